"""The A/B test agrees with exact fractions, scipy's integrals and simulation on generated cases."""

import math
from fractions import Fraction

import numpy
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from calculators.ab_test.bayes import Belief, chance_higher, expected_loss
from calculators.ab_test.plan import least_detectable
from calculators.kit.statistics.proportions import power_of
from tests.gait import examples

SOME = examples(400)
SMALL = st.builds(Belief, st.integers(1, 40), st.integers(1, 40))
LARGE = st.builds(Belief, st.integers(1, 200_000), st.integers(1, 200_000))


def beta(first: int, second: int) -> Fraction:
    return Fraction(math.factorial(first - 1) * math.factorial(second - 1), math.factorial(first + second - 1))


def exactly(first: Belief, second: Belief) -> Fraction:
    """The chance that the second is higher, with fractions, from the same sum written plainly."""
    a, b, c, d = first.hits, first.misses, second.hits, second.misses
    return sum(
        (beta(a + i, b + d) / ((d + i) * beta(1 + i, d) * beta(a, b)) for i in range(c)),
        Fraction(0),
    )


@SOME
@given(SMALL, SMALL)
def test_the_chance_is_the_sum_in_exact_fractions(first: Belief, second: Belief) -> None:
    assert math.isclose(chance_higher(first, second), exactly(first, second), rel_tol=1e-12)


@examples(60)
@given(SMALL, SMALL)
def test_the_chance_and_the_loss_are_their_integrals(first: Belief, second: Belief) -> None:
    one, two = stats.beta(first.hits, first.misses), stats.beta(second.hits, second.misses)
    chance = integrate.quad(lambda rate: two.pdf(rate) * one.cdf(rate), 0, 1, epsabs=1e-11)[0]
    # E[max(two - one, 0)] is the integral of P(one < x < two).
    loss = integrate.quad(lambda rate: one.cdf(rate) * two.sf(rate), 0, 1, epsabs=1e-11)[0]
    assert math.isclose(chance_higher(first, second), chance, abs_tol=1e-8)
    assert math.isclose(expected_loss(first, second), loss, abs_tol=1e-8)


@examples(1500)
@given(LARGE, LARGE)
def test_both_chances_make_one_and_the_losses_differ_by_the_means(first: Belief, second: Belief) -> None:
    ahead, behind = chance_higher(first, second), chance_higher(second, first)
    assert 0 <= ahead <= 1 and math.isclose(ahead + behind, 1, abs_tol=1e-9)
    losses = expected_loss(first, second) - expected_loss(second, first)
    assert math.isclose(losses, second.mean - first.mean, abs_tol=1e-9)


@examples(200)
@given(st.integers(1000, 200_000), st.integers(1000, 200_000), st.floats(0.2, 0.8), st.floats(-4, 4))
def test_with_many_visitors_the_chance_nears_the_normal_one(n: int, m: int, rate: float, apart: float) -> None:
    spread = math.sqrt(rate * (1 - rate) * (1 / n + 1 / m))
    hits, other = round(rate * n), round(min(max((rate + apart * spread), 0.001), 0.999) * m)
    first, second = Belief(hits + 1, n - hits + 1), Belief(other + 1, m - other + 1)
    variance = sum(one.mean * (1 - one.mean) / (one.hits + one.misses + 1) for one in (first, second))
    normal = stats.norm.cdf((second.mean - first.mean) / math.sqrt(variance))
    assert math.isclose(chance_higher(first, second), normal, abs_tol=0.01)  # the skewness left at n = 1,000


@SOME
@given(st.floats(0.001, 0.95), st.integers(20, 1_000_000), st.floats(0.01, 0.3), st.floats(0.5, 0.99))
def test_the_least_detectable_rise_has_just_the_power(
    baseline: float, people: int, significance: float, power: float
) -> None:
    rise = least_detectable(baseline, people, significance, power)
    if rise is None:
        assert power_of(baseline, 1 - 1e-12, people, significance) < power + 1e-6
    else:
        assert math.isclose(power_of(baseline, baseline + rise, people, significance), power, abs_tol=1e-6)


def test_five_looks_find_a_difference_that_is_not_there_as_often_as_the_page_says() -> None:
    """Armitage, McPherson and Rowe (1969): 14 % for five equally spaced looks at 5 %."""
    steps = numpy.random.default_rng(1969).normal(size=(200_000, 5))
    z = steps.cumsum(axis=1) / numpy.sqrt(numpy.arange(1, 6))
    found = numpy.mean((numpy.abs(z) > stats.norm.ppf(0.975)).any(axis=1))
    assert abs(found - 0.142) < 0.003  # 200,000 draws: standard error 0.0008
