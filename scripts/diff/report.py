"""The difference between two snapshots with all that is told about it, before it is written in any form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from scripts.diff.change import Change, Key
from scripts.diff.compare import compare, not_compared
from scripts.diff.lines import Line, lines
from scripts.diff.score import Score, score_impact
from scripts.diff.sentences import say
from scripts.diff.snapshots import Snapshot, house_rules
from scripts.diff.touches import Reach, Touches
from scripts.diff.warnings import StillUsed, still_used
from scripts.model.base import Text
from scripts.problem import Problem, has_errors, sort


class Told(NamedTuple):
    """A change, its sentence and what it reaches."""

    change: Change
    sentence: Text
    touches: Touches


@dataclass(frozen=True)
class Report:
    """What a report tells.

    told          every change
    warnings      ids that are gone but still used
    not_compared  files that could not be read on one side or the other
    partial       files of the older side that could be read in part
    problems      of the newer side
    score         what a changed lead score does to past leads
    touches       what all changes together reach; None where a file could not be read, or only in part
    lines         the changes as they are told, the heaviest first and equal ones as one
    """

    base: Snapshot
    head: Snapshot
    told: tuple[Told, ...]
    warnings: tuple[StillUsed, ...]
    not_compared: tuple[Key, ...]
    partial: tuple[Key, ...]
    problems: tuple[Problem, ...]
    score: Score
    touches: Touches | None
    lines: tuple[Line, ...]

    @property
    def fails(self) -> bool:
        """True when something in the newer side has to be mended."""
        return has_errors(self.problems)


def report(base: Snapshot, head: Snapshot, today: date, reach: Reach, leads: Path | None = None) -> Report:
    """Compares, says and judges. Reads the leads, nothing else. `reach` is asked where all files could be read."""
    before, after = base.playbook, head.playbook
    changes = compare(before, after)
    partial, unread = tuple(sorted(base.partial | head.partial)), not_compared(before, after)
    touches = None if partial or unread else reach(before, after)
    told = tuple(Told(change, say(change), touches.of(change) if touches else Touches()) for change in changes)
    problems = sort([*head.problems, *house_rules(head, today)])
    score = score_impact(base, head, changes, today, leads)
    return Report(
        base, head, told, still_used(changes, after), unread, partial, problems, score, touches, lines(changes)
    )
