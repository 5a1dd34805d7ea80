"""Chances by grade: learnt from some leads, held up against what became of others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from calculators.kit.statistics.proportions import Share, wilson
from calculators.kit.statistics.weight_of_evidence import merged

PRIOR = 10.0
"""The base rate weighs as much as so many leads in each grade's chance: a grade with three leads says little."""


@dataclass(frozen=True)
class Calibrated:
    """Leads that were given about the same chance: its mean, and the share that was won with its Wilson interval."""

    chance: float
    leads: int
    wins: int
    share: Share

    @property
    def holds(self) -> bool:
        """Whether the chance lies within the interval of what happened."""
        return self.share.low <= self.chance <= self.share.high


def chance_by_grade(
    grades: Sequence[str], outcomes: Sequence[bool], prior: float = PRIOR
) -> tuple[dict[str, float], float]:
    """The chance of a sale by grade, and the base rate for grades that do not occur.

    (wins + prior x base rate) / (leads + prior): the mean of a beta distribution whose centre is the base rate.
    """
    base = sum(outcomes) / len(outcomes)
    count = Counter(grades)
    wins = Counter(grade for grade, won in zip(grades, outcomes, strict=True) if won)
    return {grade: (wins[grade] + prior * base) / (count[grade] + prior) for grade in sorted(count)}, base


def calibration(chances: Sequence[float], outcomes: Sequence[bool], fewest: int) -> tuple[Calibrated, ...]:
    """Leads by the chance they were given, lowest first, neighbours put together up to `fewest` leads."""
    counts: dict[float, list[int]] = {}
    for chance, won in zip(chances, outcomes, strict=True):
        counts.setdefault(chance, [0, 0])[0 if won else 1] += 1
    ordered = sorted(counts)
    found = []
    for one in merged([(counts[chance][0], counts[chance][1]) for chance in ordered], fewest):
        given = sum(ordered[place] * sum(counts[ordered[place]]) for place in one.members)
        found.append(Calibrated(given / one.size, one.size, one.wins, wilson(one.wins, one.size)))
    return tuple(found)
