"""The customer's value agrees with numpy-financial, a count period by period and a KPI worked by hand."""

import math

import numpy_financial
from hypothesis import given
from hypothesis import strategies as st

from calculators.customer_value import CALCULATOR
from calculators.customer_value.lifetime import (
    breakeven_churn,
    capped_value,
    cohort_payback,
    endless_value,
    kept,
    simple_value,
)
from calculators.kit.text.money import format_money
from tests.calculators.cases.locales import ENGLISH
from tests.company import company, plain_parameters
from tests.gait import examples

SOME = examples(600)
MARGIN, CHURN = st.floats(1, 1e6), st.floats(0.001, 1)
GROWTH, RATE = st.floats(-0.5, 0.5), st.floats(0, 1)


@SOME
@given(MARGIN, CHURN, GROWTH, RATE, st.integers(1, 240))
def test_the_capped_value_is_the_present_value_of_its_flows(
    margin: float, churn: float, growth: float, rate: float, periods: int
) -> None:
    flows = [margin * ((1 - churn) * (1 + growth)) ** period for period in range(periods)]
    expected = numpy_financial.npv(rate, flows)
    assert math.isclose(capped_value(margin, churn, growth, rate, periods), expected, rel_tol=1e-9)


@SOME
@given(MARGIN, st.floats(0.05, 1), st.floats(-0.5, 0.04), RATE)
def test_the_endless_value_is_what_the_capped_one_nears(
    margin: float, churn: float, growth: float, rate: float
) -> None:
    found = endless_value(margin, churn, growth, rate)
    assert found is not None and math.isclose(found, capped_value(margin, churn, growth, rate, 4000), rel_tol=1e-9)
    assert math.isclose(simple_value(margin, churn) or 0, endless_value(margin, churn) or 0, rel_tol=1e-9)


@SOME
@given(st.floats(1, 1e5), MARGIN, CHURN, GROWTH, st.sampled_from((1, 12)))
def test_the_payback_is_that_of_counting_period_by_period(
    cost: float, margin: float, churn: float, growth: float, months: int
) -> None:
    share = kept(churn, growth)
    found = cohort_payback(cost, margin, share, months)
    paid, each = 0.0, margin
    for period in range(3000):
        if paid + each >= cost:
            expected = months * (period + (cost - paid) / each)
            assert found is not None and math.isclose(found, expected, rel_tol=1e-6, abs_tol=1e-6)
            return
        paid, each = paid + each, each * share
    assert found is None or found > months * 2999


@SOME
@given(MARGIN, st.floats(1, 1e6), st.floats(0.5, 10))
def test_at_the_breakeven_churn_the_value_is_the_ratio_times_the_cost(margin: float, cost: float, ratio: float) -> None:
    churn = breakeven_churn(margin, cost, ratio)
    assert churn is not None and math.isclose(simple_value(margin, churn) or 0, ratio * cost, rel_tol=1e-9)


def test_the_example_gives_what_its_kpi_works_out_by_hand() -> None:
    """DKK 12,000 a year at a margin of 60% and a churn of 20%, for 240,000 / 24 = 10,000 a house."""
    kpi = company().kpis["lifetime-value"]
    parameters = CALCULATOR.read_parameters(plain_parameters("customer-value"))
    found = CALCULATOR.calculate(parameters, CALCULATOR.defaults(parameters))
    economy, inputs = found.economy, found.inputs
    [chosen] = [variant for variant in kpi.variants if variant.chosen]
    assert chosen.id == "margin-over-churn" and economy.value == economy.variants.simple
    assert inputs.target == kpi.target and inputs.expansion == 0
    assert (inputs.margin, inputs.churn, inputs.churn_period) == (0.6, 0.2, "year")
    assert economy.value is not None and math.isclose(economy.value, 36_000)
    assert format_money(economy.value, ENGLISH).replace("\u00a0", " ") in kpi.example.result.en
    assert math.isclose(economy.variants.revenue or 0, 60_000) and math.isclose(economy.cost or 0, 10_000)
    staying = (1, 0.8, 0.64, 0.512, 0.4096)  # of the customers, year by year
    discounted = sum(7_200 * share / 1.08**year for year, share in enumerate(staying))
    assert math.isclose(economy.variants.capped or 0, discounted)
    assert math.isclose(economy.ratio or 0, 3.6) and math.isclose(economy.payback or 0, 10_000 / 600)
