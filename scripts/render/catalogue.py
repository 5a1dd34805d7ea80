"""The modules of `scripts.render.pages`, found by name. Nothing is listed by hand.

A module offers

    PLACE: Place                             where its pages stand in the navigation
    pages(book: Book) -> Iterable[Page]      the pages, in the order of the navigation

and, where it has them, `DOOR: Door` for the overview of references, `front(book: Book) -> Iterable[Door]`, the doors on
the front page to what the playbook has, and `ANCHORED: Mapping[str, str]`, the kinds whose
records have no page each, with what stands before the id in the address of each: `terms/#`. A kind that has a page for
each of its records has a module of its name; one with neither is not linked to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from scripts.render import pages
from scripts.render.navigation import Door, Place
from scripts.render.page import Page


@dataclass(frozen=True)
class PageModule:
    """A module of pages, with what it says of itself."""

    name: str
    place: Place
    pages: Callable[..., Iterable[Page]]
    door: Door | None
    front: Callable[..., Iterable[Door]]
    anchored: Mapping[str, str]


@cache
def page_modules() -> tuple[PageModule, ...]:
    """Every module of pages, in the order of the navigation."""
    found = [_read(module.name) for module in iter_modules(pages.__path__)]
    return tuple(sorted(found, key=lambda module: module.place.rank))


def address(kind: str, id: str) -> str | None:
    """Where a record is met, from the root of a language: `stages/closing/`, `terms/#churn`; None for a kind without
    pages."""
    start, end = _around().get(kind, ("", ""))
    return f"{start}{id}{end}" if start else None


@cache
def _around() -> Mapping[str, tuple[str, str]]:
    """What stands before and after the id in the addresses of a kind's records."""
    own = {module.name: (f"{module.name}/", "/") for module in page_modules()}
    return own | {kind: (start, "") for module in page_modules() for kind, start in module.anchored.items()}


def _read(name: str) -> PageModule:
    module = import_module(f"{pages.__name__}.{name}")
    return PageModule(
        name,
        module.PLACE,
        module.pages,
        getattr(module, "DOOR", None),
        getattr(module, "front", _no_doors),
        getattr(module, "ANCHORED", {}),
    )


def _no_doors(book: object) -> Iterable[Door]:
    return ()
