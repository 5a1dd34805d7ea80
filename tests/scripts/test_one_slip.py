"""One slip is one problem with all its places, and a guess is made only where it is close and does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.nearest import nearest
from scripts.pipeline import read_playbook
from scripts.problem import Problem
from scripts.report import as_github, as_json, as_text
from tests.company import FOLDER, TODAY

ROLE = "sales-manager"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tests' playbook."""
    for path in FOLDER.rglob("*"):
        if path.is_file():
            to = tmp_path / path.relative_to(FOLDER)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(path.read_bytes())
    return tmp_path


def only(folder: Path) -> Problem:
    """The one problem of a playbook."""
    (found,) = read_playbook(folder, TODAY).problems
    return found


def lines_naming(folder: Path, name: str, but: str) -> set[tuple[str, int]]:
    """Each line whose value is the name, or which links to it, outside the record itself."""
    return {
        (path.as_posix(), number)
        for path in folder.glob("*/*.yaml")
        if path.parent.name + "/" + path.name != but
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line.endswith((f": {name}", f"- {name}")) or f"/{name})" in line
    }


def places(problem: Problem) -> set[tuple[str, int]]:
    """File and line of everything that the problem points to."""
    return {(mark.file, mark.line) for mark in (problem.mark, *problem.also)}


def test_a_role_file_that_was_renamed_is_one_problem_with_every_place_and_the_command(folder: Path) -> None:
    (folder / f"roles/{ROLE}.yaml").rename(folder / "roles/head-of-sales.yaml")
    problem = only(folder)
    assert problem.rule == "id-and-file" and problem.mark.file.endswith("roles/head-of-sales.yaml")
    assert len(problem.also) > 20 and places(problem) >= lines_naming(folder, ROLE, "roles/head-of-sales.yaml")
    assert problem.said.mend is not None
    assert f"rename roles {ROLE} head-of-sales --playbook {folder.as_posix()}" in problem.said.mend.en


def test_a_role_whose_file_and_id_were_renamed_is_one_problem_that_names_both(folder: Path) -> None:
    old, new = folder / f"roles/{ROLE}.yaml", folder / "roles/head-of-sales.yaml"
    new.write_text(old.read_text(encoding="utf-8").replace(f"id: {ROLE}", "id: head-of-sales"), encoding="utf-8")
    old.unlink()
    problem = only(folder)
    assert problem.rule == "unknown-reference" and places(problem) >= lines_naming(folder, ROLE, "")
    assert problem.said.mend is not None and f"no roles/{ROLE}.yaml" in problem.said.mend.en
    assert "nothing names roles/head-of-sales.yaml" in problem.said.mend.en
    assert "sales-development" not in problem.said.mend.en, "another role is no guess"
    new.write_text(
        new.read_text(encoding="utf-8").replace("id: head-of-sales", f"id: head-of-sales\nformerly: [{ROLE}]"),
        encoding="utf-8",
    )
    mend = only(folder).said.mend
    assert mend is not None and mend.en.startswith("It is called 'head-of-sales' now. Run: python -m scripts rename")


@pytest.mark.parametrize("name", [f"{ROLE}.yml", "Sales Manager.yaml"])
def test_a_file_whose_name_cannot_be_used_is_one_problem_with_every_place_that_misses_it(
    name: str, folder: Path
) -> None:
    (folder / f"roles/{ROLE}.yaml").rename(folder / "roles" / name)
    problem = only(folder)
    assert problem.rule == "file-name" and problem.mark.file.endswith(name) and len(problem.also) > 20
    assert problem.said.mend is not None and problem.said.mend.en == f"Rename the file to '{ROLE}.yaml'."


def test_the_places_stand_in_every_form_of_the_report(folder: Path) -> None:
    (folder / f"roles/{ROLE}.yaml").rename(folder / "roles/head-of-sales.yaml")
    problem = only(folder)
    mark = problem.also[0]
    assert f"\n    {mark.file}: {mark.line}" in as_text([problem], "en")
    assert f'"file": "{mark.file}",\n        "line": {mark.line}' in as_json([problem], "en")
    assert f"the same in {mark.file}: {mark.line}" in as_github([problem], "en")
    assert as_github([problem], "en").count("\n") == 1


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("acount-executive", ["account-executive", "sales-manager"], "account-executive"),
        ("Account Executive", ["account-executive"], "account-executive"),
        ("target-days", ["target_days", "target"], "target_days"),
        ("pipline", ["pipeline", "omitted"], "pipeline"),
        ("commit", ["omitted", "closed"], None),
        ("machines", ["pain", "need"], None),
        ("sales-development", ["sales-manager", "marketing"], None),
        ("unqualified", ["qualified"], None),
        ("discount-25", ["discount-5"], None),
        ("b2d", ["b2b", "b2c"], None),
        ("wno", ["won"], None),
        ("stagea", ["stageb", "stagec"], None),
        ("", ["a"], None),
    ],
)
def test_a_guess_is_a_slip_of_the_finger_away_and_the_only_one(word: str, known: list[str], meant: str | None) -> None:
    assert nearest(word, known) == meant
