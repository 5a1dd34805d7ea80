"""The edge: from the git repository around a playbook to what changed in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scripts.diff.compare import compare
from scripts.diff.lines import Line, lines
from scripts.diff.weight import Weight
from scripts.history.entries import Changes, Sentence, changes
from scripts.history.kept import Kept, made_by, recall, remember
from scripts.history.log import Commit, read_log
from scripts.history.snapshots import Snapshots
from scripts.link.playbook import Playbook

MOST: Final = 50
"""Commits that are told."""
_SCRIPTS = Path(__file__).resolve().parents[1]
_UPKEEP = {"content_review", "exceptions", "met_by", "filled_when", "known_words"}
"""What concerns those who keep the playbook, not those who sell by it."""


def read_changes(playbook: Path, kept_in: Path, most: int = MOST) -> Changes:
    """What the last `most` commits of the main line changed in the playbook in this folder.

    `kept_in` is a file in which the answers are kept from one run to the next; it holds what this run used.
    Reads the folder's history, never its files.
    """
    log = read_log(playbook, most + 1)
    if not log.commits:
        return changes(log, lambda _: False, lambda _, __: ())
    before = recall(kept_in, made_by(_SCRIPTS))
    now = Kept(before.made_by)
    snapshots = Snapshots(playbook)

    def readable(commit: Commit) -> bool:
        known = before.readable.get(commit.tree)
        now.readable[commit.tree] = snapshots.readable(commit) if known is None else known
        return now.readable[commit.tree]

    def between(old: Commit, new: Commit) -> tuple[Sentence, ...]:
        pair = f"{old.tree} {new.tree}"
        known = before.between.get(pair)
        now.between[pair] = (
            sentences(snapshots.of(old).playbook, snapshots.of(new).playbook) if known is None else known
        )
        return now.between[pair]

    found = changes(log, readable, between)
    if now != before:
        remember(kept_in, now)
    return found


def sentences(before: Playbook, after: Playbook) -> tuple[Sentence, ...]:
    """What changed from one playbook to the other, in both languages: the heaviest first, equal changes in one."""
    told = (change for change in compare(before, after) if _UPKEEP.isdisjoint(step.field for step in change.steps))
    return tuple(sentence for line in lines(told) for sentence in _sentences(line))


def _sentences(line: Line) -> Iterator[Sentence]:
    """One, of the first record that the line is about; of words alone one a record, since only their names are told."""
    worded = line.weight is Weight.WORDING
    only = {change.only for change in line.changes}
    language = (only.pop() if len(only) == 1 else None) or ""
    for change in line.changes if worded else line.changes[:1]:
        yield Sentence(change.kind, change.id, change.name, line.sentence, worded, language)
