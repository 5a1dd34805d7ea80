"""Pieces of markup that several kinds of page share. Each is styled by its class in `docs/styles/`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from calculators.kit.markup.html import Child, Html, element, join
from scripts.model.base import Record
from scripts.render.page import Block, Blocks, Heading, blocks

Fact = tuple[str, Child]


def section(title: str, id: str, *content: Blocks) -> tuple[Block, ...]:
    """A heading with its content, or nothing where there is none."""
    shown = blocks(*content)
    return (Heading(2, title, id), *shown) if shown else ()


def former(record: Record) -> Html:
    """The anchors that a record within a page had under its former ids."""
    return join([element("span", id=old) for old in record.formerly])


def with_commas(pieces: Iterable[Child]) -> Html:
    """The pieces in a row: `a, b, c`."""
    return join([[", " if number else None, piece] for number, piece in enumerate(pieces)])


def lede(text: Child) -> Html:
    """The sentence under the title that says what the page is about."""
    return element("div", element("p", text), class_="sp-lede")


def facts(pairs: Iterable[Fact]) -> Html:
    """Short facts side by side: label over value. Facts without a value are left out."""
    shown = [element("div", element("dt", label), element("dd", value)) for label, value in pairs if value]
    return element("div", element("dl", shown, class_="sp-facts")) if shown else Html("")


def prose(*children: Child) -> Html:
    """Running text."""
    return element("div", *children, class_="sp-prose")


def box(kind: str, *children: Child, title: str | None = None, label: str | None = None) -> Html:
    """A box of a kind (`good`, `example`, `warning`, `brief`, `note`) with an optional title."""
    head = element("p", title, class_="sp-box-title") if title else None
    return element(
        "div",
        head,
        *children,
        class_=f"sp-box sp-box-{kind}",
        role="group" if label or title else None,
        aria_label=label or title,
    )


def items(children: Sequence[Child], kind: str = "plain", ordered: bool = False) -> Html:
    """A list whose entries may hold several pieces. Nothing for an empty list."""
    if not children:
        return Html("")
    listed = element(
        "ol" if ordered else "ul", [element("li", child) for child in children], class_=f"sp-list sp-list-{kind}"
    )
    return element("div", listed)


def cards(children: Sequence[Child], kind: str = "plain") -> Html:
    """Boxes in a grid, each with a link as its first element. Nothing for an empty list."""
    if not children:
        return Html("")
    listed = element(
        "ul",
        [element("li", child, class_="sp-card") for child in children],
        class_=f"sp-cards sp-cards-{kind}",
        role="list",
    )
    return element("div", listed)


def card(title: Child, text: Child, *more: Child) -> Html:
    """What stands in a card: its title (a link), what it is, and small print."""
    return join(
        (
            element("p", title, class_="sp-card-title"),
            element("p", text, class_="sp-card-text") if text else None,
            [element("p", line, class_="sp-card-more") for line in more if line],
        )
    )


def tags(children: Iterable[Child]) -> Html:
    """Short links or words in a row that wraps."""
    listed = [element("li", child) for child in children]
    return element("div", element("ul", listed, class_="sp-tags", role="list")) if listed else Html("")


def tag(text: Child, kind: str = "plain") -> Html:
    """One short word or figure with a background."""
    return element("span", text, class_=f"sp-tag sp-tag-{kind}")


def labelled(label: str, text: Child, kind: str = "plain") -> Html:
    """A line that says what it is before it says it: `Evidence: ...`."""
    return element("p", element("b", label, class_="sp-label"), " ", text, class_=f"sp-labelled sp-labelled-{kind}")


def table(
    headers: Sequence[str],
    rows: Iterable[Sequence[Child]],
    caption: str,
    kind: str = "plain",
    short: Sequence[str] = (),
) -> Html:
    """A table that becomes one card a row on a phone, each value under its header. The first column names the row.

    `short` holds abbreviations of the headers for narrow columns; the full header is then their title.
    """
    shown = short or headers
    head = element(
        "tr",
        [
            element(
                "th",
                element("abbr", shown[number], title=header) if shown[number] != header else header,
                scope="col",
                role="columnheader",
            )
            for number, header in enumerate(headers)
        ],
        role="row",
    )
    body = [
        element("tr", [_cell(index, headers[index], value) for index, value in enumerate(row)], role="row")
        for row in rows
    ]
    return element(
        "div",
        element(
            "table",
            element("caption", caption, class_="sp-visually-hidden"),
            element("thead", head, role="rowgroup"),
            element("tbody", body, role="rowgroup"),
            class_=f"sp-table sp-table-{kind}",
            role="table",
        ),
        class_="sp-table-box",
    )


def tabs(name: str, panes: Sequence[tuple[str, Child]]) -> Html:
    """Panes of which one is shown; the theme remembers the choice by the tab's label, on every page."""
    inputs = [
        element("input", type="radio", name=f"__tabbed_{name}", id=f"__tabbed_{name}_{number}", checked=number == 1)
        for number in range(1, len(panes) + 1)
    ]
    labels = element(
        "div",
        [element("label", label, for_=f"__tabbed_{name}_{number}") for number, (label, _) in enumerate(panes, 1)],
        class_="tabbed-labels",
    )
    content = element(
        "div",
        [
            element("div", element("p", label, class_="sp-pane-name"), pane, class_="tabbed-block")
            for label, pane in panes
        ],
        class_="tabbed-content",
    )
    return element(
        "div", inputs, labels, content, class_="tabbed-set tabbed-alternate", data_tabs=f"{name}:{len(panes)}"
    )


def _cell(index: int, header: str, value: Child) -> Html:
    if index == 0:
        return element("th", value, scope="row", role="rowheader")
    return element("td", value, role="cell", data_label=header, class_=None if value else "sp-empty")
