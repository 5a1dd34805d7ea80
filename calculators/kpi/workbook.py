"""The KPIs as a spreadsheet: what was typed, every KPI by formula, and the rows that the formulas count.

The rows are as they stood on the last day. Everything else follows in the spreadsheet: the period, the segment and the
owner can be changed there, and a row can be corrected.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from calculators.kit.input.fields import DataFile, Value
from calculators.kit.statistics.normal import Z95
from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.workbook.model import Cell, Sheet, Style, Workbook, input_sheet
from calculators.kit.workbook.wilson import wilson_formulas
from calculators.kpi.data_sheet import data_sheet
from calculators.kpi.deal import first_day
from calculators.kpi.inputs import ALL, fields, read_inputs
from calculators.kpi.measures.budget import NEIGHBOURS
from calculators.kpi.measures.forecast_accuracy import latest_quarter
from calculators.kpi.measures.stage_conversion import losses_unplaced
from calculators.kpi.parameters import Kpi, Parameters, Unit
from calculators.kpi.result import ALL_QUARTERS, Result, target_of
from calculators.kpi.scope import Figure, quarter_start
from calculators.kpi.sheet_formulas import FIGURES, NEIGHBOUR_FORMULAS, SHARES, Counted

_NAME = Text("KPI-overblik", "KPI dashboard")
_KPIS = Text("Nøgletal", "KPIs")
_HEADINGS = (
    Text("Nøgletal og definition", "KPI and definition"),
    Text("Tal", "Figure"),
    Text("Mål", "Target"),
    Text("n", "n"),
    Text("Heraf", "Of which"),
    Text("Nedre 95 %", "Lower 95%"),
    Text("Øvre 95 %", "Upper 95%"),
)
_SETTINGS = (
    Text("Periodens sidste dag", "Last day of the period"),
    Text("Periodens første dag", "First day of the period"),
    Text("Dage til at blive kunde", "Days to become a customer"),
    Text("Lukker kl., som der regnes med", "Closing time that is counted with"),
    Text("Segment, hvis ordrer tæller", "Segment whose orders count"),
    Text("Rækker i udsnittet i det segment", "Rows in the selection of that segment"),
    Text("Kohortens første dag", "First day of the cohort"),
    Text("Kohortens sidste dag", "Last day of the cohort"),
    Text("Seneste hele kvartals første dag", "First day of the latest full quarter"),
    Text("Seneste hele kvartals sidste dag", "Last day of the latest full quarter"),
)
_STYLES: Mapping[Unit, Style] = {
    "percent": "percent",
    "money": "money",
    "money-per-day": "money",
    "days": "number",
    "hours": "number",
    "points": "number",
    "ratio": "number",
    "count": "integer",
}


_AS_THEN = Text(
    "Rækkerne er, som de stod {}. En anden dag flytter kun perioden.",
    "The rows are as they stood on {}. Another day only moves the period.",
)


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Locale) -> Workbook:
    """Inputs, KPIs and data. What the file cannot tell has no row."""
    inputs = read_inputs(values)
    typed = [field for field in fields(parameters) if not isinstance(field, DataFile)]
    return Workbook(
        _NAME.say(language),
        (
            input_sheet(_NAME, typed, values, language),
            _kpi_sheet(result, language),
            data_sheet(result, inputs.owner, inputs.segment, language),
        ),
    )


def _kpi_sheet(result: Result, language: Language) -> Sheet:
    rows: list[tuple[Cell, ...]] = [(Cell(_KPIS.say(language), "title"),)]
    rows += _settings(result, language)
    rows += [(), tuple(Cell(heading.say(language), "heading") for heading in _HEADINGS)]
    for row in result.rows:
        for variant in row.kpi.variants:
            figure = row.figures.get(variant.id)
            key = (row.kpi.id, variant.id)
            if figure is None or figure.missing or _left_out(key, result):
                continue
            label = f"{row.kpi.name.say(language)}: {variant.name.say(language)}"
            target = target_of(row.kpi) if variant.chosen else None
            if key in SHARES:
                rows.append(_share(len(rows) + 1, label, target, SHARES[key], figure))
            elif key in FIGURES:
                rows.append(_figure(label, target, row.kpi, FIGURES[key], figure))
    for id, (name, style, formulas) in NEIGHBOUR_FORMULAS.items():
        found = NEIGHBOURS[id].of(result.scope)
        if not found.missing:
            rows.append(_neighbour(name, style, formulas, found, language))
    return Sheet(_KPIS.say(language), tuple(rows), (62, 16, 16, 10, 10, 12, 12))


def _left_out(key: tuple[str, str], result: Result) -> bool:
    """What no formula of the sheet counts: answers without a date, and stages where losses have none."""
    if key == ("net-promoter-score", "relationship"):
        return "nps-date" not in result.scope.has
    return key == ("stage-conversion", "cohort") and losses_unplaced(result.scope)


def _share(number: int, label: str, target: float | None, counted: Counted, figure: Figure) -> tuple[Cell, ...]:
    """A share with its Wilson interval by formula; `number` is its row, counted from 1."""
    p, n, k = f"B{number}", f"D{number}", f"E{number}"
    low, high = wilson_formulas(k, n, p, repr(Z95))
    successes = round(figure.value * figure.n) if figure.value is not None else 0
    return (
        Cell(label),
        Cell(figure.value, "percent", f'=IF({n}=0,"",{k}/{n})'),
        Cell(target, "percent"),
        Cell(figure.n, "integer", f"={counted.trials}"),
        Cell(successes, "integer", f"={counted.successes}"),
        Cell(figure.low, "percent", f'=IF({n}=0,"",{low})'),
        Cell(figure.high, "percent", f'=IF({n}=0,"",{high})'),
    )


def _figure(label: str, target: float | None, kpi: Kpi, formulas: tuple[str, str], figure: Figure) -> tuple[Cell, ...]:
    style = _STYLES[kpi.unit]
    return (
        Cell(label),
        Cell(figure.value, style, formulas[0]),
        Cell(target, style),
        Cell(figure.n, "integer", formulas[1]),
    )


def _neighbour(
    label: Text, unit: Style, formulas: tuple[str, str], figure: Figure, language: Language
) -> tuple[Cell, ...]:
    return (
        Cell(label.say(language)),
        Cell(figure.value, unit, formulas[0]),
        Cell(None),
        Cell(figure.n, "integer", formulas[1]),
    )


def _settings(result: Result, language: Language) -> list[tuple[Cell, ...]]:
    """The days between which the formulas count; what the period is follows from what was picked."""
    scope, parameters = result.scope, result.scope.parameters
    ripe = scope.end + timedelta(days=1 - parameters.horizon_days)
    cohort = quarter_start(ripe, 0)
    first, last = latest_quarter(scope)
    of_segment = sum(deal.segment == parameters.order_segment for deal in scope.rows if parameters.order_segment)
    begins = "DATE(YEAR({0}),3*INT((MONTH({0})-1)/3)+1,1)"
    all_of_it = f'IF(in_period="{ALL}",{{0}},{{1}})'
    start = all_of_it.format(_day(first_day(result.deals)), "EDATE(kpi_end+1,-VALUE(in_period))")
    quarters = all_of_it.format(ALL_QUARTERS, "MAX(1,INT(VALUE(in_period)/3))")
    cells = (
        Cell(scope.end, "date", f'=IF(in_as_of="",{_day(scope.end)},in_as_of)', "kpi_end"),
        Cell(scope.start, "date", "=" + start, "kpi_start"),
        Cell(parameters.horizon_days, "integer", name="horizon"),
        Cell(scope.closes, "number", "=IF(in_closes>in_opens,in_closes,24)", "closes_at"),
        Cell(parameters.order_segment or "", name="order_segment"),
        Cell(of_segment, "integer", '=IF(order_segment="",0,COUNTIFS(d_in,1,d_segment,order_segment))', "of_segment"),
        Cell(quarter_start(cohort, scope.quarters), "date", f"=EDATE(cohort_end+1,-3*{quarters})", "cohort_start"),
        Cell(cohort - timedelta(days=1), "date", f"={begins.format('(kpi_end+1-horizon)')}-1", "cohort_end"),
        Cell(first, "date", "=EDATE(quarter_end+1,-3)", "quarter_start"),
        Cell(last, "date", f"={begins.format('(kpi_end+1)')}-1", "quarter_end"),
    )
    known = (Cell(_AS_THEN.say(language).format(format_date(scope.end, language)), "note"),)
    return [
        (Cell(label.say(language)), cell, *(known if cell is cells[0] else ()))
        for label, cell in zip(_SETTINGS, cells, strict=True)
    ]


def _day(day: date) -> str:
    return f"DATE({day.year},{day.month},{day.day})"
