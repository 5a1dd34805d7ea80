"""Drawings are well-formed, link to what they show, and carry no style of their own."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from calculators.kit.markup.html import Html
from calculators.kit.text.language import LANGUAGES, Language
from scripts.render.book import Book
from scripts.render.figures import data_flow, decay, process_map
from tests.company import SCORE, company
from tests.scripts.rendering import base_playbook


def road_map(book: Book) -> str:
    """The map of the main pipeline."""
    return process_map.figure(book, book.playbook.pipelines_in_order[0])


def drawings(language: Language) -> dict[str, Html]:
    book = Book(company(), language)
    return {
        "process map": road_map(book),
        "data flow": data_flow.figure(book),
        "decay": decay.figure(book, book.playbook.scores[SCORE]),
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["process map", "data flow", "decay"])
def test_a_drawing_is_well_formed_and_has_no_style_of_its_own(name: str, language: Language) -> None:
    drawing = drawings(language)[name]
    root = ElementTree.fromstring(drawing)
    assert "style" not in {attribute for element in root.iter() for attribute in element.attrib}
    assert [element for element in root.iter() if element.tag.endswith("text")]


def test_the_map_leads_to_every_stage_across_down_and_in_the_list() -> None:
    book = Book(company(), "da")
    links = re.findall(r'href="~/stages/([^/]+)/"', road_map(book))
    assert {links.count(stage.id) for stage in book.playbook.stages_in_order} == {3}


def test_the_map_shows_days_probability_component_and_phase_of_every_stage() -> None:
    book = Book(company(), "en")
    text = " ".join("".join(ElementTree.fromstring(road_map(book)).itertext()).split())
    for stage in book.playbook.stages_in_order:
        assert f"{stage.target_days}\u00a0days".replace("\u00a0", " ") in text.replace("\u00a0", " ")
        ((_, step),) = book.playbook.steps_of(stage.id)
        assert f"{step.probability}%" in text
    for phase in book.playbook.phases_in_order:
        assert phase.name.en in text


def test_a_figure_without_anything_to_show_is_nothing() -> None:
    book = Book(base_playbook(), "da")
    assert data_flow.figure(book) == ""
