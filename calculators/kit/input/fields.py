"""The one description of an input: what the form, the command line, validation, the schema and the tests are made from.

A calculator's `Inputs` is a frozen dataclass whose fields are annotated once:

    investment: Annotated[float, Money(label=Text("Investering", "Investment"), minimum=0, maximum=1e9)]

`fields_of(Inputs)` gives the list. Repeating rows are a tuple of such a dataclass and are flattened to names like
`benefits.0.amount`. A calculator whose fields depend on its parameters may build the list by hand.
Rates are fractions (0.10) everywhere in Python and YAML; only what people type and read is per cent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields
from datetime import date
from functools import cache
from typing import get_args, get_origin, get_type_hints

from calculators.kit.input.dataset import Column, Dataset
from calculators.kit.text.language import Text

Value = float | int | bool | str | date | Dataset | None
"""What a field holds once read: None only where the field is optional."""


@dataclass(frozen=True, kw_only=True)
class Group:
    """Fields that belong together on the form, in one foldable part with a heading.

    `embedded` False leaves them out of the embedded page, where they keep their defaults.
    """

    label: Text
    help: Text | None = None
    folded: bool = False
    embedded: bool = True


@dataclass(frozen=True, kw_only=True)
class Row:
    """One of several like rows (a benefit, an event): what its fields are headed by, and where its default comes
    from."""

    label: Text
    help: Text | None = None
    source: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Field:
    """What every input has. `id` is filled in by `fields_of`; `source` says where the default comes from.

    `shown_when` names another choice's id and the answers with which this field plays a part; with others it is not
    shown.
    """

    label: Text
    help: Text | None = None
    source: Text | None = None
    group: Group | None = None
    row: Row | None = None
    optional: bool = False
    shown_when: tuple[str, tuple[str, ...]] | None = None
    id: str = ""


@dataclass(frozen=True, kw_only=True)
class Number(Field):
    """A number; `unit` is shown after it, `step` is the usual change, `decimals` how many are echoed at most."""

    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    decimals: int = 2
    unit: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Money(Number):
    """An amount in Danish kroner."""


@dataclass(frozen=True, kw_only=True)
class Percent(Number):
    """A fraction that people type and read as per cent; minimum, maximum and step are fractions too."""


@dataclass(frozen=True, kw_only=True)
class Integer(Number):
    """A whole number."""

    decimals: int = 0


@dataclass(frozen=True)
class Option:
    """One of a choice's answers."""

    id: str
    label: Text


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """One of several answers; the value is the option's id."""

    options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class Date(Field):
    """A day in the calendar."""

    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, kw_only=True)
class Flag(Field):
    """Yes or no."""


@dataclass(frozen=True, kw_only=True)
class FreeText(Field):
    """Words that are shown back and not computed with."""

    maximum_length: int = 200


@dataclass(frozen=True, kw_only=True)
class DataFile(Field):
    """A table that the reader drops in; it stays in the browser. The value is a `Dataset`.

    columns        what the calculator can use of it
    maximum_bytes  a larger file is refused in words
    """

    columns: tuple[Column, ...]
    maximum_bytes: int = 20_000_000


def fields_of(inputs: type, rows: Mapping[str, Sequence[Row]] | None = None) -> tuple[Field, ...]:
    """The fields of an `Inputs` dataclass in its order; `rows` names the rows of each repeating part.

    Raises TypeError where a dataclass field is neither annotated with a Field nor a tuple of a dataclass.
    """
    found: list[Field] = []
    for name, annotation in _annotations(inputs).items():
        described = _description(annotation)
        if described is not None:
            found.append(replace(described, id=name))
            continue
        row_type = _row_type(annotation)
        if row_type is None:
            raise TypeError(f"{inputs.__name__}.{name} is not described by a Field")
        for index, row in enumerate((rows or {}).get(name, ())):
            found.extend(
                replace(
                    field,
                    id=f"{name}.{index}.{field.id}",
                    row=row,
                    source=row.source if field.source is None else field.source,
                )
                for field in fields_of(row_type)
            )
    return tuple(found)


def with_sources(fields: Sequence[Field], sources: Mapping[str, Text]) -> tuple[Field, ...]:
    """The same fields, with the source of their default where the parameters name one."""
    return tuple(replace(field, source=sources[field.id]) if field.id in sources else field for field in fields)


def inputs_from[T](inputs: type[T], values: Mapping[str, object]) -> T:
    """The `Inputs` dataclass from values by flattened field name. Raises KeyError where one is missing."""
    arguments: dict[str, object] = {}
    hints = _annotations(inputs)  # type: ignore[arg-type]  # a class is hashable
    for field in dataclass_fields(inputs):  # type: ignore[arg-type]  # every `Inputs` is a dataclass
        row_type = _row_type(hints[field.name])
        if row_type is None:
            arguments[field.name] = values[field.name]
        else:
            arguments[field.name] = tuple(inputs_from(row_type, row) for row in _rows(values, field.name))
    return inputs(**arguments)


def _rows(values: Mapping[str, object], name: str) -> list[dict[str, object]]:
    """The rows under `name`, in the order of their numbers."""
    rows: dict[int, dict[str, object]] = {}
    for key, value in values.items():
        head, _, rest = key.partition(".")
        if head == name and rest:
            index, _, inner = rest.partition(".")
            rows.setdefault(int(index), {})[inner] = value
    return [rows[index] for index in sorted(rows)]


@cache
def _annotations(inputs: type) -> dict[str, object]:
    return get_type_hints(inputs, include_extras=True)


def _description(annotation: object) -> Field | None:
    return next((item for item in getattr(annotation, "__metadata__", ()) if isinstance(item, Field)), None)


def _row_type(annotation: object) -> type | None:
    arguments = get_args(annotation)
    if get_origin(annotation) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        row_type: type = arguments[0]
        return row_type
    return None
