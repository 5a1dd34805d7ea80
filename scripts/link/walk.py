"""Every reference and every text of a record, with its path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from scripts.load.tree import Path
from scripts.model.base import Part, Record, Ref, Text, text_in
from scripts.model.overviews import OVERVIEWS

_LINK = re.compile(r"\[(?P<label>[^\[\]\n]+)\]\((?P<target>[^()\s]*)\)")


class Link(NamedTuple):
    """A link in running text: [label](target)."""

    label: str
    target: str
    start: int

    @property
    def record(self) -> tuple[str, str] | None:
        """Kind and id, when the target has that form; whether they exist is another matter."""
        kind, slash, id = self.target.partition("/")
        return (kind, id) if slash and kind and id and "/" not in id and ":" not in kind else None

    @property
    def overview(self) -> bool:
        """True where the target is the name of an overview, such as `stages`."""
        return self.target in OVERVIEWS


def links(words: str) -> tuple[Link, ...]:
    """The links of a text in one language."""
    return tuple(Link(found["label"], found["target"], found.start("target")) for found in _LINK.finditer(words))


def references(record: Part | Mapping[str, object]) -> Iterator[tuple[Path, Ref]]:
    """Every reference by a field of its own, of a record, a piece of one or a calculator's parameters."""
    for path, value in _leaves(record, ()):
        if isinstance(value, Ref):
            yield path, value


def texts(record: Record) -> Iterator[tuple[Path, Text]]:
    """Every text that people read, also among a calculator's parameters."""
    for path, value in _leaves(record, ()):
        if isinstance(value, Text):
            yield path, value


def parts[P: Part](value: object, kind: type[P], path: Path = ()) -> Iterator[tuple[Path, P]]:
    """Every piece of a class in a record or a piece of one, with its path."""
    if isinstance(value, kind):
        yield path, value
    elif isinstance(value, Part):
        for name, inner in value:
            yield from parts(inner, kind, (*path, name))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from parts(inner, kind, (*path, index))


def _leaves(value: object, path: Path) -> Iterator[tuple[Path, Ref | Text]]:
    if isinstance(value, Ref | Text):
        yield path, value
    elif isinstance(value, Part):
        for name, inner in value:
            yield from _leaves(inner, (*path, name))
    elif isinstance(value, tuple | list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, (*path, index))
    elif isinstance(value, dict):
        if value and value.keys() <= {"da", "en"} and all(isinstance(words, str) for words in value.values()):
            yield path, text_in(value)
        else:
            for key, inner in value.items():
                yield from _leaves(inner, (*path, key))
