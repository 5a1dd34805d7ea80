"""Return on investment, after the convention that a CFO expects (Forrester's Total Economic Impact)."""

from collections.abc import Mapping

from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value
from calculators.kit.on_demand import on_demand
from calculators.kit.text.language import Text
from calculators.roi.check import read_parameters
from calculators.roi.inputs import defaults, fields, inputs_of
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result, calculate, plain_result
from calculators.roi.summary import announcement, summary
from calculators.roi.view import result_html


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(inputs_of(parameters, values))


CALCULATOR: Calculator[Parameters, Result] = Calculator(
    id="roi",
    name=Text("ROI-beregner", "ROI calculator"),
    read_parameters=read_parameters,
    currency=lambda parameters: parameters.currency,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=plain_result,
    summary=summary,
    parts=(
        Part("benefits", on_demand("calculators.roi.view_benefits:benefits_html")),
        Part("breakeven", on_demand("calculators.roi.view_breakeven:breakeven_html")),
        Part("tornado", on_demand("calculators.roi.view_tornado:tornado_html")),
        Part("simulation", on_demand("calculators.roi.view_simulation:simulation_html")),
        Part("assumptions", on_demand("calculators.roi.view_assumptions:assumptions_html")),
    ),
    workbook=on_demand("calculators.roi.spreadsheet:workbook"),
    business_case=on_demand("calculators.roi.business_case:business_case"),
)
