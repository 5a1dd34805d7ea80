"""The return on investment of a small case that can be followed by hand, and what is said where a measure does not
exist."""

from xml.etree import ElementTree

from calculators.kit.calculator import filled
from calculators.kit.text.language import Language
from calculators.roi import CALCULATOR
from calculators.roi.finance import Payback
from calculators.roi.result import Measures, Result, benefit_values, calculate, cost_of_waiting
from calculators.roi.summary import announcement, summary
from calculators.roi.weights import effect
from calculators.roi.words import duration, internal_rate, internal_rate_reason, percent, verdict, waiting
from tests.calculators.cases.locales import DANISH, ENGLISH, LOCALES
from tests.calculators.cases.refusals import why_refused
from tests.calculators.cases.roi_model import BOTH as TEXT
from tests.calculators.cases.roi_model import PARAMETERS, PLAIN, benefit, inputs, near, result

NO_COSTS = {"investment": 0.0, "change_cost": 0.0, "running_cost": 0.0, "rampup_cost": 0.0}


def whole(found: Result, language: Language) -> str:
    """The result with all its parts."""
    html = CALCULATOR.result_html(PARAMETERS, found, language, "x-")
    return filled(html, CALCULATOR, PARAMETERS, found, language, "x-")


def test_the_table_follows_from_ramp_up_and_risk() -> None:
    start, first, second, third = result().years
    assert near(start.costs, 1320) and start.benefits == 0 and start.present_net == start.net  # (1000 + 200) x 1.1
    assert near(first.benefits, 750) and near(first.costs, 176)  # (800 + 200) x 9/12; (100 + 60) x 1.1
    assert near(second.benefits, 1000) and near(second.costs, 110) and near(third.net, 890)
    assert near(second.present_net, 890 / 1.21) and near(third.cumulative, -1320 + 574 + 890 + 890)


def test_the_measures_follow_from_the_table() -> None:
    found = result().expected
    benefits, costs = 750 / 1.1 + 1000 / 1.21 + 1000 / 1.331, 1320 + 176 / 1.1 + 110 / 1.21 + 110 / 1.331
    assert near(found.present_benefits, benefits) and near(found.present_costs, costs)
    assert near(found.net_present_value, benefits - costs) and near(found.roi, (benefits - costs) / costs)
    assert near(found.payback.lasting, 1 + (1320 - 574) / 890) and found.discounted_payback.lasting is not None
    assert len(found.internal_rates) == 1
    rate = found.internal_rates[0]
    assert abs(-1320 + 574 / (1 + rate) + 890 / (1 + rate) ** 2 + 890 / (1 + rate) ** 3) < 1e-6


def test_the_benefits_of_the_bars_add_up_to_the_total() -> None:
    for months in (0, 6, 30):
        found = inputs(rampup_months=months)
        assert near(sum(benefit_values(found)), calculate(found).expected.present_benefits)
    assert near(benefit_values(inputs())[0] / benefit_values(inputs())[1], 4)


def test_effect_grows_evenly_to_full() -> None:
    assert effect(0, 12, 0) == 12 and effect(0, 12, 6) == 9 and effect(0, 12, 24) == 3 and effect(12, 24, 24) == 9
    assert effect(0, 6, 6) == 3 and effect(6, 12, 6) == 6


def test_the_cost_of_ramp_up_is_counted_once_whatever_its_length() -> None:
    for months in (0, 1, 6, 12, 18, 36):
        for timing in ("year-end", "monthly"):
            found = result(rampup_months=months, running_cost=0.0, timing=timing)
            assert near(sum(year.costs for year in found.years), 1260 * 1.1)


def test_waiting_costs_the_last_months_and_moves_the_rest() -> None:
    case = inputs(running_cost=0.0, rampup_months=0, rampup_cost=0.0, discount_rate=0.0)
    assert near(cost_of_waiting(case, 6), 500)  # half a year of 1,000
    assert cost_of_waiting(inputs(), 0) == 0
    assert near(cost_of_waiting(inputs(), 36), result().expected.net_present_value)
    one_year_on = calculate(inputs(horizon=9)).expected.net_present_value / 1.1
    assert near(
        cost_of_waiting(inputs(horizon=10), 12), calculate(inputs(horizon=10)).expected.net_present_value - one_year_on
    )
    assert near(result(delay_months=6).waiting, cost_of_waiting(inputs(), 6))


def test_waiting_is_cheaper_when_the_case_loses_money() -> None:
    found = result(benefits__0__amount=0.0, benefits__1__amount=0.0)
    assert found.waiting < 0
    assert "koster ikke noget" in waiting(found, DANISH) and "costs nothing" in waiting(found, ENGLISH)


def test_without_costs_the_return_is_said_in_words() -> None:
    found = result(**NO_COSTS)
    assert found.expected.roi is None and found.expected.internal_rates == () and found.expected.payback.lasting == 0
    html = whole(found, DANISH)
    assert "ikke defineret" in html and not {"inf", "nan"} & set(html.replace("<", " ").replace(">", " ").split())
    assert internal_rate(found.expected, ENGLISH) == "none" and "No money is laid out first" in verdict(found, ENGLISH)


