"""A report as headings, paragraphs, lists and tables, written as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.kit.markup.html import Html, element, join


@dataclass(frozen=True)
class Heading:
    """`level` 0 is the report's own title, 1 a section of it."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text; `strong` stands before it and is not to be overlooked."""

    text: str
    strong: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows named by their first cell. `figures`: the other cells are numbers and stand to the right."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: bool = False


Block = Heading | Paragraph | Bullets | Table


def to_html(blocks: Sequence[Block], level: int = 2) -> Html:
    """A fragment: one section with classes `impact` and `impact-*`, without styles of its own."""
    return element("section", [_html(block, level) for block in blocks], class_="impact")


def _html(block: Block, level: int) -> Html:
    if isinstance(block, Heading):
        return element(f"h{level + block.level}", block.text, class_="impact-title" if block.level == 0 else None)
    if isinstance(block, Paragraph):
        strong = [element("strong", block.strong), " "] if block.strong else None
        return element("p", strong, block.text, class_="impact-notice" if block.strong else None)
    if isinstance(block, Bullets):
        return element("ul", [element("li", item) for item in block.items], class_="impact-list")
    number = "number" if block.figures else None
    head = element(
        "tr",
        [element("th", name, scope="col", class_=number if place else None) for place, name in enumerate(block.head)],
    )
    body = [
        element("tr", element("th", row[0], scope="row"), [element("td", cell, class_=number) for cell in row[1:]])
        for row in block.rows
    ]
    table = element(
        "table",
        element("caption", block.caption),
        element("thead", head),
        element("tbody", body),
        class_="impact-table",
    )
    return join([element("div", table, class_="impact-scroll", tabindex="0", role="region", aria_label=block.caption)])
