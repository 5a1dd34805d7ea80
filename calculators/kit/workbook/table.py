"""A table on a sheet whose formulas name its columns: `{won}/{leads}` where the sheet has `C4/B4`.

In a formula `{won}` is that column's cell in the same row, `{won.above}` the one above it, `{won.all}` every row of the
table, `{won.so_far}` the rows down to this one, and `{won.fixed}` the cell as one that a copied formula keeps.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from calculators.kit.text.language import Locale, Text
from calculators.kit.text.money import in_currency
from calculators.kit.workbook.model import Cell, CellValue, Style, letters

Range = tuple[tuple[int, int], tuple[int, int]]
"""The first cell and the last, each as (row, column), counted from 0."""


@dataclass(frozen=True)
class Column[Item]:
    """A column: what our Python gives for an item, and the formula, without `=`, that must give the same.

    A formula may differ from item to item; where it is None the value stands alone. `style` may depend on the value.
    """

    id: str
    heading: Text
    style: Style | Callable[[CellValue], Style]
    value: Callable[[Item], CellValue]
    formula: str | Callable[[Item], str | None] | None = None


class Place(NamedTuple):
    """What a column, by its letters, is called in the formulas of a row; rows count from 1, as in formulas."""

    column: str
    row: int
    first: int
    last: int

    def __format__(self, _: str) -> str:
        return f"{self.column}{self.row}"

    @property
    def fixed(self) -> str:
        """The cell, that stays the same where a formula is copied."""
        return f"${self.column}${self.row}"

    @property
    def above(self) -> str:
        """The cell of the row above."""
        return f"{self.column}{self.row - 1}"

    @property
    def all(self) -> str:
        """The cells of every row; they stay the same where a formula is copied."""
        return f"${self.column}${self.first}:${self.column}${self.last}"

    @property
    def so_far(self) -> str:
        """The cells from the first row to this one."""
        return f"${self.column}${self.first}:{self.column}{self.row}"


@dataclass(frozen=True)
class Table[Item]:
    """A table of `items`; `top` is the row above the first of them, counted from 0: as a rule that of the headings."""

    columns: Sequence[Column[Item]]
    items: Sequence[Item]
    top: int = 0

    def rows(self, language: Locale) -> list[tuple[Cell, ...]]:
        """The headings, and a row for each item."""
        head = tuple(
            Cell(in_currency(column.heading, language.currency).say(language), "heading") for column in self.columns
        )
        return [head, *(self._row(number, item) for number, item in enumerate(self.items))]

    def formula(self, text: str, number: int = 0) -> str:
        """A formula that names the columns, as it stands beside item `number` or, past the last, below the table."""
        return text.format_map(self._places(number))

    def names(self, prefix: str, ids: Sequence[str] | None = None) -> dict[str, Range]:
        """A name for the cells of each column, or of those with these ids: `<prefix><id>`."""
        first, last = self.top + 1, self.top + len(self.items)
        return {
            prefix + column.id: ((first, place), (last, place))
            for place, column in enumerate(self.columns)
            if ids is None or column.id in ids
        }

    def _places(self, number: int) -> "_Places":
        first = self.top + 2
        return _Places(self._letters, first + number, (first, first + len(self.items) - 1))

    @cached_property
    def _letters(self) -> dict[str, str]:
        return {column.id: letters(place) for place, column in enumerate(self.columns)}

    def _row(self, number: int, item: Item) -> tuple[Cell, ...]:
        places, cells = self._places(number), []
        for column in self.columns:
            value = column.value(item)
            style = column.style(value) if callable(column.style) else column.style
            formula = column.formula(item) if callable(column.formula) else column.formula
            cells.append(Cell(value, style, None if formula is None else "=" + formula.format_map(places)))
        return tuple(cells)


class _Places(dict[str, Place]):
    """The places of a row by column id, each made when a formula first names it."""

    def __init__(self, columns: Mapping[str, str], row: int, rows: tuple[int, int]) -> None:
        self._columns, self._row, self._rows = columns, row, rows

    def __missing__(self, id: str) -> Place:
        place = self[id] = Place(self._columns[id], self._row, *self._rows)
        return place
