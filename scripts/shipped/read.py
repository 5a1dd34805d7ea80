"""Versions from the locks, licences from the installed packages: what the site hands on, as it is here and now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from scripts.shipped.components import COMPONENTS, Component

ROOT: Final = Path(__file__).resolve().parents[2]
TEXTS: Final = Path(__file__).with_name("texts")
FOLDER: Final = "licences"
"""Where the texts and the bill of materials lie in the site."""
NOTICE: Final = "NOTICE.txt"
BESIDE: Final[Mapping[str, frozenset[str]]] = {
    "assets": frozenset({"mkdocs-material"}),
    "search": frozenset({"pagefind"}),
    "runtime": frozenset({"pyodide", "python", "xlsxwriter"}),
}
"""Whose files lie in the folders of a language and in that of the runtime."""
_PYODIDE: Final = ROOT / "node_modules" / "pyodide" / "pyodide-lock.json"


@dataclass(frozen=True)
class Shipped:
    """A component in the version that is shipped; the version is empty for a part that has none of its own.

    `checksum` is what the lock says of an npm package, `sha512-...`, or nothing.
    """

    component: Component
    version: str = ""
    checksum: str = ""

    @property
    def source(self) -> str:
        """Where its source is: in its own version, where that is known."""
        address = self.component.source
        return address.format(version=self.version) if self.version else address.partition("/tree/{")[0]

    @property
    def text_file(self) -> str:
        """Where its licence stands, from the root of the site."""
        return f"{FOLDER}/{self.component.id}.txt"


@cache
def shipped() -> tuple[Shipped, ...]:
    """Everything that others made, in the order of the list. Raises OSError where a lock is missing."""
    return tuple(_read(component) for component in COMPONENTS)


def licence_of(component: Component) -> str:
    """The licence and the notices of a component. Raises FileNotFoundError when its package has them no more."""
    return "\n\n".join(_text(place).strip() for place in component.texts) + "\n"


def of_file(path: str) -> tuple[Component, ...]:
    """The components that a file of the site holds or is made with, by its path."""
    return tuple(one for one in COMPONENTS if any(fnmatchcase(path, pattern) for pattern in one.files))


def notice(folder: str) -> str:
    """What stands beside the files of others in a folder of `BESIDE`, two below the root of the site: who made them,
    under which licence, and where their source is.
    """
    lines = ["Files in this folder were made by others, or hold what others made.", ""]
    for one in shipped():
        if {one.component.id, one.component.within} & BESIDE[folder]:
            name = f"{one.component.name} {one.version}".strip()
            lines += [
                f"{name}: {one.component.licence}",
                f"  source   {one.source}",
                f"  licence  ../../{one.text_file}",
            ]
    return "\n".join([*lines, ""])


def _read(component: Component) -> Shipped:
    if not component.pinned:
        return Shipped(component)
    if component.ecosystem == "npm":
        lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
        pin = lock["packages"][f"node_modules/{component.pinned}"]
        return Shipped(component, pin["version"], pin["integrity"])
    if component.pinned == "python":
        return Shipped(
            component, json.loads(_PYODIDE.read_text("utf-8"))["info"]["python"] if _PYODIDE.exists() else ""
        )
    return Shipped(component, distribution(component.pinned).version)


def _text(place: str) -> str:
    package, found, file = place.partition(":")
    if not found:
        return (TEXTS / place).read_text("utf-8")
    try:
        files = distribution(package).files or []
    except PackageNotFoundError:
        raise FileNotFoundError(f"{package} is not installed, whose licence the site shows") from None
    ends = tuple(one for one in files if str(one) == file or str(one).endswith(f"/{file}"))
    shortest = min(ends, key=lambda one: len(one.parts), default=None)
    if shortest is None:
        raise FileNotFoundError(f"{package} has no file {file} any more")
    return Path(str(shortest.locate())).read_text("utf-8")
