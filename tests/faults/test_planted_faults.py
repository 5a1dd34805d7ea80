"""The tests notice a fault: each of a hundred, planted in a copy of the project, makes the tests fail that catch it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Final, TypedDict

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]


TESTS: Final = (
    *("-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"),
    *("-m", "not long", "--hypothesis-profile", "test", "--timeout", "120"),
)
"""One fault is tried in one process, as in `make test`; it may be that something goes on for ever."""


class Fault(TypedDict):
    """A line of a file, the line with the fault, and the file of the tests that notice it."""

    file: str
    find: str
    put: str
    caught_by: str


FAULTS: Final[list[Fault]] = json.loads((ROOT / "tests/faults/planted.json").read_text(encoding="utf-8"))
"""All of them were caught by the tests as they were before the house was rebuilt, in November 2026."""
each_fault = pytest.mark.parametrize(
    "fault", FAULTS, ids=lambda fault: f"{fault['file'].removesuffix('.py')}: {fault['put'][:40]}"
)


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the project that are in its history, in a folder of its own."""
    root = tmp_path_factory.mktemp("planted")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for file in filter(None, listed.split("\0")):
        if (ROOT / file).is_file():
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / file, root / file)
    subprocess.run(["git", "init", "-q", root], check=True)
    return root


def planted(fault: Fault) -> str:
    """The file's text with the fault in it."""
    lines = (ROOT / fault["file"]).read_text(encoding="utf-8").split("\n")
    (place,) = (number for number, line in enumerate(lines) if line.strip() == fault["find"])
    lines[place] = lines[place].replace(fault["find"], fault["put"])
    return "\n".join(lines)


@each_fault
def test_a_fault_can_still_be_planted(fault: Fault) -> None:
    assert (ROOT / fault["caught_by"]).exists()
    compile(planted(fault), fault["file"], "exec")


def test_there_are_a_hundred_and_they_lie_everywhere() -> None:
    assert len(FAULTS) >= 100
    parts = Counter(Path(fault["file"]).parts[1] for fault in FAULTS)
    assert len(parts) > 20 and max(parts.values()) < 25, parts


@pytest.mark.long
@each_fault
def test_a_planted_fault_is_caught(fault: Fault, copy: Path) -> None:
    file = copy / fault["file"]
    whole = file.read_text(encoding="utf-8")
    file.write_text(planted(fault), encoding="utf-8")
    try:
        done = subprocess.run(
            [sys.executable, *TESTS, fault["caught_by"]], cwd=copy, capture_output=True, text=True, check=False
        )
    finally:
        file.write_text(whole, encoding="utf-8")
    assert done.returncode in (1, 2), done.stdout[-2000:]
    assert "failed" in done.stdout or "error" in done.stdout
