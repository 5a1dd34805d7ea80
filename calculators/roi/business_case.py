"""The case on two pages for whoever decides: the answer on the first, what it rests on on the second."""

from calculators.kit.markup import elements
from calculators.kit.markup.elements import heading, note
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Locale, Text
from calculators.kit.text.numbers import format_number
from calculators.kit.text.quantities import MONTHS, YEARS
from calculators.roi import words
from calculators.roi.breakeven import Breakeven, for_target, for_value
from calculators.roi.breakeven_words import sentences
from calculators.roi.labels import TIMINGS
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result, benefit_values
from calculators.roi.simulation import simulate
from calculators.roi.tables import figures_table, row
from calculators.roi.view import (
    SCENARIO_HEADING,
    WAITING,
    YEAR_BY_YEAR,
    chart,
    key_figures,
    notes,
    scenario_table,
    year_table,
)
from calculators.roi.view_benefits import compared
from calculators.roi.view_breakeven import HEADING as MUST_BE_TRUE
from calculators.roi.view_simulation import HEADING as HOW_SURE
from calculators.roi.view_simulation import chance, verdict
from calculators.roi.weights import present_weights

_BENEFITS = Text("Gevinster", "Benefits")
_COSTS = Text("Omkostninger", "Costs")
_TERMS = Text("Sådan er der regnet", "How it was counted")
_SIGNED = Text("Underskrift", "Signature")
_SIGNING = Text(
    "Vi har gennemgået tallene og står hver især inde for vores egne.",
    "We have gone through the figures, and each of us vouches for our own.",
)
_PARTIES = (Text("For kunden", "For the customer"), Text("For leverandøren", "For the supplier"))
_DATE_AND_NAME = Text("Dato, navn og titel", "Date, name and title")
_BENEFIT_HEADINGS = (
    Text("Gevinst", "Benefit"),
    Text("Om året", "A year"),
    Text("Fradrag", "Reduction"),
    Text("Nutidsværdi", "Present value"),
    Text("Står inde for tallet", "Vouches for it"),
    Text("Kilde", "Source"),
)
_COST_HEADINGS = (
    Text("Omkostning", "Cost"),
    Text("Beløb", "Amount"),
    Text("Tillæg", "Allowance"),
    Text("Nutidsværdi", "Present value"),
    Text("Kilde", "Source"),
)


