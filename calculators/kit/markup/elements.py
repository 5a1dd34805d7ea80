"""What a result is made of on the page: key figures on top, tables that scroll sideways on a phone, notes."""

from collections.abc import Sequence

from calculators.kit.markup.html import Child, Html, element, join
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


def framed(
    label: str,
    head: Child,
    body: Child,
    caption: str | None = None,
    foot: Child = None,
    css: str | None = "figures",
    role: str = "group",
) -> Html:
    """A table in a frame that scrolls sideways where there is no room, by keyboard too; `label` names it aloud.

    `head` is what stands in its top row, `body` and `foot` are rows.
    """
    table = element(
        "table",
        element("caption", caption) if caption else None,
        element("thead", element("tr", head)) if head else None,
        element("tbody", body),
        element("tfoot", foot) if foot else None,
        class_=css,
    )
    return element("div", table, class_="table-scroll", tabindex="0", role=role, aria_label=label)


def headed(texts: Sequence[Child]) -> list[Html]:
    """The headings of a table's columns."""
    return [element("th", text, scope="col") for text in texts]


def row(name: Child, cells: Sequence[Child], css: str | None = None) -> Html:
    """A row of a table with its name in front."""
    return element("tr", element("th", name, scope="row"), [element("td", cell) for cell in cells], class_=css)


def table(
    name: Text,
    headings: Sequence[Text],
    rows: Sequence[Sequence[Child]],
    language: Language,
    caption: Text | None = None,
) -> Html:
    """Rows of words and figures; the first cell of each names it, and `name` names the table to a screen reader."""
    head = headed([heading.say(language) for heading in headings])
    body = [row(first, rest) for first, *rest in rows]
    return framed(name.say(language), head, body, caption.say(language) if caption else None)


def steps(items: Sequence[tuple[str, str]]) -> Html:
    """What to do, in order: each in a few bold words, and then in full."""
    return element("ol", [element("li", element("strong", first), " ", rest) for first, rest in items])


def heading(text: Text, language: Language) -> Html:
    """A heading within the result."""
    return element("h3", text.say(language))


def paragraph(text: str) -> Html:
    """A paragraph of the result."""
    return element("p", text)


def verdict(*words: Child) -> Html:
    """The sentence that says what to do."""
    return element("p", *words, class_="verdict")


def note(*words: Child) -> Html:
    """What must be known to read the figures above."""
    return element("p", *words, class_="result-note")


def notes(texts: Sequence[str | None]) -> Html:
    """What the figures alone would leave unsaid; nothing where there is none."""
    return join(note(text) for text in texts if text)


def folded(summary: str, *children: Child) -> Html:
    """What is there for those who want to know more."""
    return element("details", element("summary", summary), children)
