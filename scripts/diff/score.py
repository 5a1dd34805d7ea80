"""What a change of the lead score does to past leads, where that can be told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from calculators.kit.input.plain import PlainError
from scripts.diff.change import Change
from scripts.diff.rename import as_called_now, items_as_called_now, renamed_records
from scripts.diff.snapshots import Snapshot
from scripts.impact.assess import assess, lines_of
from scripts.impact.result import Impact
from scripts.model.base import Text
from scripts.problem import Problem, has_errors, text

_BY_ITSELF: Final = frozenset(("scores", "gates"))
"""What finds its earlier self without being told, and is looked up in the files by its own name."""
_NEEDED: Final = ("scores", "frameworks", "criteria", "roles", "gates")


class Score(NamedTuple):
    """`impacts` are those of the scores that changed and could be tried; where none could, `note` says why.

    `problems` are those of the gate and of the leads; any error among them means that the gate is not passed.
    """

    impacts: tuple[Impact, ...] = ()
    problems: tuple[Problem, ...] = ()
    note: Text | None = None

    @property
    def holds(self) -> bool:
        """False when the gate is not passed, or could not be tried because of an error."""
        return not has_errors(self.problems)


def score_impact(base: Snapshot, head: Snapshot, changes: Sequence[Change], today: date, leads: Path | None) -> Score:
    """Tries the change on the gate's leads, or on those in the file `leads`, which are then taken for real.

    Raises OSError for a file `leads` that cannot be opened.
    """
    unread = _unread(base) or _unread(head)
    if unread:
        return Score(
            note=text(
                f"Leadscorens virkning kunne ikke regnes ud, fordi der er fejl i {unread}.",
                f"The effect of the lead score could not be worked out, because there are problems in {unread}.",
            )
        )
    try:
        return _tried(base, head, changes, today, leads)
    except PlainError as refusal:
        return Score(
            note=text(
                f"Leadscorens virkning kunne ikke regnes ud: {refusal}.",
                f"The effect of the lead score could not be worked out: {refusal}.",
            )
        )


def _tried(base: Snapshot, head: Snapshot, changes: Sequence[Change], today: date, leads: Path | None) -> Score:
    after = head.playbook
    renamed = renamed_records(base.playbook, after)
    before = items_as_called_now(base.playbook, renamed, changes)
    elsewhere = {key: id for key, id in renamed.items() if key[0] not in _BY_ITSELF}
    before = as_called_now(before, elsewhere) if elsewhere else before
    if leads is None:
        found = assess(before, after, today, head.lines)
    else:
        found = assess(before, after, today, lambda name: lines_of(Path(name)), leads.as_posix())
    return Score(found.impacts, found.problems)


def _unread(snapshot: Snapshot) -> str:
    """A file that the score is made from and that has a problem; empty when all are well."""
    files = ("/".join(one.mark.file.split("/")[-2:]) for one in snapshot.problems if one.severity == "error")
    return next((file for file in files if file.partition("/")[0] in _NEEDED), "")
