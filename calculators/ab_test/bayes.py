"""What two counts say of two rates when nothing was known before: every rate is as likely as the next (beta(1, 1)).

After s conversions among n the rate is beta-distributed with s + 1 and n - s + 1.
"""

import math
from dataclasses import dataclass

from calculators.kit.statistics.proportions import log_beta

_NEGLIGIBLE = 1e-18


@dataclass(frozen=True)
class Belief:
    """A beta distribution of a rate: `hits` and `misses` are its two parameters, the prior's one and one included."""

    hits: int
    misses: int

    @property
    def mean(self) -> float:
        """The expected rate."""
        return self.hits / (self.hits + self.misses)


def belief(conversions: int, visitors: int) -> Belief:
    """What is believed of a rate after that many conversions among that many visitors."""
    return Belief(conversions + 1, visitors - conversions + 1)


def chance_higher(first: Belief, second: Belief) -> float:
    """The chance that the second rate is higher than the first, exactly: Evan Miller's sum (2014) in log space.

    The sum over the second's hits equals one over the first's misses, and the shorter is taken. It starts at its
    largest term, which alone is computed through logarithms, and ends where terms no longer count, so that millions of
    visitors take thousands of steps. Nothing is approximated for large counts.
    """
    if first.misses < second.hits:
        first, second = Belief(second.misses, second.hits), Belief(first.misses, first.hits)
    a, b, c, d = first.hits, first.misses, second.hits, second.misses
    peak = (a * d - a - b - d) // (1 + b) + 1
    start = min(max(peak, 0), c - 1)
    largest = math.exp(log_beta(a + start, b + d) - math.log(d + start) - log_beta(1 + start, d) - log_beta(a, b))
    found = largest
    term, place = largest, start
    while place > 0 and term > _NEGLIGIBLE * found:
        term *= place * (a + place - 1 + b + d) / ((place - 1 + d) * (a + place - 1))
        place -= 1
        found += term
    term, place = largest, start
    while place < c - 1 and term > _NEGLIGIBLE * found:
        term *= (place + d) * (a + place) / ((place + 1) * (a + place + b + d))
        place += 1
        found += term
    return min(1.0, found)


def expected_loss(chosen: Belief, other: Belief) -> float:
    """What choosing one version costs on average in conversion rate: the mean of what the other may be ahead by.

    E[max(other - chosen, 0)], from two chances with one hit more (Stucchio 2015, Bayesian A/B Testing at VWO).
    """
    ahead = other.mean * chance_higher(chosen, Belief(other.hits + 1, other.misses))
    own = chosen.mean * chance_higher(Belief(chosen.hits + 1, chosen.misses), other)
    return max(0.0, ahead - own)
