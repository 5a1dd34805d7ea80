"""As it is against as it will be, as a sheet: each cost of today and of the case, at present value, by formula."""

from collections.abc import Mapping

from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet
from calculators.roi.as_is import Line, compare
from calculators.roi.parameters import Parameters, When
from calculators.roi.result import Result
from calculators.roi.sheet_flow import cost_name
from calculators.roi.view_benefits import AS_IS

_HEADINGS = (
    Text("Nutidsværdi, før skat", "Present value, before tax"),
    Text("I dag", "Today"),
    Text("Fremover", "Then"),
    Text("Forskel", "Difference"),
)
_FIRST = 3
_WEIGHTS: Mapping[When, str] = {
    "once": "1",
    "yearly": "SUMPRODUCT(expected_running,expected_factor)",
    "ramp-up": "SUMPRODUCT(expected_rampup,expected_factor)",
}
_EFFECT = "SUMPRODUCT(expected_effect,expected_factor)/12"


def comparison_sheet(parameters: Parameters, result: Result, language: Language) -> Sheet:
    """Both sides and their total cost, and the case as their difference."""
    found = compare(result.inputs, [line.id for line in parameters.current_costs], parameters.benefits)
    rows = [
        [Cell(AS_IS.say(language), "title")],
        [Cell(heading.say(language), "heading") for heading in _HEADINGS],
    ]
    for place, (line, one) in enumerate(zip(parameters.current_costs, found.current, strict=True)):
        today = f"in_current_costs_{place}_amount*{_WEIGHTS['yearly']}"
        less = [f"in_current_costs_{place}_amount*in_current_costs_{place}_ends"]
        less += [
            _benefit(parameters, number) for number, one in enumerate(parameters.benefits) if one.reduces == line.id
        ]
        to_be = f"{today}-({'+'.join(less)})*{_EFFECT}"
        rows.append(_line(line.label.say(language), one, today, to_be, len(rows) + 1))
    for cost, one in zip(parameters.costs, found.project, strict=True):
        then = f"{cost_name('expected', cost.id)}*{_WEIGHTS[cost.when]}"
        rows.append(_line(cost.label.say(language), one, "0", then, len(rows) + 1))
    last, total = len(rows), found.total
    said = Text("Samlede omkostninger (TCO)", "Total cost of ownership (TCO)")
    rows.append(
        [
            Cell(said.say(language), "heading"),
            Cell(total.today, "total", f"=SUM(B{_FIRST}:B{last})", "tco_today"),
            Cell(total.to_be, "total", f"=SUM(C{_FIRST}:C{last})", "tco_to_be"),
            Cell(total.difference, "total", "=tco_today-tco_to_be"),
        ]
    )
    earning = [_benefit(parameters, number) for number, one in enumerate(parameters.benefits) if one.reduces is None]
    earned = f"=({'+'.join(earning) or '0'})*{_EFFECT}"
    rows.append(
        _last(Text("Ekstra indtjening", "Extra earnings"), Cell(found.earned, "money", earned, "earned"), language)
    )
    case = "=tco_today-tco_to_be+earned"
    rows.append(
        _last(
            Text("Nettonutidsværdi før skat", "Net present value before tax"), Cell(found.case, "total", case), language
        )
    )
    return Sheet(AS_IS.say(language), tuple(map(tuple, rows)), (44, 18, 18, 18))


def _benefit(parameters: Parameters, place: int) -> str:
    name = f"in_benefits_{place}"
    margin = "" if parameters.benefits[place].margin is None else f"*{name}_margin"
    return f"{name}_amount{margin}*(1-{name}_risk)"


def _line(name: str, line: Line, today: str, to_be: str, row: int) -> list[Cell]:
    return [
        Cell(name),
        Cell(line.today, "money", "=" + today),
        Cell(line.to_be, "money", "=" + to_be),
        Cell(line.difference, "money", f"=B{row}-C{row}"),
    ]


def _last(name: Text, cell: Cell, language: Language) -> list[Cell]:
    return [Cell(name.say(language)), Cell(""), Cell(""), cell]
