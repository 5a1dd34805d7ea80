"""The figures on what a change of the lead score does to past leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from scripts.impact.movers import Mover
from scripts.impact.quality import Quality
from scripts.impact.queue import Queue
from scripts.model.base import Text


@dataclass(frozen=True)
class Impact:
    """`grades` and `owners` count leads by (from, to), those that stay included; an owner None is no route.

    `regraded` and `reowned` are leads whose grade or owner changes, `repointed` those whose points do. `quality` is
    None where the file has too few wins or other leads to tell. `score` is the score's name where there are several.
    `names` are the roles' names.
    """

    file: str
    generated: bool
    leads: int
    wins: int
    first: date | None
    last: date | None
    regraded: int
    reowned: int
    repointed: int
    grades: Mapping[tuple[str, str], int]
    owners: Mapping[tuple[str | None, str | None], int]
    movers: tuple[Mover, ...]
    quality: Quality | None
    queues: tuple[Queue, ...]
    notes: tuple[Text, ...]
    score: Text | None
    names: Mapping[str, Text]

    @property
    def regraded_percent(self) -> float:
        """Leads that change grade, per cent of all; 0 without leads."""
        return 100 * self.regraded / self.leads if self.leads else 0.0
