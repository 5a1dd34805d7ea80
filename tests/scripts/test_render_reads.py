"""What a page looked up is recorded: no page differs because of a record that it did not look up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from functools import cache

import pytest

from calculators.kit.markup.html import Html
from scripts.link import link
from scripts.link.playbook import Playbook
from scripts.model.base import Part, Record, Ref, Text
from scripts.render.book import Book
from scripts.render.glossary_marks import words
from scripts.render.site import placed_pages, written
from scripts.shape import Records
from tests.scripts.rendering import base_playbook, base_sources

Key = tuple[str, str]
KEYS = [(kind, id) for kind, records in base_playbook().records.items() for id in records]
SOURCES = replace(base_sources(), dates={}, section=lambda *given, **more: Html(f"<div>{given[1]!r}</div>"))


@cache
def before() -> Mapping[str, tuple[str, frozenset[Key]]]:
    return pages(base_playbook())


def pages(playbook: Playbook) -> Mapping[str, tuple[str, frozenset[Key]]]:
    """What each page reads, and what it looked up, by address."""
    book = Book(playbook, "en", SOURCES)
    found = {}
    for page in [page for _, several in placed_pages(book) for page in several]:
        book.reads.clear()
        text = written(replace(page, sources=("",), line=1, folder=""), book, words(book))
        found[page.address] = (text, page.looked_up | book.reads.looked_up)
    return found


def changed(value: object, what: str) -> object:
    """The value with every figure, text, reference or list in it another, as `what` says."""
    if isinstance(value, Text):
        return value.model_copy(update={"da": value.da + " X", "en": value.en + " X"}) if what == "texts" else value
    if isinstance(value, Part):
        fields = {name: changed(getattr(value, name), what) for name in type(value).model_fields if name != "id"}
        return value.model_copy(update={name: new for name, new in fields.items() if new is not getattr(value, name)})
    if isinstance(value, tuple):
        return value[1:] if what == "lists" and len(value) > 1 else tuple(changed(item, what) for item in value)
    if isinstance(value, Ref):
        others = [id for id in base_playbook().records[value.kind] if id != value]
        return type(value)(others[0]) if what == "references" and others else value
    if what == "figures":
        return figure(value)
    return None if what == "choices" and isinstance(value, str) and not isinstance(value, Enum) else value


def figure(value: object) -> object:
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        return next((other for other in type(value) if other is not value), value)
    return (value - 1 if value >= 1 else value + 1) if isinstance(value, int | float) else value


def variants(record: Record) -> Iterator[Record]:
    for what in ("figures", "texts", "references", "lists"):
        other = changed(record, what)
        if isinstance(other, Record) and other != record:
            yield other


@pytest.mark.parametrize("key", KEYS, ids="/".join)
def test_a_page_that_did_not_look_up_a_record_does_not_change_with_it(key: Key) -> None:
    playbook = base_playbook()
    records = {(kind, id): record for kind, several in playbook.records.items() for id, record in several.items()}
    for other in variants(records[key]):
        after = pages(link(Records(playbook.documents, {**records, key: other}))[0])
        differing = {page for page in after if after[page][0] != before().get(page, ("", 0))[0]}
        looked_up = {page for found in (before(), after) for page, (_, keys) in found.items() if key in keys}
        assert differing - looked_up == set()
