"""A number with its sign or word beside it is told as the number that it means, and a rate is held to its range."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.pipeline import read_playbook
from scripts.problem import Problem
from scripts.shape.written_number import meant
from tests.company import FOLDER, TODAY, written

KPI = "calculators/kpi.yaml"


def told(folder: Path, key: str, value: str) -> Problem:
    """The one problem of the tests' playbook once a figure of the dashboard's is this; it stands at the figure."""
    files = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in FOLDER.rglob("*") if path.is_file()}
    lines = files[KPI].decode().split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith(f"  {key}: {{value: "))
    lines[at] = f"  {key}:\n    value: {value}\n    source: {{da: Banken, en: The bank}}"
    (found,) = read_playbook(written(folder, files | {KPI: "\n".join(lines)}), TODAY).problems
    assert (found.mark.file.endswith(KPI), found.mark.line, found.mark.column) == (True, at + 2, 12)
    return found


@pytest.mark.parametrize(
    ("key", "value", "rule", "mend"),
    [
        ("discount_rate", "10 %", "wrong-type", "Write 0.1."),
        ("discount_rate", "12,5%", "wrong-type", "Write 0.125."),
        ("discount_rate", "10", "out-of-range", "Write 0.1 for 10 per cent."),
        ("yearly_budget", "12 mio.", "wrong-type", "Write 12000000."),
        ("yearly_budget", "12 million", "wrong-type", "Write 12000000."),
        ("yearly_budget", "1,2 MDKK", "wrong-type", "Write 1200000."),
        ("yearly_budget", "2 lakh", "wrong-type", "Write one number in digits"),
        ("yearly_budget", "-5", "out-of-range", "within the range"),
    ],
)
def test_a_figure_of_the_dashboard_is_told_as_what_it_means(
    key: str, value: str, rule: str, mend: str, tmp_path: Path
) -> None:
    problem = told(tmp_path, key, value)
    assert problem.rule == rule and problem.said.mend is not None and mend in problem.said.mend.en


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("250k", "250000"),
        ("75 tkr", "75000"),
        ("DKK 225.000", "225000"),
        ("225.000 kr.", "225000"),
        ("$5m", "5000000"),
        ("1,5 mia.", "1500000000"),
        ("ca. 10", "10"),
        ("5 arbejdsdage", "5"),
        ("10 %", "10"),
        ("12.500 mio.", None),
        ("10-12", None),
        ("10 to 12", None),
        ("1/2", None),
        ("ten", None),
        ("1" * 50 + " days", None),
    ],
)
def test_a_number_is_read_with_its_word_only_where_that_is_plain(value: str, number: str | None) -> None:
    assert meant(value, fraction=False) == number
