"""Points by rule, group and axis: what each rule gives, where a cap cuts, and how time fades what a lead did.

First time fades, then the caps cut: rule, group, axis. Points are rounded half up to one decimal before they are
graded, so that the figure a reader sees is the one that decided.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from calculators.kit.scoring.lead import Lead, framework_of
from calculators.kit.scoring.model import EngagementGroup, EngagementRule, FitGroup, FrameworkGroup, Model


@dataclass(frozen=True)
class RulePoints:
    """One rule's share: `before` its own cap but after decay, `points` after; `age_days` since the last event."""

    id: str
    before: float
    points: float
    age_days: int | None = None


@dataclass(frozen=True)
class GroupPoints:
    """A group's share: the rules' sum, and `points` after the group's cap."""

    id: str
    rules: tuple[RulePoints, ...]
    total: float
    cap: float
    points: float


@dataclass(frozen=True)
class AxisPoints:
    """Fit or engagement: the groups' sum, and `points` (0 to the axis's cap, one decimal)."""

    groups: tuple[GroupPoints, ...]
    total: float
    cap: float
    points: float


def decayed(points: float, age_days: float, half_life_days: float | None) -> float:
    """What is left of `points` after `age_days`: points x 0.5 ^ (age / half-life).

    No half-life: nothing fades. An age below zero counts as zero, so that an event dated ahead gains nothing.
    """
    if half_life_days is None:
        return points
    left: float = 0.5 ** (max(0.0, age_days) / half_life_days)
    return points * left


def within(value: float, cap: float) -> float:
    """`value` limited to the range from -cap to cap."""
    return max(-cap, min(cap, value))


def evidence_points(levels: Sequence[int], cap: float) -> tuple[float, ...]:
    """Each criterion's share of the cap: cap x level / (3 x how many there are), for levels from 0 to 3."""
    each = cap / (3 * len(levels))
    return tuple(each * level for level in levels)


def half_up(value: float) -> float:
    """`value` (not below zero) rounded half up to one decimal.

    The small addend keeps a half that floating point holds a hair too low, such as 74.95, from rounding down.
    """
    return int(value * 10 + 0.5 + 1e-9) / 10


def fit_points(model: Model, lead: Lead) -> AxisPoints:
    """Who the lead is: the fit groups and the evidence on the chosen framework."""
    groups = [_fit_group(group, lead) for group in model.score.fit_groups]
    if model.score.framework_group is not None:
        groups.append(_evidence_group(model.score.framework_group, model, lead))
    return _axis(tuple(groups), model.score.fit_cap)


def engagement_points(model: Model, lead: Lead, on: date | None = None) -> AxisPoints:
    """What the lead did, as it counts on the day `on` (default: the lead's own as-of date)."""
    day = on or lead.as_of
    return _axis(
        tuple(_engagement_group(group, lead, day) for group in model.score.engagement_groups),
        model.score.engagement_cap,
    )


def _fit_group(group: FitGroup, lead: Lead) -> GroupPoints:
    rules = []
    for rule in group.rules:
        points = {answer.id: answer.points for answer in rule.answers}[lead.answers[rule.id]]
        rules.append(RulePoints(rule.id, points, points))
    return _group(group.id, tuple(rules), group.cap)


def _evidence_group(group: FrameworkGroup, model: Model, lead: Lead) -> GroupPoints:
    """Cap x levels reached / levels possible, so that frameworks of four and six letters weigh the same."""
    criteria = [letter.criterion for letter in framework_of(model, lead.framework).letters]
    points = evidence_points([lead.levels[criterion] for criterion in criteria], group.cap)
    rules = tuple(RulePoints(criterion, one, one) for criterion, one in zip(criteria, points, strict=True))
    return _group(group.id, rules, group.cap)


def _engagement_group(group: EngagementGroup, lead: Lead, day: date) -> GroupPoints:
    return _group(group.id, tuple(_event_points(rule, lead, day) for rule in group.rules), group.cap)


def _event_points(rule: EngagementRule, lead: Lead, day: date) -> RulePoints:
    event = lead.events[rule.id]
    if not event.count:
        return RulePoints(rule.id, 0.0, 0.0)
    age = max(0, (day - (event.last or lead.as_of)).days)
    before = decayed(event.count * rule.points, age, rule.half_life_days)
    return RulePoints(rule.id, before, within(before, rule.cap), age)


def _group(group_id: str, rules: tuple[RulePoints, ...], cap: float) -> GroupPoints:
    total = sum(rule.points for rule in rules)
    return GroupPoints(group_id, rules, total, cap, within(total, cap))


def _axis(groups: tuple[GroupPoints, ...], cap: float) -> AxisPoints:
    total = sum(group.points for group in groups)
    return AxisPoints(groups, total, cap, half_up(max(0.0, min(cap, total))))
