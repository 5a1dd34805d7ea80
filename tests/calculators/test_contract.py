"""What every calculator keeps with the real playbook: one description, both languages, one rendering."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from calculators.calculator import filled
from calculators.catalogue import calculators, formulas
from calculators.door import handle
from calculators.fields import Choice
from calculators.language import LANGUAGES, Language
from calculators.page import default_prefix, default_texts, result_html, section_html
from calculators.reading import read
from scripts.pipeline import read_playbook
from scripts.link.parameters import parameters_of

ROOT = Path(__file__).resolve().parents[2]
IDS = tuple(calculators())
EACH = pytest.mark.parametrize("name", IDS)
IN_BOTH = pytest.mark.parametrize("language", LANGUAGES)


@cache
def plain(name: str) -> dict[str, Any]:
    playbook = read_playbook(ROOT / "playbook", date(2026, 11, 23)).playbook
    assert playbook is not None, "the playbook has problems: make check"
    return parameters_of(playbook, name)


def asked(name: str, language: Language, values: dict[str, str], **more: object) -> dict[str, Any]:
    request = {"calculator": name, "language": language, "parameters": plain(name), "values": values, **more}
    answer: dict[str, Any] = json.loads(handle(json.dumps(request)))
    return answer


@EACH
def test_every_field_is_described_once_and_in_both_languages(name: str) -> None:
    calculator = calculators()[name]
    fields = calculator.fields(calculator.read_parameters(plain(name)))
    assert len({field.id for field in fields}) == len(fields) > 3
    for field in fields:
        texts = [field.label, field.help, field.source, *(option.label for option in getattr(field, "options", ()))]
        assert all(text.da.strip() and text.en.strip() for text in texts if text is not None), field.id
        if isinstance(field, Choice):
            assert len({option.id for option in field.options}) == len(field.options) > 1, field.id


@EACH
@IN_BOTH
def test_the_defaults_are_read_back_as_they_are_typed_into_the_form(name: str, language: Language) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    defaults = calculator.defaults(parameters)
    reading = read(
        calculator.fields(parameters), default_texts(calculator, parameters, language), language, language, {}
    )
    assert not reading.errors
    assert {key: value for key, value in reading.values.items() if value is not None} == {
        key: value for key, value in defaults.items() if value is not None
    }


@EACH
@IN_BOTH
def test_the_browser_draws_what_the_build_wrote_to_the_byte(name: str, language: Language) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    built = result_html(calculator, parameters, calculator.defaults(parameters), language)
    result = calculator.calculate(parameters, calculator.defaults(parameters))
    answer = asked(name, language, default_texts(calculator, parameters, language), prefix=default_prefix(calculator))
    whole = filled(built, calculator, parameters, result, language, default_prefix(calculator))
    assert answer["ok"] is True and answer["html"] == built and whole in section_html(calculator, plain(name), language)
    assert answer["announce"].strip()


@EACH
@IN_BOTH
def test_the_section_is_well_formed_without_style_and_its_ids_are_its_own(name: str, language: Language) -> None:
    section = section_html(calculators()[name], plain(name), language)
    elements = list(ElementTree.fromstring(section).iter())
    ids = [one.get("id") for one in elements if one.get("id")]
    assert len(ids) == len(set(ids)) and all(identity and identity.startswith(f"{name}-") for identity in ids)
    assert not [one.tag for one in elements if {"style", "onclick", "onchange", "oninput"} & set(one.attrib)]
    assert "\n\n" not in section  # a blank line would end a block of HTML in Markdown


@EACH
@IN_BOTH
def test_the_result_stays_small(name: str, language: Language) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    assert len(result_html(calculator, parameters, calculator.defaults(parameters), language).encode()) < 16_384


@EACH
def test_rubbish_in_every_field_is_explained_at_every_field_it_does_not_fit(name: str) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    fields = calculator.fields(parameters)
    rubbish = "zzz <b>&"
    answer = asked(name, "da", {field.id: rubbish for field in fields})
    assert answer["ok"] is False and answer["errors"].keys() <= {field.id for field in fields}
    assert all("zzz" in error and error.endswith(".") for error in answer["errors"].values())


@EACH
def test_the_result_is_plain_json_with_the_same_figures_each_time(name: str) -> None:
    calculator = calculators()[name]
    parameters = calculator.read_parameters(plain(name))
    first, second = (
        json.dumps(
            calculator.result_plain(calculator.calculate(parameters, calculator.defaults(parameters))), allow_nan=False
        )
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
