"""From the trees of a history to what a reader is told: one entry a commit that changed something in the process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from scripts.history.log import Commit, Log, Missing
from scripts.model.base import Text


@dataclass(frozen=True)
class Sentence:
    """One change, said in both languages, with the record it is about as it was then called.

    `wording` is True where only words changed, which many readers need not know; `only` is the language whose words
    changed alone, or nothing.
    """

    kind: str
    id: str
    name: Text
    text: Text
    wording: bool
    only: str = ""


@dataclass(frozen=True)
class Entry:
    """What a commit changed. `written` is True for the first playbook there is: then there are no sentences.

    `joined` counts the commits just before it that could not be read on their own; what they changed is told here.
    """

    commit: str
    when: datetime
    sentences: tuple[Sentence, ...]
    written: bool = False
    joined: int = 0

    def told_in(self, language: str) -> tuple[Sentence, ...]:
        """The sentences that concern a reader of the language."""
        return tuple(sentence for sentence in self.sentences if sentence.only in ("", language))


@dataclass(frozen=True)
class Changes:
    """Newest first. `unread` counts the newest commits whose playbook cannot be read; `more` is True when there are
    older changes than these."""

    entries: tuple[Entry, ...] = ()
    unread: int = 0
    more: bool = False
    missing: Missing = "no-history"


Between = Callable[[Commit, Commit], tuple[Sentence, ...]]
"""What changed from one commit to another."""


def changes(log: Log, readable: Callable[[Commit], bool], between: Between) -> Changes:
    """From the oldest commit to the newest; one whose playbook is not `readable` is told with the next that is."""
    entries: list[Entry] = []
    before: Commit | None = None
    joined = 0
    for commit in reversed(log.commits):
        if not commit.tree or not readable(commit):
            joined += 1
            continue
        if before is not None and before.tree != commit.tree:
            if sentences := between(before, commit):
                entries.append(Entry(commit.id, commit.when, sentences, joined=joined))
        elif before is None and log.whole:
            entries.append(Entry(commit.id, commit.when, (), written=True, joined=joined))
        before, joined = commit, 0
    return Changes(tuple(reversed(entries)), joined, bool(log.commits) and not log.whole, log.missing)
