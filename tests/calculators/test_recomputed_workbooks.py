"""Every calculator's spreadsheet, recomputed with LibreOffice, gives what our Python gave: for the example, for
generated cases, and when a person changes the inputs in the file itself."""

import io
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import load_workbook

from calculators.catalogue import calculators
from calculators.kit.calculator import Calculator
from calculators.kit.export.xlsx import xlsx
from calculators.kit.input.fields import Value
from calculators.kit.text.language import Language
from calculators.kit.workbook.model import Cell, Sheet, Workbook
from tests.calculators.cases.locales import DANISH, ENGLISH, LOCALES
from tests.calculators.cases.test_roi_costs import NEW as MORE_COSTS
from tests.calculators.cases.test_roi_costs import plain as roi_parameters
from tests.calculators.generated_cases import example_of, random_value, random_values, takes_file
from tests.calculators.recompute import (
    as_recomputed,
    differences,
    formulas_in,
    is_figure,
    recompute,
    recomputed,
    require_office,
    without_stored_values,
)
from tests.company import ROOT
from tests.gait import share

WITH_WORKBOOK = tuple(name for name, one in calculators().items() if one.workbook is not None and not takes_file(name))
"""A calculator that takes a file has its counts from there, whatever is typed; a test of its own recomputes it."""
ALL_NEW, ONE_FIELD = share(10, fewest=4), share(10, fewest=4)
"""Generated cases a calculator: with every input new, and with the example's but for one."""
FOLDER = ROOT / "build" / "tests" / "recomputed"
_GUESS = re.compile(r"(IRR\(\w+),[^()]*\)")
"""Where a search begins is no part of what a formula says."""


@dataclass(frozen=True)
class Case:
    """A workbook, and the example's in the same language; `same_formulas` when they differ in their inputs alone."""

    language: Language
    workbook: Workbook
    example: Workbook
    same_formulas: bool


@dataclass(frozen=True)
class Trial:
    """A case and the file that LibreOffice computed; `changed` when the inputs were changed in the example's file."""

    case: Case
    found: Any
    changed: bool


def made(
    calculator: Calculator[Any, Any], parameters: Any, values: Mapping[str, Value], language: Language
) -> Workbook:
    assert calculator.workbook is not None
    return calculator.workbook(parameters, values, calculator.calculate(parameters, values), language)


def inputs_of(workbook: Workbook) -> dict[str, Cell]:
    """The cells that a person may change, by name."""
    cells = (cell for sheet in workbook.sheets for row in sheet.rows for cell in row)
    return {cell.name: cell for cell in cells if cell.field is not None and cell.name is not None}


@cache
def cases_of(name: str) -> tuple[Case, ...]:
    """The example in both languages, then the generated cases."""
    random = Random(name)
    calculator, parameters, defaults = example_of(name)
    fields = calculator.fields(parameters)
    examples = {language: made(calculator, parameters, defaults, language) for language in LOCALES}
    said = {language: what_is_computed(example) for language, example in examples.items()}
    drawn: list[dict[str, Value]] = [random_values(fields, defaults, random) for _ in range(ALL_NEW)]
    for field in random.sample(fields, min(ONE_FIELD, len(fields))):
        drawn.append({**defaults, field.id: random_value(field, defaults.get(field.id), random)})
    found = [Case(language, example, example, True) for language, example in examples.items()]
    for number, values in enumerate(drawn):
        language = LOCALES[number % len(LOCALES)]
        workbook = made(calculator, parameters, values, language)
        same = what_is_computed(workbook) == said[language]
        found.append(Case(language, workbook, examples[language], same))
    return tuple(found)


def what_is_computed(workbook: Workbook) -> list[tuple[str, str, str]]:
    return [(sheet, place, _GUESS.sub(r"\1)", formula)) for sheet, place, formula in formulas_in(workbook)]


def is_changed(case: Case) -> bool:
    """Whether the case is the example's file with other inputs; else it is a file of its own."""
    return case.workbook is not case.example and case.same_formulas


def let_office_compute() -> None:
    """Writes every case as LibreOffice is to compute it, and lets it."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    files = []
    for name in WITH_WORKBOOK:
        cases = cases_of(name)
        examples = {case.language: xlsx(case.example, case.language) for case in cases[: len(LOCALES)]}
        for number, case in enumerate(cases):
            before, after = inputs_of(case.example), inputs_of(case.workbook)
            if is_changed(case):
                new = {name: cell.value for name, cell in after.items() if cell.value != before[name].value}
                files.append(without_stored_values(examples[case.language], file_of(name, number), new))
            else:
                files.append(without_stored_values(xlsx(case.workbook, case.language), file_of(name, number)))
    recompute(files, FOLDER)


def file_of(name: str, number: int) -> Path:
    return FOLDER / f"{name}-{number}.xlsx"


@pytest.fixture(scope="module")
def computed(once_a_run: Callable[[str, Callable[[], None]], None]) -> Callable[[str], list[Trial]]:
    """A calculator's cases with what LibreOffice made of them; it is started once a run for all of them."""
    require_office()
    once_a_run("recomputed-workbooks", let_office_compute)

    def of(name: str) -> list[Trial]:
        return [
            Trial(case, as_recomputed(file_of(name, number), FOLDER), is_changed(case))
            for number, case in enumerate(cases_of(name))
        ]

    return cache(of)


