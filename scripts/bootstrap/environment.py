"""The virtual environment `.venv` with the packages of a lock file, every one checked against its hash."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.bootstrap.failure import BootstrapError
from scripts.bootstrap.places import ROOT, VENV, VENV_PYTHON, fingerprint, is_done, mark_done, on_path

# A lock lists every package with its own dependencies, so nothing is left to resolve.
LOCKED = ("--require-hashes", "--no-deps")

# Company networks bring certificates of their own, which the system knows. Older and newer uv, then Node.
TRUST_THE_SYSTEM = {"UV_NATIVE_TLS": "1", "UV_SYSTEM_CERTS": "1", "NODE_USE_SYSTEM_CA": "1"}


def prepare(lock_name: str) -> None:
    """Make `.venv` where it is missing and install the packages of `lock_name`, unless that was done before.

    Packages are added and changed, never removed. Raises BootstrapError when installing fails.
    """
    lock = ROOT / lock_name
    stamp = VENV / "prepared" / lock_name
    state = fingerprint(lock)
    if VENV_PYTHON.exists() and is_done(stamp, state):
        return
    ensure_venv()
    print(f"Installing the packages of {lock_name} into .venv …", file=sys.stderr, flush=True)
    install(lock)
    mark_done(stamp, state)


def ensure_venv() -> None:
    """Make `.venv` with the Python that runs this, unless there is one that works."""
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 12))"
    if VENV_PYTHON.exists() and run([VENV_PYTHON, "-c", probe], quiet=True):
        return
    print(f"Making .venv with Python {sys.version.split()[0]} …", file=sys.stderr, flush=True)
    if not run([sys.executable, "-m", "venv", "--clear", VENV]):
        raise BootstrapError(f"{sys.executable} could not make a virtual environment in {VENV}; it says why above.")


def install(lock: Path) -> None:
    """Install the packages of `lock` into `.venv`: by uv, ten times as fast, where it works, else by pip."""
    uv = find_uv() or install_uv()
    if uv and run([uv, "pip", "install", "--quiet", "--python", VENV_PYTHON, *LOCKED, "-r", lock]):
        return
    print("Trying again with pip …", file=sys.stderr, flush=True)
    if not run([*PIP_INSTALL, *LOCKED, "-r", lock]):
        raise BootstrapError(
            f"The packages of {lock.name} could not be installed; pip says why above.\n"
            "It takes a connection to a package index (pip's own settings say which). Trying again does no harm."
        )


PIP_INSTALL = (VENV_PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check")


def find_uv() -> Path | None:
    """The machine's uv, or the one in `.venv`."""
    in_venv = VENV / "bin" / "uv"
    return next((uv for uv in [*on_path("uv"), in_venv] if uv.exists() and run([uv, "--version"], quiet=True)), None)


def install_uv() -> Path | None:
    """Install the uv that requirements.txt pins; None where there is none for this machine."""
    pin = VENV / "prepared" / "uv.txt"
    mark_done(pin, locked_package((ROOT / "requirements.txt").read_text(encoding="utf-8"), "uv"))
    return find_uv() if run([*PIP_INSTALL, *LOCKED, "-r", pin]) else None


def locked_package(lock: str, name: str) -> str:
    """The lines of package `name`, hashes too, out of the text of a lock file. Raises KeyError when it is not there."""
    lines = lock.splitlines()
    for start, line in enumerate(lines):
        if line.startswith(f"{name}=="):
            end = next((n for n in range(start + 1, len(lines)) if not lines[n].startswith(" ")), len(lines))
            return "\n".join(lines[start:end])
    raise KeyError(name)


def run(command: Sequence[str | Path], quiet: bool = False) -> bool:
    """Run `command` in the project's folder without input; whether it started and ended well."""
    output = subprocess.DEVNULL if quiet else None
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            check=False,
            env={**TRUST_THE_SYSTEM, **os.environ},
        )
    except OSError:
        return False
    return done.returncode == 0
