"""Cases of any calculator with the parameters of the tests' company, drawn from the description of its inputs."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from calculators.catalogue import calculators
from calculators.kit.calculator import Calculator
from calculators.kit.input.dataset import File
from calculators.kit.input.fields import Choice, DataFile, Date, Field, Flag, FreeText, Integer, Number, Value
from calculators.page import default_values
from scripts.link.samples import sample_of
from tests.company import company, plain_parameters

HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://x.test")',
    "-2+3",
    "+45 12 34 56 78",
    "@SUM(A1)",
    "http://x.test/",
    "1e5",
    "<&>'\"",
)
"""Texts that a spreadsheet may take for something else."""


def example_of(name: str) -> tuple[Calculator[Any, Any], Any, dict[str, Value]]:
    """A calculator with its parameters and the example's values, which for one that takes a file are the sample's."""
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain_parameters(name))
    return calculator, parameters, dict(default_values(calculator, parameters, sample_of(company(), name)))


def takes_file(name: str) -> bool:
    """Whether the calculator works on a table that the reader drops in."""
    calculator = calculators()[name]
    fields = calculator.fields(calculator.read_parameters(plain_parameters(name)))
    return any(isinstance(field, DataFile) for field in fields)


@cache
def short_sample(name: str) -> File | None:
    """The beginning of a calculator's sample, enough for every formula and soon recomputed; None where it has none."""
    found = sample_of(company(), name)
    if found is None:
        return None
    head, *lines = found.content.splitlines(keepends=True)
    return File(found.name, b"".join([head, *lines[:: max(1, len(lines) // 150)]]))


def random_values(fields: tuple[Field, ...], defaults: Mapping[str, Value], random: Random) -> dict[str, Value]:
    """A value for every field: mostly near its default, now and then at an end of its range or left out."""
    return {field.id: random_value(field, defaults.get(field.id), random) for field in fields}


def random_value(field: Field, default: Value, random: Random) -> Value:
    if isinstance(field, DataFile):
        return default
    if field.optional and random.random() < 0.2:
        return None
    if isinstance(field, Choice):
        return random.choice(field.options).id
    if isinstance(field, Flag):
        return random.random() < 0.5
    if isinstance(field, FreeText):
        return random.choice(HOSTILE)
    if isinstance(field, Date):
        start = default if isinstance(default, date) else date(2026, 11, 23)
        day = start - timedelta(days=random.randint(0, 400))
        return min(max(day, field.earliest or day), field.latest or day)
    assert isinstance(field, Number), f"{type(field).__name__} is not a kind of field"
    return _random_number(field, default, random)


def _random_number(field: Number, default: Value, random: Random) -> float | int:
    base = float(default) if isinstance(default, (int, float)) else 0.0
    low = field.minimum if field.minimum is not None else -abs(base) - 10.0
    high = field.maximum if field.maximum is not None else abs(base) * 3 + 10.0
    at_an_end = random.random()
    if at_an_end < 0.08:
        value = low
    elif at_an_end < 0.10:
        value = high
    elif base:
        value = base * random.uniform(0.3, 2.5)
    else:
        value = low + (high - low) * random.random() ** 4
    value = min(max(value, low), high)
    return round(value) if isinstance(field, Integer) else round(value, 6)
