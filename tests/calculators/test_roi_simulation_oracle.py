"""The drawn shares agree with scipy's distributions, and the drawn cases with numpy's own draws and with exact sums."""

import math

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from calculators.roi.distributions import STEPS, mean, quantiles, triangular_quantile, variance
from calculators.roi.inputs import Inputs, with_cost, yearly_benefit
from calculators.roi.parameters import Distribution
from calculators.roi.result import calculate
from calculators.roi.simulation import column, percentile, simulate
from calculators.roi.weights import present_weights, value
from tests.calculators.cases.roi_model import RAMPUP_COST, costing, inputs
from tests.calculators.roi_cases import CASES
from tests.gait import examples

RANGES = ((0.5, 1.5), (0.0, 1.0), (1.0, 5.0), (0.9, 1.0), (0.75, 2.0), (0.99, 1.3))
IN_BOTH = pytest.mark.parametrize("distribution", ("triangular", "pert"))
DRAWS = 10_000


def oracle(distribution: Distribution, low: float, high: float) -> stats.rv_continuous:
    """scipy's distribution of a share that is most often 1."""
    span = high - low
    mode = (1 - low) / span
    if distribution == "triangular":
        return stats.triang(mode, low, span)
    return stats.beta(1 + 4 * mode, 5 - 4 * mode, low, span)


@IN_BOTH
@pytest.mark.parametrize(("low", "high"), RANGES)
def test_the_quantiles_mean_and_variance_agree_with_scipy(distribution: Distribution, low: float, high: float) -> None:
    known = oracle(distribution, low, high)
    found = quantiles(distribution, low, high, 1_000)
    expected = known.ppf([(place + 0.5) / 1_000 for place in range(1_000)])
    # The beta distribution is turned round on a table of STEPS lines, so it is right to a step at the very ends.
    tolerance = 1e-12 * high if distribution == "triangular" else (high - low) / STEPS
    assert numpy.max(numpy.abs(numpy.array(found) - expected)) < tolerance
    assert math.isclose(mean(distribution, low, high), known.mean(), rel_tol=1e-12)
    assert math.isclose(variance(distribution, low, high), known.var(), rel_tol=1e-9)


@examples(1_000)
@given(st.floats(0, 1), st.floats(0, 1), st.floats(0.01, 5), st.floats(0, 1))
def test_the_triangular_quantile_agrees_with_scipy(low: float, mode: float, more: float, probability: float) -> None:
    middle = low + mode
    high = middle + more
    expected = stats.triang.ppf(probability, (middle - low) / (high - low), low, high - low)
    assert math.isclose(triangular_quantile(low, middle, high, probability), expected, abs_tol=1e-9)


@examples(500)
@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=50).map(sorted), st.floats(0, 1))
def test_percentiles_agree_with_numpy(values: list[float], share: float) -> None:
    assert math.isclose(percentile(values, share), numpy.percentile(values, 100 * share), rel_tol=1e-9, abs_tol=1e-6)


def wide(distribution: Distribution, **changes: float) -> Inputs:
    """The small case with a range on everything."""
    given = {"running_cost_low": 0.5, "running_cost_high": 2.0, "change_cost_high": 3.0, "rampup_cost_high": 3.0}
    return inputs(distribution=distribution, **given, **changes)


