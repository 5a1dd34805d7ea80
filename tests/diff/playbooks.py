"""A small playbook, and versions of it with a few places changed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

from scripts.diff.snapshots import Snapshot, snapshot

SMALL = Path(__file__).parent / "small_playbook"


class Put(NamedTuple):
    """In a file, `old` is replaced by `new` where it first stands. Without `old` the file becomes `new`; without
    `new` as well, it goes."""

    file: str
    old: str | None = None
    new: str | None = None


def version(folder: Path, *edits: Put) -> Path:
    """A copy of the small playbook in `folder`, with the edits made."""
    shutil.copytree(SMALL, folder)
    for file, old, new in edits:
        path = folder / file
        if old is None and new is None:
            path.unlink()
        elif old is None:
            path.write_text(new or "", encoding="utf-8")
        else:
            content = path.read_text(encoding="utf-8")
            assert old in content, f"{file} lacks {old!r}"
            path.write_text(content.replace(old, new or "", 1), encoding="utf-8")
    return folder


def pair(folder: Path, *edits: Put) -> tuple[Snapshot, Snapshot]:
    """The small playbook before and after the edits."""
    before = snapshot(str(version(folder / "before")))
    return before, snapshot(str(version(folder / "after", *edits)), like=before)


class Edit(NamedTuple):
    """`said` holds each expected sentence in Danish and English, in the order of the report."""

    name: str
    puts: tuple[Put, ...]
    said: tuple[tuple[str, str], ...]


def lines(file: str, first: str, last: str) -> str:
    """The lines of a file from one that holds `first` to one that holds `last`."""
    content = (SMALL / file).read_text(encoding="utf-8")
    begin = content.rindex("\n", 0, content.index(first)) + 1
    return content[begin : content.index("\n", content.index(last, begin)) + 1]
