"""The page of a calculator: labelled fields with their slots, the default result, the parameters for the browser."""

import json
from xml.etree import ElementTree

from calculators.kit.calculator import filled
from calculators.kit.input.form import form_html
from calculators.kit.input.reading import read
from calculators.kit.markup.html import join
from calculators.page import default_texts, section_html
from calculators.roi import CALCULATOR
from tests.calculators.cases.locales import DANISH, ENGLISH, LOCALES
from tests.calculators.cases.roi_model import PARAMETERS, PLAIN, result

FIELDS, DEFAULTS = CALCULATOR.fields(PARAMETERS), CALCULATOR.defaults(PARAMETERS)


def test_every_field_has_a_label_an_error_slot_and_an_echo_slot() -> None:
    for language in LOCALES:
        root = ElementTree.fromstring(form_html(FIELDS, DEFAULTS, language, "p-"))
        ids = {one.get("id") for one in root.iter()}
        labelled = {one.get("for") for one in root.iter("label")}
        for field in CALCULATOR.fields(PARAMETERS):
            base = f"p-{field.id}"
            assert {base, base + "-error", base + "-echo"} <= ids and base in labelled
        for control in (one for one in root.iter() if one.get("aria-describedby")):
            assert set((control.get("aria-describedby") or "").split()) <= ids


def test_the_section_holds_the_default_result_and_the_parameters() -> None:
    section = section_html(CALCULATOR, PLAIN, DANISH)
    root = ElementTree.fromstring(section)
    assert root.get("data-calculator") == "roi" and root.get("data-language") == DANISH
    shown = CALCULATOR.result_html(PARAMETERS, result(), DANISH, "roi-")
    assert filled(shown, CALCULATOR, PARAMETERS, result(), DANISH, "roi-") in section
    assert shown in section_html(CALCULATOR, PLAIN, DANISH, embedded=True)
    assert "\n\n" not in section
    held = [one for one in root.iter() if one.get("class") == "calculator-parameters"]
    assert len(held) == 1 and json.loads(held[0].text or "") == PLAIN


def test_an_embed_leaves_out_the_groups_that_are_not_for_it() -> None:
    left_out = {field.id for field in CALCULATOR.fields(PARAMETERS) if field.group and not field.group.embedded}
    whole, embed = (form_html(FIELDS, DEFAULTS, DANISH, "p-", embedded) for embedded in (False, True))
    assert left_out and all(f'id="p-{name}"' in whole and f'id="p-{name}"' not in embed for name in left_out)
    assert 'id="p-investment"' in embed


def test_parameters_cannot_leave_the_element_they_stand_in() -> None:
    plain = {**PLAIN, "case": {"da": "</script></template><b>&amp;", "en": "x"}}
    root = ElementTree.fromstring(section_html(CALCULATOR, plain, ENGLISH))
    held = [one for one in root.iter() if one.get("class") == "calculator-parameters"]
    assert len(held) == 1 and len(held[0]) == 0 and json.loads(held[0].text or "") == plain


def test_two_languages_on_one_page_share_no_id() -> None:
    page = join([section_html(CALCULATOR, PLAIN, language, f"roi-{language}-") for language in LOCALES])
    ids = [one.get("id") for one in ElementTree.fromstring(f"<div>{page}</div>").iter() if one.get("id")]
    assert len(ids) == len(set(ids))


def test_the_defaults_are_read_back_from_the_form_in_both_languages() -> None:
    for language in LOCALES:
        texts = default_texts(CALCULATOR, PARAMETERS, language)
        reading = read(CALCULATOR.fields(PARAMETERS), texts, language, language, {})
        assert not reading.errors and dict(reading.values) == dict(CALCULATOR.defaults(PARAMETERS))
