"""How a sheet is laid out, and what a spreadsheet could not hold."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import ceil, isfinite

from calculators.kit.workbook.model import Cell, Sheet, Workbook

_ASCII = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_LONGEST_TITLE, _LONGEST_NAME = 31, 255
_NOT_IN_TITLES = frozenset("[]:*?/\\")
_NARROWEST, _WIDEST = 9, 60
_SEARCHED_ROWS = 8
_BROKEN_AT_WORDS = 1.1
"""Lines break between words, so that a tenth of each is left empty."""


def check(workbook: Workbook) -> None:
    """Raises ValueError with everything that a spreadsheet would refuse or silently change: names, titles, figures."""
    problems = [*_titles(workbook), *_names(workbook)]
    for sheet in workbook.sheets:
        for row in sheet.rows:
            problems += [f"{sheet.title}: {problem}" for cell in row for problem in _cell(cell)]
    if problems:
        raise ValueError("; ".join(problems))


def header_row(sheet: Sheet) -> int | None:
    """The first row that is all headings, looked for near the top; None where there is none."""
    for index, row in enumerate(sheet.rows[:_SEARCHED_ROWS]):
        styles = {cell.style for cell in row if cell.value not in (None, "")}
        if styles == {"heading"} and len(row) > 1:
            return index
    return None


def widths_of(sheet: Sheet) -> tuple[int, ...]:
    """Every column's width in characters: as given, else wide enough for what it holds, within reason."""
    columns = max((len(row) for row in sheet.rows), default=0)
    found = []
    for column in range(columns):
        if column < len(sheet.widths):
            found.append(sheet.widths[column])
            continue
        cells = [row[column] for row in sheet.rows if column < len(row) and row[column].style not in ("title", "note")]
        found.append(min(_WIDEST, max([_NARROWEST, *(_length(cell) + 2 for cell in cells)])))
    return tuple(found)


def reach_of(row: Sequence[Cell], column: int, widths: Sequence[int]) -> int:
    """How many columns a cell's words may take: those to its right as well, where a note is the last in its row."""
    cell = row[column]
    is_last = all(other.value in (None, "") and other.field is None for other in row[column + 1 :])
    if cell.style != "note" or not is_last or cell.formula or cell.name or lines_of(cell, widths[column]) == 1:
        return 1
    return len(widths) - column


def lines_of(cell: Cell, width: int) -> int:
    """How many lines the cell takes in a column of that width; only words are broken, never a figure or a title."""
    if not isinstance(cell.value, str) or cell.style == "title":
        return 1
    return sum(max(1, ceil(len(line) * _BROKEN_AT_WORDS / width)) for line in cell.value.split("\n"))


def _length(cell: Cell) -> int:
    if cell.value is None:
        return 0
    if isinstance(cell.value, float):
        return len(f"{cell.value:,.2f}")
    return max(len(line) for line in str(cell.value).split("\n"))


def _titles(workbook: Workbook) -> list[str]:
    titles = [sheet.title for sheet in workbook.sheets]
    wrong = [
        f"a sheet cannot be called {title!r}"
        for title in titles
        if not 0 < len(title) <= _LONGEST_TITLE or _NOT_IN_TITLES & set(title) or title[0] == "'" or title[-1] == "'"
    ]
    twice = Counter(title.lower() for title in titles)
    return wrong + [f"two sheets are called {title!r}" for title, times in twice.items() if times > 1]


def _names(workbook: Workbook) -> list[str]:
    cells = chain.from_iterable(row for sheet in workbook.sheets for row in sheet.rows)
    names = [cell.name for cell in cells if cell.name is not None]
    names += [name for sheet in workbook.sheets for name in sheet.names or ()]
    twice = Counter(name.lower() for name in names)
    return [f"{name!r} cannot be the name of a cell" for name in names if not _is_name(name)] + [
        f"two cells are called {name!r}" for name, times in twice.items() if times > 1
    ]


def _is_name(name: str) -> bool:
    """Letters, digits and underscores, beginning with a letter, and not what could be a cell (`TAX2026`, `R1C1`)."""
    if not name or len(name) > _LONGEST_NAME or not _ASCII.issuperset(name) or not name[0].isalpha():
        return False
    letters = name.rstrip("0123456789")
    as_cell = len(letters) <= 3 and letters.isalpha() and len(letters) < len(name)
    without_digits = "".join(letter for letter in name.upper() if not letter.isdigit())
    return not as_cell and without_digits not in ("R", "C", "RC")


def _cell(cell: Cell) -> list[str]:
    if isinstance(cell.value, float) and not isfinite(cell.value):
        return [f"{cell.value} is said in words, not written into a cell"]
    if cell.formula is not None and not cell.formula.startswith("="):
        return [f"the formula {cell.formula!r} does not begin with ="]
    return []
