"""All internal rates of return of a cash flow: every rate above -100 % at which its net present value is zero.

With x = 1 / (1 + rate) the net present value is a polynomial in x, and its positive roots are the rates. Between two
neighbouring roots of the derivative the polynomial is monotone and so has at most one root; solving the derivatives
from the lowest degree up finds every root, double ones included, which a scan for changes of sign would miss.
Source: the interval method from Rolle's theorem, with Fujiwara's bound on the size of roots (1916) and Descartes'
rule of signs.
"""

from collections.abc import Sequence
from math import sqrt

TOUCHES = 1e-12
"""A turning point whose value is this small beside its terms counts as a double root."""

_SMALLEST_ROOT = 1e-25
"""A rate of 1e25 a step is as high as is told, so that a year of twelve steps still fits a float."""


def internal_rates(flows: Sequence[float], a_year: int = 1) -> tuple[float, ...]:
    """Every internal rate of return a year, ascending; empty where there is none.

    `flows[0]` is now, then that many a year.
    """
    return tuple(sorted(max(root, _SMALLEST_ROOT) ** -a_year - 1 for root in positive_roots(flows)))


def sign_changes(flows: Sequence[float]) -> int:
    """How often the sign changes, zeros aside: at least as many as there are internal rates (Descartes)."""
    signs = [flow > 0 for flow in flows if flow]
    return sum(one != next_one for one, next_one in zip(signs, signs[1:], strict=False))


def positive_roots(coefficients: Sequence[float]) -> list[float]:
    """The distinct positive roots of sum(c[i] * x**i), ascending."""
    c = _trimmed(coefficients)
    changes = sign_changes(c)
    if changes == 0:
        return []
    if len(c) == 2:
        return [-c[0] / c[1]]
    low, high = 1 / _root_bound(c[::-1]), _root_bound(c)
    turning = [] if changes == 1 else [x for x in positive_roots(_derivative(c)) if low < x < high]
    ends = [(low, _sign(c[0])), *((x, _sign_at(c, x)) for x in turning), (high, _sign(c[-1]))]
    roots = []
    for index, (start, sign) in enumerate(ends):
        if sign == 0:
            roots.append(start)
        elif index + 1 < len(ends) and sign * ends[index + 1][1] < 0:
            roots.append(_bisected(c, start, ends[index + 1][0], sign))
    return roots


def _trimmed(coefficients: Sequence[float]) -> list[float]:
    """Without zeros at either end, scaled so that the largest is 1."""
    largest = max((abs(c) for c in coefficients), default=0.0)
    if not largest:
        return []
    scaled = [c / largest for c in coefficients]
    used = [index for index, c in enumerate(scaled) if c]
    return scaled[used[0] : used[-1] + 1]


def _derivative(c: list[float]) -> list[float]:
    return [index * value for index, value in enumerate(c)][1:]


def _root_bound(c: list[float]) -> float:
    """Fujiwara: no root is larger than this in size. A little is added so that a root never lies on the end."""
    degree = len(c) - 1
    largest: float = max(abs(c[degree - k]) ** (1 / k) / abs(c[degree]) ** (1 / k) for k in range(1, degree + 1))
    return 2.001 * largest


def _sign_at(c: list[float], x: float) -> int:
    """The sign of the polynomial at x > 0, 0 where it is nothing but rounding."""
    value, size = _value(c, x)
    return 0 if abs(value) <= TOUCHES * size else _sign(value)


def _value(c: list[float], x: float) -> tuple[float, float]:
    """The polynomial at x and the sum of its terms' sizes, both divided by x**degree where x > 1, so that nothing
    overflows."""
    terms, at = (reversed(c), x) if x <= 1 else (iter(c), 1 / x)
    value = size = 0.0
    for term in terms:
        value = value * at + term
        size = size * at + abs(term)
    return value, size


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _bisected(c: list[float], low: float, high: float, sign_low: int) -> float:
    """The root between two ends of different sign, halving the ratio of the ends until it is as close as a float can
    say."""
    while True:
        middle = sqrt(low) * sqrt(high)
        if not low < middle < high:
            return middle
        if _sign(_value(c, middle)[0]) == sign_low:
            low = middle
        else:
            high = middle
