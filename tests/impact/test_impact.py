"""What a change of the score does to past leads: those it concerns move, the others stay, and the cause is named."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from scripts.impact.quality import FEWEST, chance_by_grade
from scripts.impact.queue import weeks_of
from scripts.impact.report import impact
from scripts.impact.result import Impact
from scripts.link.playbook import Playbook
from tests.company import SCORE, company
from tests.impact.change import event_rule, fit_rule, read, rows, sample, with_score, written


def of(after: Playbook, before: Playbook | None = None) -> Impact:
    first = before or company()
    return impact(first, after, sample(first, after))


def few(after: Playbook, leads: list[dict[str, str]], before: Playbook | None = None) -> Impact:
    first = before or company()
    found, problems = read(written(leads), first, after)
    assert [problem for problem in problems if problem.severity == "error"] == []
    return impact(first, after, found)


def quiet(count: int) -> list[dict[str, str]]:
    """Leads of which nothing is known and who did nothing."""
    own = rows(count)
    for row in own:
        for name in row:
            if name.startswith("fit."):
                row[name] = "unknown"
            elif name.endswith(".last"):
                row[name] = ""
            elif name.startswith(("level.", "event.")):
                row[name] = "0"
        row |= {"segment": "b2b", "framework": "bant"}
    return own


def test_no_change_moves_nothing() -> None:
    found = of(company())
    assert (found.leads, found.regraded, found.reowned, found.repointed) == (400, 0, 0, 0)
    assert found.movers == () and found.notes == ()
    assert all(old == new for old, new in [*found.grades, *found.owners])
    assert all(queue.before == queue.after for queue in found.queues)
    assert found.quality is not None
    assert found.quality.before == found.quality.after and found.quality.difference.value == 0
    assert found.quality.calibration is not None
    assert found.quality.calibration.before == found.quality.calibration.after


def test_a_changed_weight_moves_those_leads_alone_whom_it_concerns() -> None:
    after = with_score(lambda plain: event_rule(plain, "tasting").update(points=0.5))
    own = quiet(3)
    own[1] |= {"event.tasting.count": "1", "event.tasting.last": own[1]["as_of"]}
    found = few(after, own)
    assert [mover.id for mover in found.movers] == ["h002"]
    (mover,) = found.movers
    old = event_rule(company().scores[SCORE].model_dump(), "tasting")["points"]
    assert [(reason.cause, reason.id) for reason in mover.reasons] == [("rule", "event.tasting")]
    assert mover.reasons[0].points == pytest.approx(0.5 - old, abs=1e-9)
    assert mover.reasons[0].name.en == "Asked for a tasting"
    assert (found.regraded, found.repointed) == (1, 1) and mover.before.grade != mover.after.grade


def test_in_the_sample_only_leads_with_the_answer_move() -> None:
    after = with_score(lambda plain: fit_rule(plain, "cups")["answers"][0].update(points=0))
    found = of(after)
    answer = fit_rule(company().scores[SCORE].model_dump(), "cups")["answers"][0]["id"]
    having = [lead for lead in sample(company(), after).leads if lead.values["fit.cups"] == answer]
    assert 0 < found.regraded <= found.repointed <= len(having)
    assert {mover.id for mover in found.movers} <= {lead.id for lead in having}
    assert {mover.reasons[0].id for mover in found.movers} == {"fit.cups"}


def test_the_matrices_count_every_lead_once() -> None:
    found = of(with_score(lambda plain: plain["fit_groups"][0].update(cap=20)))
    assert sum(found.grades.values()) == sum(found.owners.values()) == found.leads == 400
    assert sum(count for (old, new), count in found.grades.items() if old != new) == found.regraded > 0
    assert sum(count for (old, new), count in found.owners.items() if old != new) == found.reowned > 0


def test_a_lower_cap_is_named_as_the_cause() -> None:
    found = of(with_score(lambda plain: plain["fit_groups"][0].update(cap=20)))
    assert {(reason.cause, reason.id) for mover in found.movers for reason in mover.reasons} == {("cap", "house")}


def test_moved_bands_are_named_where_the_points_stay() -> None:
    def edit(plain):
        bands = {band["grade"]: band for band in plain["fit_bands"]}
        bands["A"]["low"] = bands["B"]["high"] = bands["A"]["low"] + 5

    found = of(with_score(edit))
    assert found.repointed == 0 and found.regraded > 0
    assert all(old == new or (old[0], new[0]) == ("A", "B") for old, new in found.grades)
    assert {(reason.cause, reason.id) for mover in found.movers for reason in mover.reasons} == {("bands", "fit_bands")}
    assert found.quality is not None and found.quality.difference.value == 0


def test_a_moved_route_changes_the_owner_and_nothing_else() -> None:
    def edit(plain):
        for route in plain["routes"]:
            route["owner"] = "marketing" if route["owner"] == "account-executive" else route["owner"]

    found = of(with_score(edit))
    assert (found.regraded, found.repointed) == (0, 0)
    assert {owners for owners in found.owners if owners[0] != owners[1]} == {("account-executive", "marketing")}
    assert {reason.cause for mover in found.movers for reason in mover.reasons} == {"routes"}
    queues = {queue.role: queue for queue in found.queues}
    assert queues["account-executive"].after == 0 < queues["account-executive"].before
    moved = queues["account-executive"].before
    assert queues["marketing"].after == pytest.approx(queues["marketing"].before + moved)


def test_a_new_rule_without_a_column_counts_as_unknown_and_the_report_says_so() -> None:
    def edit(plain):
        question = fit_rule(plain, "role") | {"id": "region", "label": {"da": "Landsdel", "en": "Region"}}
        event = event_rule(plain, "guide") | {"id": "trade-fair", "label": {"da": "Messe", "en": "Trade fair"}}
        plain["fit_groups"][0]["rules"].append(question)
        plain["engagement_groups"][0]["rules"].append(event)

    found = of(with_score(edit))
    assert (found.regraded, found.repointed) == (0, 0)
    assert len(found.notes) == 2
    assert "“Region” after the change" in found.notes[0].en and "»Landsdel« efter ændringen" in found.notes[0].da
    assert "“Trade fair” after the change" in found.notes[1].en


def test_a_new_rule_without_an_unknown_answer_takes_its_first() -> None:
    def edit(plain):
        answers = [
            {"id": "near", "label": {"da": "Tæt på", "en": "Near"}, "points": 10},
            {"id": "far", "label": {"da": "Langt væk", "en": "Far"}, "points": 0},
        ]
        plain["fit_groups"][1]["rules"].append(fit_rule(plain, "role") | {"id": "region", "answers": answers})

    found = few(with_score(edit), quiet(2))
    assert found.repointed == 2 and found.movers[0].reasons[0].id == "fit.region"
    assert "near" in found.notes[0].en


def test_a_removed_rule_takes_its_points_with_it() -> None:
    def edit(plain):
        group = next(one for one in plain["engagement_groups"] if any(r["id"] == "tasting" for r in one["rules"]))
        group["rules"] = [rule for rule in group["rules"] if rule["id"] != "tasting"]

    own = quiet(2)
    own[0] |= {"event.tasting.count": "1", "event.tasting.last": own[0]["as_of"]}
    found = few(with_score(edit), own)
    assert [mover.id for mover in found.movers] == ["h001"]
    assert found.movers[0].reasons[0].points < 0 and found.notes == ()


def test_an_answer_that_is_gone_after_the_change_counts_as_unknown_and_is_counted() -> None:
    def edit(plain):
        rule = fit_rule(plain, "role")
        rule["answers"] = [answer for answer in rule["answers"] if answer["id"] != "owner"]

    own = quiet(3)
    own[2]["fit.role"] = "owner"
    found = few(with_score(edit), own)
    assert [mover.id for mover in found.movers] == ["h003"]
    assert len(found.notes) == 2 and found.notes[0].en.startswith("1 leads have an answer")
    assert "(owner: 1)" in found.notes[0].en and "keep it, an answer with 0 points" in found.notes[1].en


def test_movers_are_ordered_by_grades_then_owner_then_points_then_id_and_are_ten_at_most() -> None:
    found = of(with_score(lambda plain: event_rule(plain, "called-us").update(points=0.5)))
    assert len(found.movers) == 10
    keys = [
        (
            -mover.steps,
            mover.before.owner == mover.after.owner,
            -round(
                abs(mover.before.fit.points - mover.after.fit.points)
                + abs(mover.before.engagement.points - mover.after.engagement.points),
                1,
            ),
            mover.id,
        )
        for mover in found.movers
    ]
    assert keys == sorted(keys)


def test_the_result_does_not_depend_on_the_order_of_the_file() -> None:
    after = with_score(lambda plain: event_rule(plain, "called-us").update(points=10))
    own = rows(300)
    one, other = few(after, own), few(after, own[::-1])
    assert one == other


def test_a_score_that_looks_away_from_engagement_tells_less() -> None:
    def edit(plain):
        for group in plain["engagement_groups"]:
            for rule in group["rules"]:
                rule["points"] = 0.001 if rule["points"] > 0 else -0.001

    quality = of(with_score(edit)).quality
    assert quality is not None
    assert quality.difference.high < 0 and quality.after.both.value < quality.before.both.value
    assert quality.after.engagement.value == pytest.approx(0.5, abs=0.02)
    assert quality.after.fit == quality.before.fit
    assert quality.before.deciles[0].lift > 1.5 > quality.before.deciles[9].lift


def test_few_outcomes_are_said_to_be_too_few() -> None:
    found = few(company(), rows(40))
    assert found.leads == 40 and found.wins < FEWEST and found.quality is None
    assert few(company(), [row | {"outcome": "won"} for row in rows(60)]).quality is None


def test_the_chance_by_grade_leans_on_the_base_rate() -> None:
    chances, base = chance_by_grade(["A1", "A1", "B1", "B1"], [True, True, False, False], prior=10)
    assert (chances, base) == ({"A1": 7 / 12, "B1": 5 / 12}, 0.5)


def test_the_brier_score_is_learnt_from_the_earlier_leads_only() -> None:
    own = rows(400)
    usual = few(company(), own).quality
    turned = few(company(), [*own[:280], *(row | {"outcome": "won"} for row in own[280:370]), *own[370:]]).quality
    assert usual is not None and usual.calibration is not None
    assert turned is not None and turned.calibration is not None
    assert (usual.calibration.learnt_from, usual.calibration.tested_on) == (280, 120)
    assert usual.calibration.tested_from == date.fromisoformat(own[280]["created"])
    # What is learnt stays as it was, so a later world in which nearly all is won is foretold badly.
    assert turned.calibration.before > 0.4 > usual.calibration.before
    assert turned.calibration.base > 0.4


def test_a_queue_is_the_leads_over_the_weeks() -> None:
    own = quiet(4)
    for row, created in zip(own, ("2025-01-06", "2025-01-07", "2025-01-08", "2025-01-19"), strict=True):
        row |= {"created": created, "as_of": "2025-02-01"}
    found = few(company(), own)
    (queue,) = [queue for queue in found.queues if queue.before]
    assert (queue.before, queue.after, queue.busiest_before, queue.busiest_after) == (2.0, 2.0, 3, 3)
    assert weeks_of([date(2025, 1, 6)]) == 1.0 and weeks_of([]) == 1.0


def test_two_thousand_leads_take_far_less_than_five_seconds() -> None:
    after = with_score(lambda plain: event_rule(plain, "replied").update(points=1))
    own = [row | {"id": f"{row['id']}-{time_round}"} for time_round in range(5) for row in rows(400)]
    began = time.process_time()
    assert few(after, own).leads == 2000
    assert time.process_time() - began < 5


def test_a_framework_that_is_removed_is_told_with_its_leads_and_the_next_change_can_be_tried() -> None:
    playbook = company()
    gone = playbook.frameworks.keys() - {playbook.scores[SCORE].framework_group.default}
    records = {
        **playbook.records,
        "frameworks": {id: one for id, one in playbook.records["frameworks"].items() if id not in gone},
    }
    without = replace(playbook, records=records)
    own = rows(20)
    own[0]["framework"] = own[1]["framework"] = min(gone)
    first = few(without, own)
    told = [note.en for note in first.notes]
    assert f"({min(gone)}: " in told[0] or f", {min(gone)}: " in told[0]
    assert "does not exist after the change" in told[0]
    assert "give it another id" in told[-1]
    later = few(without, own, without)
    assert later.regraded == 0 and later.leads == first.leads
