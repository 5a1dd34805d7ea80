"""The A/B test: known figures, what to do in each situation, and what is said where a figure has no meaning."""

from xml.etree import ElementTree

from calculators.ab_test import CALCULATOR, words
from calculators.ab_test.bayes import belief, chance_higher, expected_loss
from calculators.ab_test.plan import least_detectable, weeks_for
from calculators.ab_test.result import Comparison, Result, split_chance
from calculators.kit.statistics.proportions import sample_size
from calculators.kit.text.language import LANGUAGES
from calculators.kit.text.quantities import p_value
from tests.calculators.cases.ab_test_model import PARAMETERS, PLAIN, result
from tests.calculators.cases.refusals import why_refused


def near(found: float | None, expected: float, tolerance: float = 1e-9) -> bool:
    return found is not None and abs(found - expected) <= tolerance


def compared(found: Result) -> Comparison:
    assert found.comparison is not None
    return found.comparison


def test_the_published_example() -> None:
    found = compared(result())
    assert found.test is not None and near(found.test.z, 2.67740, 5e-6) and near(found.p, 0.0074196, 5e-8)
    assert near(found.chance_b, 0.996283, 5e-7) and near(found.lift, 0.25) and near(found.difference.value, 0.05)
    assert near(found.difference.low, 0.01340, 5e-6) and near(found.difference.high, 0.08645, 5e-6)
    assert found.fisher is None and result(baseline=0.10, wanted=0.12).needed == 3841


def test_the_chance_of_being_best_by_hand() -> None:
    nothing = belief(0, 0)
    assert near(chance_higher(nothing, nothing), 0.5)
    # A uniform, B with one yes (density 2x): the integral of 2x times x is 2/3. Twice as surely wrong the other way.
    assert near(chance_higher(nothing, belief(1, 1)), 2 / 3) and near(chance_higher(belief(1, 1), nothing), 1 / 3)
    # E[max(X - Y, 0)] for two uniform variables is 1/6.
    assert near(expected_loss(nothing, nothing), 1 / 6)


