"""A rule is silenced only in the record it concerns, only while the date holds, and only where it says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scripts.judge.catalogue import Example
from scripts.pipeline import read_playbook
from tests.scripts.overlay import lay

FILE = "stages/qualification.yaml"
SILENCED = """kpis: []
exceptions:
  - rule: stage-without-kpi
    reason: {da: Målet vælges i marts, en: The measure is chosen in March}
    until: 2026-03-31
"""
TWO_ACTIVITIES = """activities:
{}exceptions:
  - rule: one-accountable-role
    at: activities.second-call
    reason: {{da: Rollen ansættes i marts, en: The role is hired in March}}
    until: 2026-03-31
"""
ACTIVITY = """  - id: {}
    text: {{da: Ring, en: Call}}
    how: {{da: Kort, en: Briefly}}
    responsible: [account-executive]
    accountable: []
    produces: [need-confirmed]
"""


def rules(folder: Path, shown: str, today: date) -> list[str]:
    return [problem.rule for problem in read_playbook(lay(folder, Example(FILE, shown)), today).problems]


def test_an_exception_holds_to_the_end_of_its_last_day_and_not_after(tmp_path: Path) -> None:
    assert rules(tmp_path, SILENCED, date(2026, 3, 31)) == []
    assert set(rules(tmp_path, SILENCED, date(2026, 4, 1))) == {"stage-without-kpi", "expired-exception"}


def test_an_exception_with_a_place_silences_that_place_alone(tmp_path: Path) -> None:
    shown = TWO_ACTIVITIES.format(ACTIVITY.format("first-call") + ACTIVITY.format("second-call"))
    problems = read_playbook(lay(tmp_path, Example(FILE, shown)), date(2026, 1, 15)).problems
    assert [problem.rule for problem in problems] == ["one-accountable-role"]
    assert "first-call" in problems[0].said.message.en


def test_an_exception_in_another_record_silences_nothing(tmp_path: Path) -> None:
    elsewhere = SILENCED.replace("kpis: []\n", "")
    folder = lay(tmp_path, Example(FILE, "kpis: []\n"), Example("stages/closing.yaml", elsewhere))
    assert {problem.rule for problem in read_playbook(folder, date(2026, 1, 15)).problems} == {
        "stage-without-kpi",
        "exception-unneeded",
    }


def test_what_keeps_a_file_from_being_read_cannot_be_silenced(tmp_path: Path) -> None:
    shown = SILENCED.replace("kpis: []\n", "owner: nobody\n").replace("stage-without-kpi", "unknown-reference")
    assert set(rules(tmp_path, shown, date(2026, 1, 15))) == {"unknown-reference", "exception-unknown-rule"}
