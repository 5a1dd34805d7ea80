"""What a calculator is lent of a record is what the record's own class describes: no second description of it."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from calculators.catalogue import calculators
from calculators.kit.input.references import Lent
from calculators.kit.text.language import Text as CalculatorText
from scripts.model.base import Part, Text
from scripts.model.kinds import KINDS
from scripts.shape.parameters import parameters_type, wanted

TAKEN = [
    (id, field, marker.kind, hint)
    for id, calculator in calculators().items()
    for field, (marker, hint) in wanted(parameters_type(calculator), Lent).items()
]


def misfits(hint: Any, kept: Any, where: str) -> Iterator[str]:
    """Where a value of the type `kept`, as a record has it, could not be read as `hint`."""
    if get_origin(kept) is Annotated:
        kept = get_args(kept)[0]
    if _may_lack(kept) and not _may_lack(hint):
        yield f"{where} may be missing"
    hint, kept = _there(hint), _there(kept)
    if hint is CalculatorText:
        if kept is not Text:
            yield f"{where} is no text in two languages"
    elif dataclasses.is_dataclass(hint):
        yield from _lacking(hint, kept, where)
    elif get_origin(hint) is tuple:
        yield from misfits(get_args(hint)[0], get_args(kept)[0] if get_origin(kept) is tuple else object, where)
    else:
        yield from _otherwise(hint, kept, where)


def _lacking(hint: Any, kept: Any, where: str) -> Iterator[str]:
    if not (isinstance(kept, type) and issubclass(kept, Part)):
        yield f"{where} is no piece of a record"
        return
    for name, inner in get_type_hints(hint).items():
        known = kept.model_fields.get(name)
        if known is None:
            yield f"{where}.{name} is not there"
        else:
            yield from misfits(inner, known.annotation, f"{where}.{name}")


def _otherwise(hint: Any, kept: type, where: str) -> Iterator[str]:
    if get_origin(hint) is Literal:
        values = [one.value for one in kept] if issubclass(kept, Enum) else []
        if not set(values) <= set(get_args(hint)) or not (values or kept in (str, int)):
            yield f"{where} may have other values than {get_args(hint)}"
    elif not issubclass(kept, {float: (float, int), date: (date, str)}.get(hint, hint)):
        yield f"{where} is {kept.__name__}, not {hint.__name__}"


def _may_lack(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType) and type(None) in get_args(kind)


def _there(kind: Any) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        return next(one for one in get_args(kind) if one is not type(None))
    return kind


@pytest.mark.parametrize(("id", "field", "kind", "hint"), TAKEN, ids=[f"{one[0]}-{one[1]}" for one in TAKEN])
def test_each_field_that_a_calculator_takes_of_a_record_is_one_that_the_record_has(
    id: str, field: str, kind: str, hint: Any
) -> None:
    taken = hint if dataclasses.is_dataclass(hint) else get_args(hint)[-1 if get_origin(hint) is dict else 0]
    assert list(misfits(taken, KINDS[kind], field)) == []


@dataclasses.dataclass(frozen=True)
class Wrong:
    """What no score has, or has otherwise."""

    points: int
    fit_cap: str
    name: str
    routes: tuple[CalculatorText, ...]


def test_a_field_that_a_record_lacks_or_has_otherwise_is_noticed() -> None:
    assert list(misfits(Wrong, KINDS["scores"], "score")) == [
        "score.points is not there",
        "score.fit_cap is float, not str",
        "score.name is Text, not str",
        "score.routes is no text in two languages",
    ]
