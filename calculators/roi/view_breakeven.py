"""What must be true: for the money to be worth it, and for it to be back in time."""

from calculators.kit.markup.elements import heading, note
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Locale, Text
from calculators.roi.breakeven import Breakeven, for_target, for_value
from calculators.roi.breakeven_words import sentences
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result
from calculators.roi.words import horizon_and_payback

HEADING = Text("Hvad skal være sandt?", "What must be true?")
_NOTE = Text("Én ting ændres ad gangen; resten er som ventet.", "One thing changes at a time; the rest is as expected.")


def breakeven_html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """The part of the result."""
    value, target = horizon_and_payback(result.inputs)
    return join(
        [
            heading(HEADING, language),
            note(_NOTE.say(language)),
            _list(value.say(language), for_value(result.inputs), parameters, result, language),
            _list(target.say(language), for_target(result.inputs), parameters, result, language),
        ]
    )


def _list(heading: str, found: Breakeven, parameters: Parameters, result: Result, language: Locale) -> Html:
    biggest = parameters.benefits[found.biggest].label.say(language) if found.biggest is not None else ""
    said = sentences(result.inputs, found, biggest, language)
    return join(
        [
            element("p", element("strong", heading)),
            element("ul", [element("li", sentence) for sentence in said], class_="breakeven"),
        ]
    )
