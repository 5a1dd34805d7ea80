"""Building twice gives the same bytes, whatever the folder, the time zone and the seed of Python's hashes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.company import FOLDER, ROOT
from tests.sites import build_site


def contents(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def test_a_second_build_gives_the_same_bytes(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("PYTHONHASHSEED", "4711")
    build_site(FOLDER, tmp_path / "elsewhere", tmp_path / "work", "--fresh")
    first, second = contents(site), contents(tmp_path / "elsewhere")
    assert len(first) > 200
    assert {path for path in first.keys() | second.keys() if first.get(path) != second.get(path)} == set()


def test_a_build_leaves_no_trace_of_where_and_by_whom_it_was_made(site: Path) -> None:
    told = [
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.suffix in {".html", ".json", ".xml", ".txt", ".js", ".mjs", ".css"}
        and str(ROOT) in path.read_text("utf-8")
    ]
    assert told == []
