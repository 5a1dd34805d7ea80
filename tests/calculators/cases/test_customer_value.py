"""The customer's value by hand, where nobody leaves, where nobody is won, and where the money never comes back."""

from xml.etree import ElementTree

from calculators.customer_value import CALCULATOR, words
from calculators.customer_value.lifetime import (
    breakeven_churn,
    capped_value,
    cohort_payback,
    endless_value,
    rate_of_period,
    simple_payback,
)
from calculators.customer_value.result import cohort
from tests.calculators.cases.customer_value_model import PARAMETERS, PLAIN, result
from tests.calculators.cases.locales import DANISH, ENGLISH, LOCALES
from tests.calculators.cases.refusals import why_refused


def near(found: float | None, expected: float, tolerance: float = 1e-6) -> bool:
    return found is not None and abs(found - expected) <= tolerance


def html(found) -> str:
    return CALCULATOR.result_html(PARAMETERS, found, DANISH, "x-") + CALCULATOR.parts[0].html(
        PARAMETERS, found, DANISH, "x-"
    )


def test_every_variant_by_hand() -> None:
    variants = result().economy.variants
    assert near(variants.simple, 5000) and near(variants.expanding, 5000) and near(variants.revenue, 10_000)
    share = 0.8 / 1.1
    assert near(variants.discounted, 1000 / (1 - share))
    assert near(variants.capped, 1000 * (1 + share + share**2))
    grown = result(expansion=0.1).economy.variants
    assert near(grown.expanding, 1000 / (1 - 0.88)) and near(grown.simple, 5000)


def test_the_cost_the_ratio_and_both_paybacks() -> None:
    economy = result().economy
    assert economy.cost == 1500 and near(economy.ratio, 5000 / 1500) and near(economy.payback, 18)
    # 1,000 in the first year, 800 in the second: 500 of them after 7.5 months.
    assert near(economy.cohort_payback, 12 + 12 * 500 / 800)
    assert [round(one, 9) for one in cohort(result().inputs)] == [0, 1000, 1800, 2440]


def test_a_month_and_a_year_agree_where_they_should() -> None:
    monthly = result(churn=0.2 / 12, churn_period="month").economy
    assert near(monthly.variants.simple, 5000) and near(monthly.payback, 18)
    assert near((1 + rate_of_period(0.1, 12)) ** 12, 1.1) and rate_of_period(0.1, 1) == 1.1 - 1
    assert len(cohort(result(churn_period="month").inputs)) == 4


def test_where_nobody_leaves_the_capped_value_stands_in_and_it_is_said() -> None:
    found = result(churn=0)
    variants = found.economy.variants
    assert variants.simple is None and variants.expanding is None and variants.revenue is None
    assert near(variants.discounted, 1000 / (1 - 1 / 1.1)) and found.economy.value == variants.capped
    for language, said in ((DANISH, "ingen ende"), (ENGLISH, "has no end")):
        assert said in words.verdict(found, language)
    assert "ikke defineret" in html(found)


def test_where_growth_outruns_churn_the_sum_has_no_end() -> None:
    assert endless_value(100, 0.1, 0.2) is None and endless_value(100, 0.0) is None
    found = result(expansion=0.3)
    assert found.economy.variants.expanding is None and near(found.economy.variants.simple, 5000)


def test_without_new_customers_there_is_no_cost_and_it_is_said() -> None:
    found = result(new_customers=0)
    economy = found.economy
    assert (economy.cost, economy.ratio, economy.payback, economy.cohort_payback) == (None, None, None, None)
    assert words.NO_CUSTOMERS.da in html(found) and found.breakeven is None
    assert CALCULATOR.parts[0].html(PARAMETERS, found, DANISH, "x-") == ""


def test_a_customer_that_costs_nothing() -> None:
    found = result(cost=0)
    assert found.economy.cost == 0 and found.economy.ratio is None and found.economy.payback == 0
    assert "koster ikke noget" in words.verdict(found, DANISH)


def test_money_that_never_comes_back() -> None:
    never = result(cost=60_000)  # 6,000 a customer, who gives 5,000 in all
    assert never.economy.cohort_payback is None and near(never.economy.payback, 72)
    assert "aldrig kommer hjem" in words.verdict(never, DANISH) and "never is" in words.verdict(never, ENGLISH)
    nothing = result(margin=0)
    assert nothing.economy.payback is None and "aldrig" in words.verdict(nothing, DANISH)


def test_payback_at_the_edges() -> None:
    assert cohort_payback(0, 100, 0.5, 12) == 0 and simple_payback(0, 0) == 0 and cohort_payback(5, 0, 0.5, 12) is None
    assert cohort_payback(50, 100, 0.0, 12) == 6 and cohort_payback(101, 100, 0.0, 12) is None
    assert near(cohort_payback(250, 100, 1.0, 1), 2.5) and near(cohort_payback(300, 100, 2.0, 1), 2)
    assert cohort_payback(200, 100, 0.5, 1) is None  # exactly all that ever comes


def test_the_churn_that_can_be_stood() -> None:
    found = result()
    assert near(found.breakeven, 1000 / 1500) and near(found.rule_churn, 1000 / 4500)
    assert near(result(churn=1000 / 1500).economy.ratio, 1) and breakeven_churn(100, 0) is None
    assert "efter den første periode" in (words.breakeven_words(result(cost=5000), 3, DANISH) or "")


def test_each_input_is_moved_both_ways() -> None:
    found = result()
    assert [(one.field, one.change) for one in found.moved][:2] == [("churn", -0.2), ("churn", 0.2)]
    by = {(one.field, one.change): one.economy for one in found.moved}
    assert near(by["churn", -0.2].value, 6250) and near(by["margin", 0.2].value, 6000)
    assert near(by["cost", 0.2].ratio, 5000 / 1800) and by["cost", 0.2].value == found.economy.value
    assert result(churn=0.9).moved[1].economy.variants.simple == result(churn=1).economy.variants.simple


def test_a_capped_sum_of_no_periods_is_nought() -> None:
    assert capped_value(100, 0.1, 0.0, 0.1, 0) == 0


def test_every_result_is_well_formed_in_both_languages() -> None:
    cases = (result(), result(churn=0), result(churn=1), result(margin=0), result(new_customers=0), result(cost=0))
    for found in (*cases, result(revenue=0), result(expansion=1), result(horizon=20), result(churn_period="month")):
        for language in LOCALES:
            one = CALCULATOR.result_html(PARAMETERS, found, language, "x-")
            part = CALCULATOR.parts[0].html(PARAMETERS, found, language, "x-")
            ElementTree.fromstring(f"<div>{one}{part}</div>")
            assert not {"nan", "inf", "None"} & set((one + part).replace("<", " ").replace(">", " ").split())


def test_parameters_that_do_not_fit_are_refused_with_their_path() -> None:
    for wrong, path in (
        ({**PLAIN, "sensitivity_step": 1}, "sensitivity_step"),
        ({**PLAIN, "ratio_rule": 0}, "ratio_rule"),
        ({**PLAIN, "churn_period": "week"}, "churn_period"),
    ):
        assert why_refused(CALCULATOR.read_parameters, wrong).startswith(path), path
