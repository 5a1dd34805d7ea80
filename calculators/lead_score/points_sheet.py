"""The points by rule, as formulas: what each answer, level and event gives, what time leaves of it, where caps cut."""

from calculators.kit.scoring.model import EngagementRule, FitRule, Model
from calculators.kit.scoring.points import AxisPoints, GroupPoints, RulePoints
from calculators.kit.scoring.words import group_names
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet, Style, address, input_name
from calculators.lead_score.model_sheet import key
from calculators.lead_score.result import Result
from calculators.lead_score.wording import ENGAGEMENT, FIT

Row = tuple[Cell, ...]
_TITLE = Text("Point", "Points")
_HEADINGS = (
    Text("Gruppe og regel", "Group and rule"),
    Text("Antal eller niveau", "Count or level"),
    Text("Point for hver", "Points for each"),
    Text("Dage siden", "Days ago"),
    Text("Halvering, dage", "Half-life, days"),
    Text("Før loft", "Before the cap"),
    Text("Loft", "Cap"),
    Text("Point", "Points"),
)
_BEFORE, _CAP, _POINTS = 5, 6, 7
_GRADE = Text("Karakter", "Grade")
_IN_GROUP = Text("Gruppen i alt", "The group in all")
_CHOSEN_FRAMEWORK = "MATCH(in_framework,framework_ids,0)"
_EMPTY = Cell(None)


def points_sheet(parameters: Model, result: Result, language: Language) -> Sheet:
    """A row a rule, under its group and axis. Names `fit_points`, `fit_grade`, `engagement_points` and
    `engagement_grade`."""
    rows: list[Row] = [
        (Cell(_TITLE.say(language), "title"),),
        tuple(Cell(heading.say(language), "heading") for heading in _HEADINGS),
    ]
    names = {identity: name.say(language) for identity, name in group_names(parameters).items()}
    in_all = _IN_GROUP.say(language)
    totals = []
    own = len(parameters.score.fit_groups)
    for group, points in zip(parameters.score.fit_groups, result.fit.groups[:own], strict=True):
        made = [
            _answer_row(len(rows) + 1 + index, rule, given, language)
            for index, (rule, given) in enumerate(zip(group.rules, points.rules, strict=True))
        ]
        totals.append(_add_group(rows, names[group.id], made, points, in_all))
    for evidence in result.fit.groups[own:]:
        made = _level_rows(len(rows) + 1, parameters, evidence, result, language)
        totals.append(_add_group(rows, names[evidence.id], made, evidence, in_all))
    rows += _axis_rows(len(rows), FIT, "fit", totals, result.fit, result.letter, language)
    totals = []
    for engaged, points in zip(parameters.score.engagement_groups, result.engagement.groups, strict=True):
        made = [
            _event_row(len(rows) + 1 + index, event, result, given, language)
            for index, (event, given) in enumerate(zip(engaged.rules, points.rules, strict=True))
        ]
        totals.append(_add_group(rows, names[engaged.id], made, points, in_all))
    if totals:
        rows += _axis_rows(len(rows), ENGAGEMENT, "engagement", totals, result.engagement, result.figure, language)
    return Sheet(_TITLE.say(language), tuple(rows), (58, 11, 11, 10, 11, 11, 10, 11))


def event_points(rule: str, days_later: str = "") -> str:
    """What an event rule gives before its cap: times x points x what time leaves, on the as-of date or days later."""
    count = input_name(f"event.{rule}.count")
    left = f'IF(half_{key(rule)}="",1,0.5^({event_age(rule, days_later)}/half_{key(rule)}))'
    return f"IF({count}=0,0,{count}*each_{key(rule)}*{left})"


def event_age(rule: str, days_later: str = "") -> str:
    """Days since the last event; one without a date counts as of the as-of date, one ahead of it as of today."""
    last = input_name(f"event.{rule}.last")
    return f'MAX(0,in_as_of{days_later}-IF({last}="",in_as_of,{last}))'


def within(value: str, cap: str) -> str:
    """`value` limited to the range from -cap to cap."""
    return f"MAX(-{cap},MIN({cap},{value}))"


def one_decimal(value: str, cap: str) -> str:
    """An axis: from 0 to its cap, rounded half up to one decimal with the same small addend as our Python."""
    return f"INT(MAX(0,MIN({cap},{value}))*10+0.5+0.000000001)/10"


