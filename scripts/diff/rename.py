"""Records and items whose id changed, and the older version as it would read with the new ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from scripts.diff import likeness
from scripts.diff.change import Change, Key, What
from scripts.diff.names import text_of
from scripts.link.playbook import Playbook
from scripts.model.base import Part, Record, Ref, Text, words_of
from scripts.model.kinds import KINDS

type _Place = tuple[tuple[str, str], ...]
"""The way to an item: each list on it, and which of its items; the last by the id that it had."""
_TARGET = re.compile(r"\]\((?P<kind>[a-z]+)/(?P<id>[a-z0-9-]+)\)")


def renamed_records(before: Playbook, after: Playbook) -> Mapping[Key, str]:
    """Old kind and id -> new id, for records that went while one came that says so under `formerly`, or is much like
    it."""
    found: dict[Key, str] = {}
    for kind in KINDS:
        said = _said_to_be(kind, before, after)
        found |= said
        gone = [
            record
            for id, record in before.records[kind].items()
            if (kind, id) not in after.documents.known and (kind, id) not in said
        ]
        come = [
            record
            for id, record in after.records[kind].items()
            if (kind, id) not in before.documents.known and id not in said.values()
        ]
        if gone and come:
            found |= {(kind, gone[i].id): come[j].id for i, j in likeness.pairs(gone, come, likeness.SAME_RECORD)}
    return found


def _said_to_be(kind: str, before: Playbook, after: Playbook) -> Mapping[Key, str]:
    return {
        (kind, old): id
        for id, record in after.records[kind].items()
        if (kind, id) not in before.documents.known
        for old in record.formerly
        if old in before.records[kind] and (kind, old) not in after.documents.known
    }


def as_called_now(before: Playbook, renamed: Mapping[Key, str]) -> Playbook:
    """The earlier playbook with each renamed record under the id that it has now, and named so by the others."""
    records = {
        kind: {
            (new := renamed.get((kind, id), id)): follow(record, renamed, {}).model_copy(update={"id": new})
            for id, record in found.items()
        }
        for kind, found in before.records.items()
    }
    return replace(before, records=records)


def items_as_called_now(before: Playbook, renamed: Mapping[Key, str], changes: Iterable[Change]) -> Playbook:
    """The earlier playbook with each renamed item of a record under the id that it has now, and named so beside it."""
    ids: dict[Key, dict[_Place, str]] = {}
    for change in changes:
        if change.what is What.RE_ID and change.steps and change.before:
            above = tuple((step.field, step.key) for step in change.steps[:-1])
            place = (*above, (change.steps[-1].field, str(change.before.raw)))
            ids.setdefault(change.key, {})[place] = change.steps[-1].key
    records = {
        kind: {
            id: _with_ids(record, own) if (own := ids.get((kind, renamed.get((kind, id), id)))) else record
            for id, record in found.items()
        }
        for kind, found in before.records.items()
    }
    return replace(before, records=records) if ids else before


def _with_ids(record: Record, ids: Mapping[_Place, str]) -> Record:
    named_beside = {place[-1][1]: new for place, new in ids.items()}
    followed = follow(record, {}, named_beside)
    return followed.model_copy(update=_items(followed, (), ids))


def _items(part: Part, above: _Place, ids: Mapping[_Place, str]) -> dict[str, object]:
    """The fields of a part in which an item has another id now."""
    return {
        field: tuple(_item(item, field, above, ids) for item in held) if isinstance(held, tuple) else held
        for field, held in part.__dict__.items()
    }


def _item(item: object, field: str, above: _Place, ids: Mapping[_Place, str]) -> object:
    old = getattr(item, "id", None)
    if not isinstance(item, Part) or not isinstance(old, str):
        return item
    new = ids.get((*above, (field, old)), old)
    return item.model_copy(update=_items(item, (*above, (field, new)), ids) | {"id": new})


def follow(record: Record, records: Mapping[Key, str], items: Mapping[str, str]) -> Record:
    """The record with every reference, link and inner id put as it is called now."""
    return record.model_copy(update=_fields(record, records, items))


def _fields(part: Part, records: Mapping[Key, str], items: Mapping[str, str]) -> dict[str, object]:
    return {
        name: _followed(held, records, items, (words := words_of(part, name)) is not None and words.inner)
        for name, held in part.__dict__.items()
    }


def _followed(value: object, records: Mapping[Key, str], items: Mapping[str, str], inner: bool) -> object:
    if isinstance(value, Text):
        return (
            value.model_copy(update={code: _links(words, records) for code, words in value.__dict__.items()})
            if records
            else value
        )
    if isinstance(value, Part):
        return value.model_copy(update=_fields(value, records, items))
    if isinstance(value, dict):
        if text_of(value) is not None:
            return {code: _links(words, records) for code, words in value.items()}
        return {key: _followed(held, records, items, False) for key, held in value.items()}
    if isinstance(value, tuple | list):
        return type(value)(_followed(item, records, items, inner) for item in value)
    if isinstance(value, Ref):
        return type(value)(records.get((value.kind, str(value)), str(value)))
    if isinstance(value, str) and inner:
        return items.get(value, value)
    return value


def _links(words: str, records: Mapping[Key, str]) -> str:
    return _TARGET.sub(
        lambda found: f"]({found['kind']}/{records.get((found['kind'], found['id']), found['id'])})", words
    )
