"""Stage conversion: of the deals that came into a stage, how many came further."""

from datetime import date
from typing import NamedTuple

from calculators.kit.text.language import Text
from calculators.kpi.deal import ENDED, Deal
from calculators.kpi.scope import Figure, Measure, Scope, share

UNPLACED_AT_MOST = 0.1
"""Where the file does not say of more of the lost deals than this how far they came, only the won are left to count."""
LOSSES_UNPLACED = Text(
    "Filen siger ikke, hvor de tabte handler gik tabt, så andelene ville blive alt for pæne.",
    "The file does not say where the lost deals were lost, so that the shares would be far too rosy.",
)
_NO_STAGE = Text("Trinnet findes ikke i playbooken.", "The stage is not in the playbook.")


class Step(NamedTuple):
    """A stage of the funnel, about the deals that came into it in the period.

    entered  forward  lost  those that came in, went on, were lost there; the rest stand there still
    skipped  of those that went on, how many have no date in the stage itself though the file dates its stages
    into, out  came in and left forward within the period, whenever they came in (None without stage dates)
    """

    stage: int
    entered: int
    forward: int
    lost: int
    skipped: int
    into: int
    out: int


def step(scope: Scope, stage: int) -> Step:
    """Count one stage. A skipped stage counts as passed, a deal counts once however often it came back, and deals
    that still stand there are among those that came in."""
    dated = has_stage_dates(scope)
    entered = forward = lost = skipped = into = out = 0
    for deal in scope.rows:
        if deal.reached < stage:
            continue
        came = entered_on(deal, stage)
        went = entered_on(deal, stage + 1) if deal.reached > stage else None
        into += scope.within(came)
        out += scope.within(went)
        if not scope.within(came):
            continue
        entered += 1
        if deal.reached > stage:
            forward += 1
            skipped += dated and deal.entered[stage] is None and stage > first_stage(scope)
        elif deal.outcome in ENDED or deal.status == "rejected":
            lost += 1
    return Step(stage, entered, forward, lost, skipped, into, out)


def entered_on(deal: Deal, stage: int) -> date | None:
    """The day a deal came into a stage: its own date, else the first date of a later one, else what is known of it.

    For a place past the last stage it is the day the deal was won.
    """
    dates = [day for day in deal.entered[stage:] if day is not None]
    if dates:
        return min(dates)
    if deal.won and stage > deal.stage:
        return deal.closed
    if deal.stage == stage and deal.since is not None:
        return deal.since
    return deal.offer or deal.qualified or deal.arrived


def first_stage(scope: Scope) -> int:
    """Place of the stage where the funnel begins; 0 where the playbook has no such stage."""
    return place_of(scope, scope.parameters.funnel_start) or 0


def place_of(scope: Scope, stage: str) -> int | None:
    """The place of a stage in the playbook's order, or None."""
    return next((place for place, one in enumerate(scope.parameters.road) if one.id == stage), None)


def has_stage_dates(scope: Scope) -> bool:
    """Whether the file has a date column for any stage."""
    return any(column.startswith("entered.") for column in scope.has)


def went_back(scope: Scope) -> int:
    """Open deals that stand in an earlier stage than one they have been in."""
    return sum(not deal.outcome and 0 <= deal.stage < deal.reached for deal in scope.rows)


def unplaced(scope: Scope) -> int:
    """Rows of which the file does not say how far they came; they are in no stage's count."""
    return sum(deal.reached < 0 for deal in scope.rows)


def losses_unplaced(scope: Scope) -> bool:
    """Whether the file leaves out of too many lost deals how far they came, as when their stage is only `lost`."""
    lost = [deal.reached < 0 for deal in scope.rows if deal.outcome in ENDED]
    return sum(lost) > UNPLACED_AT_MOST * len(lost)


def cohort(scope: Scope) -> Figure:
    """deals that moved forward / deals that entered the stage in the period, open ones among them. Interval: Wilson."""
    found = _step(scope)
    return share(found.forward, found.entered, scope) if isinstance(found, Step) else Figure(few=True, why=found)


def finished(scope: Scope) -> Figure:
    """moved forward / (moved forward + lost)."""
    found = _step(scope)
    if not isinstance(found, Step):
        return Figure(few=True, why=found)
    return share(found.forward, found.forward + found.lost, scope)


def flow(scope: Scope) -> Figure:
    """deals out of the stage in the period / deals into it in the period; it can exceed 1, so it is no share."""
    found = _step(scope)
    if not isinstance(found, Step) or not found.into:
        return Figure(few=True, why=None if isinstance(found, Step) else found)
    return Figure(found.out / found.into, found.into, few=found.into < scope.parameters.fewest_share)


def _step(scope: Scope) -> Step | Text:
    """The stage that the target is about, or why there is nothing to count."""
    place = place_of(scope, scope.parameters.conversion_stage)
    if place is None:
        return _NO_STAGE
    return LOSSES_UNPLACED if losses_unplaced(scope) else step(scope, place)


_NEEDS = ("stage",)
VARIANTS = {
    "cohort": Measure(cohort, _NEEDS),
    "finished": Measure(finished, (*_NEEDS, "outcome")),
    "flow": Measure(flow, _NEEDS),
}
