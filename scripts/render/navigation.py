"""Where a page stands in the navigation: each module of pages says its own place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from calculators.kit.text.language import Language
from scripts.model.base import Text, Word
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


@dataclass(frozen=True)
class Door:
    """How the overview of references leads to a module's pages: what they are called, and what one finds there."""

    name: Text
    address: str
    what: Text


def navigation(language: Language, placed: Iterable[tuple[Place, Sequence[Page]]]) -> list[NavItem]:
    """The tabs with their pages. `placed` holds the pages of each module, sorted by place."""
    found: list[NavItem] = []
    for tab, group in groupby(placed, key=lambda pair: pair[0].tab):
        items: list[NavItem] = []
        for place, pages in group:
            own: list[NavItem] = [{bare(page.short or page.title): page.file} for page in pages]
            items += [{place.heading.say(language): own}] if place.heading and own else own
        name = tab.say(language)
        if tab is Tab.HOME:
            found += [{name: page.file} for _, pages in [(place, pages)] for page in pages]
        elif items:
            found.append({name: items})
    return found
