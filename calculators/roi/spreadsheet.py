"""The whole case as a workbook that a finance department can recompute: inputs, results, comparison, cash flows."""

from collections.abc import Mapping

from calculators.kit.input.fields import Value
from calculators.kit.text.language import Locale, Text
from calculators.kit.workbook.model import Cell, Sheet, Workbook, input_cells
from calculators.roi.inputs import fields
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result
from calculators.roi.scenarios import SCENARIOS
from calculators.roi.sheet_comparison import comparison_sheet
from calculators.roi.sheet_flow import flow_sheet
from calculators.roi.sheet_result import result_sheet

_INPUTS = Text("Input", "Inputs")
_HEADINGS = (
    Text("Forudsætning", "Assumption"),
    Text("Værdi", "Value"),
    Text("Enhed", "Unit"),
    Text("Kilde til eksemplet", "Source of the example"),
)
_NOTE = Text(
    "Ret værdierne her; resten af arket regner selv. "
    "Undtagen: Skift mellem år og måneder kræver en ny fil fra siden, og det simulerede følger ikke med.",
    "Change the values here; the rest of the workbook recomputes. "
    "Except: going between years and months needs a new file from the page, and what was simulated does not follow.",
)


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Locale) -> Workbook:
    """The workbook of a case, in the reader's language."""
    rows = [
        [Cell(Text("Business case", "Business case").say(language), "title")],
        [Cell(_NOTE.say(language), "note")],
        [],
        [Cell(heading.say(language), "heading") for heading in _HEADINGS],
        *input_cells(fields(parameters), values, language),
    ]
    inputs = Sheet(_INPUTS.say(language), tuple(map(tuple, rows)), (54, 16, 8, 90))
    flows = [flow_sheet(scenario, parameters, result.inputs, language) for scenario in SCENARIOS]
    title = Text("Business case", "Business case").say(language)
    return Workbook(
        title,
        (
            inputs,
            result_sheet(parameters, result, language),
            comparison_sheet(parameters, result, language),
            *flows,
        ),
    )
