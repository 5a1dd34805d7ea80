"""How sure it is: thousands of drawn cases, their percentiles, the chances and how they spread."""

from calculators.kit.charts.figure import Level
from calculators.kit.charts.histogram import histogram_chart
from calculators.kit.markup.elements import framed, heading, note
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money, in_currency, money_text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import MONTHS, ended
from calculators.roi.labels import DISTRIBUTIONS
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result
from calculators.roi.simulation import Outcome, simulate
from calculators.roi.tables import row

HEADING = Text("Hvor sikkert er det?", "How sure is it?")
_CHART = Text("Nettonutidsværdien i alle trækninger", "Net present value of all draws")
_HEADINGS = (Text("Nettonutidsværdi, ¤", "Net present value, ¤"), Text("Andel", "Share"))


def simulation_html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """The part of the result."""
    known = parameters.simulation
    found = simulate(result.inputs, known.draws, known.seed)
    if found.values[-1] - found.values[0] <= 1e-6 * (abs(found.values[0]) + 1):
        nothing = Text(
            "Ingen tal er sat til at kunne variere, så alle trækninger giver det samme.",
            "No figure is set to vary, so that every draw gives the same.",
        )
        return join([heading(HEADING, language), element("p", nothing.say(language))])
    levels = [Level(found.p10, "P10"), Level(found.p50, "P50"), Level(found.p90, "P90")]
    return join(
        [
            heading(HEADING, language),
            element("p", verdict(result, found, language)),
            figures(result, found, language),
            histogram_chart(
                prefix + "simulation",
                _CHART.say(language),
                verdict(result, found, language),
                found.values,
                levels,
                language,
                (in_currency(_HEADINGS[0], language.currency).say(language), _HEADINGS[1].say(language)),
            ),
            note(method(parameters, result, language)),
        ]
    )


def verdict(result: Result, found: Outcome, language: Locale) -> str:
    """The range in one sentence."""
    low, high = money_text(found.p10, language.currency), money_text(found.p90, language.currency)
    said = Text(
        f"I otte af ti trækninger ligger nettonutidsværdien mellem {low.da} og {high.da}",
        f"In eight draws of ten the net present value lies between {low.en} and {high.en}",
    )
    return ended(said.say(language))


def figures(result: Result, found: Outcome, language: Locale) -> Html:
    """Percentiles and chances, by name."""
    target = result.inputs.payback_target
    pairs = (
        (Text("P10: ni af ti ligger over", "P10: nine in ten lie above"), format_money(found.p10, language)),
        (Text("P50: halvdelen ligger over", "P50: half lie above"), format_money(found.p50, language)),
        (Text("P90: ni af ti ligger under", "P90: nine in ten lie below"), format_money(found.p90, language)),
        (Text("Gennemsnit", "Mean"), format_money(found.mean, language)),
        (Text("Risiko for tab", "Chance of a loss"), chance(found.loss, language)),
        (
            Text(
                f"Chance for penge hjemme inden for {MONTHS.counted(target, 'da')}",
                f"Chance of payback within {MONTHS.counted(target, 'en')}",
            ),
            chance(found.in_time, language),
        ),
    )
    lines = [row(name.say(language), element("td", value)) for name, value in pairs]
    return framed(HEADING.say(language), None, lines)


def chance(share: float, language: Language) -> str:
    """A chance with one decimal; what never or always happened in the draws is not said to be impossible or sure."""
    if 0 < share < 0.0005 or share == 0:
        return Text("under 0,1 %", "under 0.1%").say(language)
    if share > 0.9995:
        return Text("over 99,9 %", "over 99.9%").say(language)
    return format_percent(share, language, 1)


def method(parameters: Parameters, result: Result, language: Language) -> str:
    """How it was drawn, so that anybody can repeat it."""
    known = parameters.simulation
    shape = next(option.label for option in DISTRIBUTIONS if option.id == result.inputs.distribution)
    return Text(
        f"{format_number(known.draws, 'da')} trækninger, "
        f"frø {known.seed}, fordeling: {shape.da.lower()} mellem lav og høj med det ventede som det mest sandsynlige. "
        "Tallene trækkes uafhængigt af hinanden (latinsk hyperkube); følges de ad, er spredningen større. "
        "Kalkulationsrenten er et valg og trækkes ikke.",
        f"{format_number(known.draws, 'en')} draws, seed {known.seed}, "
        f"distribution: {_named(shape.en)} between low and high with the expected figure as the most likely. "
        "The figures are drawn independently of each other (Latin hypercube); if they move together, "
        "the spread is wider. The discount rate is a choice and is not drawn.",
    ).say(language)


def _named(shape: str) -> str:
    return shape if shape.isupper() else shape.lower()
