"""A file into the dataset that a calculator asked for: headers guessed, cells typed, everything unusable told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from calculators.kit.input.dataset import Column, Dataset, Entry, File, Form, Refusal
from calculators.kit.input.fields import DataFile, Field
from calculators.kit.table.columns import NUMERIC, parse_column, usual_forms
from calculators.kit.table.guess import guess
from calculators.kit.table.records import Table, read_table
from calculators.kit.text.language import Text
from calculators.kit.text.numbers import Unreadable, format_number

_MISSING = Text("Cellen er tom, og kolonnen er nødvendig.", "The cell is empty, and the column is needed.")


@dataclass(frozen=True)
class FileReading:
    """What came of a file. `dataset` is None where `why` says what stands in the way, though there is a `table`."""

    table: Table
    mapping: Mapping[str, str]
    dataset: Dataset | None
    why: Text | None = None


@lru_cache(maxsize=2)
def table_of(content: bytes) -> Table | Unreadable:
    """`read_table`, kept for the same bytes: while its reader corrects columns or types, the file stays the same."""
    return read_table(content)


@lru_cache(maxsize=2)
def read_file(field: DataFile, file: File) -> FileReading | Unreadable:
    """The file as the field asks for it, or why it holds no table at all. Kept for the same file and corrections."""
    if len(file.content) > field.maximum_bytes:
        return too_large(len(file.content), field.maximum_bytes)
    table = table_of(file.content)
    if isinstance(table, Unreadable):
        return table
    by_header = texts_of(table)
    mapping = guess(field.columns, table.headers, by_header, dict(file.mapping))
    lacking = [column.label for column in field.columns if column.required and column.id not in mapping]
    if lacking:
        return FileReading(table, mapping, None, _lacking(lacking))
    dataset = dataset_of(file.name, table, by_header, field.columns, mapping, dict(file.forms))
    return FileReading(table, mapping, dataset, None if dataset.lines else _nothing_left(dataset))


def datasets_of(fields: Iterable[Field], files: Mapping[str, File]) -> dict[str, Dataset | Unreadable]:
    """What each of the files holds that were handed over for fields, or why it holds nothing, by field id."""
    return {
        field.id: _dataset(field, files[field.id])
        for field in fields
        if isinstance(field, DataFile) and field.id in files
    }


def _dataset(field: DataFile, file: File) -> Dataset | Unreadable:
    found = read_file(field, file)
    if isinstance(found, Unreadable):
        return found
    if found.why is not None:
        return Unreadable(found.why)
    assert found.dataset is not None, "a reading without a dataset says why"
    return found.dataset


def too_large(size: int, most: int) -> Unreadable:
    """Why a file of that many bytes is refused."""
    return Unreadable(
        Text(
            f"Filen fylder {format_number(size / 1e6, 'da', 1)} MB. "
            f"Den må højst fylde {format_number(most / 1e6, 'da')} MB.",
            f"The file has {format_number(size / 1e6, 'en', 1)} MB. "
            f"At most {format_number(most / 1e6, 'en')} MB can be read.",
        )
    )


def texts_of(table: Table) -> dict[str, tuple[str, ...]]:
    """The cells of each header."""
    cells = list(zip(*table.rows, strict=True)) or [()] * len(table.headers)
    return dict(zip(table.headers, cells, strict=True))


def dataset_of(
    name: str,
    table: Table,
    by_header: Mapping[str, tuple[str, ...]],
    columns: Sequence[Column],
    mapping: Mapping[str, str],
    given: Mapping[str, Form],
) -> Dataset:
    """The table typed by column. `given` are the forms that are decided already."""
    mapped = [column for column in columns if column.id in mapping]
    different = {column.id: _told(by_header[mapping[column.id]]) for column in mapped}
    decimal, order = usual_forms(mapped, different, table.delimiter)
    typed: dict[str, tuple[Entry, ...]] = {}
    forms: dict[str, Form] = {}
    unsure: list[str] = []
    refused = [Refusal(one.line, "", " ".join(one.cells)[:200], one.why, True) for one in table.broken]
    left_out: set[int] = set()
    for column in mapped:
        header = mapping[column.id]
        fallback = decimal if column.kind in NUMERIC else order
        parsed = parse_column(column, different[column.id], given.get(column.id, ""), fallback)
        if parsed.form:
            forms[column.id] = parsed.form
        if not parsed.settled:
            unsure.append(column.id)
        entries = parsed.entries
        bad = {text: entry for text, entry in entries.items() if isinstance(entry, Unreadable)}
        good: dict[str, Entry] = {
            text: None if isinstance(entry, Unreadable) else entry for text, entry in entries.items()
        }
        cells = by_header[header]
        typed[column.id] = tuple(map(good.get, cells))
        if bad or column.required:
            for row, text in enumerate(cells):
                why = bad.get(text)
                if why is not None:
                    refused.append(Refusal(table.lines[row], header, text[:200], why.why, column.required))
                elif not (column.required and text not in good):
                    continue
                else:
                    refused.append(Refusal(table.lines[row], header, "", _MISSING, True))
                if column.required:
                    left_out.add(row)
    kept = range(len(table.rows)) if not left_out else [row for row in range(len(table.rows)) if row not in left_out]
    used = set(mapping.values())
    place = {header: at for at, header in enumerate(table.headers)}
    return Dataset(
        name=name,
        columns={id: _kept(entries, kept, left_out) for id, entries in typed.items()},
        others={header: _kept(cells, kept, left_out) for header, cells in by_header.items() if header not in used},
        lines=_kept(table.lines, kept, left_out),
        refused=tuple(sorted(refused, key=lambda one: (one.line, place.get(one.header, -1)))),
        headers=table.headers,
        mapping=dict(mapping),
        encoding=table.encoding,
        delimiter=table.delimiter,
        decimal_mark=decimal,
        forms=forms,
        unsure=tuple(unsure),
    )


def _told(cells: Sequence[str]) -> list[str]:
    """The different texts that are not blank."""
    return [text for text in dict.fromkeys(cells) if text and not text.isspace()]


def _kept[T](cells: tuple[T, ...], rows: Sequence[int], left_out: set[int]) -> tuple[T, ...]:
    return tuple([cells[row] for row in rows]) if left_out else cells


def _lacking(labels: Sequence[Text]) -> Text:
    da, en = ", ".join(label.da for label in labels), ", ".join(label.en for label in labels)
    return Text(
        f"Filen mangler noget, der er nødvendigt: {da}. Vælg under »Kolonner«, hvor det står.",
        f"The file lacks something that is needed: {en}. Choose under “Columns” where it stands.",
    )


def _nothing_left(dataset: Dataset) -> Text:
    first = next((refusal for refusal in dataset.refused if refusal.whole), None)
    da = f" Linje {first.line}: {first.why.da}" if first else ""
    en = f" Line {first.line}: {first.why.en}" if first else ""
    return Text(
        f"Ingen af filens rækker kan bruges.{da}",
        f"None of the file’s rows can be used.{en}",
    )
