"""The A/B test as a person reads it: what to do, the two versions, the tests, and how long it should run."""

from calculators.ab_test import words
from calculators.ab_test.parameters import Parameters
from calculators.ab_test.plan import needed, weeks_for
from calculators.ab_test.result import Comparison, Result
from calculators.kit.calculator import slot
from calculators.kit.charts.figure import Mark, Point, line_chart
from calculators.kit.markup.elements import heading, key_figures, notes, paragraph, table, verdict
from calculators.kit.markup.html import Html, join
from calculators.kit.statistics.proportions import power_of
from calculators.kit.text import quantities
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import PEOPLE, WEEKS, p_value, points_interval, rate

_VERSIONS = Text("De to versioner", "The two versions")
_VERSION_HEADINGS = (
    Text("Version", "Version"),
    Text("Har sagt ja", "Have said yes"),
    Text("Konvertering", "Conversion"),
    Text("Interval", "Interval"),
)
_CHANCE = Text("Er forskellen mere end tilfældighed?", "Is the difference more than chance?")
_DURATION = Text("Hvor længe skal testen køre?", "How long should the test run?")
_POWER = Text("Styrke efter så mange uger", "Power after so many weeks")
_OTHERS = Text("Hvis I leder efter en anden forskel", "If you look for another difference")
_OTHER_HEADINGS = (
    Text("Fra og til", "From and to"),
    Text("Personer i hver version", "People in each version"),
    Text("Varighed", "Duration"),
)
_WEEK = Text("Uge", "Week")
_FACTORS = (0.5, 0.75, 1.0, 1.5, 2.0)


def result_html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """The result fragment; ids start with `prefix`."""
    comparison = result.comparison
    if comparison is None:
        return verdict(words.verdict(result, language))
    return join(
        [
            _key_figures(result, comparison, language),
            verdict(words.verdict(result, language)),
            notes([words.split_warning(comparison, parameters.skewed_split, language)]),
            heading(_VERSIONS, language),
            _versions(result, comparison, language),
            heading(_CHANCE, language),
            paragraph(words.test_words(result, comparison, language)),
            paragraph(words.chance_words(comparison, language)),
            heading(_DURATION, language),
            paragraph(words.duration_words(result, language)),
            notes([words.PEEKING.say(language)]),
            slot("power"),
            notes([parameters.case.say(language)]),
        ]
    )


def _key_figures(result: Result, comparison: Comparison, language: Language) -> Html:
    lift = Text("løft: ", "lift: ").say(language) + (
        Text("ikke defineret", "undefined").say(language)
        if comparison.lift is None
        else format_percent(comparison.lift, language)
    )
    test = (
        Text("Fishers test", "Fisher's test").say(language)
        if comparison.fisher is not None
        else f"z = {format_number(comparison.test.z if comparison.test else 0, language, 2)}"
    )
    weeks = "–" if result.weeks is None else WEEKS.counted(result.weeks, language)
    figures = (
        (Text("B mod A", "B against A"), quantities.points(comparison.difference.value, language, plus=True), lift),
        (Text("p-værdi", "p-value"), p_value(comparison.p, language, 4), test),
        (
            Text("Chance for, at B er bedst", "Chance that B is best"),
            words.certain(comparison.chance_b, language),
            Text("uden forhåndsviden", "nothing known beforehand").say(language),
        ),
        (
            Text("Planen kræver", "The plan takes"),
            weeks,
            "–"
            if result.needed is None
            else Text("2 × ", "2 × ").say(language) + PEOPLE.counted(result.needed, language),
        ),
    )
    return key_figures(figures, language)


def _versions(result: Result, comparison: Comparison, language: Language) -> Html:
    inputs, of = result.inputs, Text("{} af {}", "{} of {}").say(language)
    rows = [
        (
            "A",
            of.format(format_number(inputs.conversions_a, language), format_number(inputs.visitors_a, language)),
            rate(comparison.a.value, language),
            words.interval(comparison.a, language),
        ),
        (
            "B",
            of.format(format_number(inputs.conversions_b, language), format_number(inputs.visitors_b, language)),
            rate(comparison.b.value, language),
            words.interval(comparison.b, language),
        ),
        (
            "B − A",
            "",
            quantities.points(comparison.difference.value, language, plus=True),
            points_interval(comparison.difference.low, comparison.difference.high, language),
        ),
    ]
    level = words.confidence(result, language)
    caption = Text(
        f"Intervaller med {level} sikkerhed: Wilsons for andele, Newcombes for forskellen.",
        f"Intervals at {level} confidence: Wilson's for shares, Newcombe's for the difference.",
    )
    return table(_VERSIONS, _VERSION_HEADINGS, rows, language, caption)


def power_html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """The power week by week, and how many people other differences take."""
    if result.needed is None or result.weeks is None:
        return Html("")
    inputs = result.inputs
    step = max(1, -(-result.weeks * 3 // 20))
    points = []
    for week in range(step, 10 * step + 1, step):
        power = power_of(inputs.baseline, inputs.wanted, inputs.weekly_traffic * week / 2, inputs.significance)
        points.append(Point(format_number(week, language), 100 * power, format_percent(power, language)))
    at = result.weeks / step - 1
    mark = Mark(at, WEEKS.counted(result.weeks, language)) if 0 <= at <= 9 else None
    chart = line_chart(
        prefix + "power",
        _POWER.say(language),
        words.duration_words(result, language),
        points,
        language,
        mark=mark,
        unit=Text("%", "%"),
        headings=(_WEEK.say(language), Text("Styrke", "Power").say(language)),
    )
    return join([chart, heading(_OTHERS, language), _others(result, language)])


def _others(result: Result, language: Language) -> Html:
    inputs = result.inputs
    rows: list[tuple[str, ...]] = []
    for factor in _FACTORS:
        wanted = inputs.baseline + factor * (inputs.wanted - inputs.baseline)
        people = needed(inputs, wanted) if 0 < wanted < 1 else None
        if people is None:
            continue
        rows.append(
            (
                f"{rate(inputs.baseline, language)}\u00a0→\u00a0{rate(wanted, language)}",
                format_number(people, language),
                WEEKS.counted(weeks_for(people, inputs.weekly_traffic), language),
            )
        )
    return table(_OTHERS, _OTHER_HEADINGS, rows, language)
