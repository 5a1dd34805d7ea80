"""What changed is told from the history of the main line: once, newest first, and without more trouble than needed."""

from __future__ import annotations

import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from scripts.history import read
from scripts.history.entries import Changes
from tests.history.repository import Repository

TARGET = ("kpis/win-rate.yaml", "target: 27.5", "target: 30")
PROBABILITY = ("pipelines/sales.yaml", "probability: 25", "probability: 20")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "repository")
    made.begin()
    return made


def said(changes: Changes) -> list[list[str]]:
    return [[sentence.text.en for sentence in entry.sentences] for entry in changes.entries]


def test_the_first_playbook_is_one_entry_and_each_later_change_is_told_newest_first(repository: Repository) -> None:
    repository.change("2026-09-07T08:00:00+02:00", *PROBABILITY)
    newest = repository.change("2026-09-08T08:00:00+02:00", *TARGET)
    changes = repository.changes()
    assert said(changes) == [
        ["Target for win rate: 27.5% → 30%."],
        ["Sales: chance of winning in “Qualification” 25% → 20%."],
        [],
    ]
    assert [entry.written for entry in changes.entries] == [False, False, True]
    assert changes.entries[0].commit == newest
    assert changes.entries[0].when.isoformat() == "2026-09-08T08:00:00+02:00"
    assert (changes.unread, changes.more, changes.missing) == (0, False, "")


def test_comments_order_and_upkeep_are_no_news(repository: Repository) -> None:
    repository.change(
        "2026-09-07T08:00:00+02:00", "kpis/win-rate.yaml", "unit: percent", "# in per cent\nunit: percent"
    )
    review = "content_review: {by: sales-manager, every_months: 6, last: 2026-09-01}\nunit: percent"
    repository.change("2026-09-08T08:00:00+02:00", "kpis/win-rate.yaml", "unit: percent", review)
    assert [entry.written for entry in repository.changes().entries] == [True]


def test_what_weighs_is_told_first_and_a_new_wording_is_known_as_one(repository: Repository) -> None:
    repository.edit("stages/qualification.yaml", "The stage in short", "The stage in brief")
    repository.change("2026-09-07T08:00:00+02:00", *TARGET)
    newest = repository.changes().entries[0]
    assert [(sentence.id, sentence.wording) for sentence in newest.sentences] == [
        ("win-rate", False),
        ("qualification", True),
    ]


def test_equal_changes_are_one_piece_of_news(repository: Repository) -> None:
    for stage in ("qualification", "closing"):
        repository.edit(f"stages/{stage}.yaml", "required_fields:\n", "required_fields:\n  - loss-reason\n")
    repository.commit("2026-09-07T08:00:00+02:00")
    assert said(repository.changes())[0] == [
        "2 × the same: Qualification: CRM field “Loss reason” is now required. Likewise Closing."
    ]


def test_commits_elsewhere_are_passed_over(repository: Repository) -> None:
    (repository.folder / "README.md").write_text("Read me\n", encoding="utf-8")
    repository.commit("2026-09-09T08:00:00+02:00")
    assert len(repository.changes().entries) == 1


def test_a_merge_is_one_entry_on_the_main_line(repository: Repository) -> None:
    repository.git("switch", "-qc", "idea")
    repository.change("2026-09-07T08:00:00+02:00", *PROBABILITY)
    repository.change("2026-09-08T08:00:00+02:00", *TARGET)
    repository.git("switch", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "Merge", "idea", when="2026-09-10T08:00:00+02:00")
    first, *_ = repository.changes().entries
    assert len(first.sentences) == 2 and first.when.day == 10


def test_a_commit_that_cannot_be_read_is_told_with_the_next(repository: Repository) -> None:
    repository.change("2026-09-07T08:00:00+02:00", "pipelines/sales.yaml", "probability: 25", 'probability: "25')
    repository.change("2026-09-08T08:00:00+02:00", "pipelines/sales.yaml", 'probability: "25', "probability: 20")
    first, *_ = repository.changes().entries
    assert [sentence.text.en for sentence in first.sentences] == [
        "Sales: chance of winning in “Qualification” 25% → 20%."
    ]
    assert first.joined == 1


def test_newest_commits_that_cannot_be_read_are_counted(repository: Repository) -> None:
    repository.change("2026-09-07T08:00:00+02:00", "pipelines/sales.yaml", "probability: 25", 'probability: "25')
    changes = repository.changes()
    assert changes.unread == 1 and len(changes.entries) == 1


def test_only_so_many_commits_are_told_and_the_rest_is_owned_up_to(repository: Repository) -> None:
    targets = ["27.5", "28", "29", "30", "31"]
    for day, (old, new) in enumerate(pairwise(targets), 2):
        repository.change(f"2026-09-0{day}T08:00:00+02:00", TARGET[0], f"target: {old}", f"target: {new}")
    changes = repository.changes(most=2)
    assert said(changes) == [["Target for win rate: 30% → 31%."], ["Target for win rate: 29% → 30%."]]
    assert changes.more


def test_a_shallow_clone_tells_what_it_has_and_says_so(repository: Repository, tmp_path: Path) -> None:
    repository.change("2026-09-07T08:00:00+02:00", *PROBABILITY)
    repository.change("2026-09-08T08:00:00+02:00", *TARGET)
    clone = tmp_path / "clone"
    address = repository.folder.as_uri()
    subprocess.run(["git", "clone", "-q", "--depth", "2", address, str(clone)], check=True, capture_output=True)
    changes = read.read_changes(clone / "playbook", tmp_path / "kept.json")
    assert said(changes) == [["Target for win rate: 27.5% → 30%."]]
    assert changes.missing == "shallow" and changes.more


def test_a_folder_without_history_has_no_changes(tmp_path: Path) -> None:
    (tmp_path / "playbook").mkdir()
    kept = tmp_path / "kept.json"
    assert read.read_changes(tmp_path / "playbook", kept) == Changes(missing="no-history")
    assert not kept.exists()


def test_a_second_reading_reads_no_playbook(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.change("2026-09-08T08:00:00+02:00", *TARGET)
    first = repository.changes()

    def refuse(*_: object) -> None:
        raise AssertionError("a playbook was read again")

    monkeypatch.setattr("scripts.history.snapshots.snapshot", refuse)
    assert repository.changes() == first


def test_what_other_code_has_kept_is_not_believed(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.change("2026-09-08T08:00:00+02:00", *TARGET)
    first = repository.changes()
    kept = repository.folder / ".git" / "kept.json"
    kept.write_text(kept.read_text("utf-8").replace("30%", "31%"), encoding="utf-8")
    assert repository.changes() != first
    monkeypatch.setattr(read, "made_by", lambda _: "other code")
    assert repository.changes() == first


def test_reading_leaves_the_checkout_as_it_was(repository: Repository) -> None:
    repository.change("2026-09-08T08:00:00+02:00", *TARGET)
    repository.edit(*PROBABILITY)
    before = repository.git("status", "--porcelain")
    repository.changes()
    assert repository.git("status", "--porcelain") == before != ""
