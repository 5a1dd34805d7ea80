"""New points for today's questions and events, learnt from the earlier leads and tried on the later ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from calculators.kit.scoring.model import Model
from calculators.kit.statistics.calibration import chance_by_grade
from calculators.kit.statistics.discrimination import Interval, auc_difference, auc_interval, brier
from calculators.lead_score_report.grades import GradeRow, grade_rows
from calculators.lead_score_report.leads import points_of
from calculators.lead_score_report.result import Result
from calculators.lead_score_report.scaling import (
    Scale,
    answer_points,
    event_points,
    with_points,
)
from calculators.lead_score_report.weighing import (
    AnswerWeight,
    EventWeight,
    answer_weights,
    event_weights,
)

Verdict = Literal["better", "worse", "alike"]


@dataclass(frozen=True)
class Change:
    """Points of an answer (`fit.<rule>.<answer>`) or of an event (`event.<rule>`), today's and proposed."""

    key: str
    today: float
    proposed: float


@dataclass(frozen=True)
class Side:
    """One set of points on the later leads."""

    auc: Interval
    fit: Interval
    engagement: Interval
    brier: float
    letters: tuple[GradeRow, ...]


@dataclass(frozen=True)
class Proposal:
    """The proposed model, how it came about, and both models on the leads that it was not learnt from."""

    model: Model
    answers: tuple[AnswerWeight, ...]
    events: tuple[EventWeight, ...]
    fit: Scale
    engagement: Scale
    changes: tuple[Change, ...]
    today: Side
    proposed: Side
    difference: Interval

    @property
    def verdict(self) -> Verdict:
        """Whether the interval of the difference in AUC lies above, below or around nothing."""
        if self.difference.low > 0:
            return "better"
        return "worse" if self.difference.high < 0 else "alike"


def proposed(result: Result) -> Proposal | None:
    """New points for the model that was judged; None where neither axis has an answer that could be weighed."""
    asked, rows, scored = result.asked, result.rows, result.scored
    today, leads, won = asked.parameters, scored.leads[: rows.cut], rows.won[: rows.cut]
    weighed = answer_weights(today, leads, won, asked.fewest)
    events = event_weights(today, leads, won, asked.fewest)
    fit, new_answers = answer_points(today, leads, weighed, result.doubling, sum(won) / (len(won) - sum(won)))
    engagement, new_events = event_points(today, leads, events, result.doubling)
    if fit.factor is None and engagement.factor is None:
        return None
    model = with_points(today, new_answers, new_events)
    before = _side(scored.fit, scored.engagement, scored.grades, result)
    anew = points_of(model, scored.leads)
    after = _side(*anew, result)
    order = [one + other for one, other in zip(anew[0], anew[1], strict=True)]
    changes = [
        Change(f"fit.{one.rule}.{one.answer}", one.today, new_answers[one.rule, one.answer])
        for one in weighed
        if new_answers[one.rule, one.answer] != one.today
    ]
    changes += [
        Change(f"event.{one.rule}", one.today, new_events[one.rule])
        for one in events
        if new_events[one.rule] != one.today
    ]
    return Proposal(
        model,
        weighed,
        events,
        fit,
        engagement,
        tuple(changes),
        before,
        after,
        auc_difference(scored.order[rows.cut :], order[rows.cut :], rows.won[rows.cut :]),
    )


def _side(fit: Sequence[float], engagement: Sequence[float], grades: Sequence[str], result: Result) -> Side:
    cut, won = result.rows.cut, result.rows.won
    later = won[cut:]
    chances, base = chance_by_grade(grades[:cut], won[:cut], result.asked.parameters.prior_leads)
    order = [one + other for one, other in zip(fit, engagement, strict=True)]
    return Side(
        auc_interval(order[cut:], later),
        auc_interval(fit[cut:], later),
        auc_interval(engagement[cut:], later),
        brier([chances.get(grade, base) for grade in grades[cut:]], later),
        grade_rows([grade[0] for grade in grades[cut:]], later),
    )
