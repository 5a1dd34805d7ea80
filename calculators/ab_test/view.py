"""The A/B test as a person reads it: what to do, the two versions, the tests, and how long it should run."""

from collections.abc import Sequence

from calculators.ab_test import words
from calculators.ab_test.parameters import Parameters
from calculators.ab_test.plan import needed, weeks_for
from calculators.ab_test.result import Comparison, Result
from calculators.calculator import slot
from calculators.charts import Mark, Point, line_chart
from calculators.html import Html, element, join
from calculators.language import Language, Text
from calculators.numbers import format_number, format_percent
from calculators.proportions import power_of

_VERSIONS = Text("De to versioner", "The two versions")
_VERSION_HEADINGS = (
    Text("Version", "Version"),
    Text("Har set den", "Have seen it"),
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
        return element("p", words.verdict(result, language), class_="verdict")
    warning = words.split_warning(comparison, parameters.skewed_split, language)
    return join(
        [
            _key_figures(result, comparison, language),
            element("p", words.verdict(result, language), class_="verdict"),
            element("p", warning, class_="result-note") if warning else None,
            element("h3", _VERSIONS.say(language)),
            _versions(result, comparison, language),
            element("h3", _CHANCE.say(language)),
            element("p", words.test_words(result, comparison, language)),
            element("p", words.chance_words(comparison, language)),
            element("h3", _DURATION.say(language)),
            element("p", words.duration_words(result, language)),
            element("p", words.PEEKING.say(language), class_="result-note"),
            slot("power"),
            element("p", parameters.case.say(language), class_="result-note"),
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
    weeks = "–" if result.weeks is None else words.weeks(result.weeks, language)
    figures = (
        (Text("B mod A", "B against A"), words.points(comparison.difference.value, language, True), lift),
        (Text("p-værdi", "p-value"), words.p_value(comparison.p, language), test),
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
            else Text("2 × ", "2 × ").say(language) + words.people(result.needed, language),
        ),
    )
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


def _versions(result: Result, comparison: Comparison, language: Language) -> Html:
    inputs = result.inputs
    rows = [
        (
            "A",
            format_number(inputs.visitors_a, language),
            format_number(inputs.conversions_a, language),
            words.percent(comparison.a.value, language),
            words.interval(comparison.a, language),
        ),
        (
            "B",
            format_number(inputs.visitors_b, language),
            format_number(inputs.conversions_b, language),
            words.percent(comparison.b.value, language),
            words.interval(comparison.b, language),
        ),
        (
            "B − A",
            "",
            "",
            words.points(comparison.difference.value, language, True),
            words.points_interval(comparison.difference, language),
        ),
    ]
    level = words.confidence(result, language)
    caption = Text(
        f"Intervaller med {level} sikkerhed: Wilsons for andele, Newcombes for forskellen.",
        f"Intervals at {level} confidence: Wilson's for shares, Newcombe's for the difference.",
    )
    return _table(caption, _VERSIONS, _VERSION_HEADINGS, rows, language)


def _table(
    caption: Text | None, name: Text, headings: tuple[Text, ...], rows: Sequence[tuple[str, ...]], language: Language
) -> Html:
    head = element("tr", [element("th", heading.say(language), scope="col") for heading in headings])
    body = [
        element("tr", element("th", first, scope="row"), [element("td", cell) for cell in rest])
        for first, *rest in rows
    ]
    table = element(
        "table",
        element("caption", caption.say(language)) if caption else None,
        element("thead", head),
        element("tbody", body),
        class_="figures",
    )
    return element("div", table, class_="table-scroll", tabindex="0", role="group", aria_label=name.say(language))


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
    mark = Mark(at, words.weeks(result.weeks, language)) if 0 <= at <= 9 else None
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
    return join([chart, element("h3", _OTHERS.say(language)), _others(result, language)])


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
                f"{words.percent(inputs.baseline, language)} → {words.percent(wanted, language)}",
                format_number(people, language),
                words.weeks(weeks_for(people, inputs.weekly_traffic), language),
            )
        )
    return _table(None, _OTHERS, _OTHER_HEADINGS, rows, language)
