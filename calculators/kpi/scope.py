"""What a measure looks at: the rows that the filters leave, the period, and the figures that managers own."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from math import floor
from typing import NamedTuple

from calculators.kit.statistics.proportions import wilson
from calculators.kit.text.language import Text
from calculators.kpi.deal import Deal
from calculators.kpi.parameters import Parameters


class Scope(NamedTuple):
    """Rows after the filters, the period with both ends in it, and what the reader typed.

    has       the columns of the file, by id
    quarters  how many finished quarters a cohort measure takes together
    budget, cost, forecast   a year, a year, and for the latest full quarter; None where nothing was typed
    """

    parameters: Parameters
    rows: tuple[Deal, ...]
    has: frozenset[str]
    start: date
    end: date
    quarters: int
    opens: float
    closes: float
    budget: float | None
    cost: float | None
    forecast: float | None

    def within(self, day: date | None) -> bool:
        """Whether the day lies in the period."""
        return day is not None and self.start <= day <= self.end

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


class Figure(NamedTuple):
    """What a measure found.

    value    in the KPI's unit, per cent as a fraction; None where it cannot be computed
    n        how many rows it rests on
    low, high  95 % interval, where the value is a share or NPS
    missing  columns that it would take, by id
    few      True where n is too small to hold it against a target
    why      why there is no value, or what must be known to read it
    """

    value: float | None = None
    n: int = 0
    low: float | None = None
    high: float | None = None
    missing: tuple[str, ...] = ()
    few: bool = False
    why: Text | None = None


class Measure(NamedTuple):
    """A way to compute a KPI, and the columns without which it cannot be."""

    figure: Callable[[Scope], Figure]
    needs: tuple[str, ...]

    def of(self, scope: Scope) -> Figure:
        """The figure, or which columns are missing."""
        missing = tuple(column for column in self.needs if column not in scope.has)
        return Figure(missing=missing) if missing else self.figure(scope)


_NONE = Text("Ingen rækker at regne på.", "No rows to count.")


def share(successes: int, trials: int, scope: Scope, why: Text | None = None) -> Figure:
    """A share with its Wilson interval."""
    if not trials:
        return Figure(few=True, why=why or _NONE)
    found = wilson(successes, trials)
    return Figure(found.value, trials, found.low, found.high, few=trials < scope.parameters.fewest_share, why=why)


def typical(values: Sequence[float], scope: Scope, why: Text | None = None) -> Figure:
    """The median."""
    few = len(values) < scope.parameters.fewest_median
    return Figure(quantile(values, 0.5) if values else None, len(values), few=few, why=why if values else why or _NONE)


def average(values: Sequence[float], scope: Scope, why: Text | None = None) -> Figure:
    """The mean."""
    few = len(values) < scope.parameters.fewest_median
    return Figure(sum(values) / len(values) if values else None, len(values), few=few, why=why if values else _NONE)


def quantile(values: Sequence[float], level: float) -> float:
    """The value below which a share `level` lies, interpolated between neighbours in order.

    Hyndman and Fan 1996, The American Statistician 50:361-365, definition 7, as spreadsheets and NumPy have it: at
    place level x (n - 1), counted from 0. Raises ValueError for no values.
    """
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    at = level * (len(ordered) - 1)
    below = floor(at)
    if at == below:  # nothing to interpolate, and the next may be infinite
        return ordered[below]
    return ordered[below] + (ordered[below + 1] - ordered[below]) * (at - below)


def deals(scope: Scope) -> list[Deal]:
    """The rows that are deals: those with a qualified date where the file has that column, otherwise all."""
    if "qualified-date" in scope.has:
        return [deal for deal in scope.rows if deal.qualified is not None]
    return list(scope.rows)


def closed_deals(scope: Scope) -> list[Deal]:
    """Deals won or lost in the period."""
    return [deal for deal in deals(scope) if deal.decided and scope.within(deal.closed)]


def won_deals(scope: Scope) -> list[Deal]:
    """Deals won in the period."""
    return [deal for deal in deals(scope) if deal.won and scope.within(deal.closed)]


def open_deals(scope: Scope) -> list[Deal]:
    """Deals without an outcome on the last day of the period."""
    return [deal for deal in deals(scope) if not deal.outcome]


def customers(scope: Scope) -> list[Deal]:
    """Every row that has become a customer, also before the period."""
    return [deal for deal in scope.rows if deal.won and deal.closed is not None]


def finished_cohorts(scope: Scope) -> tuple[date, date] | None:
    """First and last day of the latest quarters that ended long enough ago, or None where no row is that old."""
    arrived = [deal.arrived for deal in scope.rows if deal.arrived is not None]
    last = scope.end - timedelta(days=scope.parameters.horizon_days)
    first = quarter_start(last + timedelta(days=1), 0)
    if not arrived or min(arrived) >= first:
        return None
    return max(min(arrived), quarter_start(first, scope.quarters)), first - timedelta(days=1)


def quarter_start(day: date, back: int) -> date:
    """The first day of the quarter of `day`, or of one that many quarters earlier."""
    quarters = day.year * 4 + (day.month - 1) // 3 - back
    return date(quarters // 4, quarters % 4 * 3 + 1, 1)


def months_before(day: date, months: int) -> date:
    """The day after `day`, so many months earlier, so that the two span whole months; a day that the month lacks is its
    last one, as in the spreadsheets' EDATE."""
    following = day + timedelta(days=1)
    whole = following.year * 12 + following.month - 1 - months
    year, month = whole // 12, whole % 12 + 1
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return date(year, month, min(following.day, last.day))
