"""What the lead score promises, on a small model whose sums can be done in the head."""

import json
from datetime import date

from calculators.door import handle
from calculators.kit.input.fields import Value
from calculators.kit.scoring.grade import band_of, routes_of
from calculators.kit.scoring.points import decayed, half_up, within
from calculators.lead_score import CALCULATOR, formulas
from calculators.lead_score.result import Result, calculate
from tests.calculators.cases.lead_score_model import MODEL, PLAIN

DAY = date(2026, 11, 23)


def scored(**changes: Value) -> Result:
    """The example lead with changes; `__` in a name stands for the dot of the field id."""
    values = {**CALCULATOR.defaults(MODEL), **{name.replace("__", "."): value for name, value in changes.items()}}
    return calculate(MODEL, values)


def test_the_example_adds_up() -> None:
    result = scored()
    assert result.fit.points == 53.3  # 40 for size + 40 x 2 / 6 for evidence
    assert result.engagement.points == 10.0  # two visits of 10, one half-life ago
    assert result.grade == "B4"


def test_half_is_left_after_a_half_life() -> None:
    assert decayed(20, 30, 30) == 10 and decayed(20, 60, 30) == 5 and decayed(20, 30, None) == 20


def test_an_event_dated_ahead_gains_nothing() -> None:
    assert (
        scored(event__visit__last=date(2027, 1, 1)).engagement.points
        == scored(event__visit__last=DAY).engagement.points
        == 20
    )


def test_a_rule_stops_at_its_cap() -> None:
    result = scored(event__visit__count=9, event__visit__last=DAY)
    visit = result.engagement.groups[0].rules[0]
    assert visit.before == 90 and visit.points == 30


def test_a_group_stops_at_its_cap() -> None:
    result = scored(fit__size="big", fit__trade="core")
    assert result.fit.groups[0].total == 70 and result.fit.groups[0].points == 60


def test_an_axis_never_falls_below_zero() -> None:
    result = scored(fit__size="none", level__need="0")
    assert result.fit.total == -50 and result.fit.points == 0 and result.letter == "D"


def test_negative_points_are_limited_too() -> None:
    left = scored(event__left__count=5, event__left__last=DAY).engagement.groups[0].rules[1]
    assert left.before == -100 and left.points == -40


def test_frameworks_of_different_length_weigh_the_same() -> None:
    pair = scored(level__need="3", level__money="3").fit.groups[-1].points
    single = scored(framework="single", level__time="3").fit.groups[-1].points
    assert pair == single == 40


def test_only_the_chosen_framework_counts() -> None:
    assert scored(framework="single", level__need="3", level__time="0").fit.groups[-1].points == 0


def test_the_top_band_includes_its_end_and_others_do_not() -> None:
    grades = [band_of(points, MODEL.score.fit_bands).grade for points in (0, 24.9, 25, 50, 74.9, 75, 100)]
    assert grades == ["D", "D", "C", "B", "B", "A", "A"]


def test_the_points_a_reader_sees_are_the_ones_graded() -> None:
    assert half_up(74.95) == 75.0 and half_up(74.94) == 74.9 and half_up(0.04) == 0.0
    assert band_of(half_up(74.95), MODEL.score.fit_bands).grade == "A"


def test_an_event_without_a_date_counts_as_today_and_says_so() -> None:
    result = scored(event__visit__last=None)
    assert result.engagement.points == 20 and result.undated == ("visit",)


def test_one_change_is_preferred_and_the_least_overshoot_comes_first() -> None:
    result = scored(
        level__money="2"
    )  # 66.7 points: one more level of either criterion gives 73.3, two of need's give 73.3
    assert result.missing_fit == 8.3
    assert [len(lift.changes) for lift in result.fit_lifts] == [1]
    assert result.fit_lifts[0].changes[0].field == "fit.trade" and result.fit_lifts[0].points == 86.7


