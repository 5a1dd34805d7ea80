"""The languages that the company names: what is written in another is not used, and what is not in these is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from calculators.kit.text.language import LANGUAGES, Language
from scripts.load.tree import Document, Documents, Entry, List, Map, Node, Path, PathPart, Scalar
from scripts.model.base import Text
from scripts.model.company import Company
from scripts.shape.finding import Finding
from scripts.shape.rules import missing_translation
from scripts.shape.vocabulary import Slot, slots


def named(documents: Documents) -> tuple[Language, ...]:
    """The languages that the company's file names, in its order; both where it names none, or cannot be understood."""
    return _said(documents) or LANGUAGES


def asked(documents: Documents) -> tuple[Language, ...]:
    """The languages that every text must have; none while the company's file, which says them, has to be mended."""
    return _said(documents) or ()


def _said(documents: Documents) -> tuple[Language, ...] | None:
    for key in sorted(key for key in documents.known if key[0] == Company.kind):
        document = documents.documents.get(key)
        entry = document.root.entry("languages") if document is not None else None
        if document is None or entry is None:
            return LANGUAGES if document is not None else None
        items = entry.value.items if isinstance(entry.value, List) else ()
        said = dict.fromkeys(item.text for item in items if isinstance(item, Scalar))
        known = {str(one): one for one in LANGUAGES}
        return tuple(known[one] for one in said if one in known) or None
    return LANGUAGES


def only(documents: Documents, languages: tuple[Language, ...]) -> Documents:
    """The documents without what is written in other languages."""
    others = frozenset(LANGUAGES) - frozenset(languages)
    if not others:
        return documents
    kept = {key: _without(document, others) for key, document in documents.documents.items()}
    return replace(documents, documents=kept)


def missing(node: Node, slot: Slot, languages: tuple[Language, ...], path: Path = ()) -> Iterator[Finding]:
    """Each text in `node` that lacks one of the languages, or stands there without saying which one it is in."""
    if slot.model is Text:
        yield from _lacking(node, languages, path)
        return
    for part, inner, inner_slot in _inside(node, slot):
        yield from missing(inner, inner_slot, languages, (*path, part))


def _lacking(node: Node, languages: tuple[Language, ...], path: Path) -> Iterator[Finding]:
    if isinstance(node, Scalar) and node.text.strip():
        yield Finding(path, "missing-translation", missing_translation.one_language(node.text, languages or LANGUAGES))
    elif isinstance(node, Map) and all(entry.key in LANGUAGES for entry in node.entries):
        for language in languages:
            if node.entry(language) is None:
                said = missing_translation.missing_translation(language)
                yield Finding(path, "missing-translation", said, on_key=True)


def _inside(node: Node, slot: Slot) -> Iterator[tuple[PathPart, Node, Slot]]:
    if isinstance(node, List) and slot.item is not None:
        yield from ((index, item, slot.item) for index, item in enumerate(node.items))
    elif isinstance(node, Map):
        known = slots(slot.model) if slot.model is not None else {}
        for entry in node.entries:
            inner = slot.item or known.get(entry.key)
            if inner is not None:
                yield entry.key, entry.value, inner


def _without(document: Document, others: frozenset[Language]) -> Document:
    root = _pruned(document.root, others)
    return replace(document, root=root) if isinstance(root, Map) else document


def _pruned(node: Node, others: frozenset[Language]) -> Node:
    if isinstance(node, List):
        return node._replace(items=tuple(_pruned(item, others) for item in node.items))
    if not isinstance(node, Map):
        return node
    speaks = all(entry.key in LANGUAGES for entry in node.entries)
    entries = (Entry(one.key, one.key_span, _pruned(one.value, others)) for one in node.entries)
    return node._replace(entries=tuple(one for one in entries if not (speaks and one.key in others)))
