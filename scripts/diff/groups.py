"""Changes under the headings under which people look for them, as the kinds say: stages, roles, KPIs and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from scripts.diff.change import Change
from scripts.link.playbook import Playbook
from scripts.model.base import Heading, Text
from scripts.model.kinds import KINDS


class Group(NamedTuple):
    """A heading with its changes, record by record."""

    id: str
    title: Text
    changes: tuple[Change, ...]


def grouped(changes: Iterable[Change]) -> tuple[Group, ...]:
    """The groups that have any change, in their order."""
    under: dict[Heading, list[Change]] = {}
    for change in changes:
        under.setdefault(KINDS[change.kind].said.group, []).append(change)
    return tuple(
        Group(heading.id, heading.title, tuple(under[heading])) for heading in sorted(under, key=lambda one: one.place)
    )


def position(before: Playbook, after: Playbook) -> Callable[[Change], tuple[int, int, str]]:
    """Where a change's record stands in a report: by kind, stages as they follow one another, the others by id."""
    order = {stage.id: place for place, stage in enumerate((*after.stages_in_order, *before.stages_in_order)[::-1])}
    kinds = list(KINDS)

    def place(change: Change) -> tuple[int, int, str]:
        return kinds.index(change.kind), -order.get(change.id, 0) if change.kind == "stages" else 0, change.id

    return place
