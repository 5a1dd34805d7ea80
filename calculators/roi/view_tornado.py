"""Which figure matters most: a bar for each from its low to its high, and the figures beside."""

from calculators.kit.charts.tornado import Reach, tornado_chart
from calculators.kit.markup.elements import heading
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money
from calculators.roi import words
from calculators.roi.labels import RAMP_UP_MONTHS, RATE
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result
from calculators.roi.tornado import Swing, tornado

HEADING = Text("Hvilke tal betyder mest?", "Which figures matter most?")
_NOTE = Text(
    "Nettonutidsværdien, når ét tal er lavt eller højt og resten som ventet. Stregen er det ventede.",
    "Net present value with one figure at its low or its high and the rest as expected. The line is what is expected.",
)
_NOTHING = Text(
    "Ingen tal er sat til at kunne variere. Sæt lav og høj under »Hvor sikre er gevinsterne?«.",
    "No figure is set to vary. Set low and high under “How sure are the benefits?”.",
)


def tornado_html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """The part of the result."""
    swings = tornado(result.inputs)
    if not swings:
        return join([heading(HEADING, language), element("p", _NOTHING.say(language))])
    return join(
        [
            heading(HEADING, language),
            tornado_chart(
                prefix + "tornado",
                _NOTE.say(language),
                _described(parameters, swings, language),
                result.expected.net_present_value,
                [_reach(parameters, result, swing, language) for swing in swings],
                language,
            ),
        ]
    )


def swing_name(parameters: Parameters, swing: Swing, language: Language) -> str:
    """What the figure is called on the form."""
    if swing.kind == "benefit":
        return parameters.benefits[swing.place].label.say(language)
    if swing.kind == "cost":
        return parameters.costs[swing.place].label.say(language)
    return (RATE if swing.kind == "discount_rate" else RAMP_UP_MONTHS).say(language)


def _described(parameters: Parameters, swings: tuple[Swing, ...], language: Language) -> str:
    first = swing_name(parameters, swings[0], language)
    return Text(f"Mest betyder »{first}«.", f"“{first}” matters most.").say(language)


def _reach(parameters: Parameters, result: Result, swing: Swing, language: Locale) -> Reach:
    return Reach(
        label=swing_name(parameters, swing, language),
        low=swing.at_low,
        high=swing.at_high,
        low_input=_figure(result, swing, swing.low_share, language),
        high_input=_figure(result, swing, swing.high_share, language),
        low_shown=format_money(swing.at_low, language),
        high_shown=format_money(swing.at_high, language),
    )


def _figure(result: Result, swing: Swing, share: float, language: Locale) -> str:
    """The figure itself at that share, as it is counted after risk."""
    case = result.inputs
    if swing.kind == "benefit":
        return format_money(case.benefits[swing.place].counted * share, language)
    if swing.kind == "cost":
        return format_money(case.costs[swing.place].counted * share, language)
    if swing.kind == "discount_rate":
        return words.percent(case.discount_rate * share, language)
    return words.months(case.rampup_months * share, language)
