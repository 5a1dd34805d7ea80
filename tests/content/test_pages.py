"""The company's built pages: every link leads to its place, and pages of each kind are in order in a browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from calculators.kit.text.language import LANGUAGES, Language
from tests.browser.test_axe import AXE, RUN, one_of_each_kind
from tests.browser.test_links import broken_links


def test_every_link_within_the_site_leads_to_a_file_and_a_place_in_it(site: Path, prefix: str) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {path: (site / path).read_text("utf-8") for path in files if path.endswith(".html")}
    assert broken_links(pages, files, prefix) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_each_kind_load_in_peace_and_axe_finds_nothing_in_the_first_language(
    site: Path, site_url: str, new_page: Callable[..., Page], problems: list[str], language: Language
) -> None:
    page = new_page(reduced_motion="reduce")
    accessible = language == LANGUAGES[0]
    if accessible:
        page.add_init_script(path=str(AXE))
    for address in one_of_each_kind(site, language):
        before = len(problems)
        page.goto(site_url + address)
        if accessible:
            problems.extend(page.evaluate(RUN))
        problems[before:] = [f"/{address}: {problem}" for problem in problems[before:]]
