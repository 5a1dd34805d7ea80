"""A value by field id, as the type that its field gives: for inputs whose fields only the parameters know."""

from collections.abc import Mapping

from calculators.kit.input.fields import Value


def number_in(values: Mapping[str, Value], id: str) -> float:
    """What a field of a number holds. Raises KeyError where there is none, TypeError where it is something else."""
    value = values[id]
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{id}: {value!r} is not a number")
    return float(value)


def text_in(values: Mapping[str, Value], id: str) -> str:
    """What a text or a choice holds. Raises KeyError where there is none, TypeError where it is something else."""
    value = values[id]
    if not isinstance(value, str):
        raise TypeError(f"{id}: {value!r} is not text")
    return value
