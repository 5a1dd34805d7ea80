"""The commits of the main line that touched a playbook, as git tells them."""

from __future__ import annotations

import subprocess
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

Missing = Literal["", "no-history", "shallow"]
"""Why the history does not reach back to the beginning: there is none, or the clone was made without it."""


class Commit(NamedTuple):
    """A commit, when it was made (with the committer's time zone), and the git tree of the playbook in it."""

    id: str
    when: datetime
    tree: str


class Log(NamedTuple):
    """Newest first. `whole` is True when the last one is the first that ever held the playbook."""

    commits: tuple[Commit, ...]
    whole: bool
    missing: Missing


def read_log(playbook: Path, most: int) -> Log:
    """At most `most` commits. Asks git three times; a folder that git does not know gives none."""
    listed = git(playbook, "log", "--first-parent", f"--max-count={most}", "--format=%H %cI", "--", ".").splitlines()
    if not listed:
        return Log((), False, "no-history")
    where, shallow = git(playbook, "rev-parse", "--show-prefix", "--is-shallow-repository").split("\n")[:2]
    ids = [line.split(" ")[0] for line in listed]
    asked = "".join(f"{id}:{where.rstrip('/')}\n" for id in ids)
    answers = git(playbook, "cat-file", "--batch-check", ask=asked).splitlines()
    commits = tuple(
        Commit(id, datetime.fromisoformat(line.split(" ")[1]), answer.split(" ")[0] if " tree " in answer else "")
        for id, line, answer in zip(ids, listed, answers, strict=True)
    )
    return Log(commits, len(commits) < most and shallow == "false", "shallow" if shallow == "true" else "")


def git(folder: Path, *arguments: str, ask: str | None = None) -> str:
    """What git says, or nothing where it is missing or refuses: no repository, no commit, another owner's folder."""
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotePath=false", *arguments],
            cwd=folder,
            input=ask,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
    except (FileNotFoundError, NotADirectoryError):
        return ""
    return done.stdout if done.returncode == 0 else ""
