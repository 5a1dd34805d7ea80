"""Rows of a table through a batch, some at a time: typed column by column, answered row by row, none dropped."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from calculators.kit.batch import Answered, Batch
from calculators.kit.input.dataset import Column, Dataset, Entry, File, Form, Refusal
from calculators.kit.input.fields import Choice, Field, Value
from calculators.kit.input.reading import read_one
from calculators.kit.table.columns import NUMERIC, parse_column
from calculators.kit.table.guess import guess
from calculators.kit.table.reading import dataset_of, texts_of
from calculators.kit.table.records import Broken, Table
from calculators.kit.text.language import Language, Locale
from calculators.kit.text.money import NO_CURRENCY
from calculators.kit.text.numbers import Unreadable

HEAD = 3000
"""So many rows show which header is what, and how numbers and dates are written."""

Record = tuple[int, Sequence[str]] | Broken
"""(line, cells), as many as there are headers; or a line that does not have the table's shape."""


@dataclass(frozen=True)
class Answers:
    """What came of some rows, in their order: the outputs (None where the row is refused) and what is to be said."""

    rows: tuple[tuple[Answered | None, tuple[Refusal, ...]], ...]

    def count(self, place: int) -> Counter[str]:
        """Rows by their output at `place`; refused ones under an empty name."""
        return Counter("" if answered is None else str(answered[place]) for answered, _ in self.rows)


def plan_of(columns: tuple[Column, ...], head: Table, file: File) -> Dataset:
    """How the rows of a file are read, from its head: mapping, forms and marks. Its rows themselves are not kept."""
    rows, lines = head.rows[:HEAD], head.lines[:HEAD]
    table = Table(head.headers, rows, lines, (), head.encoding, head.delimiter)
    texts = texts_of(table)
    mapping = guess(columns, head.headers, texts, dict(file.mapping))
    return dataset_of(file.name, table, texts, columns, mapping, dict(file.forms))


def answers_of(
    batch: Batch, plan: Dataset, records: Sequence[Record], typed: Mapping[str, Value], language: Language
) -> Answers:
    """The answers for some of the file's records. `typed` is what the form says for all of them.

    A line without the table's shape is refused. A cell that cannot be read counts as empty, which is said beside the
    row.
    """
    good = [record for record in records if not isinstance(record, Broken)]
    blank = dict(batch.blank(typed))
    values, said = _values(batch, plan, good, blank)
    found: list[tuple[Answered | None, tuple[Refusal, ...]]] = []
    at = 0
    for record in records:
        if isinstance(record, Broken):
            found.append((None, (Refusal(record.line, "", " ".join(record.cells)[:200], record.why, True),)))
            continue
        found.append((batch.answer(blank | values[at], language), tuple(said.get(at, ()))))
        at += 1
    return Answers(tuple(found))


def _values(
    batch: Batch, plan: Dataset, good: Sequence[tuple[int, Sequence[str]]], blank: Mapping[str, Value]
) -> tuple[list[dict[str, Value]], dict[int, list[Refusal]]]:
    """Each row's values by field id, and what is to be said by the row's place. Empty cells take the blank row's."""
    place = {header: at for at, header in enumerate(plan.headers)}
    decimal: Form = "," if plan.decimal_mark == "," else "."
    order: Form = "mdy" if "mdy" in plan.forms.values() else "dmy"
    ids: list[str] = []
    columns: list[list[Value]] = []
    said: dict[int, list[Refusal]] = {}
    for column in batch.columns:
        header = plan.mapping.get(column.id)
        if header is None:
            continue
        at = place[header]
        cells = [cells[at] for _, cells in good]
        form = plan.forms.get(column.id) or (decimal if column.kind in NUMERIC else order)
        different = [text for text in dict.fromkeys(cells) if text and not text.isspace()]
        parsed = parse_column(column, different, form, "")
        entries = {text: _checked(batch.fields[column.id], entry) for text, entry in parsed.entries.items()}
        bad = {text: entry for text, entry in entries.items() if isinstance(entry, Unreadable)}
        nothing = blank.get(column.id)
        known = {text: entry for text, entry in entries.items() if not (entry is None or isinstance(entry, Unreadable))}
        ids.append(column.id)
        columns.append([known.get(text, nothing) for text in cells])
        if bad:
            for row, text in enumerate(cells):
                if text in bad:
                    said.setdefault(row, []).append(Refusal(good[row][0], header, text[:200], bad[text].why, False))
    if not ids:
        return [{} for _ in good], said
    return [dict(zip(ids, row, strict=True)) for row in zip(*columns, strict=True)], said


def _checked(field: Field, entry: Entry | Unreadable) -> Value | Unreadable:
    """The entry as the field takes it. A placeholder where an answer is asked for says nothing."""
    if entry is None or isinstance(entry, (Unreadable, bool)):
        return entry
    if isinstance(field, Choice):
        return entry if any(option.id == entry for option in field.options) else None
    if isinstance(entry, date):
        return entry
    whole = isinstance(entry, float) and entry.is_integer()
    return read_one(field, int(entry) if whole else entry, Locale("da", NO_CURRENCY))
