"""A column's texts by its kind, and how the file as a whole writes numbers and dates."""

from collections.abc import Iterable, Mapping, Sequence

from calculators.kit.input.dataset import Column, Form
from calculators.kit.table.answers import parse_choices, parse_flags, parse_texts
from calculators.kit.table.dates import order_evidence, parse_dates
from calculators.kit.table.numbers import evidence_of, parse_numbers
from calculators.kit.table.parsed import Parsed

NUMERIC = ("number", "money", "percent")
DATED = ("date", "time")


def parse_column(column: Column, texts: Iterable[str], form: Form, fallback: Form) -> Parsed:
    """What each of `texts` (no two alike, none empty) says in that column.

    form      how the column is written, where that is known
    fallback  how it is taken to be written where it does not show it: the file's own way, or nothing for the usual one
    """
    if column.kind in NUMERIC:
        return parse_numbers(texts, column.kind, form, fallback if fallback in (",", ".") else ".")
    if column.kind in DATED:
        return parse_dates(texts, column.kind, form, fallback if fallback in ("dmy", "mdy") else "dmy")
    if column.kind == "choice":
        return parse_choices(texts, column)
    return parse_flags(texts) if column.kind == "flag" else parse_texts(texts)


def usual_forms(columns: Sequence[Column], texts: Mapping[str, Iterable[str]], delimiter: str) -> tuple[Form, Form]:
    """(decimal mark, order of dates) of a file, from all its number and date columns together.

    texts  different texts by column id. Where no number shows its decimal mark, a file whose cells are parted by
    semicolons has a comma, as spreadsheets write it where the comma marks decimals. Where no date shows its order, a
    file with decimal points and commas between cells still has the day first: this is the safe way for a Danish one,
    and the reader is asked.
    """
    comma = point = day = month = 0
    for column in columns:
        if column.kind in NUMERIC:
            found = evidence_of(texts[column.id])
            comma, point = comma + found[0], point + found[1]
        elif column.kind in DATED:
            order = order_evidence(texts[column.id])
            day, month = day + order[0], month + order[1]
    decimal: Form = "," if comma > point or (comma == point and delimiter == ";") else "."
    return decimal, "mdy" if month > day else "dmy"
