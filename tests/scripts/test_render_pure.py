"""Rendering is a function: the same input gives the same text, whenever and in whatever order; dates are given."""

from __future__ import annotations

from dataclasses import replace

import yaml

from scripts.link.playbook import Playbook
from scripts.render.site import render
from tests.scripts.rendering import base_playbook, base_site, base_sources


def test_rendering_twice_gives_the_same_text() -> None:
    assert render(base_playbook(), base_sources()) == base_site()


def test_files_come_sorted() -> None:
    assert list(base_site()) == sorted(base_site())


def test_the_order_in_which_records_were_read_does_not_matter_to_the_pages_of_one_record() -> None:
    playbook = base_playbook()
    turned = Playbook(playbook.records, dict(reversed(list(playbook.backlinks.items()))), playbook.documents)
    assert render(turned, base_sources()) == base_site()


def test_a_page_says_when_its_sources_last_changed_in_the_words_of_the_language() -> None:
    assert 'changed_text: "20. november 2026"' in base_site()["da/stages/closing/index.md"]
    assert 'changed_text: "20 November 2026"' in base_site()["en/stages/closing/index.md"]


def test_a_page_without_known_dates_says_nothing_of_a_date() -> None:
    undated = render(base_playbook(), replace(base_sources(), dates={}))
    assert "changed" not in undated["da/stages/closing/index.md"].split("---")[1]


def test_a_page_names_the_file_it_came_from_first_and_its_line() -> None:
    front = base_site()["da/stages/closing/index.md"].split("---")[1]
    assert 'source: "playbook/stages/closing.yaml"' in front
    assert "source_line: " in front


def test_styles_become_one_sheet_in_the_order_of_the_settings() -> None:
    assert base_site()["da/styles/site.css"] == base_site()["en/styles/site.css"] == "b{}\na{}"


def test_scripts_stand_beside_the_pages_of_each_language_and_templates_once() -> None:
    assert {"da/assets/c.mjs", "en/assets/c.mjs", "overrides/main.html"} <= set(base_site())


def test_a_configuration_is_whole_and_of_its_language() -> None:
    settings = yaml.safe_load(base_site()["mkdocs.en.yml"])
    assert settings["theme"]["language"] == "en"
    assert settings["docs_dir"] == "en"
    assert settings["site_url"] == "https://example.org/en/"
    assert settings["extra_css"] == ["styles/site.css"]
    assert settings["extra"]["other_language"] == {
        "code": "da",
        "name": "Dansk",
        "root": "../da/",
        "switch": "Læs siden på dansk",
    }
