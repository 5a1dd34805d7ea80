"""Values against their slots, by the text as it was typed: nothing is guessed, and each slip is named with its mend.

Keys, bounds and options are left to pydantic; this sees what pydantic, given text, would let through or explain badly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.load.tree import List, Map, Node, Path, Scalar
from scripts.model.base import Text
from scripts.model.conditions import DAY
from scripts.shape.finding import Finding, type_of
from scripts.shape.rules import (
    duplicate_id,
    empty_value,
    missing_translation,
    number_format,
    wrong_type,
    yes_or_no,
)
from scripts.shape.vocabulary import Slot, expected, is_fraction, slots

_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?", re.ASCII)
_DATED = re.compile(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}", re.ASCII)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE_FALSE = frozenset({"true", "false", "True", "False", "TRUE", "FALSE"})


def check(node: Node, slot: Slot, path: Path = ()) -> Iterator[Finding]:
    """Everything wrong with `node` and what lies in it."""
    if isinstance(node, Scalar):
        yield from _check_scalar(node, slot, path)
    elif isinstance(node, List):
        yield from _check_list(node, slot, path)
    else:
        yield from _check_map(node, slot, path)


def _check_map(node: Map, slot: Slot, path: Path) -> Iterator[Finding]:
    if slot.kind == "table" and slot.item is not None:
        for entry in node.entries:
            yield from check(entry.value, slot.item, (*path, entry.key))
    elif slot.kind == "map" and slot.model is not None:
        known = slots(slot.model)
        stray = not_indented(node, slot)
        for entry in node.entries:
            if entry.key in stray:
                said = empty_value.not_indented(entry.key, stray[entry.key])
                yield Finding((*path, entry.key), "empty-value", said)
            elif entry.key in known:
                yield from check(entry.value, known[entry.key], (*path, entry.key))
    elif slot.kind != "any":
        first = node.entries[0].key if node.entries else ""
        said = wrong_type.wrong_type("map", first, expected(slot), slot.kind, slot.otherwise)
        yield Finding(path, "wrong-type", said)


def not_indented(node: Map, slot: Slot) -> dict[str, tuple[str, ...]]:
    """Keys with nothing under them, and the unknown keys right after each that belong there but are not indented."""
    known = slots(slot.model) if slot.model is not None else {}
    found: dict[str, tuple[str, ...]] = {}
    above: str | None = None
    for entry in node.entries:
        if entry.key in known:
            empty = isinstance(entry.value, Scalar) and not entry.value.text and not entry.value.style
            above = entry.key if empty and known[entry.key].model is not None else None
        elif above is not None and entry.key in slots(known[above].model or Text):
            found[above] = (*found.get(above, ()), entry.key)
    return found


def _check_list(node: List, slot: Slot, path: Path) -> Iterator[Finding]:
    if slot.kind == "any":
        return
    if slot.kind != "list" or slot.item is None:
        first = node.items[0].text if node.items and isinstance(node.items[0], Scalar) else ""
        said = wrong_type.list_for_one(first, len(node.items), node.flow, expected(slot), slot.otherwise)
        yield Finding(path, "wrong-type", said)
        return
    seen: dict[str, int] = {}
    for index, item in enumerate(node.items):
        yield from check(item, slot.item, (*path, index))
        own = item.entry("id") if isinstance(item, Map) else None
        if own is None or not isinstance(own.value, Scalar):
            continue
        id, line = own.value.text, own.value.span.line
        if id in seen:
            yield Finding((*path, index, "id"), "duplicate-id", duplicate_id.duplicate_id(id, seen[id]))
        seen.setdefault(id, line)


def _check_scalar(node: Scalar, slot: Slot, path: Path) -> Iterator[Finding]:
    if slot.kind == "any" and slot.model is None:
        return
    if _is_nothing(node, slot):
        yield _nothing(slot, path)
    elif slot.model is Text:
        return  # told with the languages that it lacks
    elif slot.kind in ("map", "list", "table"):
        yield Finding(path, "wrong-type", wrong_type.wrong_type(type_of(node), node.text, expected(slot), slot.kind))
    elif slot.kind in ("number", "whole") or (slot.kind == "limit" and not _is_dated(node.text)):
        yield from _check_number(node, slot, path)
    elif slot.kind == "yes-no":
        if node.text not in _TRUE_FALSE:
            yield Finding(path, "yes-or-no", yes_or_no.yes_or_no(node.text))
        elif node.style:
            yield Finding(path, "wrong-type", wrong_type.quoted_number(node.text, expected(slot)))
    elif slot.kind in ("date", "limit") and not wrong_type.is_date(node.text):
        yield Finding(path, "wrong-type", wrong_type.not_a_date(node.text, expected(slot)))


def _is_dated(value: str) -> bool:
    """True for what a person means as a day, however it is written."""
    return DAY.fullmatch(value) is not None or _DATED.fullmatch(value) is not None


def _is_nothing(node: Scalar, slot: Slot) -> bool:
    """True for nothing after the key. Text may be the word `null`, but not empty."""
    if slot.kind == "text":
        return not node.text.strip()
    return node.text in _NOTHING and not node.style


def _nothing(slot: Slot, path: Path) -> Finding:
    key = path[-1] if path else ""
    if isinstance(key, int):
        return Finding(path, "empty-value", empty_value.empty_item())
    if key in ("da", "en") and slot.kind == "text":
        return Finding(path, "missing-translation", missing_translation.missing_translation(key))
    return Finding(path, "empty-value", empty_value.empty_value(key, expected(slot), slot.required))


def _is_share(slot: Slot, path: Path) -> bool:
    """Whether a figure of a calculator, without a range, may be a fraction: all its shares are."""
    return path[:1] == ("parameters",) and slot.kind == "number" and slot.high is None


def _check_number(node: Scalar, slot: Slot, path: Path) -> Iterator[Finding]:
    words = expected(slot)
    if (proposal := number_format.better(node.text)) is not None:
        yield Finding(path, "number-format", number_format.number_format(node.text, proposal, words))
    elif not _NUMBER.fullmatch(node.text) or len(node.text) > 30:
        yield Finding(
            path, "wrong-type", wrong_type.not_a_number(node.text, words, is_fraction(slot) or _is_share(slot, path))
        )
    elif node.style:
        yield Finding(path, "wrong-type", wrong_type.quoted_number(node.text, words))
    elif slot.kind == "whole" and not float(node.text).is_integer():
        yield Finding(path, "wrong-type", wrong_type.not_whole(node.text, words))
