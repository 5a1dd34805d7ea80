"""The calculators as a wheel, and the lock file that names it: built by pyodide-build's tools, without the network."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from base64 import urlsafe_b64encode
from io import BytesIO
from pathlib import Path
from typing import TypedDict

from calculators.kit.input.plain import Json

VERSION = "1.0.0"
BUILD_FILE = f"""\
[build-system]
requires = ["flit_core"]
build-backend = "flit_core.buildapi"

[project]
name = "calculators"
version = "{VERSION}"
description = "Sales calculators: standard library only, the same code in the test, at build time and in the browser."
requires-python = ">=3.12"
license = "MIT"
"""
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


class Lock(TypedDict):
    """Pyodide's lock file: what it is for, and its packages by name."""

    info: dict[str, str]
    packages: dict[str, dict[str, Json]]


class RuntimeBuildError(Exception):
    """The bundle cannot be made from these inputs; the message says what to mend."""


def build_wheel(calculators: Path, workplace: Path) -> Path:
    """A pure wheel of the package folder `calculators`, made in `workplace`. The same sources give the same bytes.

    Raises RuntimeBuildError with the build's own output.
    """
    source = workplace / "source"
    package = source / "calculators"
    for file in sorted(calculators.rglob("*.py")):
        copy = package / file.relative_to(calculators)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    (source / "pyproject.toml").write_text(BUILD_FILE, "utf-8")
    wheels = workplace / "wheels"
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(wheels), str(source)]
    done = subprocess.run(
        command, capture_output=True, text=True, env=os.environ | {"SOURCE_DATE_EPOCH": "315532800"}, check=False
    )
    if done.returncode != 0:
        raise RuntimeBuildError(f"the calculators do not build as a wheel:\n{done.stdout}{done.stderr}")
    return next(wheels.glob("*.whl"))


def lock_file(pyodide_lock: Path, wheel: Path, workplace: Path) -> Lock:
    """A lock file holding our wheel alone, for the Pyodide whose own lock is `pyodide_lock`."""
    empty = workplace / "empty-lock.json"
    empty.write_text(json.dumps({"info": json.loads(pyodide_lock.read_text("utf-8"))["info"], "packages": {}}), "utf-8")
    full = workplace / "full-lock.json"
    command = [
        Path(sys.executable).with_name("pyodide"),
        "lockfile",
        "add-wheels",
        "--input",
        empty,
        "--output",
        full,
        wheel,
    ]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeBuildError(f"pyodide lockfile add-wheels refused the wheel:\n{done.stdout}{done.stderr}")
    lock: Lock = json.loads(full.read_text("utf-8"))
    return lock


def with_compiled_wheel(lock: Lock, name: str, content: bytes) -> bytes:
    """The lock file's bytes once the wheel's modules are compiled: same name, new checksum.

    Compiling comes after `add-wheels`, which refuses a wheel that is tied to one Python version.
    """
    package = dict(lock["packages"]["calculators"])
    package |= {"file_name": name, "sha256": hashlib.sha256(content).hexdigest()}
    return json.dumps(lock | {"packages": {"calculators": package}}, indent=1, sort_keys=True).encode() + b"\n"


def read_zip(file: Path) -> dict[str, bytes]:
    """Files of a zip or a wheel by name."""
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in sorted(archive.namelist())}


def compiled_wheel(pure: Path, modules: dict[str, bytes]) -> bytes:
    """The wheel `pure` with the bytecode `modules` in place of its sources, and its record rewritten."""
    files = {name: content for name, content in read_zip(pure).items() if not name.endswith(".py")} | modules
    record = next(name for name in files if name.endswith(".dist-info/RECORD"))
    lines = [
        f"{name},sha256={_record_digest(files[name])},{len(files[name])}" for name in sorted(files) if name != record
    ]
    return stored_zip(files | {record: "\n".join([*lines, f"{record},,"]).encode() + b"\n"})


def _record_digest(content: bytes) -> str:
    return urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")


def stored_zip(files: dict[str, bytes]) -> bytes:
    """A zip of `files` in order of name, stored and undated: the same files give the same bytes.

    Stored, so that the compression of the whole file sees across members and Python has nothing to inflate.
    """
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, ZIP_EPOCH), files[name])
    return buffer.getvalue()
