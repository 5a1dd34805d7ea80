"""Weight of evidence: how much an answer moves the odds of a win, and the points that this is worth.

A weight of 0 means that buyers give the answer as often as others; 0.69 (ln 2) that they give it twice as often.
Weights of different answers add up where these are independent, given the outcome; where they overlap, the sum says
too much.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

SMOOTHING = 0.5
"""Added to both counts of each bin, so that a bin without buyers has a finite weight (Haldane 1956)."""


@dataclass(frozen=True)
class Bin:
    """Answers that are weighed as one: `members` are their places in the counts that were given."""

    members: tuple[int, ...]
    wins: int
    others: int

    @property
    def size(self) -> int:
        """How many leads it holds."""
        return self.wins + self.others


def weight(wins: float, others: float, all_wins: float, all_others: float, bins: int = 1) -> float:
    """ln((wins / all wins) / (others / all others)), each bin with one half added to both counts.

    Good 1950, Probability and the Weighing of Evidence; Siddiqi 2006, Credit Risk Scorecards. `bins` is how many bins
    the totals are spread over, so that the smoothed shares still add up to one. Raises ValueError for negative counts
    or more in the bin than in all.
    """
    if not (0 <= wins <= all_wins and 0 <= others <= all_others and bins > 0):
        raise ValueError("a bin holds none to all of the wins and of the others")
    among_wins = (wins + SMOOTHING) / (all_wins + SMOOTHING * bins)
    among_others = (others + SMOOTHING) / (all_others + SMOOTHING * bins)
    return math.log(among_wins / among_others)


def weights(bins: Sequence[Bin]) -> tuple[float, ...]:
    """The weight of each bin among all of them."""
    all_wins, all_others = sum(one.wins for one in bins), sum(one.others for one in bins)
    return tuple(weight(one.wins, one.others, all_wins, all_others, len(bins)) for one in bins)


def information_value(bins: Sequence[Bin]) -> float:
    """The sum of (share of wins - share of others) x weight: how far the answers as a whole tell wins from others.

    Kullback's divergence J(1, 2) of 1951 between the two distributions; under 0.02 is nothing, over 0.3 a lot (Siddiqi
    2006). Never below zero.
    """
    all_wins, all_others = sum(one.wins for one in bins), sum(one.others for one in bins)
    spread = SMOOTHING * len(bins)
    return math.fsum(
        ((one.wins + SMOOTHING) / (all_wins + spread) - (one.others + SMOOTHING) / (all_others + spread)) * found
        for one, found in zip(bins, weights(bins), strict=True)
    )


def merged(counts: Sequence[tuple[int, int]], fewest: int) -> tuple[Bin, ...]:
    """Neighbouring answers put together until each bin has at least `fewest` leads, or only one bin is left.

    `counts` are (wins, others) by answer, in an order in which neighbours are alike. The smallest bin goes first, to
    the smaller of its neighbours (the earlier where they are alike). The outcomes play no part in what is put
    together, so that the bins are not made to look good.
    """
    bins = [Bin((place,), wins, others) for place, (wins, others) in enumerate(counts)]
    while len(bins) > 1:
        smallest = min(range(len(bins)), key=lambda place: bins[place].size)
        if bins[smallest].size >= fewest:
            break
        beside = [place for place in (smallest - 1, smallest + 1) if 0 <= place < len(bins)]
        other = min(beside, key=lambda place: bins[place].size)
        first, second = sorted((smallest, other))
        one, two = bins[first], bins[second]
        bins[first : second + 1] = [Bin(one.members + two.members, one.wins + two.wins, one.others + two.others)]
    return tuple(bins)


def factor(points_to_double: float) -> float:
    """B in score = A + B ln(odds): so many points double the odds, B = points / ln 2. Raises ValueError below zero."""
    if points_to_double <= 0:
        raise ValueError("doubling the odds takes more than no points")
    return points_to_double / math.log(2)
