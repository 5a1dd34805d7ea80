"""Which records a page looks up while it is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.render.page import Page

Key = tuple[str, str]
"""Kind and id of a record."""


@dataclass
class Reads:
    """The records that were looked up since it was last emptied, in the order in which that happened.

    shown  those of which more than the name stands on the page
    named  those that are only named or linked to
    """

    shown: dict[Key, None] = field(default_factory=dict)
    named: dict[Key, None] = field(default_factory=dict)

    @property
    def looked_up(self) -> frozenset[Key]:
        """All of them."""
        return frozenset((*self.shown, *self.named))

    def add(self, shown: Iterable[Key], named: Iterable[Key]) -> None:
        """Records were looked up by other means than their texts."""
        self.shown |= dict.fromkeys(shown)
        self.named |= dict.fromkeys(named)

    def clear(self) -> None:
        """Forgets them."""
        self.shown.clear()
        self.named.clear()

    def say(self, playbook: Playbook, text: Text) -> None:
        """A text was read: its record is named by its name, and shown by any other."""
        owner = playbook.owners.get(id(text))
        if owner is not None:
            (self.named if owner.is_name else self.shown)[owner.kind, owner.id] = None

    def each(self, playbook: Playbook, pages: Iterable[Page]) -> Iterator[Page]:
        """The pages as they are made, each with what it looked up and, as its sources, its own and what it shows."""
        waiting = iter(pages)
        while True:
            self.clear()
            page = next(waiting, None)
            if page is None:
                return
            shown = (playbook.source(*key) for key in self.shown)
            yield replace(page, sources=tuple(dict.fromkeys((*page.sources, *shown))), looked_up=self.looked_up)
