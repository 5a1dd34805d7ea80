"""The report card on leads with a known truth: its verdicts, refusals and warnings, and points learnt from the past."""

from dataclasses import replace
from datetime import date, timedelta

from calculators.kit.calculator import filled
from calculators.kit.input.dataset import Dataset
from calculators.kit.input.references import RecordFile
from calculators.kit.statistics.calibration import calibration, chance_by_grade
from calculators.kit.statistics.discrimination import auc, brier, slices
from calculators.kit.statistics.proportions import wilson
from calculators.kit.statistics.weight_of_evidence import factor, weight
from calculators.lead_score_report import CALCULATOR
from calculators.lead_score_report.formulas import FORMULAS
from calculators.lead_score_report.leads import fifths, grade_ranks
from calculators.lead_score_report.plain_result import plain_of
from calculators.lead_score_report.proposal import Change
from calculators.lead_score_report.report import Report, calculate
from calculators.lead_score_report.result import Result
from calculators.lead_score_report.weighing import whole as whole_points
from calculators.lead_score_report.yaml_change import yaml_change
from tests.calculators.cases.lead_score_model import MODEL
from tests.calculators.cases.past_leads import (
    DAY,
    PARAMETERS,
    VALUES,
    answered_leads,
    dataset,
    outcomes,
    scored_leads,
)


def reported(data: Dataset, **changed: object) -> Report:
    return calculate(PARAMETERS, {**VALUES, "leads": data, **changed})


def report(data: Dataset, **changed: object) -> Result:
    return reported(data, **changed).result


def said(result: Result, language: str = "en") -> str:
    return " ".join(CALCULATOR.summary(Report(result), language))


def whole(result: Result, language: str = "en") -> str:
    report = Report(result)
    main = CALCULATOR.result_html(PARAMETERS, report, language, "r-")
    return filled(main, CALCULATOR, PARAMETERS, report, language, "r-")


def near(found: float, expected: float, tolerance: float = 1e-9) -> bool:
    return abs(found - expected) <= tolerance


def test_a_score_that_tells_is_worth_using() -> None:
    found = report(scored_leads(1200, 1, 0.55))
    assert (found.subject, found.finding) == ("crm", "useful")
    assert found.quality is not None and found.quality.auc.low > 0.5 and found.quality.brier < found.quality.base
    assert "worth using" in said(found) and "værd at bruge" in said(found, "da")


def test_a_score_of_pure_chance_is_called_that() -> None:
    found = report(scored_leads(1200, 2, 0.0))
    assert found.finding == "chance" and found.quality is not None
    assert found.quality.auc.low <= 0.5 <= found.quality.auc.high
    assert "cannot be told from guessing" in said(found) and "Do not use it" in said(found)


def test_a_score_that_is_turned_around_is_called_that() -> None:
    assert report(scored_leads(1200, 3, -0.55)).finding == "reversed"


def test_a_single_field_that_does_better_is_named() -> None:
    data = scored_leads(1500, 4, 0.2)
    won = [outcome == "won" for outcome in data.columns["outcome"]]
    telling = tuple("yes" if one and place % 8 else "no" if place % 3 else "yes" for place, one in enumerate(won))
    found = report(replace(data, others={**data.others, "budget": telling}))
    assert found.finding == "field-better" and found.quality is not None and found.quality.best is not None
    assert found.quality.best.name == "budget" and "budget" in said(found)


def test_a_field_that_knows_the_outcome_is_suspected_and_kept_out() -> None:
    data = scored_leads(1200, 5, 0.55)
    reason = tuple("price" if outcome == "lost" else "" for outcome in data.columns["outcome"])
    found = report(replace(data, others={**data.others, "loss reason": reason}))
    assert [field.name for field in found.suspects] == ["loss reason"]
    assert found.quality is not None and found.quality.best is not None and found.quality.best.name == "colour"
    assert "may know the outcome" in said(found) and "kender måske udfaldet" in said(found, "da")


def test_too_few_wins_are_refused_with_what_is_missing() -> None:
    found = report(dataset({"outcome": outcomes([place < 12 for place in range(300)]), "score": list(range(300))}))
    assert found.finding == "refused" and found.quality is None and Report(found).proposal is None and not found.fields
    assert [short.part for short in found.shortages] == ["all", "earlier", "later"]
    assert "12 won and 288 other" in said(found) and "8 won are missing" in said(found)
    assert "der mangler 8 vundne" in said(found, "da")


