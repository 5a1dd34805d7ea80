"""Which CRM fields somebody or something has to fill."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link.playbook import Playbook
from scripts.load.tree import Path
from scripts.model.base import FieldRef
from scripts.model.stages import Stage


def filled(playbook: Playbook) -> frozenset[str]:
    """The fields that a stage requires, be it of some deals only, and those that say what else fills them."""
    filled = {str(field) for stage in playbook.stages.values() for _, field in required(stage)}
    filled |= {field.id for field in playbook.fields.values() if field.filled_when is not None}
    return frozenset(filled)


def required(stage: Stage) -> Iterator[tuple[Path, FieldRef]]:
    """The fields that all or some of the deals need on leaving the stage, with their places."""
    for index, field in enumerate(stage.required_fields):
        yield ("required_fields", index), field
    for index, row in enumerate(stage.fields_when):
        yield ("fields_when", index, "field"), row.field


def asked(stage: Stage) -> Iterator[tuple[Path, FieldRef]]:
    """The fields that are required of all or some, or may be filled, with their places."""
    yield from required(stage)
    for index, field in enumerate(stage.optional_fields):
        yield ("optional_fields", index), field
