"""The report card as a spreadsheet: counts from the file, and everything that follows from counts by live formula."""

from collections.abc import Mapping, Sequence

from calculators.kit.input.fields import Value
from calculators.kit.statistics.normal import Z95
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet, Workbook, input_cells
from calculators.lead_score_report.form import fields
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.points_sheets import answers_sheet, events_sheet
from calculators.lead_score_report.report import Report
from calculators.lead_score_report.result import Quality, Result

_TITLE = Text("Leadscorens karakterbog", "Lead score report card")
_INPUTS = Text("Forudsætninger", "Assumptions")
_Z = Text("z for 95 %-intervaller", "z for 95% intervals")
_PRIOR = Text("Basisraten vejer som så mange leads", "The base rate weighs as so many leads")
_NOTE = Text(
    "Antal er talt i filen. Andele, intervaller, løft, vægte og point følger af dem med formler.",
    "Counts were taken from the file. Shares, intervals, lift, weights and points follow from them by formula.",
)
_GRADES = Text("Karakterer", "Grades")
_GRADE_HEADINGS = (
    Text("Karakter", "Grade"),
    Text("Leads", "Leads"),
    Text("Vundet", "Won"),
    Text("Andel", "Share"),
    Text("Fra", "From"),
    Text("Til", "To"),
    Text("Løft", "Lift"),
)
_ALL = Text("I alt", "In all")
_DECILES = Text("Tiendedele", "Tenths")
_DECILE_HEADINGS = (
    Text("Tiendedel", "Tenth"),
    Text("Leads", "Leads"),
    Text("Vundet", "Won"),
    Text("Andel", "Share"),
    Text("Løft", "Lift"),
    Text("Nået i alt", "Reached in all"),
)
_CHANCES = Text("Chancer", "Chances")
_CHANCE_HEADINGS = (
    Text("Karakter", "Grade"),
    Text("Ældste leads", "Oldest leads"),
    Text("Heraf vundet", "Of these won"),
    Text("Chance", "Chance"),
    Text("Nyeste leads", "Newest leads"),
    Text("Heraf vundet", "Of these won"),
    Text("Kvadratsum", "Sum of squares"),
)
_BRIER, _BASE = Text("Brier", "Brier"), Text("Brier uden score", "Brier without a score")
_FIELDS = Text("Felter", "Fields")
_FIELD_HEADINGS = (
    Text("Felt", "Field"),
    Text("Svar", "Answer"),
    Text("Vundet", "Won"),
    Text("Andre", "Other"),
    Text("Vægt", "Weight"),
    Text("Bidrag til IV", "Share of IV"),
    Text("Bidrag til AUC", "Share of AUC"),
)


def workbook(parameters: Parameters, values: Mapping[str, Value], report: Report, language: Language) -> Workbook:
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


def headings(texts: Sequence[Text], language: Language) -> tuple[Cell, ...]:
    """A table's first row."""
    return tuple(Cell(text.say(language), "heading") for text in texts)


def _inputs(parameters: Parameters, values: Mapping[str, Value], language: Language) -> Sheet:
    rows = [(Cell(_TITLE.say(language), "title"),), (Cell(_NOTE.say(language), "note"),), ()]
    rows += [tuple(row) for row in input_cells(fields(parameters), values, language)]
    rows += [
        (Cell(_Z.say(language)), Cell(Z95, "number", name="z_95_percent")),
        (Cell(_PRIOR.say(language)), Cell(parameters.prior_leads, "number", name="prior_leads")),
    ]
    return Sheet(_INPUTS.say(language), tuple(rows), (44, 24, 12, 40))


def _grades(result: Result, language: Language) -> Sheet:
    rows: list[tuple[Cell, ...]] = [headings(_GRADE_HEADINGS, language)]
    total = len(result.grades) + 2
    for at, one in enumerate(result.grades, 2):
        share, n = f"D{at}", f"B{at}"
        middle = f"{share}+z_95_percent^2/(2*{n})"
        half = f"z_95_percent*SQRT({share}*(1-{share})/{n}+z_95_percent^2/(4*{n}^2))"
        under = f"(1+z_95_percent^2/{n})"
        rows.append(
            (
                Cell(one.grade),
                Cell(one.leads, "integer"),
                Cell(one.wins, "integer"),
                Cell(one.share.value, "percent", f"=C{at}/B{at}"),
                Cell(one.share.low, "percent", f"=IF(C{at}=0,0,MAX(0,({middle}-{half})/{under}))"),
                Cell(one.share.high, "percent", f"=IF(C{at}=B{at},1,MIN(1,({middle}+{half})/{under}))"),
                Cell(one.lift, "number", f"=IF(D${total}=0,0,D{at}/D${total})"),
            )
        )
    leads, wins = sum(one.leads for one in result.grades), sum(one.wins for one in result.grades)
    rows.append(
        (
            Cell(_ALL.say(language), "heading"),
            Cell(leads, "integer", f"=SUM(B2:B{total - 1})"),
            Cell(wins, "integer", f"=SUM(C2:C{total - 1})"),
            Cell(wins / leads, "percent", f"=C{total}/B{total}"),
        )
    )
    return Sheet(_GRADES.say(language), tuple(rows), (14, 10, 10, 10, 10, 10, 10))


