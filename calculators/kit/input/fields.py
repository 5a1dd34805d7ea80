"""The one description of an input: what the form, the command line, validation, the schema and the tests are made from.

A calculator's `Inputs` is a frozen dataclass whose fields are annotated once:

    investment: Annotated[float, Money(label=Text("Investering", "Investment"), minimum=0, maximum=1e9)]

`fields_of(Inputs)` gives the list, `inputs_from(Inputs, values)` the dataclass back. Repeating rows are a tuple of such
a dataclass and are flattened to names like `benefits.0.amount`; a `Row` of one's own names them otherwise, and says
what of the row the parameters decide and not the reader.
Rates are fractions (0.10) everywhere in Python and YAML; only what people type and read is per cent.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, replace
from dataclasses import fields as dataclass_fields
from datetime import date
from functools import cache
from typing import get_args, get_origin, get_type_hints

from calculators.kit.input.dataset import Column, Dataset
from calculators.kit.text.language import Text

RESERVED = frozenset({"help", "json", "lang", "input", "parameters", "xlsx", "csv", "map", "form", "out"})
"""What no field may be called: the command line's own options and the key of the language in a link."""

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
    """One of several like rows (a benefit, an event): what its fields are headed by, and where its default comes from.

    A subclass that knows a row of the parameters may name the fields otherwise (`id_of`), change or leave out some
    (`described`), and give what of the row nobody types (`given`, by the name in the dataclass).
    """

    label: Text
    help: Text | None = None
    source: Text | None = None

    @property
    def given(self) -> Mapping[str, object]:
        """What the row's dataclass holds besides what is typed."""
        return {}

    def id_of(self, place: str, name: str) -> str:
        """The id of one of the row's fields; `place` is such as `benefits.0`."""
        return f"{place}.{name}"

    def described(self, name: str, field: "Field") -> "Field | None":
        """The field as this row has it, or None where it has none."""
        return replace(field, row=self, source=field.source or self.source)


@dataclass(frozen=True, kw_only=True)
class Field:
    """What every input has. `id` is filled in by `fields_of` unless it is given; `source` says where the default comes
    from.

    `formerly` are ids that it had before: a link or a saved case that has one of them means this field.
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
    formerly: tuple[str, ...] = ()
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
    """An amount in the company's currency."""


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
        described, row_type = _description(annotation), _row_type(annotation)
        if described is not None:
            found.append(replace(described, id=described.id or name))
        elif row_type is not None:
            for index, row in enumerate((rows or {}).get(name, ())):
                found += _fields_of_row(row_type, f"{name}.{index}", row)
        else:
            raise TypeError(f"{inputs.__name__}.{name} is not described by a Field")
    return tuple(found)


def _fields_of_row(row_type: type, place: str, row: Row) -> list[Field]:
    fields = (
        row.described(name, replace(described, id=row.id_of(place, name)))
        for name, described in _described(row_type).items()
    )
    return [field for field in fields if field is not None]


def with_sources(fields: Sequence[Field], sources: Mapping[str, Text]) -> tuple[Field, ...]:
    """The same fields, with the source of their default where the parameters name one."""
    return tuple(replace(field, source=sources[field.id]) if field.id in sources else field for field in fields)


def inputs_from[T](inputs: type[T], values: Mapping[str, object], rows: Mapping[str, Sequence[Row]] | None = None) -> T:
    """The `Inputs` dataclass from values by field id. Raises KeyError where one is missing.

    `rows` are those that `fields_of` was given; without them, those of each repeating part that there are values for.
    """
    arguments: dict[str, object] = {}
    for name, annotation in _annotations(inputs).items():  # type: ignore[arg-type]  # a class is hashable
        described, row_type = _description(annotation), _row_type(annotation)
        if row_type is None:
            arguments[name] = values[(described and described.id) or name]
        else:
            places = _places(values, name) if rows is None else enumerate(rows[name])
            arguments[name] = tuple(_row_from(row_type, f"{name}.{index}", row, values) for index, row in places)
    return inputs(**arguments)


def from_fields[Given, Typed, Found](
    inputs: type[Typed], calculate: Callable[[Given, Typed], Found]
) -> Callable[[Given, Mapping[str, Value]], Found]:
    """A calculation from parameters and an `Inputs` dataclass, as one from parameters and values by field id."""

    def calculated(parameters: Given, values: Mapping[str, Value]) -> Found:
        return calculate(parameters, inputs_from(inputs, values))

    return calculated


def _row_from(row_type: type, place: str, row: Row, values: Mapping[str, object]) -> object:
    arguments = dict(row.given)
    for name in _described(row_type):
        id = row.id_of(place, name)
        if id in values or name not in _optional(row_type):
            arguments[name] = values[id]
    return row_type(**arguments)


def _places(values: Mapping[str, object], name: str) -> list[tuple[int, Row]]:
    """The rows under `name` that there are values for, in the order of their numbers."""
    numbers = {int(key.split(".")[1]) for key in values if key.startswith(name + ".")}
    return [(number, _PLAIN_ROW) for number in sorted(numbers)]


_PLAIN_ROW = Row(label=Text("", ""))


@cache
def _described(row_type: type) -> dict[str, Field]:
    """The fields of a row's dataclass that are typed, by name."""
    found = {name: _description(annotation) for name, annotation in _annotations(row_type).items()}
    return {name: described for name, described in found.items() if described is not None}


@cache
def _optional(row_type: type) -> frozenset[str]:
    """The names that a row's dataclass has a default for."""
    return frozenset(field.name for field in dataclass_fields(row_type) if field.default is not MISSING)


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
