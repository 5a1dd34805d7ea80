"""What holds for every ROI case: it agrees with numpy-financial, and more benefit or less cost is never worse."""

import math
from dataclasses import replace

import numpy_financial
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.language import LANGUAGES
from calculators.plain import from_plain
from calculators.roi.inputs import Benefit, Inputs
from calculators.roi.parameters import Parameters
from calculators.roi.result import calculate, cost_of_waiting
from calculators.roi.view import result_html
from calculators.roi.words import announcement, summary

FEW = settings(derandomize=True, deadline=None, max_examples=200)
MONEY = st.integers(0, 10_000_000).map(float)
FRACTION = st.integers(0, 100).map(lambda percent: percent / 100)
CASES = st.builds(
    Inputs,
    investment=MONEY,
    change_cost=MONEY,
    running_cost=MONEY,
    cost_risk=FRACTION,
    benefits=st.lists(st.builds(Benefit, amount=MONEY, risk=FRACTION), min_size=1, max_size=6).map(tuple),
    rampup_months=st.integers(0, 36),
    rampup_cost=MONEY,
    horizon=st.integers(1, 10),
    discount_rate=FRACTION,
    delay_months=st.integers(0, 24),
)
TEXT = {"da": "tekst", "en": "text"}


def parameters(rows: int) -> Parameters:
    names = (
        "investment",
        "change_cost",
        "running_cost",
        "cost_risk",
        "rampup_months",
        "rampup_cost",
        "horizon",
        "discount_rate",
        "delay_months",
    )
    return from_plain(
        Parameters,
        {
            "case": TEXT,
            "assumptions": {name: {"default": 0, "source": TEXT} for name in names},
            "benefits": [
                {"id": f"b{row}", "label": TEXT, "help": TEXT, "amount": 0, "risk": 0, "source": TEXT}
                for row in range(rows)
            ],
        },
    )


@FEW
@given(CASES)
def test_the_totals_agree_with_the_yearly_flows(case: Inputs) -> None:
    result = calculate(case)
    flows = [year.net for year in result.years]
    size = 1.0 + sum(map(abs, flows))
    assert math.isclose(result.net_present_value, numpy_financial.npv(case.discount_rate, flows), abs_tol=1e-9 * size)
    assert math.isclose(sum(result.benefits), result.present_benefits, abs_tol=1e-9 * size)
    assert math.isclose(result.years[-1].cumulative_present, result.net_present_value, abs_tol=1e-9 * size)
    assert len(flows) == case.horizon + 1
    if result.roi is not None:
        assert math.isclose(result.roi * result.present_costs, result.net_present_value, abs_tol=1e-9 * size)


@FEW
@given(CASES, MONEY)
def test_more_benefit_and_less_cost_are_never_worse(case: Inputs, more: float) -> None:
    value = calculate(case).net_present_value
    slack = 1e-9 * (abs(value) + more + 1)
    richer = replace(
        case, benefits=(Benefit(case.benefits[0].amount + more, case.benefits[0].risk), *case.benefits[1:])
    )
    assert calculate(richer).net_present_value >= value - slack
    assert calculate(replace(case, investment=case.investment + more)).net_present_value <= value + slack
    assert calculate(replace(case, cost_risk=1.0)).net_present_value <= value + slack
    assert calculate(replace(case, rampup_months=0, rampup_cost=0.0)).net_present_value >= value - slack


@FEW
@given(CASES)
def test_waiting_no_time_costs_nothing_and_waiting_past_the_horizon_costs_the_whole_value(case: Inputs) -> None:
    assert cost_of_waiting(case, 0) == 0.0
    assert math.isclose(
        cost_of_waiting(case, 12 * case.horizon), calculate(case).net_present_value, rel_tol=1e-9, abs_tol=1e-6
    )


@settings(FEW, max_examples=100)
@given(CASES)
def test_every_case_can_be_shown_and_said(case: Inputs) -> None:
    result = calculate(case)
    for language in LANGUAGES:
        shown = result_html(parameters(len(case.benefits)), result, language, "x-")
        assert "nan" not in shown and "style=" not in shown
        assert announcement(result, language) and all(isinstance(line, str) for line in summary(result, language))
