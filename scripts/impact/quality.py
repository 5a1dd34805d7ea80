"""How well the score tells wins from other leads before and after a change, and whether the file can say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from calculators.kit.statistics.calibration import chance_by_grade
from calculators.kit.statistics.discrimination import (
    Interval,
    Slice,
    auc_difference,
    auc_interval,
    brier,
    brier_reference,
    slices,
)
from scripts.impact.leads import PastLead
from scripts.impact.scoring import Scored

EARLIER: Final = 0.7
"""The share of leads, oldest first, from which the chance of a sale by grade is learnt; the rest test it."""

FEWEST: Final = 20
"""Fewer wins or other leads than this, in all or in either part, and the figures would only be noise."""


@dataclass(frozen=True)
class Discrimination:
    """One score: AUC of fit and engagement points together and of each alone, and wins by decile of the former."""

    both: Interval
    fit: Interval
    engagement: Interval
    deciles: tuple[Slice, ...]


@dataclass(frozen=True)
class Calibration:
    """Brier scores of the chance of a sale by grade. `base`: every later lead has the base rate of the earlier."""

    before: float
    after: float
    base: float
    reference: float
    learnt_from: int
    tested_on: int
    tested_from: date


@dataclass(frozen=True)
class Quality:
    """Both scores on the same leads. `difference` is the AUC after less before; `calibration` None: too few wins."""

    wins: int
    others: int
    before: Discrimination
    after: Discrimination
    difference: Interval
    calibration: Calibration | None


def quality(leads: Sequence[tuple[PastLead, Scored, Scored]]) -> Quality | None:
    """The quality of both scores, or None where there are too few wins or other leads to tell."""
    outcomes = [past.won for past, _, _ in leads]
    if not _enough(outcomes):
        return None
    old, new = [before for _, before, _ in leads], [after for _, _, after in leads]
    return Quality(
        sum(outcomes),
        len(outcomes) - sum(outcomes),
        _discrimination(old, outcomes),
        _discrimination(new, outcomes),
        auc_difference([one.order for one in old], [one.order for one in new], outcomes),
        _calibration(leads),
    )


def _discrimination(side: Sequence[Scored], outcomes: Sequence[bool]) -> Discrimination:
    order = [one.order for one in side]
    return Discrimination(
        auc_interval(order, outcomes),
        auc_interval([one.fit.points for one in side], outcomes),
        auc_interval([one.engagement.points for one in side], outcomes),
        slices(order, outcomes),
    )


def _calibration(leads: Sequence[tuple[PastLead, Scored, Scored]]) -> Calibration | None:
    """Learnt from the earlier leads and tested on the later ones: nothing that came later may help to foretell it."""
    ordered = sorted(leads, key=lambda one: (one[0].created, one[0].id))
    cut = int(len(ordered) * EARLIER)
    earlier, later = ordered[:cut], ordered[cut:]
    learnt, tested = [past.won for past, _, _ in earlier], [past.won for past, _, _ in later]
    if not (_enough(learnt) and _enough(tested)):
        return None
    scores = []
    for side in (1, 2):
        chances, base = chance_by_grade([_grade(one, side) for one in earlier], learnt)
        scores.append(brier([chances.get(_grade(one, side), base) for one in later], tested))
    base = sum(learnt) / len(learnt)
    return Calibration(
        scores[0],
        scores[1],
        brier([base] * len(tested), tested),
        brier_reference(tested),
        len(earlier),
        len(later),
        later[0][0].created,
    )


def _grade(lead: tuple[PastLead, Scored, Scored], side: int) -> str:
    found = lead[side]
    assert isinstance(found, Scored)
    return found.grade


def _enough(outcomes: Sequence[bool]) -> bool:
    return min(sum(outcomes), len(outcomes) - sum(outcomes)) >= FEWEST
