"""Changes in the groups in which people look for them: stages, roles, qualification, KPIs, the score, the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from scripts.diff.change import Change
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.model.kinds import KINDS
from scripts.problem import text


class Group(NamedTuple):
    """A heading with its changes, record by record."""

    id: str
    title: Text
    changes: tuple[Change, ...]


_GROUPS: Final[tuple[tuple[str, Text, tuple[str, ...]], ...]] = (
    ("stages", text("Trin", "Stages"), ("stages", "components")),
    ("roles", text("Roller", "Roles"), ("roles",)),
    ("qualification", text("Kriterier og rammer", "Criteria and frameworks"), ("criteria", "frameworks")),
    ("kpis", text("Nøgletal", "KPIs"), ("kpis",)),
    ("score", text("Leadscore", "Lead score"), ("scores", "gates")),
    ("others", text("Andet", "Other"), ()),
)
_KIND_PLACE: Final = {
    kind: place
    for place, kind in enumerate(
        [
            "stages",
            "components",
            "roles",
            "criteria",
            "frameworks",
            "kpis",
            "scores",
            "gates",
            "calculators",
            "fields",
            "tools",
            "phases",
            "paths",
            "terms",
        ]
    )
}


def grouped(changes: Iterable[Change]) -> tuple[Group, ...]:
    """The groups that have any change, in their order."""
    listed = tuple(changes)
    groups = (Group(id, title, tuple(one for one in listed if group_of(one) == id)) for id, title, _ in _GROUPS)
    return tuple(group for group in groups if group.changes)


def group_of(change: Change) -> str:
    """The id of the group that a change belongs to."""
    return next((id for id, _, kinds in _GROUPS if change.kind in kinds), "others")


def position(before: Playbook, after: Playbook) -> Callable[[Change], tuple[int, int, str]]:
    """Where a change's record stands in a report: by kind, stages as they follow one another, the others by id."""
    order = {stage.id: place for place, stage in enumerate((*after.stages_in_order, *before.stages_in_order)[::-1])}

    def place(change: Change) -> tuple[int, int, str]:
        kind = _KIND_PLACE.get(
            change.kind, len(_KIND_PLACE) + list(KINDS).index(change.kind) if change.kind in KINDS else 99
        )
        return kind, -order.get(change.id, 0) if change.kind == "stages" else 0, change.id

    return place
