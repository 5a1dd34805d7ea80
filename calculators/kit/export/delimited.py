"""A workbook's results as CSV that a spreadsheet opens and never executes.

Every text is harmless (`calculators.kit.text.harmless`), and quoted, so that none comes apart where another separator
is expected. Numbers are numbers: unrounded, without thousands, with the language's own decimal mark.
"""

from datetime import date

from calculators.kit.text.harmless import harmless
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, CellValue, Sheet, Workbook

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


def _quoted(text: str) -> str:
    escaped = text.replace('"', '""')
    return f'"{escaped}"'
