"""A table on the page: its rows are answered some at a time, so that what is typed meanwhile is not kept waiting.

Request: "files" holds the table under the id "batch"; "batch" is {"from": row, "rows": how many, "tally": as told
before}. Answer: {"ok": true, "files", "rows": of the whole table, "next": where to go on, "csv": lines, "tally",
"html"}. With no rows asked for, "csv" is the header line and "html" says what will be computed.
"""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from calculators.kit.batch import FILE, MAXIMUM_BYTES, Batch
from calculators.kit.batch.rows import Record, answers_of, plan_of
from calculators.kit.batch.view import plan_html, tally_html
from calculators.kit.batch.write import header_line, row_lines
from calculators.kit.input.dataset import Column, Dataset, File
from calculators.kit.input.fields import DataFile, Value
from calculators.kit.input.plain import Json
from calculators.kit.table.reading import FileReading, table_of, too_large
from calculators.kit.table.records import Table
from calculators.kit.table.view import mapping_html
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.numbers import Unreadable

MOST_ROWS = 2000
"""At a time."""
_NOTHING_KNOWN = Text(
    "Ingen af filens overskrifter blev genkendt. Vælg under »Kolonner«, hvad der er hvad.",
    "None of the file’s headers was recognised. Choose under “Columns” what is what.",
)


def batch_answer(
    batch: Batch, request: Mapping[str, Json], file: File, typed: Mapping[str, Value], language: Locale, prefix: str
) -> dict[str, Json]:
    """The answer to one request. Raises ValueError where the request is malformed."""
    first, rows, tally = _asked(request.get("batch"))
    table = _table(file)
    if isinstance(table, Unreadable):
        return {"ok": False, "errors": {FILE: table.why.say(language)}, "echo": {}}
    plan = _plan(batch.columns, file, table)
    told = {"files": {FILE: _told(batch, table, plan, file.name, language, prefix)}}
    if not plan.mapping:
        return {"ok": False, "errors": {FILE: _NOTHING_KNOWN.say(language)}, "echo": {}, **told}
    records = _records(table)
    whole = {"ok": True, "rows": len(records)}
    if not rows:
        html = plan_html(batch, plan, len(records), typed, language)
        return {**whole, **told, "next": 0, "csv": header_line(batch, plan, language), "tally": {}, "html": html}
    chunk = records[first : first + rows]
    answers = answers_of(batch, plan, chunk, typed, language)
    place = [output.id for output in batch.outputs].index(batch.counted)
    counted = Counter(tally) + answers.count(place)
    notes = sum(len(refused) for _, refused in answers.rows)
    return {
        **whole,
        "next": first + len(chunk),
        "csv": row_lines(batch, plan, chunk, answers, language),
        "tally": dict(counted),
        "notes": notes,
        "html": tally_html(batch, counted, language),
    }


def _asked(given: object) -> tuple[int, int, dict[str, int]]:
    asked = given if isinstance(given, dict) else {}
    first, rows, tally = _count(asked.get("from")), _count(asked.get("rows")), asked.get("tally", {})
    if first is None or rows is None or rows > MOST_ROWS:
        raise ValueError(f"batch: expected from and rows, at most {MOST_ROWS} rows")
    counts = {name: _count(count) for name, count in tally.items()} if isinstance(tally, dict) else {"": None}
    known = {name: count for name, count in counts.items() if count is not None}
    if len(known) < len(counts):
        raise ValueError("batch.tally: expected what was told before")
    return first, rows, known


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _table(file: File) -> Table | Unreadable:
    size = len(file.content)
    return too_large(size, MAXIMUM_BYTES) if size > MAXIMUM_BYTES else table_of(file.content)


@lru_cache(maxsize=1)
def _plan(columns: tuple[Column, ...], file: File, table: Table) -> Dataset:
    """How the rows are read, kept while table, corrections and columns stay the same."""
    return plan_of(columns, table, file)


def _records(table: Table) -> list[Record]:
    """All lines in the file's order, those without the table's shape among them."""
    good: list[Record] = list(zip(table.lines, table.rows, strict=True))
    if not table.broken:
        return good
    return sorted([*good, *table.broken], key=lambda one: one[0] if isinstance(one, tuple) else one.line)


def _told(batch: Batch, table: Table, plan: Dataset, name: str, language: Language, prefix: str) -> dict[str, Json]:
    field = DataFile(id=FILE, label=Text("", ""), columns=batch.columns)
    reading = FileReading(table, plan.mapping, plan)
    return {
        "html": mapping_html(field, reading, language, prefix + FILE),
        "headers": table.headers,
        "mapping": {column.id: plan.mapping.get(column.id, "") for column in batch.columns},
        "forms": dict(plan.forms),
    }
