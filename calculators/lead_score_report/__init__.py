"""Lead score report card: does the score tell who buys, and would other points do better, judged on past leads."""

from calculators.calculator import Calculator, Part
from calculators.html import Html
from calculators.language import Language, Text
from calculators.lead_score_report.form import defaults, fields
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.result import Result, calculate, result_plain
from calculators.lead_score_report.view import result_html
from calculators.lead_score_report.words import announcement, summary
from calculators.plain import from_plain


def read_parameters(plain: object) -> Parameters:
    """The thresholds, the score model and its file from plain JSON data. Raises PlainError."""
    return from_plain(Parameters, plain)


def _lift(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.lead_score_report.view_lift import lift_html

    return lift_html(parameters, result, language, prefix)


def _fields(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.lead_score_report.view_fields import fields_html

    return fields_html(parameters, result, language, prefix)


def _proposal(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.lead_score_report.view_proposal import proposal_html

    return proposal_html(parameters, result, language, prefix)


CALCULATOR: Calculator[Parameters, Result] = Calculator(
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
    parts=(Part("lift", _lift), Part("fields", _fields), Part("proposal", _proposal)),
)
