"""Weights of evidence on counts worked by hand, and how few leads are put together."""

import math

from calculators.kit.statistics.weight_of_evidence import Bin, factor, information_value, merged, weight, weights
from tests.calculators.cases.refusals import refused


def near(found: float, expected: float, tolerance: float = 1e-12) -> bool:
    return abs(found - expected) <= tolerance


def test_a_weight_is_the_logarithm_of_the_smoothed_shares() -> None:
    # 30 of 100 wins and 10 of 100 others, one of two answers: ln((30.5 / 101) / (10.5 / 101))
    assert near(weight(30, 10, 100, 100, 2), math.log(30.5 / 10.5))
    assert near(weight(10, 10, 100, 100, 2), 0.0)


def test_an_answer_without_wins_has_a_finite_weight() -> None:
    assert near(weight(0, 20, 50, 200, 3), math.log((0.5 / 51.5) / (20.5 / 201.5)))


def test_counts_that_cannot_be_are_refused() -> None:
    assert refused(weight, -1, 0, 10, 10)
    assert refused(weight, 11, 0, 10, 10)
    assert refused(weight, 1, 11, 10, 10)
    assert refused(weight, 1, 1, 10, 10, 0)


def test_answers_that_all_alike_give_weigh_nothing() -> None:
    bins = [Bin((0,), 10, 30), Bin((1,), 10, 30)]
    assert all(near(found, 0.0) for found in weights(bins)) and near(information_value(bins), 0.0)


def test_a_bin_of_few_leads_goes_to_the_smaller_neighbour() -> None:
    found = merged([(20, 20), (1, 2), (15, 20), (40, 40)], 30)
    assert [one.members for one in found] == [(0,), (1, 2), (3,)]
    assert (found[1].wins, found[1].others, found[1].size) == (16, 22, 38)


def test_where_all_are_few_one_bin_is_left() -> None:
    assert [one.members for one in merged([(1, 1), (0, 2), (3, 0)], 30)] == [(0, 1, 2)]
    assert merged([], 30) == ()


def test_large_bins_stay_as_they_are() -> None:
    assert [one.members for one in merged([(30, 0), (0, 30), (15, 15)], 30)] == [(0,), (1,), (2,)]


def test_the_outcome_does_not_decide_what_is_put_together() -> None:
    counts = [(5, 20), (3, 4), (40, 10), (2, 30)]
    turned = [(others, wins) for wins, others in counts]
    assert [one.members for one in merged(counts, 30)] == [one.members for one in merged(turned, 30)]


def test_as_many_points_double_the_odds() -> None:
    assert near(factor(20) * math.log(2), 20)
    assert refused(factor, 0) and refused(factor, -1)
