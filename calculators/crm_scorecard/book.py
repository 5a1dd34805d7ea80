"""The scorecard as a spreadsheet: weights and levels, weighted scores and places, how far each weight can move.

All systems of the form have a column, those without a name too, so that whoever names one in the sheet sees it join.
"""

from collections.abc import Mapping, Sequence

from calculators.crm_scorecard.inputs import LETTERS, fields, levels_of, weights_of
from calculators.crm_scorecard.parameters import Parameters
from calculators.crm_scorecard.score import TIE, Result, stays_ahead, weighted_score
from calculators.kit.input.fields import Value
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet, Workbook, input_name, input_sheet

_NAME = Text("Valg af CRM", "Choosing a CRM")
_OUT = Text("ude", "out")
_SCORES = Text("Point", "Points")
_ANY = -1
"""The least level of a criterion that has none."""


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Language) -> Workbook:
    """Three sheets: inputs, scores, sensitivity."""
    inputs = input_sheet(_NAME, fields(parameters), values, language)
    weights = weights_of(parameters, values)
    total = sum(weights)
    shares = [weight / total if total else 0.0 for weight in weights]
    levels = [levels_of(parameters, values, index) for index in range(len(parameters.systems))]
    points = [100 * weighted_score(shares, own, parameters.top) for own in levels]
    fit = [_fit(parameters, values, index, own) for index, own in enumerate(levels)]
    places = [
        1 + sum(fit[other] and points[other] > points[index] + 100 * TIE for other in range(len(points)))
        if fit[index]
        else 0
        for index in range(len(points))
    ]
    scores = _scores(parameters, values, shares, levels, points, places, language)
    winner = places.index(1) if 1 in places else None
    return Workbook(
        _NAME.say(language),
        (inputs, scores, _sensitivity(parameters, shares, levels, fit, winner, language)),
    )


def _scores(
    parameters: Parameters,
    values: Mapping[str, Value],
    shares: Sequence[float],
    levels: Sequence[Sequence[int]],
    points: Sequence[float],
    places: Sequence[int],
    language: Language,
) -> Sheet:
    """A row a criterion: share, least level, each system's level; below them points, whether it may win, and place."""
    weights = [input_name(f"weight.{one.id}") for one in parameters.criteria]
    in_all = "+".join(weights)
    columns = range(len(levels))
    heads = [Cell(f"System {LETTERS[index]}", "heading") for index in columns]
    rows: list[tuple[Cell, ...]] = [
        (*_heading(("Kriterium", "Criterion"), ("Andel", "Share"), ("Mindst", "At least"), language=language), *heads)
    ]
    for place, criterion in enumerate(parameters.criteria):
        cells = [
            Cell(levels[index][place], "integer", f"=VALUE({input_name(f'level.{index}.{criterion.id}')})")
            for index in columns
        ]
        share = Cell(shares[place], "percent", f"=IF(({in_all})>0,{weights[place]}/({in_all}),0)")
        least = Cell(_ANY if criterion.minimum is None else criterion.minimum, "integer")
        rows.append((Cell(criterion.name.say(language)), share, least, *cells))
    last = len(rows)
    blank = (Cell(""), Cell(""))
    sums = [
        Cell(
            points[index],
            "number",
            f"=100*SUMPRODUCT($B$2:$B${last},{_column(index)}$2:{_column(index)}${last})/{parameters.top}",
            f"points_{index + 1}",
        )
        for index in columns
    ]
    may_win = [
        Cell(
            int(places[index] > 0),
            "integer",
            f'=IF({input_name(f"name.{index}")}="",0,'
            f"IF(SUMPRODUCT(--({_column(index)}$2:{_column(index)}${last}<$C$2:$C${last}))>0,0,1))",
            f"fit_{index + 1}",
        )
        for index in columns
    ]
    all_points, all_fit = (f"${_column(0)}${row}:${_column(len(levels) - 1)}${row}" for row in (last + 1, last + 2))
    placed = [
        Cell(
            places[index] or _OUT.say(language),
            "integer",
            f'=IF(fit_{index + 1}=0,"{_OUT.say(language)}",'
            f"1+SUMPRODUCT(--({all_points}>points_{index + 1}+1E-7),--({all_fit}=1)))",
        )
        for index in columns
    ]
    rows += [
        (Cell(Text("Point af 100", "Points of 100").say(language), "total"), *blank, *sums),
        (Cell(Text("Kan vælges: 1", "Can be chosen: 1").say(language)), *blank, *may_win),
        (Cell(Text("Plads", "Place").say(language), "total"), *blank, *placed),
    ]
    bottom = len(rows) - 1
    names = {
        "places": ((bottom, 3), (bottom, 2 + len(levels))),
        "points": ((bottom - 2, 3), (bottom - 2, 2 + len(levels))),
    }
    return Sheet(_SCORES.say(language), tuple(rows), (30, 10, 10, 16, 16, 16, 16), names)


