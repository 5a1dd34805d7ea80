"""The smallest changes that lift a grade: what a seller can find out, or get the lead to do.

Only what can change is tried: evidence on the chosen framework, fit answers that are unknown today, and one more event
on the day. Facts about the lead stay as they are. One change is better than two, and among equals the one that
overshoots least.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from calculators.kit.scoring.grade import Band, band_of, next_better
from calculators.kit.scoring.lead import UNKNOWN, Event, Lead, framework_of
from calculators.kit.scoring.model import Model
from calculators.kit.scoring.points import engagement_points, fit_points

_SHOWN = 3
_PAIRED = 8


@dataclass(frozen=True)
class Change:
    """One thing to find out or bring about. `to` is a level, an answer's id, or one more event (None)."""

    field: str
    to: str | None


@dataclass(frozen=True)
class Lift:
    """Changes that together bring the axis from its grade to a better one."""

    changes: tuple[Change, ...]
    points: float
    grade: str


_Tried = tuple[float, tuple[Change, ...]]
"""The points that some changes lead to, and these."""


def fit_lifts(parameters: Model, lead: Lead) -> tuple[Lift, ...]:
    """Up to three smallest ways to a better letter; none when the letter is the best or no two changes suffice."""
    return _lifts(
        lead,
        list(_fit_changes(parameters, lead)),
        parameters.score.fit_bands,
        lambda changed: fit_points(parameters, changed).points,
    )


def engagement_lifts(parameters: Model, lead: Lead) -> tuple[Lift, ...]:
    """Up to three smallest ways to a better figure."""
    return _lifts(
        lead,
        list(_event_changes(parameters)),
        parameters.score.engagement_bands,
        lambda changed: engagement_points(parameters, changed).points,
    )


def changed_lead(lead: Lead, changes: tuple[Change, ...]) -> Lead:
    """The lead with the changes made."""
    for change in changes:
        kind, _, name = change.field.partition(".")
        if kind == "level":
            lead = replace(lead, levels={**lead.levels, name: int(change.to or 0)})
        elif kind == "fit":
            lead = replace(lead, answers={**lead.answers, name: change.to or UNKNOWN})
        else:
            lead = replace(lead, events={**lead.events, name: Event(lead.events[name].count + 1, lead.as_of)})
    return lead


def _fit_changes(parameters: Model, lead: Lead) -> Iterator[Change]:
    evidence = parameters.score.framework_group is not None
    for letter in framework_of(parameters, lead.framework).letters if evidence else ():
        for level in range(lead.levels[letter.criterion] + 1, 4):
            yield Change(f"level.{letter.criterion}", str(level))
    for group in parameters.score.fit_groups:
        for rule in group.rules:
            if lead.answers[rule.id] == UNKNOWN:
                yield from (Change(f"fit.{rule.id}", answer.id) for answer in rule.answers if answer.points > 0)


def _event_changes(parameters: Model) -> Iterator[Change]:
    return (Change(f"event.{rule.id}", None) for rule in parameters.score.engagement_rules if rule.points > 0)


def _lifts(
    lead: Lead, changes: Sequence[Change], bands: Sequence[Band], points_of: Callable[[Lead], float]
) -> tuple[Lift, ...]:
    today = points_of(lead)
    target = next_better(band_of(today, bands), bands)
    if target is None:
        return ()
    singles: list[_Tried] = [(points_of(changed_lead(lead, (change,))), (change,)) for change in changes]
    found = _reaching(singles, target.low)
    if not found:
        best = [pair[1][0] for pair in sorted(singles, key=lambda single: -single[0])[:_PAIRED] if pair[0] > today]
        pairs = [pair for pair in combinations(best, 2) if pair[0].field != pair[1].field]
        found = _reaching([(points_of(changed_lead(lead, pair)), pair) for pair in pairs], target.low)
    return tuple(
        Lift(found_changes, points, str(band_of(points, bands).grade)) for points, found_changes in found[:_SHOWN]
    )


def _reaching(tried: Iterable[_Tried], low: float) -> list[_Tried]:
    """Those that reach `low`, the least overshoot first, and one for each set of fields."""
    best: dict[tuple[str, ...], _Tried] = {}
    for points, changes in sorted(tried, key=lambda one: one[0]):
        if points >= low:
            best.setdefault(tuple(change.field for change in changes), (points, changes))
    return list(best.values())
