"""A workbook as an XLSX file, through XlsxWriter: the one module of `calculators` that uses a library (ADR 65).

The file holds no clock, so that the same result is the same file. Text is only ever text: no cell becomes a formula, an
address or a number because of how it begins.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from calculators.kit.export.layout import check, header_row, lines_of, reach_of, widths_of
from calculators.kit.input.echo import echo_of
from calculators.kit.input.fields import Choice, Date, Field, Flag, FreeText, Integer, Number
from calculators.kit.text.language import Locale, Text
from calculators.kit.text.money import spreadsheet_format
from calculators.kit.workbook.model import NO, YES, Cell, CellValue, Sheet, Style, Workbook, option_words, picked_name

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Writer
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_FUNCTION = re.compile(r"[A-Z][A-Z0-9.]*(?=\()")
_LONG_KNOWN = frozenset(
    "ABS AND AVERAGE AVERAGEIFS COUNT COUNTIF COUNTIFS DATE EDATE EXACT EXP IF INDEX INT LN MATCH MAX MEDIAN MIN MOD "
    "MONTH NETWORKDAYS NOT OR ROUND SQRT SUM SUMIFS SUMPRODUCT TRIM UPPER VALUE WEEKDAY YEAR".split()
)
"""Functions that the file format has known from the beginning, and that need no prefix in it."""
_CREATED = datetime(2000, 1, 1)
_A4, _LINE_HEIGHT = 9, 15
_LANDSCAPE_FROM = 95
"""Characters across; a wider sheet is printed on its side."""
_MUTED, _LINE, _FILL, _INPUT_FILL = "#516064", "#7A898C", "#E3F0F1", "#FDF1DE"
_FORMATS: Mapping[Style, dict[str, object]] = {
    "title": {"bold": True, "font_size": 15, "font_color": "#07434A"},
    "heading": {"bold": True, "bg_color": _FILL, "bottom": 1, "bottom_color": _LINE},
    "group": {"bold": True, "font_color": "#0B5D66"},
    "note": {"font_color": _MUTED, "font_size": 10},
    "total": {"bold": True, "top": 1, "top_color": _LINE},
    "input": {"bg_color": _INPUT_FILL, "locked": False},
    "number": {"num_format": "#,##0.00"},
    "integer": {"num_format": "#,##0"},
}
_IN_LANGUAGE: Mapping[Style, Text] = {
    "percent": Text('0.0" "%', "0.0%"),
    "date": Text("dd-mm-yyyy", "d mmm yyyy"),
}
_MONEY: frozenset[Style] = frozenset(("money", "total"))
_LISTS = Text("Lister", "Lists")
_CHOOSE = Text("Vælg et svar på listen.", "Choose an answer from the list.")
_NOT_ALLOWED = Text("Det kan feltet ikke holde", "The cell cannot hold that")
_BETWEEN = Text("Skriv et tal fra {} til {}.", "Write a number from {} to {}.")
_AT_LEAST = Text("Skriv et tal på mindst {}.", "Write a number of at least {}.")
_AT_MOST = Text("Skriv et tal på højst {}.", "Write a number of at most {}.")


def xlsx(workbook: Workbook, language: Locale) -> bytes:
    """The file. Raises ValueError for a workbook that a spreadsheet could not hold (see `layout.check`)."""
    from xlsxwriter import Workbook as Writer

    check(workbook)
    buffer = BytesIO()
    writer = Writer(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
            "use_future_functions": True,
        },
    )
    writer.set_properties({"title": workbook.title, "created": _CREATED})
    formats = _Formats(writer, language)
    for sheet in workbook.sheets:
        _write_sheet(writer, writer.add_worksheet(sheet.title), sheet, formats)
    _write_lists(writer, workbook, language)
    writer.close()
    return buffer.getvalue()


class _Formats:
    """The writer's formats, each made once."""

    def __init__(self, writer: "Writer", language: Locale) -> None:
        self.language = language
        self._writer = writer
        self._made: dict[tuple[Style, bool, bool], Format] = {}

    def of(self, style: Style, is_input: bool, on_lines: bool) -> "Format":
        key = (style, is_input, on_lines)
        if key not in self._made:
            look = {"font_name": "Calibri", "font_size": 11, "valign": "top"} | dict(_FORMATS.get(style, {}))
            if style in _MONEY:
                look["num_format"] = spreadsheet_format(self.language)
            elif style in _IN_LANGUAGE:
                look["num_format"] = _IN_LANGUAGE[style].say(self.language)
            if is_input:
                look |= {"bg_color": _INPUT_FILL, "locked": False, "border": 1, "border_color": _LINE}
                look.setdefault("num_format", "@")  # what is picked stays text: 10-24 is no date
            if on_lines:
                look["text_wrap"] = True
            self._made[key] = self._writer.add_format(look)
        return self._made[key]


