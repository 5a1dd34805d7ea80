"""Search finds a word in any of its forms, a part of a Danish compound, and works without a mouse."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

ALL = """async ([base, query]) => {
  const pagefind = await import(base + "search/pagefind.js");
  const found = await pagefind.search(query);
  return (await Promise.all(found.results.map((result) => result.data()))).map((page) => page.url).sort();
}"""


def open_search(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".sp-search-open").click()
    expect(page.get_by_role("combobox")).to_be_focused()


def found(page: Page, query: str) -> list[str]:
    """Addresses shown for the query, in order."""
    page.get_by_role("combobox").fill(query)
    expect(page.get_by_role("status")).to_contain_text("fundet" if page.locator("html[lang=da]").count() else "found")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    return [option.get_attribute("href") or "" for option in options.all()]


@pytest.mark.parametrize(
    ("language", "family"),
    [
        ("da", ("kunden", "kunder", "kundernes")),
        ("da", ("trin", "trinnet", "trinnene")),
        ("da", ("aftale", "aftalen", "aftalernes")),
        ("en", ("customer", "customers", "customer's")),
        ("en", ("qualify", "qualified", "qualifying")),
    ],
)
def test_every_form_of_a_word_finds_the_same_pages(
    page: Page, site_url: str, language: str, family: tuple[str, ...]
) -> None:
    open_search(page, f"{site_url}{language}/")
    first, *others = (found(page, word) for word in family)
    assert len(first) >= 3
    assert all(other == first for other in others)


@pytest.mark.parametrize(
    ("part", "whole"), [("proces", "salgsproces"), ("rejse", "kunderejse"), ("score", "leadscore")]
)
def test_a_part_of_a_danish_compound_finds_the_whole(page: Page, site_url: str, part: str, whole: str) -> None:
    page.goto(f"{site_url}da/")
    base = f"{site_url}da/"
    of_the_whole = page.evaluate(ALL, [base, whole])
    assert len(of_the_whole) > 0
    assert set(of_the_whole) <= set(page.evaluate(ALL, [base, part]))


def test_the_stroke_between_the_parts_of_a_compound_is_never_shown(page: Page, site_url: str) -> None:
    open_search(page, f"{site_url}da/")
    found(page, "salgsproces")
    shown = page.get_by_role("listbox").inner_text()
    assert "algsproces" in shown
    assert "|" not in shown


@pytest.mark.parametrize(
    ("language", "query", "address"),
    [
        ("da", "lukning", "da/stages/closing/"),
        ("da", "beslutter", "da/criteria/authority/"),
        ("da", "vinderate", "da/kpis/win-rate/"),
        ("en", "closing", "en/stages/closing/"),
        ("en", "win rate", "en/kpis/win-rate/"),
        ("en", "authority", "en/criteria/authority/"),
        ("da", "nyt i processen", "da/changes/"),
        ("en", "what is new", "en/changes/"),
        ("en", "who reviews", "en/reviews/"),
    ],
)
def test_the_page_about_a_thing_comes_first(page: Page, site_url: str, language: str, query: str, address: str) -> None:
    open_search(page, f"{site_url}{language}/kpis/")
    assert (site_url + address).endswith(found(page, query)[0])


def test_search_is_used_by_keyboard_alone(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}en/stages/closing/")
    page.keyboard.press("/")
    box = page.get_by_role("combobox")
    expect(box).to_be_focused()
    found(page, "customers")
    expect(page.get_by_role("option").nth(0)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    second = page.get_by_role("option").nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", second.get_attribute("id") or "")
    target = second.get_attribute("href") or ""
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(target) + "$"))


def test_escape_closes_search_and_gives_the_focus_back(page: Page, site_url: str) -> None:
    open_search(page, f"{site_url}en/")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.sp-search")).to_be_hidden()
    expect(page.locator(".sp-search-open")).to_be_focused()


def test_a_slash_typed_into_a_field_stays_there(page: Page, site_url: str) -> None:
    open_search(page, f"{site_url}en/")
    page.keyboard.type("a/b")
    expect(page.get_by_role("combobox")).to_have_value("a/b")


@pytest.mark.parametrize(("language", "advice"), [("da", "Prøv et kortere"), ("en", "Try a shorter")])
def test_nothing_found_says_so_with_advice(page: Page, site_url: str, language: str, advice: str) -> None:
    open_search(page, f"{site_url}{language}/")
    page.get_by_role("combobox").fill("qqzxvw")
    expect(page.get_by_role("status")).to_contain_text(advice)
    expect(page.get_by_role("option")).to_have_count(0)


def test_a_link_can_hold_a_search(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}da/?q=tilbud")
    expect(page.get_by_role("combobox")).to_have_value("tilbud")
    expect(page.get_by_role("option").first).to_be_visible()


def test_the_index_is_fetched_only_when_search_is_wanted(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}da/")
    assert not [address for address in asked if "pagefind" in address]
    page.locator(".sp-search-open").focus()
    page.locator(".sp-search-open").click()
    found(page, "kunde")
    assert [address for address in asked if "pagefind" in address]


def test_on_a_phone_search_fills_the_screen(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    open_search(page, f"{site_url}da/")
    found(page, "kunde")
    box = page.locator("dialog.sp-search").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
