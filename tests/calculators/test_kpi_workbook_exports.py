"""The dashboard's spreadsheet on made-up exports with gaps and missing columns, and when somebody changes an input in
the file itself: recomputed with LibreOffice, every count, share, interval and median is what our Python gave."""

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from calculators.kit.export.xlsx import xlsx
from calculators.kit.workbook.model import Workbook
from calculators.kpi import CALCULATOR
from tests.calculators.cases.kpi_model import PARAMETERS, Row, dataset
from tests.calculators.cases.locales import DANISH
from tests.calculators.recompute import differences, recomputed, require_office, without_stored_values
from tests.calculators.test_kpi_oracle import FIRST, random_export

EXPORTS = 8


def made(rows: list[Row], columns: tuple[str, ...], **changed: Any) -> Workbook:
    values = {**CALCULATOR.defaults(PARAMETERS), "data": dataset(rows, columns), **changed}
    assert CALCULATOR.workbook is not None
    return CALCULATOR.workbook(PARAMETERS, values, CALCULATOR.calculate(PARAMETERS, values), DANISH)


@pytest.mark.office
def test_every_formula_gives_what_our_python_gave(tmp_path: Path) -> None:
    require_office()
    chance = random.Random(65)
    books = []
    for _ in range(EXPORTS):
        rows, columns = random_export(chance)
        changed = {
            "period": chance.choice(("3", "6", "12", "24", "all")),
            "segment": chance.choice(("all", "b2b", "b2c")),
            "owner": chance.choice((None, None, " ada ", "Cy", "=1+1")),
            "as_of": FIRST + timedelta(days=chance.randrange(200, 800)),
            "budget": chance.choice((None, 0.0, 4e6)),
            "forecast": chance.choice((None, 9e5)),
            "opens": chance.choice((0.0, 8.0, 9.5)),
            "closes": chance.choice((9.0, 16.0, 24.0)),
        }
        books.append(made(rows, columns, **changed))
    rows, columns = [], ()
    while len(rows) < 60 or len(columns) < 33:
        rows, columns = random_export(chance)
    before = made(rows, columns, as_of=date(2026, 9, 30))
    after = made(rows, columns, as_of=date(2026, 9, 30), budget=123_456.0, forecast=654_321.0, closes=12.0)
    typed = {"in_budget": 123_456.0, "in_forecast": 654_321.0, "in_closes": 12.0}
    files = [tmp_path / f"{number}.xlsx" for number in range(len(books))]
    for book, file in zip(books, files, strict=True):
        without_stored_values(xlsx(book, DANISH), file)
    changed_file = without_stored_values(xlsx(before, DANISH), tmp_path / "typed.xlsx", typed)
    found = recomputed([*files, changed_file], tmp_path)
    assert [one for book, file in zip(books, files, strict=True) for one in differences(book, found[file])] == []
    assert differences(after, found[changed_file]) == [] and differences(before, found[changed_file]) != []
