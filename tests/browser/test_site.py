"""What holds for the site as a whole: its door, its languages, its colours, the page that is not there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

NewPage = Callable[..., Page]


@pytest.mark.parametrize(("locale", "language"), [("da-DK", "da"), ("nb-NO", "da"), ("en-GB", "en"), ("de-DE", "en")])
def test_the_door_leads_to_the_readers_language(new_page: NewPage, site_url: str, locale: str, language: str) -> None:
    page = new_page(locale=locale)
    page.goto(site_url)
    expect(page).to_have_url(f"{site_url}{language}/")
    assert page.locator("html").get_attribute("lang") == language


def test_the_door_remembers_the_language_that_was_chosen(new_page: NewPage, site_url: str) -> None:
    page = new_page(locale="da-DK")
    page.goto(site_url)
    page.locator(".sp-switch").click()
    expect(page).to_have_url(f"{site_url}en/")
    page.goto(site_url)
    expect(page).to_have_url(f"{site_url}en/")


def test_the_door_opens_by_hand_without_scripts(new_page: NewPage, site_url: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(site_url)
    expect(page.get_by_role("link", name="Læs på dansk")).to_be_visible()
    page.get_by_role("link", name="Read in English").click()
    expect(page).to_have_url(f"{site_url}en/")


@pytest.mark.parametrize(
    "path", ["", "stages/closing/", "roles/account-executive/", "kpis/win-rate/", "calculators/roi/", "terms/"]
)
def test_the_language_switch_stays_on_the_page_and_leads_back(page: Page, site_url: str, path: str) -> None:
    page.goto(f"{site_url}da/{path}")
    page.locator(".sp-switch").click()
    expect(page).to_have_url(f"{site_url}en/{path}")
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator(".sp-switch").click()
    expect(page).to_have_url(f"{site_url}da/{path}")


def test_the_language_switch_keeps_the_place_on_the_page(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}da/stages/closing/")
    anchor = page.locator("h2[id]").nth(1).get_attribute("id")
    page.goto(f"{site_url}da/stages/closing/#{anchor}")
    page.locator(".sp-switch").click()
    expect(page).to_have_url(f"{site_url}en/stages/closing/#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_have_count(1)


@pytest.mark.parametrize("address", ["da/stages/nowhere/", "en/no/such/page/at/all.html", "elsewhere", "da/%E0%A4%A"])
def test_a_missing_page_explains_itself_at_any_depth_in_both_languages(
    page: Page, site_url: str, problems: list[str], address: str
) -> None:
    answer = page.goto(site_url + address)
    assert answer is not None and answer.status == 404
    assert len(problems) == 1 and "404" in problems.pop()
    expect(page.get_by_role("heading", name="Siden findes ikke")).to_be_visible()
    expect(page.get_by_role("heading", name="This page does not exist")).to_be_visible()
    expect(page.get_by_text(address).first).to_be_visible()
    first = "en" if address.startswith("en/") else "da"
    assert page.locator(".languages section").first.get_attribute("lang") == first
    page.get_by_role("link", name="Go to the front page").click()
    expect(page).to_have_url(f"{site_url}en/")


def test_a_missing_page_offers_to_search_for_what_was_meant(page: Page, site_url: str, problems: list[str]) -> None:
    page.goto(f"{site_url}da/trin/lukning.html")
    problems.clear()
    page.get_by_role("link", name="Søg efter den").click()
    expect(page.get_by_role("combobox")).to_have_value("lukning")
    expect(page.get_by_role("option").first).to_be_visible()


def test_the_colours_follow_the_system_until_the_reader_chooses(new_page: NewPage, site_url: str) -> None:
    def scheme(page: Page) -> str | None:
        return page.locator("body").get_attribute("data-md-color-scheme")

    dark = new_page(color_scheme="dark")
    dark.goto(f"{site_url}da/")
    assert scheme(dark) == "slate"
    light = new_page(color_scheme="light")
    light.goto(f"{site_url}da/")
    assert scheme(light) == "default"


@pytest.mark.parametrize("path", ["stages/qualification/", "kpis/win-rate/", "roles/marketing/"])
def test_the_pencil_opens_the_yaml_that_the_page_came_from(page: Page, site_url: str, path: str) -> None:
    page.goto(f"{site_url}en/{path}")
    pencil = page.locator("a.md-content__button[rel=edit]")
    assert re.search(rf"/edit/main/tests/playbook/{path.rstrip('/')}\.yaml#L\d+$", pencil.get_attribute("href") or "")
    expect(page.locator(".sp-made")).to_contain_text(f"tests/playbook/{path.rstrip('/')}.yaml")


def test_every_page_carries_a_policy_before_anything_loads(site: Path) -> None:
    without = [
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if not re.match(
            r'(?is)\s*<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8"\s*/?>\s*'
            r'<meta http-equiv="Content-Security-Policy"',
            path.read_text("utf-8"),
        )
    ]
    assert without == []


def test_the_headers_file_carries_the_policy_of_the_pages_and_lets_only_embeds_be_framed(site: Path) -> None:
    headers = (site / "_headers").read_text("utf-8")
    for folder in ("da", "en"):
        page = (site / folder / "index.html").read_text("utf-8")
        value = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
        assert value and f"/{folder}/*\n  Content-Security-Policy: {value[1]}; frame-ancestors 'none'\n" in headers
    assert headers.count("frame-ancestors *") == 1
    assert "frame-ancestors *" in headers.split("/embed/*\n", 1)[1].split("\n", 1)[0]
