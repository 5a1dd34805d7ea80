"""The standard normal distribution: from a value to the chance of lying below it, and back."""

import math

Z95 = 1.959963984540054
"""The quantile at 0.975: 95 per cent lie within plus and minus this many standard errors."""


def normal_cdf(value: float) -> float:
    """The chance that a standard normal variable lies at or below `value`, accurate far into both tails."""
    return 0.5 * math.erfc(-value / math.sqrt(2))


def normal_quantile(chance: float) -> float:
    """The value that a standard normal variable lies below with that chance; the inverse of `normal_cdf`.

    Starts from Abramowitz and Stegun 26.2.23 (off by at most 0.00045) and takes three of Halley's steps, each of which
    trebles the number of right digits. Raises ValueError for a chance that is not between 0 and 1.
    """
    if not 0 < chance < 1:
        raise ValueError("a quantile takes a chance between 0 and 1")
    tail = min(chance, 1 - chance)
    root = math.sqrt(-2 * math.log(tail))
    value = (2.515517 + root * (0.802853 + root * 0.010328)) / (
        1 + root * (1.432788 + root * (0.189269 + root * 0.001308))
    ) - root
    for _ in range(3):
        step = (normal_cdf(value) - tail) * math.sqrt(2 * math.pi) * math.exp(value * value / 2)
        value -= step / (1 + value * step / 2)
    return value if chance < 0.5 else -value
