"""The bare calculators in somebody else's page: small, in the right language and theme, of the right height."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, Response, expect

from scripts.bench.host import Host, serving
from scripts.bench.page import embed_bytes

CALCULATORS = ("roi", "lead-score")
POLICY_PARTS = {"script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "default-src 'none'"}
INSIDE = "iframe"


@pytest.fixture
def neighbour(tmp_path: Path, host: Host) -> Iterator[Host]:
    """A page of another origin that embeds the ROI calculator, under a policy of its own."""
    (tmp_path / "index.html").write_text(
        f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A customer's page</title>
        <meta http-equiv="Content-Security-Policy" content="script-src {host.origin}; frame-src {host.origin}">
        <link rel="icon" href="data:,"></head><body><h1>A customer's page</h1>
        <script src="{host.url}embed.js" data-calculator="roi" data-lang="en" data-theme="dark" async></script>
        <p id="after">After</p></body></html>""",
        "utf-8",
    )
    with serving(tmp_path) as running:
        yield running


@pytest.mark.parametrize("page", ["roi", "roi/en", "lead-score", "lead-score/en"])
def test_the_page_is_under_60_kilobytes_before_the_runtime(site: Path, page: str) -> None:
    assert embed_bytes(site, page) < 60_000


@pytest.mark.parametrize("calculator", CALCULATORS)
def test_all_that_the_page_loads_is_counted(page: Page, site: Path, site_url: str, calculator: str) -> None:
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(f"{site_url}embed/{calculator}/")
    expect(page.locator("section.calculator[data-state=static]")).to_be_visible()
    assert sum(len(response.body()) for response in responses) == embed_bytes(site, calculator)


@pytest.mark.parametrize("calculator", CALCULATORS)
def test_the_policy_is_strict_in_the_page_and_in_the_headers(page: Page, site_url: str, calculator: str) -> None:
    response = page.goto(f"{site_url}embed/{calculator}/")
    assert response is not None
    in_page = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content") or ""
    for policy in (in_page, response.headers["content-security-policy"]):
        parts = {part.strip() for part in policy.split(";")}
        assert POLICY_PARTS <= parts
        assert "unsafe-inline" not in policy and "'unsafe-eval'" not in policy


@pytest.mark.parametrize("calculator", CALCULATORS)
def test_the_result_is_there_without_any_script(browser: Browser, site_url: str, calculator: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}embed/{calculator}/")
    expect(page.locator(".key-figure").first).to_be_visible()
    expect(page.get_by_text("Uden JavaScript")).to_be_visible()
    context.close()


@pytest.mark.parametrize("calculator", CALCULATORS)
@pytest.mark.parametrize(
    ("language", "private", "formulas"), [("da", "intet sendes", "Formler"), ("en", "nothing is sent", "Formulas")]
)
def test_it_says_that_nothing_is_sent_and_links_to_the_formulas(
    page: Page, site_url: str, calculator: str, language: str, private: str, formulas: str
) -> None:
    page.goto(f"{site_url}embed/{calculator}/?lang={language}")
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("footer")).to_contain_text(private)
    link = page.get_by_role("link", name=re.compile(formulas))
    assert link.evaluate("link => link.href") == f"{site_url}{language}/calculators/{calculator}/"
    assert page.request.get(link.evaluate("link => link.href")).ok


def test_language_and_fragment_survive_the_way_to_the_english_page(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}embed/roi/?lang=en&theme=dark#lang=en&investment=612,500")
    expect(page).to_have_url(f"{site_url}embed/roi/en/?lang=en&theme=dark#lang=en&investment=612,500")
    expect(page.locator("[name='investment']")).to_have_value("612,500")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


