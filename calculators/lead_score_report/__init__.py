"""Lead score report card: does the score tell who buys, and would other points do better, judged on past leads."""

from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.plain import from_plain
from calculators.kit.on_demand import on_demand
from calculators.kit.text.language import Text
from calculators.lead_score_report.form import defaults, fields
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.report import Report, calculate
from calculators.lead_score_report.view import result_html
from calculators.lead_score_report.words import announcement, summary


def read_parameters(plain: object) -> Parameters:
    """The thresholds, the score model and its file from plain JSON data. Raises PlainError."""
    return from_plain(Parameters, plain)


CALCULATOR: Calculator[Parameters, Report] = Calculator(
    id="lead-score-report",
    name=Text("Leadscorens karakterbog", "Lead score report card"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=on_demand("calculators.lead_score_report.plain_result:plain_of"),
    summary=summary,
    workbook=on_demand("calculators.lead_score_report.workbook:workbook"),
    parts=(
        Part("lift", on_demand("calculators.lead_score_report.view_lift:lift_html")),
        Part("fields", on_demand("calculators.lead_score_report.view_fields:fields_html")),
        Part("proposal", on_demand("calculators.lead_score_report.view_proposal:proposal_html")),
    ),
)
