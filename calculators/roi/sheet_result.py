"""The results as a sheet: the three scenarios side by side, the years, what must be true, and what was simulated."""

from collections.abc import Callable

from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.workbook.model import Cell, CellValue, Sheet, Style, input_name
from calculators.roi import words
from calculators.roi.breakeven import LONGEST_RAMP_UP, for_value
from calculators.roi.cash_flow import cash_flow, years
from calculators.roi.finance import modified_rate
from calculators.roi.inputs import Inputs, cost_field
from calculators.roi.parameters import Parameters
from calculators.roi.result import Measures, Result
from calculators.roi.scenarios import SCENARIOS, Scenario, at_scenario
from calculators.roi.sheet_flow import LONGEST, cost_name
from calculators.roi.simulation import simulate

TITLE = Text("Resultat", "Result")
_NONE = Text("ingen", "none")
_NOT_WITHIN = Text("ikke i perioden", "not in the period")
_UNDEFINED = Text("ikke defineret", "undefined")
_SEVERAL = Text(
    "Den interne rente er regnet på siden, fordi der ikke er netop én. Se MIRR.",
    "The internal rate was computed on the page, as there is not exactly one. See MIRR.",
)


def result_sheet(parameters: Parameters, result: Result, language: Locale) -> Sheet:
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
        *_breakeven(parameters, result, language),
        [],
        *_simulated(parameters, result, language),
    ]
    return Sheet(TITLE.say(language), tuple(map(tuple, rows)), (52, 18, 18, 18, 18, 18, 18))


def _measures(result: Result, language: Language) -> list[list[Cell]]:
    none, undefined, not_within = (text.say(language) for text in (_NONE, _UNDEFINED, _NOT_WITHIN))

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


def _breakeven(parameters: Parameters, result: Result, language: Language) -> list[list[Cell]]:
    """What must be true, by formula where there is one; what was found by search says so."""
    found, inputs = for_value(result.inputs), result.inputs
    none = _NONE.say(language)
    kept, weight = "(1-expected_tax_rate)", "SUMPRODUCT(expected_effect,expected_factor)/12"
    carried = f"({kept}*expected_a_year*{weight})"
    invested = f"(1-expected_tax_rate*SUMPRODUCT(expected_depreciation,expected_factor))*{_allowance(inputs)}"
    amount = "+".join(input_name(cost.id) for cost in inputs.invested) or "0"
    rows = [
        [
            Cell(
                Text("Hvad skal være sandt for at gå lige op?", "What must be true to break even?").say(language),
                "heading",
            )
        ],
        [
            Cell(Text("Alle gevinster, andel af det ventede", "All benefits, share of what is expected").say(language)),
            Cell(
                none if found.benefits is None else found.benefits,
                "percent",
                f'=IF({carried}>0,MAX(1-expected_npv/{carried},0),"{none}")',
            ),
        ],
        [
            Cell(Text("Investering, højst", "Investment, at most").say(language)),
            Cell(
                none if found.investment is None else found.investment,
                "money",
                f'=IF({invested}<=0,"{none}",IF({amount}+expected_npv/({invested})<0,"{none}",'
                f"{amount}+expected_npv/({invested})))",
            ),
        ],
    ]
    if found.biggest is not None and found.biggest_amount is not None:
        name = f"in_benefits_{found.biggest}"
        line = parameters.benefits[found.biggest]
        margin = f"{name}_margin*" if line.margin is not None else ""
        each = f"({margin}(1-{name}_risk)*{kept}*{weight})"
        label = Text(f"{line.label.da}, mindst om året", f"{line.label.en}, at least a year")
        rows.append(
            [
                Cell(label.say(language)),
                Cell(found.biggest_amount, "money", f"=MAX({name}_amount-expected_npv/{each},0)"),
            ]
        )
    longest = found.rampup_months
    said = none if longest is None else f"> {LONGEST_RAMP_UP}" if longest >= LONGEST_RAMP_UP else round(longest, 1)
    note = Text("Fundet ved søgning på siden; følger ikke med", "Found by search on the page; does not follow")
    rows.append(
        [
            Cell(Text("Indkøring i måneder, højst", "Ramp-up in months, at most").say(language)),
            Cell(said, "number"),
            Cell(note.say(language), "note"),
        ]
    )
    waiting = Text(f"Vente {inputs.delay_months} måneder koster", f"Waiting {inputs.delay_months} months costs")
    rows.append([Cell(waiting.say(language)), Cell(result.waiting, "money"), Cell(note.say(language), "note")])
    return rows


def _allowance(inputs: Inputs) -> str:
    """As `breakeven.investment_allowance` computes it."""
    first, *others = inputs.invested or (None,)
    if first is None:
        return "0"
    alone = f"(1+{input_name(cost_field(first.id, 'risk'))})"
    if not others:
        return alone
    amount = "+".join(input_name(cost.id) for cost in inputs.invested)
    counted = "+".join(cost_name("expected", cost.id) for cost in inputs.invested)
    return f"IF({amount}>0,({counted})/({amount}),{alone})"


def _simulated(parameters: Parameters, result: Result, language: Language) -> list[list[Cell]]:
    """What the draws gave, as values, and how they were made."""
    known = parameters.simulation
    found = simulate(result.inputs, known.draws, known.seed)
    target = result.inputs.payback_target
    pairs: tuple[tuple[Text, float, Style], ...] = (
        (Text("P10", "P10"), found.p10, "money"),
        (Text("P50", "P50"), found.p50, "money"),
        (Text("P90", "P90"), found.p90, "money"),
        (Text("Gennemsnit", "Mean"), found.mean, "money"),
        (Text("Risiko for tab", "Chance of a loss"), found.loss, "percent"),
        (
            Text(f"Hjemme inden for {target} måneder", f"Back within {target} months"),
            found.in_time,
            "percent",
        ),
    )
    note = Text(
        f"Simuleret på siden med {known.draws} trækninger og frø {known.seed}. "
        "Tallene er værdier og følger ikke med, når input ændres.",
        f"Simulated on the page with {known.draws} draws and seed {known.seed}. "
        "The figures are values and do not follow when inputs change.",
    )
    return [
        [Cell(Text("Simulering", "Simulation").say(language), "heading"), Cell(note.say(language), "note")],
        *([Cell(name.say(language)), Cell(value, style)] for name, value, style in pairs),
    ]
