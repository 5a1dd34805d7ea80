"""Proportions agree with scipy and statsmodels on thousands of generated cases."""

import math

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest

from calculators.kit.statistics.normal import normal_cdf, normal_quantile
from calculators.kit.statistics.proportions import (
    fisher_exact,
    log_beta,
    log_choose,
    newcombe,
    pooled_z_test,
    power_of,
    sample_size,
    wilson,
)
from tests.gait import examples

SOME = examples(400)


def shares(largest: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.integers(1, largest).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials)))


def test_the_normal_distribution_is_that_of_scipy() -> None:
    values = numpy.linspace(-37, 8, 9001)
    assert numpy.allclose([normal_cdf(value) for value in values], stats.norm.cdf(values), rtol=1e-12, atol=0)
    chances = numpy.concatenate([10.0 ** -numpy.linspace(0.31, 300, 2000), numpy.linspace(0.001, 0.999, 2001)])
    assert numpy.allclose([normal_quantile(one) for one in chances], stats.norm.ppf(chances), rtol=1e-12, atol=1e-14)


@SOME
@given(shares(5000), st.floats(0.5, 4))
def test_the_wilson_interval_is_that_of_statsmodels(case: tuple[int, int], z: float) -> None:
    found = wilson(*case, z)
    low, high = proportion_confint(*case, alpha=2 * stats.norm.sf(z), method="wilson")
    assert math.isclose(found.low, max(0.0, low), abs_tol=1e-12)
    assert math.isclose(found.high, min(1.0, high), abs_tol=1e-12)


@SOME
@given(shares(5000), shares(5000))
def test_newcombes_interval_is_that_of_statsmodels_and_turns_with_the_groups(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    found, turned = newcombe(*first, *second), newcombe(*second, *first)
    low, high = confint_proportions_2indep(*second, *first, method="newcomb", compare="diff")
    # statsmodels lets a Wilson interval end a rounding error outside 0 to 1, and takes a root of it.
    assert math.isclose(found.low, low, abs_tol=1e-7) and math.isclose(found.high, high, abs_tol=1e-7)
    assert -1 <= found.low <= found.value <= found.high <= 1
    assert math.isclose(turned.low, -found.high, abs_tol=1e-12) and math.isclose(turned.high, -found.low, abs_tol=1e-12)


@SOME
@given(shares(100_000), shares(100_000))
def test_the_pooled_test_is_that_of_statsmodels(first: tuple[int, int], second: tuple[int, int]) -> None:
    found = pooled_z_test(*first, *second)
    successes, trials = (second[0], first[0]), (second[1], first[1])
    if sum(successes) in (0, sum(trials)):
        assert found is None
        return
    z, p = proportions_ztest(successes, trials)
    assert found is not None
    assert math.isclose(found.z, z, rel_tol=1e-9, abs_tol=1e-9) and math.isclose(
        found.p, p, rel_tol=1e-8, abs_tol=1e-300
    )


@SOME
@given(shares(60), shares(60))
def test_fishers_test_is_that_of_scipy(first: tuple[int, int], second: tuple[int, int]) -> None:
    table = [[first[0], first[1] - first[0]], [second[0], second[1] - second[0]]]
    assert math.isclose(fisher_exact(*first, *second), stats.fisher_exact(table).pvalue, rel_tol=1e-9)


@SOME
@given(shares(9), shares(20_000))
def test_fishers_test_holds_when_one_group_is_far_larger(first: tuple[int, int], second: tuple[int, int]) -> None:
    found, turned = fisher_exact(*first, *second), fisher_exact(*second, *first)
    table = [[first[0], first[1] - first[0]], [second[0], second[1] - second[0]]]
    assert math.isclose(found, turned, rel_tol=1e-9)
    assert math.isclose(found, stats.fisher_exact(table).pvalue, rel_tol=1e-8)


@SOME
@given(st.floats(0.001, 0.999), st.floats(0.001, 0.999), st.floats(0.001, 0.3), st.floats(0.5, 0.99))
def test_the_sample_size_is_the_least_with_the_power(
    first: float, second: float, significance: float, power: float
) -> None:
    if abs(first - second) < 1e-3:
        return
    found = sample_size(first, second, significance, power)
    assert power_of(first, second, found, significance) >= power - 1e-6
    assert found == 1 or power_of(first, second, found - 1, significance) < power + 1e-6


@pytest.mark.parametrize(("first", "second"), [(0.1, 0.12), (0.02, 0.03), (0.3, 0.25), (0.5, 0.6)])
def test_the_power_is_near_that_of_a_simulation_and_of_the_arcsine(first: float, second: float) -> None:
    size = sample_size(first, second)
    effect = 2 * (math.asin(math.sqrt(second)) - math.asin(math.sqrt(first)))  # Cohen's h, another approximation
    assert abs(NormalIndPower().power(effect, size, 0.05) - 0.8) < 0.01
    draw = numpy.random.default_rng(20_261_125)
    a, b = draw.binomial(size, first, 40_000), draw.binomial(size, second, 40_000)
    together = (a + b) / (2 * size)
    z = (b - a) / size / numpy.sqrt(together * (1 - together) * 2 / size)
    assert abs(numpy.mean(numpy.abs(z) > stats.norm.ppf(0.975)) - 0.8) < 0.01  # 40,000 draws: standard error 0.002


ARGUMENT = st.floats(-3, 9).map(lambda power: 10**power)


@SOME
@given(ARGUMENT, ARGUMENT)
def test_the_log_beta_function_is_that_of_scipy(first: float, second: float) -> None:
    """scipy's own is off by some 3e-11 where one argument is far larger; ours is held closer by the test below."""
    expected = special.betaln(first, second)
    assert math.isclose(log_beta(first, second), expected, rel_tol=1e-9, abs_tol=1e-9)


@SOME
@given(ARGUMENT, ARGUMENT)
def test_the_log_beta_function_follows_its_recurrence(first: float, second: float) -> None:
    """B(a + 1, b) = B(a, b) a / (a + b), to a few of the last digits of the larger logarithm."""
    before, after = log_beta(first, second), log_beta(first + 1, second)
    expected = math.log(first) - math.log(first + second)
    assert math.isclose(after - before, expected, abs_tol=2e-14 * max(1.0, abs(before), abs(expected)))


@SOME
@given(st.integers(1, 3000).flatmap(lambda count: st.tuples(st.just(count), st.integers(0, count))))
def test_the_log_of_a_choice_is_that_of_whole_numbers(case: tuple[int, int]) -> None:
    assert math.isclose(log_choose(*case), math.log(math.comb(*case)), rel_tol=1e-12, abs_tol=1e-11)
