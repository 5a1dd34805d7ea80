"""The gate passes, fails at the limit's own line, and lets through what is accepted on purpose, for a time."""

from __future__ import annotations

import dataclasses
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scripts.impact.assess import assess, from_folder, lines_of
from scripts.impact.gate import judge_gate
from scripts.impact.report import gate_of, impact
from scripts.impact.result import Impact
from scripts.pipeline import read_playbook
from scripts.problem import Problem
from scripts.report import as_text
from tests.company import FOLDER, LEADS, ROOT, company
from tests.impact.change import event_rule, read, rows, sample, with_gate, with_score, written

TODAY = date(2026, 11, 23)
REASON = {"da": "Vi ringer hellere til færre", "en": "We would rather call fewer"}


@cache
def found() -> Impact:
    """Silence about engagement: many leads change grade and the score tells less."""

    def edit(plain):
        for name in ("called-us", "tasting", "replied"):
            event_rule(plain, name).update(points=0.01)

    after = with_score(edit)
    return impact(company(), after, sample(company(), after))


def judged(of: Impact, **changed: Any) -> tuple[Problem, ...]:
    playbook, gate = with_gate(**changed)
    return judge_gate(of, playbook, gate, TODAY)


def acceptance(limit: str, up_to: float, until: str = "2026-12-31", **more: Any) -> dict[str, Any]:
    return {"limit": limit, "up_to": up_to, "reason": REASON, "until": until, **more}


def with_queue(before: float, after: float) -> Impact:
    queue = dataclasses.replace(found().queues[0], role="marketing", before=before, after=after)
    return dataclasses.replace(found(), queues=(queue,))


CAPACITY = [{"role": "marketing", "leads_per_week": 10, "why": REASON}]


def test_a_change_within_every_limit_passes() -> None:
    assert judged(found()) == ()


def test_a_limit_that_is_just_reached_is_kept() -> None:
    assert found().quality is not None
    loss = -found().quality.difference.value
    assert loss > 0.01
    assert judged(found(), most_regraded_percent=found().regraded_percent, most_auc_loss=loss) == ()
    assert judged(with_queue(5, 10), capacity=CAPACITY) == ()


def test_too_many_regraded_fail_at_the_line_of_the_limit_and_the_mend_says_how_to_accept() -> None:
    (problem,) = judged(found(), most_regraded_percent=2)
    assert (problem.rule, problem.severity) == ("gate-regraded", "error")
    assert problem.mark.file == "playbook/gates/tasting.yaml" and problem.snippet.startswith("most_regraded_percent")
    assert str(found().regraded) in problem.said.message.en and str(found().regraded) in problem.said.message.da
    assert problem.said.mend is not None
    assert "under acceptances in playbook/gates/tasting.yaml: limit: regraded, up_to: " in problem.said.mend.en
    assert "limit: regraded, up_to: " in problem.said.mend.da and "slutdato" in problem.said.mend.da


def test_what_the_mend_says_to_write_is_enough() -> None:
    limits = {"most_regraded_percent": 2, "most_auc_loss": 0.001}
    for problem in judged(found(), **limits):
        assert problem.said.mend is not None
        written_out = problem.said.mend.en.partition("limit: ")[2]
        limit, _, rest = written_out.partition(", up_to: ")
        own = acceptance(limit, float(rest.partition(",")[0]))
        left = judged(found(), **limits, acceptances=[own])
        assert problem.rule not in {one.rule for one in left} and len(left) == 1


def test_a_loss_of_discrimination_fails_with_both_figures() -> None:
    (problem,) = judged(found(), most_auc_loss=0.01)
    assert problem.rule == "gate-discrimination" and problem.snippet.startswith("most_auc_loss")
    assert found().quality is not None
    assert f"{found().quality.after.both.value:.3f}".rstrip("0") in problem.said.message.en


def test_a_queue_beyond_capacity_fails_for_that_role() -> None:
    (problem,) = judged(with_queue(8, 12.5), capacity=CAPACITY)
    assert problem.rule == "gate-capacity" and "12.5" in problem.said.message.en and "12,5" in problem.said.message.da
    assert "leads_per_week" in problem.snippet
    assert problem.said.mend is not None and "role: marketing" in problem.said.mend.en


def test_a_queue_that_stays_too_long_fails_and_one_that_the_change_shortens_does_not() -> None:
    assert len(judged(with_queue(12, 12), capacity=CAPACITY)) == 1
    assert judged(with_queue(14, 12), capacity=CAPACITY) == ()


@pytest.mark.parametrize("until", ["2026-11-23", "2026-12-31"])
def test_what_is_accepted_on_purpose_passes_to_its_last_day(until: str) -> None:
    assert judged(found(), most_regraded_percent=2, acceptances=[acceptance("regraded", 100, until)]) == ()


def test_an_acceptance_past_its_day_holds_no_longer_and_the_problem_says_so() -> None:
    (problem,) = judged(found(), most_regraded_percent=2, acceptances=[acceptance("regraded", 100, "2026-11-22")])
    assert problem.said.mend is not None
    assert "ended on 2026-11-22" in problem.said.mend.en and "udløb 2026-11-22" in problem.said.mend.da


def test_an_acceptance_covers_no_more_than_it_says() -> None:
    (problem,) = judged(found(), most_regraded_percent=2, acceptances=[acceptance("regraded", 2.5)])
    assert problem.said.mend is not None and "only goes up to 2.5" in problem.said.mend.en


def test_an_acceptance_covers_its_own_limit_and_role_alone() -> None:
    assert len(judged(found(), most_regraded_percent=2, acceptances=[acceptance("discrimination", 100)])) == 1
    other = acceptance("capacity", 100, role="sales-manager")
    own = acceptance("capacity", 100, role="marketing")
    assert len(judged(with_queue(8, 12), capacity=CAPACITY, acceptances=[other])) == 1
    assert judged(with_queue(8, 12), capacity=CAPACITY, acceptances=[other, own]) == ()


