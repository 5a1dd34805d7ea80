"""The report card as a spreadsheet: counts from the file, and everything that follows from counts by live formula."""

from collections.abc import Mapping
from typing import NamedTuple

from calculators.kit.input.fields import Value
from calculators.kit.statistics.discrimination import Slice
from calculators.kit.statistics.normal import Z95
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.workbook.model import Cell, Sheet, Workbook, input_cells
from calculators.kit.workbook.table import Column, Table
from calculators.kit.workbook.wilson import wilson_formulas
from calculators.lead_score_report.form import fields
from calculators.lead_score_report.grades import GradeRow
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.points_sheets import answers_sheet, events_sheet
from calculators.lead_score_report.report import Report
from calculators.lead_score_report.result import Quality, Result
from calculators.lead_score_report.single_fields import FieldBin, Judged

_TITLE = Text("Leadscorens karakterbog", "Lead score report card")
_INPUTS = Text("Forudsætninger", "Assumptions")
_Z = Text("z for 95 %-intervaller", "z for 95% intervals")
_PRIOR = Text("Basisraten vejer som så mange leads", "The base rate weighs as so many leads")
_NOTE = Text(
    "Antal er talt i filen. Andele, intervaller, løft, vægte og point følger af dem med formler.",
    "Counts were taken from the file. Shares, intervals, lift, weights and points follow from them by formula.",
)
_GRADES = Text("Karakterer", "Grades")
_ALL = Text("I alt", "In all")
_DECILES = Text("Tiendedele", "Tenths")
_CHANCES = Text("Chancer", "Chances")
_BRIER, _BASE = Text("Brier", "Brier"), Text("Brier uden score", "Brier without a score")
_FIELDS = Text("Felter", "Fields")


def workbook(parameters: Parameters, values: Mapping[str, Value], report: Report, language: Locale) -> Workbook:
    """Inputs, grades, and where the file is large enough tenths, chances, fields and proposed points."""
    result, proposal = report.result, report.proposal
    sheets = [_inputs(parameters, values, language)]
    if result.grades:
        sheets.append(_grades(result, language))
    if result.quality is not None:
        sheets += [_deciles(result.quality, language), _chances(result, result.quality, language)]
        if result.fields:
            sheets.append(_fields(result, language))
    if proposal is not None:
        sheets += [answers_sheet(parameters, proposal, language), events_sheet(parameters, proposal, language)]
    return Workbook(_TITLE.say(language), tuple(sheets))


def _inputs(parameters: Parameters, values: Mapping[str, Value], language: Locale) -> Sheet:
    rows = [(Cell(_TITLE.say(language), "title"),), (Cell(_NOTE.say(language), "note"),), ()]
    rows += [tuple(row) for row in input_cells(fields(parameters), values, language)]
    rows += [
        (Cell(_Z.say(language)), Cell(Z95, "number", name="z_95_percent")),
        (Cell(_PRIOR.say(language)), Cell(parameters.prior_leads, "number", name="prior_leads")),
    ]
    return Sheet(_INPUTS.say(language), tuple(rows), (44, 24, 12, 40))


def _grades(result: Result, language: Locale) -> Sheet:
    low, high = wilson_formulas("{won}", "{leads}", "{share}", "z_95_percent")
    all_of_it = len(result.grades)
    share_of_all = Table(_GRADE_COUNTS, result.grades).formula("{share.fixed}", all_of_it)
    columns = (
        *_GRADE_COUNTS,
        Column[GradeRow]("from", Text("Fra", "From"), "percent", lambda one: one.share.low, low),
        Column[GradeRow]("to", Text("Til", "To"), "percent", lambda one: one.share.high, high),
        Column[GradeRow](
            "lift",
            Text("Løft", "Lift"),
            "number",
            lambda one: one.lift,
            f"IF({share_of_all}=0,0,{{share}}/{share_of_all})",
        ),
    )
    table = Table(columns, result.grades)
    leads, wins = sum(one.leads for one in result.grades), sum(one.wins for one in result.grades)
    in_all = (
        Cell(_ALL.say(language), "heading"),
        Cell(leads, "integer", table.formula("=SUM({leads.all})")),
        Cell(wins, "integer", table.formula("=SUM({won.all})")),
        Cell(wins / leads, "percent", table.formula("={won}/{leads}", all_of_it)),
    )
    return Sheet(_GRADES.say(language), (*table.rows(language), in_all), (14, 10, 10, 10, 10, 10, 10))


