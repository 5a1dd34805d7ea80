"""Return on investment, after the convention that a CFO expects (Forrester's Total Economic Impact)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text
from calculators.roi.check import read_parameters
from calculators.roi.inputs import defaults, fields, inputs_of
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result, calculate, plain_result
from calculators.roi.summary import announcement, summary
from calculators.roi.view import result_html

if TYPE_CHECKING:
    from calculators.kit.workbook.model import Workbook


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(inputs_of(parameters, values))


def _benefits(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.roi.view_benefits import benefits_html

    return benefits_html(parameters, result, language, prefix)


def _breakeven(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.roi.view_breakeven import breakeven_html

    return breakeven_html(parameters, result, language, prefix)


def _tornado(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.roi.view_tornado import tornado_html

    return tornado_html(parameters, result, language, prefix)


def _simulation(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.roi.view_simulation import simulation_html

    return simulation_html(parameters, result, language, prefix)


def _assumptions(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.roi.view_assumptions import assumptions_html

    return assumptions_html(parameters, result, language, prefix)


def _workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Language) -> "Workbook":
    from calculators.roi.spreadsheet import workbook

    return workbook(parameters, values, result, language)


def _business_case(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.roi.business_case import business_case

    return business_case(parameters, result, language, prefix)


CALCULATOR = Calculator(
    id="roi",
    name=Text("ROI-beregner", "ROI calculator"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=plain_result,
    summary=summary,
    parts=(
        Part("benefits", _benefits),
        Part("breakeven", _breakeven),
        Part("tornado", _tornado),
        Part("simulation", _simulation),
        Part("assumptions", _assumptions),
    ),
    workbook=_workbook,
    business_case=_business_case,
)
