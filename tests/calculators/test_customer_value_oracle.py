"""The customer's value agrees with numpy-financial, a month-by-month count and the playbook's own KPI."""

import math
import re
from datetime import date
from pathlib import Path

import numpy_financial
from hypothesis import given, settings
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
from calculators.kit.text.numbers import format_money
from scripts.link.parameters import parameters_of
from scripts.pipeline import read_playbook

ROOT = Path(__file__).resolve().parents[2]
SOME = settings(derandomize=True, deadline=None, max_examples=600)
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


def test_it_agrees_with_the_kpi_of_the_playbook() -> None:
    """The same chosen variant, target, rules and worked example; every figure of the example's result is ours."""
    playbook = read_playbook(ROOT / "playbook", date(2026, 11, 23)).playbook
    assert playbook is not None
    kpi = playbook.kpis["lifetime-value"]
    parameters = CALCULATOR.read_parameters(parameters_of(playbook, "customer-value"))
    found = CALCULATOR.calculate(parameters, CALCULATOR.defaults(parameters))
    economy, inputs = found.economy, found.inputs
    [chosen] = [variant for variant in kpi.variants if variant.chosen]
    assert chosen.id == "margin-over-churn" and economy.value == economy.variants.simple
    assert inputs.target == kpi.target and inputs.expansion == 0
    given = kpi.example.given.en
    for shown in (format_money(12 * inputs.revenue, "en"), "72%", "18%", format_money(economy.cost or 0, "en")):
        assert shown.replace("\u00a0", " ") in given
    assert (inputs.margin, inputs.churn, inputs.churn_period) == (0.72, 0.18, "year")
    result = kpi.example.result.en
    for amount in (economy.value, economy.variants.revenue, economy.variants.capped):
        assert format_money(amount or 0, "en").replace("\u00a0", " ") in result
    assert "3.2 times CAC" in result and f"{economy.ratio:.1f}" == "3.2"
    [years] = re.findall(r"(\d\.\d\d) years", result)
    assert f"{(economy.payback or 0) / 12:.2f}" == years and math.ceil(economy.payback or 0) == 21
