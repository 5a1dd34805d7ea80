"""Discrimination on cases whose answer is known by hand, and on ties, extremes and too little data."""

from calculators.kit.statistics.discrimination import (
    auc,
    auc_difference,
    auc_interval,
    brier,
    brier_reference,
    slices,
)
from tests.calculators.cases.refusals import refused


def near(found: float, expected: float, tolerance: float = 1e-12) -> bool:
    return abs(found - expected) <= tolerance


def test_the_auc_is_the_share_of_pairs_in_which_the_win_scores_higher() -> None:
    assert auc([1, 2, 3, 4], [False, False, True, True]) == 1.0
    assert auc([4, 3, 2, 1], [False, False, True, True]) == 0.0
    assert auc([1, 3, 2, 4], [False, False, True, True]) == 0.75


def test_a_tie_counts_one_half() -> None:
    assert auc([5, 5, 5], [True, False, False]) == 0.5
    assert auc([5, 5, 1], [True, False, False]) == 0.75


def test_only_the_order_of_scores_matters() -> None:
    scores, outcomes = [0.5, -2.0, 9.0, 3.0, 3.0], [True, False, True, False, True]
    assert auc(scores, outcomes) == auc([1000 * score + 7 for score in scores], outcomes)


def test_without_a_win_or_another_lead_there_is_no_auc() -> None:
    assert refused(auc, [1, 2], [True, True]) and refused(auc, [1, 2], [False, False]) and refused(auc, [], [])
    assert refused(auc, [float("nan"), 1], [True, False])
    assert refused(auc_interval, [1, 2, 3], [True, False, False])


def test_the_interval_by_hand() -> None:
    # wins 2 and 4, others 1 and 3: placements of the wins 1/2 and 1, of the others 1 and 1/2; each variance 1/8.
    found = auc_interval([1, 2, 3, 4], [False, True, False, True])
    assert found.value == 0.75
    assert near(found.standard_error, (0.125 / 2 + 0.125 / 2) ** 0.5)
    assert found.high == 1.0 and near(found.low, 0.75 - 1.959963984540054 * 0.125**0.5)


def test_perfect_separation_has_an_interval_without_width() -> None:
    found = auc_interval([1, 2, 3, 4], [False, False, True, True])
    assert (found.value, found.standard_error, found.low, found.high) == (1.0, 0.0, 1.0, 1.0)


def test_the_difference_of_a_score_and_itself_is_nothing() -> None:
    scores, outcomes = [3, 1, 4, 1, 5, 9], [True, False, False, True, False, True]
    found = auc_difference(scores, scores, outcomes)
    assert (found.value, found.standard_error) == (0.0, 0.0)


def test_the_difference_is_that_of_the_two_aucs() -> None:
    before, after, outcomes = [1, 3, 2, 4], [1, 2, 3, 4], [False, False, True, True]
    assert auc_difference(before, after, outcomes).value == 0.25


def test_the_brier_score_and_its_reference() -> None:
    assert brier([1.0, 0.0], [True, False]) == 0.0 and brier([0.0, 1.0], [True, False]) == 1.0
    assert near(brier([0.8, 0.3], [True, False]), (0.04 + 0.09) / 2)
    outcomes = [True] + 9 * [False]
    assert near(brier_reference(outcomes), 0.09) and near(brier(10 * [0.1], outcomes), brier_reference(outcomes))
    assert refused(brier, [], []) and refused(brier, [1.2], [True]) and refused(brier_reference, [])


def test_a_score_that_knows_the_winners_has_them_all_in_the_first_decile() -> None:
    found = slices(list(range(100)), [number >= 90 for number in range(100)])
    assert (found[0].wins, found[0].rate, found[0].lift, found[0].gain) == (10.0, 1.0, 10.0, 1.0)
    assert [part.wins for part in found[1:]] == 9 * [0.0] and found[-1].gain == 1.0


def test_equal_scores_share_their_wins_evenly_whatever_their_order() -> None:
    one = slices([1.0] * 20, [True] * 4 + [False] * 16)
    other = slices([1.0] * 20, [False] * 16 + [True] * 4)
    assert one == other and all(near(part.lift, 1.0) for part in one)


def test_parts_need_not_divide_the_leads() -> None:
    found = slices(list(range(25)), [number % 5 == 0 for number in range(25)])
    assert near(sum(part.wins for part in found), 5.0) and all(part.size == 2.5 for part in found)
    assert refused(slices, [1, 2], [True, False]) and refused(slices, list(range(20)), [False] * 20)
