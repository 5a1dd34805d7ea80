"""A section that is kept is the section that would be computed, and is let go when anything it came from changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from calculators.catalogue import find
from scripts.build import sections
from scripts.build.sections import KeptSections


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """A folder that stands for the calculators' code."""
    folder = tmp_path / "calculators"
    folder.mkdir()
    (folder / "a.py").write_text("A = 1\n", "utf-8")
    return folder


@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was asked of `section_html`, which gives the number of times it was asked."""
    asked: list[Any] = []

    def compute(*what: Any, **options: Any) -> str:
        asked.append((what, options))
        return f"<p>{len(asked)}</p>"

    monkeypatch.setattr(sections, "section_html", compute)
    return asked


def section(file: Path, code: Path, parameters: object, **options: Any) -> str:
    """One build that asks for one section."""
    kept = KeptSections(file, code)
    found = kept(find("roi"), parameters, "da", **options)
    kept.save()
    return found


def test_what_was_computed_is_not_computed_again(tmp_path: Path, code: Path, computed: list[Any]) -> None:
    file = tmp_path / "kept" / "da.json"
    assert [section(file, code, {"rate": 0.1}) for _ in range(3)] == ["<p>1</p>"] * 3
    assert len(computed) == 1


def test_other_parameters_and_other_options_are_computed(tmp_path: Path, code: Path, computed: list[Any]) -> None:
    file = tmp_path / "da.json"
    for parameters, options in (({"rate": 0.1}, {}), ({"rate": 0.2}, {}), ({"rate": 0.2}, {"embedded": True})):
        section(file, code, parameters, **options)
    assert len(computed) == 3


def test_other_code_computes_anew(tmp_path: Path, code: Path, computed: list[Any]) -> None:
    file = tmp_path / "da.json"
    section(file, code, {})
    sections._digest_of.cache_clear()
    (code / "b.py").write_text("B = 2\n", "utf-8")
    section(file, code, {})
    assert len(computed) == 2


def test_what_the_last_build_did_not_ask_for_is_let_go(tmp_path: Path, code: Path, computed: list[Any]) -> None:
    file = tmp_path / "da.json"
    section(file, code, {"rate": 0.1})
    section(file, code, {"rate": 0.2})
    assert len(json.loads(file.read_text("utf-8"))) == 1
