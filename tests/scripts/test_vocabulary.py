"""Each kind of record says of itself all that is said of it elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest

from scripts.model.base import Part, Ref, Text, words_of
from scripts.model.kinds import KINDS


def parts(annotation: object) -> Iterator[type[Part]]:
    """The classes of the vocabulary in an annotation and in what they hold, but for text."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        if annotation is not Text:
            yield annotation
            for info in annotation.model_fields.values():
                yield from parts(info.annotation)
    for inner in get_args(annotation):
        yield from parts(inner)


CLASSES = {part.__name__: part for kind in KINDS.values() for part in parts(kind)}


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_each_field_of_the_vocabulary_has_a_noun_in_both_languages(name: str) -> None:
    said = {field: words_of(CLASSES[name], field) for field in CLASSES[name].model_fields}
    assert [field for field, words in said.items() if words is None or not all(words.noun)] == []


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_an_item_is_named_by_fields_that_it_has(name: str) -> None:
    named = CLASSES[name].item.named
    fields = dict.fromkeys(CLASSES[name].model_fields, "")
    for template in (named,) if isinstance(named, str) else named:
        template.format(**fields)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_words_and_a_place_of_its_own(kind: str) -> None:
    said = KINDS[kind].said
    assert all(word.da and word.en for word in (said.label, said.one, said.noun))
    assert [other for other, record in KINDS.items() if record.said.place == said.place] == [kind]


def test_every_reference_points_to_a_kind_that_there_is() -> None:
    assert {ref.kind for ref in Ref.__subclasses__()} <= set(KINDS)