def _write_sheet(writer: "Writer", page: "Worksheet", sheet: Sheet, formats: _Formats) -> None:
    widths = widths_of(sheet)
    if not _functions(sheet) - _LONG_KNOWN:
        page.use_future_functions = False  # looking for newer ones takes a millisecond a formula
    for row in range(len(sheet.rows)):
        _write_row(writer, page, sheet, row, widths, formats)
    for name, (first, last) in (sheet.names or {}).items():
        _name(writer, name, sheet.title, first, last)
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    _print_set_up(page, sheet, sum(widths) > _LANDSCAPE_FROM)


def _write_row(
    writer: "Writer", page: "Worksheet", sheet: Sheet, row: int, widths: Sequence[int], formats: _Formats
) -> None:
    cells = sheet.rows[row]
    reach = [reach_of(cells, column, widths) for column in range(len(cells))]
    room = [sum(widths[column : column + across]) for column, across in enumerate(reach)]
    lines = [lines_of(cell, width) for cell, width in zip(cells, room, strict=True)]
    if max(lines, default=1) > 1:
        page.set_row(row, _LINE_HEIGHT * max(lines))
    for column, cell in enumerate(cells):
        look = formats.of(cell.style, cell.field is not None, lines[column] > 1)
        if reach[column] > 1:
            page.merge_range(row, column, row, column + reach[column] - 1, "", look)
        elif column and sum(reach[:column]) > column:
            continue  # an empty cell under a note from its left
        _write_cell(page, row, column, cell, look)
        if cell.name is not None:
            _name(writer, cell.name, sheet.title, (row, column), (row, column))
        if cell.field is not None:
            _limit(page, row, column, cell.field, formats.language)


def _functions(sheet: Sheet) -> set[str]:
    """The functions that the sheet's formulas call."""
    formulas = (cell.formula for row in sheet.rows for cell in row if cell.formula is not None)
    return {name for formula in formulas for name in _FUNCTION.findall(formula)}


def _write_cell(page: "Worksheet", row: int, column: int, cell: Cell, look: "Format") -> None:
    value = cell.value
    if isinstance(value, str):
        value = value.encode("utf-8", "replace").decode("utf-8")
    if cell.formula is not None:
        done = page.write_formula(row, column, cell.formula, look, _cached(value))
    elif value is None:
        done = page.write_blank(row, column, None, look) if cell.field is not None else 0
    elif isinstance(value, bool):
        done = page.write_boolean(row, column, value, look)
    elif isinstance(value, date):
        done = page.write_datetime(row, column, value, look)  # type: ignore[call-overload]  # it takes days, too
    elif isinstance(value, (int, float)):
        done = page.write_number(row, column, value, look)
    else:
        done = page.write_string(row, column, value, look)
    if done:
        raise ValueError(f"row {row + 1}, column {column + 1}: a cell cannot hold {str(value)[:40]!r}")


