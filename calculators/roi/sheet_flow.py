"""The cash flow of one scenario as a sheet: what the scenario counts with, then a row a period, all by formula.

Rows stand for the longest horizon; those after the case's own are zero, so that the horizon can be changed. Names begin
with the scenario: `expected_net` is the column of net flows.
"""

from collections.abc import Sequence

from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet, Style, input_name
from calculators.roi.cash_flow import Flow, cash_flow
from calculators.roi.inputs import Inputs, cost_field, yearly_benefit
from calculators.roi.labels import RAMP_UP_MONTHS
from calculators.roi.parameters import CostLine, Parameters
from calculators.roi.scenarios import Scenario, at_scenario
from calculators.roi.weights import effect, share_within
from calculators.roi.words import SCENARIO_NAMES

LONGEST = 10
"""Years; the longest horizon of the form."""

_SHARE = {"conservative": ("high", "low"), "expected": ("", ""), "optimistic": ("low", "high")}
"""Which share of a cost and of a benefit a scenario takes."""

_BENEFIT = Text("Gevinster om året ved fuld effekt", "Benefits a year at full effect")
_TAX_RATE = Text("Skattesats", "Tax rate")
_ROUNDING = Text("Mindre end dette regnes for afrunding", "Less than this counts as rounding")
_NET = Text("Netto", "Net")
COLUMNS: tuple[tuple[str, Text, Style], ...] = (
    ("period", Text("Periode", "Period"), "integer"),
    ("begins", Text("Fra måned", "From month"), "integer"),
    ("ends", Text("Til måned", "To month"), "integer"),
    ("within", Text("Med i horisonten", "Within the horizon"), "integer"),
    ("time", Text("Tid i år", "Time in years"), "number"),
    ("effect", Text("Måneder med fuld effekt", "Months of full effect"), "number"),
    ("rampup", Text("Del af indkøringen", "Share of the ramp-up"), "percent"),
    ("depreciation", Text("Del af afskrivningen", "Share of the depreciation"), "percent"),
    ("benefits", Text("Gevinst", "Benefits"), "money"),
    ("costs", Text("Omkostning", "Costs"), "money"),
    ("tax", Text("Skat", "Tax"), "money"),
    ("net", _NET, "money"),
    ("factor", Text("Diskonteringsfaktor", "Discount factor"), "number"),
    ("present", Text("Nutidsværdi", "Present value"), "money"),
    ("cumulative", Text("Akkumuleret", "Cumulative"), "money"),
    ("cumulative_present", Text("Akkumuleret nutidsværdi", "Cumulative present value"), "money"),
    ("back", Text("Hjemme efter år", "Back after years"), "number"),
    ("back_present", Text("Hjemme, diskonteret", "Back, discounted"), "number"),
    ("year", Text("År", "Year"), "integer"),
    ("running", Text("Del af et års drift", "Share of a year's running"), "number"),
)
_LETTERS = {name: chr(ord("A") + place) for place, (name, _, _) in enumerate(COLUMNS)}


def flow_sheet(scenario: Scenario, parameters: Parameters, inputs: Inputs, language: Language) -> Sheet:
    """One scenario's sheet."""
    case = at_scenario(inputs, scenario)
    flows = cash_flow(case)
    rows: list[list[Cell]] = [[Cell(SCENARIO_NAMES[scenario].say(language), "title")]]
    rows += _counted(scenario, parameters, case, flows, language)
    first = len(rows) + 2
    rows.append([Cell(label.say(language), "heading") for _, label, _ in COLUMNS])
    periods = LONGEST * _a_year(inputs)
    cumulative = cumulative_present = 0.0
    for number in range(periods + 1):
        flow = flows[number] if number < len(flows) else None
        before = (cumulative, cumulative_present)
        cumulative += flow.net if flow else 0.0
        cumulative_present += flow.net * flow.factor if flow else 0.0
        after = (cumulative, cumulative_present)
        values = _values(case, number, flow, before, after, rounding_of(flows))
        formulas = _formulas(scenario, parameters.costs, first + number, number, _a_year(inputs))
        rows.append([Cell(values[name], style, formulas.get(name)) for name, _, style in COLUMNS])
    names = {
        f"{scenario}_{name}": ((first - 1, place), (first - 1 + periods, place))
        for place, (name, _, _) in enumerate(COLUMNS)
    }
    if inputs.timing == "mid-year":
        half = len(rows) + 2
        names[f"{scenario}_half_years"] = ((half, 1), (half + 2 * LONGEST, 1))
        rows += _half_years(scenario, flows, language)
    return Sheet(SCENARIO_NAMES[scenario].say(language), tuple(map(tuple, rows)), (34, *(14,) * 19), names)


