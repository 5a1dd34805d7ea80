"""The result as a person reads it first: key figures, verdict, chart, scenarios, year by year; the rest follows in
parts."""

from calculators.kit.calculator import slot
from calculators.kit.charts.figure import Mark, Point, line_chart
from calculators.kit.markup import elements as result_elements
from calculators.kit.markup.elements import heading, note, verdict
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money, in_currency, sign_of
from calculators.kit.text.numbers import format_number
from calculators.kit.text.quantities import YEARS
from calculators.roi import words
from calculators.roi.parameters import Parameters
from calculators.roi.result import Measures, Result
from calculators.roi.scenarios import SCENARIOS
from calculators.roi.tables import amount, figures_table, row

NET_PRESENT_VALUE = Text("Nettonutidsværdi", "Net present value")
PAYBACK = Text("Tilbagebetalt", "Payback")
INTERNAL_RATE = Text("Intern rente", "Internal rate")
YEAR_BY_YEAR = Text("År for år", "Year by year")
YEAR = Text("År", "Year")
BENEFITS = Text("Gevinst", "Benefits")
COSTS = Text("Omkostning", "Costs")
TAX = Text("Skat", "Tax")
_NET = Text("Netto", "Net")
PRESENT_VALUE = Text("Nutidsværdi", "Present value")
_CUMULATED = Text("Akkumuleret", "Cumulative")
_NOW = Text("Nu", "Now")
IN_ALL = Text("I alt", "Total")
_UNIT_NOTE = Text(
    "Hele beløb i ¤ efter risikofradrag og -tillæg. År 0 er starten og diskonteres ikke.",
    "Whole amounts in ¤ after risk. Year 0 is the start and is not discounted.",
)
_CUMULATIVE = Text("Akkumuleret pengestrøm", "Cumulative cash flow")
SCENARIO_HEADING = Text("Forsigtigt, ventet og optimistisk", "Conservative, expected and optimistic")
_SCENARIO_NOTE = Text(
    "Forsigtigt har alle gevinster lave, alle omkostninger høje og lang indkøring på én gang; optimistisk omvendt. "
    "Så samlet går det sjældent.",
    "Conservative has all benefits low, all costs high and a long ramp-up at once; optimistic the reverse. "
    "Things seldom go one way all together.",
)
WAITING = Text("Hvad det koster at vente", "What waiting costs")


def result_html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """The result fragment; ids start with `prefix`."""
    return join(
        [
            key_figures(result, language),
            verdict(words.verdict(result, language)),
            [note(text) for text in notes(result, language)],
            chart(result, language, prefix),
            heading(SCENARIO_HEADING, language),
            scenario_table(result, language),
            heading(YEAR_BY_YEAR, language),
            year_table(result, language),
            slot("benefits"),
            slot("breakeven"),
            slot("tornado"),
            slot("simulation"),
            heading(WAITING, language),
            element("p", words.waiting(result, language)),
            slot("assumptions"),
        ]
    )


def key_figures(result: Result, language: Locale) -> Html:
    """The four figures that are asked for first."""
    horizon, found = result.inputs.horizon, result.expected
    before = Text("efter skat, ", "after tax, ") if result.inputs.taxes else Text("", "")
    figures = (
        (
            PAYBACK,
            words.payback(found.payback, horizon, language),
            Text("diskonteret: ", "discounted: ").say(language)
            + words.payback(found.discounted_payback, horizon, language),
        ),
        (
            NET_PRESENT_VALUE,
            format_money(found.net_present_value, language),
            f"{before.say(language)}{YEARS.counted(horizon, language)}, "
            f"{words.percent(result.inputs.discount_rate, language)}",
        ),
        (
            Text("ROI", "ROI"),
            words.roi(found, language),
            Text("omkostninger: ", "costs: ").say(language) + format_money(found.present_costs, language),
        ),
        (INTERNAL_RATE, words.internal_rate(found, language), Text("pr. år", "a year").say(language)),
    )
    return result_elements.key_figures(figures, language)


def notes(result: Result, language: Language) -> list[str]:
    """What the key figures alone would leave unsaid."""
    found = (
        words.internal_rate_reason(result, language),
        words.dips_again(result, language),
        words.NO_COSTS.say(language) if result.expected.roi is None else None,
        words.tax_note(result, language) if result.inputs.taxes else None,
    )
    return [note for note in found if note]


def chart(result: Result, language: Locale, prefix: str) -> Html:
    """The cumulative cash flow, with the payback marked."""
    points = [
        Point(
            str(year.number) if year.number else _NOW.say(language),
            year.cumulative,
            format_money(year.cumulative, language),
        )
        for year in result.years
    ]
    at = result.expected.payback.lasting
    mark = Mark(at, words.duration(at, language)) if at else None
    return line_chart(
        prefix + "cash",
        _CUMULATIVE.say(language),
        words.verdict(result, language),
        points,
        language,
        mark=mark,
        unit=sign_of(language.currency),
        headings=(YEAR.say(language), _CUMULATIVE.say(language)),
    )


def scenario_table(result: Result, language: Language) -> Html:
    """The measures of the three scenarios side by side."""
    horizon = result.inputs.horizon
    found = [result.scenario(scenario) for scenario in SCENARIOS]

    def said(name: Text, values: list[str]) -> Html:
        return row(name.say(language), [element("td", value) for value in values])

    def paid_back(one: Measures) -> str:
        return words.payback(one.payback, horizon, language)

    lines = [
        row(NET_PRESENT_VALUE.say(language), [amount(one.net_present_value, language) for one in found], "group-row"),
        said(Text("ROI", "ROI"), [words.roi(one, language) for one in found]),
        said(PAYBACK, [paid_back(one) for one in found]),
        said(INTERNAL_RATE, [words.internal_rate(one, language) for one in found]),
        row(Text("Gevinster", "Benefits").say(language), [amount(one.present_benefits, language) for one in found]),
        row(Text("Omkostninger", "Costs").say(language), [amount(one.present_costs, language) for one in found]),
    ]
    headings = [PRESENT_VALUE.say(language), *(words.SCENARIO_NAMES[one].say(language) for one in SCENARIOS)]
    return figures_table(_SCENARIO_NOTE.say(language), headings, lines)


def year_table(result: Result, language: Locale) -> Html:
    """The cash flow by year, with a column of tax where tax is counted."""
    taxed, years = result.inputs.taxes, result.years
    headings = [YEAR, BENEFITS, COSTS, *([TAX] if taxed else []), _NET, PRESENT_VALUE, _CUMULATED]
    lines = []
    for year in years:
        tax = [year.tax] if taxed else []
        figures = (year.benefits, year.costs, *tax, year.net, year.present_net, year.cumulative)
        lines.append(row(str(year.number), [amount(figure, language) for figure in figures]))
    totals = (
        sum(year.benefits for year in years),
        sum(year.costs for year in years),
        *([sum(year.tax for year in years)] if taxed else []),
        years[-1].cumulative,
        result.expected.net_present_value,
    )
    foot = row(
        IN_ALL.say(language), [*(element("td", format_number(total, language)) for total in totals), element("td")]
    )
    return figures_table(
        in_currency(_UNIT_NOTE, language.currency).say(language),
        [heading.say(language) for heading in headings],
        lines,
        foot,
        "figures",
    )
