"""A calculator's own description of its parameters, a standard-library dataclass, as a model of the same strictness."""

from __future__ import annotations

import dataclasses
import types
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from calculators.calculator import Calculator
from calculators.language import Text as CalculatorText
from pydantic import Field, create_model

from scripts.model.base import Part, Text
from scripts.model.calculator import Calculator as CalculatorRecord
from scripts.model.kinds import KINDS
from scripts.model.qualification import LeadScore

SCORED = frozenset({"lead-score"})
"""Calculators whose model is the record of the same id in playbook/scores/."""


def parameters_type(calculator: Calculator[Any, Any]) -> type:
    """The dataclass that the calculator reads its parameters into."""
    found = get_type_hints(calculator.read_parameters)["return"]
    if not dataclasses.is_dataclass(found) or not isinstance(found, type):
        raise TypeError(f"read_parameters of {calculator.id} must say which dataclass it returns")
    return found


def given_elsewhere(calculator: Calculator[Any, Any]) -> frozenset[str]:
    """Parameters that `parameters` does not repeat.

    The record gives its own, such as id and name; a score model of the same id gives groups, bands and routes; and a
    parameter named after a kind is that kind's records.
    """
    names = {field.name for field in dataclasses.fields(parameters_type(calculator))}
    score = set(LeadScore.model_fields) if calculator.id in SCORED else set()
    return frozenset(names & (set(CalculatorRecord.model_fields) | score | set(KINDS)))


@cache
def model_of(kind: type, without: frozenset[str] = frozenset()) -> type[Part]:
    """A strict model with the fields of the dataclass `kind`, but for those in `without`."""
    hints = get_type_hints(kind)
    members: dict[str, Any] = {}
    for field in dataclasses.fields(kind):
        if field.name in without:
            continue
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
        return tuple[_annotation(arguments[0]), ...]
    if origin is dict:
        return dict[str, _annotation(arguments[1])]
    if origin in (Union, types.UnionType):
        return Union[tuple(_annotation(argument) for argument in arguments)]  # noqa: UP007 - built at run time
    return hint
