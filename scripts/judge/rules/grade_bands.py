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


Fault = tuple[int, str, Text, Text]
"""Which band, which of its keys, what is wrong with it and what was expected."""


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Fit and engagement bands cover 0 to 100 once, better grades higher up."""
    for score in playbook.scores.values():
        fit = tuple(Band(band.grade.value, band.low, band.high) for band in score.fit_bands)
        engagement = tuple(Band(str(band.grade), band.low, band.high) for band in score.engagement_bands)
        for name, bands in (("fit_bands", fit), ("engagement_bands", engagement)):
            for index, key, message, expected in _faults(bands):
                said = Said(message, expected, text(f"Skriv »{key}: {expected.da}«.", f"Write '{key}: {expected.en}'."))
                yield Finding("scores", score.id, (name, index, key), said)


def _faults(bands: tuple[Band, ...]) -> Iterator[Fault]:
    order = sorted(range(len(bands)), key=lambda index: (bands[index].low, bands[index].high))
    yield from _ends(bands, order[0], order[-1])
    for index in order:
        low = bands[index].low
        if bands[index].high <= low:
            said = text("båndet er tomt", "the band is empty")
            yield index, "high", said, text(f"over {low:g}", f"above {low:g}")
    for below, above in pairwise(order):
        yield from _neighbours(bands, below, above)
    for index, band in enumerate(bands):
        if band.grade in [earlier.grade for earlier in bands[:index]]:
            said = text(f"karakteren {band.grade} står to gange", f"the grade {band.grade} stands twice")
            yield index, "grade", said, text("hver karakter én gang", "each grade once")


def _ends(bands: tuple[Band, ...], lowest: int, highest: int) -> Iterator[Fault]:
    if bands[lowest].low != 0:
        said = text("det laveste bånd begynder ikke ved 0", "the lowest band does not start at 0")
        yield lowest, "low", said, _number(0)
    if bands[highest].high != _TOP:
        said = text("det højeste bånd slutter ikke ved 100", "the highest band does not end at 100")
        yield highest, "high", said, _number(_TOP)


def _neighbours(bands: tuple[Band, ...], below: int, above: int) -> Iterator[Fault]:
    end, start = bands[below].high, bands[above].low
    if end < start:
        da, en = f"point mellem {end:g} og {start:g} har ingen", f"points between {end:g} and {start:g} have no"
        yield above, "low", text(f"{da} karakter", f"{en} grade"), _number(end)
    elif end > start:
        da, en = f"point mellem {start:g} og {end:g} har to", f"points between {start:g} and {end:g} have two"
        yield above, "low", text(f"{da} karakterer", f"{en} grades"), _number(end)
    if bands[above].grade > bands[below].grade:
        said = text("en ringere karakter kræver flere point", "a lesser grade takes more points")
        yield above, "grade", said, text("bedre karakterer højere oppe", "better grades higher up")


def _number(value: float) -> Text:
    return text(f"{value:g}", f"{value:g}")
