"""A site in one language, as a reader of another meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from scripts.bench.host import Host, serving
from tests.browser.test_axe import AXE, RUN
from tests.company import spoken, written
from tests.sites import build_site

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def english(runtime: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """The tests' company on a host, as if it spoke English alone."""
    folder = tmp_path_factory.mktemp("english")
    playbook = written(folder / "playbook", spoken("en"))
    build_site(playbook, folder / "site", folder / "work")
    with serving(folder / "site", prefix="/salgsproces/") as running:
        yield running


def test_a_danish_reader_is_led_straight_to_the_one_language(english: Host, new_page: Callable[..., Page]) -> None:
    page = new_page(allow=(english.origin,), locale="da-DK")
    page.goto(english.url)
    page.wait_for_url(f"{english.url}en/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".sp-switch, [hreflang], [lang]:not([lang=en])")).to_have_count(0)


def test_an_embed_that_is_asked_for_another_language_stays(english: Host, new_page: Callable[..., Page]) -> None:
    page = new_page(allow=(english.origin,))
    page.goto(f"{english.url}embed/nps/?lang=da")
    expect(page.get_by_role("heading", level=1)).to_have_text("Would you recommend us?")
    expect(page.locator("a[hreflang]")).to_have_count(0)


def test_axe_finds_nothing_in_one_language(english: Host, new_page: Callable[..., Page], problems: list[str]) -> None:
    page = new_page(allow=(english.origin,), reduced_motion="reduce")
    page.add_init_script(path=str(AXE))
    for address in (
        "en/",
        "en/terms/",
        "en/rules/missing-translation/",
        "en/calculators/nps/",
        "embed/nps/",
        "404.html",
    ):
        page.goto(english.url + address)
        problems.extend(f"/{address}: {finding}" for finding in page.evaluate(RUN))
