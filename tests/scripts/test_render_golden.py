"""One page of each kind, whole, as it was last looked at.

After a change that is meant, write them anew and read the difference:

    GOLDEN=write .venv/bin/python -m pytest tests/scripts/test_render_golden.py && git diff tests/scripts/golden
"""

from __future__ import annotations

import os

import pytest

from tests.scripts.rendering import FOLDER, base_site

GOLDEN = FOLDER / "golden"
PAGES = (
    "da/index.md",
    "da/stages/index.md",
    "da/stages/qualification/index.md",
    "en/stages/qualification/index.md",
    "da/roles/index.md",
    "da/roles/account-executive/index.md",
    "da/raci/index.md",
    "da/criteria/index.md",
    "da/criteria/budget/index.md",
    "en/frameworks/bant/index.md",
    "da/kpis/index.md",
    "da/kpis/win-rate/index.md",
    "en/scores/lead-score/index.md",
    "da/journey/index.md",
    "en/phases/decision/index.md",
    "da/tools/index.md",
    "da/fields/index.md",
    "da/terms/index.md",
    "da/paths/new-rep/index.md",
    "en/data/index.md",
    "da/about/index.md",
    "da/pages/why/index.md",
    "da/changes/index.md",
    "en/reviews/index.md",
)


@pytest.mark.parametrize("page", PAGES)
def test_page_is_as_it_was_last_looked_at(page: str) -> None:
    kept = GOLDEN / page.replace("/", "-")
    rendered = base_site()[page]
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        kept.write_text(rendered, encoding="utf-8")
    assert rendered == kept.read_text(encoding="utf-8")
