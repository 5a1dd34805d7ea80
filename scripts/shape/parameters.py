"""A calculator's own description of its parameters, a standard-library dataclass, as a model of the same strictness."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from functools import cache, reduce
from operator import or_
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import Field, create_model

from calculators.kit.calculator import Calculator
from calculators.kit.input.references import Names, Reference
from calculators.kit.text.language import Text as CalculatorText
from scripts.model.base import Part, Ref, Text

SCORED = frozenset({"lead-score"})
"""Calculators whose parameters are other records, so that their own file has none."""

LENT = frozenset({"kpi", "lead-score-report"})
"""Calculators that are lent other records as well: only `own` of their parameters stands in their file."""


class NoParameters(Part):
    """For a calculator whose parameters are other records."""


def own_parameters(calculator: Calculator[Any, Any]) -> type[Part]:
    """What `parameters` in the calculator's file must hold."""
    if calculator.id in SCORED:
        return NoParameters
    kind = parameters_type(calculator)
    return model_of(get_type_hints(kind)["own"] if calculator.id in LENT else kind)


def parameters_type(calculator: Calculator[Any, Any]) -> type:
    """The dataclass that the calculator reads its parameters into."""
    found = get_type_hints(calculator.read_parameters)["return"]
    if not dataclasses.is_dataclass(found) or not isinstance(found, type):
        raise TypeError(f"read_parameters of {calculator.id} must say which dataclass it returns")
    return found


def names_wanted(calculator: Calculator[Any, Any]) -> Mapping[str, str]:
    """The parameters that are names of other records, and the kind of these."""
    if calculator.id in SCORED:
        return {}
    hints = get_type_hints(parameters_type(calculator), include_extras=True)
    return {field: marker.kind for field, hint in hints.items() if (marker := _marker(hint, Names)) is not None}


@cache
def model_of(kind: type) -> type[Part]:
    """A strict model with the fields of the dataclass `kind`, but for names of other records."""
    hints = get_type_hints(kind, include_extras=True)
    members: dict[str, Any] = {}
    for field in dataclasses.fields(kind):
        if _marker(hints[field.name], Names) is not None:
            continue
        annotation = _annotation(hints[field.name])
        if field.default is not dataclasses.MISSING:
            members[field.name] = (annotation, field.default)
        elif field.default_factory is not dataclasses.MISSING:
            members[field.name] = (annotation, Field(default_factory=field.default_factory))
        else:
            members[field.name] = (annotation, ...)
    return create_model(kind.__name__, __base__=Part, __doc__=kind.__doc__, **members)


def _marker[M](hint: Any, kind: type[M]) -> M | None:
    return next((one for one in getattr(hint, "__metadata__", ()) if isinstance(one, kind)), None)


def _annotation(hint: Any) -> Any:
    reference = _marker(hint, Reference)
    if reference is not None:
        return next(ref for ref in Ref.__subclasses__() if ref.kind == reference.kind)
    if get_origin(hint) is Annotated:
        return _annotation(get_args(hint)[0])
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