def test_enough_in_all_but_too_few_in_the_later_part_is_refused() -> None:
    found = report(dataset({"outcome": outcomes([place < 60 for place in range(300)]), "score": list(range(300))}))
    assert [(short.part, short.wins) for short in found.shortages] == [("later", 0)]
    assert "20 won are missing" in said(found)


def test_leads_that_were_all_won_and_an_empty_file_are_refused_in_words() -> None:
    for data in (dataset({"outcome": ["won"] * 100}), dataset({"outcome": [], "created": []})):
        found = report(data)
        assert found.finding == "refused"
        assert all("nan" not in whole(found, language).lower() for language in ("da", "en"))


def test_leads_all_of_one_day_cannot_be_split_by_time() -> None:
    data = scored_leads(400, 6, 0.5)
    found = report(replace(data, columns={**data.columns, "created": (DAY,) * 400}))
    assert found.rows.cut == 0 and "earlier" in [short.part for short in found.shortages]


def test_a_day_is_never_on_both_sides_of_the_cut() -> None:
    data = scored_leads(1000, 7, 0.5)
    weeks = tuple(DAY + timedelta(days=7 * (place // 50)) for place in range(1000))
    rows = report(replace(data, columns={**data.columns, "created": weeks})).rows
    assert rows.created[rows.cut - 1] < rows.created[rows.cut] and rows.cut == 700
    chosen = report(replace(data, columns={**data.columns, "created": weeks}), later_from=weeks[505]).rows
    assert chosen.cut == 500


def test_rows_without_outcome_or_date_are_left_out_and_counted() -> None:
    data = scored_leads(600, 8, 0.5)
    outcome = (None, "open", *data.columns["outcome"][2:])
    created = (*data.columns["created"][:-1], None)
    found = report(replace(data, columns={**data.columns, "outcome": outcome, "created": created}))
    assert (len(found.rows.won), found.rows.undecided, found.rows.undated) == (597, 2, 1)
    assert "2 rows without an outcome" in said(found)


def test_equal_scores_throughout_are_chance_and_not_an_error() -> None:
    data = scored_leads(400, 9, 0.5)
    found = report(
        replace(
            data,
            columns={"outcome": data.columns["outcome"], "created": data.columns["created"], "score": (5.0,) * 400},
        )
    )
    assert found.finding == "chance" and found.quality is not None and found.quality.auc.value == 0.5
    assert whole(found)


def test_placeholders_and_empty_cells_are_a_bin_of_their_own() -> None:
    data = scored_leads(900, 10, 0.5)
    cells = tuple(("Select", "", "N/A", "phone", "mail", "phone")[place % 6] for place in range(900))
    found = report(replace(data, others={"source": cells}))
    field = next(field for field in found.fields if field.name == "source")
    assert field.missing == 450 and [one.label.en for one in field.bins] == ["phone", "mail", "Empty or not filled in"]


def test_an_identifier_is_judged_by_whether_it_is_filled_in() -> None:
    data = scored_leads(900, 11, 0.5)
    found = report(replace(data, others={"id": tuple(f"x{place}" if place % 4 else "" for place in range(900))}))
    field = next(field for field in found.fields if field.name == "id")
    assert field.only_filled and len(field.bins) == 2


def test_numbers_are_binned_by_tenths_and_few_values_by_value() -> None:
    data = scored_leads(900, 12, 0.5)
    others = {
        "visits": tuple(str(place % 3) for place in range(900)),
        "size": tuple(str(place) for place in range(900)),
    }
    found = {field.name: field for field in report(replace(data, others=others)).fields}
    assert [one.label.en for one in found["visits"].bins] == ["0", "1", "2"] and len(found["size"].bins) == 10


def test_without_a_score_all_fields_together_are_tried_on_later_leads_alone() -> None:
    data = scored_leads(1200, 13, 0.0)
    found = report(replace(data, columns={"outcome": data.columns["outcome"], "created": data.columns["created"]}))
    assert (found.subject, found.finding) == ("fields", "chance")
    assert sum(row.leads for row in found.grades) == len(found.rows.won) - found.rows.cut
    assert "hardly tell who buys" in said(found) and "næsten intet" in said(found, "da")


def test_grades_alone_are_ordered_by_what_they_mean() -> None:
    assert grade_ranks({"A", "B", "C"})["A"] > grade_ranks({"A", "B", "C"})["B"]
    assert grade_ranks({"Hot", "cold", "Warm"})["Hot"] > grade_ranks({"Hot", "cold", "Warm"})["Warm"]
    two = grade_ranks({"A4", "B1", "D4"})
    assert two["B1"] > two["A4"] > two["D4"]
    assert min(grade_ranks({"A", ""}).values()) == grade_ranks({"A", ""})[""]


def test_fifths_are_fifths() -> None:
    bands = fifths([float(score) for score in range(100)], [float(score) for score in range(100)])
    assert [bands.count(str(band)) for band in range(1, 6)] == [20, 20, 20, 20, 20] and bands[99] == "1"


def test_grades_in_the_wrong_order_are_told() -> None:
    grades = ["A"] * 300 + ["B"] * 300
    won = [place % 20 == 0 for place in range(300)] + [place % 2 == 0 for place in range(300)]
    created = [DAY + timedelta(days=place % 300) for place in range(600)]
    found = report(dataset({"outcome": outcomes(won), "grade": grades, "created": created}))
    assert "wins clearly more often than A" in said(found)


def test_the_order_of_the_rows_does_not_matter() -> None:
    data = scored_leads(700, 14, 0.4)
    back = {name: tuple(reversed(cells)) for name, cells in data.columns.items()}
    turned = replace(data, columns=back, others={name: tuple(reversed(cells)) for name, cells in data.others.items()})
    assert plain_of(reported(data)) == plain_of(reported(turned))


def test_the_answers_are_scored_by_todays_model_and_new_points_follow_the_buyers() -> None:
    found = reported(answered_leads(1500, 15))
    assert found.result.subject == "model" and found.proposal is not None
    new = {change.key: change for change in found.proposal.changes}
    points = {one.id: one.points for rule in found.proposal.model.score.fit_groups[0].rules for one in rule.answers}
    assert points["big"] > points["unknown"] and "fit.size.big" in new
    assert found.proposal.engagement.factor is not None


def test_new_points_are_whole_within_the_caps_and_leave_all_else_alone() -> None:
    found = reported(answered_leads(1500, 16), doubling=60.0)
    assert found.proposal is not None and near(found.proposal.fit.doubling or 0, 60)
    model = found.proposal.model
    for group in model.score.fit_groups:
        points = [one.points for rule in group.rules for one in rule.answers]
        assert all(point == int(point) and abs(point) <= group.cap for point in points)
    for events in model.score.engagement_groups:
        assert all(rule.points == int(rule.points) and abs(rule.points) <= rule.cap for rule in events.rules)
    old = {"fit_groups": MODEL.score.fit_groups, "engagement_groups": MODEL.score.engagement_groups}
    assert replace(model, score=replace(model.score, **old)) == PARAMETERS


def test_the_hold_out_teaches_nothing() -> None:
    data = answered_leads(1500, 17)
    first = reported(data).proposal
    cut = report(data).rows.cut
    turned = [
        ("won", "lost")[one == "won"] if place >= cut else one for place, one in enumerate(data.columns["outcome"])
    ]
    second = reported(replace(data, columns={**data.columns, "outcome": tuple(turned)})).proposal
    assert first is not None and second is not None
    assert first.model == second.model and first.difference != second.difference


def test_a_rare_event_keeps_its_points() -> None:
    data = answered_leads(1500, 18)
    rare = tuple(float(place % 100 == 0) for place in range(1500))
    found = reported(replace(data, columns={**data.columns, "event.left.count": rare})).proposal
    assert found is not None and next(one for one in found.events if one.rule == "left").weight is None
    assert [rule.points for rule in found.model.score.engagement_groups[0].rules if rule.id == "left"] == [-20]


def test_leads_without_any_answer_worth_weighing_get_no_proposal() -> None:
    data = answered_leads(300, 19)
    found = reported(data, fewest_leads=1000)
    assert found.proposal is None and "too few leads per answer" in whole(found.result)


def test_points_are_rounded_halves_up_within_the_cap() -> None:
    assert [whole_points(points, 10) for points in (2.5, -2.5, 11, -11, 0.4)] == [3, -2, 10, -10, 0]


def test_the_change_of_the_file_touches_only_the_points() -> None:
    lines = (
        "rules:",
        "  - id: size",
        "    answers:",
        "      - id: big",
        "        points: 40  # the largest",
        "      - id: none",
        "        points: -50",
        "",
        "  - id: trade",
        "    points: 3",
    )
    size = "fit_groups.company.rules.size"
    places = {size: 2, f"{size}.answers.big.points": 5, f"{size}.answers.none.points": 7}
    found = yaml_change(
        replace(PARAMETERS, file=RecordFile("score.yaml", lines, places)),
        [Change("fit.size.big", 40, 35), Change("fit.size.none", -50, -12), Change("fit.trade.core", 1, 2)],
    )
    assert found.blocks[0].lines[3] == "        points: 35  # the largest" and found.blocks[0].lines[-1] == ""
    assert "-        points: -50\n+        points: -12\n" in found.difference
    assert found.difference.startswith("--- a/score.yaml\n+++ b/score.yaml\n@@ -2,9 +2,9 @@\n")
    assert [change.key for change in found.by_hand] == ["fit.trade.core"]


def test_a_line_that_no_longer_holds_todays_points_is_left_to_a_person() -> None:
    file = RecordFile("score.yaml", ("points: 7",), {"engagement_groups.direct.rules.call.points": 1})
    found = yaml_change(replace(PARAMETERS, file=file), [Change("event.call", 8, 9)])
    assert [change.key for change in found.by_hand] == ["event.call"] and found.difference == ""


def test_the_same_question_is_answered_once() -> None:
    data = scored_leads(300, 20, 0.5)
    assert reported(data) is reported(data) and reported(data) is not reported(data, fewest_leads=40)


def test_every_result_is_drawn_in_both_languages_without_a_blank_line() -> None:
    for data in (scored_leads(600, 21, 0.4), answered_leads(800, 22), dataset({"outcome": ["won", "lost"]})):
        for language in ("da", "en"):
            drawn = whole(report(data), language)
            assert "\n\n" not in drawn and "style=" not in drawn and "None" not in drawn


def test_calibration_puts_small_groups_together() -> None:
    found = calibration([0.1] * 40 + [0.2] * 5 + [0.5] * 40, [place % 10 == 0 for place in range(85)], 30)
    assert [one.leads for one in found] == [45, 40] and near(found[0].chance, (40 * 0.1 + 5 * 0.2) / 45)
    assert found[0].holds and not found[1].holds


def test_the_worked_examples_of_the_formulas_hold() -> None:
    share = wilson(9, 80)
    assert (round(share.value, 4), round(share.low, 3), round(share.high, 3)) == (0.1125, 0.060, 0.200)
    assert near(auc([80, 60, 60, 40, 20], [True, True, False, False, False]), 5.5 / 6)
    grades, won = ["A"] * 20 + ["D"] * 80, [place < 6 for place in range(20)] + [place < 4 for place in range(80)]
    chances, base = chance_by_grade(grades, won, 10)
    assert near(base, 0.1) and round(chances["A"], 3) == 0.233
    assert near(brier([0.8, 0.3, 0.1], [True, False, False]), 0.14 / 3)
    lifts = slices([float(10 - place) for place in range(10)], [place < 2 for place in range(10)], 2)
    assert near(lifts[0].lift, 2.0)
    assert round(weight(36, 107, 189, 1211, 6), 2) == 0.76
    assert round(factor(18), 1) == 26.0 and round(0.76 * factor(18), 1) == 19.7
    texts = " ".join(f"{one.example.en}" for one in FORMULAS if one.example)
    for figure in ("11.3%", "6.0 to 20.0%", "0.917", "23.3%", "0.047", "2.0", "0.76", "26.0", "19.7"):
        assert figure in texts, figure
    assert len([one for one in FORMULAS if one.example]) == len(FORMULAS) == 7


def test_dates_out_of_order_are_sorted_and_a_time_of_day_does_no_harm() -> None:
    data = scored_leads(500, 23, 0.5)
    mixed = tuple(date(2026, 1, 1) + timedelta(days=(place * 7) % 500) for place in range(500))
    rows = report(replace(data, columns={**data.columns, "created": mixed})).rows
    assert list(rows.created) == sorted(rows.created)
