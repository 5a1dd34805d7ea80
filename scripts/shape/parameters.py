"""A calculator's own description of its parameters, a standard-library dataclass, as a model of the same strictness."""

from __future__ import annotations

import dataclasses
import types
from functools import cache, reduce
from operator import or_
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import Field, create_model

from calculators.calculator import Calculator
from calculators.language import Text as CalculatorText
from scripts.model.base import Part, Text

SCORED = frozenset({"lead-score"})
"""Calculators whose parameters are other records, so that their own file has none."""

PARTLY: dict[str, str] = {"kpi": "own"}
"""Calculators of which only that part of the parameters stands in their own file; the rest are other records."""


class NoParameters(Part):
    """For a calculator whose parameters are other records."""


def own_parameters(calculator: Calculator[Any, Any]) -> type[Part]:
    """What `parameters` in the calculator's file must hold."""
    if calculator.id in SCORED:
        return NoParameters
    whole = parameters_type(calculator)
    return model_of(get_type_hints(whole)[PARTLY[calculator.id]] if calculator.id in PARTLY else whole)


def parameters_type(calculator: Calculator[Any, Any]) -> type:
    """The dataclass that the calculator reads its parameters into."""
    found = get_type_hints(calculator.read_parameters)["return"]
    if not dataclasses.is_dataclass(found) or not isinstance(found, type):
        raise TypeError(f"read_parameters of {calculator.id} must say which dataclass it returns")
    return found


@cache
def model_of(kind: type) -> type[Part]:
    """A strict model with the fields of the dataclass `kind`."""
    hints = get_type_hints(kind)
    members: dict[str, Any] = {}
    for field in dataclasses.fields(kind):
        annotation = _annotation(hints[field.name])
        if field.default is not dataclasses.MISSING:
            members[field.name] = (annotation, field.default)
        elif field.default_factory is not dataclasses.MISSING:
            members[field.name] = (annotation, Field(default_factory=field.default_factory))
        else:
            members[field.name] = (annotation, ...)
    return create_model(kind.__name__, __base__=Part, __doc__=kind.__doc__, **members)


def _annotation(hint: Any) -> Any:
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
