"""Default figures with their sources, as managers keep them in the playbook under `assumptions`.

A calculator names them in a dataclass of its own whose fields are called as the inputs are; one that is None is not
there.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from calculators.kit.input.dataset import Dataset
from calculators.kit.input.fields import Field, Integer, Percent, Value, with_sources
from calculators.kit.input.plain import PlainError
from calculators.kit.input.reading import read_one
from calculators.kit.text.language import Locale, Text
from calculators.kit.text.money import NO_CURRENCY
from calculators.kit.text.numbers import Unreadable


@dataclass(frozen=True)
class Assumption:
    """A default and where it comes from; rates are fractions."""

    default: float
    source: Text


def with_assumptions(fields: Sequence[Field], assumptions: object) -> tuple[Field, ...]:
    """The fields with the source of each default."""
    return with_sources(fields, {name: one.source for name, one in _given(assumptions).items()})


def figures_of(assumptions: object) -> dict[str, Value]:
    """Every default as it stands, by name."""
    return {name: one.default for name, one in _given(assumptions).items()}


def defaults_of(fields: Sequence[Field], assumptions: object) -> dict[str, Value]:
    """The default of every field that has an assumption, by id; whole numbers as such."""
    figures = _given(assumptions)
    return {
        field.id: int(figures[field.id].default) if isinstance(field, Integer) else figures[field.id].default
        for field in fields
        if field.id in figures
    }


def refuse_unfit(
    fields: Sequence[Field],
    defaults: Mapping[str, Value],
    place_of: Callable[[str], str] = "assumptions.{}.default".format,
) -> None:
    """Raises PlainError, with the path that `place_of` gives, for the first default that its own field would not take.

    What has no default, and what is not typed but dropped as a file, is passed over.
    """
    for field in fields:
        default = defaults.get(field.id)
        if field.id not in defaults or isinstance(default, Dataset):
            continue
        found = read_one(
            field, default.isoformat() if isinstance(default, date) else default, Locale("en", NO_CURRENCY)
        )
        if isinstance(found, Unreadable):
            hint = " Rates stand here as fractions: 0.1 is 10%." if isinstance(field, Percent) else ""
            raise PlainError(f"{place_of(field.id)}: {found.why.en}{hint}")


def _given(assumptions: object) -> dict[str, Assumption]:
    return {name: one for name, one in vars(assumptions).items() if one is not None}
