"""A result as a spreadsheet holds it: sheets of cells, each a value or a formula together with the value it must give.

A calculator describes its workbook here, once; writing it as XLSX or CSV is the business of `calculators.kit.export`.
Formulas are written in English with commas, as the file format keeps them, and refer to cells by name
(`in_investment`), so that whoever opens the file can read them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from calculators.kit.input.dataset import Dataset
from calculators.kit.input.fields import Choice, Date, Field, Flag, Integer, Money, Number, Percent, Value
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import sign_of

Style = Literal[
    "text",
    "heading",
    "group",
    "title",
    "note",
    "input",
    "money",
    "percent",
    "number",
    "integer",
    "date",
    "total",
    "flag",
]
CellValue = str | float | int | bool | date | None


@dataclass(frozen=True)
class Cell:
    """One cell. With a `formula` (it starts with `=`) the `value` is what our Python computed for it.

    style  how the value is shown: `money` and `total` in whole amounts, `percent` (a fraction) with one decimal,
           `number` with two, `integer` with none; `heading` tops a table, `group` tops some of its rows
    name   a name for the cell in the whole workbook, for formulas to refer to; letters, digits and underscores
    field  the input that the cell holds: it is coloured, open to change, and refuses what the form would refuse
    """

    value: CellValue
    style: Style = "text"
    formula: str | None = None
    name: str | None = None
    field: Field | None = None


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, its rows, the width of each column in characters, and a name for each range of cells.

    `names` gives ranges as ((first row, first column), (last row, last column)), counted from 0. Columns without a
    width get one from what they hold. The first row of headings stays in sight and on every printed page.
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
    return "in_" + _letters(field_id)


def picked_name(field_id: str) -> str:
    """What the cell is called in which a person picks an answer in words; `input_name` is then the answer's id."""
    return "pick_" + _letters(field_id)


def address(row: int, column: int) -> str:
    """A cell within its sheet, counted from 0: (2, 1) is `B3`."""
    return f"{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """What a column is called, counted from 0: 1 is `B`, 26 is `AA`."""
    found, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        found = chr(ord("A") + letter) + found
    return found


def reference(sheet: str, row: int, column: int) -> str:
    """A cell from anywhere in the workbook: `'Year by year'!B3`."""
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{address(row, column)}"


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


def input_sheet(title: Text, fields: Sequence[Field], values: Mapping[str, Value], language: Locale) -> Sheet:
    """The workbook's first sheet: every input under its group, with its unit and where its default comes from."""
    rows: list[list[Cell]] = [
        [Cell(_INPUTS.say(language), "title")],
        [Cell(_HOW.say(language), "note")],
        [Cell(heading.say(language), "heading") for heading in _HEADINGS],
    ]
    for group, members in groupby(fields, key=lambda field: field.group):
        if group is not None:
            rows.append([Cell(group.label.say(language), "group")])
        rows += input_cells(list(members), values, language)
    rows[0][0] = Cell(title.say(language), "title")
    return Sheet(_INPUTS.say(language), tuple(map(tuple, rows)), (48, 34, 16, 60))


def input_cells(fields: Sequence[Field], values: Mapping[str, Value], language: Locale) -> list[list[Cell]]:
    """A row for each field: label, value, unit, where its default comes from.

    The value's cell is called `input_name`. Where an answer is picked in words, that is the cell after it, which gives
    the answer's id (a choice) or TRUE or FALSE (yes or no), so that formulas hold in both languages.
    """
    rows = []
    for field in fields:
        label = field.label.say(language)
        if field.row is not None:
            label = f"{field.row.label.say(language)}: {label}"
        source = field.source.say(language) if field.source else ""
        rows.append([Cell(label), *_value_cells(field, values.get(field.id), language), Cell(source, "note")])
    return rows


def option_words(field: Choice, language: Language) -> tuple[str, ...]:
    """The answers as a person picks them in a cell, in order; a spreadsheet looks up at most 255 characters."""
    return tuple(option.label.say(language)[:_LOOKED_UP] for option in field.options)


def _value_cells(field: Field, value: Value, language: Locale) -> tuple[Cell, Cell]:
    name, picked = input_name(field.id), picked_name(field.id)
    if isinstance(value, Dataset):
        return Cell(value.name, name=name), Cell(f"{len(value.lines)} {_ROWS.say(language)}", "note")
    if isinstance(field, Choice):
        words = dict(zip((option.id for option in field.options), option_words(field, language), strict=True))
        chosen = str(value) if value in words else None
        found = f"INDEX(ids_{_letters(field.id)},MATCH({picked},labels_{_letters(field.id)},0))"
        formula = f'=IF({picked}="","",{found})' if field.optional else f"={found}"
        shown = words[chosen] if chosen is not None else None
        return Cell(shown, name=picked, field=field), Cell(chosen, "note", formula, name)
    if isinstance(field, Flag):
        yes, no = YES.say(language), NO.say(language)
        return Cell(yes if value else no, name=picked, field=field), Cell(
            bool(value), "note", f'={picked}="{yes}"', name
        )
    unit = field.unit.say(language) if isinstance(field, Number) and field.unit else ""
    if isinstance(field, Money):
        unit = sign_of(language.currency).say(language)
    return Cell(value, input_style(field), name=name, field=field), Cell(unit)


def _letters(field_id: str) -> str:
    return "".join(letter if letter.isalnum() and letter.isascii() else "_" for letter in field_id)


YES, NO = Text("Ja", "Yes"), Text("Nej", "No")
_LOOKED_UP = 255
_ROWS = Text("rækker", "rows")
_INPUTS = Text("Forudsætninger", "Assumptions")
_HOW = Text(
    "Ret i de farvede felter. Resten af regnearket regner selv videre med formler.",
    "Change the coloured cells. The rest of the workbook follows by formula.",
)
_HEADINGS = (
    Text("Forudsætning", "Assumption"),
    Text("Værdi", "Value"),
    Text("Enhed", "Unit"),
    Text("Kilde", "Source"),
)
