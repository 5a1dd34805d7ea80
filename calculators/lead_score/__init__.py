"""Lead score: a grade A-D x 1-4 from fit and engagement, who gets the lead, how fast, and what would lift the grade."""

from calculators.kit.calculator import Calculator
from calculators.kit.input.plain import Json, from_plain, plain_fields
from calculators.kit.on_demand import on_demand
from calculators.kit.scoring.model import Model
from calculators.kit.text.language import Text
from calculators.lead_score.form import lead_defaults, lead_fields
from calculators.lead_score.result import Result, calculate
from calculators.lead_score.view import result_html
from calculators.lead_score.wording import announcement, summary


def read_parameters(plain: object) -> Model:
    """The model from plain JSON data. Raises PlainError."""
    return from_plain(Model, plain)


def result_plain(result: Result) -> dict[str, Json]:
    """The result as JSON data, with the grade spelled out."""
    return {"grade": result.grade, **plain_fields(result)}


CALCULATOR: Calculator[Model, Result] = Calculator(
    id="lead-score",
    name=Text("Leadscore", "Lead score"),
    read_parameters=read_parameters,
    fields=lead_fields,
    defaults=lead_defaults,
    calculate=calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=result_plain,
    summary=summary,
    workbook=on_demand("calculators.lead_score.workbook:workbook"),
    batch=on_demand("calculators.lead_score.batch:batch_of"),
)
