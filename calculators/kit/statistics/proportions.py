"""Shares of two groups: intervals, tests and the sample that a difference takes.

Counts are whole numbers. Everything is pure; what has no meaning raises ValueError, and the caller says it in words.
"""

import math
from dataclasses import dataclass

from calculators.kit.statistics.normal import Z95, normal_cdf, normal_quantile

_TIE = 1e-7
"""Tables this close in probability count as equally likely in Fisher's test, as R and scipy do (rounding)."""


@dataclass(frozen=True)
class Share:
    """A share, or a difference between two, with its interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class ZTest:
    """A test statistic and its two-sided p-value."""

    z: float
    p: float


def wilson(successes: float, trials: float, z: float = Z95) -> Share:
    """A share with its Wilson score interval, which stays within 0 to 1 and holds for few trials and extreme shares.

    Wilson 1927, Journal of the American Statistical Association 22:209-212. Raises ValueError for no trials or
    successes outside 0 to `trials`.
    """
    _check(successes, trials)
    share, square = successes / trials, z * z
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    half = z * math.sqrt(share * (1 - share) / trials + square / (4 * trials * trials)) / (1 + square / trials)
    low = 0.0 if successes == 0 else max(0.0, middle - half)
    return Share(share, low, 1.0 if successes == trials else min(1.0, middle + half))


def newcombe(
    first_successes: float, first_trials: float, second_successes: float, second_trials: float, z: float = Z95
) -> Share:
    """The second share less the first, with Newcombe's interval made from the two Wilson intervals.

    Newcombe 1998, Statistics in Medicine 17:873-890, method 10. Raises ValueError as `wilson` does.
    """
    first, second = wilson(first_successes, first_trials, z), wilson(second_successes, second_trials, z)
    difference = second.value - first.value
    below = math.hypot(second.value - second.low, first.high - first.value)
    above = math.hypot(second.high - second.value, first.value - first.low)
    return Share(difference, difference - below, difference + above)


def pooled_z_test(
    first_successes: float, first_trials: float, second_successes: float, second_trials: float
) -> ZTest | None:
    """Whether two shares differ, with the variance taken from both together; z is positive where the second is larger.

    None where all succeeded or nobody did, since there is then no spread to measure against. Source: Fleiss, Levin and
    Paik 2003, Statistical Methods for Rates and Proportions, chapter 3, without continuity correction.
    """
    _check(first_successes, first_trials)
    _check(second_successes, second_trials)
    together = (first_successes + second_successes) / (first_trials + second_trials)
    if not 0 < together < 1:
        return None
    error = math.sqrt(together * (1 - together) * (1 / first_trials + 1 / second_trials))
    z = (second_successes / second_trials - first_successes / first_trials) / error
    return ZTest(z, 2 * normal_cdf(-abs(z)))


def least_expected_count(first_successes: int, first_trials: int, second_successes: int, second_trials: int) -> float:
    """The smallest of the four counts that are expected when the groups do not differ."""
    successes, trials = first_successes + second_successes, first_trials + second_trials
    return min(first_trials, second_trials) * min(successes, trials - successes) / trials


def fisher_exact(first_successes: int, first_trials: int, second_successes: int, second_trials: int) -> float:
    """Fisher's exact two-sided p-value: the chance of a table as unlikely as this one, or more so, given its margins.

    Fisher 1935, Journal of the Royal Statistical Society 98:39-82. Probabilities are summed in log space, with the
    rounding of R (1 + 1e-7) for tables that are equally likely.
    """
    _check(first_successes, first_trials)
    _check(second_successes, second_trials)
    successes = first_successes + second_successes
    low, high = max(0, successes - second_trials), min(first_trials, successes)

    def log_chance(count: int) -> float:
        return log_choose(first_trials, count) + log_choose(second_trials, successes - count)

    observed, whole = log_chance(first_successes), log_choose(first_trials + second_trials, successes)
    chances = [log_chance(count) for count in range(low, high + 1)]
    return min(1.0, math.fsum(math.exp(chance - whole) for chance in chances if chance <= observed + _TIE))


def sample_size(first: float, second: float, significance: float = 0.05, power: float = 0.8) -> int:
    """How many each group takes for a two-sided test at `significance` to see `first` against `second` with `power`.

    The pooled formula of Fleiss, Levin and Paik 2003, chapter 4, without continuity correction, rounded up. Raises
    ValueError for shares outside 0 to 1 or equal ones.
    """
    if not (0 <= first <= 1 and 0 <= second <= 1) or first == second:
        raise ValueError("a sample size takes two shares that differ")
    root = detectable(first, second, 1, significance, power)
    return max(1, math.ceil((root / (second - first)) ** 2 - 1e-9))


def detectable(first: float, second: float, trials: float, significance: float, power: float) -> float:
    """The difference that `trials` in each group can see, when the shares are about `first` and `second`."""
    middle = (first + second) / 2
    same = normal_quantile(1 - significance / 2) * math.sqrt(2 * middle * (1 - middle))
    apart = normal_quantile(power) * math.sqrt(first * (1 - first) + second * (1 - second))
    return (same + apart) / math.sqrt(trials)


def power_of(first: float, second: float, trials: float, significance: float = 0.05) -> float:
    """The chance that the pooled test with `trials` in each group sees that `second` differs from `first`.

    The same approximation as `sample_size`; the chance of a significant result in the wrong direction is left out.
    Raises ValueError where neither share can vary.
    """
    middle = (first + second) / 2
    spread = math.sqrt(first * (1 - first) + second * (1 - second))
    if spread == 0:
        raise ValueError("power takes a share that can vary")
    same = normal_quantile(1 - significance / 2) * math.sqrt(2 * middle * (1 - middle))
    return normal_cdf((abs(second - first) * math.sqrt(trials) - same) / spread)


def log_choose(count: int, chosen: int) -> float:
    """The logarithm of the number of ways to choose `chosen` of `count`."""
    if chosen in (0, count):
        return 0.0
    return -math.log(count + 1) - log_beta(chosen + 1, count - chosen + 1)


def log_beta(first: float, second: float) -> float:
    """The logarithm of the beta function, without the loss of digits that three log-gammas give for large arguments.

    Stirling's series with its correction from ten up, as in Didonato and Morris 1992, ACM Transactions on Mathematical
    Software 18:360-373 (algorithm 708). Raises ValueError unless both are positive.
    """
    small, large = min(first, second), max(first, second)
    if small <= 0:
        raise ValueError("the beta function takes positive arguments")
    if large < 10:
        return math.lgamma(small) + math.lgamma(large) - math.lgamma(small + large)
    rest = (large - 0.5) * math.log1p(-small / (small + large))
    if small < 10:
        correction = _stirling(large) - _stirling(small + large)
        return math.lgamma(small) + correction + small - small * math.log(small + large) + rest
    correction = _stirling(small) + _stirling(large) - _stirling(small + large)
    ends = 0.5 * (math.log(2 * math.pi) - math.log(small))
    return ends + correction + small * math.log(small / (small + large)) + rest


def _stirling(value: float) -> float:
    """What Stirling's formula leaves out of the log-gamma function, for `value` from ten up."""
    square = value * value
    terms = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360)
    return sum(term / square**place for place, term in enumerate(terms)) / value


def _check(successes: float, trials: float) -> None:
    if trials <= 0 or not 0 <= successes <= trials:
        raise ValueError("a share takes trials, and successes from none to all of them")