def test_the_chances_of_both_sides_make_one_for_counts_of_any_size() -> None:
    for visitors in (1, 10, 1000, 100_000, 10_000_000):
        for a, b in ((0, 0), (0, visitors), (visitors, 0), (visitors // 2, visitors // 2 + visitors // 5000)):
            first, second = belief(a, visitors), belief(b, visitors)
            assert near(chance_higher(first, second) + chance_higher(second, first), 1, 1e-8)
    assert chance_higher(belief(0, 10**6), belief(10**6, 10**6)) == 1.0


def test_wait_until_the_planned_number_is_in_however_clear_it_looks() -> None:
    found = result(visitors_a=500, conversions_a=100, visitors_b=500, conversions_b=150)
    assert found.needed == sample_size(0.2, 0.25) == 1094 and found.verdict == "wait" and compared(found).p < 0.001
    for language, early in (("da", "ser allerede sikker ud"), ("en", "already looks certain")):
        said = words.verdict(found, language)
        assert early in said and "4\u00a0" in said  # 594 x 2 / 300 a week
    quiet = result(visitors_a=500, conversions_a=100, visitors_b=500, conversions_b=101)
    assert "ser allerede" not in words.verdict(quiet, "da")


def test_the_three_answers_when_the_plan_is_reached() -> None:
    people = {"visitors_a": 1200, "visitors_b": 1200}
    better = result(**people, conversions_a=240, conversions_b=300)
    worse = result(**people, conversions_a=300, conversions_b=240)
    same = result(**people, conversions_a=240, conversions_b=250)
    assert (better.verdict, worse.verdict, same.verdict) == ("better", "worse", "no-difference")
    assert "Skift til B" in words.verdict(better, "da") and "Keep A" in words.verdict(worse, "en")
    assert "80\u00a0%" in words.verdict(same, "da") and "80%" in words.verdict(same, "en")


def test_small_numbers_get_fishers_test() -> None:
    found = compared(result(visitors_a=20, conversions_a=1, visitors_b=20, conversions_b=6))
    assert near(found.expected, 3.5) and near(found.fisher, 0.0914761, 5e-8) and found.p == found.fisher
    assert "Fisher" in words.test_words(
        result(visitors_a=20, conversions_a=1, visitors_b=20, conversions_b=6), found, "da"
    )


def test_nobody_and_everybody() -> None:
    nobody, everybody = result(conversions_a=0, conversions_b=0), result(conversions_a=1000, conversions_b=1000)
    for found in (nobody, everybody):
        assert compared(found).test is None and compared(found).p == 1.0 and near(compared(found).chance_b, 0.5)
    assert compared(nobody).lift is None and "ikke defineret" in CALCULATOR.result_html(PARAMETERS, nobody, "da", "x-")


def test_more_conversions_than_visitors_is_said_and_nothing_is_computed_from_it() -> None:
    found = result(conversions_b=1001)
    assert found.comparison is None and found.verdict is None
    for language in LANGUAGES:
        assert words.IMPOSSIBLE.say(language) in CALCULATOR.result_html(PARAMETERS, found, language, "x-")
        assert CALCULATOR.summary(found, language) == (words.IMPOSSIBLE.say(language),)


def test_a_plan_without_a_difference_has_no_size() -> None:
    found = result(wanted=0.2)
    assert found.needed is None and found.weeks is None and words.verdict(found, "en") == words.NO_CHANGE.en
    assert CALCULATOR.parts[0].html(PARAMETERS, found, "da", "x-") == ""


def test_whole_weeks() -> None:
    assert weeks_for(150, 300) == 1 and weeks_for(151, 300) == 2 and weeks_for(1, 10_000) == 1
    assert result(traffic=50, traffic_period="day").weeks == -(-2 * 1094 // 350)


def test_the_least_detectable_rise_takes_the_people_it_is_made_from() -> None:
    for baseline, people in ((0.1, 3841), (0.02, 500), (0.5, 40), (0.9, 2000)):
        rise = least_detectable(baseline, people, 0.05, 0.8)
        assert rise is not None and abs(sample_size(baseline, baseline + rise) - people) <= 1
    assert least_detectable(0.9, 3, 0.05, 0.8) is None and "ingen" not in words.duration_words(result(), "da")
    assert "ikke se nogen forskel" in words.duration_words(result(baseline=0.99, wanted=0.5, traffic=1), "da")


def test_a_skewed_split_is_warned_of() -> None:
    assert split_chance(500, 500) == 1.0 and near(split_chance(1000, 1150), 0.0012165, 5e-8)
    assert words.split_warning(compared(result()), 0.001, "da") is None
    skewed = result(visitors_b=1200)
    for language in LANGUAGES:
        warning = words.split_warning(compared(skewed), 0.001, language)
        assert warning is not None and warning in CALCULATOR.result_html(PARAMETERS, skewed, language, "x-")


def test_no_chance_is_rounded_to_certainty() -> None:
    assert words.certain(0.99997, "da") == "over 99,9\u00a0%"
    assert words.certain(0.00001, "en") == "under 0.1%" and p_value(1e-9, "en", 4) == "below 0.0001"


def test_every_result_is_well_formed_in_both_languages() -> None:
    cases = (result(), result(conversions_a=0), result(visitors_a=1, conversions_a=1, visitors_b=1, conversions_b=0))
    for found in (*cases, result(wanted=0.1), result(traffic=1), result(significance=0.5, power=0.5)):
        for language in LANGUAGES:
            html = CALCULATOR.result_html(PARAMETERS, found, language, "x-")
            part = CALCULATOR.parts[0].html(PARAMETERS, found, language, "x-")
            ElementTree.fromstring(f"<div>{html}{part}</div>")
            assert not {"nan", "inf", "None"} & set(html.replace("<", " ").replace(">", " ").split())


def test_parameters_that_do_not_fit_are_refused_with_their_path() -> None:
    assumptions = PLAIN["assumptions"]
    assert isinstance(assumptions, dict)
    wrong = {**PLAIN, "assumptions": {**assumptions, "power": {**assumptions["power"], "default": 80}}}
    for plain, path in ((wrong, "assumptions.power.default"), ({**PLAIN, "skewed_split": 2}, "skewed_split")):
        assert why_refused(CALCULATOR.read_parameters, plain).startswith(path), path
