"""Tables of figures, scrolling sideways where a phone is too narrow."""

from collections.abc import Sequence

from calculators.kit.markup.elements import framed, headed, row
from calculators.kit.markup.html import Child, Html
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
    body = [row(first, rest) for first, *rest in rows]
    return framed(said, headed([heading.say(language) for heading in headings]), body, said, css=css)
