"""The rendered site of a repository's playbook, with its history and its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from scripts.history.entries import Changes
from scripts.render.site import render
from tests.history.repository import SMALL
from tests.scripts.rendering import base_playbook, base_sources

NO_CHANGES = Changes()


@cache
def site(
    changes: Changes = NO_CHANGES, today: date | None = None, playbook: Path = SMALL, win_rate_changed: str = ""
) -> Mapping[str, str]:
    """Every file of the build folder."""
    sources = replace(base_sources(), changes=changes, today=today)
    if win_rate_changed:
        sources = replace(sources, dates={"playbook/kpis/win-rate.yaml": win_rate_changed})
    return render(base_playbook(playbook), sources)
