"""What past leads and deals, and the recipes of made-up ones, call a record by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from scripts.edit.places import scalars
from scripts.edit.source import Source
from scripts.edit.values import rename_key, replace
from scripts.load.files import RECIPE
from scripts.load.tree import Path
from scripts.migrate.draft import Draft

_VALUES: Final = {"frameworks": ("framework",), "segments": ("segment",), "stages": ("stage",)}
"""The columns whose values are ids of records of a kind."""
_HEADS: Final[Mapping[str, Callable[[str], tuple[str, ...]]]] = {
    "criteria": lambda id: (f"level.{id}",),
    "stages": lambda id: (f"entered_{id.replace('-', '_')}", f"entered_{id}"),
}
"""What the columns of a record are called."""
_RECIPES: Final[Mapping[str, tuple[tuple[str | None, ...], ...]]] = {
    "frameworks": (("frameworks", None, None, "id"),),
    "criteria": (("criteria", None), ("asked", None, None)),
    "stages": (("stages", None, "id"), ("arrives_in",), ("qualifies_in",)),
}
"""Where a recipe names records of a kind; None is any key or item."""
_CELL: Final = re.compile(r'"(?:[^"]|"")*"|[^,;\t\r\n"]*')


class Cell(NamedTuple):
    """A cell of a table, from `start` to `end` in its text; the heading is in row 0."""

    row: int
    column: int
    start: int
    end: int
    value: str


def follow_in_leads(draft: Draft, kind: str, old: str, new: str) -> None:
    """Puts the new id into the tables and recipes of `leads/`; every other byte stays."""
    for path in draft.paths("leads"):
        content = draft.read(path) or ""
        if path.endswith(".csv"):
            followed = with_cells(content, lambda head, cell: _of_record(kind, old, new, head, cell))
        elif path.endswith(RECIPE) and (source := draft.source(path)) is not None:
            followed = _recipe(source, kind, old, new).text
        else:
            continue
        if followed != content:
            draft.write(path, followed)
            draft.tell(path, f"siger nu »{new}« i stedet for »{old}«", f"says '{new}' instead of '{old}' now")


def with_cells(content: str, other: Callable[[str, Cell], str]) -> str:
    """The table with what `other` gives for each heading and cell, asked with the heading of the column."""
    heads: list[str] = []
    found: list[str] = []
    end = 0
    for cell in cells(content):
        if cell.row == 0:
            heads.append(cell.value)
        head = heads[cell.column] if cell.column < len(heads) else ""
        value = other(head, cell)
        found += [content[end : cell.start], content[cell.start : cell.end] if value == cell.value else value]
        end = cell.end
    return "".join([*found, content[end:]])


def cells(content: str) -> Iterator[Cell]:
    """Every cell of a CSV file, quoted or not."""
    row = column = at = 0
    while at <= len(content):
        found = _CELL.match(content, at)
        assert found is not None  # an empty cell matches, too
        words = found[0]
        value = words[1:-1].replace('""', '"') if words.startswith('"') else words
        yield Cell(row, column, found.start(), found.end(), value)
        ends = content[found.end() : found.end() + 1] in ("\n", "\r", "")
        row, column = (row + 1, 0) if ends else (row, column + 1)
        at = found.end() + (2 if content.startswith("\r\n", found.end()) else 1)


def _of_record(kind: str, old: str, new: str, head: str, cell: Cell) -> str:
    if cell.row == 0:
        heads = _HEADS.get(kind)
        return dict(zip(heads(old), heads(new), strict=True)).get(cell.value, cell.value) if heads else cell.value
    return new if cell.value == old and head in _VALUES.get(kind, ()) else cell.value


def _recipe(source: Source, kind: str, old: str, new: str) -> Source:
    for path, node in scalars(source.root):
        if node.text == old and any(_fits(path, pattern) for pattern in _RECIPES.get(kind, ())):
            source = replace(source, path, new)
    if kind == "frameworks" and source.find("asked", old) is not None:
        source = rename_key(source, ("asked", old), new)
    return source


def _fits(path: Path, pattern: tuple[str | None, ...]) -> bool:
    return len(path) == len(pattern) and all(want in (None, step) for step, want in zip(path, pattern, strict=True))
