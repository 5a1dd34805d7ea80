"""The scorecard as a spreadsheet: weights and levels, weighted scores and places, how far each weight can move.

All systems of the form have a column, those without a name too, so that whoever names one in the sheet sees it join.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from calculators.crm_scorecard.inputs import LETTERS, fields, levels_of, weights_of
from calculators.crm_scorecard.parameters import Parameters
from calculators.crm_scorecard.score import TIE, Result, stays_ahead, weighted_score
from calculators.kit.input.fields import Value
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.workbook.model import Cell, Sheet, Style, Workbook, input_name, input_sheet
from calculators.kit.workbook.table import Column, Table

_NAME = Text("Valg af CRM", "Choosing a CRM")
_OUT = Text("ude", "out")
_SCORES = Text("Point", "Points")
_ANY = -1
"""The least level of a criterion that has none."""


@dataclass(frozen=True)
class _Form:
    """What the form says of every system, those without a name too. `shares` and `levels` go by criterion."""

    parameters: Parameters
    shares: Sequence[float]
    levels: Sequence[Sequence[int]]
    fit: Sequence[bool]

    @property
    def points(self) -> list[float]:
        """The weighted score of each system, of a hundred."""
        return [100 * weighted_score(self.shares, own, self.parameters.top) for own in self.levels]

    @property
    def places(self) -> list[int]:
        """The place of each system among those that may win; 0 for the others."""
        return [
            1 + sum(fit and points > own + 100 * TIE for fit, points in zip(self.fit, self.points, strict=True))
            if may_win
            else 0
            for may_win, own in zip(self.fit, self.points, strict=True)
        ]

    @property
    def winner(self) -> int | None:
        """The first of the systems in first place, counted from 0."""
        return self.places.index(1) if 1 in self.places else None


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Locale) -> Workbook:
    """Three sheets: inputs, scores, sensitivity."""
    weights = weights_of(parameters, values)
    total = sum(weights)
    shares = [weight / total if total else 0.0 for weight in weights]
    levels = [levels_of(parameters, values, index) for index in range(len(parameters.systems))]
    form = _Form(parameters, shares, levels, [_fit(parameters, values, at, own) for at, own in enumerate(levels)])
    inputs = input_sheet(_NAME, fields(parameters), values, language)
    table = Table(_score_columns(form, language), range(len(parameters.criteria)))
    return Workbook(
        _NAME.say(language),
        (inputs, _scores(form, table, language), _sensitivity(form, table, language)),
    )


def _score_columns(form: _Form, language: Language) -> tuple[Column[int], ...]:
    """A row a criterion, counted from 0: its share, the least level that will do, each system's level."""
    criteria = form.parameters.criteria
    weights = [input_name(f"weight.{one.id}") for one in criteria]
    in_all = "+".join(weights)

    def least(place: int) -> int:
        minimum = criteria[place].minimum
        return _ANY if minimum is None else minimum

    return (
        Column("criterion", Text("Kriterium", "Criterion"), "text", lambda place: criteria[place].name.say(language)),
        Column(
            "share",
            Text("Andel", "Share"),
            "percent",
            lambda place: form.shares[place],
            lambda place: f"IF(({in_all})>0,{weights[place]}/({in_all}),0)",
        ),
        Column("least", Text("Mindst", "At least"), "integer", least),
        *(_level_column(form, index) for index in range(len(form.levels))),
    )


def _level_column(form: _Form, index: int) -> Column[int]:
    criteria = form.parameters.criteria
    return Column(
        f"level_{index}",
        Text(f"System {LETTERS[index]}", f"System {LETTERS[index]}"),
        "integer",
        lambda place: form.levels[index][place],
        lambda place: f"VALUE({input_name(f'level.{index}.{criteria[place].id}')})",
    )


def _scores(form: _Form, table: Table[int], language: Locale) -> Sheet:
    """The criteria with each system's level; below them points, whether it may win, and place."""
    systems, out = range(len(form.levels)), _OUT.say(language)
    sums = [
        Cell(
            form.points[index],
            "number",
            table.formula(f"=100*SUMPRODUCT({{share.all}},{{level_{index}.all}})/{form.parameters.top}"),
            f"points_{index + 1}",
        )
        for index in systems
    ]
    may_win = [
        Cell(
            int(form.fit[index]),
            "integer",
            f'=IF({input_name(f"name.{index}")}="",0,'
            + table.formula(f"IF(SUMPRODUCT(--({{level_{index}.all}}<{{least.all}}))>0,0,1))"),
            f"fit_{index + 1}",
        )
        for index in systems
    ]
    placed = [
        Cell(
            form.places[index] or out,
            "integer",
            f'=IF(fit_{index + 1}=0,"{out}",1+SUMPRODUCT(--(points>points_{index + 1}+1E-7),--(may_win=1)))',
        )
        for index in systems
    ]
    blank = (Cell(""), Cell(""))
    rows = (
        *table.rows(language),
        (Cell(Text("Point af 100", "Points of 100").say(language), "total"), *blank, *sums),
        (Cell(Text("Kan vælges: 1", "Can be chosen: 1").say(language)), *blank, *may_win),
        (Cell(Text("Plads", "Place").say(language), "total"), *blank, *placed),
    )
    bottom, last = len(rows) - 1, 2 + len(systems)
    below = {name: ((row, 3), (row, last)) for row, name in enumerate(("points", "may_win", "places"), bottom - 2)}
    return Sheet(_SCORES.say(language), rows, (30, 10, 10, 16, 16, 16, 16), below)


