"""The report card's spreadsheet, recomputed with LibreOffice: every share, weight and point is what our Python gave."""

from pathlib import Path
from typing import Any

import pytest

from calculators.kit.export.xlsx import xlsx
from calculators.kit.input.dataset import Dataset
from calculators.kit.workbook.model import Workbook
from calculators.lead_score_report import CALCULATOR
from tests.calculators.cases.locales import DANISH
from tests.calculators.cases.past_leads import PARAMETERS, VALUES, answered_leads, dataset, scored_leads
from tests.calculators.recompute import differences, recomputed, require_office, without_stored_values


def made(data: Dataset, **changed: object) -> Workbook:
    values: dict[str, Any] = {**VALUES, "leads": data, **changed}
    assert CALCULATOR.workbook is not None
    return CALCULATOR.workbook(PARAMETERS, values, CALCULATOR.calculate(PARAMETERS, values), DANISH)


def formulas(workbook: Workbook) -> int:
    return sum(cell.formula is not None for sheet in workbook.sheets for row in sheet.rows for cell in row)


@pytest.mark.office
def test_every_formula_gives_what_our_python_gave(tmp_path: Path) -> None:
    """Answers, a CRM's score and fields alone, small and large bins, doublings that stretch to the caps, and a doubling
    that was typed into the file itself."""
    require_office()
    books = [made(answered_leads(600, seed), doubling=None if seed % 2 else 8.0 * seed or 90.0) for seed in range(6)]
    books += [made(scored_leads(600, seed, 0.4), fewest_leads=5 + 40 * seed) for seed in range(3)]
    plain = scored_leads(900, 4, 0.4)
    books.append(made(dataset({name: plain.columns[name] for name in ("outcome", "created")}, dict(plain.others))))
    books.append(made(dataset({"outcome": ["won", "lost", "lost"], "score": [3.0, 2.0, 1.0]})))
    files = [tmp_path / f"{number}.xlsx" for number in range(len(books))]
    for book, file in zip(books, files, strict=True):
        without_stored_values(xlsx(book, DANISH), file)
    before, after = made(answered_leads(600, 7)), made(answered_leads(600, 7), doubling=45.0)
    typed = without_stored_values(xlsx(before, DANISH), tmp_path / "typed.xlsx", {"in_doubling": 45.0})
    found = recomputed([*files, typed], tmp_path)
    assert sum(map(formulas, books)) > 1000
    assert [one for book, file in zip(books, files, strict=True) for one in differences(book, found[file])] == []
    assert differences(after, found[typed]) == []
    assert differences(before, found[typed]) != []
