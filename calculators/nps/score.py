"""The net promoter score and how certain it is. Scores are fractions from -1 to 1: 0.40 is 40 points."""

import math
from dataclasses import dataclass, replace

from calculators.kit.statistics.normal import Z95, normal_cdf
from calculators.nps.inputs import Counts

_ADDED = (0.75, 1.5, 0.75)


@dataclass(frozen=True)
class Estimate:
    """A score or a change with its variance (of the estimate, not of one answer) and 95 % interval."""

    value: float
    variance: float
    low: float
    high: float

    @property
    def margin(self) -> float:
        """Half the interval's width, before it is cut at the ends of the scale."""
        return Z95 * math.sqrt(self.variance)


def net_promoter_score(promoters: float, passives: float, detractors: float) -> float:
    """The share of promoters less the share of detractors. Raises ValueError for no answers."""
    total = promoters + passives + detractors
    if total <= 0:
        raise ValueError("a score takes an answer")
    return (promoters - detractors) / total


def variance_of_one(promoters: float, passives: float, detractors: float) -> float:
    """The variance of one answer that counts 1, 0 or -1: p + d - (p - d)^2. Raises ValueError for no answers."""
    total = promoters + passives + detractors
    if total <= 0:
        raise ValueError("a variance takes an answer")
    p, d = promoters / total, detractors / total
    return p + d - (p - d) ** 2


def usual(counts: Counts) -> Estimate:
    """The score with the usual interval: z times the root of the variance over n. Raises ValueError for no answers."""
    groups = (counts.promoters, counts.passives, counts.detractors)
    value = net_promoter_score(*groups)
    return _estimate(value, variance_of_one(*groups) / counts.total)


def adjusted(counts: Counts) -> Estimate:
    """The score with three answers added, 3/4 promoter, 3/2 passive and 3/4 detractor, before the usual interval.

    Rocks 2016, Interval Estimation for the Net Promoter Score, The American Statistician 70:365-372. It holds where
    answers are few or all alike; its middle lies nearer to nought than the score itself, and it
    is widened to hold that.
    """
    groups = (counts.promoters + _ADDED[0], counts.passives + _ADDED[1], counts.detractors + _ADDED[2])
    found = _estimate(net_promoter_score(*groups), variance_of_one(*groups) / (counts.total + sum(_ADDED)))
    if not counts.total:
        return found
    plain = net_promoter_score(counts.promoters, counts.passives, counts.detractors)
    return replace(found, low=min(found.low, plain), high=max(found.high, plain))


def is_alike(counts: Counts) -> bool:
    """Whether every answer is in the same group, so that the usual margin is nought and says nothing."""
    return counts.total == max(counts.promoters, counts.passives, counts.detractors)


def change(before: Estimate, after: Estimate) -> Estimate:
    """The score after less the score before, as of two independent measurements."""
    variance = before.variance + after.variance
    half = Z95 * math.sqrt(variance)
    value = after.value - before.value
    return Estimate(value, variance, value - half, value + half)


def p_value(difference: Estimate) -> float:
    """The chance of a change at least this large, either way, when nothing has changed."""
    if difference.variance == 0:
        return 1.0 if difference.value == 0 else 0.0
    return 2 * normal_cdf(-abs(difference.value) / math.sqrt(difference.variance))


def answers_needed(variance: float, margin: float) -> int:
    """How many answers give that margin at 95 %, when one answer has that variance: z^2 v / m^2, rounded up.

    The largest variance is 1, with half promoters and half detractors. Raises ValueError for no margin.
    """
    if margin <= 0:
        raise ValueError("no number of answers takes the margin to nought")
    return max(1, math.ceil(Z95 * Z95 * variance / (margin * margin) - 1e-9))


def _estimate(value: float, variance: float) -> Estimate:
    half = Z95 * math.sqrt(variance)
    return Estimate(value, variance, max(-1.0, value - half), min(1.0, value + half))
