"""Text into records of cells: the delimiter found, quotes and line breaks inside respected, bad lines kept apart."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from calculators.kit.table.encoding import decoded
from calculators.kit.text.language import Text
from calculators.kit.text.numbers import Unreadable, format_number
from calculators.kit.text.quantities import CELLS

DELIMITERS = ("\t", ";", "|", ",")
"""In this order where two fit alike: a comma also stands inside numbers."""
MOST_COLUMNS = 500
LONGEST_RECORD = 1000
"""Lines that a record may run over. Beyond that a quotation mark was not closed."""
_SNIFFED = 60


@dataclass(frozen=True)
class Broken:
    """A line, or a record that begins there, which does not have the table's shape, and why."""

    line: int
    cells: tuple[str, ...]
    why: Text


@dataclass(frozen=True, eq=False)
class Table:
    """A file's records. Each of `rows` is as long as `headers`; `lines` says where each begins, counted from 1.

    A table equals only itself, so that what was found in it can be kept by it.
    """

    headers: tuple[str, ...]
    rows: tuple[Sequence[str], ...]
    lines: tuple[int, ...]
    broken: tuple[Broken, ...]
    encoding: str
    delimiter: str


def read_table(content: bytes) -> Table | Unreadable:
    """The table in a file, or why there is none."""
    found = decoded(content)
    if isinstance(found, Unreadable):
        return found
    text, encoding = found
    lines = StringIO(text, newline="")
    delimiter = delimiter_of(list(islice(lines, _SNIFFED)))
    lines.seek(0)
    return _table(lines, delimiter, encoding)


def _table(lines: Iterable[str], delimiter: str, encoding: str) -> Table | Unreadable:
    rows: list[Sequence[str]] = []
    places: list[int] = []
    broken: list[Broken] = []
    headers: tuple[str, ...] = ()
    for record in records(lines, delimiter):
        if isinstance(record, Broken):
            broken.append(record)
            continue
        line, cells = record
        if not headers:
            named = headers_of(cells)
            if isinstance(named, Unreadable):
                return named
            headers = named
            continue
        fitted = fitting(line, cells, len(headers))
        if isinstance(fitted, Broken):
            broken.append(fitted)
        else:
            rows.append(fitted)
            places.append(line)
    if not headers or not (rows or broken):
        return no_rows(bool(headers))
    return Table(headers, tuple(rows), tuple(places), tuple(broken), encoding, delimiter)


def no_rows(headers: bool) -> Unreadable:
    """Why a file without rows is none to compute with."""
    if not headers:
        return Unreadable(
            Text("Filen er tom. Vælg en fil med en tabel.", "The file is empty. Choose a file with a table.")
        )
    return Unreadable(
        Text(
            "Filen har overskrifter, men ingen rækker under dem. Vælg en fil med mindst én række.",
            "The file has headers but no rows below them. Choose a file with at least one row.",
        )
    )


def delimiter_of(lines: Sequence[str]) -> str:
    """What stands between the cells, judged by the first lines of a file: what gives most columns most evenly.

    A first line `sep=;`, as Excel writes it, decides.
    """
    first = lines[0].lstrip("\ufeff").strip() if lines else ""
    if first[:4].lower() == "sep=" and len(first) == 5:
        return first[4]
    best, most = ",", 0.0
    for delimiter in DELIMITERS:
        found = [len(record[1]) for record in records(lines, delimiter) if not isinstance(record, Broken)]
        if found and found[0] > 1:
            even = found.count(found[0]) / len(found)
            if even * (found[0] - 1) > most:
                best, most = delimiter, even * (found[0] - 1)
    return best


def records(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str]] | Broken]:
    """(line, cells) of each record that is not blank, and each line whose quotation marks do not fit.

    `lines` keep their ends. After a line that does not fit, reading goes on with the very next one.
    """
    source = iter(lines)
    again: deque[str] = deque()
    taken: deque[str] = deque()  # the lines of the record that is being read

    def feed() -> Iterator[str]:
        while len(taken) <= LONGEST_RECORD:
            line = again.popleft() if again else next(source, None)
            if line is None:
                return
            taken.append(line)
            yield line

    number = 1
    while True:
        try:
            for cells in csv.reader(feed(), delimiter=delimiter, strict=True):
                if any(cells) and any(map(str.strip, cells)) and not (number == 1 and _is_hint(cells, delimiter)):
                    yield number, cells
                number += len(taken)
                taken.clear()
            return
        except csv.Error as error:
            yield Broken(number, (taken[0].rstrip("\r\n"),), _why(str(error)))
            again.extendleft(reversed(list(taken)[1:]))
            taken.clear()
            number += 1


def headers_of(cells: Sequence[str]) -> tuple[str, ...] | Unreadable:
    """The headers, trimmed and each its own: an empty one is `#3` after its place, a repeated one gets `(2)`."""
    if len(cells) > MOST_COLUMNS:
        many = len(cells)
        return Unreadable(
            Text(
                f"Filen har {format_number(many, 'da')} kolonner. "
                f"Højst {MOST_COLUMNS} kan læses; slet dem, der ikke skal bruges.",
                f"The file has {format_number(many, 'en')} columns. "
                f"At most {MOST_COLUMNS} can be read; delete those that are not needed.",
            )
        )
    found: list[str] = []
    known: set[str] = set()
    for place, cell in enumerate(cells, start=1):
        bare = " ".join(cell.replace("\ufeff", "").split()) or f"#{place}"
        name, times = bare, 1
        while name in known:
            times += 1
            name = f"{bare} ({times})"
        known.add(name)
        found.append(name)
    return tuple(found)


def fitting(line: int, cells: Sequence[str], width: int) -> Sequence[str] | Broken:
    """The cells where there are as many as headers; empty ones beyond the last header are no loss."""
    if len(cells) == width:
        return cells
    if len(cells) > width and not any(map(str.strip, cells[width:])):
        return cells[:width]
    return Broken(
        line,
        tuple(cells),
        Text(
            f"Rækken har {len(cells)} {CELLS.of(len(cells)).da}, men der er {width} overskrifter.",
            f"The row has {len(cells)} {CELLS.of(len(cells)).en}, but there are {width} headers.",
        ),
    )


def _is_hint(cells: Sequence[str], delimiter: str) -> bool:
    """Excel's first line `sep=;`, which that very delimiter cuts in two."""
    return len(cells) == 2 and cells[0].lstrip("\ufeff").lower() == "sep=" and not cells[1]


def _why(error: str) -> Text:
    if "field larger" in error:
        return Text("En celle er længere, end der kan læses.", "A cell is longer than can be read.")
    if "expected after" in error:
        return Text(
            "Efter et afsluttende anførselstegn skal cellen slutte. Skriv anførselstegn inde i en celle dobbelt.",
            "After a closing quotation mark the cell must end. Write quotation marks inside a cell twice.",
        )
    return Text("Et anførselstegn bliver ikke lukket.", "A quotation mark is not closed.")
