"""The KPIs of an export: every variant of each, held against the target, and what the other views are made from."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from calculators.kit.input.dataset import Dataset
from calculators.kpi.cells import day_of
from calculators.kpi.columns import ENTERED
from calculators.kpi.deal import OUTCOMES, Deals, first_day
from calculators.kpi.deals import read_deals
from calculators.kpi.inputs import ALL, Inputs
from calculators.kpi.measures import MEASURES
from calculators.kpi.parameters import Kpi, Parameters
from calculators.kpi.scope import Figure, Scope, months_before

_HAPPENED = frozenset(
    (
        "created-date",
        "first-touch-date",
        "handed-over-date",
        "qualified-date",
        "stage-entered-date",
        "offer-sent-date",
        "won-time",
        "lost-time",
        "cadence-step-done-date",
        "nps-date",
    )
)
ALL_QUARTERS = 40
"""So many quarters are all of them."""
Verdict = Literal["met", "missed", "few", "none"]
"""Against the target; `few` where there is too little data, `none` where it cannot be computed."""


class Row(NamedTuple):
    """A KPI: the figure of the chosen variant, and those of all by variant id."""

    kpi: Kpi
    figure: Figure
    verdict: Verdict
    figures: dict[str, Figure]


_EMPTY = Dataset("", {}, {}, (), (), (), {}, "utf-8", ",", ".")


@dataclass(frozen=True)
class Result:
    """Everything that follows from an export.

    rows     the KPIs in the playbook's order
    scope    what they were computed on; the other views compute theirs from it
    data     the table as it was read
    period   months, or `all`
    """

    rows: tuple[Row, ...]
    scope: Scope
    deals: Deals
    data: Dataset
    period: str


def calculate(parameters: Parameters, inputs: Inputs) -> Result:
    """The dashboard. Pure: the day is given, or is the latest in the file."""
    data = inputs.data if inputs.data is not None else _EMPTY
    day = inputs.as_of or latest_day(data)
    deals = _deals(data, parameters.road, parameters.milestones, parameters.segments, day)
    scope = _scope(parameters, inputs, deals)
    return Result(
        rows=tuple(_row(kpi, scope) for kpi in parameters.kpis),
        scope=scope,
        deals=deals,
        data=data,
        period=inputs.period,
    )


def verdict_of(kpi: Kpi, figure: Figure) -> Verdict:
    """The figure against the target, in the KPI's direction."""
    if figure.value is None:
        return "few" if figure.few and not figure.missing and figure.n else "none"
    if figure.few:
        return "few"
    target = target_of(kpi)
    met = figure.value >= target if kpi.direction == "higher" else figure.value <= target
    return "met" if met else "missed"


def target_of(kpi: Kpi) -> float:
    """The target in the unit of a figure: per cent as a fraction."""
    return kpi.target / 100 if kpi.unit == "percent" else kpi.target


def latest_day(data: Dataset) -> date:
    """The last day on which something happened in the file; what is expected does not count.

    A close date counts where the row is closed, since in some systems it is the expected one until then.
    """
    happened = [
        entries for column, entries in data.columns.items() if column in _HAPPENED or column.startswith(ENTERED)
    ]
    days = [day_of(entry) for entries in happened for entry in entries]
    none = (None,) * len(data.lines)
    states = zip(data.columns.get("outcome", none), data.columns.get("stage", none), strict=True)
    days += [
        day_of(entry)
        for entry, (outcome, stage) in zip(data.columns.get("close-date", none), states, strict=True)
        if outcome in OUTCOMES or stage in OUTCOMES
    ]
    return max(
        (day for day in days if day is not None), default=date(2000, 1, 1)
    )  # where nothing has happened the day plays no part


def _scope(parameters: Parameters, inputs: Inputs, deals: Deals) -> Scope:
    rows = deals.rows
    if inputs.segment != ALL:
        rows = tuple(deal for deal in rows if deal.segment == inputs.segment)
    if inputs.owner:
        wanted = inputs.owner.strip().casefold()
        rows = tuple(deal for deal in rows if deal.owner is not None and deal.owner.casefold() == wanted)
    months = None if inputs.period == ALL else int(inputs.period)
    return Scope(
        parameters=parameters,
        rows=rows,
        has=deals.has,
        start=first_day(deals) if months is None else months_before(deals.day, months),
        end=deals.day,
        quarters=ALL_QUARTERS if months is None else max(1, months // 3),
        opens=inputs.opens,
        closes=inputs.closes if inputs.closes > inputs.opens else 24.0,
        budget=inputs.budget,
        cost=inputs.cost,
        forecast=inputs.forecast,
    )


def _row(kpi: Kpi, scope: Scope) -> Row:
    measures = MEASURES.get(kpi.id, {})
    figures = {one.id: measures[one.id].of(scope) for one in kpi.variants if one.id in measures}
    chosen = next((one.id for one in kpi.variants if one.chosen), "")
    figure = figures.get(chosen, Figure())
    return Row(kpi, figure, verdict_of(kpi, figure), figures)


_deals = lru_cache(maxsize=4)(read_deals)
"""The rows of a dataset, kept while only the period, the segment or the owner changes."""
