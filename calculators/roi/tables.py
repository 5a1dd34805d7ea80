"""Tables of figures, and what scrolls sideways on a phone."""

from collections.abc import Sequence

from calculators.kit.markup import elements
from calculators.kit.markup.html import Child, Html, element
from calculators.kit.text.language import Language
from calculators.kit.text.numbers import format_number


def amount(value: float, language: Language) -> Html:
    """A cell with a whole amount, marked where negative."""
    return element("td", format_number(value, language), class_="negative" if value <= -0.5 else None)


def row(name: str, cells: Child, css: str | None = None) -> Html:
    """A line with a name in front."""
    return element("tr", element("th", name, scope="row"), cells, class_=css)


def figures_table(
    caption: str | None,
    headings: Sequence[str],
    body: Child,
    foot: Child = None,
    css: str = "figures",
) -> Html:
    """A table with a heading for each column, inside what scrolls where it does not fit."""
    return elements.framed(caption or headings[0], elements.headed(headings), body, caption, foot, css)
