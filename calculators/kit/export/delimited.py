"""A workbook's results as CSV that a spreadsheet opens and never executes.

A text that a spreadsheet would take for a formula gets an apostrophe before it, which is what spreadsheets themselves
use to say "this is text". Every text is quoted, so that none comes apart where another separator is expected. Numbers
are numbers: unrounded, without thousands, with the language's own decimal mark.
"""

from datetime import date

from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, CellValue, Sheet, Workbook

_STARTS_A_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20|%")
_BREAKS = frozenset("\t\r\n\v\f\x00\x1c\x1d\x1e\x85\u2028\u2029")
_LEADING = frozenset("\"'\u00a0\u200b\ufeff")
_SEPARATORS = frozenset(",;")
_YES, _NO = Text("ja", "yes"), Text("nej", "no")


def csv_bytes(workbook: Workbook, language: Language) -> bytes:
    """The sheets after the inputs (a single sheet where there is but one), each under its name, as UTF-8 with its mark.

    Danish: semicolon and decimal comma. English: comma and decimal point. Lines end in CR LF.
    """
    sheets = workbook.sheets[1:] or workbook.sheets
    blocks = [_sheet(sheet, language, titled=len(sheets) > 1) for sheet in sheets]
    return ("\ufeff" + "\r\n".join(blocks)).encode("utf-8", "replace")


def _sheet(sheet: Sheet, language: Language, titled: bool) -> str:
    separator = ";" if language == "da" else ","
    says_its_name = any(cell.value == sheet.title for row in sheet.rows[:1] for cell in row)
    rows = [(Cell(sheet.title),), *sheet.rows] if titled and not says_its_name else sheet.rows
    return "".join(separator.join(_written(cell.value, language) for cell in row) + "\r\n" for row in rows)


def _written(value: CellValue, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return _quoted((_YES if value else _NO).say(language))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float)):
        digits = f"{value:.15g}"
        return digits.replace(".", ",") if language == "da" else digits
    return _quoted(harmless(value))


def harmless(text: str) -> str:
    """`text` on one line, and as text only: an apostrophe before whatever would start a formula, also after quotes, and
    where the cell would come apart if the file were opened with the other language's separator."""
    written, begins = [], True
    for letter in text:
        shown = " " if letter in _BREAKS else letter
        if begins and letter in _STARTS_A_FORMULA:
            written.append("'")
        begins = letter in _SEPARATORS or (begins and (shown == " " or letter in _LEADING))
        written.append(shown)
    return "".join(written)


def _quoted(text: str) -> str:
    escaped = text.replace('"', '""')
    return f'"{escaped}"'
