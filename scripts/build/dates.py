"""When each source was last changed, as its history says. No date rather than a wrong one.

A file with uncommitted changes, a tree without git and the oldest commits of a shallow clone give none.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from scripts.model.format import PLAYBOOK

_FORM: Final = "--format=@%H %cs %ct"


class History(NamedTuple):
    """`dates`: path in the repository -> ISO day of the last commit that touched it. `epoch`: seconds of the last
    commit, or 0. `place`: where the playbook lies in a repository of its own; None where that is the engine's.
    """

    dates: Mapping[str, str]
    epoch: int
    place: str | None = None


def history_of(playbook: Path, engine: Path) -> History:
    """The history of the repository that holds the playbook. In one of its own, the playbook's files are called as they
    are in the engine's, `playbook/stages/closing.yaml`, wherever the folder lies."""
    if playbook == engine / PLAYBOOK:
        return read_history(engine)
    log = _git(playbook, "log", _FORM, "--name-only", "--relative", "--", ".")
    if not log:
        return History({}, 0, playbook.name)
    changed = _git(playbook, "diff", "--name-only", "--relative", "HEAD", "--", ".").splitlines()
    dates = dates_of(log.splitlines(), frozenset(changed), frozenset(_shallow_commits(playbook)))
    place = _git(playbook, "rev-parse", "--show-prefix").strip().rstrip("/")
    return History({f"{PLAYBOOK}/{path}": day for path, day in dates.items()}, _epoch(log), place)


def read_history(repository: Path) -> History:
    """Asks git three times, whatever the number of files."""
    if not (repository / ".git").exists():
        return History({}, 0)
    log = _git(repository, "log", _FORM, "--name-only")
    changed = _git(repository, "diff", "--name-only", "HEAD") if log else ""
    cut_off = frozenset(_shallow_commits(repository))
    return History(dates_of(log.splitlines(), frozenset(changed.splitlines()), cut_off), _epoch(log))


def dates_of(log: list[str], uncommitted: frozenset[str], cut_off: frozenset[str]) -> dict[str, str]:
    """Reads a log, newest first: a line `@commit day seconds`, then the files it touched.

    A commit in `cut_off` seems to touch every file, so what it says is not believed.
    """
    dates: dict[str, str] = {}
    day = ""
    for line in log:
        if line.startswith("@"):
            commit, day, _ = line[1:].split(" ")
            if commit in cut_off:
                day = ""
        elif line and line not in uncommitted:
            dates.setdefault(line, day)
    return {path: day for path, day in dates.items() if day}


def _epoch(log: str) -> int:
    return int(log.partition("\n")[0].rsplit(" ", 1)[1]) if log else 0


def _shallow_commits(repository: Path) -> list[str]:
    shallow = Path(_git(repository, "rev-parse", "--git-path", "shallow").strip() or "shallow")
    shallow = shallow if shallow.is_absolute() else repository / shallow
    return shallow.read_text("utf-8").split() if shallow.is_file() else []


def _git(repository: Path, *arguments: str) -> str:
    """Its output, or nothing where git is missing or refuses (no commit yet, another owner's folder)."""
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotePath=false", *arguments],
            cwd=repository,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""
