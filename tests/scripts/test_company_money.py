"""What a company says of its money reaches every amount: currency, tax rate, the unit it sells by."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from calculators.catalogue import calculators, formulas
from calculators.kit.export import export
from calculators.kit.text.language import LANGUAGES, Language
from calculators.kit.text.money import in_currency
from calculators.page import default_values, section_html
from scripts.link.parameters import parameters_of
from scripts.link.playbook import Playbook
from scripts.link.samples import sample_of
from scripts.model.base import Unit
from scripts.render.book import Book
from scripts.words import figure, unit_name
from tests.company import FOLDER, linked

WITH_MONEY = ("customer-value", "kpi", "quote", "roi")
OTHER = re.compile(r"\bkr\.|\bDKK\b|\bkroner\b")


@pytest.fixture(scope="module")
def in_euros(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    """The tests' company as it would be with euros, and a tax rate that is its own rather than ROI's."""
    folder = tmp_path_factory.mktemp("euros") / "playbook"
    shutil.copytree(FOLDER, folder)
    _change(folder / "company/example.yaml", r"currency: DKK", "currency: EUR\ntax_rate: 0.3")
    _change(folder / "calculators/roi.yaml", r"    tax_rate: .*\n", "")
    return linked(folder)


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert re.search(old, text)
    file.write_text(re.sub(old, new, text), encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WITH_MONEY)
def test_every_amount_of_a_calculator_is_in_the_companys_currency(
    in_euros: Playbook, name: str, language: Language
) -> None:
    calculator, plain = calculators()[name], parameters_of(in_euros, name)
    sample, parameters = sample_of(in_euros, name), calculator.read_parameters(plain)
    values = default_values(calculator, parameters, sample)
    result, locale = calculator.calculate(parameters, values), calculator.locale(parameters, language)
    said = [
        section_html(calculator, plain, language, parameters_address="x", sample=sample),
        calculator.announcement(result, locale),
        *calculator.summary(result, locale),
        export(calculator, parameters, values, result, locale, "csv").content.decode("utf-8-sig"),
        *(in_currency(one.example, "EUR").say(language) for one in formulas(name) if one.example),
    ]
    if calculator.business_case is not None:
        said.append(calculator.business_case(parameters, result, locale, "x-"))
    assert "€" in said[0]
    assert [OTHER.findall(one) for one in said if OTHER.search(one)] == []


def test_a_figure_of_the_pages_is_in_the_companys_currency(in_euros: Playbook) -> None:
    danish, english = Book(in_euros, "da").locale, Book(in_euros, "en").locale
    assert figure(danish, 1000, Unit.MONEY) == "1.000\u00a0€" and figure(english, 1000, Unit.MONEY) == "€1,000"
    assert unit_name(english, Unit.MONEY) == "€"


def test_the_companys_tax_rate_is_used_where_the_calculator_says_none(in_euros: Playbook) -> None:
    roi = calculators()["roi"]
    parameters = roi.read_parameters(parameters_of(in_euros, "roi"))
    assert roi.defaults(parameters)["tax_rate"] == 0.3
    assert next(field for field in roi.fields(parameters) if field.id == "tax_rate").source is not None
