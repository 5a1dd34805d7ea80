"""An embedded calculator is small on anybody's page: under 60 KB, uncompressed, before the runtime is fetched."""

from functools import cache

import pytest

from scripts.render.embed import files
from scripts.runtime.page_files import EMBED_DATA_STYLE, EMBED_STYLE, page_files
from tests.company import ROOT, company

MOST = 60_000
FIRST = (EMBED_STYLE, "embed/embed-boot.js")


@cache
def pages() -> dict[str, str]:
    return {path: text for path, text in files(company()).items() if path.endswith(".html")}


@cache
def sizes() -> dict[str, int]:
    """The bytes of each style and script."""
    return {path: len(text.encode()) for path, text in page_files(ROOT).items()}


def loaded_first(page: str) -> int:
    """The bytes of styles and scripts that this embedded page loads; what is loaded on demand is not among them."""
    scripts = [path for path in sizes() if path.startswith("assets/calculator/") and path.count("/") == 2]
    styles = [EMBED_DATA_STYLE] if EMBED_DATA_STYLE in page else []
    return sum(sizes()[path] for path in (*FIRST, *scripts, *styles))


@pytest.mark.parametrize("path", sorted(pages()))
def test_the_embedded_page_is_under_60_kilobytes(path: str) -> None:
    page = pages()[path]
    assert len(page.encode()) + loaded_first(page) < MOST


def test_where_a_file_is_taken_its_place_is_styled() -> None:
    for page in pages().values():
        assert (EMBED_DATA_STYLE in page) == ("file-drop" in page or "chart-curve-" in page)
    styled = {path.split("/")[1] for path, page in pages().items() if EMBED_DATA_STYLE in page}
    assert styled >= {"kpi", "lead-score-report"}
