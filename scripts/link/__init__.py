"""Step 3, link: records -> one playbook in which every reference is known or told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from scripts.link.parameters import not_lent
from scripts.link.playbook import Backlink, Playbook
from scripts.link.rules import unknown_reference
from scripts.link.walk import Link, links, references, texts
from scripts.load.tree import Path, Scalar
from scripts.model.base import Record
from scripts.model.kinds import KINDS
from scripts.problem import Mark, Problem, Said, sort
from scripts.shape import Records
from scripts.shape.finding import node_at

Key = tuple[str, str]


def link(shaped: Records) -> tuple[Playbook, tuple[Problem, ...]]:
    """The playbook of all records that have their shape. A file that lacks it still counts as there for references."""
    known = {kind: tuple(sorted(id for own, id in shaped.documents.known if own == kind)) for kind in KINDS}
    problems: list[Problem] = []
    backlinks: dict[Key, list[Backlink]] = {}
    for (kind, id), record in shaped.records.items():
        for target, path, said, mark in _outgoing(shaped, (kind, id), record, known):
            if said is None:
                backlinks.setdefault(target, []).append(Backlink(kind, id, path, mark is not None))
            else:
                place = mark or shaped.documents.documents[kind, id].mark(path)
                line = shaped.documents.documents[kind, id].line(place.line)
                problems.append(Problem(place, "unknown-reference", "error", said, line))
    by_kind = {
        kind: {id: shaped.records[kind, id] for id in known[kind] if (kind, id) in shaped.records} for kind in KINDS
    }
    playbook = Playbook(
        records=MappingProxyType({kind: MappingProxyType(records) for kind, records in by_kind.items()}),
        backlinks=MappingProxyType({key: tuple(sorted(found, key=_order)) for key, found in sorted(backlinks.items())}),
        documents=shaped.documents,
    )
    return playbook, sort([*problems, *not_lent(playbook)])


def _outgoing(
    shaped: Records, key: Key, record: Record, known: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[Key, Path, Said | None, Mark | None]]:
    """Each reference of a record: target, path, words when the target is unknown, a mark when it stands in a text."""
    for path, reference in references(record):
        target = (reference.kind, str(reference))
        said = None if target in shaped.documents.known else _unknown(_key_of(path), target, known)
        yield target, path, said, None
    for path, text in texts(record):
        for language in text.written:
            for found in links(text.say(language)):
                if (aim := found.record) is None:
                    continue  # told by the rule on markup
                said = None if aim in shaped.documents.known else _unknown("", aim, known)
                yield aim, (*path, language), said, _mark(shaped, key, (*path, language), found)


def _unknown(name: str, target: Key, known: Mapping[str, tuple[str, ...]]) -> Said:
    kind, id = target
    if kind not in known:
        nearest = next(iter(get_close_matches(kind, tuple(known), 1)), None)
        return unknown_reference.unknown_kind(f"{kind}/{id}", tuple(known), nearest)
    nearest = next(iter(get_close_matches(id, known[kind], 1, 0.5)), None)
    return unknown_reference.unknown_reference(name, id, kind, known[kind], nearest)


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
