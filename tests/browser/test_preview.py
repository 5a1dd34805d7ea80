"""The copy of the site for a pull request works from a folder, as a manager opens it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from playwright.sync_api import Browser

from scripts.pull_request import preview
from tests.pull_request.test_preview import dead_ends


def test_every_link_leads_somewhere_and_a_click_leads_on(site: Path, browser: Browser, tmp_path: Path) -> None:
    copy = tmp_path / "preview"
    assert preview.run(Namespace(site=site, output=copy, changes=None)) == 0
    # Widgets for other people's pages need a server by their nature.
    assert [end for end in dead_ends(copy) if "/embed/" not in end] == []
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    try:
        page = context.new_page()
        page.goto((copy / "index.html").as_uri())
        page.get_by_role("link", name="Læs på dansk").click()
        assert page.url == (copy / "da" / "index.html").as_uri()
        page.goto((copy / "da/stages/closing/index.html").as_uri())
        page.get_by_role("link", name="Kvalificering").last.click()
        assert page.url == (copy / "da/stages/qualification/index.html").as_uri()
        assert page.locator("h1").inner_text() == "Kvalificering"
        header = page.locator(".md-header").evaluate("header => getComputedStyle(header).position")
        assert header == "sticky", "the styles are not loaded"
    finally:
        context.close()
