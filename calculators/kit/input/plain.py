"""Plain JSON data into frozen dataclasses, strictly: an unknown, missing or wrongly typed key is an error with its
path."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints  # noqa: TID251 - a class not known here

from calculators.kit.text.language import LANGUAGES, Text

type Json = str | float | bool | None | Sequence[Json] | Mapping[str, Json]
"""Plain JSON data, as it comes in and as it goes out."""

_EXPECTED = {float: "a number", int: "a whole number", bool: "true or false", str: "text"}
_TOO_LARGE = 1e300


class PlainError(ValueError):
    """Data that does not fit its type; the message starts with the path, as in `benefits[0].risk: expected a
    number`."""


def from_plain[T](kind: type[T], data: object, path: str = "") -> T:
    """`data` as an instance of the dataclass `kind`. Raises PlainError.

    Understands nested dataclasses, `tuple[X, ...]`, `dict[str, X]`, Literal, Optional and unions with None, str, int,
    float, bool and date (ISO). An int is taken where a float is asked for; a bool is never taken for a number.
    """
    return cast("T", _read(kind, data, path))


def to_plain(value: object) -> Json:
    """The reverse: dataclasses to dicts, tuples to lists, dates to ISO text."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain_fields(value)
    if isinstance(value, (tuple, list)):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: to_plain(item) for key, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, (str, int, float)):
        return value
    raise TypeError(f"{value!r} has no form in JSON")


def plain_fields(value: object) -> dict[str, Json]:
    """The fields of a dataclass by name, as `to_plain` gives them. Raises TypeError where `value` is no such thing."""
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{value!r} has no fields")
    return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}


def _read(kind: object, data: object, path: str) -> object:
    origin = get_origin(kind)
    if kind is Text:
        return _read_text(data, path)
    if is_dataclass(kind):
        return _read_dataclass(kind, data, path)
    if origin is tuple:
        if not isinstance(data, (list, tuple)):
            raise _wrong(path, "a list", data)
        inner = get_args(kind)[0]
        return tuple(_read(inner, item, f"{path}[{index}]") for index, item in enumerate(data))
    if origin is dict:
        inner = get_args(kind)[1]
        return {key: _read(inner, item, _below(path, key)) for key, item in _mapping(data, path).items()}
    if origin is Literal:
        if data not in get_args(kind):
            raise _wrong(path, "one of " + ", ".join(map(repr, get_args(kind))), data)
        return data
    if origin in (Union, UnionType):
        return _read_union(get_args(kind), data, path)
    return _read_scalar(kind, data, path)


def _read_dataclass(kind: Any, data: object, path: str) -> object:
    given = _mapping(data, path)
    hints = _hints(kind)
    unknown = [key for key in given if key not in hints]
    if unknown:
        raise PlainError(f"{_below(path, unknown[0])}: unknown key; expected one of {', '.join(hints)}")
    arguments = {}
    for field in fields(kind):
        if field.name in given:
            arguments[field.name] = _read(hints[field.name], given[field.name], _below(path, field.name))
        elif field.default is MISSING and field.default_factory is MISSING:
            raise PlainError(f"{_below(path, field.name)}: missing")
    return kind(**arguments)


def _read_text(data: object, path: str) -> Text:
    """Text in one language alone says the same in the other, which nobody is shown."""
    given = _mapping(data, path)
    both = dict.fromkeys(LANGUAGES, next(iter(given.values()), None)) | given if given else given
    read = _read_dataclass(Text, both, path)
    assert isinstance(read, Text)
    return read


def _read_union(kinds: tuple[object, ...], data: object, path: str) -> object:
    if data is None and NoneType in kinds:
        return None
    inner = [kind for kind in kinds if kind is not NoneType]
    if len(inner) == 1:
        return _read(inner[0], data, path)
    first: PlainError | None = None
    for kind in inner:
        try:
            return _read(kind, data, path)
        except PlainError as error:
            first = first or error
    raise PlainError(str(first))


def _read_scalar(kind: object, data: object, path: str) -> object:
    if kind is object:
        return data
    if kind is date:
        return _read_date(data, path)
    if kind not in _EXPECTED or not isinstance(kind, type):
        raise TypeError(f"from_plain does not know {kind!r}")
    if isinstance(data, bool) == (kind is bool):
        if kind is float and isinstance(data, (int, float)) and abs(data) < _TOO_LARGE:
            return float(data)
        if kind is not float and isinstance(data, kind):
            return data
    raise _wrong(path, _EXPECTED[kind], data)


def _read_date(data: object, path: str) -> date:
    if not isinstance(data, str):
        raise _wrong(path, "a date as YYYY-MM-DD", data)
    try:
        return date.fromisoformat(data)
    except ValueError:
        raise _wrong(path, "a date as YYYY-MM-DD", data) from None


def _mapping(data: object, path: str) -> dict[str, object]:
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        raise _wrong(path, "an object", data)
    return data


@cache
def _hints(kind: type) -> dict[str, object]:
    return get_type_hints(kind)


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _wrong(path: str, expected: str, data: object) -> PlainError:
    shown = repr(data)
    return PlainError(f"{path or 'data'}: expected {expected}, found {shown if len(shown) <= 40 else shown[:39] + '…'}")
