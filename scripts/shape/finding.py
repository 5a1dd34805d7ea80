"""A problem found in a document's tree, before its place is looked up."""

from __future__ import annotations

from typing import NamedTuple

from scripts.load.tree import Document, Node, Path, Scalar
from scripts.load.tree import List as ListNode
from scripts.load.tree import Map as MapNode
from scripts.problem import Problem, Said


class Finding(NamedTuple):
    """`path` is where; `on_key` points to the key instead of its value."""

    path: Path
    rule: str
    said: Said
    on_key: bool = False


def problem(document: Document, finding: Finding) -> Problem:
    """The finding as a problem with its place and line."""
    mark = document.mark(finding.path, key=finding.on_key)
    return Problem(mark, finding.rule, "error", finding.said, document.line(mark.line))


def node_at(root: Node, path: Path) -> Node | None:
    """The node at a path, or None."""
    node: Node = root
    for part in path:
        if isinstance(node, MapNode) and isinstance(part, str) and (entry := node.entry(part)):
            node = entry.value
        elif isinstance(node, ListNode) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
        else:
            return None
    return node


def type_of(node: Node) -> str:
    """map, list or text."""
    return "text" if isinstance(node, Scalar) else "map" if isinstance(node, MapNode) else "list"
