"""The pages that a text may link to by one name, `[label](stages)`: overviews, which are no record's own page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

OVERVIEWS: Final[Mapping[str, str]] = {
    "about": "",
    "calculators": "",
    "changes": "",
    "criteria": "",
    "data": "",
    "fields": "",
    "journey": "",
    "kpis": "",
    "licences": "",
    "numbers": "",
    "outcomes": "outcomes",
    "paths": "",
    "promises": "",
    "raci": "",
    "reference": "",
    "reviews": "",
    "roles": "",
    "rules": "",
    "segments": "segments",
    "stages": "",
    "terms": "",
    "tools": "",
}
"""The first part of each one's address, and the kind without whose records there is no such page, if any."""
