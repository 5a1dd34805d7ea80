"""Where a record is met on the site."""

from __future__ import annotations

from typing import Final

ANCHORED: Final = {"fields": "fields/", "terms": "terms/", "components": "stages/", "company": "about/"}
"""Kinds without a page for each record, and the page on which each has its anchor."""


def address(kind: str, id: str) -> str:
    """The address of a record below its language's front page: `stages/closing/`, `terms/#churn`."""
    return f"{ANCHORED[kind]}#{id}" if kind in ANCHORED else f"{kind}/{id}/"
