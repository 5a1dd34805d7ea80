"""A page says when it changed only where the history knows."""

from __future__ import annotations

import subprocess
from pathlib import Path

from scripts.build.dates import dates_of, read_history


def test_the_newest_commit_that_touched_a_file_gives_its_date() -> None:
    log = ["@c3 2026-03-03 300", "", "a.yaml", "@c2 2026-02-02 200", "", "a.yaml", "b.yaml"]
    assert dates_of(log, frozenset(), frozenset()) == {"a.yaml": "2026-03-03", "b.yaml": "2026-02-02"}


def test_a_file_with_uncommitted_changes_has_no_date() -> None:
    assert dates_of(["@c1 2026-01-01 100", "", "a.yaml", "b.yaml"], frozenset({"a.yaml"}), frozenset()) == {
        "b.yaml": "2026-01-01"
    }


def test_the_first_commit_of_a_shallow_clone_dates_nothing() -> None:
    log = ["@c2 2026-02-02 200", "", "a.yaml", "@c1 2026-01-01 100", "", "a.yaml", "b.yaml"]
    assert dates_of(log, frozenset(), frozenset({"c1"})) == {"a.yaml": "2026-02-02"}


def test_a_folder_without_history_gives_no_dates(tmp_path: Path) -> None:
    assert read_history(tmp_path) == ({}, 0, None)


def test_history_is_read_from_git_with_names_beyond_ascii(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(
            ["git", *identity, *arguments],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            env={
                "GIT_COMMITTER_DATE": "2026-05-06T07:08:09Z",
                "GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z",
                "PATH": "/usr/bin:/bin:/usr/local/bin",
            },
        )

    git("init", "-q")
    (tmp_path / "trin-på-vej.yaml").write_text("a", "utf-8")
    (tmp_path / "changed.yaml").write_text("a", "utf-8")
    git("add", ".")
    git("commit", "-qm", "one")
    (tmp_path / "changed.yaml").write_text("b", "utf-8")
    (tmp_path / "new.yaml").write_text("c", "utf-8")
    history = read_history(tmp_path)
    assert history.dates == {"trin-på-vej.yaml": "2026-05-06"}
    assert history.epoch == 1778051289
