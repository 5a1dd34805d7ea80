"""Shares on cases whose answer is known by hand or from a textbook, and on extremes."""

import math

from calculators.kit.statistics.normal import Z95, normal_cdf, normal_quantile
from calculators.kit.statistics.proportions import (
    fisher_exact,
    least_expected_count,
    log_beta,
    log_choose,
    newcombe,
    pooled_z_test,
    power_of,
    sample_size,
    wilson,
)
from tests.calculators.cases.refusals import refused


def near(found: float, expected: float, tolerance: float = 1e-12) -> bool:
    return abs(found - expected) <= tolerance


def test_the_normal_distribution_and_its_inverse() -> None:
    assert normal_cdf(0) == 0.5 and near(normal_cdf(Z95), 0.975) and near(normal_quantile(0.975), Z95)
    assert near(normal_quantile(0.5), 0) and near(normal_quantile(0.8), 0.8416212335729143)
    for power in range(1, 300, 7):
        tail = 10.0**-power
        assert abs(normal_cdf(normal_quantile(tail)) / tail - 1) < 1e-11
    assert refused(normal_quantile, 0) and refused(normal_quantile, 1) and refused(normal_quantile, float("nan"))


def test_the_wilson_interval_stays_within_the_possible() -> None:
    none, all_ = wilson(0, 10), wilson(10, 10)
    assert (none.value, none.low, all_.value, all_.high) == (0.0, 0.0, 1.0, 1.0)
    assert near(none.high, 0.2775327998628894, 1e-9) and near(all_.low, 1 - none.high, 1e-9)
    assert refused(wilson, 1, 0) and refused(wilson, 3, 2) and refused(wilson, -1, 2)


def test_newcombes_own_examples() -> None:
    # Newcombe 1998, table II, method 10: 56/70 less 48/80, 9/10 less 3/10, 10/10 less 0/10.
    for first, second, low, high in (((48, 80), (56, 70), 0.0524, 0.3339), ((3, 10), (9, 10), 0.1705, 0.8090)):
        found = newcombe(*first, *second)
        assert near(found.low, low, 5e-5) and near(found.high, high, 5e-5)
    whole = newcombe(0, 10, 10, 10)
    assert whole.value == whole.high == 1.0 and near(whole.low, 0.6075, 5e-5)


def test_the_pooled_test() -> None:
    found = pooled_z_test(200, 1000, 250, 1000)
    assert found is not None and near(found.z, 2.67740, 5e-6) and near(found.p, 0.0074196, 5e-8)
    same = pooled_z_test(20, 100, 20, 100)
    assert same is not None and (same.z, same.p) == (0.0, 1.0)
    assert pooled_z_test(0, 10, 0, 20) is None and pooled_z_test(10, 10, 20, 20) is None


def test_the_lady_tasting_tea() -> None:
    # Fisher 1935: 4 of 4 right is 1 in 70 each way; 3 of 4 right is 17 in 70 each way.
    assert near(fisher_exact(4, 4, 0, 4), 2 / 70) and near(fisher_exact(3, 4, 1, 4), 34 / 70)
    assert fisher_exact(2, 4, 2, 4) == 1.0 and fisher_exact(0, 5, 0, 9) == 1.0 and fisher_exact(5, 5, 9, 9) == 1.0
    assert refused(fisher_exact, 5, 4, 0, 1)


def test_the_least_expected_count() -> None:
    assert least_expected_count(4, 10, 6, 40) == 2.0 and least_expected_count(10, 10, 40, 40) == 0.0


def test_the_sample_that_a_difference_takes() -> None:
    assert sample_size(0.10, 0.12) == 3841 == sample_size(0.12, 0.10)
    assert near(power_of(0.10, 0.12, 3841), 0.8, 1e-4) and sample_size(0, 1) >= 1
    assert refused(sample_size, 0.1, 0.1) and refused(sample_size, -0.1, 0.1) and refused(power_of, 0, 1, 10)


def test_logarithms_of_counts() -> None:
    for count in (1, 5, 19, 20, 60):
        for chosen in range(count + 1):
            assert near(log_choose(count, chosen), math.log(math.comb(count, chosen)), 1e-12)
    assert near(log_beta(1, 1), 0) and near(log_beta(2, 3), math.log(1 / 12), 1e-14)
    # B(n, n) for n = 10 million, to 1e-9 of its logarithm's -13.9 million: by Wallis' product.
    whole = 10_000_000
    wallis = -2 * whole * math.log(2) + 0.5 * math.log(4 * math.pi / whole) + 1 / (8 * whole)
    assert near(log_beta(whole, whole), wallis, 1e-8)
    assert refused(log_beta, 0, 1)
