"""How long the open deals have stood where they stand, against the stage's target duration."""

from typing import NamedTuple

from calculators.kpi.deal import Deal
from calculators.kpi.scope import Scope, open_deals, quantile


class Standing(NamedTuple):
    """An open deal and the days it has stood in its stage."""

    deal: Deal
    days: int


class StageAges(NamedTuple):
    """The open deals of a stage, oldest first; `over` have stood longer than the target, `double` twice as long."""

    stage: int
    target: int
    deals: tuple[Standing, ...]
    median: float
    over: int
    double: int


def ages_of(scope: Scope) -> tuple[StageAges, ...]:
    """The stages with open deals, in the playbook's order. A deal without a stage or a date is left out."""
    found = []
    for place, stage in enumerate(scope.parameters.road):
        standing = [
            Standing(deal, (scope.end - deal.since).days)
            for deal in open_deals(scope)
            if deal.stage == place and deal.since is not None and deal.since <= scope.end
        ]
        if standing:
            standing.sort(key=lambda one: (-one.days, one.deal.line))
            days = [one.days for one in standing]
            target = stage.target_days
            over, double = sum(day > target for day in days), sum(day > 2 * target for day in days)
            found.append(StageAges(place, target, tuple(standing), quantile(days, 0.5), over, double))
    return tuple(found)


def undated(scope: Scope) -> int:
    """Open deals whose age in the stage the file does not tell."""
    return sum(deal.stage < 0 or deal.since is None for deal in open_deals(scope))


def oldest(ages: tuple[StageAges, ...], most: int = 8) -> tuple[tuple[StageAges, Standing], ...]:
    """The deals furthest past their target, in days past it."""
    past = [(stage, one) for stage in ages for one in stage.deals if one.days > stage.target]
    past.sort(key=lambda pair: (pair[0].target - pair[1].days, pair[1].deal.line))
    return tuple(past[:most])
