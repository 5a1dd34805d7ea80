"""Tables and sections as the dashboard's parts use them."""

from collections.abc import Sequence

from calculators.kit.markup.elements import framed
from calculators.kit.markup.html import Child, Html, element
from calculators.kit.text.language import Language


def section(title: str, *children: Child) -> Html:
    """A part of the dashboard under its heading."""
    return element("section", element("h3", title), children, class_="kpi-part")


def table(
    caption: str,
    headings: Sequence[str],
    rows: Sequence[tuple[str, Sequence[str]]],
    marked: Sequence[str | None] = (),
    texts: Sequence[int] = (),
) -> Html:
    """A table of figures: each row a name and its cells; `marked` gives a row's class, `texts` the columns of words,
    counted from 1 after the name. It scrolls within itself."""
    css = [*marked, *[None] * (len(rows) - len(marked))]
    head = [_heading(heading, place in texts) for place, heading in enumerate(headings)]
    body = [
        element(
            "tr",
            element("th", name, scope="row"),
            [_cell(cell, place in texts) for place, cell in enumerate(cells, 1)],
            class_=mark,
        )
        for (name, cells), mark in zip(rows, css, strict=True)
    ]
    return framed(caption, head, body, caption)


def _heading(words: str, text: bool) -> Html:
    return element("th", words, scope="col", class_="kpi-text" if text else None)


def _cell(words: str, text: bool) -> Html:
    return element("td", words, class_="kpi-text" if text else None)


def lines_of(lines: Sequence[int], language: Language, most: int = 8) -> str:
    """`12, 40, 77 …`: the first lines of the file, for whoever wants to look them up."""
    shown = ", ".join(str(line) for line in lines[:most])
    return shown + (" …" if len(lines) > most else "")
