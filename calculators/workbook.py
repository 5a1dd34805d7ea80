"""A result as a spreadsheet holds it: sheets of cells, each a value or a formula together with the value it must give.

A calculator describes its workbook here, once; writing it as XLSX or CSV is `calculators.export`'s business. Formulas
are written in English with commas, as the file format keeps them, and refer to cells by name (`in_investment`), so that
whoever opens the file can read them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from calculators.fields import Choice, Date, Field, Flag, Integer, Money, Number, Percent, Value
from calculators.language import Text

Style = Literal[
    "text", "heading", "title", "note", "input", "money", "percent", "number", "integer", "date", "total", "flag"
]
CellValue = str | float | int | bool | date | None


@dataclass(frozen=True)
class Cell:
    """One cell. With a `formula` (it starts with `=`) the `value` is what our Python computed for it.

    style  how the value is shown; amounts are whole kroner, per cents one decimal
    name   a name for the cell in the whole workbook, for formulas to refer to; letters, digits and underscores
    """

    value: CellValue
    style: Style = "text"
    formula: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, its rows, the width of each column in characters, and a name for each range of cells.

    `names` gives ranges as ((first row, first column), (last row, last column)), counted from 0.
    """

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()
    names: Mapping[str, tuple[tuple[int, int], tuple[int, int]]] | None = None


@dataclass(frozen=True)
class Workbook:
    """The sheets, in order. The first holds the inputs, which a person changes; the others follow by formula."""

    title: str
    sheets: tuple[Sheet, ...]


def input_name(field_id: str) -> str:
    """What the cell of an input is called in formulas: `benefits.0.amount` is `in_benefits_0_amount`."""
    return "in_" + "".join(letter if letter.isalnum() and letter.isascii() else "_" for letter in field_id)


def input_style(field: Field) -> Style:
    """How a field's value is shown in a cell."""
    if isinstance(field, Money):
        return "money"
    if isinstance(field, Percent):
        return "percent"
    if isinstance(field, Integer):
        return "integer"
    if isinstance(field, Number):
        return "number"
    return "date" if isinstance(field, Date) else "flag" if isinstance(field, Flag) else "text"


def input_cells(fields: Sequence[Field], values: Mapping[str, Value], language: Literal["da", "en"]) -> list[list[Cell]]:
    """A row for each field: label, value (named), unit, where its default comes from."""
    rows = []
    for field in fields:
        label = field.label.say(language)
        if field.row is not None:
            label = f"{field.row.label.say(language)}: {label}"
        value = values.get(field.id)
        if isinstance(field, Choice):
            value = next((option.id for option in field.options if option.id == value), None)
        unit = field.unit.say(language) if isinstance(field, Number) and field.unit else ""
        if isinstance(field, Money):
            unit = _KRONER.say(language)
        source = field.source.say(language) if field.source else ""
        rows.append(
            [Cell(label), Cell(value, input_style(field), name=input_name(field.id)), Cell(unit), Cell(source, "note")]
        )
    return rows


_KRONER = Text("kr.", "DKK")
