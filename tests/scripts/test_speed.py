"""The check stays quick enough to be run at every save.

Processor time is measured, so that a busy machine does not matter.
"""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from scripts.pipeline import read_playbook
from tests.company import FOLDER
from tests.scripts.overlay import BASE, lay

TODAY = date(2026, 1, 15)
REPEATED = ("criteria", "fields", "frameworks", "kpis", "paths", "phases", "roles", "terms", "tools")


def seconds(folder: Path) -> float:
    """Processor time of one check, the better of two."""
    taken = []
    for _ in range(2):
        began = time.process_time()
        read_playbook(folder, TODAY)
        taken.append(time.process_time() - began)
    return min(taken)


def grown(folder: Path, files: int) -> Path:
    """The base playbook with `files` more KPIs, every fourth of them with a problem."""
    source = (BASE / "kpis/win-rate.yaml").read_text(encoding="utf-8")
    for number in range(files):
        own = source.replace("id: win-rate", f"id: extra-{number}")
        broken = own.replace("owner: sales-manager", f"owner: sales-manager-{number}")
        (lay(folder) if number == 0 else folder).joinpath(f"kpis/extra-{number}.yaml").write_text(
            own if number % 4 else broken, encoding="utf-8"
        )
    return folder


def repeated(folder: Path, times: int) -> Path:
    """The company, with so many copies of its records: texts, questions and formulas said over again."""
    copytree(FOLDER, folder)
    for number in range(times):
        for kind in REPEATED:
            for file in (FOLDER / kind).glob("*.yaml"):
                id = f"{file.stem}-x{number}"
                own = file.read_text(encoding="utf-8").replace(f"\nid: {file.stem}\n", f"\nid: {id}\n", 1)
                (folder / kind / f"{id}.yaml").write_text(own, encoding="utf-8")
    return folder


def test_two_hundred_files_are_checked_in_under_two_seconds(tmp_path: Path) -> None:
    read_playbook(BASE, TODAY)  # what is computed once a process is not counted
    folder = repeated(tmp_path / "several", 6)
    assert len(list(folder.glob("*/*.yaml"))) > 200
    assert seconds(folder) < 2


@pytest.mark.long
def test_time_grows_no_faster_than_the_files(tmp_path: Path) -> None:
    read_playbook(BASE, TODAY)
    few, many = seconds(grown(tmp_path / "few", 250)), seconds(grown(tmp_path / "many", 1000))
    assert many < 4 * few * 1.75


@pytest.mark.long
def test_time_grows_no_faster_than_the_records_of_every_kind(tmp_path: Path) -> None:
    read_playbook(BASE, TODAY)
    few, many = repeated(tmp_path / "few", 6), repeated(tmp_path / "many", 36)
    files = [len(list(folder.glob("*/*.yaml"))) for folder in (few, many)]
    assert files[1] > 900
    assert seconds(many) < files[1] / files[0] * seconds(few) * 1.75
