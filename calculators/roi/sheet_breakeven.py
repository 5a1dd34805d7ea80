"""What must be true and what was simulated, as rows of the sheet of results."""

from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Style, input_name
from calculators.roi.breakeven import LONGEST_RAMP_UP, for_value
from calculators.roi.inputs import Inputs, cost_field
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result
from calculators.roi.sheet_flow import cost_name
from calculators.roi.simulation import simulate

NONE = Text("ingen", "none")


def breakeven_rows(parameters: Parameters, result: Result, language: Language) -> list[list[Cell]]:
    """What must be true, by formula where there is one; what was found by search says so."""
    found, inputs = for_value(result.inputs), result.inputs
    none = NONE.say(language)
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


def simulated_rows(parameters: Parameters, result: Result, language: Language) -> list[list[Cell]]:
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
        f"Simuleret på siden med {known.draws} trækninger og frø {known.seed}. Tallene er værdier og følger ikke med, "
        "når input ændres.",
        f"Simulated on the page with {known.draws} draws and seed {known.seed}. The figures are values and do not "
        "follow when inputs change.",
    )
    return [
        [Cell(Text("Simulering", "Simulation").say(language), "heading"), Cell(note.say(language), "note")],
        *([Cell(name.say(language)), Cell(value, style)] for name, value, style in pairs),
    ]
