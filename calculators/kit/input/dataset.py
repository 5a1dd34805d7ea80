"""A table from a file, as a calculator gets it: the columns it asked for, typed, and what could not be read.

A calculator says which columns it can use (`Column`) in the one description of its inputs
(`calculators.kit.input.fields.DataFile`). Reading the file, guessing and correcting which header is which column, and
telling what is wrong with it, is done before the calculator sees it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from calculators.kit.text.language import Text

ColumnKind = Literal["text", "number", "money", "percent", "date", "time", "choice", "flag"]
"""`time` is a day with or without a time of day."""

Entry = str | float | bool | date | datetime | None
"""A cell once read; None where it is empty.

A `choice` cell is the id of the answer, or None for a word that fits none, which is told as a refusal. Words that stand
for nothing (`Select`, `N/A`, `unknown`: see `calculators.kit.table.placeholder`) stay as they are in text columns and
in choice columns that are not required; in number and date columns they count as empty, and are told.
"""


@dataclass(frozen=True)
class Answer:
    """One of a choice column's answers: its id and the words, in lower case, by which systems call it."""

    id: str
    label: Text
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column that a calculator can use.

    required  without it there is no result
    names     headers by which systems and people call it, in lower case; what `guess` goes by, best first
    """

    id: str
    label: Text
    kind: ColumnKind
    help: Text | None = None
    required: bool = False
    names: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()


Form = Literal[",", ".", "dmy", "mdy", ""]
"""How a column is written: its decimal mark, or the order of day and month; empty where nothing had to be decided."""


@dataclass(frozen=True)
class File:
    """A file as it was handed over.

    mapping  (column id, header) as its reader corrected them, an empty header for none; what is not named is guessed
    forms    (column id, form) likewise
    """

    name: str
    content: bytes
    mapping: tuple[tuple[str, str], ...] = ()
    forms: tuple[tuple[str, Form], ...] = ()


@dataclass(frozen=True)
class Refusal:
    """A cell or line that could not be used, and why. `line` counts from 1 in the file, the headers included.

    whole  True where the line as a whole is left out, False where only that cell counts as empty
    """

    line: int
    header: str
    found: str
    why: Text
    whole: bool


@dataclass(frozen=True, eq=False)
class Dataset:
    """A file's table. Every mapped column is as long as `lines`.

    A dataset equals only itself, and the same file with the same corrections is the same dataset, so that what was
    computed from it can be kept by it (`functools.lru_cache`).

    columns    typed entries by column id, for the columns that were mapped
    others     the text of every other column by its header
    lines      the file's line of each row
    refused    what could not be used, in order of line; never silently dropped
    mapping    the header of each mapped column, by column id
    encoding   such as `utf-8`; `delimiter` one character; `decimal_mark` `,` or `.`
    forms      how each number or date column is written, by column id, where that had to be decided
    unsure     the columns whose form the file does not settle, such as `01-02-2026` or `1.234` throughout
    """

    name: str
    columns: Mapping[str, tuple[Entry, ...]]
    others: Mapping[str, tuple[str, ...]]
    lines: tuple[int, ...]
    refused: tuple[Refusal, ...]
    headers: tuple[str, ...]
    mapping: Mapping[str, str]
    encoding: str
    delimiter: str
    decimal_mark: str
    forms: Mapping[str, Form] = field(default_factory=dict)
    unsure: tuple[str, ...] = ()