def test_a_case_that_never_pays_back_says_so() -> None:
    found = result(benefits__0__amount=0.0)
    assert found.expected.payback.lasting is None and found.expected.roi is not None and found.expected.roi < 0
    assert "ikke inden for 3\u00a0år" in CALCULATOR.result_html(PARAMETERS, found, DANISH, "x-")
    assert "costs DKK" in verdict(found, ENGLISH) and any(
        "not within 3\u00a0years" in line for line in summary(found, ENGLISH)
    )


def test_no_flow_at_all_is_a_result_too() -> None:
    nothing = NO_COSTS | {"benefits__0__amount": 0.0, "benefits__1__amount": 0.0}
    for timing in ("year-end", "mid-year", "monthly"):
        for language in LOCALES:
            found = result(**nothing, timing=timing)
            assert whole(found, language) and announcement(found, language) and summary(found, language)


def test_several_internal_rates_are_all_named_with_the_modified_one() -> None:
    several = Measures(1.0, 1.0, 0.0, 0.0, 0.0, (0.25, 4.0), 0.056, Payback(1.0, 1.0), Payback(1.0, 1.0))
    plain = result()
    found = Result(plain.inputs, plain.years, several, several, several, 0.0, 0.0)
    reason = internal_rate_reason(found, ENGLISH) or ""
    assert "25% and 400%" in reason and "5.6%" in reason and internal_rate(several, DANISH) == "flere"


def test_a_rate_beyond_all_reason_is_not_written_out() -> None:
    assert percent(1e30, DANISH) == "over 1.000.000\u00a0%" and percent(2.0, ENGLISH) == "200%"


def test_time_is_rounded_up_so_that_nothing_is_promised_early() -> None:
    assert (
        duration(1.03, DANISH) == "13\u00a0måneder"
        and duration(1.0, DANISH) == "12\u00a0måneder"
        and duration(0.05, ENGLISH) == "1\u00a0month"
    )
    assert (
        duration(3.333, DANISH) == "3,4\u00a0år"
        and duration(3.3, ENGLISH) == "3.3\u00a0years"
        and duration(0, ENGLISH) == "at once"
    )
    assert duration(2.0, ENGLISH) == "24\u00a0months"


def test_the_result_is_well_formed_small_and_without_style() -> None:
    for language in LOCALES:
        for years in (1, 3, 10):
            found = result(horizon=years)
            root = ElementTree.fromstring(f"<div>{whole(found, language)}</div>")
            assert all("style" not in one.attrib for one in root.iter())
            ids = [one.get("id") for one in root.iter() if one.get("id")]
            assert len(ids) == len(set(ids))
            assert len(CALCULATOR.result_html(PARAMETERS, found, language, "x-").encode()) < 16_000


def test_every_assumption_stands_in_the_result_with_its_source_and_its_owner() -> None:
    html = whole(result(), DANISH)
    for default in (1000, 200, 100, 0.1, 6, 60, 3, 12, 0.22):
        assert f"Kilde til {default}" in html, default
    assert "Kilde til spændene" in html and "Kilde til i dag" in html and html.count("Driftsleder") >= 4
    assert "Anne Holm" in whole(result(benefits__0__owner="Anne Holm"), DANISH)


def test_parameters_that_do_not_fit_are_named() -> None:
    for changes, path in (
        ({"benefits": []}, "benefits: "),
        ({"assumptions": {}}, "assumptions.rampup_months: missing"),
        ({"extra": 1}, "extra: unknown"),
        ({"benefits": [benefit("x", "X", 1, 0.1, category="luck")]}, "benefits[0].category: expected one of time"),
        ({"benefits": [benefit("x", "X", 1, 0.1, reduces="rent")]}, "benefits[0].reduces: expected one of overtime"),
        ({"simulation": {"draws": 10, "seed": 1, "source": TEXT}}, "simulation.draws: expected 1000 to 20000"),
    ):
        assert why_refused(CALCULATOR.read_parameters, {**PLAIN, **changes}).startswith(path), path


def test_a_default_that_its_own_field_would_refuse_is_named() -> None:
    first = benefit("x", "X", 1, 15)
    assumptions = PLAIN["assumptions"]
    assert isinstance(assumptions, dict)
    for changes, path in (
        ({"benefits": [first]}, "benefits[0].risk: "),
        ({"benefits": [benefit("x", "X", 1, 0.1, low=1.2)]}, "benefits[0].low: "),
        ({"benefits": [benefit("x", "X", 1, 0.1, margin=40)]}, "benefits[0].margin: "),
        (
            {"assumptions": {**assumptions, "horizon": {"default": 2.5, "source": TEXT}}},
            "assumptions.horizon.default: ",
        ),
        (
            {"assumptions": {**assumptions, "discount_rate": {"default": 10, "source": TEXT}}},
            "assumptions.discount_rate.",
        ),
    ):
        assert why_refused(CALCULATOR.read_parameters, {**PLAIN, **changes}).startswith(path), path
