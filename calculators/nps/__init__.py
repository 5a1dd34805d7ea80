"""Net promoter score with its margin of error, against the last measurement and the target, and whom to call first."""

from calculators.kit.calculator import Calculator
from calculators.kit.on_demand import on_demand
from calculators.kit.text.language import Text
from calculators.nps.inputs import defaults, fields, read_parameters
from calculators.nps.parameters import Parameters
from calculators.nps.result import Result, calculate
from calculators.nps.view import result_html
from calculators.nps.words import announcement, summary

CALCULATOR: Calculator[Parameters, Result] = Calculator(
    id="nps",
    name=Text("NPS med fejlmargin", "NPS with margin of error"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=calculate,
    result_html=result_html,
    announcement=announcement,
    summary=summary,
    workbook=on_demand("calculators.nps.sheets:workbook"),
)
