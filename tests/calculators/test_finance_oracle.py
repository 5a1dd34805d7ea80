"""The finance measures agree with numpy-financial, pyxirr and numpy on generated cash flows."""

import math

import numpy
import numpy_financial
import pyxirr
from hypothesis import assume, example, given
from hypothesis import strategies as st

from calculators.roi.finance import crossings, discount_factor, modified_internal_rate, net_present_value, payback
from calculators.roi.roots import internal_rates, sign_changes
from tests.gait import examples

FEW = examples(400)
AMOUNT = st.integers(-1_000_000, 1_000_000).map(float) | st.floats(-1e7, 1e7).map(lambda value: round(value, 2))
FLOWS = st.lists(AMOUNT, min_size=2, max_size=11)
INVESTMENTS = st.tuples(st.integers(1, 1_000_000), st.lists(st.integers(0, 500_000), min_size=1, max_size=10)).map(
    lambda case: [-float(case[0]), *map(float, case[1])]
)
RATE = st.floats(-0.5, 2.0)


@FEW
@given(FLOWS, RATE)
def test_net_present_value_agrees(flows: list[float], rate: float) -> None:
    size = sum(abs(flow) * discount_factor(rate, year) for year, flow in enumerate(flows))
    expected = numpy_financial.npv(rate, flows)
    assert math.isclose(net_present_value(flows, rate), expected, rel_tol=1e-9, abs_tol=1e-12 * size + 1e-9)


@FEW
@given(INVESTMENTS)
def test_the_internal_rate_of_an_investment_agrees(flows: list[float]) -> None:
    assume(any(flows[1:]))
    rates = internal_rates(flows)
    assert len(rates) == 1
    expected = pyxirr.irr(flows)
    assert expected is not None
    assert math.isclose(1 + rates[0], 1 + expected, rel_tol=1e-6)


@FEW
@given(FLOWS)
@example([-1.0, 2.2, -1.21])
@example([-1600.0, 10000.0, -10000.0])
def test_the_internal_rates_are_the_positive_roots_that_numpy_finds(flows: list[float]) -> None:
    roots = numpy.roots(numpy.trim_zeros(flows)[::-1])  # of sum(flow * x**year), x = 1 / (1 + rate)
    clear = [root for root in roots if root.real > 0]
    # numpy's eigenvalues blur near-double roots into complex pairs; only cases where it is sure are compared.
    assume(all(abs(root.imag) < 1e-9 * abs(root) or abs(root.imag) > 1e-3 * abs(root) for root in clear))
    real = sorted(root.real for root in clear if abs(root.imag) < 1e-9 * abs(root))
    assume(all(later / earlier > 1.001 for earlier, later in zip(real, real[1:], strict=False)))
    found = sorted(1 / (1 + rate) for rate in internal_rates(flows))
    assert len(found) == len(real)
    assert all(math.isclose(one, other, rel_tol=1e-6) for one, other in zip(found, real, strict=True))


@FEW
@given(FLOWS)
def test_every_internal_rate_brings_the_present_value_to_zero_and_there_are_no_more_than_sign_changes(
    flows: list[float],
) -> None:
    rates = internal_rates(flows)
    assert len(rates) <= sign_changes(flows) and list(rates) == sorted(rates)
    for rate in rates:
        assert rate > -1
        terms = [flow * (1 + rate) ** -year for year, flow in enumerate(flows)]
        size = sum(map(abs, terms))
        # A float can say the rate only to 2**-53; near -100 % that blurs every term by its share of (1 + rate).
        blur = 1e-9 + 2**-50 * len(flows) / (1 + rate)
        assert abs(math.fsum(terms)) <= blur * size


@FEW
@given(FLOWS, st.floats(0.0, 1.0))
def test_the_modified_internal_rate_agrees(flows: list[float], rate: float) -> None:
    assume(any(flow > 0.01 for flow in flows) and any(flow < -0.01 for flow in flows))
    found, expected = modified_internal_rate(flows, rate), numpy_financial.mirr(flows, rate, rate)
    assert found is not None and math.isclose(1 + found, 1 + expected, rel_tol=1e-9)


@FEW
@given(FLOWS, st.floats(0.0, 1.0))
def test_payback_lies_where_the_cumulative_flow_crosses_zero(flows: list[float], rate: float) -> None:
    present = [flow * discount_factor(rate, year) for year, flow in enumerate(flows)]
    cumulative = numpy.cumsum(present)
    found = payback(flows, rate)
    slack = 1e-6 * sum(map(abs, present)) + 1e-9
    if found.lasting is None:
        assert cumulative[-1] < slack
    else:
        assert abs(min(numpy.interp(found.lasting, range(len(flows)), cumulative), 0.0)) <= slack
        assert all(cumulative[year] >= -slack for year in range(math.ceil(found.lasting), len(flows)))
    if found.first is not None and found.lasting is not None:
        assert found.first <= found.lasting
    if found.first is None:
        assert all(total < slack for total in cumulative)


@FEW
@given(st.lists(st.floats(0.05, 40.0), min_size=1, max_size=3, unique=True), st.floats(1.0, 1e6), st.booleans())
@example([1e4], 1.0, False)
@example([2e4, 0.5], 1.0, True)
def test_flows_made_from_known_roots_give_them_back_double_ones_once(
    roots: list[float], scale: float, twice: bool
) -> None:
    # x = 1 / (1 + rate): 20,000 is a rate of -99.995 %, and 0.05 one of 1,900 %.
    found = sorted(roots)
    assume(all(later / earlier > 1.1 for earlier, later in zip(found, found[1:], strict=False)))
    flows = numpy.poly([*found, found[0]] if twice else found)[::-1] * scale
    rates = internal_rates([float(flow) for flow in flows])
    expected = sorted(1 / root - 1 for root in found)
    assert len(rates) == len(expected)
    # At a double root the value only touches zero, which rounding blurs to the square root of a float's last digit.
    tolerance = 1e-4 if twice else 1e-8
    assert all(math.isclose(1 + one, 1 + other, rel_tol=tolerance) for one, other in zip(rates, expected, strict=True))


@FEW
@given(INVESTMENTS, st.sampled_from((2, 12)))
def test_a_rate_of_several_steps_a_year_compounds(flows: list[float], a_year: int) -> None:
    assume(any(flows[1:]))
    (step,), (yearly,) = internal_rates(flows), internal_rates(flows, a_year)
    # Next to -100 % a rate has only the digits that are left of a float near -1.
    assert math.isclose(1 + yearly, (1 + step) ** a_year, rel_tol=1e-9, abs_tol=1e-15)


@FEW
@given(FLOWS, st.sampled_from((1, 12)))
def test_a_crossing_in_months_is_that_in_years_divided(flows: list[float], a_year: int) -> None:
    yearly, found = crossings(flows), crossings(flows, a_year)
    for one, other in ((yearly.first, found.first), (yearly.lasting, found.lasting)):
        assert (one is None) == (other is None)
        assert one is None or other is None or math.isclose(one, other * a_year, abs_tol=1e-9)
