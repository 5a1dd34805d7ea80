"""Where a page stands in the navigation: each module of pages says its own place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from scripts.model.base import Text, Word
from scripts.render.book import Book
from scripts.render.page import Page, bare

type NavItem = str | dict[str, NavItem] | list[NavItem]
"""A path, or a name with a path or a list below it: what MkDocs calls a navigation item."""


class Tab(Word):
    """The tabs of the site, in their order. What stands at home is a tab of its own."""

    HOME = "home", "Forside", "Home"
    GET_STARTED = "get-started", "Kom i gang", "Get started"
    PROCESS = "process", "Processen", "The process"
    ROLES = "roles", "Roller", "Roles"
    QUALIFICATION = "qualification", "Kvalificering", "Qualification"
    KPIS = "kpis", "Nøgletal", "KPIs"
    CALCULATORS = "calculators", "Beregnere", "Calculators"
    REFERENCE = "reference", "Opslag", "Reference"


_TABS: Final = tuple(Tab)


@dataclass(frozen=True)
class Place:
    """A tab, the place in it, and the heading under which the pages stand together, if any."""

    tab: Tab
    order: int
    heading: Text | None = None

    @property
    def rank(self) -> tuple[int, int]:
        """What places are sorted by."""
        return _TABS.index(self.tab), self.order


def navigation(book: Book, placed: Iterable[tuple[Place, Sequence[Page]]]) -> list[NavItem]:
    """The tabs with their pages. `placed` holds the pages of each module, sorted by place."""
    found: list[NavItem] = []
    for tab, group in groupby(placed, key=lambda pair: pair[0].tab):
        items: list[NavItem] = []
        for place, pages in group:
            own: list[NavItem] = [{bare(page.short or page.title): page.file} for page in pages]
            items += [{book.say(place.heading): own}] if place.heading and own else own
        name = tab.say(book.language)
        if tab is Tab.HOME:
            found += [{name: page.file} for _, pages in [(place, pages)] for page in pages]
        elif items:
            found.append({name: items})
    return found


def paths(items: Iterable[NavItem]) -> list[str]:
    """Every path in a navigation, in order."""
    found: list[str] = []
    for item in items:
        if isinstance(item, str):
            found.append(item)
        else:
            found += paths(item if isinstance(item, list) else item.values())
    return found
