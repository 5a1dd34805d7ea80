"""Every assumption: what is counted, between which limits, where the example's figure is from, who vouches for it."""

from calculators.kit.input.echo import echo_of
from calculators.kit.input.fields import Choice, Field, Flag, Number
from calculators.kit.markup.html import Html, element
from calculators.kit.text.language import Locale, Text
from calculators.kit.text.money import format_money
from calculators.roi import words
from calculators.roi.inputs import Inputs, fields
from calculators.roi.labels import MARGIN, REVENUE
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result
from calculators.roi.tables import figures_table, row

HEADING = Text("Forudsætninger, kilder og ejere", "Assumptions, sources and owners")
_HEADINGS = (
    Text("Forudsætning", "Assumption"),
    Text("Beløb", "Amount"),
    Text("Risiko", "Risk"),
    Text("Lav – høj efter risiko", "Low – high after risk"),
    Text("Kilde til eksemplet", "Source of the example"),
    Text("Ejer", "Owner"),
)
_RANGES = Text("Risiko, lav og høj", "Risk, low and high")
_YES, _NO = Text("Ja", "Yes"), Text("Nej", "No")


def assumptions_html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """The part of the result, folded."""
    return element(
        "details",
        element("summary", HEADING.say(language)),
        element("p", parameters.case.say(language)),
        assumption_table(parameters, result.inputs, language),
        class_="assumption-list",
    )


def assumption_table(parameters: Parameters, inputs: Inputs, language: Locale) -> Html:
    """A line for each cost, each benefit, each of today's costs and each term of the calculation."""
    lines = [
        *_costs(parameters, inputs, language),
        *_benefits(parameters, inputs, language),
        *_current(parameters, inputs, language),
        *_terms(parameters, inputs, language),
        _row(_RANGES.say(language), "", "", "", parameters.range_source.say(language), ""),
    ]
    return figures_table(None, [heading.say(language) for heading in _HEADINGS], lines, css="assumptions")


def _row(name: str, amount: str, risk: str, limits: str, source: str, owner: str) -> Html:
    cells = [
        element("td", amount, class_="number"),
        element("td", risk, class_="number"),
        element("td", limits, class_="number"),
        element("td", source, class_="source"),
        element("td", owner),
    ]
    return row(name, cells)


def _costs(parameters: Parameters, inputs: Inputs, language: Locale) -> list[Html]:
    return [
        _row(
            line.label.say(language),
            format_money(cost.amount, language),
            words.percent(cost.risk, language),
            _limits(cost.counted, cost.low, cost.high, language),
            line.source.say(language),
            "",
        )
        for line, cost in zip(parameters.costs, inputs.costs, strict=True)
    ]


def _benefits(parameters: Parameters, inputs: Inputs, language: Locale) -> list[Html]:
    found = []
    for line, benefit in zip(parameters.benefits, inputs.benefits, strict=True):
        shown = format_money(benefit.amount, language)
        if line.margin is not None:
            revenue, margin = REVENUE.say(language).lower(), MARGIN.say(language).lower()
            shown = f"{shown} {revenue}, {words.percent(benefit.margin, language)} {margin}"
        found.append(
            _row(
                line.label.say(language),
                shown,
                words.percent(benefit.risk, language),
                _limits(benefit.counted, benefit.low, benefit.high, language),
                line.source.say(language),
                benefit.owner or line.owner.say(language),
            )
        )
    return found


def _limits(counted: float, low: float, high: float, language: Locale) -> str:
    return f"{format_money(counted * low, language)} – {format_money(counted * high, language)}"


def _current(parameters: Parameters, inputs: Inputs, language: Locale) -> list[Html]:
    today, ends = Text("i dag", "today").say(language), Text("ophører", "ends").say(language)
    return [
        _row(
            f"{line.label.say(language)}, {today}",
            format_money(cost.amount, language)
            + (f", {words.percent(cost.ends, language)} {ends}" if cost.ends else ""),
            "",
            "",
            line.source.say(language),
            line.owner.say(language),
        )
        for line, cost in zip(parameters.current_costs, inputs.current_costs, strict=True)
    ]


def _terms(parameters: Parameters, inputs: Inputs, language: Locale) -> list[Html]:
    """The fields that are neither a cost nor in a row."""
    found = []
    costs = {line.id for line in parameters.costs}
    for field in fields(parameters):
        if field.row is not None or field.source is None or field.id in costs:
            continue
        limits = ""
        if field.id == "rampup_months":
            low, high = inputs.rampup_months * inputs.rampup_low, inputs.rampup_months * inputs.rampup_high
            limits = f"{words.months(low, language)} – {words.months(high, language)}"
        if field.id == "discount_rate":
            low, high = inputs.discount_rate * inputs.rate_low, inputs.discount_rate * inputs.rate_high
            limits = f"{words.percent(low, language)} – {words.percent(high, language)}"
        found.append(
            _row(field.label.say(language), _shown(field, inputs, language), "", limits, field.source.say(language), "")
        )
    return found


def _shown(field: Field, inputs: Inputs, language: Locale) -> str:
    value = getattr(inputs, field.id)
    if isinstance(field, Choice):
        return next(option.label.say(language) for option in field.options if option.id == value)
    if isinstance(field, Flag):
        return (_YES if value else _NO).say(language)
    return echo_of(field, value, language) if isinstance(field, Number) else str(value)
