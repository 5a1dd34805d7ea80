"""A calculator's own description of its parameters, a standard-library dataclass, as a model of the same strictness."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from functools import cache, reduce
from operator import or_
from typing import Annotated, Union, get_args, get_origin, get_type_hints

from pydantic import Field, create_model

from calculators.kit.calculator import AnyCalculator
from calculators.kit.input.references import Between, Lent, Names, OfCompany, Reference, Written
from calculators.kit.text.language import Text as CalculatorText
from scripts.model.base import Part, Ref, Text, doc
from scripts.model.kinds import KINDS


@dataclasses.dataclass(frozen=True)
class Within:
    """A number between these two, which are themselves not allowed."""

    low: float
    high: float


@dataclasses.dataclass(frozen=True)
class Filled:
    """A list with something in it."""


Marker = Reference | Names | Lent | Written | OfCompany
_ELSEWHERE = (Names, Lent, Written, OfCompany)


def own_parameters(calculator: AnyCalculator) -> type[Part]:
    """What `parameters` in the calculator's file must hold."""
    return model_of(parameters_type(calculator))


def parameters_type(calculator: AnyCalculator) -> type:
    """The dataclass that the calculator reads its parameters into."""
    found = get_type_hints(calculator.read_parameters)["return"]
    if not dataclasses.is_dataclass(found) or not isinstance(found, type):
        raise TypeError(f"read_parameters of {calculator.id} must say which dataclass it returns")
    return found


def wanted[M: (Names, Lent, Written, OfCompany)](kind: type, marker: type[M]) -> Mapping[str, tuple[M, object]]:
    """The fields of a dataclass of parameters that the playbook gives as that marker says, each with its type."""
    hints = get_type_hints(kind, include_extras=True)
    marked = ((field, _marker(hint, marker), hint) for field, hint in hints.items())
    return {field: (found, get_args(hint)[0]) for field, found, hint in marked if found is not None}


def is_one(hint: object) -> bool:
    """Whether a lent parameter of that type is one record, not all of its kind."""
    return dataclasses.is_dataclass(hint)


@cache
def model_of(kind: type) -> type[Part]:
    """A strict model of what of the dataclass `kind` stands in a calculator's file.

    What is lent does not; but the file may name the one record that a parameter is lent.
    """
    hints = get_type_hints(kind, include_extras=True)
    members: dict[str, object] = {}
    for field in dataclasses.fields(kind):
        hint = hints[field.name]
        lent = _marker(hint, Lent)
        if lent is not None and is_one(get_args(hint)[0]):
            members[field.name] = (_reference(lent.kind) | None, _which(lent.kind))
        elif any(_marker(hint, elsewhere) for elsewhere in _ELSEWHERE):
            continue
        elif field.default is not dataclasses.MISSING:
            members[field.name] = (_annotation(hint), field.default)
        elif field.default_factory is not dataclasses.MISSING:
            members[field.name] = (_annotation(hint), Field(default_factory=field.default_factory))
        else:
            members[field.name] = (_annotation(hint), ...)
    model: type[Part] = create_model(  # type: ignore[call-overload]  # the fields' types are found, not written
        kind.__name__, __base__=Part, __doc__=kind.__doc__, **members
    )
    return model


def _which(kind: str) -> object:
    return doc(
        f"Which file of {kind} it uses; needed only where there are several",
        f"Hvilken fil i {kind} den bruger; kun nødvendigt, når der er flere",
        noun=(KINDS[kind].said.noun.da, KINDS[kind].said.noun.en),
        default=None,
    )


def _marker[M](hint: object, kind: type[M]) -> M | None:
    return next((one for one in getattr(hint, "__metadata__", ()) if isinstance(one, kind)), None)


def _reference(kind: str) -> type[Ref]:
    return next(ref for ref in Ref.__subclasses__() if ref.kind == kind)


def _bounded(hint: object, inner: object) -> object:
    bounds = _marker(hint, Within)
    if bounds is not None:
        return Annotated[inner, Field(gt=bounds.low, lt=bounds.high)]
    between = _marker(hint, Between)
    if between is not None:
        return Annotated[inner, Field(ge=between.low, le=between.high)]
    return Annotated[inner, Field(min_length=1)] if _marker(hint, Filled) is not None else inner


def _annotation(hint: object) -> object:
    reference = _marker(hint, Reference)
    if reference is not None:
        return _reference(reference.kind)
    if get_origin(hint) is Annotated:
        return _bounded(hint, _annotation(get_args(hint)[0]))
    if hint is CalculatorText:
        return Text
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return model_of(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return types.GenericAlias(tuple, (_annotation(arguments[0]), ...))
    if origin is dict:
        return types.GenericAlias(dict, (str, _annotation(arguments[1])))
    if origin in (Union, types.UnionType):
        return reduce(or_, map(_annotation, arguments))
    return hint
