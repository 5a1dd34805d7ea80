"""What holds for every ROI case: it agrees with numpy-financial and pyxirr, more benefit or less cost is never worse,
and scenarios, tornado, breakeven and comparison agree with the case itself."""

import math
import re
from dataclasses import replace

import numpy
import numpy_financial
import pyxirr
from hypothesis import assume, given

from calculators.kit.calculator import filled
from calculators.roi import CALCULATOR
from calculators.roi.as_is import compare
from calculators.roi.breakeven import LONGEST_RAMP_UP, for_target, for_value
from calculators.roi.cash_flow import cash_flow, even_flows
from calculators.roi.inputs import Inputs, with_benefit, with_cost, yearly_benefit
from calculators.roi.result import benefit_values, calculate, cost_of_waiting, measures
from calculators.roi.roots import sign_changes
from calculators.roi.scenarios import SCENARIOS, at_scenario
from calculators.roi.summary import announcement, summary
from calculators.roi.tornado import tornado
from calculators.roi.weights import present_weights, target_weights, value
from tests.calculators.cases.locales import LOCALES
from tests.calculators.cases.roi_model import INVESTMENT, PARAMETERS, RAMPUP_COST, costing
from tests.calculators.roi_cases import CASES, HIGH, LOW, MONEY
from tests.gait import examples

MANY = examples(300)
FEW = examples(40)
ROUNDING = 1e-9
"""Sums of at most 121 flows of up to 1e8 kroner in double precision, relative to the sum of their sizes."""


def size(case: Inputs) -> float:
    return 1.0 + sum(abs(flow.benefits) + abs(flow.costs) + abs(flow.tax) for flow in cash_flow(case))


@MANY
@given(CASES)
def test_the_present_value_agrees_with_numpy_financial_in_every_timing(case: Inputs) -> None:
    grid, a_year = even_flows(case, cash_flow(case))
    rate = (1 + case.discount_rate) ** (1 / a_year) - 1
    found, slack = measures(case), ROUNDING * size(case)
    assert math.isclose(found.net_present_value, numpy_financial.npv(rate, grid), abs_tol=slack)
    assert math.isclose(found.net_present_value, pyxirr.npv(rate, grid, start_from_zero=True), abs_tol=slack)
    assert math.isclose(found.net_present_value, value(case, present_weights(case)), abs_tol=slack)
    if found.roi is not None:
        assert math.isclose(found.roi * found.present_costs, found.net_present_value, abs_tol=slack)


@MANY
@given(CASES)
def test_a_single_internal_rate_agrees_with_pyxirr_and_the_modified_rate_with_numpy_financial(case: Inputs) -> None:
    flows = cash_flow(case)
    grid, a_year = even_flows(case, flows)
    found = measures(case)
    rate = (1 + case.discount_rate) ** (1 / a_year) - 1
    several = sign_changes(grid) > 1 and len(found.internal_rates) > 1
    if several:
        # In the middle of the year the grid ends half a year before the horizon, to which our rate goes on.
        ends = case.horizon * a_year
        mirr = numpy_financial.mirr([*grid, *[0.0] * (ends + 1 - len(grid))], rate, rate)
        assert found.modified_internal_rate is not None
        assert math.isclose(1 + found.modified_internal_rate, (1 + mirr) ** a_year, rel_tol=1e-9)
    assert len(found.internal_rates) <= sign_changes(grid)
    expected = pyxirr.irr(grid) if len(found.internal_rates) == 1 and sign_changes(grid) == 1 else None
    # Below -99 % or above 1,000 % a step a solver by Newton's method gives up or blurs; the root test covers those.
    if expected is not None and -0.99 < expected < 10:
        assert math.isclose(1 + found.internal_rates[0], (1 + expected) ** a_year, rel_tol=1e-6)


@MANY
@given(CASES)
def test_payback_is_where_the_cumulative_flow_crosses_zero(case: Inputs) -> None:
    flows = cash_flow(case)
    times = [flow.period.end / 12 for flow in flows]
    for found, nets in (
        (measures(case).payback, [flow.net for flow in flows]),
        (measures(case).discounted_payback, [flow.net * flow.factor for flow in flows]),
    ):
        cumulative, slack = numpy.cumsum(nets), 1e-6 * size(case)
        if found.lasting is None:
            assert cumulative[-1] < slack
        elif found.lasting > 0:
            assert abs(numpy.interp(found.lasting, times, cumulative)) <= slack
            assert min(cumulative[index] for index, time in enumerate(times) if time >= found.lasting) >= -slack


@MANY
@given(CASES)
def test_the_table_adds_up(case: Inputs) -> None:
    result, slack = calculate(case), ROUNDING * size(case)
    assert len(result.years) == case.horizon + 1
    assert math.isclose(result.years[-1].cumulative_present, result.expected.net_present_value, abs_tol=slack)
    effect = present_weights(case).effect
    ended = sum(cost.amount * cost.ends for cost in case.current_costs) * effect
    assert math.isclose(sum(benefit_values(case)) + ended, result.expected.present_benefits, abs_tol=slack)
    comparison = compare(case, ["overtime"], PARAMETERS.benefits)
    before_tax = result.expected.net_present_value + result.expected.present_tax
    assert math.isclose(comparison.case, before_tax, abs_tol=slack)


@MANY
@given(CASES, MONEY)
def test_more_benefit_and_less_cost_are_never_worse(case: Inputs, more: float) -> None:
    known = measures(case).net_present_value
    slack = ROUNDING * (size(case) + 100 * more)
    richer = replace(case.benefits[0], amount=case.benefits[0].amount + more)
    assert measures(replace(case, benefits=(richer, case.benefits[1]))).net_present_value >= known - slack
    dearer = costing(case, INVESTMENT, case.costs[INVESTMENT].amount + more)
    assert measures(dearer).net_present_value <= known + slack
    at_once = replace(costing(case, RAMPUP_COST, 0.0), rampup_months=0)
    assert measures(at_once).net_present_value >= known - slack


