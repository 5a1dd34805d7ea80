"""Many cases at once: each row of a table is a case, and what comes of it is written beside it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from calculators.kit.input.dataset import Column
from calculators.kit.input.fields import Field, Value
from calculators.kit.text.language import Language, Text

FILE = "batch"
"""What the dropped table is called in a request."""
MAXIMUM_BYTES = 20_000_000

Answered = tuple[str | float | None, ...]
"""One value for each of a batch's outputs."""


@dataclass(frozen=True)
class Output:
    """A column that is added to each row. Numbers are written with `decimals` decimals."""

    id: str
    label: Text
    decimals: int = 0


@dataclass(frozen=True)
class Batch:
    """How a calculator computes the rows of a table.

    title      what the page calls it; `file` what the file holds, `help` how it is used
    columns    what a row may hold; their ids are those of the calculator's fields
    fields     the calculator's fields, which say what a cell may be
    outputs    the columns that are added
    from_form  the fields that a row takes from the form where it says nothing itself
    blank      what is typed in the form, by field id -> the values of a row that says nothing
    answer     a row's values by field id, language -> its outputs, in their order
    counted    the output by which rows are counted
    day        the field that is the day of the run where nobody says otherwise
    """

    title: Text
    file: Text
    help: Text
    columns: tuple[Column, ...]
    fields: Mapping[str, Field]
    outputs: tuple[Output, ...]
    from_form: tuple[str, ...]
    blank: Callable[[Mapping[str, Value]], Mapping[str, Value]]
    answer: Callable[[Mapping[str, Value], Language], Answered]
    counted: str
    day: str | None = None
