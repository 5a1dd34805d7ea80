"""The leads that a change moves most, and which rules, caps, bands or routes moved them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from calculators.kit.scoring.model import Model
from calculators.kit.scoring.points import AxisPoints
from calculators.kit.scoring.words import group_names, names_of
from calculators.kit.text.language import Text
from scripts.impact.leads import PastLead
from scripts.impact.scoring import Scored

Cause = Literal["rule", "cap", "axis", "bands", "routes"]
_LETTERS = "ABCD"
_NOTICEABLE = 0.05
_ROUNDING = 0.1


@dataclass(frozen=True)
class Reason:
    """What moved a lead: a rule (`fit.role`), a group's cap, an axis' limits, the bands of an axis, or the routes.

    `points` is what it added on its axis; 0 for bands and routes, which move a lead that keeps its points.
    """

    cause: Cause
    id: str
    name: Text
    points: float


@dataclass(frozen=True)
class Mover:
    """A lead before and after. `steps` is how many grades it moved, both axes together."""

    id: str
    outcome: str
    before: Scored
    after: Scored
    steps: int
    reasons: tuple[Reason, ...]


def largest(
    before: Model, after: Model, leads: Sequence[tuple[PastLead, Scored, Scored]], most: int = 10
) -> tuple[Mover, ...]:
    """Those that moved most: by grades, then by a new owner, then by points, then by id. Leads that stay are none."""
    moved = [
        one
        for one in leads
        if one[1].grade != one[2].grade or one[1].owner != one[2].owner or _distance(one[1], one[2])
    ]
    moved.sort(
        key=lambda one: (-_steps(one[1], one[2]), one[1].owner == one[2].owner, -_distance(one[1], one[2]), one[0].id)
    )
    names, groups = _names(before, after), group_names(before) | group_names(after)
    return tuple(
        Mover(past.id, past.outcome, old, new, _steps(old, new), reasons(old, new, names, groups))
        for past, old, new in moved[:most]
    )


def reasons(before: Scored, after: Scored, names: Mapping[str, Text], groups: Mapping[str, Text]) -> tuple[Reason, ...]:
    """Everything that moved the points or the grade, the strongest first. A rule counts after its own cap."""
    found = [
        *_axis(before.fit, after.fit, ("fit", Text("Fit", "Fit")), names, groups),
        *_axis(before.engagement, after.engagement, ("event", Text("Engagement", "Engagement")), names, groups),
    ]
    found.sort(key=lambda reason: (-abs(reason.points), reason.id))
    if before.letter != after.letter and before.fit.points == after.fit.points:
        found.append(Reason("bands", "fit_bands", Text("Grænserne for bogstaver", "The bands of the letters"), 0.0))
    if before.figure != after.figure and before.engagement.points == after.engagement.points:
        found.append(Reason("bands", "engagement_bands", Text("Grænserne for tal", "The bands of the figures"), 0.0))
    if before.owner != after.owner and before.grade == after.grade:
        found.append(Reason("routes", "routes", Text("Ruterne", "The routes"), 0.0))
    return tuple(found)


def _axis(
    before: AxisPoints, after: AxisPoints, axis: tuple[str, Text], names: Mapping[str, Text], groups: Mapping[str, Text]
) -> Iterator[Reason]:
    """Rules by what they add, groups by what their caps cut, the axis by what its limits and the rounding cut."""
    kind, name = axis
    old, new = _rule_points(before, kind), _rule_points(after, kind)
    for id in old | new:
        yield from _reason("rule", id, names[id], new.get(id, 0.0) - old.get(id, 0.0))
    cut_old = {group.id: group.points - group.total for group in before.groups}
    cut_new = {group.id: group.points - group.total for group in after.groups}
    for id in cut_old | cut_new:
        yield from _reason("cap", id, groups[id], cut_new.get(id, 0.0) - cut_old.get(id, 0.0))
    cut = (after.points - after.total) - (before.points - before.total)
    if abs(cut) > _ROUNDING:  # each side's points are rounded to one decimal, which is no cause
        yield Reason("axis", kind, name, cut)


def _reason(cause: Cause, id: str, name: Text, points: float) -> Iterator[Reason]:
    if abs(points) > _NOTICEABLE:
        yield Reason(cause, id, name, points)


def _rule_points(axis: AxisPoints, kind: str) -> dict[str, float]:
    """Points by field id. The last group of the fit axis is the evidence, whose rules are criteria."""
    evidence = axis.groups[-1].id if kind == "fit" else None
    return {
        f"{'level' if group.id == evidence else kind}.{rule.id}": rule.points
        for group in axis.groups
        for rule in group.rules
    }


def _names(before: Model, after: Model) -> dict[str, Text]:
    return names_of(before) | names_of(after)


def _steps(before: Scored, after: Scored) -> int:
    return abs(_LETTERS.index(before.letter) - _LETTERS.index(after.letter)) + abs(before.figure - after.figure)


def _distance(before: Scored, after: Scored) -> float:
    """Points moved, both axes together, in tenths as points are rounded."""
    return round(abs(before.fit.points - after.fit.points) + abs(before.engagement.points - after.engagement.points), 1)
