"""A record that is named and is not there: one problem with every place that names it, and its likely cause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from scripts.link.rules import unknown_reference
from scripts.link.rules.unknown_reference import Cause
from scripts.load.tree import Scalar
from scripts.nearest import nearest
from scripts.problem import Mark, Problem, Said, together
from scripts.shape import Records
from scripts.shape.finding import Finding, problem
from scripts.shape.rules import id_and_file

Key = tuple[str, str]


class Place(NamedTuple):
    """Where a record is named: the line's text, and the key it stands under, none in a running text."""

    mark: Mark
    line: str
    key: str


@dataclass(frozen=True)
class Names:
    """What there is to name: the ids of each kind, and the records that something names."""

    known: Mapping[str, tuple[str, ...]]
    named: frozenset[Key]


def absent(shaped: Records, target: Key, places: Sequence[Place], names: Names) -> Problem:
    """The problem that `places` name a record that is not there: told at the file that it is to be, if there is one,
    else at the first place."""
    kind, id = target
    marks = tuple(dict.fromkeys(sorted(place.mark for place in places)))
    if (misnamed := shaped.documents.misnamed.get(target)) is not None:
        return replace(misnamed, also=marks)
    if (misnamed := _under_another_name(shaped, target, marks)) is not None:
        return misnamed
    cause = _cause(shaped, target, len(marks), names) if kind in names.known else None

    def said(place: Place) -> Said:
        if cause is None:
            near = nearest(kind, names.known)
            return unknown_reference.unknown_kind(f"{kind}/{id}", tuple(names.known), near)
        return unknown_reference.unknown_reference(place.key, id, kind, names.known[kind], cause)

    return together([Problem(place.mark, "unknown-reference", "error", said(place), place.line) for place in places])


def _under_another_name(shaped: Records, target: Key, marks: tuple[Mark, ...]) -> Problem | None:
    """The problem of a file whose id is the one that is missed, and whose name is another."""
    kind, id = target
    for (own, stem), document in shaped.documents.documents.items():
        entry = document.root.entry("id")
        if own == kind and entry is not None and isinstance(entry.value, Scalar) and entry.value.text == id:
            said = id_and_file.id_and_file(id, stem, id_and_file.Missed(kind, len(marks), shaped.documents.shown_as))
            return replace(problem(document, Finding(("id",), "id-and-file", said)), also=marks)
    return None


def _cause(shaped: Records, target: Key, places: int, names: Names) -> Cause:
    """Why the record is not there, as far as the files tell."""
    kind, id = target
    now = next((own for (of, own), one in shaped.records.items() if of == kind and id in one.formerly), None)
    near = nearest(id, names.known[kind])
    idle = [own for own in names.known[kind] if (kind, own) not in names.named]
    perhaps = idle[0] if len(idle) == 1 and (near == idle[0] and places > 1 or near is None) else None
    return Cause(places, shaped.documents.shown_as, now, perhaps, near)
