"""A YAML file as text with its tree, and where a node of the tree stands in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from scripts.load.compose import compose
from scripts.load.files import split
from scripts.load.tree import Entry, List, Map, Node, Path, Scalar

_BREAK = re.compile(r"\r\n|\n|\r")
_KIND_OF_NONE = ""


class Unreadable(ValueError):
    """The text is no tree that can be edited; `check` tells why."""


@dataclass(frozen=True)
class Source:
    """The text of a file. Raises Unreadable when the tree is asked for and there is none."""

    text: str

    @cached_property
    def root(self) -> Map:
        """The tree of the whole file."""
        return _tree(self.text)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset of each line."""
        return (0, *(found.end() for found in _BREAK.finditer(self.text)))

    @cached_property
    def line_end(self) -> str:
        """How the file ends its lines."""
        found = _BREAK.search(self.text)
        return found[0] if found else "\n"

    def node(self, path: Path) -> Node:
        """The node at `path`. Raises LookupError where there is none."""
        here: Node = self.root
        for part in path:
            if isinstance(here, List) and isinstance(part, int):
                here = here.items[part]
            elif isinstance(part, str):
                here = _entry(here, part).value
            else:
                raise LookupError(path)
        return here

    def find(self, *path: str | int) -> Node | None:
        """The node at `path`, or None."""
        try:
            return self.node(path)
        except LookupError:
            return None

    def words(self, *path: str | int) -> str | None:
        """The text of the scalar at `path`, or None."""
        node = self.find(*path)
        return node.text if isinstance(node, Scalar) else None

    def entry(self, path: Path) -> Entry:
        """The entry whose key ends `path`. Raises LookupError where there is none."""
        return _entry(self.node(path[:-1]), path[-1])

    def offset(self, line: int, column: int) -> int:
        """Where a place is in the text, line and column from 1."""
        return self.starts[line - 1] + column - 1 if line <= len(self.starts) else len(self.text)

    def start(self, node: Node) -> int:
        """The offset of a node's first character."""
        return self.offset(node.span.line, node.span.column)

    def end(self, node: Node) -> int:
        """The offset after the last character that belongs to a node; comments and empty lines below do not."""
        if not is_flow(self, node):
            if isinstance(node, Map):
                return self.end_of_entry(node.entries[-1])
            if isinstance(node, List):
                return max(self.end(node.items[-1]), self.start(node))
        last = self.offset(node.span.end_line, node.span.end_column)
        return last if isinstance(node, Scalar) and node.style in "'\"" and node.style else self._trimmed(node, last)

    def end_of_entry(self, entry: Entry) -> int:
        """The offset after the last character of a key with its value."""
        colon = self.text.index(":", self.offset(entry.key_span.end_line, entry.key_span.end_column)) + 1
        return max(colon, self.end(entry.value))

    def next_line(self, offset: int) -> int:
        """Where the line after the one of `offset` begins; the end of the text after the last."""
        found = _BREAK.search(self.text, offset)
        return found.end() if found else len(self.text)

    def line_start(self, offset: int) -> int:
        """Where the line of `offset` begins."""
        return max(start for start in self.starts if start <= offset)

    def put(self, start: int, end: int, words: str) -> Source:
        """The file with other words between two offsets."""
        return Source(self.text[:start] + words + self.text[end:])

    def _trimmed(self, node: Node, last: int) -> int:
        start = self.start(node)
        return start + len(self.text[start:last].rstrip())


@lru_cache(maxsize=512)
def _tree(content: str) -> Map:
    """Kept, since one step after another reads the files of a playbook, and most of them stay as they are."""
    root, found = compose(content, split(content), _KIND_OF_NONE)
    if root is None or found:
        raise Unreadable("; ".join(said.message.en for _, _, said in found))
    return root


def is_flow(source: Source, node: Node) -> bool:
    """True for a map or list in braces or brackets."""
    return not isinstance(node, Scalar) and source.text[source.start(node)] in "[{"


def _entry(node: Node, key: str | int) -> Entry:
    found = node.entry(key) if isinstance(node, Map) and isinstance(key, str) else None
    if found is None:
        raise LookupError(key)
    return found
