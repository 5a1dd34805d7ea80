"""From a file's table to decided leads in order of time: what they are judged by, and what had to be left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from calculators.kit.input.dataset import Dataset, Entry
from calculators.kit.scoring.grade import band_of
from calculators.kit.scoring.lead import Event, Lead, asked_criteria, fallback
from calculators.kit.scoring.model import FitRule, Model
from calculators.kit.scoring.points import engagement_points, fit_points
from calculators.lead_score_report.columns import (
    AS_OF,
    CREATED,
    FRAMEWORK,
    GRADE,
    OPEN,
    OUTCOME,
    SCORE,
    SEGMENT,
    WON,
)

Subject = Literal["model", "crm", "fields"]
"""What is judged: today's model on the leads' answers, the grade or points the CRM had, or, with neither, whether the
file's other fields foretell anything."""

_RANK = {
    "hot": 3, "varm": 3, "varmt": 3, "high": 3, "høj": 3,
    "warm": 2, "lun": 2, "lunkent": 2, "medium": 2, "mellem": 2,
    "cold": 1, "kold": 1, "koldt": 1, "low": 1, "lav": 1,
}  # fmt: skip


@dataclass(frozen=True)
class Rows:
    """The decided leads, oldest first.

    places     their rows in the dataset
    cut        how many of them are learnt from; the rest test
    undecided  rows without an outcome, which say nothing yet
    undated    rows without a date
    """

    places: tuple[int, ...]
    created: tuple[date, ...]
    won: tuple[bool, ...]
    cut: int
    undecided: int
    undated: int

    @property
    def wins(self) -> int:
        """Leads that were won."""
        return sum(self.won)


@dataclass(frozen=True)
class Scored:
    """Scores in the order of the rows, higher meaning better, and the grade of each.

    fit, engagement  the model's axes; empty where it is the CRM's own score that is judged
    unscored         leads without a score in the file; they count as the lowest
    missing          the model's columns that the file lacks: the answers count as unknown, or as nothing
    """

    subject: Subject
    order: tuple[float, ...]
    grades: tuple[str, ...]
    fit: tuple[float, ...] = ()
    engagement: tuple[float, ...] = ()
    leads: tuple[Lead, ...] = ()
    unscored: int = 0
    missing: tuple[str, ...] = ()


def rows_of(data: Dataset, earlier_share: float, later_from: date | None) -> Rows:
    """The decided leads by day. The cut falls between two days, so that a day is never on both sides."""
    outcomes = [None if one == OPEN else one for one in data.columns[OUTCOME]]
    days = [_day(one) for one in data.columns[CREATED]]
    undecided = sum(one is None for one in outcomes)
    dated = sorted((day, place) for place, day in enumerate(days) if day is not None and outcomes[place] is not None)
    created, found = tuple(day for day, _ in dated), tuple(place for _, place in dated)
    if later_from is None and created:
        later_from = created[min(len(created) - 1, int(len(created) * earlier_share))]
    return Rows(
        found,
        created,
        tuple(outcomes[place] == WON for place in found),
        sum(day < later_from for day in created) if later_from else 0,
        undecided,
        len(outcomes) - undecided - len(found),
    )


def subject_of(data: Dataset) -> Subject:
    """What there is to judge."""
    if any(name.startswith(("fit.", "level.", "event.")) for name in data.columns):
        return "model"
    return "crm" if SCORE in data.columns or GRADE in data.columns else "fields"


def by_model(model: Model, data: Dataset, rows: Rows) -> Scored:
    """Each lead under today's model, on the day it was scored."""
    leads = leads_of(model, data, rows.places)
    fit, engagement, grades = points_of(model, leads)
    wanted = [f"fit.{rule.id}" for rule in model.score.fit_rules]
    wanted += [f"level.{one.id}" for one in asked_criteria(model)]
    wanted += [f"event.{one.id}.count" for one in model.score.engagement_rules]
    order = tuple(one + other for one, other in zip(fit, engagement, strict=True))
    missing = tuple(name for name in wanted if name not in data.columns)
    return Scored("model", order, grades, fit, engagement, leads, 0, missing)


def points_of(model: Model, leads: Sequence[Lead]) -> tuple[tuple[float, ...], tuple[float, ...], tuple[str, ...]]:
    """Fit points, engagement points and grade of each lead. Raises ValueError where no band holds a lead's points."""
    fit = tuple(fit_points(model, lead).points for lead in leads)
    engagement = tuple(engagement_points(model, lead).points for lead in leads)
    letters = {points: str(band_of(points, model.score.fit_bands).grade) for points in set(fit)}
    figures = {points: int(band_of(points, model.score.engagement_bands).grade) for points in set(engagement)}
    return (
        fit,
        engagement,
        tuple(model.score.grade(letters[one], figures[two]) for one, two in zip(fit, engagement, strict=True)),
    )


