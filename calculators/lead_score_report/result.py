"""The report card of one file: who won by grade, whether the score tells, and whether the file is large enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from calculators.kit.input.dataset import Dataset
from calculators.kit.statistics.calibration import Calibrated, calibration, chance_by_grade
from calculators.kit.statistics.discrimination import (
    Interval,
    Slice,
    auc_difference,
    auc_interval,
    brier,
    brier_reference,
    slices,
)
from calculators.lead_score_report.columns import GRADE, SCORE
from calculators.lead_score_report.grades import GradeRow, grade_rows
from calculators.lead_score_report.leads import (
    Rows,
    Scored,
    Subject,
    by_crm,
    by_model,
    fifths,
    rows_of,
    subject_of,
)
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.single_fields import Judged, judged_fields, together

Finding = Literal["refused", "reversed", "chance", "field-better", "field-alike", "useful"]


@dataclass(frozen=True)
class Asked:
    """What a report is made from. Equal questions share one report."""

    parameters: Parameters
    data: Dataset
    earlier_share: float
    later_from: date | None
    fewest: int

    def __hash__(self) -> int:
        return hash((len(self.data.lines), self.earlier_share, self.later_from, self.fewest))


@dataclass(frozen=True)
class Shortage:
    """A part of the file with too few wins or too few other leads."""

    part: Literal["all", "earlier", "later"]
    wins: int
    others: int


@dataclass(frozen=True)
class Quality:
    """How well the score tells wins from the rest.

    auc         on all leads that may judge it: all, or the later ones where the score was learnt from the earlier
    later       AUC on the later leads, which is what a single field and new points are compared with
    brier       of the chance by grade, learnt on the earlier leads and judged on the later; `base` is that of giving
                every later lead their own base rate
    difference  the score's AUC less the best single field's, both on the later leads; None where there is no field
    """

    auc: Interval
    later: Interval
    brier: float
    base: float
    deciles: tuple[Slice, ...]
    calibration: tuple[Calibrated, ...]
    best: Judged | None
    difference: Interval | None


@dataclass(frozen=True)
class Result:
    """The report. `quality` is None, and `fields` empty, where `shortages` say that the file is too small.

    `doubling` is how many points shall double the odds in the proposal; None keeps the spread of today's points.
    """

    asked: Asked
    rows: Rows
    scored: Scored
    shortages: tuple[Shortage, ...]
    grades: tuple[GradeRow, ...]
    letters: tuple[GradeRow, ...]
    figures: tuple[GradeRow, ...]
    fields: tuple[Judged, ...]
    quality: Quality | None
    doubling: float | None = None

    @property
    def subject(self) -> Subject:
        """What is judged."""
        return self.scored.subject

    @property
    def first(self) -> int:
        """The first row that judges: a score learnt from the earlier leads is judged on the later alone."""
        return self.rows.cut if self.subject == "fields" else 0

    @property
    def suspects(self) -> tuple[Judged, ...]:
        """Fields that alone tell so much that they may have been filled in after the outcome."""
        return tuple(field for field in self.fields if field.suspect)

    @property
    def finding(self) -> Finding:
        """The verdict: what the figures say of the score."""
        if self.quality is None:
            return "refused"
        auc, difference = self.quality.auc, self.quality.difference
        if auc.high < 0.5:
            return "reversed"
        if auc.low <= 0.5:
            return "chance"
        if self.subject == "fields" or difference is None or difference.low > 0:
            return "useful"
        return "field-better" if difference.high < 0 else "field-alike"


@lru_cache(maxsize=4)
def result_of(asked: Asked) -> Result:
    """Made once for each question; the parts of the result come back to it."""
    parameters, data = asked.parameters, asked.data
    rows = rows_of(data, asked.earlier_share, asked.later_from)
    subject = subject_of(data)
    short = _shortages(rows, parameters.fewest_wins)
    skipped = frozenset((GRADE, SCORE)) if subject == "crm" else frozenset()
    fields: tuple[Judged, ...] = ()
    if not short:
        fields = judged_fields(parameters, data, rows, asked.fewest, parameters.leak_auc, skipped)
    if subject == "model":
        scored = by_model(parameters, data, rows)
    elif subject == "crm":
        scored = by_crm(data, rows)
    else:
        scored = _by_fields(fields, rows)
    first = rows.cut if subject == "fields" else 0
    won, grades = rows.won[first:], scored.grades[first:]
    if short and subject == "fields":
        won, grades = (), ()  # nothing was weighed, so there are no bands
    two_axes = subject == "model"
    return Result(
        asked,
        rows,
        scored,
        short,
        grade_rows(grades, won),
        grade_rows([grade[0] for grade in grades], won) if two_axes else (),
        grade_rows([grade[1:] for grade in grades], won) if two_axes else (),
        fields,
        None if short else _quality(asked, rows, scored, first, fields),
    )


def _shortages(rows: Rows, fewest: int) -> tuple[Shortage, ...]:
    parts: tuple[tuple[Literal["all", "earlier", "later"], Sequence[bool]], ...] = (
        ("all", rows.won),
        ("earlier", rows.won[: rows.cut]),
        ("later", rows.won[rows.cut :]),
    )
    counted = [Shortage(part, sum(won), len(won) - sum(won)) for part, won in parts]
    return tuple(one for one in counted if min(one.wins, one.others) < fewest)


def _by_fields(fields: Sequence[Judged], rows: Rows) -> Scored:
    """Without a score: all fields' weights together, but for those that may know the outcome."""
    order = together([field for field in fields if not field.suspect], len(rows.won))
    return Scored("fields", order, fifths(order, order[: rows.cut] or order))


def _quality(asked: Asked, rows: Rows, scored: Scored, first: int, fields: Sequence[Judged]) -> Quality:
    cut = rows.cut
    won, later = rows.won[first:], rows.won[cut:]
    chances, base = chance_by_grade(scored.grades[:cut], rows.won[:cut], asked.parameters.prior_leads)
    given = [chances.get(grade, base) for grade in scored.grades[cut:]]
    best = next((field for field in fields if not field.suspect and field.earlier > 0.5), None)
    difference = auc_difference(best.scores()[cut:], scored.order[cut:], later) if best else None
    return Quality(
        auc_interval(scored.order[first:], won),
        auc_interval(scored.order[cut:], later),
        brier(given, later),
        brier_reference(later),
        slices(scored.order[first:], won),
        calibration(given, later, asked.fewest),
        best,
        difference,
    )
