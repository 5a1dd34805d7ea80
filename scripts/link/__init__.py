"""Step 3, link: records -> one playbook in which every reference is known or told."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from scripts.link.absent import Names, Place, absent
from scripts.link.parameters import not_lent
from scripts.link.playbook import Backlink, Playbook
from scripts.link.walk import Link, links, references, texts
from scripts.load.tree import Path, Scalar
from scripts.model.base import Record
from scripts.model.kinds import KINDS
from scripts.problem import Mark, Problem, sort
from scripts.shape import Records
from scripts.shape.finding import node_at

Key = tuple[str, str]


def link(shaped: Records) -> tuple[Playbook, tuple[Problem, ...]]:
    """The playbook of all records that have their shape. A file that lacks it still counts as there for references."""
    known = {kind: tuple(sorted(id for own, id in shaped.documents.known if own == kind)) for kind in KINDS}
    missed: dict[Key, list[Place]] = {}
    backlinks: dict[Key, list[Backlink]] = {}
    for (kind, id), record in shaped.records.items():
        document = shaped.documents.documents[kind, id]
        for target, path, mark in _outgoing(shaped, (kind, id), record):
            if target in shaped.documents.known:
                backlinks.setdefault(target, []).append(Backlink(kind, id, path, mark is not None))
            else:
                place = mark or document.mark(path)
                key = _key_of(path) if mark is None else ""
                missed.setdefault(target, []).append(Place(place, document.line(place.line), key))
    by_kind = {
        kind: {id: shaped.records[kind, id] for id in known[kind] if (kind, id) in shaped.records} for kind in KINDS
    }
    playbook = Playbook(
        records=MappingProxyType({kind: MappingProxyType(records) for kind, records in by_kind.items()}),
        backlinks=MappingProxyType({key: tuple(sorted(found, key=_order)) for key, found in sorted(backlinks.items())}),
        documents=shaped.documents,
    )
    names = Names(known, frozenset(backlinks))
    problems = [absent(shaped, target, places, names) for target, places in missed.items()]
    return playbook, sort([*problems, *not_lent(playbook)])


def _outgoing(shaped: Records, key: Key, record: Record) -> Iterator[tuple[Key, Path, Mark | None]]:
    """Each reference of a record: target, path, and a mark when it stands in a text."""
    for path, reference in references(record):
        yield (reference.kind, str(reference)), path, None
    for path, text in texts(record):
        for language in text.written:
            for found in links(text.say(language)):
                if found.record is not None:  # any other is told by the rule on markup
                    yield found.record, (*path, language), _mark(shaped, key, (*path, language), found)


def _key_of(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _mark(shaped: Records, key: Key, path: Path, link: Link) -> Mark:
    """Where a link's target stands; in a text of several lines, on the line that holds it."""
    document = shaped.documents.documents[key]
    node = node_at(document.root, path)
    if isinstance(node, Scalar):
        for number in range(node.span.line, min(node.span.end_line, len(document.lines)) + 1):
            column = document.line(number).find(f"({link.target})")
            if column >= 0:
                return Mark(document.file, number, column + 2, column + 2 + len(link.target))
    return document.mark(path)


def _order(backlink: Backlink) -> tuple[str, str, tuple[tuple[bool, str], ...], bool]:
    path = tuple((isinstance(part, int), f"{part:06}" if isinstance(part, int) else part) for part in backlink.path)
    return (backlink.kind, backlink.id, path, backlink.in_text)
