"""The rows of an export as leads and deals, each resolved once: outcome, close date, how far it came.

What the systems leave out is filled in from what they give, by rules that are said on the page:
an outcome in the stage column counts as the outcome; where there is one close date, it is the expected one while the
deal is open; a deal has reached a stage if it has a date for it or for a later one, stands in it or a later one, has
a milestone that belongs to it, or is won. Of rows with the same deal id the first counts.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import repeat
from typing import NamedTuple

from calculators.kit.input.dataset import Dataset, Entry
from calculators.kpi.cells import day_of, number_of, segment_of, text_of
from calculators.kpi.columns import ENTERED
from calculators.kpi.deal import OUTCOMES, Deal, Deals
from calculators.kpi.parameters import Milestone, Segment, Stage

_PLAIN = (
    "deal-id",
    "company-number",
    "created-date",
    "first-touch-date",
    "handed-over-date",
    "qualified-date",
    "stage",
    "stage-entered-date",
    "offer-sent-date",
    "expected-close-date",
    "close-date",
    "won-time",
    "lost-time",
    "outcome",
    "amount",
    "discount-percent",
    "monthly-recurring-revenue",
    "gross-margin",
    "owner",
    "segment",
    "lead-source",
    "lead-grade",
    "lead-status",
    "loss-reason",
    "next-step-date",
    "cadence-step-due-date",
    "cadence-step-done-date",
    "go-live-date",
    "nps-score",
    "nps-date",
    "churn-date",
)


def read_deals(
    data: Dataset,
    stages: tuple[Stage, ...],
    milestones: tuple[Milestone, ...],
    segments: tuple[Segment, ...],
    day: date,
) -> Deals:
    """The rows as they stood at the end of `day`: rows created later, and whatever happened later, are left out."""
    columns = data.columns
    place = {stage.id: index for index, stage in enumerate(stages)}
    plain = [columns.get(column) or repeat(None) for column in _PLAIN]
    entered = [columns.get(ENTERED + stage) or repeat(None) for stage in place]
    rows: list[Deal] = []
    lines: dict[str, int] = {}
    repeats: list[tuple[int, int]] = []
    reader = _Reader(
        day=day,
        place=place,
        sold=frozenset(stage.id for stage in stages if stage.forecast_category == "closed"),
        milestones=tuple(
            (one.field, place[one.stage]) for one in milestones if one.stage in place and one.field in _PLAIN
        ),
        two_dates="expected-close-date" in columns,
        segments={word.lower(): one.id for one in segments for word in (one.name.da, one.name.en, one.id)},
    )
    days = zip(*entered, strict=True) if stages else repeat(())
    for line, cells, entries in zip(data.lines, zip(*plain, strict=True), days, strict=False):
        deal = reader.deal(line, cells, entries)
        if deal is None:
            continue
        first = lines.setdefault(deal.id, line) if deal.id else line
        if first == line:
            rows.append(deal)
        else:
            repeats.append((line, first))
    return Deals(day, tuple(rows), _has(columns), tuple(repeats))


class _Reader(NamedTuple):
    """How the rows of one file are read; `two_dates` where it tells the expected close date from the real one,
    `segments` the ids of segments by what they are called."""

    day: date
    place: dict[str, int]
    sold: frozenset[str]
    milestones: tuple[tuple[str, int], ...]
    two_dates: bool
    segments: dict[str, str]

    def deal(self, line: int, cells: tuple[Entry, ...], days: tuple[Entry, ...]) -> Deal | None:
        """One row, or None where it was created after the day."""
        cell = dict(zip(_PLAIN, cells, strict=True))
        created = cell["created-date"]
        arrived = day_of(created)
        if arrived is not None and arrived > self.day:
            return None
        outcome = self._outcome(cell)
        known = day_of(cell["close-date"]) or day_of(cell["won-time"] if outcome == "won" else cell["lost-time"])
        expected = day_of(cell["expected-close-date"]) if self.two_dates else known if not outcome else None
        closed = known if outcome else None
        if closed is not None and closed > self.day:
            outcome, closed = "", None
        entered = tuple(map(self._past, days))
        here = self._place(cell["stage"], days)
        reached = max((here, *self._reached(cell, entered)))
        return Deal(
            line=line,
            id=text_of(cell["deal-id"]),
            company=text_of(cell["company-number"]),
            created=created if isinstance(created, date) else None,
            arrived=arrived,
            first_touch=self._time(cell["first-touch-date"]),
            handed_over=self._past(cell["handed-over-date"]),
            qualified=self._past(cell["qualified-date"]),
            stage=here,
            entered=entered,
            reached=len(self.place) if outcome == "won" else reached,
            since=self._since(cell, entered, here, arrived),
            offer=self._past(cell["offer-sent-date"]),
            expected=expected,
            closed=closed,
            outcome=outcome,
            amount=number_of(cell["amount"]),
            discount=number_of(cell["discount-percent"]),
            mrr=number_of(cell["monthly-recurring-revenue"]),
            margin=number_of(cell["gross-margin"]),
            owner=text_of(cell["owner"]),
            segment=segment_of(cell["segment"], self.segments),
            source=text_of(cell["lead-source"]),
            grade=text_of(cell["lead-grade"]),
            status=text_of(cell["lead-status"]),
            reason=text_of(cell["loss-reason"]),
            next_step=day_of(cell["next-step-date"]),
            due=self._past(cell["cadence-step-due-date"]),
            done=self._past(cell["cadence-step-done-date"]),
            live=self._past(cell["go-live-date"]),
            nps=number_of(cell["nps-score"]),
            nps_day=self._past(cell["nps-date"]),
            churned=self._past(cell["churn-date"]),
        )

    def _outcome(self, cell: dict[str, Entry]) -> str:
        for column in ("outcome", "stage"):
            if cell[column] in OUTCOMES:
                return str(cell[column])
        if cell["outcome"] is None and cell["stage"] in self.sold:
            return "won"
        if cell["outcome"] is None and cell["stage"] is None:
            return "won" if cell["won-time"] else "lost" if cell["lost-time"] else ""
        return ""

    def _place(self, stage: Entry, days: tuple[Entry, ...]) -> int:
        """The stage it stood in on the day: the one the file says, or the last before it where it came there later."""
        here = self.place.get(str(stage), -1)
        came = day_of(days[here]) if here >= 0 else None
        if came is None or came <= self.day:
            return here
        dates = [(found, index) for index, found in enumerate(map(self._past, days)) if found is not None]
        return max(dates)[1] if dates else -1

    def _reached(self, cell: dict[str, Entry], entered: tuple[date | None, ...]) -> Iterator[int]:
        yield from (index for index, found in enumerate(entered) if found is not None)
        yield from (index for column, index in self.milestones if self._past(cell[column]) is not None)

    def _since(
        self, cell: dict[str, Entry], entered: tuple[date | None, ...], here: int, arrived: date | None
    ) -> date | None:
        own = self._past(cell["stage-entered-date"])
        if own is not None or here < 0:
            return own
        if entered[here] is not None:
            return entered[here]
        passed = [self._past(cell[column]) for column, index in self.milestones if index == here]
        return next((found for found in passed if found is not None), arrived)

    def _past(self, entry: Entry) -> date | None:
        found = day_of(entry)
        return found if found is not None and found <= self.day else None

    def _time(self, entry: Entry) -> date | None:
        return entry if isinstance(entry, date) and self._past(entry) is not None else None


def _has(columns: Iterable[str]) -> frozenset[str]:
    has = set(columns)
    if "stage" in has or {"won-time", "lost-time"} <= has:
        has.add("outcome")
    if {"won-time", "lost-time"} & has:
        has.add("close-date")
    return frozenset(has)
