"""Scenarios, tornado, breakeven, tax, timing, today against tomorrow, drawn cases, each by hand on a small case."""

from dataclasses import replace

from calculators.roi import CALCULATOR
from calculators.roi.as_is import compare
from calculators.roi.breakeven import LONGEST_RAMP_UP, for_target, for_value
from calculators.roi.breakeven_words import sentences
from calculators.roi.cash_flow import cash_flow, even_flows
from calculators.roi.inputs import Benefit
from calculators.roi.result import calculate, measures
from calculators.roi.roots import internal_rates
from calculators.roi.scenarios import SCENARIOS, at_scenario
from calculators.roi.simulation import percentile, simulate
from calculators.roi.spreadsheet import workbook
from calculators.roi.tornado import tornado
from calculators.roi.view_simulation import chance, simulation_html
from calculators.roi.weights import periods, present_weights, target_weights, value
from tests.calculators.cases.locales import DANISH, ENGLISH, LOCALES
from tests.calculators.cases.roi_model import INVESTMENT, PARAMETERS, RUNNING_COST, costing, inputs, near, result
from tests.calculators.cases.test_roi_formulas import SIMPLE

FIXED = {
    f"{name}_{end}": 1.0 for name in ("investment", "rampup_months", "discount_rate") for end in ("low", "high")
} | {f"benefits.{place}.{end}": 1.0 for place in (0, 1) for end in ("low", "high")}


def test_the_middle_of_the_year_moves_every_year_but_the_start() -> None:
    assert [one.time for one in periods("mid-year", 36)] == [0, 0.5, 1.5, 2.5]
    assert [one.time for one in periods("year-end", 30)] == [0, 1, 2, 2.5]
    early, late = inputs(timing="mid-year"), inputs()
    moved = measures(early).net_present_value + 1320
    assert near(moved, (measures(late).net_present_value + 1320) * 1.1**0.5)


def test_months_are_discounted_by_the_monthly_rate_and_not_by_a_twelfth() -> None:
    flows = cash_flow(inputs(timing="monthly"))
    assert len(flows) == 37 and near(flows[1].factor, 1.1 ** (-1 / 12)) and near(flows[12].factor, 1 / 1.1)
    assert near(sum(flow.benefits for flow in flows[:13]), 750) and near(
        sum(flow.net for flow in flows), result().years[-1].cumulative
    )


def test_the_internal_rate_follows_the_timing() -> None:
    for timing, time in (("year-end", 1.0), ("mid-year", 0.5), ("monthly", None)):
        case = replace(SIMPLE, horizon=1, timing=timing, benefits=(Benefit(360.0),))
        (rate,) = internal_rates(*even_flows(case, cash_flow(case)))
        if time is not None:
            assert near(rate, 1.2 ** (1 / time) - 1)
        else:
            assert near(sum(30 * (1 + rate) ** (-month / 12) for month in range(1, 13)), 300)


def test_tax_takes_its_share_and_a_deduction_at_once_is_worth_more() -> None:
    spread = inputs(taxes=True)
    at_once = inputs(taxes=True, depreciation_years=0)
    before = result().expected.net_present_value
    assert near(measures(at_once).net_present_value, before * 0.78)
    assert before * 0.78 > measures(spread).net_present_value
    start = cash_flow(spread)[0]
    assert near(start.tax, -0.22 * 220) and near(cash_flow(spread)[1].tax, 0.22 * (750 - 176 - 1100 / 3))


def test_a_deduction_after_the_horizon_is_not_counted() -> None:
    case = inputs(taxes=True, depreciation_years=6)
    assert near(sum(flow.tax for flow in cash_flow(case)), 0.22 * (2750 - 396 - 220 - 1100 / 2))


def test_the_scenarios_take_every_figure_at_its_end() -> None:
    worst, best = (at_scenario(inputs(), scenario) for scenario in ("conservative", "optimistic"))
    assert worst.costs[INVESTMENT].amount == 1500 and best.costs[INVESTMENT].amount == 900
    assert worst.benefits[0].amount == 500 and best.benefits[0].amount == 1500
    assert worst.rampup_months == 12 and best.rampup_months == 3
    found = calculate(inputs())
    values = [found.scenario(scenario).net_present_value for scenario in SCENARIOS]
    assert values == sorted(values)


def test_the_tornado_is_sorted_and_leaves_out_what_does_not_move() -> None:
    found = tornado(inputs())
    assert [swing.size for swing in found] == sorted((swing.size for swing in found), reverse=True)
    assert (found[0].kind, found[0].place) == ("benefit", 0) and near(
        found[0].size, 800 * present_weights(inputs()).effect
    )
    assert {swing.kind for swing in found} == {"benefit", "cost", "rampup_months", "discount_rate"} and len(found) == 5
    assert tornado(inputs(**{name.replace(".", "__"): value for name, value in FIXED.items()})) == ()


def test_the_breakeven_values_break_even() -> None:
    case = inputs()
    found = for_value(case)
    assert found.holds and found.benefits is not None and found.investment is not None
    scaled = tuple(replace(one, amount=one.amount * found.benefits) for one in case.benefits)
    assert near(measures(replace(case, benefits=scaled)).net_present_value, 0)
    dearer = costing(case, INVESTMENT, found.investment)
    assert near(measures(dearer).net_present_value, 0)
    assert found.rampup_months is not None
    assert near(measures(replace(case, rampup_months=found.rampup_months)).net_present_value, 0, 1e-2)
    assert found.biggest == 0 and found.biggest_amount is not None
    other = replace(case, benefits=(replace(case.benefits[0], amount=found.biggest_amount), case.benefits[1]))
    assert near(measures(other).net_present_value, 0)


