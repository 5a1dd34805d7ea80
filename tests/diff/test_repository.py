"""Revisions of a real repository are read without touching it, and a name that is none is answered in words."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts.diff.compare import compare
from scripts.diff.repository import NoSuchRevision, commit_of
from scripts.diff.sentences import say
from scripts.diff.snapshots import snapshot
from tests.diff.playbooks import version

TARGET = "Target for win rate: 27.5% → 30%."


def git(folder: Path, *arguments: str) -> str:
    settings = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *settings, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two commits on `main`, the first tagged `first`; the second sets another target."""
    folder = tmp_path / "repository"
    version(folder / "playbook")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "First")
    git(folder, "tag", "first")
    file = folder / "playbook/kpis/win-rate.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("target: 27.5", "target: 30"), encoding="utf-8")
    (folder / "playbook/leads").mkdir()
    (folder / "playbook/leads/past.csv").write_text("id\n1\n", encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Second")
    return folder


@pytest.mark.parametrize(
    ("base", "head"),
    [("first", "main"), ("HEAD~1", "HEAD"), ("main~1", "main^{}")],
    ids=["tag and branch", "commits", "other"],
)
def test_two_revisions_are_compared(repository: Path, base: str, head: str) -> None:
    before, after = snapshot(base, repository), snapshot(head, repository)
    assert [say(change).en for change in compare(before.playbook, after.playbook)] == [TARGET]
    assert before.commit == commit_of(repository, "first")


def test_a_revision_is_compared_with_the_folder_as_it_is(repository: Path) -> None:
    (repository / "playbook/terms/lead.yaml").unlink()
    before, after = snapshot("main", repository), snapshot(str(repository))
    assert [say(change).en for change in compare(before.playbook, after.playbook)] == ["Term “Lead” removed."]
    assert after.commit == ""


def test_reading_a_revision_leaves_the_checkout_and_the_repository_alone(repository: Path) -> None:
    def state() -> tuple[str, list[str]]:
        return git(repository, "status", "--porcelain", "--branch"), sorted(map(str, repository.rglob("*")))

    before = state()
    snapshot("first", repository)
    assert state() == before


def test_another_file_of_a_revision_can_be_read_after_its_folder_is_gone(repository: Path) -> None:
    assert list(snapshot("main", repository).lines("leads/past.csv")) == [b"id\n", b"1\n"]
    with pytest.raises(FileNotFoundError):
        list(snapshot("first", repository).lines("leads/past.csv"))


def test_a_revision_without_a_playbook_is_an_empty_one(repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "empty")
    git(repository, "rm", "-rq", "--cached", ".")
    git(repository, "commit", "-q", "--allow-empty", "-m", "Nothing")
    found = snapshot("empty", repository)
    assert not any(found.playbook.records.values())
    assert [problem.rule for problem in found.problems] == ["unknown-folder"]
    git(repository, "checkout", "-qf", "main")


def test_links_in_a_revision_are_not_followed(repository: Path) -> None:
    (repository / "playbook/terms/secret.yaml").symlink_to("/etc/hostname")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "Link")
    assert "secret" not in snapshot("HEAD", repository).playbook.terms


@pytest.mark.parametrize("name", ["mian", "--output=x", "HEAD:playbook", ""])
def test_an_unknown_name_is_answered_in_words(repository: Path, name: str) -> None:
    with pytest.raises(NoSuchRevision) as told:
        snapshot(name or "\n", repository)
    assert "neither a folder, a branch, a tag nor a commit" in told.value.said.en
    assert ("Did you mean “main”?" in told.value.said.en) is (name == "mian")


def test_without_a_repository_it_is_said_that_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(NoSuchRevision) as told:
        snapshot("main", tmp_path)
    assert "intet git-arkiv" in told.value.said.da
