"""The one step that writes: a site in memory becomes a folder.

Files whose content is unchanged keep their time stamps, so that live reload and MkDocs see only what changed. Files
that an earlier run wrote and this one does not are removed. Whatever else lies in the folder is left alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

Site = Mapping[str, str | bytes]
"""Path with forward slashes, relative to the folder -> content. Text is written as UTF-8 with line feeds."""


class Written(NamedTuple):
    """Paths that were written because they differed, and paths that were removed; both sorted."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]


def write(site: Site, folder: Path, record: Path) -> Written:
    """Makes `folder` hold `site`. `record` is a file outside the site that remembers what the last run wrote.

    Raises ValueError for a path that leads out of the folder.
    """
    for path in site:
        if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts or "\\" in path:
            raise ValueError(f"{path!r} leads out of the folder")
    before = _remembered(record)
    changed = tuple(path for path in sorted(site) if _write_one(folder / path, site[path]))
    removed = tuple(path for path in sorted(before - site.keys()) if _remove(folder, path))
    if before != site.keys():
        record.parent.mkdir(parents=True, exist_ok=True)
        record.write_text(json.dumps(sorted(site), indent=0) + "\n", encoding="utf-8")
    return Written(changed, removed)


def _remembered(record: Path) -> frozenset[str]:
    return frozenset(json.loads(record.read_text("utf-8"))) if record.is_file() else frozenset()


def _write_one(target: Path, content: str | bytes) -> bool:
    data = content.encode() if isinstance(content, str) else content
    if target.is_file() and target.stat().st_size == len(data) and target.read_bytes() == data:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return True


def _remove(folder: Path, path: str) -> bool:
    target = folder / path
    if not target.is_file():
        return False
    target.unlink()
    for parent in target.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
    return True
