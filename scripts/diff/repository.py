"""Folders out of git: a revision's files as they were, without touching the checkout."""

from __future__ import annotations

import io
import subprocess
import tarfile
from difflib import get_close_matches
from pathlib import Path

from scripts.model.base import Text
from scripts.problem import text


class NoSuchRevision(Exception):
    """A name that is neither a folder nor a revision of the repository; `said` tells it in words."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.en)
        self.said = said


def commit_of(repository: Path, revision: str) -> str:
    """The full name of the commit. Raises NoSuchRevision."""
    done = _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if done.returncode == 0:
        return done.stdout.decode().strip()
    if _git(repository, "rev-parse", "--git-dir").returncode:
        raise NoSuchRevision(
            text(
                f"»{revision}« er ikke en mappe, og her er intet git-arkiv at slå op i.",
                f"“{revision}” is not a folder, and there is no git repository here to look in.",
            )
        )
    names = _git(repository, "for-each-ref", "--format=%(refname:short)").stdout.decode().split()
    nearest = next(iter(get_close_matches(revision, names, 1)), None)
    raise NoSuchRevision(
        text(
            f"»{revision}« er hverken en mappe, en gren, et mærke eller et commit."
            + (f" Mente du »{nearest}«?" if nearest else ""),
            f"“{revision}” is neither a folder, a branch, a tag nor a commit."
            + (f" Did you mean “{nearest}”?" if nearest else ""),
        )
    )


def extract(repository: Path, commit: str, folder: str, into: Path) -> Path:
    """Writes the files below `folder` of a commit into `into`, and gives the folder; empty where the commit has none.

    `folder` is relative to `repository`, which may lie below the top of the checkout. Links are left out.
    """
    (into / folder).mkdir(parents=True, exist_ok=True)
    listed = _git(repository, "ls-tree", "-z", "--name-only", commit, "--", f"{folder}/")
    if listed.returncode == 0 and listed.stdout:
        archive = _git(repository, "archive", "--format=tar", commit, "--", folder)
        if archive.returncode:
            raise OSError(archive.stderr.decode(errors="replace").strip() or "git archive failed")
        with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
            files.extractall(into, [member for member in files if member.isfile()], filter="data")
    return into / folder


def content(repository: Path, commit: str, file: str) -> bytes:
    """A file of a commit, `file` relative to `repository`. Raises FileNotFoundError where the commit has none."""
    done = _git(repository, "cat-file", "blob", f"{commit}:./{file}")
    if done.returncode:
        raise FileNotFoundError(file)
    return done.stdout


def _git(repository: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=repository, capture_output=True)
    except FileNotFoundError:
        return subprocess.CompletedProcess(arguments, 127, b"", b"git is not installed")
