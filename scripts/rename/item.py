"""An item of a record under another id: an exit criterion, an option of a field, a rule or an answer of a score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from scripts.edit.places import scalars
from scripts.edit.source import Source
from scripts.edit.values import replace
from scripts.load.files import RECIPE
from scripts.load.tree import List, Map, Node, Path
from scripts.migrate.draft import Done, Draft, Files
from scripts.model.base import Part, words_of
from scripts.model.kinds import KINDS
from scripts.rename.beside import Cell, with_cells
from scripts.shape.vocabulary import Slot, slots

_BESIDE: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "stages": (("stage", "exit"),),
    "fields": (("field", "is"), ("reason_field", "reasons")),
}
"""Keys by which other records name an item: the first holds the record's id, the second the item's, or several."""


def items(source: Source, old: str) -> tuple[Path, ...]:
    """The places of the items that have the id."""
    return tuple(
        path
        for path, node in scalars(source.root)
        if node.text == old and len(path) > 2 and path[-1] == "id" and isinstance(path[-2], int)
    )


def lists_of(source: Source, place: Path) -> tuple[str, ...]:
    """What an item stands in, the nearest first: the ids of the items around it, and the keys of the lists."""
    above = [source.words(*place[:end], "id") for end in range(len(place) - 3, 1, -1)]
    keys = [step for step in reversed(place[:-2]) if isinstance(step, str)]
    return (*(id for id in above if id), *keys)


def rename_item(files: Files, kind: str, id: str, place: Path, new: str) -> Done:
    """The files with the item whose id stands at `place` in `kind/id` called `new`."""
    draft = Draft(files)
    path = f"{kind}/{id}.yaml"
    source = draft.source(path)
    assert source is not None  # the item was found in it
    old = source.words(*place) or ""
    edited = replace(source, place, new)
    for inner in _named_within(edited.root, Slot("map", KINDS[kind]), old):
        edited = replace(edited, inner, new)
    _write(draft, path, _with_exceptions(edited, place, old, new), old, new)
    for other, held in _others(draft):
        for inner in _named_beside(held.root, kind, id, old):
            held = replace(held, inner, new)
        _write(draft, other, held, old, new)
    if kind == "scores":
        _follow_in_leads(draft, source, place, old, new)
    if kind == "fields":
        _follow_choice(draft, id.replace("-", "_"), old, new)
    return draft.done()


def _others(draft: Draft) -> Iterator[tuple[str, Source]]:
    for path in draft.paths():
        source = draft.source(path) if path.endswith(".yaml") and not path.endswith(RECIPE) else None
        if source is not None:
            yield path, source


def _named_within(node: Node, slot: Slot | None, old: str, path: Path = ()) -> Iterator[Path]:
    """Where the record itself names the item, in the fields that the vocabulary calls inner."""
    if isinstance(node, List):
        for index, inner in enumerate(node.items):
            yield from _named_within(inner, slot.item if slot else None, old, (*path, index))
    elif isinstance(node, Map) and slot is not None and slot.model is not None:
        for entry in node.entries:
            if _is_inner(slot.model, entry.key):
                yield from ((*path, entry.key, *end) for end, one in scalars(entry.value) if one.text == old)
            else:
                yield from _named_within(entry.value, slots(slot.model).get(entry.key), old, (*path, entry.key))


def _is_inner(model: type[Part], key: str) -> bool:
    said = words_of(model, key)
    return said is not None and said.inner


def _named_beside(node: Node, kind: str, id: str, old: str, path: Path = ()) -> Iterator[Path]:
    if isinstance(node, List):
        for index, inner in enumerate(node.items):
            yield from _named_beside(inner, kind, id, old, (*path, index))
    elif isinstance(node, Map):
        texts = {entry.key: entry.value for entry in node.entries}
        for whose, which in _BESIDE.get(kind, ()):
            if which in texts and any(one.text == id for end, one in scalars(texts.get(whose, List((), node.span)))):
                yield from ((*path, which, *end) for end, one in scalars(texts[which]) if one.text == old)
        for entry in node.entries:
            yield from _named_beside(entry.value, kind, id, old, (*path, entry.key))


def _with_exceptions(source: Source, place: Path, old: str, new: str) -> Source:
    """What is silenced at the item is silenced there still."""
    lists = [step for step in place if isinstance(step, str)][:-1]
    for path, node in scalars(source.root):
        parts = node.text.split(".")
        if path[0] == "exceptions" and path[-1] == "at" and old in parts and parts[0] == lists[0]:
            source = replace(source, path, ".".join(new if part == old else part for part in parts))
    return source


def _follow_in_leads(draft: Draft, score: Source, place: Path, old: str, new: str) -> None:
    rule = score.words(*place[:-3], "id") if place[-3] == "answers" else None
    for path in draft.paths("leads"):
        if path.endswith(".csv"):
            followed = with_cells(draft.read(path) or "", lambda head, cell: _cell(head, cell, rule, old, new))
            _write(draft, path, Source(followed), old, new)
        elif path.endswith(RECIPE) and (source := draft.source(path)) is not None:
            for inner, node in scalars(source.root):
                if node.text == old and _of_recipe(source, inner, rule):
                    source = replace(source, inner, new)
            _write(draft, path, source, old, new)


def _follow_choice(draft: Draft, field: str, old: str, new: str) -> None:
    """A choice in the tables of deals, in the column called after its field."""

    def other(head: str, cell: Cell) -> str:
        return new if cell.row and head.replace("-", "_") == field and cell.value == old else cell.value

    for path in draft.paths("leads"):
        if path.endswith(".csv"):
            _write(draft, path, Source(with_cells(draft.read(path) or "", other)), old, new)


def _cell(head: str, cell: Cell, rule: str | None, old: str, new: str) -> str:
    if rule is not None:
        return new if cell.row and head == f"fit.{rule}" and cell.value == old else cell.value
    parts = cell.value.split(".")
    if cell.row == 0 and len(parts) > 1 and parts[0] in ("fit", "event") and parts[1] == old:
        return ".".join([parts[0], new, *parts[2:]])
    return cell.value


def _of_recipe(source: Source, path: Path, rule: str | None) -> bool:
    if rule is not None:
        return path[0] == "questions" and "answers" in path and source.words(*path[:2], "id") == rule
    return path[0] in ("questions", "events") and len(path) == 3 and path[-1] == "id"


def _write(draft: Draft, path: str, source: Source, old: str, new: str) -> None:
    if draft.read(path) != source.text:
        draft.write(path, source)
        draft.tell(path, f"siger nu »{new}« i stedet for »{old}«", f"says '{new}' instead of '{old}' now")
