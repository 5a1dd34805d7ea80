"""The lead score as a spreadsheet: the lead, the grade and who acts, the points, the next 90 days, and the model."""

from collections.abc import Mapping

from calculators.kit.input.fields import Value
from calculators.kit.scoring.model import Model
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.workbook.model import Cell, Sheet, Workbook, input_sheet
from calculators.lead_score.form import lead_fields
from calculators.lead_score.model_sheet import model_sheet
from calculators.lead_score.outlook_sheet import outlook_sheet
from calculators.lead_score.points_sheet import points_sheet
from calculators.lead_score.result import Result
from calculators.lead_score.wording import ENGAGEMENT, FIT, limit_words

_NAME = Text("Leadscore", "Lead score")
_RESULT = Text("Resultat", "Result")
_GRADE = Text("Karakter", "Grade")
_MISSING_FIT = Text("Point til et bedre bogstav", "Points to a better letter")
_MISSING_ENGAGEMENT = Text("Point til et bedre tal", "Points to a better figure")
_ROUTE, _OWNER = Text("Rute", "Route"), Text("Ejer", "Owner")
_DEADLINE, _NEXT = Text("Frist", "Deadline"), Text("Næste skridt", "Next step")
_NO_ROUTE = Text("Ingen rute tager netop dette lead.", "No single route takes this lead.")


def workbook(parameters: Model, values: Mapping[str, Value], result: Result, language: Locale) -> Workbook:
    """Five sheets; all but the lead and the model's own figures are formulas."""
    return Workbook(
        _NAME.say(language),
        (
            input_sheet(_NAME, lead_fields(parameters), values, language),
            _result_sheet(parameters, result, language),
            points_sheet(parameters, result, language),
            *((outlook_sheet(parameters, result, language),) if parameters.score.has_engagement else ()),
            model_sheet(parameters, result, language),
        ),
    )


def _result_sheet(parameters: Model, result: Result, language: Language) -> Sheet:
    route = result.route
    by_route = (
        (_OWNER, "route_owners", result.owner.say(language) if result.owner else None),
        (_DEADLINE, "route_deadlines", limit_words(route.service_level, language) if route else None),
        (_NEXT, "route_next_steps", route.next_step.say(language) if route else None),
        (_ROUTE, "route_names", route.name.say(language) if route else None),
    )
    graded = "=fit_grade&engagement_grade" if parameters.score.has_engagement else "=fit_grade"
    rows = [
        (Cell(_NAME.say(language), "title"),),
        (Cell(_GRADE.say(language), "group"), Cell(result.grade, "group", graded, "grade")),
        (Cell(FIT.say(language)), Cell(result.fit.points, "number", "=fit_points")),
        (Cell(_MISSING_FIT.say(language)), Cell(result.missing_fit, "number", _missing("fit"))),
    ]
    if parameters.score.has_engagement:
        missing = Cell(result.missing_engagement, "number", _missing("engagement"))
        rows.insert(3, (Cell(ENGAGEMENT.say(language)), Cell(result.engagement.points, "number", "=engagement_points")))
        rows.append((Cell(_MISSING_ENGAGEMENT.say(language)), missing))
    none = _NO_ROUTE.say(language)
    for label, column, said in by_route:
        found = f'=IF(SUM(route_takes)=1,INDEX({column},MATCH(1,route_takes,0)),"{none}")'
        rows.append((Cell(label.say(language)), Cell(said or none, "text", found)))
    return Sheet(_RESULT.say(language), tuple(rows), (34, 60))


def _missing(axis: str) -> str:
    """Points up to the next better band; nothing at the top."""
    place = f"MATCH({axis}_points,{axis}_lows,1)"
    return f'=IF({place}=ROWS({axis}_lows),"",ROUND(INDEX({axis}_lows,{place}+1)-{axis}_points,1))'
