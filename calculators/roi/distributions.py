"""Uncertain figures as shares of what is expected: between a low and a high, most often 1.

Each is given by its quantiles in the middle of n equally likely slices, from the lowest to the highest, which is what
a Latin hypercube draws from.
"""

from functools import cache
from math import exp, lgamma, sqrt

from calculators.roi.parameters import Distribution

STEPS = 1_024
"""The beta distribution is summed over so many steps of its range before it is turned round."""


def mean(distribution: Distribution, low: float, high: float) -> float:
    """The mean of a share that is most often 1: (low + 1 + high)/3, or (low + 4 + high)/6 for PERT."""
    return (low + 1 + high) / 3 if distribution == "triangular" else (low + 4 + high) / 6


def variance(distribution: Distribution, low: float, high: float) -> float:
    """The variance of a share that is most often 1. Source: the moments of the triangular and the beta distribution."""
    if distribution == "triangular":
        return (low * low + 1 + high * high - low - high - low * high) / 18
    middle = mean("pert", low, high)
    return (middle - low) * (high - middle) / 7


def quantiles(distribution: Distribution, low: float, high: float, n: int) -> tuple[float, ...]:
    """The quantiles at (i + 1/2)/n, ascending. `low` is at most 1 and `high` at least 1."""
    if high <= low:
        return (1.0,) * n
    return _triangular(low, high, n) if distribution == "triangular" else _pert(low, high, n)


def triangular_quantile(low: float, mode: float, high: float, probability: float) -> float:
    """The value that a triangular draw stays below with that probability."""
    span = high - low
    if probability * span < mode - low:
        return low + sqrt(probability * span * (mode - low))
    return high - sqrt((1 - probability) * span * (high - mode))


@cache
def _roots(n: int) -> tuple[float, ...]:
    return tuple(sqrt((place + 0.5) / n) for place in range(n))


def _triangular(low: float, high: float, n: int) -> tuple[float, ...]:
    roots, span = _roots(n), high - low
    below = int(n * (1 - low) / span + 0.5)
    up, down = sqrt(span * (1 - low)), sqrt(span * (high - 1))
    return (*(low + up * root for root in roots[:below]), *(high - down * root for root in roots[: n - below][::-1]))


def _pert(low: float, high: float, n: int) -> tuple[float, ...]:
    """A beta distribution of the shape 1 + 4 (mode - low)/span, 1 + 4 (high - mode)/span, stretched over the range."""
    span = high - low
    table = _beta_sums(4 * (1 - low) / span)
    found, step = [], 0
    for place in range(n):
        wanted = (place + 0.5) / n
        while table[step + 1] < wanted:
            step += 1
        within = (wanted - table[step]) / (table[step + 1] - table[step])
        found.append(low + span * (step + within) / STEPS)
    return tuple(found)


def _beta_sums(first: float) -> tuple[float, ...]:
    """The beta distribution of shape (1 + first, 5 - first), summed at each step by Simpson's rule; 0 to 1."""
    second = 4 - first
    scale = lgamma(6) - lgamma(first + 1) - lgamma(second + 1)
    height = exp(scale)

    def density(x: float) -> float:
        here: float = height * x**first * (1 - x) ** second
        return here

    total, sums, before = 0.0, [0.0], density(0.0)
    for step in range(STEPS):
        after = density((step + 1) / STEPS)
        total += (before + 4 * density((step + 0.5) / STEPS) + after) / (6 * STEPS)
        sums.append(total)
        before = after
    return tuple(value / total for value in sums)
