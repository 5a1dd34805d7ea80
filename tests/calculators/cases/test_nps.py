"""The net promoter score: the KPI page's example, few and like answers, no answers, and what is said of a change."""

from xml.etree import ElementTree

from calculators.kit.text.language import LANGUAGES
from calculators.nps import CALCULATOR, words
from calculators.nps.inputs import Counts
from calculators.nps.result import Measured, Result
from calculators.nps.score import adjusted, answers_needed, change, p_value, usual, variance_of_one
from tests.calculators.cases.nps_model import PARAMETERS, PLAIN, groups, result
from tests.calculators.cases.refusals import refused, why_refused


def near(found: float | None, expected: float, tolerance: float = 1e-9) -> bool:
    return found is not None and abs(found - expected) <= tolerance


def measured(found: Result) -> Measured:
    assert found.measured is not None
    return found.measured


def test_the_example_of_the_kpi_page() -> None:
    found = measured(result())
    assert near(found.score, 0.40625) and near(found.usual.margin, 0.1823, 5e-5)
    assert words.interval(found.estimate.low, found.estimate.high, "da") == "22 til 59" and found.standing == "open"
    assert found.change is not None and found.change.is_noise and result().response_rate == 0.5


def test_the_variance_runs_from_nought_to_one() -> None:
    assert variance_of_one(5, 0, 0) == variance_of_one(0, 5, 0) == variance_of_one(0, 0, 5) == 0
    assert variance_of_one(5, 0, 5) == 1 and near(variance_of_one(1, 1, 1), 2 / 3)
    assert refused(variance_of_one, 0, 0, 0) and refused(usual, Counts(0, 0, 0)) and refused(answers_needed, 0.5, 0)


def test_only_promoters_is_not_certainty() -> None:
    for count in (1, 12, 500):
        found = groups(count, 0, 0)
        one = measured(found)
        assert one.usual.margin == 0 and one.by_adjusted and one.estimate.low < one.score == one.estimate.high
        for language, why in (("da", "for få svar"), ("en", "too few answers")):
            assert why in CALCULATOR.result_html(PARAMETERS, found, language, "x-")
            assert "±0" not in CALCULATOR.result_html(PARAMETERS, found, language, "x-") or count == 500
    low = measured(groups(12, 0, 0)).estimate.low
    p, d, n = 12.75 / 15, 0.75 / 15, 15
    assert near(low, p - d - 1.959963984540054 * ((p + d - (p - d) ** 2) / n) ** 0.5)


def test_few_answers_get_the_adjusted_interval_and_enough_do_not() -> None:
    assert measured(groups(20, 5, 4)).by_adjusted and not measured(groups(20, 5, 5)).by_adjusted
    assert "færre end 30" in CALCULATOR.result_html(PARAMETERS, groups(20, 5, 4), "da", "x-")
    assert words.adjusted_note(groups(20, 5, 5), 30, "da") is None


def test_above_and_below_the_target() -> None:
    assert measured(groups(90, 8, 2)).standing == "above" and measured(groups(30, 40, 30)).standing == "below"
    assert "er nået" in words.verdict(groups(90, 8, 2), "da") and "is not met" in words.verdict(
        groups(30, 40, 30), "en"
    )


def test_a_change_is_noise_or_it_is_not() -> None:
    last = {"last_promoters": 300, "last_passives": 400, "last_detractors": 300}
    up, down, same = groups(600, 300, 100, **last), groups(200, 300, 500, **last), groups(310, 400, 290, **last)
    assert "steget fra 0" in words.verdict(up, "da") and "fallen from 0" in words.verdict(down, "en")
    assert "tilfældet kan forklare" in words.verdict(same, "da")
    assert measured(groups(600, 300, 100)).change is None and "sidst" not in words.verdict(groups(6, 3, 1), "da")


def test_a_change_by_hand() -> None:
    before, after = usual(Counts(40, 20, 40)), usual(Counts(60, 20, 20))
    found = change(before, after)
    assert near(found.value, 0.4) and near(found.variance, 0.8 / 100 + 0.64 / 100)
    assert near(p_value(found), 0.000858, 1e-6)
    still = change(usual(Counts(5, 0, 0)), usual(Counts(9, 0, 0)))
    assert p_value(still) == 1.0


def test_two_measurements_of_promoters_alone_are_compared_by_their_adjusted_estimates() -> None:
    found = measured(groups(9, 0, 0, last_promoters=5, last_passives=0, last_detractors=0)).change
    assert found is not None and found.value == 0 and found.is_noise and found.high > found.low


def test_answers_needed() -> None:
    assert answers_needed(1.0, 0.10) == 385 and answers_needed(0.5537, 0.10) == 213 and answers_needed(0.0, 0.10) == 1
    found = measured(groups(500, 0, 0))
    assert 1 < found.needed < found.needed_most == 385
    assert words.needed_words(groups(2000, 100, 100), measured(groups(2000, 100, 100)), "da").endswith("Dem har I.")


def test_answers_counted_one_by_one_make_the_groups() -> None:
    found = result(counted_by="answers")
    assert found.inputs.counts == Counts(11, 7, 3) and found.calls == (3, 7, 11)
    assert result().calls == (10, 18, 36)


def test_no_answers_is_said() -> None:
    found = groups(0, 0, 0, invited=10)
    assert found.measured is None and found.response_rate == 0
    for language in LANGUAGES:
        assert words.NO_ANSWERS.say(language) in CALCULATOR.result_html(PARAMETERS, found, language, "x-")
        assert CALCULATOR.summary(found, language) == (words.NO_ANSWERS.say(language),)


def test_more_answers_than_people_asked_is_said() -> None:
    found = result(invited=10)
    assert found.response_rate is None and "flere svar" in CALCULATOR.result_html(PARAMETERS, found, "da", "x-")
    assert words.response_words(result(invited=None), "da") is None


def test_every_result_is_well_formed_in_both_languages() -> None:
    for found in (result(), groups(1, 0, 0), groups(0, 0, 7), groups(3, 3, 3), groups(10**6, 10**6, 10**6)):
        for language in LANGUAGES:
            html = CALCULATOR.result_html(PARAMETERS, found, language, "x-")
            ElementTree.fromstring(f"<div>{html}</div>")
            assert not {"nan", "inf", "None"} & set(html.replace("<", " ").replace(">", " ").split())


def test_parameters_must_cover_every_answer_once() -> None:
    follow_ups = PLAIN["follow_ups"]
    assert isinstance(follow_ups, list)
    for wrong, path in (
        ({**PLAIN, "follow_ups": follow_ups[:2]}, "follow_ups"),
        ({**PLAIN, "answers": [1, 2]}, "answers"),
    ):
        assert why_refused(CALCULATOR.read_parameters, wrong).startswith(path), path


def test_the_adjusted_estimate_lies_nearer_to_nought() -> None:
    for counts in (Counts(9, 1, 0), Counts(0, 1, 9), Counts(4, 0, 2)):
        assert abs(adjusted(counts).value) < abs(usual(counts).value)
