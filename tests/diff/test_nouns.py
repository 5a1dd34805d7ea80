"""Every field that a manager can change has a name of its own in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from scripts.diff.nouns import noun
from scripts.diff.own_nouns import OWN
from scripts.model.base import Part, Text
from scripts.model.kinds import KINDS


def parts(annotation: Any) -> Iterator[type[Part]]:
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
def test_each_field_of_the_vocabulary_has_a_noun(name: str) -> None:
    assert [field for field in CLASSES[name].model_fields if noun(name, field) is None] == []


def test_no_noun_is_kept_for_a_field_that_is_gone() -> None:
    known = {(name, field) for name, part in CLASSES.items() for field in part.model_fields}
    assert [(name, field) for name, fields in OWN.items() for field in fields if (name, field) not in known] == []
