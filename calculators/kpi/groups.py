"""The same few figures for each segment, owner or source."""

from collections.abc import Callable
from typing import NamedTuple

from calculators.kit.statistics.proportions import Share, wilson
from calculators.kpi.deal import Deal
from calculators.kpi.measures.cycle import cycle_days, qualified
from calculators.kpi.scope import Scope, closed_deals, open_deals, quantile

MOST = 12
"""So many groups are shown; the rest are put together."""


class Group(NamedTuple):
    """Deals with one owner, segment or source: `name` None where the cell is empty; `few` is too few to rank."""

    name: str | None
    closed: int
    won: int
    win_rate: Share | None
    order: float | None
    cycle: float | None
    open: int
    few: bool


def groups_of(scope: Scope, key: Callable[[Deal], str | None]) -> tuple[Group, ...]:
    """A group for each value, most closed deals first, then by name."""
    by_name: dict[str | None, list[Deal]] = {}
    for deal in scope.rows:
        by_name.setdefault(key(deal), []).append(deal)
    found = [_group(scope, name, rows) for name, rows in by_name.items()]
    worked = [group for group in found if group.closed or group.open]
    return tuple(sorted(worked, key=lambda group: (-group.closed, -group.open, group.name or "")))


def overlap(groups: tuple[Group, ...]) -> bool:
    """Whether all intervals of groups with enough deals have a value in common, so that chance may be all there is."""
    shares = [group.win_rate for group in groups if group.win_rate is not None and not group.few]
    return len(shares) < 2 or max(share.low for share in shares) <= min(share.high for share in shares)


def _group(scope: Scope, name: str | None, rows: list[Deal]) -> Group:
    here = scope._replace(rows=tuple(rows))
    closed = closed_deals(here)
    won = [deal for deal in closed if deal.won]
    orders = [deal.amount for deal in won if deal.amount is not None]
    days = cycle_days(here, qualified)
    return Group(
        name=name,
        closed=len(closed),
        won=len(won),
        win_rate=wilson(len(won), len(closed)) if closed else None,
        order=sum(orders) / len(orders) if orders else None,
        cycle=quantile(days, 0.5) if days else None,
        open=len(open_deals(here)),
        few=len(closed) < scope.parameters.fewest_share,
    )
