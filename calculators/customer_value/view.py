"""The customer's value as a person reads it: worth, cost, payback, the ways of counting, and what moves it."""

from calculators.customer_value import words
from calculators.customer_value.parameters import Parameters
from calculators.customer_value.result import Economy, Result, cohort
from calculators.kit.calculator import slot
from calculators.kit.charts.figure import Mark, Point, line_chart
from calculators.kit.markup.elements import heading, key_figures, notes, paragraph, table, verdict
from calculators.kit.markup.html import Html, join
from calculators.kit.text.language import Locale, Text
from calculators.kit.text.money import sign_of
from calculators.kit.text.numbers import format_percent
from calculators.kit.text.quantities import YEARS

_VARIANTS = Text("Fem måder at regne den ud på", "Five ways of working it out")
_VARIANT_HEADINGS = (
    Text("Måde", "Way"),
    Text("Værdi", "Value"),
    Text("Gange CAC", "Times CAC"),
)
_WHICH = Text(
    "Den første er vores valg, når værdien holdes op mod CAC. Brug den med mersalg, når mersalget er målt, "
    "de diskonterede, når økonomichefen spørger, og den med højst så mange år, når kundetabet er meget lavt eller nul. "
    "Den sidste er en sædvanlig fejl: Den regner med omsætningen og glemmer, at det koster noget at betjene kunden.",
    "The first is our choice when the value is held against CAC. "
    "Use the one with expansion once expansion has been measured, the discounted ones when the finance manager asks, "
    "and the one with so many years at most when churn is very low or nought. "
    "The last is a usual mistake: it counts revenue and forgets that serving the customer costs money.",
)
_BREAKEVEN = Text("Hvor stort et kundetab kan I tåle?", "How much churn can you stand?")
_COHORT = Text("Dækning fra en ny kunde minus CAC", "Gross profit of a new customer less CAC")
_SENSITIVITY = Text("Hvad flytter det mest?", "What moves it most?")
_SENSITIVITY_HEADINGS = (
    Text("Ændring", "Change"),
    Text("LTV", "LTV"),
    Text("LTV:CAC", "LTV:CAC"),
    Text("Pengene hjemme", "Money back"),
)
_AS_IS = Text("Som nu", "As is")
_NAMES = {
    "churn": Text("Kundetab", "Churn"),
    "margin": Text("Dækningsgrad", "Gross margin"),
    "revenue": Text("Omsætning", "Revenue"),
    "cost": Text("CAC", "CAC"),
}


def result_html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """The result fragment; ids start with `prefix`."""
    breakeven = words.breakeven_words(result, parameters.ratio_rule, language)
    return join(
        [
            _key_figures(parameters, result, language),
            verdict(words.verdict(result, language)),
            notes([words.rule_words(parameters.ratio_rule, parameters.payback_rule, language)]),
            heading(_VARIANTS, language),
            _variants(result, language),
            notes([_WHICH.say(language)]),
            [heading(_BREAKEVEN, language), paragraph(breakeven)] if breakeven else None,
            slot("cohort"),
            notes([parameters.case.say(language)]),
        ]
    )


def _key_figures(parameters: Parameters, result: Result, language: Locale) -> Html:
    economy, dash = result.economy, "–"
    rule = Text("tommelfingerregel: mindst ", "rule of thumb: at least ").say(language)
    leaving = Text("med kundetab: ", "churn counted: ").say(language)
    figures = (
        (
            Text("Livstidsværdi (LTV)", "Lifetime value (LTV)"),
            words.money(economy.value, language),
            Text("mål: ", "target: ").say(language) + words.money(result.inputs.target, language),
        ),
        (
            Text("Pris på en ny kunde (CAC)", "Cost of a new customer (CAC)"),
            dash if economy.cost is None else words.money(economy.cost, language),
            Text("salg og marketing", "sales and marketing").say(language),
        ),
        (
            Text("LTV:CAC", "LTV:CAC"),
            words.times(economy.ratio, language),
            rule + words.times(parameters.ratio_rule, language, 0),
        ),
        (
            Text("Pengene hjemme", "Money back"),
            dash if economy.cost is None else words.months(economy.payback, language),
            dash if economy.cost is None else leaving + words.months(economy.cohort_payback, language),
        ),
    )
    return key_figures(figures, language)


def _variants(result: Result, language: Locale) -> Html:
    variants, years = result.economy.variants, result.inputs.horizon
    capped = Text(f"Diskonteret, højst {years} år", f"Discounted, {years} {YEARS.of(years).en} at most")
    rows = (
        (Text("Dækning delt med kundetab", "Margin over churn"), variants.simple),
        (Text("Med mersalg", "With expansion"), variants.expanding),
        (Text("Med mersalg, diskonteret", "With expansion, discounted"), variants.discounted),
        (capped, variants.capped),
        (Text("Uden dækningsgrad (fejl)", "Without the margin (mistake)"), variants.revenue),
    )
    cost = result.economy.cost
    return table(
        _VARIANTS,
        _VARIANT_HEADINGS,
        [
            (
                name.say(language),
                words.money(value, language),
                words.times(value / cost if value is not None and cost else None, language),
            )
            for name, value in rows
        ],
        language,
    )


def cohort_html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """The cohort year by year against its cost, and each input moved."""
    cost = result.economy.cost
    if cost is None:
        return Html("")
    points = [
        Point(
            str(year) if year else Text("Nu", "Now").say(language),
            margin - cost,
            words.money(margin - cost, language),
        )
        for year, margin in enumerate(cohort(result.inputs))
    ]
    at = result.economy.cohort_payback
    shown = at is not None and 0 < at / 12 <= result.inputs.horizon
    chart = line_chart(
        prefix + "cohort",
        _COHORT.say(language),
        words.verdict(result, language),
        points,
        language,
        mark=Mark((at or 0.0) / 12, words.months(at, language)) if shown else None,
        unit=sign_of(language.currency),
        headings=(Text("År", "Year").say(language), _COHORT.say(language)),
    )
    return join([chart, heading(_SENSITIVITY, language), _sensitivity(result, language)])


def _sensitivity(result: Result, language: Locale) -> Html:
    rows = [(_AS_IS.say(language), *_figures(result.economy, language))]
    for one in result.moved:
        sign = "+" if one.change > 0 else ""
        change = f"{_NAMES[one.field].say(language)} {sign}{format_percent(one.change, language)}"
        rows.append((change, *_figures(one.economy, language)))
    caption = Text(
        "Én ændring ad gangen, i procent af tallet selv. Pengene er hjemme regnet med kundetab.",
        "One change at a time, in per cent of the figure itself. Money back with churn counted.",
    )
    return table(_SENSITIVITY, _SENSITIVITY_HEADINGS, rows, language, caption)


def _figures(economy: Economy, language: Locale) -> tuple[str, str, str]:
    return (
        words.money(economy.value, language),
        words.times(economy.ratio, language),
        words.months(economy.cohort_payback, language),
    )