def test_the_payback_target_breaks_even_where_the_payback_is_that_long() -> None:
    for timing in ("year-end", "mid-year", "monthly"):
        for months in (12, 18, 30):
            case = inputs(timing=timing, payback_target=months)
            found = for_target(case)
            assert found.investment is not None
            there = costing(case, INVESTMENT, found.investment)
            assert near(measures(there).payback.lasting, months / 12)
    late = inputs(payback_target=36, horizon=1)
    assert near(value(late, target_weights(late)), cash_flow(late)[0].net + cash_flow(late)[1].net)


def test_where_nothing_breaks_even_it_is_said_in_words() -> None:
    nothing = replace(SIMPLE, benefits=(Benefit(0.0),))
    found = for_value(nothing)
    assert found.benefits is None and found.rampup_months is None and found.biggest is None and not found.holds
    assert "ingen gevinster" in sentences(nothing, found, "", DANISH)[0]
    too_dear = costing(SIMPLE, RUNNING_COST, 500.0)
    assert for_value(too_dear).investment is None
    assert any("free investment is not enough" in one for one in sentences(too_dear, for_value(too_dear), "X", ENGLISH))
    free = costing(SIMPLE, INVESTMENT, 0.0)
    found = for_value(free)
    assert found.benefits == 0 and found.biggest_amount == 0 and found.rampup_months == LONGEST_RAMP_UP
    said = " ".join(sentences(free, found, "X", ENGLISH))
    assert "without any benefits" in said and "more than 10 years" in said and "without “X”" in said


def test_today_and_then_differ_by_the_case() -> None:
    case = inputs(current_costs__0__ends=0.1)
    found = compare(case, ["overtime"], PARAMETERS.benefits)
    assert near(found.case, measures(case).net_present_value) and found.too_large == ()
    assert near(found.total.difference + found.earned, found.case)
    assert near(found.current[0].today, 5000 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331))
    small = inputs(current_costs__0__amount=799.0)
    assert compare(small, ["overtime"], PARAMETERS.benefits).too_large == (0,)


def test_revenue_counts_by_its_margin() -> None:
    assert inputs().benefits[1].counted == 1000 * 0.4 * 0.5
    assert inputs(benefits__1__margin=1.0).benefits[1].counted == 500


def test_drawing_is_the_same_each_time_and_hits_the_exact_mean_of_a_linear_case() -> None:
    case = inputs(rampup_months_low=1.0, rampup_months_high=1.0)
    first, again = simulate(case, 2000, 7), simulate(case, 2000, 7)
    assert first == again and list(first.values) == sorted(first.values)
    # shares of 0.5, 1 and 1.5 have mean 1; the investment's 0.9, 1 and 1.5 have 17/15
    exact = measures(case).net_present_value - 1100 * 2 / 15
    assert abs(first.mean - exact) < 0.5 and simulate(case, 2000, 8).values != first.values
    assert first.p10 < first.p50 < first.p90


def test_a_case_without_ranges_draws_the_same_value_every_time() -> None:
    case = inputs(**{name.replace(".", "__"): value for name, value in FIXED.items()})
    found = simulate(case, 1000, 1)
    assert near(found.p10, measures(case).net_present_value) and near(found.p90, found.p10)
    said = simulation_html(PARAMETERS, calculate(case), ENGLISH, "x-")
    assert "every draw gives the same" in said


def test_a_chance_is_never_said_to_be_impossible_or_sure() -> None:
    assert (
        chance(0.0, DANISH) == "under 0,1 %"
        and chance(1.0, ENGLISH) == "over 99.9%"
        and chance(0.5, ENGLISH) == "50.0%"
    )


def test_percentiles_lie_between_neighbours() -> None:
    assert percentile([1.0], 0.9) == 1.0 and near(percentile([0.0, 1.0], 0.25), 0.25)


def test_the_workbook_names_every_input_and_leaves_no_result_without_a_formula() -> None:
    values = {**CALCULATOR.defaults(PARAMETERS)}
    for language in LOCALES:
        for timing in ("year-end", "mid-year", "monthly"):
            book = workbook(PARAMETERS, {**values, "timing": timing}, result(timing=timing), language)
            cells = [cell for sheet in book.sheets for row in sheet.rows for cell in row]
            names = [cell.name for cell in cells if cell.name] + [
                name for one in book.sheets for name in one.names or {}
            ]
            assert len(names) == len(set(names)) and len({sheet.title for sheet in book.sheets}) == 6
            assert {f"in_{field.id.replace('.', '_')}" for field in CALCULATOR.fields(PARAMETERS)} <= set(names)
            formulas = [cell.formula for cell in cells if cell.formula]
            assert all(formula.startswith("=") for formula in formulas) and len(formulas) > 500
            assert {cell.name: cell.formula for cell in cells}["expected_npv"]


def test_the_business_case_has_two_pages_with_owners_sources_and_room_to_sign() -> None:
    assert CALCULATOR.business_case is not None
    for language in LOCALES:
        html = CALCULATOR.business_case(
            PARAMETERS, result(benefits__0__owner="Vand & Varme", taxes=True), language, "x-"
        )
        assert html.count('class="case-page"') == 2 and html.count('class="signature-line"') == 2
        assert "Vand &amp; Varme" in html and html.count("style=") == 0
        assert PARAMETERS.benefits[1].owner.say(language) in html and PARAMETERS.range_source.say(language) in html
