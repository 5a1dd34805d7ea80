"""Default figures with their sources, as managers keep them in the playbook under `assumptions`.

A calculator names them in a dataclass of its own whose fields are called as the inputs are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from calculators.kit.input.fields import Field, Integer, Percent, Value, with_sources
from calculators.kit.input.plain import PlainError
from calculators.kit.input.reading import read_one
from calculators.kit.text.language import Text
from calculators.kit.text.numbers import Unreadable


@dataclass(frozen=True)
class Assumption:
    """A default and where it comes from; rates are fractions."""

    default: float
    source: Text


def with_assumptions(fields: Sequence[Field], assumptions: Any) -> tuple[Field, ...]:
    """The fields with the source of each default."""
    return with_sources(fields, {name: one.source for name, one in vars(assumptions).items()})


def defaults_of(fields: Sequence[Field], assumptions: Any) -> dict[str, Value]:
    """The default of every field that has an assumption, by id; whole numbers as such."""
    figures = {name: one.default for name, one in vars(assumptions).items()}
    return {
        field.id: int(figures[field.id]) if isinstance(field, Integer) else figures[field.id]
        for field in fields
        if field.id in figures
    }


def refuse_unfit(fields: Sequence[Field], assumptions: Any) -> None:
    """Raises PlainError, with the path, for the first default that its own field would not take."""
    for field in fields:
        if field.id not in vars(assumptions):
            continue
        found = read_one(field, vars(assumptions)[field.id].default, "en")
        if isinstance(found, Unreadable):
            hint = " Rates stand here as fractions: 0.1 is 10%." if isinstance(field, Percent) else ""
            raise PlainError(f"assumptions.{field.id}.default: {found.why.en}{hint}")
