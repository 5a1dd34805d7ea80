"""`python -m scripts diff`: what it writes where, and its exit status."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from scripts.__main__ import USAGE, main
from scripts.diff.compare import compare
from scripts.diff.report import report
from scripts.diff.snapshots import snapshot
from tests.company import FOLDER
from tests.diff.playbooks import REACH, Put, version
from tests.diff.test_reports import TODAY

SCORE = "scores/lead-score.yaml"
GATE = """# yaml-language-server: $schema=../../schema/gates.json
id: lead-score
name: {da: Porten, en: The gate}
summary: {da: Vogter scoren, en: Guards the score}
score: lead-score
owner: sales-manager
leads: leads/past.csv
generated: true
most_regraded_percent: 10
most_auc_loss: 0.5
"""
COLUMNS = "id,created,outcome,as_of,segment,framework,fit.company-size,fit.role,fit.mandate,level.budget,level.need"
LEADS = "\n".join(
    [
        f"{COLUMNS},event.demo-request.count,event.demo-request.last",
        *(
            f"l{n},2026-01-0{n},{'won' if n % 2 else 'lost'},2026-01-09,b2b,bant,large,technician,asks,0,0,0,"
            for n in range(1, 9)
        ),
        "",
    ]
)


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    status = main(["diff", *map(str, arguments), "--today", "2026-11-23"])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return version(tmp_path / "before")


def gated(folder: Path, *puts: Put) -> Path:
    """A version with a gate and eight past leads."""
    version(folder, *puts)
    (folder / "gates").mkdir()
    (folder / "gates/lead-score.yaml").write_text(GATE, encoding="utf-8")
    (folder / "leads").mkdir()
    (folder / "leads/past.csv").write_text(LEADS, encoding="utf-8")
    return folder


def test_changes_alone_are_no_failure(tmp_path: Path, before: Path, capsys: pytest.CaptureFixture[str]) -> None:
    after = version(tmp_path / "after", Put("kpis/win-rate.yaml", "target: 27.5", "target: 30"))
    status, out, err = run(capsys, before, after, "--lang", "da")
    assert (status, err) == (0, "")
    assert "- Målet for vinderate: 27,5\u00a0% → 30\u00a0%." in out


def test_problems_of_the_newer_side_fail_and_are_said(
    tmp_path: Path, before: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    after = version(tmp_path / "after", Put("kpis/win-rate.yaml", "owner: sales-manager", "owner: nobody"))
    status, out, err = run(capsys, before, after)
    assert status == 1
    assert "win-rate.yaml:10:8: owner 'nobody' is not a role" in err
    assert "Win rate: owner is now nobody (was Sales manager)." in out


def test_problems_of_the_older_side_do_not_fail(
    tmp_path: Path, before: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = version(tmp_path / "broken", Put("kpis/win-rate.yaml", "owner: sales-manager", "owner: nobody"))
    status, out, err = run(capsys, broken, before)
    assert (status, err) == (0, "")
    assert "Win rate: owner is now Sales manager (was nobody)." in out


def test_an_unknown_name_is_a_mistake_in_the_command_line(before: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, before, "no-such-branch-at-all", "--lang", "da")
    assert (status, out) == (USAGE, "")
    assert "hverken en mappe, en gren, et mærke eller et commit" in err


def test_leads_that_are_not_there_are_a_mistake_in_the_command_line(
    before: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, err = run(capsys, before, before, "--leads", before / "none.csv")
    assert status == USAGE
    assert "There is no file" in err


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_each_form_is_written_to_standard_output(before: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    status, out, _ = run(capsys, before, before, "--format", form)
    assert status == 0
    assert out.startswith({"md": "### Nothing", "html": "<!doctype html>", "json": "{"}[form])


def test_a_change_of_the_score_shows_its_effect_and_only_the_gate_makes_it_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = gated(tmp_path / "old")
    new = gated(tmp_path / "new", Put(SCORE, "points: 50", "points: 10"))
    status, out, err = run(capsys, old, new)
    assert (status, err) == (0, "")
    assert "#### What the change of the lead score does to past leads" in out
    assert "**The gate for the lead score is not passed**" in out
    status, _, err = run(capsys, old, new, "--gate")
    assert status == 1
    assert "gate-regraded" in err


def test_own_leads_take_the_place_of_the_gates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = gated(tmp_path / "old")
    new = gated(tmp_path / "new", Put(SCORE, "points: 50", "points: 10"))
    own = tmp_path / "own.csv"
    own.write_text(LEADS.replace("large", "small"), encoding="utf-8")
    status, out, _ = run(capsys, old, new, "--gate", "--leads", own, "--format", "json")
    impact = json.loads(out)["score"]["impact"]
    assert status == 0
    assert (impact["leads"], impact["regraded"], impact["generated"]) == (8, 0, False)


def test_a_score_that_cannot_be_read_leaves_its_effect_out_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = gated(tmp_path / "old", Put(SCORE, "fit_cap: 100", "fit_cap: a lot"))
    status, out, _ = run(capsys, old, gated(tmp_path / "new"), "--gate")
    assert status == 0
    assert "The effect of the lead score could not be worked out" in out


@pytest.mark.parametrize(
    "put",
    [
        Put(SCORE, "  - grade: A\n    low: 50", "  - grade: A\n    low: 60"),
        Put(SCORE, "rule: company-size", "rule: nothing"),
        Put(SCORE, "fit: [A, B]", "fit: [A]"),
        Put(SCORE, "id: demo-request", "id: another"),
        Put("frameworks/bant.yaml"),
        Put("roles/sales-manager.yaml"),
        Put("criteria/budget.yaml", "level: 3", "level: 2"),
    ],
    ids=lambda put: f"{put.file} {put.new}".replace("\n", " "),
)
def test_a_faulty_score_on_either_side_is_a_problem_of_the_files(tmp_path: Path, put: Put) -> None:
    old, new = gated(tmp_path / "old"), gated(tmp_path / "new", put)
    assert main(["diff", str(old), str(new)]) == 1
    assert main(["diff", str(new), str(old)]) == 0


def test_a_whole_playbook_is_compared_within_three_seconds(tmp_path: Path) -> None:
    after = tmp_path / "after"
    for file in sorted(FOLDER.glob("*/*.yaml")):
        (after / file.parent.name).mkdir(parents=True, exist_ok=True)
        content = file.read_text(encoding="utf-8")
        (after / file.parent.name / file.name).write_text(content.replace("en: The ", "en: This ", 1), "utf-8")
    began = time.process_time()
    head = snapshot(str(after))
    found = report(snapshot(str(FOLDER), like=head), head, TODAY, REACH)
    assert time.process_time() - began < 3
    assert len(found.told) > 20
    assert compare(found.base.playbook, found.base.playbook) == ()
