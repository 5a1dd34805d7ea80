"""A/B test: do two versions differ, has the test run long enough to say, and how long should it run?"""

from calculators.ab_test.inputs import Inputs, defaults, fields, read_parameters
from calculators.ab_test.parameters import Parameters
from calculators.ab_test.result import Result, calculate
from calculators.ab_test.view import power_html, result_html
from calculators.ab_test.words import announcement, summary
from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import from_fields
from calculators.kit.on_demand import on_demand
from calculators.kit.text.language import Text

CALCULATOR: Calculator[Parameters, Result] = Calculator(
    id="ab-test",
    name=Text("A/B-test", "A/B test"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=from_fields(Inputs, calculate),
    result_html=result_html,
    announcement=announcement,
    summary=summary,
    parts=(Part("power", power_html),),
    workbook=on_demand("calculators.ab_test.sheets:workbook"),
)