_GRADE_COUNTS: tuple[Column[GradeRow], ...] = (
    Column("grade", Text("Karakter", "Grade"), "text", lambda one: one.grade),
    Column("leads", Text("Leads", "Leads"), "integer", lambda one: one.leads),
    Column("won", Text("Vundet", "Won"), "integer", lambda one: one.wins),
    Column("share", Text("Andel", "Share"), "percent", lambda one: one.share.value, "{won}/{leads}"),
)


def _deciles(quality: Quality, language: Locale) -> Sheet:
    table = Table(_TENTHS, quality.deciles)
    return Sheet(_DECILES.say(language), tuple(table.rows(language)), (12, 10, 10, 10, 10, 14))


_TENTHS: tuple[Column[Slice], ...] = (
    Column("tenth", Text("Tiendedel", "Tenth"), "integer", lambda one: one.number),
    Column("leads", Text("Leads", "Leads"), "number", lambda one: one.size),
    Column("won", Text("Vundet", "Won"), "number", lambda one: one.wins),
    Column("share", Text("Andel", "Share"), "percent", lambda one: one.rate, "{won}/{leads}"),
    Column(
        "lift",
        Text("Løft", "Lift"),
        "number",
        lambda one: one.lift,
        "{share}/(SUM({won.all})/SUM({leads.all}))",
    ),
    Column(
        "reached",
        Text("Nået i alt", "Reached in all"),
        "percent",
        lambda one: one.gain,
        "SUM({won.so_far})/SUM({won.all})",
    ),
)


class _Chance(NamedTuple):
    """A grade's leads and wins, of the oldest leads and of the newest, and the chance that the oldest give it."""

    grade: str
    leads: int
    wins: int
    chance: float
    later: int
    later_wins: int


def _chances(result: Result, quality: Quality, language: Locale) -> Sheet:
    table = Table(_CHANCE_COLUMNS, _chances_of(result))
    squares = table.formula("=SUM({squares.all})/SUM({later.all})")
    rate = table.formula("SUM({later_won.all})/SUM({later.all})")
    rows = (
        *table.rows(language),
        (Cell(_BRIER.say(language)), Cell(quality.brier, "number", squares, "brier")),
        (Cell(_BASE.say(language)), Cell(quality.base, "number", f"=({rate})*(1-{rate})", "brier_base")),
    )
    return Sheet(_CHANCES.say(language), rows, (20, 14, 14, 10, 14, 14, 16))


def _chances_of(result: Result) -> list[_Chance]:
    cut, grades, won = result.rows.cut, result.scored.grades, result.rows.won
    counts = {grade: [0, 0, 0, 0] for grade in sorted(set(grades))}
    for at, (grade, win) in enumerate(zip(grades, won, strict=True)):
        side = 0 if at < cut else 2
        counts[grade][side] += 1
        counts[grade][side + 1] += win
    prior, base = result.asked.parameters.prior_leads, sum(won[:cut]) / cut
    return [
        _Chance(grade, leads, wins, (wins + prior * base) / (leads + prior), later, later_wins)
        for grade, (leads, wins, later, later_wins) in counts.items()
    ]


