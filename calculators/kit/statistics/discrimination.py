"""How well a score tells wins from the rest: AUC, Brier score and lift by decile.

A higher score is meant to say that a win is more likely. Outcomes are True for a win. Everything is pure, and the order
in which leads are given never matters: leads with equal scores share their wins evenly.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from calculators.kit.statistics.normal import Z95


@dataclass(frozen=True)
class Interval:
    """An estimate with its standard error and 95 % interval; for an AUC the interval is cut at 0 and 1."""

    value: float
    standard_error: float
    low: float
    high: float


@dataclass(frozen=True)
class Slice:
    """A part of the leads, best scores first, all parts of equal size.

    `size` and `wins` may be fractions, since leads with equal scores are shared between parts. `lift` is the part's
    win rate over the rate of all; `gain` the share of all wins in this part and those before it.
    """

    number: int
    size: float
    wins: float
    rate: float
    lift: float
    gain: float


def auc(scores: Sequence[float], outcomes: Sequence[bool]) -> float:
    """The chance that a random win has a higher score than a random other lead; a tie counts one half.

    The Mann-Whitney statistic over the number of pairs (Hanley and McNeil 1982, Radiology 143:29-36). 0.5 is chance.
    Raises ValueError unless there is at least one win and one other.
    """
    wins, others = _split(scores, outcomes)
    ranks = _midranks([*wins, *others])
    count = len(wins)
    return (sum(ranks[:count]) - count * (count + 1) / 2) / (count * len(others))


def auc_interval(scores: Sequence[float], outcomes: Sequence[bool]) -> Interval:
    """The AUC with DeLong's standard error and the normal interval.

    DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837-845, by midranks as in Sun and Xu 2014, IEEE Signal
    Processing Letters 21:1389-1393. Perfect separation has no spread, so its interval has no width: with few leads that
    says too much. Raises ValueError unless there are at least two wins and two others.
    """
    by_win, by_other = _placements(scores, outcomes)
    value = math.fsum(by_win) / len(by_win)
    error = math.sqrt(_covariance(by_win, by_win) / len(by_win) + _covariance(by_other, by_other) / len(by_other))
    return Interval(value, error, max(0.0, value - Z95 * error), min(1.0, value + Z95 * error))


def auc_difference(before: Sequence[float], after: Sequence[float], outcomes: Sequence[bool]) -> Interval:
    """The AUC of `after` less that of `before` on the same leads, with DeLong's interval for paired scores.

    The same paper: the two scores' covariance is taken into account, so the interval is far narrower than the two
    intervals side by side suggest. Raises ValueError as `auc_interval` does.
    """
    first, second = _placements(before, outcomes), _placements(after, outcomes)
    variance = 0.0
    for old, new in zip(first, second, strict=True):
        change = [there - here for here, there in zip(old, new, strict=True)]
        variance += _covariance(change, change) / len(change)
    value = math.fsum(second[0]) / len(second[0]) - math.fsum(first[0]) / len(first[0])
    error = math.sqrt(variance)
    return Interval(value, error, value - Z95 * error, value + Z95 * error)


def brier(probabilities: Sequence[float], outcomes: Sequence[bool]) -> float:
    """The mean squared distance between the chance that was given and what happened, 0 the best.

    Brier 1950, Monthly Weather Review 78:1-3, in its two-outcome form. Raises ValueError for no leads, lengths that
    differ or a chance outside 0 to 1.
    """
    if not probabilities or any(not 0.0 <= chance <= 1.0 for chance in probabilities):
        raise ValueError("the Brier score takes at least one chance, each from 0 to 1")
    squares = [(chance - won) ** 2 for chance, won in zip(probabilities, outcomes, strict=True)]
    return math.fsum(squares) / len(squares)


def brier_reference(outcomes: Sequence[bool]) -> float:
    """The Brier score of giving every lead the base rate b: b (1 - b). Raises ValueError for no leads.

    A score is worth something when its own Brier score is lower (Murphy 1973, Journal of Applied Meteorology
    12:595-600, calls this term uncertainty).
    """
    if not outcomes:
        raise ValueError("no outcomes")
    base = sum(outcomes) / len(outcomes)
    return base * (1 - base)


def slices(scores: Sequence[float], outcomes: Sequence[bool], parts: int = 10) -> tuple[Slice, ...]:
    """Lift and cumulative gain by `parts` of equal size (10: deciles), best scores first.

    Lift = the part's win rate / the win rate of all; gain = wins so far / all wins (Berry and Linoff, Data Mining
    Techniques). A block of equal scores that crosses a border is shared in proportion, which is its mean over every
    order in which the ties could stand. Raises ValueError for fewer leads than parts or no win.
    """
    total, wins = len(outcomes), sum(outcomes)
    if parts < 1 or total < parts or not wins:
        raise ValueError(f"lift takes at least {parts} leads and a win")
    cumulative = _cumulative_wins(scores, outcomes)
    found: list[Slice] = []
    before = 0.0
    for number in range(1, parts + 1):
        so_far = cumulative(total * number / parts)
        size, own = total / parts, so_far - before
        found.append(Slice(number, size, own, own / size, own / size / (wins / total), so_far / wins))
        before = so_far
    return tuple(found)


def _split(scores: Sequence[float], outcomes: Sequence[bool]) -> tuple[list[float], list[float]]:
    """The scores of the wins and of the others."""
    paired = list(zip(scores, outcomes, strict=True))
    wins, others = [score for score, won in paired if won], [score for score, won in paired if not won]
    if not wins or not others or any(math.isnan(score) for score in scores):
        raise ValueError("it takes a win and another lead, and every score must be a number")
    return wins, others


def _midranks(values: Sequence[float]) -> list[float]:
    """Each value's rank from 1; equal values share the mean of their ranks."""
    ranks = [0.0] * len(values)
    below = 0
    for _, block in groupby(sorted(range(len(values)), key=values.__getitem__), key=values.__getitem__):
        members = list(block)
        for member in members:
            ranks[member] = below + (len(members) + 1) / 2
        below += len(members)
    return ranks


