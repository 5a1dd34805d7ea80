"""Conversion by grade: leads and wins, with intervals."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.kit.statistics.proportions import Share, wilson
from calculators.lead_score_report.leads import grade_ranks


@dataclass(frozen=True)
class GradeRow:
    """Leads of a grade: how many, how many were won, that share with its Wilson interval, and lift over all leads."""

    grade: str
    leads: int
    wins: int
    share: Share
    lift: float


def grade_rows(grades: Sequence[str], won: Sequence[bool]) -> tuple[GradeRow, ...]:
    """Conversion by grade, the best grade first."""
    count: dict[str, list[int]] = {}
    for grade, win in zip(grades, won, strict=True):
        both = count.setdefault(grade, [0, 0])
        both[0] += 1
        both[1] += win
    base = sum(won) / len(won) if won else 0.0
    rank = grade_ranks({grade for grade in count if grade != "–"})
    ordered = sorted(count, key=lambda grade: (-rank.get(grade, float("-inf")), grade))
    found = []
    for grade in ordered:
        leads, wins = count[grade]
        found.append(GradeRow(grade, leads, wins, wilson(wins, leads), wins / leads / base if base else 0.0))
    return tuple(found)
