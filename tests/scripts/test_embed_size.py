"""An embedded calculator is small on anybody's page: under 60 KB, uncompressed, before the runtime is fetched."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from scripts.pipeline import read_playbook
from scripts.render.embed import files
from scripts.runtime.page_files import page_files

ROOT = Path(__file__).resolve().parents[2]
MOST = 60_000
FIRST = ("embed/embed.css", "embed/embed-boot.js")
MORE = "embed/embed-data.css"


@cache
def pages() -> dict[str, str]:
    playbook = read_playbook(ROOT / "playbook", date(2026, 11, 23)).playbook
    assert playbook is not None, "the playbook has problems: make check"
    return {path: text for path, text in files(playbook).items() if path.endswith(".html")}


@cache
def loaded_first() -> int:
    """The bytes of styles and scripts that every embedded page loads; what is loaded on demand is not among them."""
    found = page_files(ROOT)
    scripts = [path for path in found if path.startswith("assets/calculator/") and path.count("/") == 2]
    return sum(len(found[path].encode()) for path in (*FIRST, *scripts))


@pytest.mark.parametrize("path", sorted(pages()))
def test_the_embedded_page_is_under_60_kilobytes(path: str) -> None:
    page = pages()[path]
    more = len(page_files(ROOT)[MORE].encode()) if MORE in page else 0
    assert len(page.encode()) + loaded_first() + more < MOST


def test_where_a_file_is_taken_its_place_is_styled() -> None:
    assert all((MORE in page) == ("file-drop" in page or "chart-curve-" in page) for page in pages().values())
    assert {path.split("/")[1] for path, page in pages().items() if MORE in page} >= {"kpi", "lead-score-report"}
