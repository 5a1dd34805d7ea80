"""The worked examples of the report card's formulas, recomputed: every figure that they mention, in order."""

import math

from calculators.calibration import PRIOR, chance_by_grade
from calculators.discrimination import auc, brier, slices
from calculators.language import Text
from calculators.proportions import wilson
from calculators.weight_of_evidence import factor, weight
from calculators.worked import number, percent

Figures = tuple[Text, ...]


def share() -> Figures:
    """9 of 80."""
    found = wilson(9, 80)
    return number(9), number(80), *(number(100 * one, 1) for one in (found.value, found.low, found.high))


def pairs() -> Figures:
    """Two wins against three others."""
    wins, others = (80, 60), (60, 40, 20)
    found = auc([*wins, *others], [True] * len(wins) + [False] * len(others))
    right = sum(win > other for win in wins for other in others)
    ties = sum(win == other for win in wins for other in others)
    counted = (number(len(wins) * len(others)), number(right), number(ties), number(right + ties / 2, 1))
    return *(number(score) for score in (*wins, *others)), *counted, number(found, 3)


def chance() -> Figures:
    """6 of 20 A leads and 4 of 80 D leads."""
    outcomes = [place < 6 for place in range(20)] + [place < 4 for place in range(80)]
    found, base = chance_by_grade("A" * 20 + "D" * 80, outcomes)
    given = (number(6), number(20), number(4), number(80), percent(base), number(PRIOR), number(base, 1))
    return *given, percent(found["A"], 1)


def squares() -> Figures:
    """Three chances of which the first came true."""
    chances, outcomes = (0.8, 0.3, 0.1), (True, False, False)
    each = [(one - won) ** 2 for one, won in zip(chances, outcomes, strict=True)]
    shown = (*(number(one, 1) for one in chances), *(number(one, 2) for one in each))
    return *shown, number(len(chances)), number(brier(chances, outcomes), 3)


def lift() -> Figures:
    """Both wins in the better half of ten."""
    best, _ = slices(range(10, 0, -1), [True, True, *[False] * 8], 2)
    return number(10), number(2), number(best.wins), number(best.size), number(best.lift, 1)


def evidence() -> Figures:
    """36 of 189 wins and 107 of 1,211 others, one answer of six."""
    wins, all_wins, others, all_others, bins = 36, 189, 107, 1211, 6
    given = (number(wins), number(all_wins), number(others), number(all_others))
    smoothed = (number(wins + 0.5, 1), number(all_wins + bins / 2), number(others + 0.5, 1))
    return *given, *smoothed, number(all_others + bins / 2), number(weight(wins, others, all_wins, all_others, bins), 2)


def points() -> Figures:
    """18 points to double the odds."""
    found = factor(18)
    return number(18), number(math.log(2), 3), number(found, 1), number(0.76, 2), number(round(0.76 * found, 1), 1)
