"""A result as a file to take along: a spreadsheet with live formulas, CSV, JSON; generic for every calculator.

Nothing here is imported before somebody asks for a file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from calculators.kit.calculator import Calculator
from calculators.kit.input.fields import Value
from calculators.kit.text.language import Locale, Text
from calculators.kit.workbook.model import Cell, Sheet, Workbook, input_sheet

Kind = Literal["xlsx", "csv", "json"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_MEDIA_TYPES: Mapping[Kind, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv;charset=utf-8",
    "json": "application/json",
}
_RESULT = Text("Resultat", "Result")


@dataclass(frozen=True)
class File:
    """A file as it is saved: what to call it, what kind it is, what it holds."""

    name: str
    media_type: str
    content: bytes


def export[P, R](
    calculator: Calculator[P, R],
    parameters: P,
    values: Mapping[str, Value],
    result: R,
    language: Locale,
    kind: Kind,
) -> File:
    """The result of `values` as a file. The same result gives the same bytes."""
    if kind == "json":
        from calculators.kit.export.data import json_bytes

        content = json_bytes(calculator, values, result, language)
    else:
        workbook = workbook_of(calculator, parameters, values, result, language)
        if kind == "xlsx":
            from calculators.kit.export.xlsx import xlsx

            content = xlsx(workbook, language)
        else:
            from calculators.kit.export.delimited import csv_bytes

            content = csv_bytes(workbook, language)
    return File(f"{calculator.id}.{kind}", _MEDIA_TYPES[kind], content)


def workbook_of[P, R](
    calculator: Calculator[P, R], parameters: P, values: Mapping[str, Value], result: R, language: Locale
) -> Workbook:
    """The calculator's own workbook, or, where it has none, its inputs and what it says on the command line."""
    if calculator.workbook is not None:
        return calculator.workbook(parameters, values, result, language)
    fields = calculator.fields(parameters)
    rows = [
        (Cell(calculator.name.say(language), "title"),),
        *((Cell(line),) for line in calculator.summary(result, language)),
    ]
    said = Sheet(_RESULT.say(language), tuple(rows), (80,))
    return Workbook(calculator.name.say(language), (input_sheet(calculator.name, fields, values, language), said))
