"""The net promoter score agrees with numpy on the single answers, and its intervals hold as often as they say."""

import math

import numpy
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.weightstats import ztest

from calculators.kit.statistics.normal import Z95
from calculators.nps import CALCULATOR
from calculators.nps.inputs import Counts
from calculators.nps.score import adjusted, answers_needed, change, net_promoter_score, p_value, usual, variance_of_one
from tests.company import company, plain_parameters
from tests.gait import examples

SOME = examples(500)
COUNTS = st.builds(Counts, st.integers(0, 300), st.integers(0, 300), st.integers(0, 300)).filter(
    lambda one: one.total > 1
)


def single(counts: Counts) -> numpy.ndarray:
    return numpy.repeat([1.0, 0.0, -1.0], [counts.promoters, counts.passives, counts.detractors])


@SOME
@given(COUNTS)
def test_score_and_variance_are_mean_and_variance_of_single_answers(counts: Counts) -> None:
    groups, answers = (counts.promoters, counts.passives, counts.detractors), single(counts)
    assert math.isclose(net_promoter_score(*groups), answers.mean(), abs_tol=1e-12)
    assert math.isclose(variance_of_one(*groups), answers.var(), abs_tol=1e-12)
    for estimate in (usual(counts), adjusted(counts)):
        assert -1 <= estimate.low <= estimate.value <= estimate.high <= 1


@SOME
@given(COUNTS, COUNTS)
def test_the_change_is_that_of_statsmodels(before: Counts, after: Counts) -> None:
    found = change(usual(before), usual(after))
    spread = single(before).var() / before.total + single(after).var() / after.total
    if spread == 0:
        return
    assert math.isclose(found.margin, Z95 * math.sqrt(spread), rel_tol=1e-9)
    # statsmodels divides by n - 1; put that right in its standard error.
    z, _ = ztest(single(after), single(before), usevar="unequal")
    own = single(after).var(ddof=1) / after.total + single(before).var(ddof=1) / before.total
    assert math.isclose(
        found.value / math.sqrt(found.variance), z * math.sqrt(own / spread), rel_tol=1e-9, abs_tol=1e-9
    )
    assert 0 <= p_value(found) <= 1


@SOME
@given(st.floats(0.01, 1), st.floats(0.01, 0.5))
def test_the_answers_needed_are_the_fewest_with_the_margin(variance: float, margin: float) -> None:
    needed = answers_needed(variance, margin)
    assert Z95 * math.sqrt(variance / needed) <= margin * (1 + 1e-9)
    assert needed == 1 or Z95 * math.sqrt(variance / (needed - 1)) > margin * (1 - 1e-9)


def coverage(shares: tuple[float, float, float], answers: int) -> tuple[float, float]:
    """How often the usual and the adjusted interval hold the true score, over every draw of 4,000."""
    draws = numpy.random.default_rng(20_160_101).multinomial(answers, shares, size=4000)
    truth, held = shares[0] - shares[2], numpy.zeros(2)
    for row in draws.tolist():
        counts = Counts(*row)
        for place, estimate in enumerate((usual(counts), adjusted(counts))):
            held[place] += estimate.low - 1e-12 <= truth <= estimate.high + 1e-12
    return float(held[0] / 4000), float(held[1] / 4000)


def test_with_few_or_like_answers_the_adjusted_interval_holds_where_the_usual_one_does_not() -> None:
    """4,000 draws: a standard error of at most 0.008 on each coverage."""
    for shares, answers in (((0.9, 0.08, 0.02), 15), ((0.9, 0.08, 0.02), 25), ((0.05, 0.05, 0.9), 12)):
        plain, safe = coverage(shares, answers)
        assert plain < 0.9 and safe > 0.93, (shares, answers, plain, safe)
    for shares in ((0.55, 0.3, 0.15), (0.4, 0.2, 0.4)):
        plain, safe = coverage(shares, 64)
        assert 0.93 < plain < 0.97 and 0.93 < safe < 0.97


def test_counted_by_group_or_by_answer_the_example_gives_what_its_kpi_works_out_by_hand() -> None:
    parameters = CALCULATOR.read_parameters(plain_parameters("nps"))
    kpi = company().kpis["net-promoter-score"]
    assert parameters.assumptions.target.default == kpi.target
    found = CALCULATOR.calculate(parameters, CALCULATOR.defaults(parameters))
    assert found.inputs.counts == Counts(20, 10, 10) and sum(parameters.answers) == 40
    assert kpi.example.result.en == "50% − 25% = 25" and usual(found.inputs.counts).value == 0.25
    by_answer = CALCULATOR.calculate(parameters, {**CALCULATOR.defaults(parameters), "counted_by": "answers"})
    assert by_answer.inputs.counts == found.inputs.counts
