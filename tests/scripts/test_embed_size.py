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
    assert len(pages()[path].encode()) + loaded_first() < MOST
