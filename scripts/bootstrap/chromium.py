"""A Chromium for the tests and measurements: the machine's own, else Debian's package, else Playwright's download."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.bootstrap.environment import run
from scripts.bootstrap.failure import BootstrapError
from scripts.bootstrap.places import VENV_PYTHON, on_path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS_APPLICATIONS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
HOW_TO_GET_ONE = """No Chromium was found, and none could be installed. How to get one:
  Debian:          sudo apt-get install chromium
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask chromium, or Google Chrome from google.com/chrome
  Ubuntu, WSL:     .venv/bin/python -m playwright install --with-deps chromium
If you have one in an unusual place, name it:  CHROMIUM=/path/to/chromium make test"""


def find_chromium() -> Path:
    """The Chromium or Chrome to use: $CHROMIUM, else the machine's, else Playwright's.

    Raises BootstrapError when there is none that starts.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        if not runs(Path(named)):
            raise BootstrapError(f"The variable CHROMIUM names {named}, which does not start.")
        return Path(named)
    found = next((program for program in candidates() if runs(program)), None)
    if found is None:
        raise BootstrapError(HOW_TO_GET_ONE)
    return found


def candidates() -> Iterator[Path]:
    for name in NAMES:
        yield from on_path(name)
    yield from MACOS_APPLICATIONS
    yield from playwrights_own()


def playwrights_own() -> Iterator[Path]:
    """Where the installed Playwright keeps its Chromium, be it downloaded or not."""
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    try:
        answer = subprocess.run(
            [str(VENV_PYTHON), "-c", ask], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
    except OSError:
        return
    if answer.returncode == 0:
        yield Path(answer.stdout.strip())


def runs(program: Path) -> bool:
    """Whether `program` starts; Ubuntu's chromium-browser, for one, is there only to say that it is not."""
    return program.exists() and run([program, "--version"], quiet=True)


def prepare() -> None:
    """Have a Chromium. Raises BootstrapError when there is none and none can be installed."""
    try:
        find_chromium()
        return
    except BootstrapError:
        if os.environ.get("CHROMIUM"):
            raise
    print("Installing Chromium …", file=sys.stderr, flush=True)
    if not (is_root_on_debian() and apt_install()):
        # On Ubuntu its libraries may be missing, and installing those takes root and apt.
        with_libraries = ["--with-deps"] if os.geteuid() == 0 and any(on_path("apt-get")) else []
        run([VENV_PYTHON, "-m", "playwright", "install", *with_libraries, "chromium"])
    find_chromium()


def is_root_on_debian() -> bool:
    """Debian itself: Ubuntu's package of that name only points to a snap, which containers cannot run."""
    release = Path("/etc/os-release")
    return os.geteuid() == 0 and release.exists() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()


def apt_install() -> bool:
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*apt, "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"]
    return run([*apt, "update"]) and run(install)