def rounding_of(flows: tuple[Flow, ...]) -> tuple[float, float]:
    """What counts as rounding in the sums of the flows, as they are and discounted."""
    return 1e-9 * sum(abs(flow.net) for flow in flows), 1e-9 * sum(abs(flow.net * flow.factor) for flow in flows)


def _a_year(inputs: Inputs) -> int:
    return 12 if inputs.timing == "monthly" else 1


def _counted(
    scenario: Scenario, parameters: Parameters, case: Inputs, flows: tuple[Flow, ...], language: Language
) -> list[list[Cell]]:
    """What the scenario counts with, after risk."""
    cost_share, benefit_share = _SHARE[scenario]

    def share(name: str, which: str) -> str:
        return f"*in_{name}_{which}" if which else ""

    def counted(cost_id: str) -> str:
        amount, risk = (input_name(cost_field(cost_id, name)) for name in ("amount", "risk"))
        ranged = f"*{input_name(cost_field(cost_id, cost_share))}" if cost_share else ""
        return f"={amount}*(1+{risk}){ranged}"

    rows = [
        [
            Cell(line.label.say(language)),
            Cell(cost.counted, "money", counted(line.id), cost_name(scenario, line.id)),
        ]
        for line, cost in zip(parameters.costs, case.costs, strict=True)
    ]
    terms = []
    for place, line in enumerate(parameters.benefits):
        name = f"benefits_{place}"
        margin = "" if line.margin is None else f"*in_{name}_margin"
        terms.append(f"in_{name}_amount{margin}*(1-in_{name}_risk){share(name, benefit_share)}")
    terms += [
        f"in_current_costs_{place}_amount*in_current_costs_{place}_ends"
        for place in range(len(parameters.current_costs))
    ]
    months = f"=in_rampup_months{share('rampup_months', cost_share)}"
    return [
        *rows,
        [
            Cell(_BENEFIT.say(language)),
            Cell(yearly_benefit(case), "money", "=" + "+".join(terms), f"{scenario}_a_year"),
        ],
        [
            Cell(RAMP_UP_MONTHS.say(language)),
            Cell(case.rampup_months, "number", months, f"{scenario}_rampup_months"),
        ],
        [
            Cell(_TAX_RATE.say(language)),
            Cell(case.effective_tax, "percent", "=IF(in_taxes,in_tax_rate,0)", f"{scenario}_tax_rate"),
        ],
        [
            Cell(_ROUNDING.say(language)),
            *(
                Cell(value, "number", f"=1E-9*SUMPRODUCT(ABS({scenario}_{column}))", f"{scenario}_rounding_{column}")
                for value, column in zip(rounding_of(flows), ("net", "present"), strict=True)
            ),
        ],
    ]


