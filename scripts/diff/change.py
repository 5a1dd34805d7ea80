"""A change in the process, with all that is needed to say it without the playbooks it was found in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from calculators.kit.input.plain import Json
from calculators.kit.text.language import Language
from scripts.model.base import Part, Text

Key = tuple[str, str]
"""Kind and id of a record."""


class What(StrEnum):
    """What happened to the thing that a change is about."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    """A value became another: a figure, a choice, a reference."""
    RENAMED = "renamed"
    """It is called something else, and is the same thing."""
    RE_ID = "re-id"
    """Its id is another, and it is the same thing: addresses and data that name it have to follow."""
    MOVED = "moved"
    """It stands elsewhere: in another record, another part of its record, or elsewhere in the order of the stages."""
    REWORDED = "reworded"
    """A text says it differently."""
    RELINKED = "relinked"
    """A text leads to other records, in the same words."""


class Shown(NamedTuple):
    """A value: as data (JSON) and as people write it."""

    raw: Json
    text: Text


class Step(NamedTuple):
    """One step into a record: a field, and in a list or table the item there.

    `key` tells the item from its neighbours (an id, or what stands for one); `noun` is what the field or an item of it
    is called, `name` what this very item is called.
    """

    field: str
    noun: Text
    key: str = ""
    name: Text | None = None


class Place(NamedTuple):
    """A record that something moved from or to, or that a stage now stands between."""

    kind: str
    id: str
    name: Text


@dataclass(frozen=True, kw_only=True)
class Change:
    """One thing that changed.

    kind, id, name  the record, as it is now; as it was for one that is gone
    owner           the class of what holds the field, or of the item itself for a name or an id
    steps           where in the record; empty for the record itself
    before, after   None where there was or is nothing
    only            the language whose words changed alone
    places          for what moved: from and to; for a stage: the stages before and after it, None at an end
    refers_to       the records that what is added, gone or different names, with the role it plays there
    """

    what: What
    kind: str
    id: str
    name: Text
    steps: tuple[Step, ...] = ()
    owner: type = type(None)
    before: Shown | None = None
    after: Shown | None = None
    only: Language | None = None
    places: tuple[Place | None, ...] = ()
    refers_to: frozenset[Key] = frozenset()

    @property
    def key(self) -> Key:
        """The record."""
        return self.kind, self.id

    @property
    def path(self) -> tuple[str, ...]:
        """Where in the record, as names: `("exit_criteria", "budget-confirmed", "level")`."""
        return tuple(part for step in self.steps for part in (step.field, step.key) if part)

    @property
    def of_words_only(self) -> bool:
        """True where the same is said in other words, so that nobody has to act on it at once."""
        spoken = issubclass(self.owner, Part) and self.owner.item.spoken
        worded = self.what in (What.REWORDED, What.RELINKED)
        return worded or (self.what is What.RENAMED and bool(self.steps) and (self.only is not None or spoken))

    @property
    def field(self) -> str:
        """The field it is about: the last one on the path; empty for the record itself."""
        return self.steps[-1].field if self.steps else ""


class Found(NamedTuple):
    """A change, and the item that came or went with it, which may turn up elsewhere."""

    change: Change
    item: object = None
    parent: Text | None = None
