"""Return on investment, after the convention that a CFO expects (Forrester's Total Economic Impact)."""

from collections.abc import Mapping

from calculators.calculator import Calculator
from calculators.fields import Value, inputs_from
from calculators.language import Text
from calculators.plain import to_plain
from calculators.roi.inputs import Inputs, defaults, fields, read_parameters
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result, calculate
from calculators.roi.view import result_html
from calculators.roi.words import announcement, summary


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(inputs_from(Inputs, values))


CALCULATOR = Calculator(
    id="roi",
    name=Text("ROI-beregner", "ROI calculator"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=to_plain,
    summary=summary,
)