def _answer_row(row: int, rule: FitRule, given: RulePoints, language: Language) -> Row:
    found = f"=INDEX(points_{key(rule.id)},MATCH({input_name('fit.' + rule.id)},answers_{key(rule.id)},0))"
    points = Cell(given.points, "number", f"={address(row, _BEFORE)}")
    return (Cell(rule.label.say(language)), *(_EMPTY,) * 4, Cell(given.before, "number", found), _EMPTY, points)


def _level_rows(first: int, parameters: Model, group: GroupPoints, result: Result, language: Language) -> list[Row]:
    """Cap x level / (3 x letters) for each criterion that the chosen framework asks about; the others give nothing."""
    framework = next(one for one in parameters.frameworks if one.id == result.lead.framework)
    asked = [letter.criterion for letter in framework.letters]
    names = {criterion.id: criterion.name.say(language) for criterion in parameters.criteria}
    rows: list[Row] = []
    for row, (criterion, level) in enumerate(result.lead.levels.items(), start=first):
        each = asked.count(criterion) * group.cap / (3 * len(asked))
        uses = f"INDEX(uses_{key(criterion)},{_CHOSEN_FRAMEWORK})"
        share = f"={uses}*cap_{key(group.id)}/(3*INDEX(framework_letters,{_CHOSEN_FRAMEWORK}))"
        rows.append(
            (
                Cell(names[criterion]),
                Cell(level, "integer", f"=VALUE({input_name('level.' + criterion)})"),
                Cell(each, "number", share),
                *(_EMPTY,) * 2,
                Cell(each * level, "number", f"={address(row, 1)}*{address(row, 2)}"),
                _EMPTY,
                Cell(each * level, "number", f"={address(row, _BEFORE)}"),
            )
        )
    return rows


def _event_row(row: int, rule: EngagementRule, result: Result, given: RulePoints, language: Language) -> Row:
    count = input_name(f"event.{rule.id}.count")
    return (
        Cell(rule.label.say(language)),
        Cell(result.lead.events[rule.id].count, "integer", f"={count}"),
        Cell(rule.points, "number", name=f"each_{key(rule.id)}"),
        Cell(given.age_days, "integer", f'=IF({count}=0,"",{event_age(rule.id)})'),
        Cell(rule.half_life_days, "number", name=f"half_{key(rule.id)}"),
        Cell(given.before, "number", f"={event_points(rule.id)}"),
        Cell(rule.cap, "number", name=f"limit_{key(rule.id)}"),
        Cell(given.points, "number", f"={within(address(row, _BEFORE), address(row, _CAP))}"),
    )


def _add_group(rows: list[Row], name: str, made: list[Row], points: GroupPoints, in_all: str) -> str:
    """The group's name, its rules, and its sum within its cap; gives the address of its points."""
    first = len(rows) + 1
    last = first + len(made) - 1
    rows += [(Cell(name, "group"),), *made]
    row = len(rows)
    summed = f"=SUM({address(first, _POINTS)}:{address(last, _POINTS)})"
    rows.append(
        (
            Cell(f"{name}: {in_all.lower()}", "note"),
            *(_EMPTY,) * 4,
            Cell(points.total, "number", summed),
            Cell(points.cap, "number", name=f"cap_{key(points.id)}"),
            Cell(points.points, "number", f"={within(address(row, _BEFORE), address(row, _CAP))}"),
        )
    )
    return address(row, _POINTS)


def _axis_rows(
    row: int, name: Text, axis: str, totals: list[str], points: AxisPoints, grade: str | int, language: Language
) -> list[Row]:
    rounded = f"={one_decimal(address(row, _BEFORE), address(row, _CAP))}"
    found = f"=INDEX({axis}_grades,MATCH({axis}_points,{axis}_lows,1))"
    style: Style = "integer" if isinstance(grade, int) else "text"
    return [
        (
            Cell(name.say(language), "heading"),
            *(Cell(None, "heading"),) * 4,
            Cell(points.total, "number", f"=SUM({','.join(totals)})"),
            Cell(points.cap, "number", name=f"{axis}_cap"),
            Cell(points.points, "number", rounded, f"{axis}_points"),
        ),
        (Cell(_GRADE.say(language), "group"), *(_EMPTY,) * 6, Cell(grade, style, found, f"{axis}_grade")),
        (),
    ]
