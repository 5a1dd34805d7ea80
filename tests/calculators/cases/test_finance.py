"""The measures of a cash flow, on cases whose answer is known and on the traps that spreadsheets fall into."""

from calculators.roi.finance import (
    Payback,
    discount_factor,
    modified_internal_rate,
    net_present_value,
    payback,
    return_on_investment,
)
from calculators.roi.roots import internal_rates, positive_roots, sign_changes


def near(found: float | None, expected: float, tolerance: float = 1e-9) -> bool:
    return found is not None and abs(found - expected) <= tolerance * max(1.0, abs(expected))


def test_the_present_value_does_not_discount_year_zero() -> None:
    assert near(net_present_value([0, 50, 70, 80], 0.1), 163.41096919609313)
    assert near(net_present_value([-100, 0, 121], 0.1), 0.0)
    assert near(net_present_value([-100, 60], -0.5), 20.0)
    assert net_present_value([], 0.1) == 0.0


def test_a_rate_of_minus_one_hundred_per_cent_is_refused() -> None:
    for rate in (-1.0, -2.0):
        try:
            found = discount_factor(rate, 1)
        except ValueError:
            continue
        raise AssertionError(found)


def test_the_return_is_undefined_without_costs() -> None:
    assert (
        return_on_investment(300, 120) == 1.5
        and return_on_investment(300, 0) is None
        and return_on_investment(0, 100) == -1.0
    )


def test_payback_interpolates_within_the_year() -> None:
    assert near(payback([-10000, 3000, 3000, 3000, 3000, 3000]).lasting, 10 / 3)
    assert near(payback([-10000, 3000, 3000, 3000, 3000, 3000], 0.1).lasting, 4.263266666666668)
    assert near(payback([-100, 50, 0, 50]).first, 3.0)


def test_payback_at_a_years_end_stays_there_despite_rounding() -> None:
    assert payback([-100, 50, 50, 50]) == Payback(2.0, 2.0)
    for flows in ([-0.3, 0.1, 0.1, 0.1], [-0.4, 0.1, 0.1, 0.2]):
        found = payback(flows)
        assert near(found.first, 3.0) and near(found.lasting, 3.0)


def test_payback_is_none_when_it_never_comes_and_zero_when_nothing_is_laid_out() -> None:
    assert payback([-100, 10, 10, 10]) == Payback(None, None)
    assert payback([0, 10, 10]) == Payback(0.0, 0.0) and payback([0, 0]) == Payback(0.0, 0.0)


def test_first_and_lasting_payback_differ_when_the_sum_dips_again() -> None:
    found = payback([-100, 120, -60, 50])
    assert near(found.first, 100 / 120) and near(found.lasting, 2.8)
    assert payback([-100, 120, -60, 10]).lasting is None
    assert payback([10, -20, 30]) == Payback(0.0, 1 + 1 / 3)


def test_all_internal_rates_are_found() -> None:
    two = internal_rates([-1600, 10000, -10000])
    assert len(two) == 2 and near(two[0], 0.25) and near(two[1], 4.0)
    three = internal_rates([-5, 10.5, 1, -8, 1])
    assert (
        len(three) == 3
        and near(three[0], -0.870201247485)
        and near(three[1], 0.088598338528)
        and near(three[2], 0.709559527686)
    )
    near_total_loss = internal_rates([-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, 4789.91, -1])
    assert (
        len(near_total_loss) == 2
        and near(near_total_loss[0], -0.99979126042833)
        and near(near_total_loss[1], 1.00426984872)
    )


def test_a_double_root_is_found_once_though_the_sign_does_not_change() -> None:
    found = internal_rates([-1, 2.2, -1.21])
    assert len(found) == 1 and near(found[0], 0.1, 1e-6)


def test_there_is_no_internal_rate_where_no_rate_fits() -> None:
    assert (
        internal_rates([1000, -3000, 2500]) == () and internal_rates([1, 2, 3]) == () and internal_rates([-1, -2]) == ()
    )
    assert internal_rates([]) == () and internal_rates([0, 0, 0]) == () and internal_rates([5]) == ()


def test_zeros_before_after_and_between_do_not_disturb_the_rate() -> None:
    for flows in ([-100, 0, 0, 133.1], [0, 0, -100, 0, 0, 133.1], [-100, 0, 0, 133.1, 0, 0]):
        found = internal_rates(flows)
        assert len(found) == 1 and near(found[0], 0.1)


def test_large_and_small_amounts_give_the_same_rate() -> None:
    for scale in (1e-12, 1.0, 1e12):
        found = internal_rates([-1000 * scale, 400 * scale, 400 * scale, 400 * scale])
        assert len(found) == 1 and near(found[0], 0.09701025740)


def test_every_root_of_a_product_of_factors_is_found() -> None:
    coefficients = [1.0]
    roots = [0.1, 0.5, 0.9, 1.1, 2.0, 7.0]
    for root in roots:
        coefficients = [a - root * b for a, b in zip([0.0, *coefficients], [*coefficients, 0.0], strict=True)]
    found = positive_roots(coefficients)
    assert len(found) == len(roots) and all(near(one, other, 1e-7) for one, other in zip(found, roots, strict=True))


def test_sign_changes_skip_zeros() -> None:
    assert sign_changes([-1, 0, 2, 0, 0, -3]) == 2 and sign_changes([0, 0]) == 0


def test_the_modified_rate_moves_receipts_and_costs_apart() -> None:
    assert near(modified_internal_rate([-1600, 10000, -10000], 0.1), 0.05598955535496)
    assert near(modified_internal_rate([-100, 121], 0.1), 0.21)
    assert modified_internal_rate([100, 100], 0.1) is None and modified_internal_rate([-100, 0], 0.1) is None
    assert modified_internal_rate([-100], 0.1) is None
