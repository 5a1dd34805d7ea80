"""The results as a sheet: the three scenarios side by side, the years, what must be true, and what was simulated."""

from collections.abc import Callable

from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, CellValue, Sheet, Style
from calculators.roi import words
from calculators.roi.cash_flow import cash_flow, years
from calculators.roi.finance import modified_rate
from calculators.roi.parameters import Parameters
from calculators.roi.result import Measures, Result
from calculators.roi.scenarios import SCENARIOS, Scenario, at_scenario
from calculators.roi.sheet_breakeven import NONE, breakeven_rows, simulated_rows
from calculators.roi.sheet_flow import LONGEST

TITLE = Text("Resultat", "Result")
_NOT_WITHIN = Text("ikke i perioden", "not in the period")
_UNDEFINED = Text("ikke defineret", "undefined")
_SEVERAL = Text(
    "Den interne rente er regnet på siden, fordi der ikke er netop én. Se MIRR.",
    "The internal rate was computed on the page, as there is not exactly one. See MIRR.",
)


def result_sheet(parameters: Parameters, result: Result, language: Language) -> Sheet:
    """Key figures by formula; what was simulated stands as values and says so."""
    rows = [
        [Cell(TITLE.say(language), "title")],
        [Cell(words.verdict(result, language), "note")],
        [],
        [Cell("", "heading"), *(Cell(words.SCENARIO_NAMES[one].say(language), "heading") for one in SCENARIOS)],
        *_measures(result, language),
        [],
        *_years(result, language),
        [],
        *breakeven_rows(parameters, result, language),
        [],
        *simulated_rows(parameters, result, language),
    ]
    return Sheet(TITLE.say(language), tuple(map(tuple, rows)), (52, 18, 18, 18, 18, 18, 18))


def _measures(result: Result, language: Language) -> list[list[Cell]]:
    none, undefined, not_within = (text.say(language) for text in (NONE, _UNDEFINED, _NOT_WITHIN))

    def line(
        name: Text, style: Style, value: Callable[[Measures], CellValue], formula: Callable[[Scenario], str], id: str
    ) -> list[Cell]:
        cells = [Cell(value(result.scenario(one)), style, formula(one), f"{one}_{id}") for one in SCENARIOS]
        return [Cell(name.say(language)), *cells]

    def sum_of(column: str) -> Callable[[Scenario], str]:
        return lambda one: f"=SUMPRODUCT({one}_{column},{one}_factor)"

    def back(column: str, total: str, rounding: str) -> Callable[[Scenario], str]:
        return lambda one: (
            f'=IF(INDEX({one}_{total},ROWS({one}_{total}))<-{one}_rounding_{rounding},"{not_within}",'
            f"IF(COUNT({one}_{column})=0,0,MAX({one}_{column})))"
        )

    def or_words(value: float | None, said: str) -> CellValue:
        return said if value is None else value

    return [
        line(
            Text("Gevinster", "Benefits"), "money", lambda one: one.present_benefits, sum_of("benefits"), "pv_benefits"
        ),
        line(Text("Omkostninger", "Costs"), "money", lambda one: one.present_costs, sum_of("costs"), "pv_costs"),
        line(Text("Skat", "Tax"), "money", lambda one: one.present_tax, sum_of("tax"), "pv_tax"),
        line(
            Text("Nettonutidsværdi", "Net present value"),
            "total",
            lambda one: one.net_present_value,
            lambda one: f"={one}_pv_benefits-{one}_pv_costs-{one}_pv_tax",
            "npv",
        ),
        line(
            Text("ROI", "ROI"),
            "percent",
            lambda one: or_words(one.roi, undefined),
            lambda one: f'=IF({one}_pv_costs>0,{one}_npv/{one}_pv_costs,"{undefined}")',
            "roi",
        ),
        _internal_rates(result, language),
        line(
            Text("Modificeret intern rente (MIRR)", "Modified internal rate (MIRR)"),
            "percent",
            lambda one: or_words(_mirr(result, one), none),
            lambda one: f'=IFERROR({_mirr_formula(result, one)},"{none}")',
            "mirr",
        ),
        line(
            Text("Tilbagebetalt efter år", "Payback after years"),
            "number",
            lambda one: or_words(one.payback.lasting, not_within),
            back("back", "cumulative", "net"),
            "payback",
        ),
        line(
            Text("Tilbagebetalt efter år, diskonteret", "Payback after years, discounted"),
            "number",
            lambda one: or_words(one.discounted_payback.lasting, not_within),
            back("back_present", "cumulative_present", "present"),
            "discounted_payback",
        ),
    ]