def _sensitivity(
    parameters: Parameters,
    shares: Sequence[float],
    levels: Sequence[Sequence[int]],
    fit: Sequence[bool],
    winner: int | None,
    language: Language,
) -> Sheet:
    """For each criterion and rival: the winner's lead on it, the lead on the rest, and the ends where they balance."""
    sheet = f"'{_SCORES.say(language)}'"
    columns = range(len(levels))
    rows: list[tuple[Cell, ...]] = [
        (
            Cell(Text("Vinder, nr. på skemaet", "Winner, no. on the form").say(language)),
            Cell(0 if winner is None else winner + 1, "integer", "=IFERROR(MATCH(1,places,0),0)", "winner"),
        ),
        (
            *_heading(
                ("Kriterium", "Criterion"),
                ("Andel", "Share"),
                ("Vinder fra", "Wins from"),
                ("Vinder til", "Wins to"),
                language=language,
            ),
            *(
                cell
                for index in columns
                for cell in _heading(
                    (f"{LETTERS[index]}: forspring her", f"{LETTERS[index]}: lead here"),
                    (f"{LETTERS[index]}: forspring på resten", f"{LETTERS[index]}: lead on the rest"),
                    (f"{LETTERS[index]}: fra", f"{LETTERS[index]}: from"),
                    (f"{LETTERS[index]}: til", f"{LETTERS[index]}: to"),
                    language=language,
                )
            ),
        ),
    ]
    for place, criterion in enumerate(parameters.criteria):
        row, above = place + 3, place + 2
        cells: list[Cell] = []
        lows, highs = [0.0], [1.0]
        for index in columns:
            counts = winner is not None and index != winner and fit[index] and shares[place] < 1
            own, rest, low, high = 0.0, 0.0, 0.0, 1.0
            if counts and winner is not None:
                ahead = [first - second for first, second in zip(levels[winner], levels[index], strict=True)]
                own = ahead[place]
                rest = sum(
                    share * lead for at, (share, lead) in enumerate(zip(shares, ahead, strict=True)) if at != place
                ) / (1 - shares[place])
                low, high = stays_ahead(shares, ahead, place)
            here, others = (_letter(4 + 4 * index + step) + str(row) for step in range(2))
            rival = f"AND(winner>0,winner<>{index + 1},fit_{index + 1}=1,$B{row}<1)"
            level = f"{sheet}!${_column(0)}{above}:${_column(len(levels) - 1)}{above}"
            lead = f"(INDEX(points,1,MAX(winner,1))-points_{index + 1})*{parameters.top}/100"
            cells += [
                Cell(own, "number", f"=IF({rival},INDEX({level},1,MAX(winner,1))-{sheet}!{_column(index)}{above},0)"),
                Cell(rest, "number", f"=IF({rival},({lead}-$B{row}*{here})/(1-$B{row}),0)"),
                Cell(low, "percent", f"=IF({others}<-1E-12,{others}/({others}-{here}),0)"),
                Cell(high, "percent", f"=IF({here}<0,{others}/({others}-{here}),1)"),
            ]
            lows.append(low)
            highs.append(high)
        starts = ",".join(_letter(6 + 4 * index) + str(row) for index in columns)
        ends = ",".join(_letter(7 + 4 * index) + str(row) for index in columns)
        rows.append(
            (
                Cell(criterion.name.say(language)),
                Cell(shares[place], "percent", f"={sheet}!B{above}"),
                Cell(max(lows), "percent", f"=MAX(0,{starts})"),
                Cell(min(highs), "percent", f"=MIN(1,{ends})"),
                *cells,
            )
        )
    note = Text(
        "De andre vægte beholder deres forhold. Systemer, der er ude, tæller ikke med.",
        "The other weights keep their proportions. Systems that are out do not count.",
    )
    rows.append((Cell(note.say(language), "note"),))
    return Sheet(Text("Følsomhed", "Sensitivity").say(language), tuple(rows), (30, 10, 12, 12))


def _fit(parameters: Parameters, values: Mapping[str, Value], index: int, levels: Sequence[int]) -> bool:
    """Whether a system has a name and no level below the least."""
    enough = all(
        criterion.minimum is None or level >= criterion.minimum
        for criterion, level in zip(parameters.criteria, levels, strict=True)
    )
    return bool(values.get(f"name.{index}")) and enough


def _heading(*pairs: tuple[str, str], language: Language) -> list[Cell]:
    return [Cell(Text(da, en).say(language), "heading") for da, en in pairs]


def _column(index: int) -> str:
    """The column of a system on the sheet of scores."""
    return _letter(3 + index)


def _letter(index: int) -> str:
    """The letter of a column, counted from 0."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index]
