"""Mistakes that a manager makes: each is told on the right line, with its mend, and gives one kind of problem."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from scripts.pipeline import read_playbook
from scripts.problem import Mark
from tests.scripts.overlay import lay

TODAY = date(2026, 1, 15)
STAGE = "stages/qualification.yaml"
KPI = "kpis/win-rate.yaml"
TERM = "terms/lead.yaml"


class Mistake(NamedTuple):
    """In `file`, the lines `right` become `wrong`; `rule` is told on number `line` of them, its mend holding `mend`."""

    name: str
    file: str
    rule: str
    right: str
    wrong: str
    line: int
    mend: str


def read_mistakes() -> list[Mistake]:
    """From mistakes.txt: name, file and [rule], lines before (-) and after (+, the one told !), part of mend (=)."""
    found = []
    for block in (Path(__file__).parent / "mistakes.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        name, place, *rest = block.splitlines()
        file, _, rule = place.partition(" ")
        after = [line for line in rest if line[0] in "+!"]
        told = next(number for number, line in enumerate(after) if line[0] == "!")
        right, wrong = (
            "\n".join(_invisible(line[2:]) for line in rest if line[0] in signs) + "\n" for signs in ("-", "+!")
        )
        found.append(Mistake(name, file, rule.strip("[]"), right, wrong, told, rest[-1].removeprefix("= ")))
    return found


def _invisible(line: str) -> str:
    """Signs that cannot be seen are written as escapes in mistakes.txt."""
    return line.replace("\\t", "\t").replace("\\u00a0", "\u00a0").replace("\\u200b", "\u200b")


MISTAKES = read_mistakes()


def test_there_are_sixty_mistakes_and_more() -> None:
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES) >= 60


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.name for mistake in MISTAKES])
def test_a_mistake_is_told_on_its_line_with_its_mend(mistake: Mistake, tmp_path: Path) -> None:
    path = lay(tmp_path) / mistake.file
    before, right, after = path.read_text(encoding="utf-8").partition(mistake.right)
    assert right, "the lines before the mistake stand in the file"
    path.write_text(before + mistake.wrong + after, encoding="utf-8")
    reading = read_playbook(tmp_path, TODAY)
    assert reading.playbook is None
    found = [problem for problem in reading.problems if problem.rule == mistake.rule]
    assert found, [(problem.rule, problem.said.message.en) for problem in reading.problems]
    assert found[0].mark.file.endswith(mistake.file)
    assert found[0].mark.line == before.count("\n") + 1 + mistake.line
    assert found[0].said.mend is not None and mistake.mend in found[0].said.mend.en
    assert {problem.rule for problem in reading.problems} == {mistake.rule}, "one mistake gives one kind of problem"


def test_a_deleted_stage_is_told_once_with_the_places_that_refer_to_it(tmp_path: Path) -> None:
    (lay(tmp_path) / "stages/closing.yaml").unlink()
    (problem,) = read_playbook(tmp_path, TODAY).problems
    assert problem.rule == "unknown-reference"
    told = {
        (mark.file.removeprefix(f"{tmp_path.as_posix()}/"), _line(mark).strip())
        for mark in (problem.mark, *problem.also)
    }
    assert ("pipelines/sales.yaml", "- stage: closing") in told
    assert ("roles/sales-manager.yaml", "- stage: closing") in told


def _line(mark: Mark) -> str:
    return Path(mark.file).read_text(encoding="utf-8").splitlines()[mark.line - 1]


def test_a_renamed_file_is_told_at_its_id_with_the_places_that_refer_to_it(tmp_path: Path) -> None:
    folder = lay(tmp_path)
    (folder / "kpis/win-rate.yaml").rename(folder / "kpis/hit-rate.yaml")
    (problem,) = read_playbook(tmp_path, TODAY).problems
    assert problem.rule == "id-and-file" and problem.also


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-8-sig"])
def test_a_file_in_another_encoding_is_told(encoding: str, tmp_path: Path) -> None:
    path = lay(tmp_path) / TERM
    path.write_bytes(path.read_text(encoding="utf-8").replace("mulig", "måske").encode(encoding))
    problems = read_playbook(tmp_path, TODAY).problems
    assert [problem.rule for problem in problems] == ["encoding"]
    assert problems[0].said.mend is not None and "UTF-8" in problems[0].said.mend.en
    if encoding in ("latin-1", "cp1252"):
        assert problems[0].mark.line == 4 and "'å'" in problems[0].said.message.en


def test_windows_line_ends_are_fine(tmp_path: Path) -> None:
    for path in lay(tmp_path).glob("*/*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_playbook(tmp_path, TODAY).problems == ()


@pytest.mark.parametrize(
    "name",
    ["Qualify.yaml", "første-møde.yaml", "first_call.yaml", "first-call.yml", "first call.yaml", "2nd-call.yaml"],
)
def test_a_file_name_that_is_no_id_is_told(name: str, tmp_path: Path) -> None:
    (lay(tmp_path) / "terms" / name).write_text("id: x\n", encoding="utf-8")
    problems = read_playbook(tmp_path, TODAY).problems
    assert [problem.rule for problem in problems] == ["file-name"]


@pytest.mark.parametrize(
    "name",
    ["lead.yaml.orig", "lead.yaml~", "README.md", "terms.csv", "Terms.docx", "lead.yaml.bak", "lead (2).txt", "lead"],
)
@pytest.mark.parametrize("folder", ["terms", ".", "notes"])
def test_a_stray_file_is_to_be_deleted_or_moved_out_not_renamed(folder: str, name: str, tmp_path: Path) -> None:
    (lay(tmp_path) / folder).mkdir(exist_ok=True)
    (tmp_path / folder / name).write_text("Notes", encoding="utf-8")
    (problem,) = read_playbook(tmp_path, TODAY).problems
    assert problem.rule == "file-name" and problem.mark.file.endswith(name)
    assert problem.said.mend is not None
    assert problem.said.mend.en == "Delete the file, or move it out of the folder."


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini", ".lead.yaml.swp"])
def test_what_systems_leave_in_folders_is_passed_over(name: str, tmp_path: Path) -> None:
    (lay(tmp_path) / "terms" / name).write_bytes(b"\x00\x01")
    assert read_playbook(tmp_path, TODAY).problems == ()


def test_one_broken_file_does_not_set_off_the_others(tmp_path: Path) -> None:
    (lay(tmp_path) / "roles/sales-manager.yaml").write_text("name: [\n", encoding="utf-8")
    problems = read_playbook(tmp_path, TODAY).problems
    assert [(problem.rule, problem.mark.line) for problem in problems] == [("yaml-syntax", 1)]


def test_all_problems_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    folder = lay(tmp_path)
    for file, right, wrong in (
        (STAGE, "target_days: 10", "target_days: ti"),
        (KPI, "target: 27.5", "target: 27,5"),
        (TERM, "meaning", "mening"),
    ):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    rules = [problem.rule for problem in read_playbook(tmp_path, TODAY).problems]
    assert rules == ["number-format", "wrong-type", "unknown-key"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    reading = read_playbook(tmp_path / "nowhere", TODAY)
    assert reading.playbook is None
    assert [problem.rule for problem in reading.problems] == ["unknown-folder"]


def test_a_link_to_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    (lay(tmp_path) / "terms/prospect.yaml").symlink_to(tmp_path / "nowhere.yaml")
    assert [problem.rule for problem in read_playbook(tmp_path, TODAY).problems] == ["file-name"]
