"""Tables of figures, scrolling sideways where a phone is too narrow."""

from collections.abc import Sequence

from calculators.kit.markup.html import Child, Html, element
from calculators.kit.text.language import Language, Text


def table(
    caption: Text,
    headings: Sequence[Text],
    rows: Sequence[Sequence[Child]],
    language: Language,
    css: str = "figures",
) -> Html:
    """Rows named by their first cell; the others are figures."""
    said = caption.say(language)
    head = element("thead", element("tr", [element("th", heading.say(language), scope="col") for heading in headings]))
    body = element(
        "tbody",
        [element("tr", element("th", row[0], scope="row"), [element("td", cell) for cell in row[1:]]) for row in rows],
    )
    return element(
        "div",
        element("table", element("caption", said), head, body, class_=css),
        class_="table-scroll",
        tabindex="0",
        role="group",
        aria_label=said,
    )


def folded(summary: Text, *children: Child, language: Language) -> Html:
    """What opens on demand."""
    return element("details", element("summary", summary.say(language)), *children)
