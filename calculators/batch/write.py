"""Answered rows as CSV: all the file's own columns, then what was computed, then what there is to say."""

import csv
import re
from collections.abc import Sequence
from io import StringIO

from calculators.batch import Batch
from calculators.batch.rows import Answers, Record
from calculators.dataset import Dataset, Refusal
from calculators.language import Language, Text
from calculators.table.records import Broken

_NOTE = Text("Bemærkning", "Note")
_REFUSED = Text("Linje {}: {}", "Line {}: {}")
_EMPTY = Text("{}: {}", "{}: {}")
_FORMULA = frozenset("=+-@\t\r\n|%＝＋－＠")
_NUMBER = re.compile(r"[-+]?[\d.,  ]*\d[\d.,  ]*%?", re.ASCII)


def header_line(batch: Batch, plan: Dataset, language: Language) -> str:
    """The headers, each its own."""
    found = list(plan.headers)
    for label in (*(output.label for output in batch.outputs), _NOTE):
        name, times = label.say(language), 1
        while name in found:
            times += 1
            name = f"{label.say(language)} ({times})"
        found.append(name)
    return _lines([[_safe(name) for name in found]], plan.delimiter)


def row_lines(batch: Batch, plan: Dataset, records: Sequence[Record], answers: Answers, language: Language) -> str:
    """A line for each record, refused ones too."""
    width, added = len(plan.headers), len(batch.outputs)
    decimals = [output.decimals for output in batch.outputs]
    comma = plan.decimal_mark == ","
    rows = []
    for record, (answered, refused) in zip(records, answers.rows, strict=True):
        if isinstance(record, Broken):
            own = [*record.cells[:width], *[""] * (width - len(record.cells))]
        else:
            own = list(record[1])
        values = [""] * added if answered is None else [_cell(*one, comma) for one in zip(answered, decimals, strict=True)]
        note = " ".join(_said(refusal, language) for refusal in refused)
        rows.append([*map(_safe, own), *values, _safe(note)])
    return _lines(rows, plan.delimiter)


def _said(refusal: Refusal, language: Language) -> str:
    if refusal.whole:
        return _REFUSED.say(language).format(refusal.line, refusal.why.say(language))
    return _EMPTY.say(language).format(refusal.header, refusal.why.say(language))


def _cell(value: str | float | None, decimals: int, comma: bool) -> str:
    if isinstance(value, str):
        return _safe(value)
    if value is None:
        return ""
    digits = f"{value:.{decimals}f}"
    return digits.replace(".", ",") if comma else digits


def _safe(text: str) -> str:
    """The text; where a spreadsheet would take it for a formula, an apostrophe says that it is text. Numbers stay."""
    if text[:1] in _FORMULA and text and not _NUMBER.fullmatch(text):
        return "'" + text
    return text


def _lines(rows: Sequence[Sequence[str]], delimiter: str) -> str:
    target = StringIO(newline="")
    csv.writer(target, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return target.getvalue()
