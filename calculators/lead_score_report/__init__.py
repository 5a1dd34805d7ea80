"""Lead score report card: does the score tell who buys, and would other points do better, judged on past leads."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value
from calculators.kit.input.plain import from_plain
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text
from calculators.lead_score_report.form import defaults, fields
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.report import Report, calculate, result_plain
from calculators.lead_score_report.view import result_html
from calculators.lead_score_report.words import announcement, summary

if TYPE_CHECKING:  # a workbook is made only when somebody asks for one
    from calculators.kit.workbook.model import Workbook


def read_parameters(plain: object) -> Parameters:
    """The thresholds, the score model and its file from plain JSON data. Raises PlainError."""
    return from_plain(Parameters, plain)


def _lift(parameters: Parameters, report: Report, language: Language, prefix: str) -> Html:
    from calculators.lead_score_report.view_lift import lift_html

    return lift_html(parameters, report.result, language, prefix)


def _fields(parameters: Parameters, report: Report, language: Language, prefix: str) -> Html:
    from calculators.lead_score_report.view_fields import fields_html

    return fields_html(parameters, report.result, language, prefix)


def _proposal(parameters: Parameters, report: Report, language: Language, prefix: str) -> Html:
    from calculators.lead_score_report.view_proposal import proposal_html

    return proposal_html(parameters, report, language, prefix)


def _workbook(parameters: Parameters, values: Mapping[str, Value], report: Report, language: Language) -> "Workbook":
    from calculators.lead_score_report.workbook import workbook

    return workbook(parameters, values, report, language)


CALCULATOR: Calculator[Parameters, Report] = Calculator(
    id="lead-score-report",
    name=Text("Leadscorens karakterbog", "Lead score report card"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=result_plain,
    summary=summary,
    workbook=_workbook,
    parts=(Part("lift", _lift), Part("fields", _fields), Part("proposal", _proposal)),
)
