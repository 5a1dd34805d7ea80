"""Who is asked about a change is made from the company's teams; the engine's own lines stay."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.build.whole import day_of
from scripts.model.company import Team
from scripts.owners import BEGIN, END, with_teams
from scripts.pipeline import read_playbook
from scripts.render.book import Book
from scripts.render.calendars import calendars
from tests.company import kept_folder, small_files, written

SALES, OPS = Team(team="@us/sales", owns=("playbook", "kpis")), Team(team="@us/ops", owns=("kpis/win-rate", "kpis"))
LINES = [
    "/process/                   @us/sales",
    "/process/kpis/              @us/sales @us/ops",
    "/process/kpis/win-rate.yaml @us/ops",
]


def playbook_with(*lines: str) -> Path:
    files = small_files()
    files["company/example.yaml"] += "".join(f"{line}\n" for line in lines)
    return written(kept_folder() / "playbook", files)


def test_the_lines_stand_between_markers_from_the_general_to_the_single_record() -> None:
    made = with_teams("* @us/engine\n", "process", (SALES, OPS))
    assert made.splitlines() == ["* @us/engine", "", BEGIN, *LINES, END]
    assert with_teams(made, "process", (SALES, OPS)) == made
    assert with_teams(made + "/after @us/x\n", "process", (OPS,)).endswith(f"{END}\n/after @us/x\n")


def test_a_company_without_teams_keeps_its_file_as_it_is() -> None:
    assert with_teams("* @us/engine\n", "playbook", ()) == "* @us/engine\n"


def test_the_command_writes_the_file_once_and_says_when_it_is_not_current(capsys: pytest.CaptureFixture[str]) -> None:
    folder = playbook_with('teams: [{team: "@us/sales", owns: [playbook]}]')
    file = folder.parent / ".github" / "CODEOWNERS"
    assert main(["owners", "--playbook", str(folder), "--check"]) == 1
    assert "python -m scripts owners" in capsys.readouterr().err and not file.exists()
    assert main(["owners", "--playbook", str(folder)]) == 0
    assert file.read_text("utf-8").splitlines()[1] == "/playbook/ @us/sales"
    assert main(["owners", "--playbook", str(folder), "--check"]) == 0


def test_what_is_owned_and_is_not_there_is_told() -> None:
    reading = read_playbook(playbook_with('teams: [{team: "@us/sales", owns: [kpi, kpis/win-rat]}]'), date(2026, 1, 15))
    told = [problem for problem in reading.problems if problem.rule == "team-owns"]
    assert [one.said.mend and one.said.mend.en.split("?")[0] for one in told] == [
        "Did you mean 'kpis'",
        "Did you mean 'kpis/win-rate'",
    ]


def test_days_and_times_are_those_of_the_companys_time_zone() -> None:
    playbook = read_playbook(playbook_with("time_zone: Pacific/Auckland"), date(2026, 1, 15)).playbook
    assert playbook is not None
    late = datetime(2026, 6, 1, 20, tzinfo=UTC)
    assert Book(playbook, "en").local(late).isoformat() == "2026-06-02T08:00:00+12:00"
    assert day_of(int(late.timestamp()), playbook.company.time_zone) == date(2026, 6, 2)
    made = list(calendars(Book(playbook, "en"), {}, "https://example.org/"))
    assert made and all("X-WR-TIMEZONE:Pacific/Auckland" in one.content for one in made)


def test_a_time_zone_that_does_not_exist_is_told_with_the_nearest() -> None:
    reading = read_playbook(playbook_with("time_zone: Europe/Kopenhagen"), date(2026, 1, 15))
    assert [problem.rule for problem in reading.problems] == ["time-zone"]
    assert "'Europe/Copenhagen'" in (reading.problems[0].said.mend or reading.problems[0].said.message).en
