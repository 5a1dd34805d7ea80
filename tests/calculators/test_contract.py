"""What every calculator keeps with a company's playbook: one description, both languages, one rendering."""

import json
from base64 import b64encode
from functools import cache
from typing import Any
from xml.etree import ElementTree

import pytest

from calculators.catalogue import calculators, formulas
from calculators.door import handle
from calculators.kit.calculator import Formula, slot
from calculators.kit.input.dataset import File
from calculators.kit.input.fields import RESERVED, Choice, DataFile, Field, Value
from calculators.kit.input.reading import read
from calculators.kit.text.language import Language
from calculators.kit.workbook.model import input_name
from calculators.page import default_prefix, default_texts, result_html, section_html
from scripts.link.samples import sample_of
from tests.calculators.cases.locales import DANISH, LOCALES
from tests.calculators.examples import called_by, code_of, figures
from tests.calculators.generated_cases import example_of
from tests.company import company
from tests.company import plain_parameters as plain

IDS = tuple(calculators())
EACH = pytest.mark.parametrize("name", IDS)
IN_BOTH = pytest.mark.parametrize("language", LOCALES)


@cache
def sample(name: str) -> File | None:
    return sample_of(company(), name)


def defaults(name: str) -> dict[str, Value]:
    """What the calculator computes with before anybody has typed or dropped anything."""
    return example_of(name)[2]


def section(name: str, language: Language, embedded: bool = False) -> str:
    return section_html(
        calculators()[name], plain(name), language, embedded=embedded, sample=sample(name), sample_address="sample.csv"
    )


def asked(name: str, language: Language, values: dict[str, str], **more: object) -> dict[str, Any]:
    calculator, dropped = calculators()[name], sample(name)
    taking = [field.id for field in calculator.fields(calculator.read_parameters(plain(name))) if _takes_file(field)]
    request = {"calculator": name, "language": language, "parameters": plain(name), "values": values, **more}
    if dropped is not None:
        content = b64encode(dropped.content).decode()
        request["files"] = {id: {"name": dropped.name, "content": content} for id in taking}
    answer: dict[str, Any] = json.loads(handle(json.dumps(request)))
    return answer


def _takes_file(field: Field) -> bool:
    return isinstance(field, DataFile)


@EACH
def test_every_field_is_described_once_and_in_both_languages(name: str) -> None:
    calculator = calculators()[name]
    fields = calculator.fields(calculator.read_parameters(plain(name)))
    assert not RESERVED & {field.id.replace("_", "-") for field in fields}
    assert len({field.id for field in fields}) == len(fields) > 1
    for field in fields:
        texts = [field.label, field.help, field.source, *(option.label for option in getattr(field, "options", ()))]
        assert all(text.da.strip() and text.en.strip() for text in texts if text is not None), field.id
        if isinstance(field, DataFile):
            assert len({column.id for column in field.columns}) == len(field.columns) > 0, field.id
            assert all(column.label.da.strip() and column.label.en.strip() for column in field.columns), field.id
        if isinstance(field, Choice):
            assert len({option.id for option in field.options}) == len(field.options) > 1, field.id


@EACH
@IN_BOTH
def test_the_defaults_are_read_back_as_they_are_typed_into_the_form(name: str, language: Language) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    fields = [field for field in calculator.fields(parameters) if not _takes_file(field)]
    reading = read(fields, default_texts(calculator, parameters, language), language, language, {})
    assert not reading.errors
    assert {key: value for key, value in reading.values.items() if value is not None} == {
        key: value for key, value in calculator.defaults(parameters).items() if value is not None
    }


@EACH
@IN_BOTH
def test_the_browser_draws_what_the_build_wrote_to_the_byte(name: str, language: Language) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    built = result_html(calculator, parameters, defaults(name), language)
    answer = asked(name, language, default_texts(calculator, parameters, language), prefix=default_prefix(calculator))
    assert answer["ok"] is True and answer["html"] == built and built in section(name, language, embedded=True)
    assert answer["announce"].strip()