def test_two_changes_are_proposed_where_one_is_not_enough() -> None:
    result = scored()
    assert result.missing_fit == 21.7
    assert all(len(lift.changes) == 2 and lift.points >= 75 and lift.grade == "A" for lift in result.fit_lifts)
    assert result.fit_lifts[0].points == min(lift.points for lift in result.fit_lifts)


def test_lifts_change_only_what_can_change() -> None:
    result = scored(fit__size="none", fit__trade="core", level__need="0")
    assert all(change.field != "fit.size" for lift in result.fit_lifts for change in lift.changes)


def test_the_best_grade_needs_no_lift() -> None:
    result = scored(fit__trade="core", level__need="3", level__money="3")
    assert result.letter == "A" and result.missing_fit is None and result.fit_lifts == ()


def test_the_figure_lasts_until_decay_takes_it_below_its_band() -> None:
    result = scored(event__call__count=1, event__call__last=DAY, event__visit__count=0)
    assert result.figure == 2 and result.engagement.points == 60
    days = result.figure_lasts
    assert days is not None
    assert half_up(decayed(60, days, 20)) < 50 <= half_up(decayed(60, days - 1, 20))


def test_silence_that_costs_nothing_has_no_last_day() -> None:
    assert scored(event__visit__count=0).figure_lasts is None


def test_every_grade_has_one_route() -> None:
    assert all(
        len(routes_of(MODEL, letter, figure, segment)) == 1
        for letter in "ABCD"
        for figure in (1, 2, 3, 4)
        for segment in ("b2b", "b2c")
    )


def test_the_formulas_examples_hold() -> None:
    by_id = {formula.id: formula for formula in formulas.FORMULAS}
    assert decayed(20, 30, 30) == 10 and decayed(20, 60, 30) == 5 and "10" in by_id["decay"].example.en
    assert within(30 + 25, 45) == 45 and "45" in by_id["cap"].example.en
    assert 30 * (0 + 1 + 2 + 3) / (3 * 4) == 15 and "15" in by_id["evidence"].example.en


def test_the_door_answers_in_the_readers_language() -> None:
    for language, owner in (("da", "seller (da)"), ("en", "seller")):
        answer = json.loads(
            handle(json.dumps({"calculator": "lead-score", "language": language, "parameters": PLAIN, "values": {}}))
        )
        assert answer["ok"] and "B4" in answer["html"] and owner in answer["announce"]


def test_the_door_explains_a_wrong_date_at_its_field() -> None:
    request = {
        "calculator": "lead-score",
        "language": "da",
        "parameters": PLAIN,
        "values": {"event.visit.last": "31.02.2026"},
    }
    answer = json.loads(handle(json.dumps(request)))
    assert not answer["ok"] and list(answer["errors"]) == ["event.visit.last"]


FIT_ALONE = {
    **PLAIN,
    "score": {
        **PLAIN["score"],
        "framework_group": None,
        "engagement_groups": [],
        "engagement_bands": [{"grade": 1, "low": 0, "high": 100}],
        "example": None,
    },
    "segments": [],
}


def test_a_score_of_fit_alone_gives_a_letter_and_asks_for_nothing_else() -> None:
    model = CALCULATOR.read_parameters(FIT_ALONE)
    fields, values = CALCULATOR.fields(model), CALCULATOR.defaults(model)
    assert {field.id for field in fields} == {f"fit.{rule.id}" for rule in model.score.fit_rules} == set(values)
    result = CALCULATOR.calculate(model, values)
    assert (result.fit.points, result.grade, result.engagement.points) == (60.0, "B", 0.0)
    request = {"calculator": "lead-score", "language": "en", "parameters": FIT_ALONE, "values": {}}
    answer = json.loads(handle(json.dumps(request)))
    assert answer["ok"] and "ngagement" not in answer["html"] and "framework" not in answer["html"]
    assert answer["announce"].startswith("Grade B: 60 points.")
    exported = json.loads(handle(json.dumps({**request, "want": "export:csv"})))
    assert exported["ok"]