@pytest.mark.office
@pytest.mark.sampled
@pytest.mark.parametrize("name", WITH_WORKBOOK)
def test_every_formula_gives_what_our_python_gave(name: str, computed: Callable[[str], list[Trial]]) -> None:
    assert len(computed(name)) > 5
    assert [one for trial in computed(name) for one in differences(trial.case.workbook, trial.found)] == []


@pytest.mark.office
@pytest.mark.sampled
@pytest.mark.parametrize("name", WITH_WORKBOOK)
def test_inputs_changed_in_the_file_change_the_results_as_our_python_does(
    name: str, computed: Callable[[str], list[Trial]]
) -> None:
    changed = [trial for trial in computed(name) if trial.changed]
    assert len(changed) >= 3
    assert any(differences(trial.case.example, trial.found) for trial in changed), "nothing follows from the inputs"
    assert [one for trial in changed for one in differences(trial.case.workbook, trial.found)] == []


@pytest.mark.sampled
@pytest.mark.parametrize("name", WITH_WORKBOOK)
def test_what_follows_from_the_inputs_is_a_formula(name: str) -> None:
    """A figure that changes with the inputs, and is neither an input nor a formula, was only written down; that is for
    what no formula can give, such as a simulation."""
    figures, written_down = 0, []
    for case in cases_of(name):
        if not case.same_formulas:
            continue
        for sheet, before in zip(case.workbook.sheets, case.example.sheets, strict=True):
            for row, old_row in zip(sheet.rows, before.rows, strict=True):
                for cell, old in zip(row, old_row, strict=True):
                    if cell.field is None and cell.value != old.value and is_figure(cell.value):
                        figures += 1
                        if cell.formula is None:
                            written_down.append((sheet.title, cell))
    assert figures > 0
    assert len(written_down) <= 0.1 * figures, written_down[:5]


@pytest.mark.parametrize("name", WITH_WORKBOOK)
def test_openpyxl_reads_the_file_with_our_figures_in_it(name: str) -> None:
    for case in cases_of(name)[: len(LOCALES)]:
        content = xlsx(case.workbook, case.language)
        assert content == xlsx(case.workbook, case.language), "the same result is the same file"
        assert differences(case.workbook, load_workbook(io.BytesIO(content), data_only=True)) == []
        names = load_workbook(io.BytesIO(content)).defined_names
        assert inputs_of(case.workbook) and all(one in names for one in inputs_of(case.workbook))


@pytest.mark.office
def test_a_wrong_figure_is_noticed(tmp_path: Path, computed: Callable[[str], list[Trial]]) -> None:
    """The proof itself: a formula that does not give the figure beside it is reported."""
    rows = ((Cell(2.0, "number", name="in_a"), Cell(4.0, "number", "=in_a*2"), Cell(4.1, "number", "=in_a*2")),)
    workbook = Workbook("Proof", (Sheet("Proof", rows),))
    file = without_stored_values(xlsx(workbook, ENGLISH), tmp_path / "proof.xlsx")
    assert [one.cell for one in differences(workbook, recomputed([file], tmp_path)[file])] == ["C1"]


@pytest.mark.office
def test_a_cost_that_a_playbook_adds_is_recomputed_too(tmp_path: Path) -> None:
    """ROI with rows of every kind beside its own, two of them depreciated, whatever of them varies."""
    calculator = calculators()["roi"]
    parameters = calculator.read_parameters(roi_parameters(*MORE_COSTS))
    fields, defaults = calculator.fields(parameters), calculator.defaults(parameters)
    cases = [dict(defaults), *(random_values(fields, defaults, Random(seed)) for seed in range(4))]
    workbooks = {
        tmp_path / f"{number}.xlsx": made(calculator, parameters, case, DANISH) for number, case in enumerate(cases)
    }
    files = [without_stored_values(xlsx(workbook, DANISH), file) for file, workbook in workbooks.items()]
    require_office()
    found = recomputed(files, tmp_path)
    assert [one for file, workbook in workbooks.items() for one in differences(workbook, found[file])] == []