@EACH
@IN_BOTH
def test_the_section_is_well_formed_without_style_and_its_ids_are_its_own(name: str, language: Language) -> None:
    markup = section(name, language)
    elements = list(ElementTree.fromstring(markup).iter())
    ids = [one.get("id") for one in elements if one.get("id")]
    assert len(ids) == len(set(ids)) and all(identity and identity.startswith(f"{name}-") for identity in ids)
    assert not [one.tag for one in elements if {"style", "onclick", "onchange", "oninput"} & set(one.attrib)]
    assert "\n\n" not in markup  # a blank line would end a block of HTML in Markdown


@EACH
@IN_BOTH
def test_the_result_stays_small(name: str, language: Language) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    assert len(result_html(calculator, parameters, defaults(name), language).encode()) < 16_384


@EACH
def test_rubbish_in_every_field_is_explained_at_every_field_it_does_not_fit(name: str) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    fields = calculator.fields(parameters)
    rubbish = "zzz <b>&"
    answer = asked(name, DANISH, {field.id: rubbish for field in fields})
    assert answer["ok"] is False and answer["errors"].keys() <= {field.id for field in fields}
    assert all("zzz" in error and error.endswith(".") for error in answer["errors"].values())


@EACH
def test_the_result_is_plain_json_with_the_same_figures_each_time(name: str) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    first, second = (
        json.dumps(calculator.result_plain(calculator.calculate(parameters, defaults(name))), allow_nan=False)
        for _ in range(2)
    )
    assert first == second


@EACH
def test_every_formula_shows_its_source_and_python(name: str) -> None:
    shown = formulas(name)
    assert shown
    for formula in shown:
        ElementTree.fromstring(formula.notation)
        assert formula.source.da and formula.source.en and formula.function.__module__.startswith("calculators.")


FORMULAS = [pytest.param(formula, id=f"{name}: {formula.id}") for name in IDS for formula in formulas(name)]


@pytest.mark.parametrize("formula", FORMULAS)
def test_every_figure_of_a_worked_example_is_given_or_found_by_its_function(formula: Formula) -> None:
    assert formula.example is not None and formula.recompute is not None, "give the formula a recompute"
    found, ran = called_by(formula.recompute)
    assert code_of(formula.function) in ran, "recompute does not call the formula's function"
    for language in LOCALES:
        shown, expected = figures(formula.example.say(language)), figures(" ".join(one.say(language) for one in found))
        assert shown == expected


@EACH
@IN_BOTH
def test_every_part_has_a_place_which_the_build_fills_and_the_browser_fills_with_the_same(
    name: str, language: Language
) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    html, prefix = result_html(calculator, parameters, defaults(name), language), default_prefix(calculator)
    ids = [part.id for part in calculator.parts]
    assert len(set(ids)) == len(ids) == html.count("data-part=")
    whole, empty = section(name, language), section(name, language, embedded=True)
    for part in calculator.parts:
        place = slot(part.id)
        inside = asked(
            name, language, default_texts(calculator, parameters, language), prefix=prefix, want=f"part:{part.id}"
        )
        assert inside["ok"] is True and ElementTree.fromstring(f"<div>{inside['html']}</div>") is not None
        assert place in html and place in empty
        assert place.removesuffix("</div>") + inside["html"] + "</div>" in whole


@EACH
@IN_BOTH
def test_the_workbook_opens_with_every_input_by_name_and_computes_the_rest_by_formula(
    name: str, language: Language
) -> None:
    calculator = calculators()[name]
    assert calculator.workbook is not None, "give the calculator a workbook"
    parameters, values = calculator.read_parameters(plain(name)), defaults(name)
    workbook = calculator.workbook(parameters, values, calculator.calculate(parameters, values), language)
    first, *others = workbook.sheets
    names = {cell.name for row in first.rows for cell in row}
    typed = (field for field in calculator.fields(parameters) if not _takes_file(field))
    assert {input_name(field.id) for field in typed} <= names
    computed = [cell for sheet in others for row in sheet.rows for cell in row if cell.formula is not None]
    asking = [cell for cell in computed if "in_" in str(cell.formula)]
    assert computed and asking, "no formula asks for an input"
