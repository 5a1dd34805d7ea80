"""What a step of the migration takes and gives: the files of a playbook, and what was done to them in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from scripts.edit.source import Source, Unreadable
from scripts.model.base import Text, text

Files = Mapping[str, str]
"""Every text file of a playbook, by path within its folder: `stages/closing.yaml`. What a step needs of the repository
around it is there as `../docs/...` and `../.github/CODEOWNERS`."""


class Told(NamedTuple):
    """What was done to a file."""

    file: str
    said: Text


class Done(NamedTuple):
    """The files after a step, and what it did, in order."""

    files: Files
    told: tuple[Told, ...]


Step = Callable[[Files], Done]


class Draft:
    """The files while one step works on them. `done` gives what came of it."""

    def __init__(self, files: Files) -> None:
        self._files = dict(files)
        self._told: list[Told] = []

    def records(self, kind: str) -> Iterator[tuple[str, Source]]:
        """The files of a kind that can be read, by path, in order."""
        for path in sorted(self._files):
            folder, _, name = path.partition("/")
            if folder == kind and name.endswith(".yaml") and (source := self.source(path)) is not None:
                yield path, source

    def source(self, path: str) -> Source | None:
        """A file of YAML, or None where there is none that can be read."""
        source = Source(self._files[path]) if path in self._files else None
        try:
            return source if source is not None and source.root else None
        except Unreadable:
            return None

    def paths(self, folder: str = "") -> tuple[str, ...]:
        """Every path, or those in a folder, in order."""
        return tuple(sorted(path for path in self._files if path.startswith(f"{folder}/" if folder else "")))

    def read(self, path: str) -> str | None:
        """The text of a file, or None where there is none."""
        return self._files.get(path)

    def write(self, path: str, content: Source | str) -> None:
        """Puts a file there, new or instead of what stood there."""
        self._files[path] = content.text if isinstance(content, Source) else content

    def remove(self, path: str) -> None:
        """Takes a file away."""
        self._files.pop(path, None)

    def tell(self, path: str, da: str, en: str) -> None:
        """Says what was done to a file: a sentence without its full stop in Danish and English."""
        self._told.append(Told(path, text(da, en)))

    def done(self) -> Done:
        """What came of it."""
        return Done(self._files, tuple(self._told))
