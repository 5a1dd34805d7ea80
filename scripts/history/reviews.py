"""What is to be looked over, by whom and when: KPIs by their rhythm, content by its last review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from scripts.link.playbook import Playbook
from scripts.model.base import Record
from scripts.model.kpis import Kpi, Rhythm

EPOCH: Final = date(2026, 1, 1)
"""From here a KPI's reviews are counted when nobody knows when its file last changed."""
_MONTHS: Final = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3, Rhythm.YEARLY: 12}
_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY = range(4)


@dataclass(frozen=True)
class ContentReview:
    """A record whose content `by` looks over, next on `due` and then every so many months."""

    record: Record
    by: str
    every_months: int
    last: date
    due: date

    def overdue(self, today: date | None) -> bool:
        """True the day after it was due; False when the day is not known."""
        return today is not None and today > self.due


def content_reviews(playbook: Playbook) -> Iterator[ContentReview]:
    """Every record with a content review, by kind and id."""
    for records in playbook.records.values():
        for record in records.values():
            if (found := content_review(record)) is not None:
                yield found


def content_review(record: Record) -> ContentReview | None:
    """A record's review, or None."""
    review = record.content_review
    return ContentReview(record, review.by, review.every_months, review.last, review.due) if review else None


def kpi_reviews(playbook: Playbook) -> tuple[Kpi, ...]:
    """The KPIs that are reviewed."""
    return tuple(kpi for kpi in playbook.kpis.values() if kpi.review is not None)


def first_meeting(rhythm: Rhythm, since: date) -> date:
    """The day of the first review in the quarter of `since`, or in its year for a yearly one, so that it stays put
    while a file is worked on.

    Weekly: Mondays. Monthly: the first Tuesday. Quarterly: the first Wednesday of a quarter. Yearly: the first Thursday
    of February, when the year before has been counted up.
    """
    quarter = date(since.year, 3 * ((since.month - 1) // 3) + 1, 1)
    if rhythm is Rhythm.WEEKLY:
        return _next(quarter, _MONDAY)
    if rhythm is Rhythm.MONTHLY:
        return _next(quarter, _TUESDAY)
    return _next(quarter, _WEDNESDAY) if rhythm is Rhythm.QUARTERLY else _next(date(since.year, 2, 1), _THURSDAY)


def meeting_rule(rhythm: Rhythm) -> str:
    """The recurrence that `first_meeting` begins, as RFC 5545 writes it."""
    if rhythm is Rhythm.WEEKLY:
        return "FREQ=WEEKLY;BYDAY=MO"
    if rhythm is Rhythm.YEARLY:
        return "FREQ=YEARLY;BYMONTH=2;BYDAY=1TH"
    day = "1TU" if rhythm is Rhythm.MONTHLY else "1WE"
    return f"FREQ=MONTHLY;INTERVAL={_MONTHS[rhythm]};BYDAY={day}"


def content_rule(review: ContentReview) -> str:
    """The recurrence from `due`: every so many months on that day, or on the last day of a month that is too short."""
    rule = f"FREQ=MONTHLY;INTERVAL={review.every_months}"
    if review.due.day <= 28:
        return rule
    days = ",".join(str(day) for day in range(28, review.due.day + 1))
    return f"{rule};BYMONTHDAY={days};BYSETPOS=-1"


def _next(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
