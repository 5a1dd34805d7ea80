"""A playbook in a repository of its own: its history, the pencil and the dates are that repository's."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.build.dates import history_of
from scripts.history.read import read_changes
from scripts.pipeline import read_playbook
from scripts.render.site import render
from tests.company import ROOT, TODAY, small_files, written
from tests.scripts.rendering import base_sources


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A folder within a repository, with one commit and then another that changes a stage."""
    playbook = written(tmp_path / "sales/process", small_files())
    _git(tmp_path, "init", "-q", "-b", "main")
    _commit(tmp_path, "2026-01-02T12:00:00Z")
    stage = playbook / "stages/closing.yaml"
    stage.write_text(
        re.sub(r"target_days: \d+", "target_days: 77", stage.read_text(encoding="utf-8")), encoding="utf-8"
    )
    _commit(tmp_path, "2026-01-05T12:00:00Z")
    return playbook


def _git(folder: Path, *arguments: str, when: str = "") -> None:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    env = {"PATH": "/usr/bin:/bin:/usr/local/bin", "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when}
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, env=env)


def _commit(folder: Path, when: str) -> None:
    _git(folder, "add", ".")
    _git(folder, "commit", "-qm", "one", when=when)


def test_pencil_dates_and_news_are_those_of_its_repository(theirs: Path, tmp_path: Path) -> None:
    history = history_of(theirs, ROOT)
    assert history.place == "sales/process"
    assert history.dates["playbook/stages/closing.yaml"] == "2026-01-05"
    assert history.dates["playbook/stages/qualification.yaml"] == "2026-01-02"
    changes = read_changes(theirs, tmp_path / "history.json")
    assert "77" in str(changes)
    playbook = read_playbook(theirs, TODAY).playbook
    assert playbook is not None
    sources = replace(base_sources(), dates=history.dates, changes=changes, place=history.place)
    site = render(playbook, sources)
    stage = site["en/stages/closing/index.md"]
    assert 'source: "sales/process/stages/closing.yaml"' in stage and 'changed: "2026-01-05"' in stage
    for path, page in site.items():
        if path.endswith(".md"):
            (source,) = re.findall(r'^source: "(.*)"$', page, re.M)
            assert source == "" or source.startswith("sales/process"), path
            assert "scripts/" not in re.findall(r"^sources: (.*)$", page, re.M)[0], path


def test_a_folder_without_history_has_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "process").mkdir()
    assert history_of(tmp_path / "process", ROOT) == ({}, 0, "process")


def test_a_playbook_in_the_engine_s_repository_is_called_as_it_is(theirs: Path) -> None:
    engine = theirs.parent
    assert history_of(theirs.rename(engine / "playbook"), engine).place is None


def test_its_commits_are_compared_from_elsewhere(theirs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "HEAD~1", "HEAD", "--playbook", str(theirs), "--today", TODAY.isoformat()]) == 0
    assert "77" in capsys.readouterr().out