def _placements(scores: Sequence[float], outcomes: Sequence[bool]) -> tuple[list[float], list[float]]:
    """For each win the share of others below it, for each other the share of wins above it; a tie counts one half."""
    wins, others = _split(scores, outcomes)
    if len(wins) < 2 or len(others) < 2:
        raise ValueError("an interval takes two wins and two other leads")
    together, count = _midranks([*wins, *others]), len(wins)
    by_win = [(all_ - own) / len(others) for all_, own in zip(together[:count], _midranks(wins), strict=True)]
    by_other = [1 - (all_ - own) / count for all_, own in zip(together[count:], _midranks(others), strict=True)]
    return by_win, by_other


def _covariance(first: Sequence[float], second: Sequence[float]) -> float:
    """The sample covariance, over n - 1."""
    middle, other = math.fsum(first) / len(first), math.fsum(second) / len(second)
    products = [(one - middle) * (two - other) for one, two in zip(first, second, strict=True)]
    return math.fsum(products) / (len(products) - 1)


def _cumulative_wins(scores: Sequence[float], outcomes: Sequence[bool]) -> Callable[[float], float]:
    """A function from a number of leads, counted from the best score, to the wins among them."""
    blocks = []
    ordered = sorted(zip(scores, outcomes, strict=True), key=lambda one: -one[0])
    for _, block in groupby(ordered, key=lambda one: one[0]):
        members = [won for _, won in block]
        blocks.append((len(members), sum(members)))

    def wins_among(leads: float) -> float:
        found = 0.0
        for size, wins in blocks:
            if leads <= size:
                return found + wins * leads / size
            found, leads = found + wins, leads - size
        return found

    return wins_among
