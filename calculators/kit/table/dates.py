"""Columns of dates, with or without a time of day: whether day or month comes first is found from the column."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from calculators.kit.input.dataset import ColumnKind, Entry, Form
from calculators.kit.table.numbers import ENOUGH
from calculators.kit.table.parsed import EMPTY_WORD, Parsed, refused
from calculators.kit.table.placeholder import is_placeholder
from calculators.kit.text.dates import parse_date
from calculators.kit.text.numbers import Unreadable

_DATE = re.compile(
    r"(\d{1,4})([-/.])\s?(\d{1,2})[-/.]\s?(\d{4}|\d{1,2})\.?"
    r"(?:[T ,]+(?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s?([AaPp]\.?[Mm]\.?)?"
    r"\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.ASCII,
)
_EARLIEST, _LATEST = 1900, 2199
_THIS_CENTURY = 70
"""Years of two digits below this are 20.., the others 19..; as spreadsheets do."""


def order_evidence(texts: Iterable[str]) -> tuple[int, int, int]:
    """How many texts can only have the day first, only the month first, or could have either."""
    day = month = either = 0
    for text in texts:
        if text[4:5] == "-":
            continue
        match = _DATE.match(text.strip())
        if match is None or len(match[1]) > 2:
            continue
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second or match[2] == ".":
            day += 1
        elif second > 12 >= first:
            month += 1
        elif first != second:
            either += 1
        if day + month >= ENOUGH:
            break
    return day, month, either


def parse_dates(texts: Iterable[str], kind: ColumnKind, form: Form, fallback: Form) -> Parsed:
    """The days in `texts` (for kind `time` with their time of day), no two alike.

    `form` says whether day or month comes first where that is known, `fallback` what the rest of the file does. A time
    stays as it is written: the zone beside it is not computed with.
    """
    found = list(texts)
    settled, digits = True, True
    if form not in ("dmy", "mdy"):
        day, month, either = order_evidence(found)
        form = fallback if day == month else "dmy" if day > month else "mdy"
        settled, digits = not (either and day == month), bool(day or month or either)
    with_time = kind == "time"
    return Parsed({text: _day(text, form, with_time) for text in found}, form if digits else "", settled)


def _day(text: str, form: Form, with_time: bool) -> Entry | Unreadable:
    if len(text) == 10 and text[4] == "-" == text[7] and text.isascii():
        try:
            return _in_range(text, date.fromisoformat(text))
        except ValueError:
            return _not_a_day(text)
    bare = text.strip()
    match = _DATE.fullmatch(bare)
    if match is None:
        return _in_words(text, bare)
    first, second, last = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) > 2:
        year, month, day = first, second, last
        if len(match[1]) != 4 or len(match[4]) > 2:
            return _not_a_day(text)
    else:
        day, month = (first, second) if form != "mdy" or match[2] == "." else (second, first)
        year = last if len(match[4]) == 4 else last + (2000 if last < _THIS_CENTURY else 1900)
    try:
        if not with_time or match[5] is None:
            return _in_range(text, date(year, month, day))
        hour = int(match[5])
        if match[8]:
            hour = hour % 12 + (12 if match[8][0] in "Pp" else 0)
        return _in_range(text, datetime(year, month, day, hour, int(match[6]), int(match[7] or 0)))
    except ValueError:
        return _not_a_day(text)


def _in_words(text: str, bare: str) -> Entry | Unreadable:
    """`23. november 2026`, `Nov 23, 2026`: in either language."""
    if is_placeholder(text):
        return EMPTY_WORD
    if any(letter.isdigit() for letter in bare):
        for written in (parse_date(bare, "da"), parse_date(bare, "en")):
            if isinstance(written, date):
                return written
    return _not_a_day(text)


def _in_range(text: str, day: date) -> date | Unreadable:
    return day if _EARLIEST <= day.year <= _LATEST else _not_a_day(text)


def _not_a_day(text: str) -> Unreadable:
    return refused(
        text,
        "er ikke en dato i kalenderen. Cellen tæller som tom.",
        "is not a date in the calendar. The cell counts as empty.",
    )
