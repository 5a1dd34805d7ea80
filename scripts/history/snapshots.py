"""Playbooks as they were in the commits of a history, each read from what the one before it has already read."""

from __future__ import annotations

from pathlib import Path

from scripts.diff.snapshots import Snapshot, snapshot
from scripts.history.log import Commit

_UNKNOWN = "unknown-reference"


class Snapshots:
    """Reads commits of the repository that holds `folder`, oldest first for speed, and remembers the last two."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Snapshot] = {}

    def of(self, commit: Commit) -> Snapshot:
        """The playbook in a commit, as far as today's vocabulary can read it."""
        if commit.tree not in self._read:
            latest = next(reversed(self._read.values()), None)
            self._read = dict(list(self._read.items())[-1:])
            self._read[commit.tree] = snapshot(commit.id, self._folder.parent, self._folder.name, latest)
        return self._read[commit.tree]

    def readable(self, commit: Commit) -> bool:
        """False while the playbook is not whole: a file that cannot be read, or a reference that leads nowhere."""
        read = self.of(commit)
        known = read.playbook.documents.known
        unread = any(read.playbook.find(*key) is None for key in known)
        return bool(known) and not unread and not any(problem.rule == _UNKNOWN for problem in read.problems)
