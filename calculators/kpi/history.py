"""The playbook's probability of each stage against what became of the deals that came into it."""

from datetime import timedelta
from typing import Literal, NamedTuple

from calculators.kit.statistics.proportions import Share, wilson
from calculators.kpi.measures.stage_conversion import entered_on, first_stage, losses_unplaced
from calculators.kpi.scope import Scope

Agreement = Literal["fits", "too-high", "too-low", "few"]


class StageHistory(NamedTuple):
    """A stage: its probability in the playbook, and the share won among those that came in long enough ago."""

    stage: int
    playbook: float
    won: int
    entered: int
    share: Share | None
    agreement: Agreement


def history_of(scope: Scope) -> tuple[StageHistory, ...]:
    """Every open stage of the funnel, over all of the file.

    Only deals that came into the stage at least `horizon_days` before the last day count, so that each has had the
    time to be won; one that is still open then counts as not won.
    """
    return tuple(
        _stage(scope, place)
        for place, stage in enumerate(scope.parameters.road)
        if place >= first_stage(scope) and stage.forecast_category != "closed"
    )


def agreement_of(playbook: float, share: Share | None, entered: int, fewest: int) -> Agreement:
    """Whether the playbook's probability lies within the interval of history; `few` below `fewest` deals."""
    if share is None or entered < fewest:
        return "few"
    if playbook > share.high:
        return "too-high"
    return "too-low" if playbook < share.low else "fits"


def _stage(scope: Scope, place: int) -> StageHistory:
    until = scope.end - timedelta(days=scope.parameters.horizon_days)
    won = entered = 0
    for deal in scope.rows:
        if deal.reached < place:
            continue
        came = entered_on(deal, place)
        if came is not None and came <= until:
            entered += 1
            won += deal.won
    playbook = scope.parameters.road[place].probability / 100
    share = wilson(won, entered) if entered else None
    agreement = agreement_of(playbook, share, entered, scope.parameters.fewest_share)
    return StageHistory(place, playbook, won, entered, share, "few" if losses_unplaced(scope) else agreement)
