"""Ids that are gone while something still uses them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from scripts.diff import wording
from scripts.diff.change import Change, Key, What
from scripts.diff.phrases import capital, quoted
from scripts.link.playbook import Playbook
from scripts.link.walk import links, references, texts
from scripts.model.base import Record, Text
from scripts.model.kinds import KINDS
from scripts.problem import text


class StillUsed(NamedTuple):
    """What is gone, and the records that still name it."""

    kind: str
    id: str
    name: Text
    users: tuple[Key, ...]
    said: Text


def still_used(changes: Sequence[Change], after: Playbook) -> tuple[StillUsed, ...]:
    """A warning for each record that went, or has a new id, and each exit criterion that went, if others name it."""
    gone = {
        _old_key(change): change.name
        for change in changes
        if not change.steps and change.what in (What.REMOVED, What.RE_ID)
    }
    users: dict[Key, list[Record]] = {}
    if gone:
        for kind in after.records:
            for record in after.records[kind].values():
                for key in sorted(set(_named(record)) & gone.keys()):
                    users.setdefault(key, []).append(record)
    found = [_warning(key, gone[key], users[key]) for key in sorted(users)]
    return (*found, *(warning for change in changes for warning in _exit_criterion(change, after)))


def _old_key(change: Change) -> Key:
    return (change.kind, str(change.before.raw)) if change.what is What.RE_ID and change.before else change.key


def _named(record: Record) -> Iterator[Key]:
    yield from ((found.kind, str(found)) for _, found in references(record))
    for _, words in texts(record):
        for language in ("da", "en"):
            yield from (one.record for one in links(getattr(words, language, "")) if one.record)


def _warning(key: Key, name: Text, users: Sequence[Record]) -> StillUsed:
    noun, called = KINDS[key[0]].said.noun, quoted(name)
    names = [wording.name(record.name) for record in users]
    da, en = ", ".join(one.da for one in names), ", ".join(one.en for one in names)
    said = text(
        f"{capital(noun.da)} {called.da} ({key[0]}/{key[1]}) findes ikke længere, men bruges stadig af: {da}.",
        f"{capital(noun.en)} {called.en} ({key[0]}/{key[1]}) no longer exists but is still used by: {en}.",
    )
    return StillUsed(*key, name, tuple((record.kind, record.id) for record in users), said)


def _exit_criterion(change: Change, after: Playbook) -> Iterator[StillUsed]:
    stage = after.stages.get(change.id) if change.kind == "stages" and change.what is What.REMOVED else None
    if stage is None or [step.field for step in change.steps] != ["exit_criteria"]:
        return
    step = change.steps[0]
    activities = [one for one in getattr(stage, "activities", ()) if step.key in getattr(one, "produces", ())]
    if activities and step.name is not None:
        called = quoted(step.name)
        names = [wording.name(one.text) for one in activities if isinstance(one.__dict__.get("text"), Text)]
        said = text(
            f"{change.name.da}: exitkriteriet {called.da} findes ikke længere, men står stadig under: "
            f"{', '.join(one.da for one in names)}.",
            f"{change.name.en}: exit criterion {called.en} no longer exists but still stands under: "
            f"{', '.join(one.en for one in names)}.",
        )
        yield StillUsed(change.kind, f"{change.id}/exit_criteria/{step.key}", step.name, (change.key,), said)
