"""What a calculator is given from the playbook, as plain JSON data.

A calculator's parameters stand in its own entry, but for those that its dataclass says it takes of the playbook's other
records (`calculators.kit.input.references`): records, their names, and the file in which one of them is written.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

from calculators.catalogue import find
from calculators.kit.input.plain import Json, to_plain
from calculators.kit.input.references import Lent, Names, OfCompany, Written
from calculators.kit.text.language import Text as CalculatorText
from scripts.link.playbook import Playbook
from scripts.link.rules import lent_record
from scripts.link.walk import references
from scripts.load.tree import Document, List, Map, Node, Path, Scalar
from scripts.model.base import Part, Record, Text
from scripts.model.company import Company
from scripts.problem import Problem
from scripts.shape.parameters import is_one, parameters_type, wanted

Key = tuple[str, str]
"""Kind and id of a record."""
_AFTER = 5
"""Lines of a record's file after the last place that is told: its end, and what a difference shows around it."""


def parameters_of(playbook: Playbook, calculator_id: str) -> dict[str, Json]:
    """The parameters of a calculator, as its `read_parameters` takes them.

    Raises KeyError for an unknown id, and where it cannot be said which record the calculator is lent.
    """
    entry, code = playbook.calculators[calculator_id], find(calculator_id)
    own: dict[str, Json] = entry.model_dump(mode="json")["parameters"]
    return own if code is None else own | given(playbook, parameters_type(code), entry.parameters)


def given(playbook: Playbook, kind: type, own: Mapping[str, object]) -> dict[str, Json]:
    """What a dataclass of parameters takes of the playbook's records beside its `own`, which may name single ones.

    Raises KeyError where it cannot be said which record it is lent.
    """
    single = {
        field: _one(playbook, own, field, marker)
        for field, (marker, hint) in wanted(kind, Lent).items()
        if is_one(hint)
    }
    lent = {
        field: _taken(hint, single[field] if field in single else _all(playbook, marker.kind, hint))
        for field, (marker, hint) in wanted(kind, Lent).items()
    }
    referred = sorted({(ref.kind, str(ref)) for _, ref in references({**own, **lent})})
    names = {
        field: {
            id: _taken(CalculatorText, record.name)
            for kind, id in referred
            if kind == one.kind and (record := playbook.records[kind].get(id)) is not None
        }
        for field, (one, _) in wanted(kind, Names).items()
    }
    written = {field: _written(playbook, single[one.of], one.key) for field, (one, _) in wanted(kind, Written).items()}
    company = {
        field: _taken(hint, getattr(one, marker.key))
        for one in playbook.of(Company).values()
        for field, (marker, hint) in wanted(kind, OfCompany).items()
    }
    return {**lent, **names, **written, **company}


def lent_to(playbook: Playbook, calculator_id: str) -> tuple[Key, ...]:
    """Kind and id of each single record that the calculator is lent, such as the score that it computes."""
    own = playbook.calculators[calculator_id].parameters
    found = ((marker.kind, _chosen(playbook, own, field, marker)) for field, marker in _single(calculator_id))
    return tuple((kind, id) for kind, id in found if id is not None)


def given_to(playbook: Playbook, calculator_id: str) -> tuple[tuple[Key, ...], tuple[Key, ...]]:
    """Kind and id of the records that the calculator is lent, and of those of which it is given the names."""
    code, own = find(calculator_id), playbook.calculators[calculator_id].parameters
    if code is None:
        return (), ()
    kind = parameters_type(code)
    whole = [(one, id) for one in sorted(_all_lent(calculator_id)) for id in playbook.records[one]]
    lent = tuple(dict.fromkeys((*lent_to(playbook, calculator_id), *whole)))
    named = {marker.kind for marker, _ in wanted(kind, Names).values()}
    records = (playbook.find(*key) for key in lent) if named else ()
    held: list[Part | Mapping[str, object]] = [own, *(record for record in records if record is not None)]
    referred = sorted({(ref.kind, str(ref)) for one in held for _, ref in references(one) if ref.kind in named})
    return lent, tuple(referred)


def users_of(playbook: Playbook, kind: str, id: str) -> tuple[str, ...]:
    """The calculators that are lent the record as the one they are about, sorted."""
    return tuple(sorted(own for own in playbook.calculators if (kind, id) in lent_to(playbook, own)))


