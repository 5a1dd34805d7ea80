"""What a change reaches: the pages that read differently, the roles whose page does, the calculators that compute from
other figures, and the calendars that differ. Whoever can render says it; here it is only told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from scripts.diff.change import Change, Key, What
from scripts.link.playbook import Playbook
from scripts.model.base import Text


class Touched(NamedTuple):
    """Something of the site that differs: what it is called, and its address below the site, `da/stages/closing/`.

    looked_up  the records that it was made from or names, before or after
    record     the record whose own page it is
    computes   True for the page of a calculator whose figures differ, not its words alone
    """

    name: Text
    address: Text
    looked_up: frozenset[Key]
    record: Key | None = None
    computes: bool = False

    @property
    def id(self) -> str:
        """The id of its record; nothing where it is of none."""
        return self.record[1] if self.record else ""


@dataclass(frozen=True)
class Touches:
    """What differs, sorted by address."""

    pages: tuple[Touched, ...] = ()
    calendars: tuple[Touched, ...] = ()

    @property
    def roles(self) -> tuple[Touched, ...]:
        """The pages of roles that differ."""
        return tuple(page for page in self.pages if page.record and page.record[0] == "roles")

    @property
    def calculators(self) -> tuple[Touched, ...]:
        """The pages of calculators that compute from other figures."""
        return tuple(page for page in self.pages if page.computes)

    def of(self, change: Change) -> Touches:
        """What differs and looked up a record that the change is about."""
        keys = frozenset(_records(change))
        return Touches(*(tuple(one for one in found if one.looked_up & keys) for found in (self.pages, self.calendars)))


def together(reached: Iterable[Touches]) -> Touches:
    """What several changes reach, each thing once."""
    every = tuple(reached)
    pages = {page.address.en: page for one in every for page in one.pages}
    calendars = {calendar.address.en: calendar for one in every for calendar in one.calendars}
    return Touches(tuple(pages[key] for key in sorted(pages)), tuple(calendars[key] for key in sorted(calendars)))


type Reach = Callable[[Playbook, Playbook], Touches]
"""Finds what differs between the sites of two playbooks."""


def _records(change: Change) -> Iterable[Key]:
    yield change.key
    yield from ((place.kind, place.id) for place in change.places if place)
    if change.what is What.RE_ID and not change.steps and change.before:
        yield change.kind, str(change.before.raw)
