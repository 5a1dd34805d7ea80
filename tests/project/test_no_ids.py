"""No step asks for a calculator by its id, and no calculator for a record: what they need is declared."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators.catalogue import calculators
from tests.company import ROOT

IDS = frozenset(calculators())
MEASURES_CALCULATORS = "scripts/bench/"
"""Bench runs some calculators by name, as a reader would."""


def asked_for(source: str) -> Iterator[tuple[int, str]]:
    """Where a calculator's id is compared with, looked up by, or kept in a set or a table."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Compare():
                found = [node.left, *node.comparators]
            case ast.Subscript():
                found = [node.slice]
            case ast.Set() | ast.Tuple() | ast.List():
                found = list(node.elts)
            case ast.Dict():
                found = [key for key in node.keys if key is not None]
            case ast.Assign() | ast.AnnAssign():
                found = [node.value] if node.value is not None else []
            case _:
                continue
        yield from ((one.lineno, one.value) for one in found if isinstance(one, ast.Constant) and one.value in IDS)


def files() -> list[Path]:
    found = sorted((ROOT / "scripts").rglob("*.py"))
    return [file for file in found if not file.relative_to(ROOT).as_posix().startswith(MEASURES_CALCULATORS)]


def test_no_step_asks_for_a_calculator_by_its_id() -> None:
    told = [
        f"{file.relative_to(ROOT)}:{line}: {id}"
        for file in files()
        for line, id in asked_for(file.read_text(encoding="utf-8"))
        if "-" in id  # a word such as `capacity` is the name of much else
    ]
    assert told == []


@pytest.mark.parametrize(
    "source",
    [
        'if id == "lead-score": pass',
        'playbook.scores["lead-score"]',
        'SCORED = frozenset({"lead-score"})',
        'SAMPLES = {"lead-score-report": "x.csv"}',
        'SCORE = "lead-score"',
        'if id in ("ab-test", "x"): pass',
    ],
)
def test_each_way_of_asking_is_noticed(source: str) -> None:
    assert list(asked_for(source))
