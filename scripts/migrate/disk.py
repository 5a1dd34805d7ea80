"""The files of a playbook read from its folder, and what changed written back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scripts.load import load
from scripts.migrate.draft import Files
from scripts.migrate.format import format_of
from scripts.migrate.run import migrate
from scripts.model.format import FORMAT
from scripts.problem import Problem
from scripts.shape.rules.playbook_format import format_said, playbook_format

_BESIDE = ("../.github/CODEOWNERS", "../docs/*/why/*.md")
"""What of the repository around the playbook older formats keep there."""
_MISPLACED = ("unknown-folder", "file-name")


def unread(folder: Path, *, older: bool = False) -> tuple[Problem, ...]:
    """What keeps the files of a playbook from being edited: one that cannot be read, or a newer format; an `older` one
    only where that may be. A file in the wrong place does not."""
    documents, problems = load(folder, folder.as_posix())
    found = tuple(one for one in problems if not folder.is_dir() or one.rule not in _MISPLACED)
    return found or (() if older and format_said(documents) < FORMAT else playbook_format(documents))


def read_files(folder: Path) -> Files:
    """Every text file by its path within `folder`. Hidden files and what is not UTF-8 are left out."""
    return dict(_texts(folder))


def write_files(folder: Path, before: Files, after: Files) -> None:
    """Writes what is new or changed and removes what is gone; the line ends of each file stay."""
    for path in sorted(before.keys() - after.keys()):
        (folder / path).unlink()
    for path, content in sorted(after.items()):
        if before.get(path) != content:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content.encode("utf-8"))


def raise_format(folder: Path) -> None:
    """Brings a playbook to today's format where it lies, as far as its files can be read: also one that says it has
    that format and was written while the format was being made."""
    before = read_files(folder)
    if format_of(before) <= FORMAT:
        write_files(folder, before, migrate(before).files)


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if not any(part.startswith(".") for part in parts):
            yield from _text("/".join(parts), path)
    for pattern in _BESIDE:
        for path in sorted(folder.parent.glob(pattern.removeprefix("../"))):
            yield from _text(f"../{path.relative_to(folder.parent).as_posix()}", path)


def _text(name: str, path: Path) -> Iterator[tuple[str, str]]:
    if path.is_file():
        try:
            yield name, path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            return
