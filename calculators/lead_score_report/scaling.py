"""From weights of evidence to whole points that keep the model's caps.

Score = A + B ln(odds). One B serves a whole axis, so that a point means the same everywhere on it; A is spread so that
each question keeps the average points it has today. Evidence on the framework, caps and half-lives stay as they are.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from calculators.kit.scoring.lead import Lead
from calculators.kit.scoring.model import Model
from calculators.kit.statistics.weight_of_evidence import factor
from calculators.lead_score_report.weighing import (
    AnswerWeight,
    EventWeight,
    exposures,
    whole,
)


@dataclass(frozen=True)
class Scale:
    """An axis's points = A + B ln(odds): B is `factor`, `doubling` the points that double the odds, A `intercept`.

    Nothing on the axis could be weighed where the factor is None. Events have no A: no event, no points.

    spread_today, spread_weight  how much today's points and the weights of what was weighed spread among the leads
    raised                       points added to every answer, so that the best letter can still be reached
    signs_kept                   no event changes its sign, so that the best figure can still be reached
    """

    factor: float | None = None
    doubling: float | None = None
    intercept: float | None = None
    spread_today: float = 0.0
    spread_weight: float = 0.0
    raised: int = 0
    signs_kept: bool = False


def with_points(model: Model, answers: Mapping[tuple[str, str], float], events: Mapping[str, float]) -> Model:
    """The model with other points; all else stays."""
    fit_groups = tuple(
        replace(
            group,
            rules=tuple(
                replace(rule, answers=tuple(replace(one, points=answers[rule.id, one.id]) for one in rule.answers))
                for rule in group.rules
            ),
        )
        for group in model.score.fit_groups
    )
    engagement_groups = tuple(
        replace(group, rules=tuple(replace(rule, points=events[rule.id]) for rule in group.rules))
        for group in model.score.engagement_groups
    )
    score = replace(model.score, fit_groups=fit_groups, engagement_groups=engagement_groups)
    return replace(model, score=score)


def answer_points(
    model: Model, leads: Sequence[Lead], weighed: Sequence[AnswerWeight], doubling: float | None, odds: float
) -> tuple[Scale, dict[tuple[str, str], float]]:
    """The fit axis's scale, and the points of every (rule, answer). `odds` are wins over others among the leads."""
    today = {(one.rule, one.answer): one.today for one in weighed}
    weight = {(one.rule, one.answer): one.weight for one in weighed if one.weight is not None}
    rules = tuple(dict.fromkeys(rule for rule, _ in weight))
    measured = _scale(
        [math.fsum(today[rule, lead.answers[rule]] for rule in rules) for lead in leads],
        [math.fsum(weight[rule, lead.answers[rule]] for rule in rules) for lead in leads],
        doubling,
    )
    scale = measured.factor
    if scale is None:
        return measured, today
    points, intercept = dict(today), -scale * math.log(odds)
    caps = {rule.id: group.cap for group in model.score.fit_groups for rule in group.rules}
    for rule in rules:
        usual = _mean(today[rule, lead.answers[rule]] for lead in leads)
        start = usual - scale * _mean(weight[rule, lead.answers[rule]] for lead in leads)
        intercept += start
        for own, answer in weight:
            if own == rule:
                points[rule, answer] = whole(start + scale * weight[rule, answer], caps[rule])
    raised = _lift_to_top(model, points, rules, caps)
    return replace(measured, intercept=intercept, raised=raised), points


def _lift_to_top(
    model: Model, points: dict[tuple[str, str], float], rules: Sequence[str], caps: Mapping[str, float]
) -> int:
    """Where the best answers would no longer reach the best letter, all answers get a point more until they do.

    How many points each got.
    """
    need, raised = min(max(band.low for band in model.score.fit_bands), _best(model, {})), 0
    while _best(model, points) < need:
        before = dict(points)
        for rule, answer in points:
            if rule in rules:
                points[rule, answer] = whole(points[rule, answer] + 1, caps[rule])
        if points == before:
            break
        raised += 1
    return raised


def _best(model: Model, points: Mapping[tuple[str, str], float]) -> float:
    """The most fit points that answers and full evidence can give."""
    total = model.score.framework_group.cap if model.score.framework_group is not None else 0.0
    for group in model.score.fit_groups:
        highest = [max(points.get((rule.id, one.id), one.points) for one in rule.answers) for rule in group.rules]
        total += max(-group.cap, min(group.cap, sum(highest)))
    return min(model.score.fit_cap, total)


def event_points(
    model: Model, leads: Sequence[Lead], weighed: Sequence[EventWeight], doubling: float | None
) -> tuple[Scale, dict[str, float]]:
    """The engagement axis's scale, and the points of every rule. Half-lives and caps are taken into account."""
    today = {one.rule: one.today for one in weighed}
    known = [one for one in weighed if one.weight is not None]
    exposure = {
        one.rule: exposures(rule, leads)
        for one in known
        for rule in model.score.engagement_rules
        if rule.id == one.rule
    }
    measured = _scale(
        [math.fsum(one.today * exposure[one.rule][at] for one in known) for at in range(len(leads))],
        [
            math.fsum((one.weight or 0.0) / one.exposure * exposure[one.rule][at] for one in known)
            for at in range(len(leads))
        ],
        doubling,
    )
    scale = measured.factor
    if scale is None:
        return measured, today
    points, kept = dict(today), False
    caps = {rule.id: rule.cap for rule in model.score.engagement_rules}
    for one in known:
        found = one.raw(scale, caps[one.rule])
        if found and (found > 0) == (one.today > 0):
            points[one.rule] = found
        elif one.certain and found:
            points[one.rule] = found
    if _most_events(model, points) < min(
        max(band.low for band in model.score.engagement_bands), _most_events(model, today)
    ):
        kept = True
        points = {rule: new if (new > 0) == (today[rule] > 0) else today[rule] for rule, new in points.items()}
    return replace(measured, signs_kept=kept), points


def _most_events(model: Model, points: Mapping[str, float]) -> float:
    return sum(
        min(group.cap, sum(rule.cap for rule in group.rules if points[rule.id] > 0))
        for group in model.score.engagement_groups
    )


def _scale(today: Sequence[float], weight: Sequence[float], doubling: float | None) -> Scale:
    """B: as asked for, or so that the new points spread as much as today's; none where there is nothing to spread."""
    old, new = _spread(today), _spread(weight)
    if not new or (doubling is None and not old):
        return Scale(spread_today=old, spread_weight=new)
    scale = factor(doubling) if doubling is not None else old / new
    return Scale(scale, scale * math.log(2), spread_today=old, spread_weight=new)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return math.fsum(found) / len(found)


def _spread(values: Sequence[float]) -> float:
    """The standard deviation, over n."""
    middle = _mean(values)
    return math.sqrt(math.fsum((value - middle) ** 2 for value in values) / len(values))