def _sensitivity(form: _Form, scores: Table[int], language: Locale) -> Sheet:
    """For each criterion and rival: the winner's lead on it, the lead on the rest, and the ends where they balance."""
    table = Table(_sensitivity_columns(form, scores, language), range(len(form.parameters.criteria)), top=1)
    found = 0 if form.winner is None else form.winner + 1
    winner = Text("Vinder, nr. på skemaet", "Winner, no. on the form")
    note = Text(
        "De andre vægte beholder deres forhold. Systemer, der er ude, tæller ikke med.",
        "The other weights keep their proportions. Systems that are out do not count.",
    )
    rows = (
        (Cell(winner.say(language)), Cell(found, "integer", "=IFERROR(MATCH(1,places,0),0)", "winner")),
        *table.rows(language),
        (Cell(note.say(language), "note"),),
    )
    return Sheet(Text("Følsomhed", "Sensitivity").say(language), rows, (30, 10, 12, 12))


def _sensitivity_columns(form: _Form, scores: Table[int], language: Language) -> tuple[Column[int], ...]:
    sheet, systems, criteria = f"'{_SCORES.say(language)}'", range(len(form.levels)), form.parameters.criteria
    starts, ends = (",".join(f"{{{end}_{index}}}" for index in systems) for end in ("from", "to"))
    return (
        Column("criterion", Text("Kriterium", "Criterion"), "text", lambda place: criteria[place].name.say(language)),
        Column(
            "share",
            Text("Andel", "Share"),
            "percent",
            lambda place: form.shares[place],
            lambda place: f"{sheet}!{scores.formula('{share}', place)}",
        ),
        Column(
            "from",
            Text("Vinder fra", "Wins from"),
            "percent",
            lambda place: max(0.0, *(_lead(form, place, index).low for index in systems)),
            f"MAX(0,{starts})",
        ),
        Column(
            "to",
            Text("Vinder til", "Wins to"),
            "percent",
            lambda place: min(1.0, *(_lead(form, place, index).high for index in systems)),
            f"MIN(1,{ends})",
        ),
        *(column for index in systems for column in _rival_columns(form, scores, sheet, index)),
    )


def _rival_columns(form: _Form, scores: Table[int], sheet: str, index: int) -> tuple[Column[int], ...]:
    """What the winner has on one system, and the shares of the criterion between which it stays ahead of it."""
    letter, last = LETTERS[index], len(form.levels) - 1
    rival = f"AND(winner>0,winner<>{index + 1},fit_{index + 1}=1,{{share}}<1)"
    lead = f"(INDEX(points,1,MAX(winner,1))-points_{index + 1})*{form.parameters.top}/100"
    here, rest = f"{{here_{index}}}", f"{{rest_{index}}}"

    def ahead_here(place: int) -> str:
        levels = scores.formula(f"{{level_0}}:{{level_{last}}}", place)
        own = scores.formula(f"{{level_{index}}}", place)
        return f"IF({rival},INDEX({sheet}!{levels},1,MAX(winner,1))-{sheet}!{own},0)"

    def column(
        end: str, words: Text, style: Style, value: Callable[[_Lead], float], formula: str | Callable[[int], str]
    ) -> Column[int]:
        named = Text(f"{letter}: {words.da}", f"{letter}: {words.en}")
        return Column(f"{end}_{index}", named, style, lambda place: value(_lead(form, place, index)), formula)

    balance = f"{rest}/({rest}-{here})"
    rest_lead = f"IF({rival},({lead}-{{share}}*{here})/(1-{{share}}),0)"
    return (
        column("here", Text("forspring her", "lead here"), "number", lambda found: found.here, ahead_here),
        column("rest", Text("forspring på resten", "lead on the rest"), "number", lambda found: found.rest, rest_lead),
        column("from", Text("fra", "from"), "percent", lambda found: found.low, f"IF({rest}<-1E-12,{balance},0)"),
        column("to", Text("til", "to"), "percent", lambda found: found.high, f"IF({here}<0,{balance},1)"),
    )


class _Lead(NamedTuple):
    """The winner's lead on a rival: on one criterion, on the rest, and the shares between which it is one."""

    here: float
    rest: float
    low: float
    high: float


def _lead(form: _Form, place: int, index: int) -> _Lead:
    winner = form.winner
    if winner is None or index == winner or not form.fit[index] or form.shares[place] >= 1:
        return _Lead(0.0, 0.0, 0.0, 1.0)
    ahead = [first - second for first, second in zip(form.levels[winner], form.levels[index], strict=True)]
    others = sum(share * lead for at, (share, lead) in enumerate(zip(form.shares, ahead, strict=True)) if at != place)
    low, high = stays_ahead(form.shares, ahead, place)
    return _Lead(ahead[place], others / (1 - form.shares[place]), low, high)


def _fit(parameters: Parameters, values: Mapping[str, Value], index: int, levels: Sequence[int]) -> bool:
    """Whether a system has a name and no level below the least."""
    enough = all(
        criterion.minimum is None or level >= criterion.minimum
        for criterion, level in zip(parameters.criteria, levels, strict=True)
    )
    return bool(values.get(f"name.{index}")) and enough