@pytest.mark.parametrize(
    ("theme", "scheme", "shown"),
    [("auto", "light", "light"), ("auto", "dark", "dark"), ("light", "dark", "light"), ("dark", "light", "dark")],
)
def test_the_theme_is_the_one_asked_for_or_the_readers(
    new_page: Callable[..., Page], site_url: str, theme: str, scheme: str, shown: str
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{site_url}embed/roi/?theme={theme}")
    expect(page.locator("html")).to_have_attribute("data-theme", shown)
    brightness = page.evaluate("getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number)")
    assert (sum(brightness) > 600) == (shown == "light")


@pytest.mark.parametrize("calculator", CALCULATORS)
def test_it_computes_under_its_policy(page: Page, site_url: str, calculator: str) -> None:
    page.goto(f"{site_url}embed/{calculator}/#lang=da")
    expect(page.locator("section.calculator[data-computed]")).to_be_visible()


def test_what_the_embed_leaves_out_is_carried_to_the_whole_page(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}embed/roi/#lang=da&investment=612.500&investment_risk=50")
    expect(page.locator("section.calculator[data-complete]")).to_be_visible()
    assert page.locator("[name='investment_risk']").count() == 0
    expect(page.locator(".key-figure").nth(2)).to_contain_text(
        "1.047.361"
    )  # 612,500 with the carried risk, and 128,611 for the rest
    page.locator("[name='running_cost']").fill("300.000")
    link = page.locator("footer a[data-case]")
    expect(link).to_have_attribute(
        "href", re.compile("#lang=da&investment=612.500&running_cost=300.000&investment_risk=50$")
    )


def test_the_worker_has_a_policy_of_its_own_and_runs_under_it(page: Page, site_url: str) -> None:
    policies: list[str] = []
    page.on(
        "response",
        lambda response: (
            policies.append(response.headers.get("content-security-policy", ""))
            if response.url.endswith("worker.mjs")
            else None
        ),
    )
    page.goto(f"{site_url}embed/roi/#lang=da")
    expect(page.locator("section.calculator[data-computed]")).to_be_visible()
    assert policies and "script-src 'self' 'wasm-unsafe-eval'" in policies[0] and "default-src 'none'" in policies[0]


def test_an_error_has_a_place_and_a_description(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}embed/roi/")
    page.locator("[name='investment']").fill("mange penge")
    expect(page.locator("#c-investment-error")).to_contain_text("mange penge")
    described = page.locator("[name='investment']").get_attribute("aria-describedby") or ""
    assert "c-investment-error" in described.split()


def test_a_page_of_another_origin_shows_it_at_its_full_height(
    new_page: Callable[..., Page], host: Host, neighbour: Host
) -> None:
    page = new_page(allow=(neighbour.origin,))
    page.goto(neighbour.url)
    frame = page.locator(INSIDE)
    inside: FrameLocator = page.frame_locator(INSIDE)
    expect(frame).to_have_attribute("title", re.compile("roi"))
    assert frame.evaluate("frame => frame.nextElementSibling.id") == "after"
    expect(inside.locator("html")).to_have_attribute("data-theme", "dark")
    expect(inside.locator("html")).to_have_attribute("lang", "en")
    before = inside.locator(".calculator-result").inner_text()
    inside.locator("[name='investment']").fill("612,500")
    expect(inside.locator(".calculator-result")).not_to_have_text(before, use_inner_text=True)
    expect(inside.locator("section.calculator[data-computed]")).to_be_visible()
    assert_full_height(page)
    page.set_viewport_size({"width": 390, "height": 844})
    assert_full_height(page)


def assert_full_height(page: Page) -> None:
    """The frame comes to be as high as what it holds."""
    inner = page.frame_locator(INSIDE).locator("body")
    for _ in range(200):
        wanted = inner.evaluate("body => Math.ceil(body.getBoundingClientRect().height)")
        if page.locator(INSIDE).evaluate("frame => frame.getBoundingClientRect().height") == wanted and wanted > 900:
            return
        page.evaluate("new Promise(requestAnimationFrame)")
    raise AssertionError(f"the frame never became {wanted} px high")


def test_a_height_told_by_anybody_else_is_not_believed(
    new_page: Callable[..., Page], host: Host, neighbour: Host
) -> None:
    page = new_page(allow=(neighbour.origin,))
    page.goto(neighbour.url)
    expect(page.frame_locator(INSIDE).locator(".key-figure").first).to_be_visible()
    assert_full_height(page)
    page.evaluate("postMessage({ type: 'salgsproces-height', height: 12 }, '*')")
    page.evaluate("new Promise(requestAnimationFrame)")
    assert_full_height(page)
