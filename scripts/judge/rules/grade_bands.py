"""Grade bands with a gap or an overlap
Karakterbånd med et hul eller et overlap

Why: Every lead has exactly one grade. Points between two bands have none, points in two bands have two.
Hvorfor: Hvert lead har præcis én karakter. Point mellem to bånd har ingen, point i to bånd har to.

Mend: Let the lowest band start at 0, each band start where the one below ends, and the highest end at 100.
Ret: Lad det laveste bånd begynde ved 0, hvert bånd begynde, hvor det nedenunder slutter, og det højeste slutte ved 100.

Example: scores/lead-score.yaml
      fit_bands:
        - grade: A
    -     low: 60
    +     low: 50
          high: 100
        - grade: B
          low: 0
          high: 50

Example: scores/lead-score.yaml
      engagement_bands:
        - grade: 1
    -     low: 40
    +     low: 50
          high: 100
        - grade: 2
          low: 0
          high: 50
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.problem import Said, text

NEEDS = ("scores",)
_TOP = 100.0


class Band(NamedTuple):
    """A band of either kind; a lesser grade sorts after a better one."""

    grade: str
    low: float
    high: float


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Fit and engagement bands cover 0 to 100 once, better grades higher up."""
    for score in playbook.scores.values():
        fit = tuple(Band(band.grade.value, band.low, band.high) for band in score.fit_bands)
        engagement = tuple(Band(str(band.grade), band.low, band.high) for band in score.engagement_bands)
        for name, bands in (("fit_bands", fit), ("engagement_bands", engagement)):
            for index, key, message, expected in _faults(bands):
                said = Said(message, expected, text(f"Skriv »{key}: {expected.da}«.", f"Write '{key}: {expected.en}'."))
                yield Finding("scores", score.id, (name, index, key), said)


def _faults(bands: tuple[Band, ...]) -> Iterator[tuple[int, str, Text, Text]]:
    order = sorted(range(len(bands)), key=lambda index: (bands[index].low, bands[index].high))
    lowest, highest = order[0], order[-1]
    if bands[lowest].low != 0:
        yield (
            lowest,
            "low",
            text("det laveste bånd begynder ikke ved 0", "the lowest band does not start at 0"),
            _number(0),
        )
    if bands[highest].high != _TOP:
        yield (
            highest,
            "high",
            text("det højeste bånd slutter ikke ved 100", "the highest band does not end at 100"),
            _number(_TOP),
        )
    for index in order:
        if bands[index].high <= bands[index].low:
            yield (
                index,
                "high",
                text("båndet er tomt", "the band is empty"),
                text(f"over {bands[index].low:g}", f"above {bands[index].low:g}"),
            )
    for below, above in pairwise(order):
        end, start = bands[below].high, bands[above].low
        if end < start:
            yield (
                above,
                "low",
                text(
                    f"point mellem {end:g} og {start:g} har ingen karakter",
                    f"points between {end:g} and {start:g} have no grade",
                ),
                _number(end),
            )
        elif end > start:
            yield (
                above,
                "low",
                text(
                    f"point mellem {start:g} og {end:g} har to karakterer",
                    f"points between {start:g} and {end:g} have two grades",
                ),
                _number(end),
            )
        if bands[above].grade > bands[below].grade:
            yield (
                above,
                "grade",
                text("en ringere karakter kræver flere point", "a lesser grade takes more points"),
                text("bedre karakterer højere oppe", "better grades higher up"),
            )
    seen: set[str] = set()
    for index, band in enumerate(bands):
        if band.grade in seen:
            yield (
                index,
                "grade",
                text(f"karakteren {band.grade} står to gange", f"the grade {band.grade} stands twice"),
                text("hver karakter én gang", "each grade once"),
            )
        seen.add(band.grade)


def _number(value: float) -> Text:
    return text(f"{value:g}", f"{value:g}")
