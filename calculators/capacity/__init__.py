"""Staffing of sales development: how many people leads, promise and work take."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from calculators.capacity.inputs import Inputs, defaults, fields, read_parameters
from calculators.capacity.parameters import Parameters
from calculators.capacity.staffing import Result, calculate
from calculators.capacity.view import result_html
from calculators.capacity.words import announcement, summary
from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value, inputs_from
from calculators.kit.input.plain import to_plain
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text

if TYPE_CHECKING:  # only for whoever asks for a file
    from calculators.kit.workbook.model import Workbook


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(inputs_from(Inputs, values))


def _growth(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.capacity.growth import growth_html

    return growth_html(parameters, result, language, prefix)


def _simulation(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.capacity.played import simulation_html

    return simulation_html(parameters, result, language, prefix)


def _workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Language) -> "Workbook":
    from calculators.capacity.book import workbook

    return workbook(parameters, values, result, language)


CALCULATOR = Calculator(
    id="capacity",
    name=Text("Bemanding", "Staffing"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=to_plain,
    summary=summary,
    parts=(Part("growth", _growth), Part("simulation", _simulation)),
    workbook=_workbook,
)
