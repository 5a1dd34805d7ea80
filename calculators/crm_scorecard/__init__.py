"""The choice of a CRM: weighted criteria, what a system must have, and how firm the choice is."""

from collections.abc import Mapping

from calculators.crm_scorecard.inputs import defaults, fields, inputs_of, read_parameters
from calculators.crm_scorecard.parameters import Parameters
from calculators.crm_scorecard.score import Result, calculate
from calculators.crm_scorecard.view import result_html
from calculators.crm_scorecard.words import announcement, summary
from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value
from calculators.kit.on_demand import on_demand
from calculators.kit.text.language import Text


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(parameters, inputs_of(parameters, values))


CALCULATOR: Calculator[Parameters, Result] = Calculator(
    id="crm-scorecard",
    name=Text("Valg af CRM", "Choosing a CRM"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    summary=summary,
    parts=(Part("robustness", on_demand("calculators.crm_scorecard.robustness:robustness_html")),),
    workbook=on_demand("calculators.crm_scorecard.book:workbook"),
)
