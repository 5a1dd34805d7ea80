"""A record from a file that does not have today's shape: what can be read is, what cannot is left out.

For comparing with the past, when fields had other names, other forms or were not there yet.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from calculators.kit.calculator import AnyCalculator
from calculators.kit.input.plain import Json
from scripts.diff.names import plain as as_data
from scripts.load.tree import Document, plain
from scripts.model.base import Part, Record, Text
from scripts.model.calculators import Calculator
from scripts.model.kinds import KINDS
from scripts.problem import text
from scripts.shape.parameters import own_parameters


def partial(document: Document, code: Mapping[str, AnyCalculator]) -> Record:
    """What can be read of a document, under the id that its file has. A field that cannot be read is not there."""
    model = KINDS[document.kind]
    data = plain(document.root)
    record = _part(model, data, {"id": document.id})
    if not isinstance(record.__dict__.get("name"), Text):
        record = record.model_copy(update={"name": text(document.id, document.id)})
    if model is Calculator:
        given = data.get("parameters") if isinstance(data, Mapping) else None
        known = code.get(document.id)
        parameters = as_data(_part(own_parameters(known), given, {})) if known and isinstance(given, dict) else {}
        record = record.model_copy(update={"parameters": parameters})
    if not isinstance(record, Record):
        raise TypeError(f"{model.__name__} is no kind of record")
    return record


def _part(model: type[Part], data: Json, known: Mapping[str, object]) -> Part:
    given = data if isinstance(data, dict) else {}
    values = dict(known)
    for name, info in model.model_fields.items():
        if name in given and name not in values:
            values |= dict(_read(model, name, info, given[name]))
    if model is Text:
        values = {"da": "", "en": ""} | values
    return model.model_construct(None, **values)


def _read(model: type[Part], name: str, info: FieldInfo, data: Json) -> Iterator[tuple[str, object]]:
    """The field with its value, when anything of it can be read."""
    try:
        yield name, _adapter(model, name).validate_python(data)
    except ValidationError:
        yield from ((name, value) for value in _within(info.annotation, data))


def _within(annotation: object, data: Json) -> Iterator[object]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _within(arguments[0], data)
    elif origin in (Union, types.UnionType):
        for one in arguments:
            found = list(_within(one, data))
            if found:
                yield found[0]
                return
    elif origin is tuple and isinstance(data, list):
        yield tuple(value for item in data for value in _item(arguments[0], item))
    elif isinstance(annotation, type) and issubclass(annotation, Part) and isinstance(data, dict):
        yield _part(annotation, data, {})


def _item(annotation: object, data: Json) -> Iterator[object]:
    try:
        yield TypeAdapter(annotation).validate_python(data)  # type: ignore[arg-type]  # a field's own annotation
    except ValidationError:
        yield from _within(annotation, data)


@cache
def _adapter(model: type[Part], name: str) -> TypeAdapter[object]:
    info = model.model_fields[name]
    kind = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    return TypeAdapter(kind)  # type: ignore[arg-type]  # which type that is, is known only as it runs
