"""A repository with a small playbook, made commit by commit at given moments."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from scripts.history.entries import Changes
from scripts.history.read import read_changes
from tests.scripts.overlay import BASE as SMALL

AUTHOR = "Somebody Nosy"


class Repository:
    """`edit` and `commit`, as a manager would; `playbook` is the folder in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.playbook = folder / "playbook"
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str, when: str = "2026-01-01T12:00:00+01:00") -> str:
        """What git says, at a moment."""
        identity = ["-c", f"user.name={AUTHOR}", "-c", "user.email=nosy@example.org", "-c", "commit.gpgsign=false"]
        moment = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull}
        command = ["git", *identity, *arguments]
        done = subprocess.run(
            command, cwd=self.folder, env=os.environ | moment, check=True, capture_output=True, text=True
        )
        return done.stdout

    def begin(self) -> None:
        """The small playbook as the first commit."""
        shutil.copytree(SMALL, self.playbook)
        self.commit("2026-09-01T08:00:00+02:00")

    def edit(self, file: str, right: str, wrong: str) -> None:
        """Puts one text for another in a file of the playbook."""
        path = self.playbook / file
        content = path.read_text(encoding="utf-8")
        assert right in content
        path.write_text(content.replace(right, wrong, 1), encoding="utf-8")

    def commit(self, when: str) -> str:
        """Everything as it is now; gives the commit's name."""
        self.git("add", "-A")
        self.git("commit", "-qm", f"By {AUTHOR}", when=when)
        return self.git("rev-parse", "HEAD").strip()

    def change(self, when: str, file: str, right: str, wrong: str) -> str:
        """One edit, committed."""
        self.edit(file, right, wrong)
        return self.commit(when)

    def changes(self, most: int = 50) -> Changes:
        """What the history says, read as the build reads it."""
        return read_changes(self.playbook, self.folder / ".git" / "kept.json", most)
