"""A row of an export as the dashboard knows it."""

from datetime import date
from typing import NamedTuple

DECIDED = ("won", "lost", "no-decision")
OUTCOMES = (*DECIDED, "neither")
ENDED = OUTCOMES[1:]
"""How a deal ends without a sale."""


class Deal(NamedTuple):
    """A row. Days are dates; `created` and `first_touch` keep their time of day where the file has one.

    line       its line in the file
    arrived    the day of `created`
    stage      place of the stage it stands in, or stood in last, in the playbook's order; -1 unknown
    entered    the day it entered each stage, None where the file does not say
    reached    place of the furthest stage; the number of stages when won; -1 unknown
    outcome    won, lost, no-decision or neither; empty while open
    """

    line: int
    id: str | None
    company: str | None
    created: date | None
    arrived: date | None
    first_touch: date | None
    handed_over: date | None
    qualified: date | None
    stage: int
    entered: tuple[date | None, ...]
    reached: int
    since: date | None
    offer: date | None
    expected: date | None
    closed: date | None
    outcome: str
    amount: float | None
    discount: float | None
    mrr: float | None
    margin: float | None
    owner: str | None
    segment: str | None
    source: str | None
    grade: str | None
    status: str | None
    reason: str | None
    next_step: date | None
    due: date | None
    done: date | None
    live: date | None
    nps: float | None
    nps_day: date | None
    churned: date | None

    @property
    def decided(self) -> bool:
        """Whether it counts as won or lost."""
        return self.outcome in DECIDED

    @property
    def won(self) -> bool:
        return self.outcome == "won"


_EMPTY: dict[str, object] = dict.fromkeys(Deal._fields) | {
    "line": 0,
    "stage": -1,
    "reached": -1,
    "entered": (),
    "outcome": "",
}


def deal_of(**cells: object) -> Deal:
    """A row with those cells; every other one is empty."""
    return Deal._make((_EMPTY | cells).values())


class Deals(NamedTuple):
    """All rows as they stood on `day`, in the order of the file.

    has      the columns the file has, by id, those included that follow from others (`outcome`, `close-date`)
    repeats  lines left out because an earlier line has the same deal id, with that line
    """

    day: date
    rows: tuple[Deal, ...]
    has: frozenset[str]
    repeats: tuple[tuple[int, int], ...]


def first_day(deals: Deals) -> date:
    """The earliest day on which something happened to a row; the last day where nothing did."""
    found = [
        day
        for deal in deals.rows
        for day in (deal.arrived, deal.qualified, deal.handed_over, deal.offer, deal.since, deal.closed, *deal.entered)
        if day is not None
    ]
    return min([deals.day, *found])
