"""Every link leads somewhere, in both languages, and both languages have the same pages."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import pytest
import yaml
from markdown import Markdown

from calculators.kit.input.plain import Json
from calculators.kit.text.language import LANGUAGES
from scripts.build.moved import moved_pages
from scripts.history.entries import Changes
from scripts.model.overviews import OVERVIEWS
from scripts.render.book import Book
from scripts.render.catalogue import address
from scripts.render.site import Site, render
from scripts.render.sources import read_sources
from tests.company import ROOT, company
from tests.scripts.rendering import base_playbook, base_site, base_sources

OUTSIDE = re.compile(r"^(?:[a-z]+:|(?:\.\./)+(?:api|schema|embed|assets|licences(?=/[a-z0-9.-]+\.(?:txt|json)))/)")
"""Addresses of other hosts, and of what the build writes beside the two languages."""


class Anchors(HTMLParser):
    """The ids of a page and the addresses it leads to."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(Markdown(extensions=["attr_list", "toc", "fenced_code"]).convert(markdown.split("\n---\n", 1)[1]))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"]] if given.get("id") else []
        self.links += [value for name in ("href", "src") if (value := given.get(name)) is not None]


def paths(navigation: Json) -> list[str]:
    """Every path in a navigation, in order."""
    if isinstance(navigation, str):
        return [navigation]
    inside = navigation.values() if isinstance(navigation, dict) else navigation if isinstance(navigation, list) else ()
    return [path for item in inside for path in paths(item)]


def unresolved(site: Site) -> list[str]:
    """Links of the site's pages that lead nowhere."""
    read = {path: Anchors(text) for path, text in site.items() if path.endswith(".md")}
    found = []
    for path, page in read.items():
        for link in page.links:
            if OUTSIDE.match(link):
                continue
            address, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) if address else path
            target = target if target in site else target + "/index.md"
            if target not in site or (anchor and anchor not in read[target].ids):
                found.append(f"{path}: {link}")
    return found


@cache
def whole_site() -> Site:
    """The site of the whole company, with the engine's own pages, styles and scripts."""
    return render(company(), read_sources(ROOT, {}, Changes(), None))


def test_every_link_of_the_small_playbook_leads_to_a_page_and_an_anchor_that_exist() -> None:
    assert unresolved(base_site()) == []


def test_every_link_of_the_whole_playbook_leads_to_a_page_and_an_anchor_that_exist() -> None:
    assert unresolved(whole_site()) == []


def test_a_broken_link_would_be_found() -> None:
    assert unresolved({"da/index.md": '---\n---\n<div><a href="nowhere/">x</a> <a href="#no">y</a></div>\n'}) == [
        "da/index.md: nowhere/",
        "da/index.md: #no",
    ]


def test_no_page_has_an_id_twice() -> None:
    for path, text in whole_site().items():
        if path.endswith(".md"):
            ids = Anchors(text).ids
            assert sorted(ids) == sorted(set(ids)), path


def test_both_languages_have_the_same_pages() -> None:
    danish, english = ({path[3:] for path in base_site() if path.startswith(language + "/")} for language in LANGUAGES)
    assert danish == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_one_place_in_the_navigation(language: str) -> None:
    site = base_site()
    listed = paths(yaml.safe_load(site[f"mkdocs.{language}.yml"])["nav"])
    pages = sorted(path[3:] for path in site if path.startswith(language + "/") and path.endswith(".md"))
    assert sorted(listed) == pages


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tabs_stand_in_the_order_in_which_a_reader_needs_them(language: str) -> None:
    navigation = yaml.safe_load(base_site()[f"mkdocs.{language}.yml"])["nav"]
    tabs = [path.partition("/")[0] for tab in navigation for path in paths(tab)[:1]]
    assert tabs == ["index.md", "pages", "stages", "roles", "criteria", "kpis", "calculators", "reference"]


def test_the_address_of_a_record_is_its_page_or_its_anchor_and_a_kind_without_pages_has_none() -> None:
    assert address("stages", "closing") == "stages/closing/"
    assert address("components", "selling") == "stages/#selling"
    assert address("terms", "lead") == "terms/#lead"
    assert address("objections", "too-expensive") is None


def test_a_text_links_to_an_overview_by_its_name_and_every_overview_has_one() -> None:
    pages = {path.removeprefix("da/") for path in whole_site() if path.startswith("da/") and path.endswith(".md")}
    tops = {path.partition("/")[0] for path in pages if path.count("/") == 1}
    assert tops == OVERVIEWS.keys()


def test_an_overview_that_a_playbook_has_not_is_no_link() -> None:
    playbook = company()
    none = replace(playbook, records={**playbook.records, "outcomes": {}})
    assert (Book(playbook, "da").href("outcomes", ""), Book(none, "da").href("outcomes", "")) == ("~/outcomes/", None)


def test_old_addresses_of_a_page_lead_on_in_both_languages() -> None:
    found = moved_pages(company(), "https://example.org/")
    assert sorted(found) == [
        f"{language}/{old}/index.html" for language in ("da", "en") for old in ("handbook/why", "why")
    ]
    assert 'content="0; url=../../../da/pages/why/"' in found["da/handbook/why/index.html"]
    assert 'content="0; url=../../en/pages/why/"' in found["en/why/index.html"]


def test_headings_of_a_page_have_the_same_anchors_in_both_languages() -> None:
    site = base_site()
    assert "## Om mandagen { #on-mondays }" in site["da/pages/why/index.md"]
    assert "## On Mondays { #on-mondays }" in site["en/pages/why/index.md"]


def test_a_playbook_without_calculators_has_no_link_to_one() -> None:
    playbook = company()
    none = replace(playbook, records={**playbook.records, "calculators": {}})
    assert unresolved(render(none, base_sources())) == []


def test_every_record_has_a_page_or_an_anchor() -> None:
    site, playbook = base_site(), base_playbook()
    for kind, records in playbook.records.items():
        for id in records:
            place, _, anchor = (address(kind, id) or "").partition("#")
            text = site.get(f"da/{place}index.md", "")
            assert text and (not anchor or f'id="{anchor}"' in text or f"#{anchor} " in text), f"{kind}/{id}"
