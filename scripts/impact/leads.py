"""Past leads from a CSV file, read line by line and strictly: every slip is told at its line and column."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

from calculators.kit.scoring.model import Model
from scripts.impact.columns import Cell, Column, columns, is_gone, read
from scripts.judge.rules import leads_column, leads_file, leads_value
from scripts.nearest import nearest as near_word
from scripts.problem import Mark, Problem, Said, Severity, sort, text

MOST_TOLD: Final = 40
"""So many different slips are told; the rest are counted."""

_RULE_COLUMNS: Final = ("fit.", "level.", "event.", "framework", "segment")
"""What columns that the score may ask for begin with."""


@dataclass(frozen=True, slots=True)
class PastLead:
    """A lead as it was on the day `as_of`, by field id, and what became of it."""

    id: str
    created: date
    outcome: str
    values: Mapping[str, Cell]

    @property
    def won(self) -> bool:
        """Lost and undecided leads are alike: no sale."""
        return self.outcome == "won"


@dataclass(frozen=True)
class Leads:
    """The leads of a file in its order. `file` as shown to people; `columns` are those the file has."""

    file: str
    generated: bool
    columns: frozenset[str]
    leads: tuple[PastLead, ...]


class _Slip(NamedTuple):
    """Slips with the same key are told once, at the first place."""

    key: tuple[str, ...]
    mark: Mark
    rule: str
    severity: Severity
    said: Said
    snippet: str


def read_leads(
    lines: Iterable[bytes], file: str, before: Model, after: Model, generated: bool = False
) -> tuple[Leads, tuple[Problem, ...]]:
    """The leads that could be read, and problems. With any error among these the leads are not to be used.

    `lines` are the raw lines of the file (an open file is fine). Rules that only one side of the change has need no
    column; a rule of both sides without its column is a warning, since a file of old leads may lack what is new.
    """
    reader = _Reader(file, columns(before, after))
    leads = tuple(reader.leads(lines))
    if not leads and not reader.slips:
        reader.tell("leads-file", leads_file.no_leads(), Mark(file, 1, 1, 2), "", ("no leads",))
    return Leads(file, generated, frozenset(reader.header), leads), reader.problems()


class _Reader:
    """Goes through a file once and gathers what is wrong."""

    def __init__(self, file: str, known: Mapping[str, Column]) -> None:
        self.file = file
        self.known = known
        self.header: tuple[str, ...] = ()
        self.slips: dict[tuple[str, ...], tuple[_Slip, int]] = {}
        self._lines_of_ids: dict[str, int] = {}

    def leads(self, lines: Iterable[bytes]) -> Iterator[PastLead]:
        for number, raw in enumerate(lines, 1):
            line = self._decoded(raw, number)
            if line is None or not line.strip():
                continue
            cells = self._cells(line, number)
            if cells is None:
                continue
            if not self.header:
                if not self._read_header(cells, line, number):
                    return
            elif (lead := self._lead(cells, line, number)) is not None:
                yield lead

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, in reading order; the same slip on many lines once, with how often."""
        found = []
        for slip, times in list(self.slips.values())[:MOST_TOLD]:
            said = slip.said
            if times > 1 and said.mend is not None:
                said = replace(
                    said,
                    mend=text(
                        f"{said.mend.da} Det samme gælder {times - 1} linjer mere.",
                        f"{said.mend.en} The same goes for {times - 1} more lines.",
                    ),
                )
            found.append(Problem(slip.mark, slip.rule, slip.severity, said, slip.snippet))
        return sort(found)

    def tell(
        self, rule: str, said: Said, mark: Mark, line: str, key: tuple[str, ...], severity: Severity = "error"
    ) -> None:
        slip, times = self.slips.get(key, (_Slip(key, mark, rule, severity, said, line), 0))
        self.slips[key] = (slip, times + 1)

    def _decoded(self, raw: bytes, number: int) -> str | None:
        body = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        try:
            return body.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            column = len(body[: error.start].decode("utf-8")) + 1
            snippet = body.decode("utf-8", errors="replace").rstrip("\r\n")
            self.tell(
                "leads-file", leads_file.not_utf8(body[error.start]), self._mark(number, column), snippet, ("encoding",)
            )
            return None

    def _cells(self, line: str, number: int) -> list[str] | None:
        try:
            return next(csv.reader([line], strict=True))
        except csv.Error:
            column = line.find('"') + 1
            self.tell("leads-file", leads_file.quotes(), self._mark(number, max(1, column)), line, ("quotes",))
            return None

    def _read_header(self, cells: Sequence[str], line: str, number: int) -> bool:
        """Checks the column names. False when no lead can be read by them."""
        for separator in (";", "\t"):
            if len(cells) == 1 and separator in line:
                self.tell(
                    "leads-file",
                    leads_file.separators(separator),
                    self._place(cells, 0, line, number),
                    line,
                    ("separator",),
                )
                return False
        self.header = tuple(cells)
        lacking = [name for name in self.known if name not in cells]
        meant: set[str] = set()
        for place, name in enumerate(cells):
            mark = self._place(cells, place, line, number)
            if name in cells[:place]:
                self.tell("leads-file", leads_file.repeated_column(name), mark, line, ("twice", name))
            elif name not in self.known:
                nearest = near_word(name, lacking)
                meant.update(filter(None, [nearest]))
                if nearest is None and name.startswith(_RULE_COLUMNS):
                    self.tell("leads-column", leads_column.left_over(name), mark, line, ("over", name), "warning")
                else:
                    self.tell("leads-file", leads_file.unknown_column(name, nearest), mark, line, ("unknown", name))
        whole = self._place(cells, 0, line, number)
        needed = tuple(name for name in lacking if self.known[name].needed)
        if untold := tuple(name for name in needed if name not in meant):
            self.tell("leads-file", leads_file.missing_columns(untold), whole, line, ("missing",))
        for name in lacking:
            if self.known[name].both and not self.known[name].needed and name not in meant:
                self.tell("leads-column", leads_column.missing(name), whole, line, ("lacking", name), "warning")
        return not needed

    def _lead(self, cells: Sequence[str], line: str, number: int) -> PastLead | None:
        if len(cells) != len(self.header):
            said = leads_file.cells(len(cells), len(self.header))
            self.tell("leads-file", said, self._place(cells, 0, line, number), line, ("cells", str(len(cells))))
            return None
        values: dict[str, Cell] = {}
        for place, (name, cell) in enumerate(zip(self.header, cells, strict=True)):
            column = self.known.get(name)
            if column is None:
                continue
            value = read(column, cell)
            if isinstance(value, Said) and is_gone(column, cell):
                mark = self._place(cells, place, line, number)
                said = leads_column.option_gone(name, cell, column.instead)
                self.tell("leads-column", said, mark, line, ("gone", name, cell), "warning")
                values[name] = column.instead
            elif isinstance(value, Said):
                self.tell("leads-value", value, self._place(cells, place, line, number), line, ("value", name, cell))
            else:
                values[name] = value
        if any(name in self.known and name not in values for name in self.header):
            return None
        said_at = next(self._contradictions(values, number), None)
        if said_at is not None:
            name, said = said_at
            mark = self._place(cells, self.header.index(name), line, number)
            self.tell("leads-value", said, mark, line, ("contradiction", name, str(number)))
            return None
        id, created, outcome = str(values.pop("id")), values.pop("created"), str(values.pop("outcome"))
        assert isinstance(created, date)
        return PastLead(id, created, outcome, values)

    def _contradictions(self, values: Mapping[str, Cell], number: int) -> Iterator[tuple[str, Said]]:
        """What cannot be, though each cell may: column and words."""
        id, as_of = str(values["id"]), values["as_of"]
        first = self._lines_of_ids.setdefault(id, number)
        if first != number:
            yield "id", leads_value.repeated_id(id, first)
        assert isinstance(as_of, date)
        for name, value in values.items():
            if isinstance(value, date) and value > as_of:
                yield name, leads_value.too_late(value, as_of)
            rule = name.removeprefix("event.").removesuffix(".last")
            if name.endswith(".last") and value is not None and values.get(f"event.{rule}.count") == 0:
                yield name, leads_value.date_without_event(rule)

    def _mark(self, number: int, column: int, width: int = 1) -> Mark:
        return Mark(self.file, number, column, column + max(1, width))

    def _place(self, cells: Sequence[str], place: int, line: str, number: int) -> Mark:
        """Where a cell stands. Quoted cells are wider than what they hold, so they are counted as they are written."""
        if '"' not in line:
            return self._mark(number, sum(len(cell) + 1 for cell in cells[:place]) + 1, len(cells[place]))
        written = next(csv.reader([line], quoting=csv.QUOTE_NONE))
        if len(written) != len(cells):
            return self._mark(number, 1, len(line))
        return self._mark(number, sum(len(cell) + 1 for cell in written[:place]) + 1, len(written[place]))
