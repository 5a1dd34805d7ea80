"""A/B test: do two versions differ, has the test run long enough to say, and how long should it run?"""

from collections.abc import Mapping

from calculators.ab_test.inputs import Inputs, defaults, fields, read_parameters
from calculators.ab_test.parameters import Parameters
from calculators.ab_test.result import Result, calculate
from calculators.ab_test.view import power_html, result_html
from calculators.ab_test.words import announcement, summary
from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value, inputs_from
from calculators.kit.input.plain import to_plain
from calculators.kit.on_demand import on_demand
from calculators.kit.text.language import Text


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(parameters, inputs_from(Inputs, values))


CALCULATOR: Calculator[Parameters, Result] = Calculator(
    id="ab-test",
    name=Text("A/B-test", "A/B test"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=to_plain,
    summary=summary,
    parts=(Part("power", power_html),),
    workbook=on_demand("calculators.ab_test.sheets:workbook"),
)