def test_too_few_outcomes_to_judge_by_are_a_warning() -> None:
    leads, _ = read(written(rows(30)), company(), company())
    (problem,) = judged(impact(company(), company(), leads))
    assert (problem.rule, problem.severity) == ("gate-discrimination", "warning")


GATE = """# yaml-language-server: $schema=../../schema/gates.json
id: tasting
name: {da: Grænse, en: Limit}
summary: {da: Vogter scoren, en: Guards the score}
score: tasting
owner: sales-manager
leads: leads/houses.csv
generated: true
most_regraded_percent: 15
most_auc_loss: 0.01
capacity:
  - role: sales-manager
    leads_per_week: 12
    why: {da: Seks forsøg pr. lead, en: Six attempts a lead}
  - role: marketing
    leads_per_week: 20
    why: {da: Ti minutter pr. lead, en: Ten minutes a lead}
"""


def copied(folder: Path, *replacements: tuple[str, str]) -> Path:
    """The shipped playbook's files with a gate of which texts are replaced."""
    shutil.copytree(FOLDER, folder)
    gate, content = folder / "gates" / "tasting.yaml", GATE
    for old, new in replacements:
        assert old in content
        content = content.replace(old, new, 1)
    gate.write_text(content, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("most_auc_loss:", "most_auc_los:", "unknown-key"),
        ("most_auc_loss: 0.01", "most_auc_loss: 0,01", "number-format"),
        ("generated: true", "generated: ja", "yes-or-no"),
        ("score: tasting", "score: tastin", "unknown-reference"),
        ("role: marketing", "role: marketng", "unknown-reference"),
        ("leads: leads/houses.csv", "leads: ../leads.csv", "text-form"),
        ("role: marketing", "role: sales-manager", "gate-roles"),
        ("capacity:", "acceptances:\n  - limit: regradet\ncapacity:", "not-an-option"),
    ],
)
def test_a_bad_gate_file_gives_problems_like_any_other(tmp_path: Path, old: str, new: str, rule: str) -> None:
    problems = read_playbook(copied(tmp_path / "playbook", (old, new)), TODAY).problems
    own = [problem for problem in problems if problem.mark.file.endswith("gates/tasting.yaml")]
    assert rule in {problem.rule for problem in own}, as_text(own, "en")
    assert all(problem.mark.line > 1 for problem in own)


def test_a_yaml_file_among_the_leads_is_not_passed_over(tmp_path: Path) -> None:
    folder = copied(tmp_path / "playbook")
    (folder / "leads" / "lost.yaml").write_text("id: lost\n", encoding="utf-8")
    problems = read_playbook(folder, TODAY).problems
    assert [problem.rule for problem in problems if "leads/" in problem.mark.file] == ["unknown-folder"]


def test_a_change_is_assessed_from_the_folder_by_its_own_gate() -> None:
    after = with_score(lambda plain: event_rule(plain, "called-us").update(points=5))
    (found,), problems = assess(company(), after, TODAY, from_folder(FOLDER))
    gate = gate_of(after)
    assert gate is not None and found.leads == 400 and found.generated
    assert problems == judge_gate(found, after, gate, TODAY)
    assert found.file == "playbook/leads/houses.csv"


def test_nothing_is_read_where_neither_score_nor_gate_changed() -> None:
    def source(name: str) -> list[bytes]:
        raise AssertionError(name)

    assert assess(company(), company(), TODAY, source) == ((), ())


def test_a_file_of_leads_that_is_not_there_is_a_problem_at_the_gate(tmp_path: Path) -> None:
    after = with_score(lambda plain: event_rule(plain, "replied").update(points=5))
    found, (problem,) = assess(company(), after, TODAY, from_folder(tmp_path))
    assert found == () and problem.rule == "leads-file" and problem.snippet.startswith("leads:")


def test_leads_with_errors_are_told_and_not_counted() -> None:
    after = with_score(lambda plain: event_rule(plain, "replied").update(points=5))
    lines = LEADS.read_bytes().replace(b",won,", b",win,").splitlines(keepends=True)
    found, (problem,) = assess(company(), after, TODAY, lambda name: lines)
    assert found == () and problem.rule == "leads-value" and problem.mark.file == "playbook/leads/houses.csv"


def test_a_score_that_leaves_points_without_a_grade_is_told_and_not_tried() -> None:
    def edit(plain):
        plain["fit_bands"][0]["low"] += 1

    def source(name: str) -> list[bytes]:
        raise AssertionError(name)

    found, problems = assess(company(), with_score(edit), TODAY, source)
    assert found == () and {problem.rule for problem in problems} == {"grade-bands"}
    assert assess(with_score(edit), company(), TODAY, source) == ((), ())


def test_own_leads_are_taken_for_real_and_a_missing_file_of_them_is_for_the_caller_to_tell() -> None:
    after = with_score(lambda plain: event_rule(plain, "replied").update(points=5))
    (found,), _ = assess(company(), after, TODAY, lambda name: lines_of(Path(name)), LEADS.as_posix())
    assert not found.generated and found.file == LEADS.as_posix()
    with pytest.raises(FileNotFoundError):
        assess(company(), after, TODAY, from_folder(ROOT), "no/such/leads.csv")


def test_the_shipped_gate_lets_the_score_as_it_is_pass() -> None:
    same = impact(company(), company(), sample(company(), company()))
    gate = gate_of(company())
    assert gate is not None
    assert judge_gate(same, company(), gate, TODAY) == ()
    assert {queue.role for queue in same.queues if queue.capacity is None} == set()
