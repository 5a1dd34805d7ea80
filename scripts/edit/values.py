"""Edits of what stands there: a value, a key, words within a text."""

from __future__ import annotations

from scripts.edit.source import Source
from scripts.edit.write import scalar
from scripts.load.tree import Path, Scalar


def replace(source: Source, path: Path, words: str) -> Source:
    """Another value, in the quotes of the old one. Raises LookupError where no single value stands."""
    node = source.node(path)
    if not isinstance(node, Scalar):
        raise LookupError(path)
    start = source.start(node)
    written = scalar(words, node.style if node.style in ("'", '"') else "")
    space = " " if start and source.text[start - 1] == ":" else ""
    return source.put(start, source.end(node), space + written)


def rename_key(source: Source, path: Path, key: str) -> Source:
    """Another name for the key that ends `path`; its value stays. Raises LookupError where there is none."""
    span = source.entry(path).key_span
    start, end = source.offset(span.line, span.column), source.offset(span.end_line, span.end_column)
    quote = source.text[start] if source.text[start] in "'\"" else ""
    return source.put(start, end, scalar(key, quote))


def replace_within(source: Source, path: Path, old: str, new: str) -> Source:
    """Other words within a text, wherever they stand in it. The words hold neither spaces nor what YAML escapes."""
    node = source.node(path)
    start, end = source.start(node), source.end(node)
    return source.put(start, end, source.text[start:end].replace(old, new))
