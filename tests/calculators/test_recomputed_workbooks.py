"""Every calculator's spreadsheet, recomputed with LibreOffice, gives what our Python gave: for the example, for
generated cases, and when a person changes the inputs in the file itself."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import load_workbook

from calculators.calculator import Calculator
from calculators.catalogue import calculators
from calculators.export.xlsx import xlsx
from calculators.fields import Value
from calculators.language import LANGUAGES, Language
from calculators.page import default_values
from calculators.workbook import Cell, Workbook
from scripts.bootstrap.failure import BootstrapError
from scripts.bootstrap.office import find_office, is_demanded
from tests.calculators.generated_cases import plain_parameters, random_value, random_values, short_sample
from tests.calculators.recompute import differences, formulas_in, is_figure, recomputed, without_stored_values

WITH_WORKBOOK = tuple(name for name, one in calculators().items() if one.workbook is not None)
ALL_NEW, ONE_FIELD = 10, 10
"""Generated cases a calculator: with every input new, and with the example's but for one."""


@dataclass(frozen=True)
class Trial:
    """A file given to LibreOffice and the workbook it must agree with; `changed` when the inputs were changed in it."""

    calculator: str
    workbook: Workbook
    example: Workbook
    file: Path
    changed: bool


def made(calculator: Calculator[Any, Any], parameters: Any, values: Mapping[str, Value], language: Language) -> Workbook:
    assert calculator.workbook is not None
    return calculator.workbook(parameters, values, calculator.calculate(parameters, values), language)


def inputs_of(workbook: Workbook) -> dict[str, Cell]:
    """The cells that a person may change, by name."""
    cells = (cell for sheet in workbook.sheets for row in sheet.rows for cell in row)
    return {cell.name: cell for cell in cells if cell.field is not None and cell.name is not None}


def trials_of(name: str, folder: Path) -> list[Trial]:
    calculator, random = calculators()[name], Random(name)
    parameters = calculator.read_parameters(plain_parameters(name))
    fields, defaults = calculator.fields(parameters), default_values(calculator, parameters, short_sample(name))
    examples = {language: made(calculator, parameters, defaults, language) for language in LANGUAGES}
    files = {language: xlsx(example, language) for language, example in examples.items()}
    first = folder / f"{name}.xlsx"
    trials = [Trial(name, examples["da"], examples["da"], without_stored_values(files["da"], first), False)]
    cases: list[dict[str, Value]] = [random_values(fields, defaults, random) for _ in range(ALL_NEW)]
    for field in random.sample(fields, min(ONE_FIELD, len(fields))):
        cases.append({**defaults, field.id: random_value(field, defaults.get(field.id), random)})
    for number, values in enumerate(cases):
        language = LANGUAGES[number % len(LANGUAGES)]
        example, workbook = examples[language], made(calculator, parameters, values, language)
        same_formulas = formulas_in(workbook) == formulas_in(example)
        file = folder / f"{name}-{number}.xlsx"
        if same_formulas:
            before = inputs_of(example)
            new = {key: cell.value for key, cell in inputs_of(workbook).items() if cell.value != before[key].value}
            without_stored_values(files[language], file, new)
        else:
            without_stored_values(xlsx(workbook, language), file)
        trials.append(Trial(name, workbook, example, file, same_formulas))
    return trials


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Trial, Any]]:
    """Every trial with what LibreOffice made of it."""
    try:
        find_office()
    except BootstrapError as missing:
        if is_demanded():
            raise
        pytest.skip(str(missing))
    folder = tmp_path_factory.mktemp("workbooks")
    trials = [trial for name in WITH_WORKBOOK for trial in trials_of(name, folder)]
    found = recomputed([trial.file for trial in trials], folder)
    return [(trial, found[trial.file]) for trial in trials]


@pytest.mark.parametrize("name", WITH_WORKBOOK)
def test_every_formula_gives_what_our_python_gave(name: str, computed: list[tuple[Trial, Any]]) -> None:
    tried = [(trial, found) for trial, found in computed if trial.calculator == name]
    assert len(tried) > 5
    assert [one for trial, found in tried for one in differences(trial.workbook, found)] == []


@pytest.mark.parametrize("name", WITH_WORKBOOK)
def test_inputs_changed_in_the_file_change_the_results_as_our_python_does(
    name: str, computed: list[tuple[Trial, Any]]
) -> None:
    tried = [(trial, found) for trial, found in computed if trial.calculator == name and trial.changed]
    assert len(tried) >= 3
    assert any(differences(trial.example, found) for trial, found in tried), "nothing follows from the inputs"
    assert [one for trial, found in tried for one in differences(trial.workbook, found)] == []


@pytest.mark.parametrize("name", WITH_WORKBOOK)
def test_what_follows_from_the_inputs_is_a_formula(name: str, tmp_path: Path) -> None:
    """A figure that changes with the inputs, and is neither an input nor a formula, was only written down."""
    figures, written_down = 0, []
    for trial in trials_of(name, tmp_path):
        if not trial.changed:
            continue
        for sheet, before in zip(trial.workbook.sheets, trial.example.sheets, strict=True):
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
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain_parameters(name))
    for language in LANGUAGES:
        workbook = made(calculator, parameters, default_values(calculator, parameters, short_sample(name)), language)
        content = xlsx(workbook, language)
        assert content == xlsx(workbook, language), "the same result is the same file"
        assert differences(workbook, load_workbook(io.BytesIO(content), data_only=True)) == []
        inputs = inputs_of(workbook)
        names = load_workbook(io.BytesIO(content)).defined_names
        assert inputs and all(name in names for name in inputs)


def test_a_wrong_figure_is_noticed(tmp_path: Path, computed: list[tuple[Trial, Any]]) -> None:
    """The proof itself: a formula that does not give the figure beside it is reported."""
    from calculators.workbook import Sheet

    rows = ((Cell(2.0, "number", name="in_a"), Cell(4.0, "number", "=in_a*2"), Cell(4.1, "number", "=in_a*2")),)
    workbook = Workbook("Proof", (Sheet("Proof", rows),))
    file = without_stored_values(xlsx(workbook, "en"), tmp_path / "proof.xlsx")
    assert [one.cell for one in differences(workbook, recomputed([file], tmp_path)[file])] == ["C1"]
