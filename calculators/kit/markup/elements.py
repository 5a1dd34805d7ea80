"""What a result is made of on the page: key figures on top, tables that scroll sideways on a phone, notes."""

from collections.abc import Sequence

from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Text

KeyFigure = tuple[Text, str, str]
"""What it is, its value and a detail below, both in the reader's language."""


def key_figures(figures: Sequence[KeyFigure], language: Language) -> Html:
    """The figures that stay in sight."""
    return element(
        "dl",
        [
            element(
                "div",
                element("dt", name.say(language)),
                element("dd", value, class_="key-figure-value"),
                element("dd", detail, class_="key-figure-detail"),
                class_="key-figure",
            )
            for name, value, detail in figures
        ],
        class_="key-figures",
    )


def table(
    name: Text, headings: Sequence[Text], rows: Sequence[Sequence[str]], language: Language, caption: Text | None = None
) -> Html:
    """Rows of words and figures; the first cell of each names it, and `name` names the table to a screen reader."""
    head = element("tr", [element("th", heading.say(language), scope="col") for heading in headings])
    body = [
        element("tr", element("th", first, scope="row"), [element("td", cell) for cell in rest])
        for first, *rest in rows
    ]
    whole = element(
        "table",
        element("caption", caption.say(language)) if caption else None,
        element("thead", head),
        element("tbody", body),
        class_="figures",
    )
    return element("div", whole, class_="table-scroll", tabindex="0", role="group", aria_label=name.say(language))


def steps(items: Sequence[tuple[str, str]]) -> Html:
    """What to do, in order: each in a few bold words, and then in full."""
    return element("ol", [element("li", element("strong", first), " ", rest) for first, rest in items])


def heading(text: Text, language: Language) -> Html:
    """A heading within the result."""
    return element("h3", text.say(language))


def paragraph(text: str) -> Html:
    """A paragraph of the result."""
    return element("p", text)


def verdict(text: str) -> Html:
    """The sentence that says what to do."""
    return element("p", text, class_="verdict")


def notes(texts: Sequence[str | None]) -> Html:
    """What the figures alone would leave unsaid; nothing where there is none."""
    return join(element("p", text, class_="result-note") for text in texts if text)
