"""A table on the command line: the file that a calculator computes with, its columns, and what could not be used."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from calculators.command.terminal import say_aside
from calculators.kit.input.dataset import Dataset, File, Form, Refusal
from calculators.kit.input.fields import DataFile
from calculators.kit.table.handed_over import FORMS
from calculators.kit.table.reading import FileReading, read_file, too_large
from calculators.kit.text.language import Language, Text

TABLE_OPTIONS = ("--map", "--form", "--out")
_TABLE = Text("Tabel", "Table")
_FILE = Text("CSV-fil, eller - for standard input", "CSV file, or - for standard input")
_MAP = Text(
    "kolonne=overskrift, hvor gættet er forkert (kan gentages)",
    "column=header where the guess is wrong (may be repeated)",
)
_FORM = Text(
    "kolonne=skrivemåde: «,» eller «.» før decimaler, dmy eller mdy for datoer",
    "column=form: “,” or “.” before decimals, dmy or mdy for dates",
)
_OUT = Text("skriv tabellen i en fil (ellers standard output)", "write the table to a file (else standard output)")


class Unusable(ValueError):
    """The file or what was said of it cannot be used; the message says why."""


class TableOptions(NamedTuple):
    """The table that was named, what was said of its columns, and where it is written with its answers."""

    table: str | None
    map: Sequence[str]
    form: Sequence[str]
    out: str | None


class Corrections(NamedTuple):
    """What was said of a file's columns: (column, header) and (column, form)."""

    mapping: tuple[tuple[str, str], ...]
    forms: tuple[tuple[str, Form], ...]


def table_options(parsed: argparse.Namespace) -> TableOptions:
    """The options that `file_options` adds, as they were given; none where the command has none of them."""
    found = vars(parsed)
    return TableOptions(found.get("table"), found.get("map", ()), found.get("form", ()), found.get("out"))


def corrections_of(options: TableOptions, columns: Iterable[str]) -> Corrections:
    """The corrections in options such as `--map amount=Deal value` and `--form created=mdy`. Raises Unusable."""
    known = tuple(columns)
    mapping = tuple(_pair("--map", text, known) for text in options.map)
    written = []
    for column, form in (_pair("--form", text, known) for text in options.form):
        found = next((one for one in FORMS if one == form and one), None)
        if found is None:
            raise Unusable(f"--form {column}={form}: expected one of , . dmy mdy")
        written.append((column, found))
    return Corrections(mapping, tuple(written))


def file_options(parser: argparse.ArgumentParser, language: Language, with_out: bool) -> None:
    """The file and what is said of its columns, as arguments of the command."""
    group = parser.add_argument_group(_TABLE.say(language))
    group.add_argument("table", nargs="?", metavar="FILE", help=_FILE.say(language))
    group.add_argument("--map", metavar="COLUMN=HEADER", action="append", default=[], help=_MAP.say(language))
    group.add_argument("--form", metavar="COLUMN=FORM", action="append", default=[], help=_FORM.say(language))
    if with_out:
        group.add_argument("--out", metavar="FILE", help=_OUT.say(language))


def dropped(path: str, field: DataFile, options: TableOptions) -> File:
    """The file as it would be dropped into the page. Raises Unusable where it is too large or cannot be read, or where
    an option names a header that it does not have."""
    corrections = corrections_of(options, [column.id for column in field.columns])
    try:
        if path != "-" and (size := Path(path).stat().st_size) > field.maximum_bytes:
            raise Unusable(f"{path}: {too_large(size, field.maximum_bytes).why.en}")
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise Unusable(f"{path} cannot be read: {error.strerror or error}") from None
    file = File(shown(path), content, *corrections)
    found = read_file(field, file)
    if isinstance(found, FileReading):
        demand_headers(file.name, corrections.mapping, found.table.headers)
    return file


def tell_file(field: DataFile, file: File, language: Language) -> None:
    """What could not be used of the file, and what can be read in two ways, on standard error."""
    found = read_file(field, file)
    if isinstance(found, FileReading) and found.dataset is not None:
        tell(file.name, found.dataset.refused, language)
        tell_forms(found.dataset, language)


def demand_headers(name: str, mapping: Iterable[tuple[str, str]], headers: Iterable[str]) -> None:
    """Raises Unusable where a header that was named is not among the file's."""
    known = list(headers)
    for column, header in mapping:
        if header and header not in known:
            raise Unusable(f"--map {column}={header}: {name} has no such header. It has: {', '.join(known[:30])}")


def tell(name: str, refusals: Iterable[Refusal], language: Language) -> None:
    """A line on standard error for each row or cell that could not be used."""
    for refusal in refusals:
        where = f"{name}:{refusal.line}: {refusal.header + ': ' if refusal.header else ''}"
        say_aside(where + refusal.why.say(language))


def tell_forms(dataset: Dataset, language: Language) -> None:
    """A line on standard error for each column that can be read in two ways."""
    for column in dataset.unsure:
        form = dataset.forms[column]
        said = (
            f"kan læses på to måder; den er læst som {form}. Er det forkert, så skriv --form {column}=…"
            if language == "da"
            else f"can be read in two ways; it was read as {form}. If that is wrong, write --form {column}=…"
        )
        say_aside(f"{dataset.name}: {dataset.mapping[column]}: {said}")


def shown(path: str) -> str:
    """What the file is called in messages."""
    return "standard input" if path == "-" else path


def _pair(option: str, text: str, known: tuple[str, ...]) -> tuple[str, str]:
    column, sign, value = text.partition("=")
    if not sign or column not in known:
        raise Unusable(f"{option} {text}: expected column=…, where column is one of: {', '.join(known)}")
    return column, value
