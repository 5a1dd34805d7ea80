"""A LibreOffice for the tests that recompute exported spreadsheets: the machine's own, else apt's package.

It is not forced on anybody: without it those tests say that they did not run, and how to get it. In CI it must be
there.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.bootstrap.environment import run
from scripts.bootstrap.failure import BootstrapError
from scripts.bootstrap.places import on_path

NAMES = ("soffice", "libreoffice")
USUAL_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("/usr/lib/libreoffice/program/soffice"),
    Path("/opt/libreoffice/program/soffice"),
)
PACKAGE = "libreoffice-calc-nogui"
HOW_TO_GET_ONE = """No LibreOffice was found. Exported spreadsheets are recomputed with it in the tests. How to get it:
  Debian, Ubuntu:  sudo apt-get install --no-install-recommends libreoffice-calc-nogui
  Fedora:          sudo dnf install libreoffice-calc
  macOS:           brew install --cask libreoffice
If you have one in an unusual place, name it:  SOFFICE=/path/to/soffice make test"""


def find_office() -> Path:
    """The LibreOffice to use: $SOFFICE, else the machine's. Raises BootstrapError, which says how to get one."""
    named = os.environ.get("SOFFICE")
    if named:
        if not Path(named).is_file():
            raise BootstrapError(f"The variable SOFFICE names {named}, which is not there.")
        return Path(named)
    found = next(candidates(), None)
    if found is None:
        raise BootstrapError(HOW_TO_GET_ONE)
    return found


def candidates() -> Iterator[Path]:
    for name in NAMES:
        yield from on_path(name)
    yield from (place for place in USUAL_PLACES if place.is_file())


def is_demanded() -> bool:
    """Whether a run without LibreOffice is a failure, as in CI."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def prepare() -> None:
    """Have a LibreOffice, where it can be had. Raises BootstrapError where it is demanded and missing."""
    try:
        find_office()
        return
    except BootstrapError as missing:
        if os.environ.get("SOFFICE"):
            raise
        if os.geteuid() == 0 and any(on_path("apt-get")):
            print("Installing LibreOffice …", file=sys.stderr, flush=True)
            apt_install()
        if next(candidates(), None) is not None:
            return
        if is_demanded():
            raise
        print(f"{missing}\nGoing on without it.", file=sys.stderr, flush=True)


def apt_install() -> bool:
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    return run([*apt, "update"]) and run([*apt, "install", "-y", "--no-install-recommends", PACKAGE])
