"""Calculators are found by being there, also in a zip file, and nothing else can be asked for by name."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import calculators
from calculators.catalogue import calculators as all_calculators
from calculators.catalogue import find, formulas

PACKAGE = Path(calculators.__file__).parent
NEW = """
from dataclasses import replace
from calculators.roi import CALCULATOR as ROI
CALCULATOR = replace(ROI, id="brand-new")
"""


def test_every_calculator_is_found_under_its_own_id() -> None:
    found = all_calculators()
    assert {"roi", "lead-score"} <= set(found) and list(found) == sorted(found)
    assert all(calculator.id == name and find(name) is calculator for name, calculator in found.items())
    assert all(calculator.name.da and calculator.name.en for calculator in found.values())


@pytest.mark.parametrize(
    "name", ["", "html", "door", "__main__", "Roi", "roi.view", "../roi", "roi view", "no-such", "lead_score"]
)
def test_what_is_no_calculator_is_not_found(name: str) -> None:
    assert find(name) is None


def test_one_new_file_is_one_new_calculator_also_in_a_zip(tmp_path: Path) -> None:
    archive = tmp_path / "calculators.zip"
    with ZipFile(archive, "w") as packed:
        for file in sorted(PACKAGE.rglob("*.py")):
            packed.write(file, "calculators/" + file.relative_to(PACKAGE).as_posix())
        packed.writestr("calculators/brand_new.py", NEW)
        packed.writestr("calculators/misnamed.py", NEW)
    show = "print(find('brand-new').id, find('misnamed'), *calculators(), len(formulas('roi')) > 3)"
    program = f"from calculators.catalogue import *; {show}"
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(archive)!r}); {program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["brand-new", "None", *sorted({*all_calculators(), "brand-new"}), "True"]


def test_a_browser_asks_for_one_calculator_without_loading_the_command_line_or_the_other(tmp_path: Path) -> None:
    program = "import sys, calculators.door as d; d.find('roi'); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(PACKAGE.parent)!r}); {program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "calculators.roi.view" in loaded
    assert not loaded & {
        "argparse",
        "csv",
        "decimal",
        "difflib",
        "pathlib",
        "calculators.command",
        "calculators.kit.markup.mathml",
        "calculators.lead_score",
    }


def test_every_formula_of_every_calculator_has_notation_source_and_function() -> None:
    for name in all_calculators():
        shown = formulas(name)
        assert len({formula.id for formula in shown}) == len(shown)
        for formula in shown:
            assert (
                formula.notation.startswith("<math")
                and formula.meaning.da
                and formula.source.en
                and callable(formula.function)
            )
