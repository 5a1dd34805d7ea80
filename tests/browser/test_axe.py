"""Axe finds nothing on one page of each kind, light and dark, nor in the search dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

AXE = Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js"
RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap((rule) =>
  rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`))"""


def one_of_each_kind(site: Path, language: str = "da") -> list[str]:
    """The front page, the index of every folder and the first page below it; the 404 page, the embeds; but
    none that leads on at once."""
    kinds = sorted(path for path in (site / language).iterdir() if path.is_dir() and list(path.rglob("index.html")))
    pages = [site / language / "index.html", *(site / "embed").rglob("index.html"), site / "404.html"]
    for kind in kinds:
        pages += [path for path in (kind / "index.html", *sorted(kind.glob("*/index.html"))[:1]) if path.is_file()]
    stay = [page for page in pages if 'http-equiv="refresh"' not in page.read_text("utf-8")]
    return [page.relative_to(site).as_posix().removesuffix("index.html") for page in stay]


@pytest.mark.parametrize("colours", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_axe_finds_nothing_on_one_page_of_each_kind(
    site: Path, site_url: str, new_page: Callable[..., Page], problems: list[str], colours: str
) -> None:
    page = new_page(color_scheme=colours, reduced_motion="reduce")
    page.add_init_script(path=str(AXE))
    kinds = one_of_each_kind(site)
    assert len(kinds) > 20
    for address in kinds:
        page.goto(site_url + address)
        problems.extend(f"/{address} {colours}: {finding}" for finding in page.evaluate(RUN))


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_in_the_search_dialog(
    site_url: str, new_page: Callable[..., Page], problems: list[str], colours: str
) -> None:
    page = new_page(color_scheme=colours, reduced_motion="reduce")
    page.add_init_script(path=str(AXE))
    page.goto(f"{site_url}da/?q=kunde")
    expect(page.get_by_role("option").first).to_be_visible()
    problems.extend(page.evaluate(RUN))
