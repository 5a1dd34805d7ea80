"""Which points a lead can get at all, by the lead score's own arithmetic: rule caps, then group caps, then the axis.

A set of points is a sorted tuple of ranges (low, high); a single figure is a range of no length. Points that fade take
every value between nothing and full, points that do not fade only whole steps.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from itertools import product
from typing import Final

from scripts.model.scores import EngagementGroup, EngagementRule, FitRule, LeadScore

Ranges = tuple[tuple[float, float], ...]

NOTHING: Final[Ranges] = ((0.0, 0.0),)
_KEPT: Final = 3  # decimals kept on the way, so that as many sums as possible meet
_SHOWN: Final = 1  # decimals of the axis, as in the score itself
_MOST: Final = 500


def fit_reach(score: LeadScore, letters: int) -> Ranges:
    """The fit points that some answers give, with a framework of `letters` letters."""
    steps = 3 * letters
    cap = score.framework_group.cap if score.framework_group is not None else 0.0
    framework = _merged((cap * step / steps,) * 2 for step in range(steps + 1)) if cap else NOTHING
    return _axis((*(fit_group(group.rules, group.cap) for group in score.fit_groups), framework), score.fit_cap)


def engagement_reach(score: LeadScore) -> Ranges:
    """The engagement points that some events give."""
    return _axis((engagement_group(group) for group in score.engagement_groups), score.engagement_cap)


def fit_group(rules: Iterable[FitRule], cap: float) -> Ranges:
    """What a group of fit rules can give: one answer a rule, then the cap, on both sides of zero."""
    return _within(_sum(_merged((answer.points,) * 2 for answer in rule.answers) for rule in rules), -cap, cap)


def engagement_group(group: EngagementGroup) -> Ranges:
    """What a group of engagement rules can give."""
    return _within(_sum(engagement_rule(rule) for rule in group.rules), -group.cap, group.cap)


def engagement_rule(rule: EngagementRule) -> Ranges:
    """What one event rule can give: from nothing to its cap, in steps when it does not fade."""
    sign = 1 if rule.points > 0 else -1
    if rule.points == 0:
        return NOTHING
    if rule.half_life_days is not None:
        return ((0.0, rule.cap),) if sign > 0 else ((-rule.cap, 0.0),)
    count, gained = 0, [0.0]
    while gained[-1] < rule.cap and count < _MOST:
        count += 1
        gained.append(min(rule.cap, count * abs(rule.points)))
    return _merged((sign * points,) * 2 for points in gained)


def touches(ranges: Ranges, low: float, high: float, *, with_high: bool) -> bool:
    """True when a point lies from `low` up to `high`, which itself counts only when `with_high`."""
    return any(end >= low and (start < high or (with_high and start == high)) for start, end in ranges)


def most(ranges: Ranges) -> float:
    """The highest point."""
    return ranges[-1][1]


def least(ranges: Ranges) -> float:
    """The lowest point."""
    return ranges[0][0]


def _axis(groups: Iterable[Ranges], cap: float) -> Ranges:
    reached = _within(_sum(groups), 0.0, cap)
    return tuple((round(start + 1e-9, _SHOWN), round(end + 1e-9, _SHOWN)) for start, end in reached)


def _sum(parts: Iterable[Ranges]) -> Ranges:
    return reduce(
        lambda total, part: _merged(((a + c, b + d) for (a, b), (c, d) in product(total, part))), parts, NOTHING
    )


def _within(ranges: Ranges, low: float, high: float) -> Ranges:
    return _merged((max(low, min(high, start)), max(low, min(high, end))) for start, end in ranges)


def _merged(ranges: Iterable[tuple[float, float]]) -> Ranges:
    """Sorted, without overlaps. Beyond a limit neighbours count as one range: too much is reached, never too little."""
    merged: list[tuple[float, float]] = []
    for start, end in sorted({(round(start, _KEPT), round(end, _KEPT)) for start, end in ranges}):
        if merged and (start <= merged[-1][1] or len(merged) >= _MOST):
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)
