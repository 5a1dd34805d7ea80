"""A calculator is read by whoever doubts its figures, so none of its files is longer than a person reads in one go."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "calculators").rglob("*.py"))
LONGEST = 250


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_file_of_a_calculator_is_over_250_lines(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST
