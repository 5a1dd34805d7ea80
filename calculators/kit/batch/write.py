"""Answered rows as CSV: all the file's own columns, then what was computed, then what there is to say."""

import csv
import re
from collections.abc import Sequence
from io import StringIO

from calculators.kit.batch import Batch
from calculators.kit.batch.rows import Answers, Record
from calculators.kit.input.dataset import Dataset, Refusal
from calculators.kit.table.records import Broken
from calculators.kit.text.harmless import harmless
from calculators.kit.text.language import Language, Text

_NOTE = Text("Bemærkning", "Note")
_REFUSED = Text("Linje {}: {}", "Line {}: {}")
_EMPTY = Text("{}: {}", "{}: {}")
_NUMBER = re.compile(r"[-+]?[\d., \u00a0]*\d[\d., \u00a0]*%?", re.ASCII)
_PLAIN = re.compile(r"[^\W_][\w .:/()&-]*")
"""No formula starts in such a text, wherever it is cut."""


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
        values = (
            [""] * added if answered is None else [_cell(*one, comma) for one in zip(answered, decimals, strict=True)]
        )
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
    """The text as no spreadsheet takes it for a formula; a number stays a number."""
    return text if not text or _PLAIN.fullmatch(text) or _NUMBER.fullmatch(text) else harmless(text)


def _lines(rows: Sequence[Sequence[str]], delimiter: str) -> str:
    target = StringIO(newline="")
    csv.writer(target, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return target.getvalue()
