"""The choice of a CRM: weighted criteria, what a system must have, and how firm the choice is."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from calculators.crm_scorecard.inputs import defaults, fields, inputs_of, read_parameters
from calculators.crm_scorecard.parameters import Parameters
from calculators.crm_scorecard.score import Result, calculate
from calculators.crm_scorecard.view import result_html
from calculators.crm_scorecard.words import announcement, summary
from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value
from calculators.kit.input.plain import to_plain
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text

if TYPE_CHECKING:  # only for whoever asks for a file
    from calculators.kit.workbook.model import Workbook


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(parameters, inputs_of(parameters, values))


def _robustness(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.crm_scorecard.robustness import robustness_html

    return robustness_html(parameters, result, language, prefix)


def _workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Language) -> "Workbook":
    from calculators.crm_scorecard.book import workbook

    return workbook(parameters, values, language)


CALCULATOR = Calculator(
    id="crm-scorecard",
    name=Text("Valg af CRM", "Choosing a CRM"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=to_plain,
    summary=summary,
    parts=(Part("robustness", _robustness),),
    workbook=_workbook,
)