def _values(
    case: Inputs,
    number: int,
    flow: Flow | None,
    before: tuple[float, float],
    after: tuple[float, float],
    rounding: tuple[float, float],
) -> dict[str, float | str]:
    """One row's values, by column."""
    length = 12 // _a_year(case)
    begins, ends = max(number - 1, 0) * length, number * length
    middle = (begins + ends) / 2 if case.timing == "mid-year" and number else ends
    present = flow.net * flow.factor if flow else 0.0
    net = flow.net if flow else 0.0

    def back(place: int, value: float) -> float | str:
        if number and before[place] < -rounding[place] <= after[place]:
            return (number - 1 + min(-before[place] / value, 1.0)) / _a_year(case)
        return ""

    return {
        "period": number,
        "begins": begins,
        "ends": ends,
        "within": 1 if flow else 0,
        "time": middle / 12,
        "effect": effect(begins, ends, case.rampup_months) if flow else 0.0,
        "rampup": share_within(begins, ends, case.rampup_months) if flow else 0.0,
        "depreciation": share_within(begins, ends, 12 * case.depreciation_years) if flow else 0.0,
        "benefits": flow.benefits if flow else 0.0,
        "costs": flow.costs if flow else 0.0,
        "tax": flow.tax if flow else 0.0,
        "net": net,
        "factor": flow.factor if flow else 0.0,
        "present": present,
        "cumulative": after[0],
        "cumulative_present": after[1],
        "back": back(0, net),
        "back_present": back(1, present),
        "year": -(-ends // 12),
        "running": (ends - begins) / 12 if flow else 0.0,
    }


def cost_name(scenario: Scenario, cost_id: str) -> str:
    """What the cell is called that holds a cost after risk: `expected_cost_investment`."""
    return f"{scenario}_cost_{input_name(cost_id).removeprefix('in_')}"


def _formulas(scenario: Scenario, costs: Sequence[CostLine], row: int, number: int, a_year: int) -> dict[str, str]:
    """One row's formulas, by column."""
    at = {name: f"{letter}{row}" for name, letter in _LETTERS.items()}
    before = {name: f"{letter}{row - 1}" for name, letter in _LETTERS.items()}
    months, written_off = f"{scenario}_rampup_months", "(12*in_depreciation_years)"

    def area(month: str) -> str:
        return f"IF(OR({months}<=0,{month}>{months}),{month}-{months}/2,{month}^2/(2*{months}))"

    def share(whole: str) -> str:
        start = f"IF({at['ends']}=0,1,0)"
        evenly = f"MAX(MIN({at['ends']},{whole})-{at['begins']},0)/{whole}"
        return f"={at['within']}*IF({whole}>0,{evenly},{start})"

    by_when: dict[str, list[str]] = {"once": [], "yearly": [], "ramp-up": []}
    for cost in costs:
        by_when[cost.when].append(cost_name(scenario, cost.id))
    invested = [cost_name(scenario, cost.id) for cost in costs if cost.deductible == "depreciated"]
    paid = [f"{name}*{at['running']}" for name in by_when["yearly"]]
    paid += [f"{name}*{at['rampup']}" for name in by_when["ramp-up"]]
    paid += by_when["once"] if number == 0 else []
    laid_out = "".join(f"-{name}" for name in invested) if number == 0 else ""
    written = "".join(f"-{name}*{at['depreciation']}" for name in invested)
    found = {
        "within": f"=IF({at['ends']}<=12*in_horizon,1,0)",
        "time": f'=IF(in_timing="mid-year",({at["begins"]}+{at["ends"]})/2,{at["ends"]})/12',
        "effect": f"={at['within']}*({area(at['ends'])}-{area(at['begins'])})",
        "rampup": share(months),
        "depreciation": share(written_off),
        "benefits": f"={scenario}_a_year*{at['effect']}/12",
        "costs": "=" + ("+".join(paid) or "0"),
        "tax": f"={scenario}_tax_rate*({at['benefits']}-({at['costs']}{laid_out}){written})",
        "net": f"={at['benefits']}-{at['costs']}-{at['tax']}",
        "factor": f"={at['within']}*(1+in_discount_rate)^-{at['time']}",
        "present": f"={at['net']}*{at['factor']}",
        "year": f"=ROUNDUP({at['ends']}/12,0)",
        "running": f"={at['within']}*({at['ends']}-{at['begins']})/12",
    }
    for flow, total, back in (("net", "cumulative", "back"), ("present", "cumulative_present", "back_present")):
        found[total] = f"={at[flow]}" if number == 0 else f"={before[total]}+{at[flow]}"
        if number:
            limit = f"-{scenario}_rounding_{flow}"
            within = f"{at['period']}-1+MIN(-{before[total]}/{at[flow]},1)"
            found[back] = f'=IF(AND({before[total]}<{limit},{at[total]}>={limit}),({within})/{a_year},"")'
    return found


def _half_years(scenario: Scenario, flows: tuple[Flow, ...], language: Language) -> list[list[Cell]]:
    """The flows on a grid of half years, which the internal rate needs when they fall in the middle of the year."""
    heading = Text("Halvår", "Half-year")
    rows = [[], [Cell(heading.say(language), "heading"), Cell(_NET.say(language), "heading")]]
    for half in range(2 * LONGEST + 1):
        year = (half + 1) // 2
        falls = half == 0 or half % 2 == 1
        value = flows[year].net if falls and year < len(flows) else 0.0
        formula = f"=INDEX({scenario}_net,{year + 1})" if falls else None
        rows.append([Cell(half, "integer"), Cell(value, "money", formula)])
    return rows