@IN_BOTH
@pytest.mark.parametrize("timing", ("year-end", "mid-year", "monthly"))
@pytest.mark.parametrize("taxes", (False, True))
def test_a_case_with_a_fixed_ramp_up_has_the_exact_mean_and_variance(
    distribution: Distribution, timing: str, taxes: bool
) -> None:
    case = wide(distribution, rampup_months_low=1.0, rampup_months_high=1.0, timing=timing, taxes=taxes)
    known = present_weights(case)
    kept = 1 - case.effective_tax
    terms = [(benefit.low, benefit.high, kept * benefit.counted * known.effect) for benefit in case.benefits]
    without = [value(with_cost(case, place, 0.0), known) - value(case, known) for place in range(4)]
    terms += [(cost.low, cost.high, -worth) for cost, worth in zip(case.costs, without, strict=True)]
    exact_mean = sum(weight * mean(distribution, low, high) for low, high, weight in terms)
    exact_variance = sum(weight**2 * variance(distribution, low, high) for low, high, weight in terms)
    found = simulate(case, DRAWS, 7)
    deviation = math.sqrt(exact_variance)
    # Stratified means are far steadier than independent ones: a hundredth of a standard deviation, instead of three
    # standard errors of 0.03. The variance keeps the cross terms of finite draws: three errors of sqrt(2/n) = 4 %.
    assert abs(found.mean - exact_mean) < 0.01 * deviation
    assert abs(numpy.var(found.values) / exact_variance - 1) < 0.043


@IN_BOTH
@pytest.mark.parametrize("seed", (1, 20261123))
def test_percentiles_and_chances_agree_with_numpys_own_draws(distribution: Distribution, seed: int) -> None:
    case = wide(distribution, investment=1500.0)
    random = numpy.random.default_rng(11)
    n = 20_000

    def drawn(low: float, high: float) -> numpy.ndarray:
        return oracle(distribution, low, high).rvs(n, random_state=random) if high > low else numpy.ones(n)

    scaled_costs = [cost.counted * drawn(cost.low, cost.high) for cost in case.costs]
    yearly = sum(benefit.counted * drawn(benefit.low, benefit.high) for benefit in case.benefits)
    ramps = case.rampup_months * drawn(case.rampup_low, case.rampup_high)
    # The ramp of at most a year and its cost, written out anew: year 1 and then full effect, at the year's end.
    first = yearly * (12 - ramps / 2) / 12 - scaled_costs[2] - scaled_costs[3]
    later = yearly - scaled_costs[2]
    start = -scaled_costs[0] - scaled_costs[1]
    values = start + first / 1.1 + later / 1.21 + later / 1.331
    found = simulate(case, DRAWS, seed)
    deviation = float(numpy.std(values))
    for share, ours in ((10, found.p10), (50, found.p50), (90, found.p90)):
        # Four standard errors of a percentile of both samples, 1.7 sd / sqrt(n) being the larger one at 10 and 90 %.
        assert abs(numpy.percentile(values, share) - ours) < 4 * 1.7 * deviation * math.sqrt(1 / n + 1 / DRAWS)
    for ours, expected in ((found.loss, values < 0), (found.in_time, start + first >= 0)):
        share = float(numpy.mean(expected))
        error = math.sqrt(max(share * (1 - share), 1e-4) * (1 / n + 1 / DRAWS))
        assert abs(ours - share) < 4 * error
    assert 0.02 < found.loss < 0.98


@examples(150)
@given(CASES)
def test_every_draw_lies_between_the_worst_and_the_best(case: Inputs) -> None:
    case = costing(case, RAMPUP_COST, 0.0)
    result, found = calculate(case), simulate(case, 1_000, 3)
    worst, best = result.conservative.net_present_value, result.optimistic.net_present_value
    # The ramp-up's effect is taken along straight lines between 49 lengths; 1e-3 of the benefits bounds what that adds.
    slack = 1e-3 * (yearly_benefit(case) * case.horizon * 5 + 1) + 1e-9 * (abs(worst) + abs(best))
    assert worst - slack <= found.values[0] and found.values[-1] <= best + slack
    assert found.p10 <= found.p50 <= found.p90 and 0 <= found.loss <= 1 and 0 <= found.in_time <= 1


def test_the_figures_are_drawn_independently() -> None:
    columns = [column("triangular", 0.5, 1.5, DRAWS, 20261123 + place) for place in range(11)]
    correlations = numpy.corrcoef(columns) - numpy.eye(11)
    assert numpy.max(numpy.abs(correlations)) < 4 / math.sqrt(DRAWS)
