"""Companies unlike one another, in a browser: every link leads somewhere, axe finds nothing, the embed computes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from scripts.bench.host import Host, serving
from scripts.init.template import Company, playbook_files
from tests.browser.test_axe import AXE, RUN, one_of_each_kind
from tests.browser.test_links import broken_links
from tests.company import ROOT, kept_folder, written
from tests.sites import build_site

pytestmark = pytest.mark.long
PROCESSES = {
    "enterprise": ("en", "/tidewall/"),
    "renewals": ("da", "/blaatoej/salg/"),
    "smallest": ("en", "/"),
    "begun": ("en", "/"),
}
"""The three of the tests and one that has just begun, each with its language and the path of its site."""


@pytest.fixture(scope="module", params=PROCESSES, ids=str)
def process(request: pytest.FixtureRequest, runtime: None) -> Iterator[tuple[str, Host]]:
    """The built site of one of them on a host of its own."""
    name, folder = request.param, kept_folder()
    playbook = ROOT / "tests" / "processes" / name
    if name == "begun":
        files = playbook_files(Company("Begun & Co", ("en",), "SEK", "https://example.org/engine", "v1"), ())
        playbook = written(folder, dict(files)) / "playbook"
    build_site(playbook, folder / "site", folder / "work")
    with serving(folder / "site", prefix=PROCESSES[name][1]) as host:
        yield name, host


def test_every_link_of_the_site_leads_to_a_file_and_a_place_in_it(process: tuple[str, Host]) -> None:
    name, host = process
    pages = {path.relative_to(host.folder).as_posix(): path.read_text("utf-8") for path in host.folder.rglob("*.html")}
    files = {path.relative_to(host.folder).as_posix() for path in host.folder.rglob("*") if path.is_file()}
    assert len(pages) > 20
    assert broken_links(pages, files, prefix=PROCESSES[name][1]) == []


def test_axe_finds_nothing_on_one_page_of_each_kind(
    process: tuple[str, Host], new_page: Callable[..., Page], problems: list[str]
) -> None:
    name, host = process
    page = new_page(allow=(host.origin,), reduced_motion="reduce")
    page.add_init_script(path=str(AXE))
    for address in one_of_each_kind(host.folder, PROCESSES[name][0]):
        page.goto(host.url + address)
        problems.extend(f"/{address}: {finding}" for finding in page.evaluate(RUN))


def test_the_embed_computes_in_the_companys_currency(process: tuple[str, Host], new_page: Callable[..., Page]) -> None:
    name, host = process
    sign = {"enterprise": "€", "begun": "SEK"}.get(name)
    if sign is None:
        assert not (host.folder / "embed" / "roi").exists()
        return
    page = new_page(allow=(host.origin,))
    page.goto(f"{host.url}embed/roi/")
    amount = page.locator(".calculator-form input").first
    amount.fill("123456")
    expect(page.locator(".calculator[data-computed]")).to_be_visible(timeout=60_000)
    expect(page.locator(".calculator-result")).to_contain_text(sign)
    assert "DKK" not in page.content() and "kr." not in page.content()
