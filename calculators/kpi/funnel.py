"""The funnel from the first stage to won, and how long deals stand in each stage."""

from datetime import date
from typing import NamedTuple

from calculators.kit.statistics.proportions import Share, wilson
from calculators.kpi.measures.stage_conversion import Step, entered_on, first_stage, step, unplaced, went_back
from calculators.kpi.scope import Scope, quantile


class Level(NamedTuple):
    """A stage of the funnel: what was counted, the share that went on, and the median days of those that left it."""

    step: Step
    onward: Share | None
    days: float | None
    left: int


class Funnel(NamedTuple):
    """Stages from the first to the last before won, then how many of those that came into the first are won.

    back      open deals that stand in an earlier stage than they have been in
    unplaced  rows of which the file does not say how far they came
    """

    levels: tuple[Level, ...]
    won: int
    back: int
    unplaced: int


def funnel_of(scope: Scope) -> Funnel:
    """The deals that came into each stage in the period. A stage in which a deal is won or a customer is left out."""
    places = [
        place
        for place, stage in enumerate(scope.parameters.road)
        if place >= first_stage(scope) and stage.forecast_category != "closed"
    ]
    last = places[-1] if places else 0
    return Funnel(
        levels=tuple(_level(scope, place) for place in places),
        won=sum(deal.won and scope.within(entered_on(deal, last)) for deal in scope.rows),
        back=went_back(scope),
        unplaced=unplaced(scope),
    )


def stage_days(scope: Scope, stage: int) -> list[int]:
    """Days in a stage of each deal that left it in the period, for a later one or lost, where dates are known."""
    found = []
    for deal in scope.rows:
        came = deal.entered[stage]
        if came is None or deal.reached < stage:
            continue
        later = [day for day in deal.entered[stage + 1 :] if day is not None]
        left: date | None = min(later) if later else deal.closed
        if left is not None and left >= came and scope.within(left):
            found.append((left - came).days)
    return found


def _level(scope: Scope, place: int) -> Level:
    counted, days = step(scope, place), stage_days(scope, place)
    onward = wilson(counted.forward, counted.entered) if counted.entered else None
    return Level(counted, onward, quantile(days, 0.5) if days else None, len(days))