def takers_of(playbook: Playbook, kind: str) -> tuple[str, ...]:
    """The calculators that are lent all records of a kind, such as the KPIs that one of them computes, sorted."""
    return tuple(sorted(own for own in playbook.calculators if kind in _all_lent(own)))


def not_lent(playbook: Playbook) -> Iterator[Problem]:
    """A problem for each calculator of which nobody can say which record it is lent."""
    for entry in playbook.calculators.values():
        for field, marker in _single(entry.id):
            known = tuple(sorted(id for kind, id in playbook.documents.known if kind == marker.kind))
            if entry.parameters.get(field) is None and len(known) != 1:
                document = playbook.documents.documents["calculators", entry.id]
                mark = document.mark(("parameters",), key=True)
                said = lent_record.lent_record(field, marker.kind, known)
                yield Problem(mark, "lent-record", "error", said, document.line(mark.line))


def _single(calculator_id: str) -> Iterator[tuple[str, Lent]]:
    """The parameters of which each is lent one record."""
    code = find(calculator_id)
    if code is not None:
        yield from ((name, one) for name, (one, hint) in wanted(parameters_type(code), Lent).items() if is_one(hint))


def _all_lent(calculator_id: str) -> frozenset[str]:
    code = find(calculator_id)
    lent = wanted(parameters_type(code), Lent).values() if code is not None else ()
    return frozenset(one.kind for one, hint in lent if not is_one(hint))


def _all(playbook: Playbook, kind: str, hint: object) -> object:
    return playbook.records[kind] if get_origin(hint) is dict else playbook.in_order(kind)


def _one(playbook: Playbook, own: Mapping[str, object], field: str, marker: Lent) -> Record:
    id = _chosen(playbook, own, field, marker)
    if id is None:
        raise KeyError(f"{marker.kind}: which one is not said")
    return playbook.records[marker.kind][id]


def _chosen(playbook: Playbook, own: Mapping[str, object], field: str, marker: Lent) -> str | None:
    """The id of the record that the calculator's own parameters name, else of the only one there is."""
    named, records = own.get(field), playbook.records[marker.kind]
    if named is not None:
        return str(named)
    return next(iter(records)) if len(records) == 1 else None


def _taken(hint: object, value: object) -> Json:
    """`value` as the type `hint` asks for it: of a record, and of each piece of one, the fields that the type has."""
    if value is None:
        return None
    hint = next((one for one in get_args(hint) if isinstance(hint, UnionType) and one is not NoneType), hint)
    arguments, origin = get_args(hint), get_origin(hint)
    if isinstance(value, Text):
        return value.model_dump()
    if dataclasses.is_dataclass(hint):
        hints = get_type_hints(hint)
        return {field.name: _taken(hints[field.name], getattr(value, field.name)) for field in dataclasses.fields(hint)}
    if origin is tuple and isinstance(value, Iterable):
        return [_taken(arguments[0], item) for item in value]
    if origin is dict and isinstance(value, Mapping):
        return {key: _taken(arguments[1], item) for key, item in value.items()}
    return to_plain(value.value if isinstance(value, Enum) else value)


def _written(playbook: Playbook, record: Record, key: str) -> dict[str, Json]:
    """The record's file as `calculators.kit.input.references.RecordFile`."""
    document = playbook.documents.documents[record.kind, record.id]
    places = dict(_places(document, document.root, key, (), ()))
    return {
        "path": document.file,
        "lines": list(document.lines[: max(places.values(), default=0) + _AFTER]),
        "places": places,
    }


def _places(document: Document, node: Node, key: str, path: Path, named: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """The line of each `key`, and of each item of a list that holds one, by the names and ids that lead there."""
    if isinstance(node, Map):
        for entry in node.entries:
            inner, name = (*path, entry.key), (*named, entry.key)
            if entry.key == key:
                yield ".".join(name), document.mark(inner).line
            yield from _places(document, entry.value, key, inner, name)
    elif isinstance(node, List):
        for place, item in enumerate(node.items):
            name = (*named, _id_of(item) or str(place))
            if found := tuple(_places(document, item, key, (*path, place), name)):
                yield ".".join(name), document.mark((*path, place)).line
                yield from found


def _id_of(node: Node) -> str:
    own = node.entry("id") if isinstance(node, Map) else None
    return own.value.text if own is not None and isinstance(own.value, Scalar) else ""
