"""The steps up to a judged playbook, in one call: load, shape, link, judge."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from scripts.link.playbook import Playbook
from scripts.problem import Problem


class Reading(NamedTuple):
    """What came of a folder. `playbook` is None as long as any problem is an error; warnings let it through."""

    playbook: Playbook | None
    problems: tuple[Problem, ...]
    files: int


def read_playbook(folder: Path, today: date) -> Reading:
    """Reads and checks `folder`. Reads only; never raises for anything that stands in the files.

    `today` decides which exceptions have run out; the clock is read nowhere else.
    """
    raise NotImplementedError
