"""Every page of both languages loads in peace, and none is wider than a phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

PHONE = {"width": 390, "height": 844}
REDIRECT = 'http-equiv="refresh"'
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def addresses(site: Path, folder: str) -> list[str]:
    """The pages that stay: an old address leads on at once."""
    found = [path for path in (site / folder).rglob("index.html") if REDIRECT not in path.read_text("utf-8")]
    return sorted(path.parent.relative_to(site).as_posix() + "/" for path in found)


@pytest.mark.parametrize(
    "folder", [pytest.param("da", marks=pytest.mark.long), pytest.param("en", marks=pytest.mark.long), "embed"]
)
def test_every_page_loads_without_errors_or_foreign_requests_and_fits_a_phone(
    site: Path, site_url: str, new_page: Callable[..., Page], problems: list[str], folder: str
) -> None:
    page = new_page(viewport=PHONE)
    found = addresses(site, folder)
    assert len(found) > (1 if folder == "embed" else 50)
    for address in found:
        before = len(problems)
        page.goto(site_url + address)
        problems[before:] = [f"/{address}: {problem}" for problem in problems[before:]]
        if (wider := page.evaluate(WIDER)) > 0:
            problems.append(f"/{address}: {wider} px wider than a phone")


def test_both_languages_have_the_same_pages(site: Path) -> None:
    danish, english = (
        {address.partition("/")[2] for address in addresses(site, language)} for language in ("da", "en")
    )
    assert danish == english
