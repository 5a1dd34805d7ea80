"""The last months one by one: what came in, what was won, and how."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from calculators.kit.statistics.proportions import Share, wilson
from calculators.kpi.measures.cycle import cycle_days, qualified
from calculators.kpi.scope import Scope, closed_deals, quantile, won_deals


class Month(NamedTuple):
    """A calendar month, cut at the last day. Days as medians; None where there is nothing to count."""

    first: date
    last: date
    leads: int
    accepted: int
    won: int
    closed: int
    amount: float
    win_rate: Share | None
    cycle: float | None


def months_of(scope: Scope, count: int = 12) -> tuple[Month, ...]:
    """The last `count` months up to the last day of the period, whatever the period, the earliest first."""
    return tuple(_month(scope, first, last) for first, last in calendar_months(scope.end, count))


def calendar_months(end: date, count: int) -> Sequence[tuple[date, date]]:
    """First and last day of each month; the last one ends on `end`."""
    found = []
    last = end
    for _ in range(count):
        first = last.replace(day=1)
        found.append((first, last))
        last = first - timedelta(days=1)
    return found[::-1]


def _month(scope: Scope, first: date, last: date) -> Month:
    here = scope._replace(start=first, end=last)
    closed, won = closed_deals(here), won_deals(here)
    days = cycle_days(here, qualified)
    return Month(
        first=first,
        last=last,
        leads=sum(here.within(deal.arrived) for deal in scope.rows),
        accepted=sum(here.within(deal.qualified) for deal in scope.rows),
        won=len(won),
        closed=len(closed),
        amount=sum(deal.amount or 0.0 for deal in won),
        win_rate=wilson(len(won), len(closed)) if closed else None,
        cycle=quantile(days, 0.5) if days else None,
    )
