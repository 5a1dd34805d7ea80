"""All steps, found by name and run one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from scripts.migrate import steps
from scripts.migrate.draft import Done, Files, Step, Told


def migrate(files: Files) -> Done:
    """The files in today's format, and what was done. Files that are in it come back as they are."""
    told: list[Told] = []
    for step in found():
        files, said = step(files)
        told += said
    return Done(files, tuple(told))


def found() -> Iterator[Step]:
    """The steps, in the order of their modules' names."""
    for name in sorted(one.name for one in iter_modules(steps.__path__)):
        yield cast(Step, import_module(f"{steps.__name__}.{name}").step)
