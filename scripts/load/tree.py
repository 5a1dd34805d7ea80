"""A YAML document as a tree of text: every scalar stays text, every key and value knows its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from calculators.kit.input.plain import Json
from scripts.problem import Mark, Problem

PathPart = str | int
Path = tuple[PathPart, ...]


class Span(NamedTuple):
    """From the first character to the one after the last; lines and columns from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


class Scalar(NamedTuple):
    """Text. `style` is '' for plain text, else the sign that opens it: ' " | >."""

    text: str
    style: str
    span: Span


class Entry(NamedTuple):
    """A key of a map with its value."""

    key: str
    key_span: Span
    value: Node


class Map(NamedTuple):
    """Keys and values in the order of the file; keys are unique."""

    entries: tuple[Entry, ...]
    span: Span

    def entry(self, key: str) -> Entry | None:
        """The entry of `key`, or None."""
        return next((entry for entry in self.entries if entry.key == key), None)


class List(NamedTuple):
    """Items in the order of the file. `flow` for a list on one line, in brackets."""

    items: tuple[Node, ...]
    span: Span
    flow: bool = False


Node = Scalar | Map | List


@dataclass(frozen=True)
class Document:
    """One file: `file` as shown to people, its kind (folder) and id (name without .yaml), its lines and its tree."""

    file: str
    kind: str
    id: str
    lines: tuple[str, ...]
    root: Map

    def mark(self, path: Path = (), *, key: bool = False) -> Mark:
        """The place of the value at `path`, or of its key; for a path that the file lacks, the nearest place above."""
        node: Node = self.root
        span = Span(1, 1, 1, 1) if not self.root.entries else self.root.entries[0].key_span
        for part in path:
            if isinstance(node, Map) and isinstance(part, str) and (entry := node.entry(part)):
                node = entry.value
                span = entry.key_span if key or _is_void(node) else node.span
            elif isinstance(node, List) and isinstance(part, int) and part < len(node.items):
                node = node.items[part]
                span = node.span
            else:
                break
        return self.mark_of(span)

    def mark_of(self, span: Span) -> Mark:
        """`span` as a mark on its first line."""
        last = len(self.line(span.line)) + 1
        end = span.end_column if span.end_line == span.line else last
        return Mark(self.file, span.line, span.column, max(span.column + 1, min(end, last)))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1; empty past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


@dataclass(frozen=True)
class Documents:
    """All files that could be read, sorted, and the (kind, id) of every file there is, readable or not.

    `tables` are the bytes of the data beside the records, by path in the folder: `leads/past.csv`,
    `marks` those of the drawings: `brand/mark.svg`. `misnamed` are the
    problems of files whose names cannot be used, by the kind and id that they seem to mean.
    """

    shown_as: str
    documents: Mapping[tuple[str, str], Document]
    known: frozenset[tuple[str, str]]
    tables: Mapping[str, bytes]
    misnamed: Mapping[tuple[str, str], Problem] = field(default_factory=dict)
    marks: Mapping[str, bytes] = field(default_factory=dict)


def plain(node: Node) -> Json:
    """The tree as plain dictionaries, lists and text, for pydantic."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Map):
        return {entry.key: plain(entry.value) for entry in node.entries}
    return [plain(item) for item in node.items]


def _is_void(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text == "" and node.style == ""