def business_case(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """Two sections with the class `case-page`, one a page."""
    return join(
        [
            element("section", _first(parameters, result, language, prefix), class_="case-page"),
            element("section", _second(parameters, result, language), class_="case-page"),
        ]
    )


def _first(parameters: Parameters, result: Result, language: Locale, prefix: str) -> list[Html | None]:
    value, target = words.horizon_and_payback(result.inputs)
    return [
        elements.verdict(words.verdict(result, language)),
        key_figures(result, language),
        join([note(text) for text in notes(result, language)]),
        chart(result, language, prefix + "case-"),
        heading(SCENARIO_HEADING, language),
        scenario_table(result, language),
        element("p", compared(parameters, result, language)) if parameters.current_costs else None,
        heading(HOW_SURE, language),
        element("p", _sure(parameters, result, language)),
        heading(MUST_BE_TRUE, language),
        element(
            "div",
            [
                element(
                    "div",
                    element("p", element("strong", heading.say(language))),
                    _must(parameters, result, found(result.inputs), language),
                )
                for heading, found in ((value, for_value), (target, for_target))
            ],
            class_="case-columns",
        ),
        heading(WAITING, language),
        element("p", words.waiting(result, language)),
    ]


def _sure(parameters: Parameters, result: Result, language: Locale) -> str:
    found = simulate(result.inputs, parameters.simulation.draws, parameters.simulation.seed)
    months = result.inputs.payback_target
    return f"{verdict(result, found, language)} " + Text(
        f"Risikoen for tab er {chance(found.loss, 'da')}, og chancen for at have pengene hjemme inden for "
        f"{MONTHS.counted(months, 'da')} er {chance(found.in_time, 'da')}.",
        f"The chance of a loss is {chance(found.loss, 'en')}, "
        f"and the chance of payback within {MONTHS.counted(months, 'en')} is {chance(found.in_time, 'en')}.",
    ).say(language)


def _must(parameters: Parameters, result: Result, found: Breakeven, language: Locale) -> Html:
    biggest = parameters.benefits[found.biggest].label.say(language) if found.biggest is not None else ""
    return element("ul", [element("li", one) for one in sentences(result.inputs, found, biggest, language)])


def _second(parameters: Parameters, result: Result, language: Locale) -> list[Html]:
    return [
        heading(YEAR_BY_YEAR, language),
        year_table(result, language),
        heading(_BENEFITS, language),
        _benefits(parameters, result, language),
        heading(_COSTS, language),
        _costs(parameters, result, language),
        heading(_TERMS, language),
        element("p", terms(result, language)),
        note(parameters.range_source.say(language)),
        heading(_SIGNED, language),
        element("p", _SIGNING.say(language)),
        element(
            "div",
            [
                element(
                    "div",
                    element("p", _DATE_AND_NAME.say(language), class_="signature-line"),
                    element("p", party.say(language)),
                    class_="signature",
                )
                for party in _PARTIES
            ],
            class_="signatures",
        ),
    ]


def _benefits(parameters: Parameters, result: Result, language: Locale) -> Html:
    lines = [
        row(
            line.label.say(language),
            [
                _number(format_number(benefit.amount * benefit.margin, language)),
                _number(words.percent(benefit.risk, language)),
                _number(format_number(value, language)),
                element("td", benefit.owner or line.owner.say(language)),
                element("td", line.source.say(language), class_="source"),
            ],
        )
        for line, benefit, value in zip(
            parameters.benefits, result.inputs.benefits, benefit_values(result.inputs), strict=True
        )
    ]
    return figures_table(None, [heading.say(language) for heading in _BENEFIT_HEADINGS], lines, css="case-sources")


def _costs(parameters: Parameters, result: Result, language: Locale) -> Html:
    known = present_weights(result.inputs)
    lines = [
        row(
            line.label.say(language),
            [
                _number(format_number(cost.amount, language)),
                _number(words.percent(cost.risk, language)),
                _number(format_number(cost.counted * known.of(cost.when), language)),
                element("td", line.source.say(language), class_="source"),
            ],
        )
        for line, cost in zip(parameters.costs, result.inputs.costs, strict=True)
    ]
    return figures_table(None, [heading.say(language) for heading in _COST_HEADINGS], lines, css="case-sources")


def _number(shown: str) -> Html:
    return element("td", shown, class_="number")


def terms(result: Result, language: Locale) -> str:
    """The terms of the calculation in words."""
    case = result.inputs
    falls = next(option.label for option in TIMINGS if option.id == case.timing)
    tax = (
        words.tax_note(result, language)
        if case.taxes
        else Text("Regnet før skat.", "Counted before tax.").say(language)
    )
    return (
        Text(
            f"Horisont {YEARS.counted(case.horizon, 'da')}, "
            f"kalkulationsrente {words.percent(case.discount_rate, 'da')}, "
            f"pengestrømme {falls.da.lower()}, {words.months(case.rampup_months, 'da')} til fuld effekt. "
            "Nutidsværdi er beløbet i dagens penge; starten diskonteres ikke. "
            "ROI er gevinster minus omkostninger over omkostninger. Metoden følger Forresters Total Economic Impact: "
            "Gevinster nedskrives, og omkostninger tillægges for risiko. ",
            f"Horizon {YEARS.counted(case.horizon, 'en')}, discount rate {words.percent(case.discount_rate, 'en')}, "
            f"cash flows {falls.en.lower()}, {words.months(case.rampup_months, 'en')} to full effect. "
            "Present value is the amount in today’s money; the start is not discounted. "
            "ROI is benefits less costs over costs. "
            "The method follows Forrester’s Total Economic Impact: benefits are reduced and costs raised for risk. ",
        ).say(language)
        + tax
    )
