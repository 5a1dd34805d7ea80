"""Staffing of sales development: how many people leads, promise and work take."""

from collections.abc import Mapping

from calculators.capacity.inputs import Inputs, defaults, fields, read_parameters
from calculators.capacity.parameters import Parameters
from calculators.capacity.staffing import Result, calculate
from calculators.capacity.view import result_html
from calculators.capacity.words import announcement, summary
from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value, inputs_from
from calculators.kit.on_demand import on_demand
from calculators.kit.text.language import Text


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(inputs_from(Inputs, values))


CALCULATOR: Calculator[Parameters, Result] = Calculator(
    id="capacity",
    name=Text("Bemanding", "Staffing"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    summary=summary,
    parts=(
        Part("growth", on_demand("calculators.capacity.growth:growth_html")),
        Part("simulation", on_demand("calculators.capacity.played:simulation_html")),
    ),
    workbook=on_demand("calculators.capacity.book:workbook"),
)
