"""What holds for every quote: its present values are those of numpy-financial and pyxirr, its limits are kept exactly,
and asking for more never needs a lower role."""

import math
import random
from dataclasses import replace
from datetime import date, timedelta

import numpy_financial
import pyxirr
from hypothesis import given
from hypothesis import strategies as st

from calculators.kit.text.language import Text
from calculators.quote.offer import calculate
from calculators.quote.parameters import Plan
from calculators.quote.terms import cash_discount_rate, present_value, prompt_value, terms_as_discount
from tests.calculators.cases.quote_model import PARAMETERS, inputs
from tests.gait import examples

FEW = examples(300)
PLANS = [Plan("p", Text("", ""), months, advance) for months in (1, 3, 6, 12) for advance in (True, False)]
QUOTES = st.builds(
    lambda **changes: replace(inputs(), **changes),
    units=st.integers(1, 5000),
    extended=st.booleans(),
    implementation=st.integers(0, 1_000_000).map(float),
    term_months=st.integers(1, 60),
    discount=st.integers(0, 900).map(lambda tenths: tenths / 1000),
    plan=st.sampled_from(["monthly", "yearly", "arrears"]),
    credit=st.sampled_from(["net-0", "net-30"]),
    deferral_months=st.integers(0, 12),
    cash_discount=st.integers(0, 20).map(lambda percent: percent / 100),
    financing_rate=st.integers(0, 100).map(lambda percent: percent / 100),
)


def test_whole_periods_are_worth_what_an_annuity_is() -> None:
    """2,000 plans against numpy-financial's annuities; 1e-12 relative is the rounding of at most 60 additions."""
    rng = random.Random(20260224)
    for _ in range(2000):
        plan, periods, rate = rng.choice(PLANS), rng.randint(1, 5), rng.uniform(0.0001, 1.0)
        when = "begin" if plan.in_advance else "end"
        of_period = (1 + rate) ** (plan.months / 12) - 1
        expected = -numpy_financial.pv(of_period, periods, plan.months, when=when)
        months = plan.months * periods
        assert math.isclose(present_value(months, plan, 0, 0, rate), expected, rel_tol=1e-12)
        monthly = (1 + rate) ** (1 / 12) - 1
        expected = -numpy_financial.pv(monthly, months, 1, when="begin")
        assert math.isclose(prompt_value(months, rate), expected, rel_tol=1e-11)


def test_a_cash_discount_is_the_internal_rate_of_paying_early() -> None:
    """1,000 discounts against pyxirr, which counts days over 365 as we do; it stops at about 1e-9."""
    rng = random.Random(8)
    start = date(2026, 1, 1)
    for _ in range(1000):
        discount, days, gained = rng.uniform(0.001, 0.05), rng.randint(0, 20), rng.randint(10, 90)
        dates = [start + timedelta(days=days), start + timedelta(days=days + gained)]
        expected = pyxirr.xirr(dates, [-(1 - discount), 1.0])
        assert expected is not None
        found = cash_discount_rate(discount, days, days + gained)
        assert found is not None and math.isclose(found, expected, rel_tol=1e-7)


@FEW
@given(QUOTES)
def test_the_largest_discount_keeps_the_margin_and_a_larger_one_does_not(quote) -> None:
    for index, one in enumerate(calculate(PARAMETERS, quote).packages):
        for role, largest in zip(PARAMETERS.approval, one.largest, strict=True):
            if largest is None:
                assert calculate(PARAMETERS, replace(quote, discount=0.0)).packages[index].margin < role.margin_from
                continue
            at = calculate(PARAMETERS, replace(quote, discount=max(largest, 0.0))).packages[index]
            assert at.margin >= role.margin_from - 1e-9
            if largest < role.discount_up_to - 1e-9:
                assert math.isclose(at.margin, role.margin_from, abs_tol=1e-9)


@FEW
@given(QUOTES, st.integers(1, 50))
def test_more_discount_is_never_dearer_nor_approved_lower_down(quote, more) -> None:
    dearer, cheaper = (
        calculate(PARAMETERS, one) for one in (quote, replace(quote, discount=min(quote.discount + more / 100, 0.9)))
    )
    for before, after in zip(dearer.packages, cheaper.packages, strict=True):
        assert after.monthly <= before.monthly and after.margin <= before.margin + 1e-12
        assert after.total <= before.total + 1e-9 * before.total
        amount = {need.approver for need in before.needs if need.reason == "amount"}
        assert after.approver >= before.approver or amount  # a lower price may fall below a limit on the amount


@FEW
@given(QUOTES)
def test_the_terms_as_a_discount_cost_what_the_terms_cost(quote) -> None:
    found = calculate(PARAMETERS, replace(quote, implementation=0.0))
    for one in found.packages:
        worth = one.monthly * prompt_value(quote.term_months, quote.financing_rate)
        assert math.isclose(one.terms_cost, worth * found.terms_discount, rel_tol=1e-9, abs_tol=1e-6)
        assert math.isclose(one.total + one.vat, 1.25 * one.total) and one.monthly_equivalent >= one.monthly - 1e-9
    later = replace(quote, deferral_months=12)
    if quote.financing_rate:
        assert calculate(PARAMETERS, later).terms_discount >= found.terms_discount - 1e-12
    assert terms_as_discount(quote.term_months, found.plan, 0, 0, 0.0) < 1e-12
