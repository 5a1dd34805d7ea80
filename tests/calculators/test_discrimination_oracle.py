"""Discrimination agrees with scikit-learn, scipy, statsmodels, the pairwise definition and the bootstrap."""

import math
from fractions import Fraction

import numpy
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu
from sklearn.metrics import brier_score_loss, roc_auc_score

from calculators.kit.statistics.discrimination import auc, auc_difference, auc_interval, brier, brier_reference, slices
from tests.gait import examples

SOME = examples(100)
TIED = st.tuples(st.integers(0, 8), st.booleans())
SCORE = st.integers(-20, 20).map(float) | st.floats(-1e6, 1e6)
ROWS = st.lists(st.tuples(SCORE, SCORE, st.booleans()), min_size=4, max_size=60)


def columns(rows: list[tuple[float, float, bool]]) -> tuple[list[float], list[float], list[bool]]:
    first, second, outcomes = (list(column) for column in zip(*rows, strict=True))
    assume(2 <= sum(outcomes) <= len(outcomes) - 2)
    return first, second, outcomes


def kernel(scores: list[float], outcomes: list[bool]) -> numpy.ndarray:
    """psi for every pair of a win (rows) and another lead (columns), straight from the definition."""
    values, won = numpy.array(scores), numpy.array(outcomes)
    wins, others = values[won][:, None], values[~won][None, :]
    return (wins > others) + 0.5 * (wins == others)


def pairwise_variance(psi: numpy.ndarray) -> float:
    by_win, by_other = psi.mean(axis=1), psi.mean(axis=0)
    return float(by_win.var(ddof=1) / len(by_win) + by_other.var(ddof=1) / len(by_other))


@SOME
@given(ROWS)
def test_the_auc_is_that_of_scikit_learn_and_of_the_rank_test(rows) -> None:
    scores, _, outcomes = columns(rows)
    found = auc(scores, outcomes)
    wins = [score for score, won in zip(scores, outcomes, strict=True) if won]
    others = [score for score, won in zip(scores, outcomes, strict=True) if not won]
    exact = sum((Fraction(win > other) + Fraction(win == other, 2) for win in wins for other in others), Fraction(0))
    assert found == float(exact / (len(wins) * len(others)))
    assert math.isclose(found, roc_auc_score(outcomes, scores), abs_tol=1e-12)
    assert math.isclose(found, mannwhitneyu(wins, others).statistic / (len(wins) * len(others)), abs_tol=1e-12)


@SOME
@given(ROWS)
def test_the_variance_is_delongs_computed_pair_by_pair(rows) -> None:
    first, second, outcomes = columns(rows)
    found = auc_interval(first, outcomes)
    assert math.isclose(found.standard_error**2, pairwise_variance(kernel(first, outcomes)), abs_tol=1e-12)
    change = kernel(second, outcomes) - kernel(first, outcomes)
    difference = auc_difference(first, second, outcomes)
    assert math.isclose(difference.value, float(change.mean()), abs_tol=1e-12)
    assert math.isclose(difference.standard_error**2, pairwise_variance(change), abs_tol=1e-12)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_standard_error_is_about_that_of_the_bootstrap(seed: int) -> None:
    chance = numpy.random.default_rng(seed)
    outcomes = chance.random(600) < 0.3
    scores = numpy.round(chance.normal(size=600) + 0.8 * outcomes, 1)
    found = auc_interval(scores.tolist(), outcomes.tolist())
    wins, others = scores[outcomes], scores[~outcomes]
    again = [
        roc_auc_score(
            numpy.r_[numpy.ones(len(wins)), numpy.zeros(len(others))],
            numpy.r_[chance.choice(wins, len(wins)), chance.choice(others, len(others))],
        )
        for _ in range(400)
    ]
    assert math.isclose(found.standard_error, float(numpy.std(again, ddof=1)), rel_tol=0.15)


@SOME
@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=2, max_size=80))
def test_the_brier_score_is_that_of_scikit_learn(rows) -> None:
    chances, outcomes = (list(column) for column in zip(*rows, strict=True))
    expected = brier_score_loss(outcomes, chances, labels=[False, True])
    assert math.isclose(brier(chances, outcomes), expected, abs_tol=1e-12)
    base = float(numpy.mean(outcomes))
    assert math.isclose(brier_reference(outcomes), brier([base] * len(outcomes), outcomes), abs_tol=1e-12)


@SOME
@given(st.integers(1, 6).flatmap(lambda tens: st.lists(TIED, min_size=10 * tens, max_size=10 * tens)))
def test_ties_are_shared_as_the_mean_over_every_order(rows) -> None:
    scores, outcomes = (numpy.array(column) for column in zip(*rows, strict=True))
    assume(outcomes.any())
    ordered = -numpy.sort(-scores)
    expected = numpy.array([outcomes[scores == score].mean() for score in ordered]).reshape(10, -1).sum(axis=1)
    found = slices(scores.tolist(), outcomes.tolist())
    assert numpy.allclose([part.wins for part in found], expected, atol=1e-12)
    assert numpy.allclose([part.gain for part in found], expected.cumsum() / outcomes.sum(), atol=1e-12)
    assert numpy.allclose([part.lift for part in found], expected / (len(rows) / 10) / outcomes.mean(), atol=1e-12)
