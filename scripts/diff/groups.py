"""Changes under the headings under which people look for them, as the kinds say: stages, roles, KPIs and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from scripts.diff.change import Change
from scripts.diff.lines import Line
from scripts.diff.weight import Weight
from scripts.link.playbook import Playbook
from scripts.model.base import Heading, Text
from scripts.model.kinds import KINDS
from scripts.problem import text


class Group(NamedTuple):
    """A heading with its changes, record by record."""

    id: str
    title: Text
    changes: tuple[Change, ...]


class Section(NamedTuple):
    """A heading with its lines."""

    id: str
    title: Text
    lines: tuple[Line, ...]


_RULES: Final = text("Regler, tal og ansvar", "Rules, figures and authority")


def sections(lines: Iterable[Line]) -> tuple[Section, ...]:
    """What a reader is shown unasked: first what weighs most, then the other acts under their headings."""
    under: dict[Heading, list[Line]] = {}
    rules = []
    for line in lines:
        if line.weight is Weight.RULE:
            rules.append(line)
        elif line.weight is Weight.ACT:
            under.setdefault(KINDS[line.changes[0].kind].said.group, []).append(line)
    first = (Section("rules", _RULES, tuple(rules)),) if rules else ()
    rest = (
        Section(heading.id, heading.title, tuple(under[heading]))
        for heading in sorted(under, key=lambda one: one.place)
    )
    return (*first, *rest)


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
