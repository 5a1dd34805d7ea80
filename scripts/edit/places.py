"""Where a file names another record: by a field of its own, or by a link in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calculators.catalogue import calculators
from scripts.edit.source import Source
from scripts.load.tree import List, Map, Node, Path, Scalar
from scripts.model.calculators import Calculator
from scripts.model.kinds import KINDS
from scripts.shape.parameters import own_parameters
from scripts.shape.vocabulary import Slot, slots


def references_to(source: Source, kind: str, target: str, id: str) -> Iterator[Path]:
    """The place of each value that is the id of a record of kind `target`, in a file of `kind`."""
    if kind not in KINDS:
        return
    yield from _references(source.root, Slot("map", KINDS[kind]), (), target, id)
    parameters = source.find("parameters")
    code = calculators().get(source.words("id") or "") if kind == Calculator.kind else None
    if code is not None and parameters is not None:
        yield from _references(parameters, Slot("map", own_parameters(code)), ("parameters",), target, id)


def links_to(source: Source, target: str, id: str) -> Iterator[Path]:
    """The place of each text with a link to a record."""
    link = re.compile(rf"\]\({re.escape(target)}/{re.escape(id)}\)")
    for path, node in scalars(source.root):
        if link.search(source.text[source.start(node) : source.end(node)]):
            yield path


def scalars(node: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Every single value below a node, with its place."""
    if isinstance(node, Scalar):
        yield path, node
    for step, inner in inner_nodes(node):
        yield from scalars(inner, (*path, step))


def _references(node: Node, slot: Slot | None, path: Path, target: str, id: str) -> Iterator[Path]:
    if slot is None:
        return
    if isinstance(node, Scalar):
        if slot.kind == "reference" and slot.refers_to == target and node.text == id:
            yield path
    for step, inner in inner_nodes(node):
        yield from _references(inner, _below(slot, step), (*path, step), target, id)


def _below(slot: Slot, step: str | int) -> Slot | None:
    if slot.kind == "map" and slot.model is not None and isinstance(step, str):
        return slots(slot.model).get(step)
    return slot.item if slot.kind in ("list", "table") else None


def inner_nodes(node: Node) -> Iterator[tuple[str | int, Node]]:
    """What a map or list holds, each with the step that leads to it; nothing for a single value."""
    if isinstance(node, Map):
        yield from ((entry.key, entry.value) for entry in node.entries)
    elif isinstance(node, List):
        yield from enumerate(node.items)
