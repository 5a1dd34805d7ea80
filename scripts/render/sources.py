"""What rendering takes besides the playbook, read from the repository at the edge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from calculators.kit.markup.html import Html
from calculators.page import section_html
from scripts.history.entries import Changes
from scripts.model.format import PLAYBOOK

STATIC: Final = ("docs/styles", "docs/assets", "overrides")
"""Folders whose files go into the build folder as they are."""


@dataclass(frozen=True)
class Sources:
    """The part of the site that is not the playbook.

    static  styles, scripts and templates by path in the repository
    config  the text of `mkdocs.yml`
    dates   by path in the repository: the day (ISO) of the last commit that touched it; absent where unknown
    home    address of the repository on its code host, where that is known; else the company's file says it
    changes what changed in the playbook, commit by commit
    today   the day on which reviews are overdue or not; None where that is not to be said
    section what writes a calculator's section
    place   where the playbook lies in a repository of its own; None where that is the engine's, in `playbook/`
    """

    static: Mapping[str, str]
    config: str
    dates: Mapping[str, str] = field(default_factory=dict)
    home: str = ""
    changes: Changes = Changes()
    today: date | None = None
    section: Callable[..., Html] = section_html
    place: str | None = None

    def at(self, source: str) -> str:
        """Where the playbook's repository has a file or folder; nothing for one of an engine that lies elsewhere."""
        if self.place is None:
            return source
        within = source == PLAYBOOK or source.startswith(f"{PLAYBOOK}/")
        return f"{self.place}{source.removeprefix(PLAYBOOK)}".lstrip("/") if within else ""


NO_SOURCES: Final = Sources(static={}, config="")


def read_sources(repository: Path, dates: Mapping[str, str], changes: Changes, today: date | None) -> Sources:
    """The hand-written files of a checkout. Raises OSError and UnicodeDecodeError: they are part of the program."""
    return Sources(
        static=_texts(repository, STATIC, (".css", ".mjs", ".html", ".svg")),
        config=(repository / "mkdocs.yml").read_text(encoding="utf-8"),
        dates=dates,
        changes=changes,
        today=today,
    )


def _texts(repository: Path, folders: tuple[str, ...], endings: tuple[str, ...]) -> dict[str, str]:
    files = sorted(path for folder in folders for path in (repository / folder).rglob("*") if path.suffix in endings)
    return {path.relative_to(repository).as_posix(): path.read_text(encoding="utf-8") for path in files}