def _cached(value: CellValue) -> str | float | bool:
    """What the file shows until somebody recomputes it; a day is its number since the spreadsheets' own beginning."""
    if isinstance(value, date):
        return (value - date(1899, 12, 30)).days
    return "" if value is None else value


def _name(writer: "Writer", name: str, title: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

    quoted = title.replace("'", "''")
    place = xl_rowcol_to_cell(*first, True, True) if first == last else xl_range_abs(*first, *last)
    if writer.define_name(name, f"='{quoted}'!{place}"):
        raise ValueError(f"{name!r} cannot be the name of a cell")


def _limit(page: "Worksheet", row: int, column: int, field: Field, language: Locale) -> None:
    """The cell refuses what the form would refuse, and says why in the reader's language."""
    rule = _rule(field, language)
    if rule is not None:
        words = {"error_title": _NOT_ALLOWED.say(language), "ignore_blank": field.optional}
        page.data_validation(row, column, row, column, rule | words)


def _rule(field: Field, language: Locale) -> dict[str, object] | None:
    if isinstance(field, Choice):
        source = "=" + picked_name(field.id).replace("pick_", "labels_", 1)
        return {"validate": "list", "source": source, "error_message": _CHOOSE.say(language)}
    if isinstance(field, Flag):
        source_words = [YES.say(language), NO.say(language)]
        return {"validate": "list", "source": source_words, "error_message": _CHOOSE.say(language)}
    if isinstance(field, FreeText):
        return {"validate": "length", "criteria": "<=", "value": field.maximum_length}
    if isinstance(field, Date):
        low, high = field.earliest or date(1900, 3, 1), field.latest or date(9999, 12, 31)
        return {"validate": "date", "criteria": "between", "minimum": low, "maximum": high}
    if not isinstance(field, Number):
        return None
    kind = "integer" if isinstance(field, Integer) else "decimal"
    least, most = field.minimum, field.maximum
    if least is not None and most is not None:
        said = _BETWEEN.say(language).format(echo_of(field, least, language), echo_of(field, most, language))
        return {"validate": kind, "criteria": "between", "minimum": least, "maximum": most, "error_message": said}
    if least is None and most is None:
        return {"validate": "decimal", "criteria": "between", "minimum": -1e15, "maximum": 1e15}
    limit, sign, words = (least, ">=", _AT_LEAST) if least is not None else (most, "<=", _AT_MOST)
    said = words.say(language).format(echo_of(field, limit, language))
    return {"validate": kind, "criteria": sign, "value": limit, "error_message": said}


def _print_set_up(page: "Worksheet", sheet: Sheet, landscape: bool) -> None:
    header = header_row(sheet)
    if header is not None:
        page.freeze_panes(header + 1, 0)
        page.repeat_rows(header)
    page.hide_gridlines(2)
    page.set_paper(_A4)
    if landscape:
        page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
    page.set_footer(f"&L{sheet.title.replace('&', '&&')}&R&P / &N")


def _write_lists(writer: "Writer", workbook: Workbook, language: Locale) -> None:
    """A last sheet with the answers of every choice in words and by id, which the cells' lists and formulas use."""
    cells = (cell for sheet in workbook.sheets for row in sheet.rows for cell in row)
    choices = [cell.field for cell in cells if isinstance(cell.field, Choice)]
    if not choices:
        return
    page = writer.add_worksheet(_LISTS.say(language))
    page.hide()
    for index, field in enumerate(choices):
        words, ids = option_words(field, language), [option.id for option in field.options]
        base = picked_name(field.id).removeprefix("pick_")
        page.write_string(0, 2 * index, field.label.say(language))
        for column, name, texts in ((2 * index, "labels_", words), (2 * index + 1, "ids_", ids)):
            for row, text in enumerate(texts, start=1):
                page.write_string(row, column, text)
            _name(writer, name + base, _LISTS.say(language), (1, column), (len(texts), column))
