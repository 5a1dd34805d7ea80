"""Edits of what there is: a key or an item more, one less, and the lines of a value as they stand."""

from __future__ import annotations

import textwrap

from scripts.edit.source import Source, is_flow
from scripts.edit.write import indented, item
from scripts.load.tree import Entry, List, Map, Node, Path


def delete(source: Source, path: Path) -> Source:
    """Without a key or an item, its value and what is remarked on its lines. A map or list that would be left empty
    goes too. Raises LookupError where there is none."""
    parent = source.node(path[:-1])
    own = source.entry(path) if isinstance(parent, Map) else source.node(path)
    siblings: tuple[Node | Entry, ...] = parent.entries if isinstance(parent, Map) else _items(parent)
    if len(siblings) == 1 and len(path) > 1:
        return delete(source, path[:-1])
    if is_flow(source, parent):
        return _delete_in_flow(source, siblings, next(i for i, one in enumerate(siblings) if one is own))
    start = _first(source, own) if isinstance(parent, Map) else _dash(source, parent, own)
    end = source.next_line(_last(source, own))
    line = source.line_start(start)
    if not source.text[line:start].strip():
        return source.put(line, end, "")
    rest = source.text[end:]  # it shares its line with the sign of the list it stands in: the next one moves up
    return source.put(start, end + len(rest) - len(rest.lstrip(" ")), "")


def insert_key(source: Source, path: Path, block: str, *, after: str = "", before: str = "") -> Source:
    """With a key more in the map at `path`: `block` is the key with its value as YAML from the first column.

    It stands after or before the key named, else last. Raises LookupError where the map or the key is missing.
    """
    parent = source.node(path)
    if not isinstance(parent, Map):
        raise LookupError(path)
    if is_flow(source, parent):
        return _insert_in_flow(source, parent, block, after)
    if before:
        start = _first(source, source.entry((*path, before)))
        words = indented(block, parent.span.column - 1, source.line_end)
        return source.put(start, start, words.lstrip(" ") + source.line_end + " " * (parent.span.column - 1))
    last = source.entry((*path, after)) if after else parent.entries[-1]
    return _line_after(source, source.end_of_entry(last), block, parent.span.column - 1)


def insert_item(source: Source, path: Path, block: str, *, after: int | None = None) -> Source:
    """With an item more in the list at `path`, after the one at an index, else last. `block` is the item without its
    hyphen, as YAML from the first column. Raises LookupError where the list is missing."""
    parent = source.node(path)
    items = _items(parent)
    if is_flow(source, parent):
        if not items:
            return source.put(source.start(parent) + 1, source.end(parent) - 1, block)
        end = source.end(items[-1 if after is None else after])
        return source.put(end, end, f", {block}")
    last = items[-1 if after is None else after]
    return _line_after(source, source.end(last), item(block), parent.span.column - 1)


def block_of(source: Source, path: Path) -> str:
    """The lines of a value as they stand, comments between them included, moved to the first column; of a map in
    braces, its keys on lines of their own."""
    node = source.node(path)
    if isinstance(node, Map) and is_flow(source, node):
        return "\n".join(source.text[_first(source, one) : _last(source, one)] for one in node.entries)
    start, end = source.start(node), source.end(node)
    line = source.line_start(start)
    before = source.text[line:start]
    if is_flow(source, node) or not isinstance(node, Map | List):
        return source.text[start:end]
    whole = source.text[start : source.next_line(end)]
    return textwrap.dedent(" " * len(before) + whole).rstrip()


def _delete_in_flow(source: Source, siblings: tuple[Node | Entry, ...], index: int) -> Source:
    if index:
        return source.put(_last(source, siblings[index - 1]), _last(source, siblings[index]), "")
    end = _first(source, siblings[1]) if len(siblings) > 1 else _last(source, siblings[0])
    return source.put(_first(source, siblings[0]), end, "")


def _insert_in_flow(source: Source, parent: Map, block: str, after: str) -> Source:
    if not parent.entries:
        return source.put(source.start(parent) + 1, source.end(parent) - 1, block)
    last = parent.entry(after) if after else None
    end = source.end_of_entry(last or parent.entries[-1])
    return source.put(end, end, f", {block}")


def _line_after(source: Source, end: int, block: str, spaces: int) -> Source:
    start = source.next_line(end)
    lead = "" if source.text[:start].endswith(("\n", "\r")) else source.line_end
    return source.put(start, start, lead + indented(block, spaces, source.line_end) + source.line_end)


def _items(node: Node) -> tuple[Node, ...]:
    if not isinstance(node, List):
        raise LookupError(node)
    return node.items


def _first(source: Source, one: Node | Entry) -> int:
    return source.offset(*one.key_span[:2]) if isinstance(one, Entry) else source.start(one)


def _last(source: Source, one: Node | Entry) -> int:
    return source.end_of_entry(one) if isinstance(one, Entry) else source.end(one)


def _dash(source: Source, parent: Node, own: Node | Entry) -> int:
    """Where the hyphen of an item stands, on its line or above."""
    column = parent.span.column
    number = source.starts.index(source.line_start(_first(source, own))) + 1
    while source.text[source.offset(number, column)] != "-":
        number -= 1
    return source.offset(number, column)
