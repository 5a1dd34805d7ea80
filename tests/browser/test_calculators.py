"""The calculators as a person uses them: typing, mistakes, links, keyboard, and a browser that cannot run Python."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from calculators.door import handle

PHONE = {"width": 390, "height": 844}
SMALL_PHONE = {"width": 320, "height": 640}
SAME_MARKUP = """(element, html) => {
  const [shown, expected] = [element.cloneNode(true), document.createElement("div")];
  expected.innerHTML = html;
  shown.querySelectorAll(".chart-save").forEach((buttons) => buttons.remove());
  for (const part of shown.querySelectorAll("[data-part]")) {
    part.replaceChildren();
    part.className = "calculator-part";
  }
  return shown.innerHTML === expected.innerHTML;
}"""
"""Whether an element holds that markup, but for the buttons that save its charts and the parts that come after it."""
AS_TYPED = {"da": "500.000", "en": "500,000"}


def section(page: Page) -> Locator:
    return page.locator("section.calculator")


def result(page: Page) -> Locator:
    return page.locator(".calculator-result")


def field(page: Page, name: str) -> Locator:
    return page.locator(f".calculator-form [name='{name}']")


def open_roi(page: Page, site_url: str, language: str = "da", fragment: str = "") -> None:
    page.goto(f"{site_url}{language}/calculators/roi/{fragment}")


def computed(page: Page) -> int:
    """Waits for a result computed here; how many there were so far."""
    expect(page.locator("section.calculator[data-computed]")).to_be_visible()
    return int(section(page).get_attribute("data-computed") or 0)


def result_of_python(page: Page, language: str, calculator: str, values: dict[str, str]) -> str:
    """What the same Python gives outside the browser."""
    parameters = json.loads(
        page.locator("template.calculator-parameters").evaluate("element => element.content.textContent")
    )
    request = {"calculator": calculator, "language": language, "parameters": parameters, "values": values}
    return json.loads(handle(json.dumps(request)))["html"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_typed_figures_give_what_the_same_python_gives_outside_the_browser(
    page: Page, site_url: str, language: str
) -> None:
    open_roi(page, site_url, language)
    field(page, "investment").fill(AS_TYPED[language])
    computed(page)
    expected = result_of_python(page, language, "roi", {"investment": AS_TYPED[language]})
    assert result(page).evaluate(SAME_MARKUP, expected)


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_answer_changes_the_lead_score(page: Page, site_url: str, language: str) -> None:
    page.goto(f"{site_url}{language}/calculators/lead-score/")
    before = result(page).inner_text()
    field(page, "fit.cups").select_option("tea-only")
    expect(result(page)).not_to_have_text(before, use_inner_text=True)
    expected = result_of_python(page, language, "lead-score", {"fit.cups": "tea-only"})
    assert result(page).evaluate(SAME_MARKUP, expected)


def test_a_question_of_another_framework_is_not_asked(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}da/calculators/lead-score/")
    expect(field(page, "level.authority")).to_be_hidden()
    field(page, "framework").select_option("taste")
    expect(field(page, "level.authority")).to_be_visible()


@pytest.mark.parametrize("language", ["da", "en"])
def test_bad_input_is_explained_at_the_field_and_the_last_good_result_stays(
    page: Page, site_url: str, language: str
) -> None:
    open_roi(page, site_url, language)
    field(page, "investment").fill(AS_TYPED[language])
    expect(page.locator("section.calculator[data-complete]")).to_be_visible()
    good = result(page).inner_text()
    field(page, "investment").fill("mange penge")
    wrong = field(page, "investment")
    expect(wrong).to_have_attribute("aria-invalid", "true")
    error = page.locator("#roi-investment-error")
    expect(error).to_contain_text("mange penge")
    assert "roi-investment-error" in (wrong.get_attribute("aria-describedby") or "").split()
    expect(page.locator(".calculator-status")).not_to_be_empty()
    assert result(page).inner_text() == good
    field(page, "investment").fill(AS_TYPED[language])
    expect(error).to_be_empty()
    expect(wrong).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator(".calculator-status")).to_be_empty()


def test_a_mistake_in_a_folded_part_of_the_form_is_unfolded(page: Page, site_url: str) -> None:
    open_roi(page, site_url, fragment="#lang=da&delay_months=aldrig")
    expect(field(page, "delay_months")).to_have_attribute("aria-invalid", "true")
    expect(field(page, "delay_months")).to_be_visible()


def test_the_parts_follow_when_typing_pauses(page: Page, site_url: str) -> None:
    open_roi(page, site_url)
    parts = section(page).locator("[data-part]")
    before = parts.all_inner_texts()
    assert len(before) == 5 and all(before)
    field(page, "investment").fill("612.500")
    expect(page.locator("section.calculator[data-complete]")).to_be_visible()
    after = parts.all_inner_texts()
    assert all(one != other for one, other in zip(before[:4], after[:4], strict=True))
    request = {"calculator": "roi", "language": "da", "values": {"investment": "612.500"}, "want": "part:simulation"}
    request["parameters"] = json.loads(
        page.locator("template.calculator-parameters").evaluate("element => element.content.textContent")
    )
    expected = json.loads(handle(json.dumps(request)))["html"]
    assert parts.nth(3).evaluate(SAME_MARKUP, expected)


def test_a_link_reopens_the_same_case(new_page: Callable[..., Page], site_url: str) -> None:
    first, second = new_page(), new_page()
    open_roi(first, site_url)
    field(first, "investment").fill("612.500")
    expect(first).to_have_url(f"{site_url}da/calculators/roi/#lang=da&investment=612.500")
    expect(first.locator("section.calculator[data-complete]")).to_be_visible()
    expected = result(first).inner_text()
    second.goto(first.url)
    expect(field(second, "investment")).to_have_value("612.500")
    computed(second)
    expect(result(second)).to_have_text(expected, use_inner_text=True)


def test_a_link_written_in_danish_opens_in_english_with_the_same_figures(page: Page, site_url: str) -> None:
    open_roi(page, site_url, "en", "#lang=da&investment=612.500&discount_rate=12,5")
    computed(page)
    expect(field(page, "investment")).to_have_value("612,500")
    expect(field(page, "discount_rate")).to_have_value("12.5")
    expected = result_of_python(page, "en", "roi", {"investment": "612,500", "discount_rate": "12.5"})
    assert result(page).evaluate(SAME_MARKUP, expected)
    expect(page).to_have_url(f"{site_url}en/calculators/roi/#lang=en&investment=612%2C500&discount_rate=12.5")


def test_a_link_from_before_a_field_was_renamed_opens_its_case(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}en/calculators/quote/#lang=en&technicians=45")
    expect(page.locator("#quote-units")).to_have_value("45")


def test_another_fragment_in_the_same_page_opens_that_case(page: Page, site_url: str) -> None:
    open_roi(page, site_url, fragment="#lang=da&investment=612.500")
    before = computed(page)
    page.evaluate("location.hash = '#lang=da&horizon=5'")
    expect(section(page)).to_have_attribute("data-computed", str(before + 1))
    expect(field(page, "horizon")).to_have_value("5")
    assert field(page, "investment").input_value() == field(page, "investment").evaluate("field => field.defaultValue")


def test_an_anchor_to_a_heading_leaves_the_figures_alone(page: Page, site_url: str) -> None:
    open_roi(page, site_url)
    field(page, "investment").fill("612.500")
    computed(page)
    page.evaluate("location.hash = '#formler'")
    expect(field(page, "investment")).to_have_value("612.500")


def test_the_example_comes_back_and_the_address_is_clean_again(page: Page, site_url: str) -> None:
    open_roi(page, site_url)
    field(page, "investment").focus()
    page.locator(".calculator[data-complete]").wait_for()
    expect(result(page).get_by_role("button", name="SVG").first).to_be_visible()  # what the menu adds is there
    example = result(page).inner_text()
    field(page, "investment").fill("612.500")
    expect(result(page)).not_to_have_text(example, use_inner_text=True)
    page.locator(".calculator-reset").click()
    expect(result(page)).to_have_text(example, use_inner_text=True)
    expect(page).to_have_url(f"{site_url}da/calculators/roi/")


def test_the_link_is_copied(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    open_roi(page, site_url)
    field(page, "investment").fill("612.500")
    page.locator(".calculator-copy").click()
    expect(page.locator(".calculator-copy")).to_have_text("Linket er kopieret")
    assert (
        page.evaluate("navigator.clipboard.readText()") == f"{site_url}da/calculators/roi/#lang=da&investment=612.500"
    )


def test_the_switch_of_language_takes_the_case_along(page: Page, site_url: str) -> None:
    open_roi(page, site_url)
    field(page, "investment").fill("612.500")
    expect(page.locator("a[hreflang=en]").first).to_have_attribute(
        "href", f"{site_url}en/calculators/roi/#lang=da&investment=612.500"
    )


def test_everything_is_done_by_keyboard_and_the_result_is_announced(page: Page, site_url: str) -> None:
    open_roi(page, site_url)
    field(page, "investment").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("612.500")
    computed(page)
    expect(page.locator(".calculator-announcement[role=status]")).not_to_be_empty()
    page.keyboard.press("Tab")
    expect(field(page, "change_cost")).to_be_focused()
    page.locator(".calculator-reset").focus()
    page.keyboard.press("Enter")
    expect(field(page, "investment")).not_to_have_value("612.500")


def test_what_is_typed_before_python_is_ready_is_kept_and_computed(page: Page, site_url: str) -> None:
    held: list[Route] = []
    page.route("**/runtime.json", lambda route: held.append(route))
    open_roi(page, site_url)
    field(page, "investment").fill("500.000")
    expect(section(page)).to_have_attribute("data-state", "starting")
    expect(page.locator(".calculator-status")).to_contain_text("starter")
    field(page, "horizon").evaluate("field => field.closest('details').open = true")
    field(page, "horizon").fill("5")
    for route in held:
        route.fallback()
    computed(page)
    expected = result_of_python(page, "da", "roi", {"investment": "500.000", "horizon": "5"})
    assert result(page).evaluate(SAME_MARKUP, expected)


@pytest.mark.parametrize(
    ("language", "words"), [("da", "kan ikke køre i denne browser"), ("en", "cannot run in this browser")]
)
def test_without_webassembly_the_page_says_so_and_keeps_the_static_result(
    page: Page, site_url: str, problems: list[str], language: str, words: str
) -> None:
    page.add_init_script("delete globalThis.WebAssembly")
    open_roi(page, site_url, language)
    example = result(page).inner_text()
    field(page, "investment").fill(AS_TYPED[language])
    expect(page.locator(".calculator-status")).to_contain_text(words)
    assert result(page).inner_text() == example
    assert not problems


def test_a_worker_that_is_blocked_is_said_within_seconds(page: Page, site_url: str, problems: list[str]) -> None:
    page.route("**/worker.mjs", lambda route: route.abort())
    open_roi(page, site_url)
    field(page, "investment").fill("500.000")
    expect(page.locator(".calculator-status")).to_contain_text("kan ikke køre i denne browser", timeout=5_000)
    assert all("worker.mjs" in problem for problem in problems)
    problems.clear()


def test_a_start_that_never_ends_is_said_within_seconds_and_the_figures_stay(page: Page, site_url: str) -> None:
    page.clock.install()
    page.route("**/runtime.json", lambda route: None)
    open_roi(page, site_url)
    field(page, "investment").fill("500.000")
    expect(section(page)).to_have_attribute("data-state", "starting")
    page.clock.fast_forward(6_500)
    expect(page.locator(".calculator-status")).to_contain_text("længe om at starte")
    expect(field(page, "investment")).to_have_value("500.000")


def test_nothing_is_loaded_before_the_reader_wants_it(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.clock.install()
    open_roi(page, site_url)
    page.clock.fast_forward(500)
    assert not [
        address
        for address in asked
        if "runtime" in address.removeprefix(site_url) and not address.endswith("runtime.mjs")
    ]
    assert section(page).get_attribute("data-state") == "static"


@pytest.mark.parametrize("calculator", ["roi", "lead-score"])
@pytest.mark.parametrize("viewport", [PHONE, SMALL_PHONE], ids=["390", "320"])
def test_a_computed_calculator_fits_a_phone(
    new_page: Callable[..., Page], site_url: str, calculator: str, viewport: dict[str, int]
) -> None:
    page = new_page(viewport=viewport)
    page.goto(f"{site_url}da/calculators/{calculator}/#lang=da")
    computed(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_the_runtime_is_kept_for_the_next_visit(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page()
    open_roi(page, site_url, fragment="#lang=da&investment=500.000")
    computed(page)
    files = page.evaluate(
        """async () => {
          await navigator.serviceWorker.ready;
          const { files } = await (await fetch(new URL("../../../runtime.json", location.href))).json();
          const cache = await caches.open("runtime");
          while ((await cache.keys()).length < files.length) await new Promise(requestAnimationFrame);
          return [files.length, (await cache.keys()).length];
        }"""
    )
    assert files[0] == files[1] > 4


def test_a_first_result_does_not_wait_for_the_rest_and_the_parts_come_with_it(page: Page, site_url: str) -> None:
    held: list[Route] = []
    released: list[bool] = []
    page.route("**/rest.zip", lambda route: route.continue_() if released else held.append(route))
    with page.expect_request("**/rest.zip"):
        open_roi(page, site_url, fragment="#lang=da&investment=500.000")
    computed(page)
    assert section(page).get_attribute("data-complete") is None
    released.append(True)
    for route in held:
        route.continue_()
    expect(page.locator("section.calculator[data-complete]")).to_be_visible()