def leads_of(model: Model, data: Dataset, places: Sequence[int]) -> tuple[Lead, ...]:
    """The leads as the model asks for them. What the file does not tell counts as unknown, level 0 or no event."""
    answers = {rule.id: _answers(rule, data, places) for rule in model.score.fit_rules}
    levels = {
        one.id: [max(0, min(3, int(cell))) for cell in _numbers(data, f"level.{one.id}", places)]
        for one in asked_criteria(model)
    }
    counts, lasts = {}, {}
    for event in model.score.engagement_rules:
        counts[event.id] = [max(0, int(cell)) for cell in _numbers(data, f"event.{event.id}.count", places)]
        lasts[event.id] = [_day(cell) for cell in _cells(data, f"event.{event.id}.last", places)]
    known = {one.id for one in model.frameworks}
    default = model.score.framework_group.default if model.score.framework_group is not None else ""
    as_of = [_day(cell) for cell in _cells(data, AS_OF, places)]
    created = [_day(cell) for cell in _cells(data, CREATED, places)]
    segments = [str(cell or model.first_segment) for cell in _cells(data, SEGMENT, places)]
    frameworks = [str(cell) if cell in known else default for cell in _cells(data, FRAMEWORK, places)]
    found = []
    for at in range(len(places)):
        day = as_of[at] or created[at]
        assert day is not None, "rows without a date are left out"
        events = {name: Event(count[at], lasts[name][at]) for name, count in counts.items()}
        found.append(
            Lead(
                day,
                segments[at],
                frameworks[at],
                {name: cells[at] for name, cells in answers.items()},
                {name: cells[at] for name, cells in levels.items()},
                events,
            )
        )
    return tuple(found)


def by_crm(data: Dataset, rows: Rows) -> Scored:
    """The grade or points that the file holds. Without points the grades' own order counts, A or 1 or hot the best."""
    grades = [str(cell or "").strip() for cell in _cells(data, GRADE, rows.places)]
    points = [cell if isinstance(cell, (int, float)) else None for cell in _cells(data, SCORE, rows.places)]
    given = [point for point in points if point is not None]
    if given:
        lowest = min(given)
        order = tuple(float(lowest if point is None else point) for point in points)
        unscored = len(points) - len(given)
    else:
        rank = grade_ranks(set(grades))
        order = tuple(rank[grade] for grade in grades)
        unscored = sum(not grade for grade in grades)
    named = tuple(grade or "–" for grade in grades) if any(grades) else fifths(order, order[: rows.cut] or order)
    return Scored("crm", order, named, unscored=unscored)


def grade_ranks(grades: set[str]) -> dict[str, float]:
    """A number for each grade, higher the better; an empty grade is the lowest.

    Hot, warm and cold (and their like) by meaning; a letter with a figure, such as B2, by both together; all else by
    the alphabet, first the best.
    """
    named = sorted(grade for grade in grades if grade)
    if named and all(grade.lower() in _RANK for grade in named):
        return {"": 0.0, **{grade: float(_RANK[grade.lower()]) for grade in named}}
    if named and all(len(grade) == 2 and grade[0].isalpha() and grade[1].isdigit() for grade in named):
        return {"": -1000.0, **{grade: -float(ord(grade[0].upper()) - 64 + int(grade[1])) for grade in named}}
    return {"": -float(len(named)), **{grade: -float(place) for place, grade in enumerate(named)}}


def fifths(order: Sequence[float], known: Sequence[float]) -> tuple[str, ...]:
    """Bands 1 (highest) to 5 by the fifths of the scores in `known`."""
    ranked = sorted(known, reverse=True)
    borders = [ranked[max(0, len(ranked) * part // 5 - 1)] for part in range(1, 5)] if ranked else []
    return tuple(str(1 + sum(score < border for border in borders)) for score in order)


def _answers(rule: FitRule, data: Dataset, places: Sequence[int]) -> list[str]:
    known, instead = {answer.id for answer in rule.answers}, fallback(rule)
    return [str(cell) if cell in known else instead for cell in _cells(data, f"fit.{rule.id}", places)]


def _numbers(data: Dataset, name: str, places: Sequence[int]) -> list[float]:
    return [cell if isinstance(cell, (int, float)) else 0.0 for cell in _cells(data, name, places)]


def _cells(data: Dataset, name: str, places: Sequence[int]) -> list[Entry]:
    column = data.columns.get(name)
    return [column[place] for place in places] if column is not None else [None] * len(places)


def _day(cell: Entry) -> date | None:
    return cell.date() if isinstance(cell, datetime) else cell if isinstance(cell, date) else None