def _internal_rates(result: Result, language: Language) -> list[Cell]:
    """IRR() where there is exactly one rate; else what the page said."""
    cells, several = [], False
    for one in SCENARIOS:
        rates = result.scenario(one).internal_rates
        if len(rates) == 1:
            timing = result.inputs.timing
            column = f"{one}_half_years" if timing == "mid-year" else f"{one}_net"
            a_year = {"year-end": 1, "mid-year": 2, "monthly": 12}[timing]
            # Where IRR() begins to search: what comes back over what is laid out, spread over half of the time.
            back, laid_out = f'SUMIF({column},">0")', f'SUMIF({column},"<0")'
            formula = f"=(1+IRR({column},({back}/-{laid_out})^(2/(1+{a_year}*in_horizon))-1))^{a_year}-1"
            cells.append(Cell(rates[0], "percent", formula, f"{one}_irr"))
        else:
            several = True
            cells.append(Cell(words.internal_rate(result.scenario(one), language), "text", name=f"{one}_irr"))
    note = [Cell(_SEVERAL.say(language), "note")] if several else []
    return [Cell(Text("Intern rente (IRR)", "Internal rate (IRR)").say(language)), *cells, *note]


def _mirr(result: Result, measures: Measures) -> float | None:
    scenario = next(one for one in SCENARIOS if result.scenario(one) is measures)
    flows = cash_flow(at_scenario(result.inputs, scenario))
    return modified_rate([flow.net * flow.factor for flow in flows], result.inputs.discount_rate, result.inputs.horizon)


def _mirr_formula(result: Result, one: Scenario) -> str:
    rate, timing = "in_discount_rate", result.inputs.timing
    if timing == "mid-year":
        present = f"{one}_present"
        # Divided this way round, no receipts give an error as no costs do, and IFERROR says that there is none.
        return f'(1+{rate})/(-SUMIF({present},"<0")/SUMIF({present},">0"))^(1/in_horizon)-1'
    used = f"INDEX({one}_net,1):INDEX({one}_net,1+in_horizon{'*12' if timing == 'monthly' else ''})"
    if timing == "monthly":
        rate = f"((1+{rate})^(1/12)-1)"
        return f"(1+MIRR({used},{rate},{rate}))^12-1"
    return f"MIRR({used},{rate},{rate})"


def _years(result: Result, language: Language) -> list[list[Cell]]:
    """The expected case by year; years after the horizon are zero."""
    columns = (
        ("benefits", Text("Gevinst", "Benefits")),
        ("costs", Text("Omkostning", "Costs")),
        ("tax", Text("Skat", "Tax")),
        ("net", Text("Netto", "Net")),
        ("present", Text("Nutidsværdi", "Present value")),
    )
    found = {year.number: year for year in years(cash_flow(result.inputs))}
    rows = [
        [Cell(Text("Ventet, år for år", "Expected, year by year").say(language), "heading")]
        + [Cell(heading.say(language), "heading") for _, heading in columns]
    ]
    for number in range(LONGEST + 1):
        year = found.get(number)
        values = (year.benefits, year.costs, year.tax, year.net, year.present_net) if year else (0.0,) * 5
        rows.append(
            [Cell(number, "integer")]
            + [
                Cell(value, "money", f"=SUMIF(expected_year,{number},expected_{column})")
                for value, (column, _) in zip(values, columns, strict=True)
            ]
        )
    return rows