_CHANCE_COLUMNS: tuple[Column[_Chance], ...] = (
    Column("grade", Text("Karakter", "Grade"), "text", lambda one: one.grade),
    Column("leads", Text("Ældste leads", "Oldest leads"), "integer", lambda one: one.leads),
    Column("won", Text("Heraf vundet", "Of these won"), "integer", lambda one: one.wins),
    Column(
        "chance",
        Text("Chance", "Chance"),
        "percent",
        lambda one: one.chance,
        "({won}+prior_leads*SUM({won.all})/SUM({leads.all}))/({leads}+prior_leads)",
    ),
    Column("later", Text("Nyeste leads", "Newest leads"), "integer", lambda one: one.later),
    Column("later_won", Text("Heraf vundet", "Of these won"), "integer", lambda one: one.later_wins),
    Column(
        "squares",
        Text("Kvadratsum", "Sum of squares"),
        "number",
        lambda one: one.later_wins * (1 - one.chance) ** 2 + (one.later - one.later_wins) * one.chance**2,
        "{later_won}*(1-{chance})^2+({later}-{later_won})*{chance}^2",
    ),
)


class _Answer(NamedTuple):
    """An answer of a field, by the name under which the sheet has the field."""

    name: str
    field: Judged
    bin: FieldBin

    @property
    def apart(self) -> float:
        """How far its share of the field's wins lies above its share of the others."""
        wins, others = self.field_counts
        spread = len(self.field.bins) / 2
        return (self.bin.counts.wins + 0.5) / (wins + spread) - (self.bin.counts.others + 0.5) / (others + spread)

    @property
    def field_counts(self) -> tuple[int, int]:
        """Wins and others of the whole field."""
        bins = self.field.bins
        return sum(one.counts.wins for one in bins), sum(one.counts.others for one in bins)

    @property
    def area(self) -> float:
        """What it adds to the field's AUC: its wins above the others of a lower weight, half for the same."""
        wins, others = self.field_counts
        below = sum(one.counts.others for one in self.field.bins if one.weight < self.bin.weight)
        equal = sum(one.counts.others for one in self.field.bins if one.weight == self.bin.weight)
        return self.bin.counts.wins * (below + equal / 2) / (wins * others)


def _fields(result: Result, language: Locale) -> Sheet:
    """A row for each answer; the shares of a field's rows add up to its information value and its AUC, oldest leads."""
    answers: list[_Answer] = []
    seen: set[str] = set()
    for field in result.fields:
        name = field.label.say(language)
        if name.casefold() in seen:
            name = f"{name} ({field.name})"
        seen.add(name.casefold())
        answers += [_Answer(name, field, one) for one in field.bins]
    table = Table(_field_columns(language), answers)
    return Sheet(_FIELDS.say(language), tuple(table.rows(language)), (34, 30, 10, 10, 10, 14, 14))


def _field_columns(language: Language) -> tuple[Column[_Answer], ...]:
    of_field = "({field.all}={field})"
    all_won, all_others = (f"SUMPRODUCT({of_field}*{{{side}.all}})" for side in ("won", "other"))
    half = f"SUMPRODUCT({of_field}*1)/2"
    among_won, among_others = f"(({{won}}+0.5)/({all_won}+{half}))", f"(({{other}}+0.5)/({all_others}+{half}))"
    return (
        Column("field", Text("Felt", "Field"), "text", lambda one: one.name),
        Column("answer", Text("Svar", "Answer"), "text", lambda one: one.bin.label.say(language)),
        Column("won", Text("Vundet", "Won"), "integer", lambda one: one.bin.counts.wins),
        Column("other", Text("Andre", "Other"), "integer", lambda one: one.bin.counts.others),
        Column(
            "weight",
            Text("Vægt", "Weight"),
            "number",
            lambda one: one.bin.weight,
            f"LN({among_won}/{among_others})",
        ),
        Column(
            "information",
            Text("Bidrag til IV", "Share of IV"),
            "number",
            lambda one: one.apart * one.bin.weight,
            f"({among_won}-{among_others})*{{weight}}",
        ),
        Column(
            "area",
            Text("Bidrag til AUC", "Share of AUC"),
            "number",
            lambda one: one.area,
            f"{{won}}*(SUMPRODUCT({of_field}*({{weight.all}}<{{weight}})*{{other.all}})"
            f"+SUMPRODUCT({of_field}*({{weight.all}}={{weight}})*{{other.all}})/2)/({all_won}*{all_others})",
        ),
    )
