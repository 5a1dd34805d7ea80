"""Engagement over the next 90 days if nothing more happens, as formulas."""

from datetime import timedelta

from calculators.kit.scoring.model import Model
from calculators.kit.scoring.points import AxisPoints, engagement_points
from calculators.kit.scoring.words import group_names
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet, address
from calculators.lead_score.model_sheet import key
from calculators.lead_score.points_sheet import event_points, one_decimal, within
from calculators.lead_score.result import OUTLOOK_DAYS, Result
from calculators.lead_score.wording import ENGAGEMENT

_TITLE = Text("De næste 90 dage", "The next 90 days")
_DAYS = Text("Dage efter opgørelsen", "Days after the as-of date")
_FIGURE = Text("Tal", "Figure")
_HEADER = 1


def outlook_sheet(parameters: Model, result: Result, language: Language) -> Sheet:
    """A column a day, a row a rule, a group, the axis and its figure."""
    days = [_points_on(parameters, result, day) for day in OUTLOOK_DAYS]
    columns = range(len(OUTLOOK_DAYS))
    rows: list[tuple[Cell, ...]] = [
        (Cell(_TITLE.say(language), "title"),),
        (Cell(_DAYS.say(language), "heading"), *(Cell(day, "heading") for day in OUTLOOK_DAYS)),
    ]
    names = {identity: name.say(language) for identity, name in group_names(parameters).items()}
    group_rows = []
    for place, group in enumerate(parameters.score.engagement_groups):
        first = len(rows)
        for index, rule in enumerate(group.rules):
            cells = []
            for column in columns:
                given = event_points(rule.id, "+" + address(_HEADER, column + 1))
                points = days[column].groups[place].rules[index].points
                cells.append(Cell(points, "number", f"={within(given, f'limit_{key(rule.id)}')}"))
            rows.append((Cell(rule.label.say(language)), *cells))
        last = len(rows) - 1
        group_rows.append(len(rows))
        totals = [
            Cell(days[column].groups[place].points, "number", f"={_capped(first, last, column, key(group.id))}")
            for column in columns
        ]
        rows.append((Cell(names[group.id], "group"), *totals))
    axis = len(rows)
    summed = [",".join(address(row, column + 1) for row in group_rows) for column in columns]
    rows.append(
        (
            Cell(ENGAGEMENT.say(language), "group"),
            *(
                Cell(days[column].points, "number", f"={one_decimal(f'SUM({summed[column]})', 'engagement_cap')}")
                for column in columns
            ),
        )
    )
    figures = [
        Cell(point.figure, "integer", f"=INDEX(engagement_grades,MATCH({address(axis, column + 1)},engagement_lows,1))")
        for column, point in enumerate(result.outlook)
    ]
    rows.append((Cell(_FIGURE.say(language), "group"), *figures))
    return Sheet(_TITLE.say(language), tuple(rows), (58, *(9 for _ in columns)))


def _points_on(parameters: Model, result: Result, days: int) -> AxisPoints:
    return engagement_points(parameters, result.lead, result.lead.as_of + timedelta(days=days))


def _capped(first: int, last: int, column: int, group: str) -> str:
    return within(f"SUM({address(first, column + 1)}:{address(last, column + 1)})", f"cap_{group}")