@MANY
@given(CASES)
def test_a_higher_rate_is_never_better_for_a_case_that_only_lays_out_first(case: Inputs) -> None:
    flows = [flow.net for flow in cash_flow(case)]
    assume(flows[0] <= 0 and min(flows[1:]) >= 0)
    values = [measures(replace(case, discount_rate=rate)).net_present_value for rate in (0.0, 0.05, 0.1, 0.3, 1.0)]
    slack = ROUNDING * size(case)
    assert all(later <= earlier + slack for earlier, later in zip(values, values[1:], strict=False))


@MANY
@given(CASES)
def test_the_scenarios_are_in_order(case: Inputs) -> None:
    # A longer ramp-up puts its own cost off, which alone is a gain; with that cost gone it is only ever worse.
    case = costing(case, RAMPUP_COST, 0.0)
    result, slack = calculate(case), ROUNDING * (size(at_scenario(case, "optimistic")) + size(case))
    slack += ROUNDING * size(at_scenario(case, "conservative"))
    values = [result.scenario(scenario).net_present_value for scenario in SCENARIOS]
    assert all(later >= earlier - slack for earlier, later in zip(values, values[1:], strict=False))


@MANY
@given(CASES)
def test_each_bar_of_the_tornado_holds_the_expected_value_and_is_what_the_case_gives(case: Inputs) -> None:
    known, slack = measures(case).net_present_value, ROUNDING * size(at_scenario(case, "optimistic"))
    slack += ROUNDING * size(at_scenario(case, "conservative"))
    found = tornado(case)
    assert len(found) <= 10 and [swing.size for swing in found] == sorted((one.size for one in found), reverse=True)
    for swing in found:
        if swing.kind == "cost":
            low, high = (with_cost(case, swing.place, share) for share in (swing.low_share, swing.high_share))
        elif swing.kind == "benefit":
            low, high = (with_benefit(case, swing.place, share) for share in (swing.low_share, swing.high_share))
        else:
            low, high = (
                replace(case, **{swing.kind: getattr(case, swing.kind) * share})
                for share in (swing.low_share, swing.high_share)
            )
        assert math.isclose(measures(low).net_present_value, swing.at_low, abs_tol=slack)
        assert math.isclose(measures(high).net_present_value, swing.at_high, abs_tol=slack)
        if swing.kind in ("cost", "benefit"):
            assert min(swing.at_low, swing.at_high) - slack <= known <= max(swing.at_low, swing.at_high) + slack


@MANY
@given(CASES)
def test_every_breakeven_value_breaks_even(case: Inputs) -> None:
    for found, weigh in ((for_value(case), present_weights), (for_target(case), target_weights)):
        slack = 1e-7 * size(case)
        if found.benefits:
            scaled = tuple(replace(one, amount=one.amount * found.benefits) for one in case.benefits)
            ends = tuple(replace(one, amount=one.amount * found.benefits) for one in case.current_costs)
            there = replace(case, benefits=scaled, current_costs=ends)
            assert abs(value(there, weigh(there))) <= slack * max(1.0, found.benefits)
        if found.investment is not None:
            there = costing(case, INVESTMENT, found.investment)
            assert abs(value(there, weigh(there))) <= slack
        if found.rampup_months is not None:
            there = replace(case, rampup_months=found.rampup_months)
            assert value(there, weigh(there)) >= -slack
            longer = replace(case, rampup_months=found.rampup_months + 1e-3)
            assert found.rampup_months == LONGEST_RAMP_UP or value(longer, weigh(longer)) < slack
        if found.biggest is not None and found.biggest_amount:
            needed = replace(case.benefits[found.biggest], amount=found.biggest_amount)
            benefits = tuple(needed if place == found.biggest else one for place, one in enumerate(case.benefits))
            there = replace(case, benefits=benefits)
            assert abs(value(there, weigh(there))) <= slack * max(
                1.0, yearly_benefit(there) / (yearly_benefit(case) + 1)
            )
        assert (found.benefits is None) == (yearly_benefit(case) * weigh(case).effect * (1 - case.effective_tax) <= 0)


@MANY
@given(CASES)
def test_waiting_no_time_costs_nothing_and_waiting_past_the_horizon_costs_the_whole_value(case: Inputs) -> None:
    assert cost_of_waiting(case, 0) == 0.0
    known = measures(case).net_present_value
    assert math.isclose(cost_of_waiting(case, 12 * case.horizon), known, abs_tol=ROUNDING * size(case))


@FEW
@given(CASES, LOW, HIGH)
def test_every_case_can_be_shown_said_and_written_to_a_workbook(case: Inputs, low: float, high: float) -> None:
    result = calculate(case)
    assert CALCULATOR.workbook is not None and CALCULATOR.business_case is not None
    values = CALCULATOR.defaults(PARAMETERS)
    for language in LOCALES:
        shown = CALCULATOR.result_html(PARAMETERS, result, language, "x-")
        whole = filled(shown, CALCULATOR, PARAMETERS, result, language, "x-")
        printed = CALCULATOR.business_case(PARAMETERS, result, language, "x-")
        assert "style=" not in whole + printed and not re.search(r"\b(nan|inf)\b", whole + printed)
        assert announcement(result, language) and all(isinstance(line, str) for line in summary(result, language))
        assert len(CALCULATOR.workbook(PARAMETERS, values, result, language).sheets) == 6
