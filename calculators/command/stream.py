"""A table's rows one after another, from a file that is never held whole."""

import codecs
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from calculators.command.files import Unusable, shown
from calculators.kit.batch.rows import HEAD, Record
from calculators.kit.table.encoding import encoding_of
from calculators.kit.table.encoding import shown as encoding_shown
from calculators.kit.table.records import Broken, Table, delimiter_of, fitting, headers_of, no_rows, records
from calculators.kit.text.numbers import Unreadable

_BLOCK = 1 << 20
_SNIFFED = 60


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """The file; standard input is put into a temporary one, since it is read twice."""
    try:
        if path != "-":
            with Path(path).open("rb") as source:
                yield source
            return
        with TemporaryFile() as copy:
            while block := sys.stdin.buffer.read(_BLOCK):
                copy.write(block)
            copy.seek(0)
            yield copy
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise Unusable(f"{shown(path)} cannot be read: {error.strerror or error}") from None


def _encoding(name: str, source: BinaryIO) -> str:
    """The encoding of the whole file, of which only a block is held at a time."""
    first = source.read(_BLOCK)
    encoding = encoding_of(first, partial=True)
    if isinstance(encoding, Unreadable):
        raise Unusable(f"{name}: {encoding.why.en}")
    if encoding == "utf-8":
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            decoder.decode(first)
            while block := source.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            encoding = "cp1252"
    source.seek(0)
    return encoding


def table_in(source: BinaryIO, name: str) -> tuple[str, Table, Iterator[Record]]:
    """The encoding of a file; its first rows as a table; all its rows, those included, as records.

    Raises Unusable where the file holds no table.
    """
    encoding = _encoding(name, source)
    lines = TextIOWrapper(source, encoding, errors="replace", newline="")
    sniffed = list(islice(lines, _SNIFFED))
    delimiter = delimiter_of(sniffed)
    all_records = records(chain(sniffed, lines), delimiter)
    first = next((record for record in all_records if not isinstance(record, Broken)), None)
    headers = headers_of(first[1]) if first else no_rows(headers=False)
    if isinstance(headers, Unreadable):
        raise Unusable(f"{name}: {headers.why.en}")
    width = len(headers)
    fitted = (record if isinstance(record, Broken) else _fitted(record, width) for record in all_records)
    head = list(islice(fitted, HEAD))
    if not head:
        raise Unusable(f"{name}: {no_rows(headers=True).why.en}")
    good = [record for record in head if not isinstance(record, Broken)]
    table = Table(
        headers,
        tuple(cells for _, cells in good),
        tuple(line for line, _ in good),
        (),
        encoding_shown(encoding),
        delimiter,
    )
    return encoding, table, chain(head, fitted)


def _fitted(record: tuple[int, Sequence[str]], width: int) -> Record:
    cells = fitting(*record, width)
    return cells if isinstance(cells, Broken) else (record[0], cells)