def _deciles(quality: Quality, language: Language) -> Sheet:
    rows: list[tuple[Cell, ...]] = [headings(_DECILE_HEADINGS, language)]
    last = len(quality.deciles) + 1
    for at, one in enumerate(quality.deciles, 2):
        rows.append(
            (
                Cell(one.number, "integer"),
                Cell(one.size, "number"),
                Cell(one.wins, "number"),
                Cell(one.rate, "percent", f"=C{at}/B{at}"),
                Cell(one.lift, "number", f"=D{at}/(SUM(C$2:C${last})/SUM(B$2:B${last}))"),
                Cell(one.gain, "percent", f"=SUM(C$2:C{at})/SUM(C$2:C${last})"),
            )
        )
    return Sheet(_DECILES.say(language), tuple(rows), (12, 10, 10, 10, 10, 14))


def _chances(result: Result, quality: Quality, language: Language) -> Sheet:
    cut, grades, won = result.rows.cut, result.scored.grades, result.rows.won
    counts = {grade: [0, 0, 0, 0] for grade in sorted(set(grades))}
    for at, (grade, win) in enumerate(zip(grades, won, strict=True)):
        side = 0 if at < cut else 2
        counts[grade][side] += 1
        counts[grade][side + 1] += win
    last, prior = len(counts) + 1, result.asked.parameters.prior_leads
    base = sum(won[:cut]) / cut
    rows: list[tuple[Cell, ...]] = [headings(_CHANCE_HEADINGS, language)]
    overall = f"SUM(C$2:C${last})/SUM(B$2:B${last})"
    for at, (grade, (leads, wins, later, later_wins)) in enumerate(counts.items(), 2):
        chance = (wins + prior * base) / (leads + prior)
        squares = later_wins * (1 - chance) ** 2 + (later - later_wins) * chance**2
        rows.append(
            (
                Cell(grade),
                Cell(leads, "integer"),
                Cell(wins, "integer"),
                Cell(chance, "percent", f"=(C{at}+prior_leads*{overall})/(B{at}+prior_leads)"),
                Cell(later, "integer"),
                Cell(later_wins, "integer"),
                Cell(squares, "number", f"=F{at}*(1-D{at})^2+(E{at}-F{at})*D{at}^2"),
            )
        )
    rate = f"SUM(F2:F{last})/SUM(E2:E{last})"
    rows += [
        (Cell(_BRIER.say(language)), Cell(quality.brier, "number", f"=SUM(G2:G{last})/SUM(E2:E{last})", "brier")),
        (Cell(_BASE.say(language)), Cell(quality.base, "number", f"=({rate})*(1-{rate})", "brier_base")),
    ]
    return Sheet(_CHANCES.say(language), tuple(rows), (20, 14, 14, 10, 14, 14, 16))


def _fields(result: Result, language: Language) -> Sheet:
    """A row for each answer; the shares of a field's rows add up to its information value and its AUC, oldest leads."""
    rows: list[tuple[Cell, ...]] = [headings(_FIELD_HEADINGS, language)]
    last = 1 + sum(len(field.bins) for field in result.fields)
    seen: set[str] = set()
    for field in result.fields:
        name = field.label.say(language)
        if name.casefold() in seen:
            name = f"{name} ({field.name})"
        seen.add(name.casefold())
        wins, others = sum(one.counts.wins for one in field.bins), sum(one.counts.others for one in field.bins)
        spread = len(field.bins) / 2
        for one in field.bins:
            at = len(rows) + 1
            mask = f"($A$2:$A${last}=$A{at})"
            all_wins, all_others = (f"SUMPRODUCT({mask}*{side}$2:{side}${last})" for side in ("C", "D"))
            half = f"SUMPRODUCT({mask}*1)/2"
            among_wins = f"((C{at}+0.5)/({all_wins}+{half}))"
            among_others = f"((D{at}+0.5)/({all_others}+{half}))"
            apart = (one.counts.wins + 0.5) / (wins + spread) - (one.counts.others + 0.5) / (others + spread)
            below = sum(other.counts.others for other in field.bins if other.weight < one.weight)
            equal = sum(other.counts.others for other in field.bins if other.weight == one.weight)
            rows.append(
                (
                    Cell(name),
                    Cell(one.label.say(language)),
                    Cell(one.counts.wins, "integer"),
                    Cell(one.counts.others, "integer"),
                    Cell(one.weight, "number", f"=LN({among_wins}/{among_others})"),
                    Cell(apart * one.weight, "number", f"=({among_wins}-{among_others})*E{at}"),
                    Cell(
                        one.counts.wins * (below + equal / 2) / (wins * others),
                        "number",
                        f"=C{at}*(SUMPRODUCT({mask}*(E$2:E${last}<E{at})*D$2:D${last})"
                        f"+SUMPRODUCT({mask}*(E$2:E${last}=E{at})*D$2:D${last})/2)"
                        f"/({all_wins}*{all_others})",
                    ),
                )
            )
    return Sheet(_FIELDS.say(language), tuple(rows), (34, 30, 10, 10, 10, 14, 14))
