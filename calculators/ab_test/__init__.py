"""A/B test: do two versions differ, has the test run long enough to say, and how long should it run?"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from calculators.ab_test.inputs import Inputs, defaults, fields, read_parameters
from calculators.ab_test.parameters import Parameters
from calculators.ab_test.result import Result, calculate
from calculators.ab_test.view import power_html, result_html
from calculators.ab_test.words import announcement, summary
from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value, inputs_from
from calculators.kit.input.plain import to_plain
from calculators.kit.text.language import Language, Text

if TYPE_CHECKING:
    from calculators.kit.workbook.model import Workbook


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(parameters, inputs_from(Inputs, values))


def _workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Language) -> "Workbook":
    from calculators.ab_test.sheets import workbook

    return workbook(parameters, values, result, language)


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
    workbook=_workbook,
)
