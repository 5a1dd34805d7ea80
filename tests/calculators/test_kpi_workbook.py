"""The dashboard's spreadsheet, recomputed with LibreOffice: every KPI from its rows is what our Python gave."""

from datetime import date
from pathlib import Path

import pytest

from calculators.catalogue import calculators
from calculators.kit.export.xlsx import xlsx
from calculators.page import default_values
from tests.calculators.cases.locales import LOCALES
from tests.calculators.generated_cases import short_sample
from tests.calculators.recompute import differences, formulas_in, recomputed, require_office, without_stored_values
from tests.company import plain_parameters


@pytest.mark.office
def test_every_formula_gives_what_our_python_gave(tmp_path: Path) -> None:
    """The sample's rows in both languages, then other days, a segment alone and an owner alone."""
    require_office()
    calculator = calculators()["kpi"]
    assert calculator.workbook is not None
    parameters = calculator.read_parameters(plain_parameters("kpi"))
    values = dict(default_values(calculator, parameters, short_sample("kpi")))
    changes = ({}, {"as_of": date(2026, 6, 30)}, {"segment": "b2b"}, {"segment": "b2c"})
    files = {}
    for number, changed in enumerate(changes):
        for language in LOCALES if not changed else LOCALES[:1]:
            asked = {**values, **changed}
            book = calculator.workbook(parameters, asked, calculator.calculate(parameters, asked), language)
            files[without_stored_values(xlsx(book, language), tmp_path / f"{language}-{number}.xlsx")] = book
    found = recomputed(list(files), tmp_path)
    assert all(len(formulas_in(book)) > 100 for book in files.values())
    assert [one for file, book in files.items() for one in differences(book, found[file])] == []
