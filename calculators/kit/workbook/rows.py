"""Rows of a workbook's sheets: a name, a figure that follows by formula, and what it means.

Imported by workbooks only.
"""

from collections.abc import Callable

from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, CellValue, Style

Row = tuple[Cell, ...]
Say = Callable[[str, str], str]
"""Picks the Danish or the English words."""


def saying(language: Language) -> Say:
    """What picks the words of that language."""
    return lambda da, en: Text(da, en).say(language)


def title(text: str) -> Row:
    """The sheet's own name at its top."""
    return (Cell(text, "title"),)


def headings(*texts: str) -> Row:
    """What the columns below hold."""
    return tuple(Cell(text, "heading") for text in texts)


def note(text: str) -> Row:
    """Words on a row of their own."""
    return (Cell(text, "note"),)


def given(label: str, value: CellValue, style: Style, name: str, why: str = "") -> Row:
    """A figure that formulas use and a reader may change."""
    return (Cell(label), Cell(value, style, name=name), Cell(why, "note"))


def found(label: str, value: CellValue, formula: str, style: Style, name: str | None = None, why: str = "") -> Row:
    """A figure that follows by formula; `value` is what our Python computed for it."""
    return (Cell(label), Cell(value, style, "=" + formula, name), Cell(why, "note"))


BLANK: Row = (Cell(""),)
