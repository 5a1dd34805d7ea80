"""The team's weeks played through, one contact at a time: the check of the formulas, and what they leave out.

What the formulas leave out is that leads come while nobody is there, and then all stand in the queue at opening.
Comes after the rest of the result, with a fixed seed.
"""

from collections import deque
from dataclasses import dataclass
from heapq import heappop, heappush
from random import Random

from calculators.capacity.inputs import Inputs
from calculators.capacity.staffing import loads

BATCHES = 10
MOST = 5_000
"""Contacts a week beyond which nothing is played through: it would take too long, and the formulas are close."""


@dataclass(frozen=True)
class Played:
    """What came out: leads counted, share answered within the promise, twice its standard error, average wait in
    hours, share of the people's time that went to contacts."""

    leads: int
    service: float
    error: float
    wait: float
    occupancy: float


def play(inputs: Inputs, people: int, events: int, seed: int) -> Played | None:
    """About so many contacts with so many people on duty; None where there is nothing, or too much, to play.

    The first weeks, while the queue fills, are left out. The clock runs in opening hours only. A first contact goes
    ahead of follow-ups and interrupts none; the k-th follow-up comes k working days later at any time of day.
    """
    a_week = inputs.leads_per_week * inputs.touches
    if not people or not a_week or a_week > MOST:
        return None
    warm_up = 2 + int(inputs.touches) // len(inputs.days)
    each = max(1, round(events / a_week / BATCHES))
    random = Random(seed)
    week = inputs.open_hours * len(inputs.days)
    begin, length = warm_up * week, each * week
    contacts = _contacts(inputs, warm_up + BATCHES * each, random)
    desk = _Desk(people, inputs.handling_minutes / 60, random, (begin, begin + BATCHES * length))
    desk.serve(contacts)
    batches: list[list[float]] = [[] for _ in range(BATCHES)]
    for came, wait in desk.waits:
        place = int((came - begin) // length)
        if 0 <= place < BATCHES:
            batches[place].append(wait)
    within = inputs.answer_within / 60 + 1e-12
    counted = [wait for batch in batches for wait in batch]
    if not counted:
        return None
    shares = [sum(wait <= within for wait in batch) / len(batch) for batch in batches if batch]
    mean = sum(shares) / len(shares)
    spread = sum((share - mean) ** 2 for share in shares) / max(len(shares) - 1, 1)
    return Played(
        leads=len(counted),
        service=sum(wait <= within for wait in counted) / len(counted),
        error=2 * (spread / len(shares)) ** 0.5,
        wait=sum(counted) / len(counted),
        occupancy=desk.busy / (people * BATCHES * length),
    )


def _contacts(inputs: Inputs, weeks: int, random: Random) -> list[tuple[float, bool]]:
    """Every contact as (time in opening hours, is the first), in order."""
    day, count = inputs.open_hours, len(inputs.days)
    closed = [24 - day] * count
    closed[0] += (7 - count) * 24
    whole = sum(closed)
    share = inputs.outside_share if whole else 0.0
    inside = [load.first_rate * (1 - share) for load in loads(inputs)]
    night = [inputs.leads_per_week * share * hours / whole if whole else 0.0 for hours in closed]
    found: list[tuple[float, bool]] = []
    for number in range(weeks * count):
        opening, weekday = number * day, number % count
        arrivals = [opening] * _how_many(night[weekday], random)
        at = random.expovariate(inside[weekday]) if inside[weekday] else day
        while at < day:
            arrivals.append(opening + at)
            at += random.expovariate(inside[weekday])
        for came in arrivals:
            found.append((came, True))
            more = int(inputs.touches) - 1 + (random.random() < inputs.touches % 1)
            found += [((number + step + random.random()) * day, False) for step in range(1, more + 1)]
    found.sort()
    return found


def _how_many(mean: float, random: Random) -> int:
    """A Poisson number: how many arrive in one unit of time."""
    count, at = 0, random.expovariate(1.0)
    while at < mean:
        count, at = count + 1, at + random.expovariate(1.0)
    return count


class _Desk:
    """The people on duty and the two queues before them.

    waits  (arrival, wait) of every first contact, in hours
    busy   the hours of work of what began in the time that is counted
    """

    def __init__(self, people: int, handling: float, random: Random, counted: tuple[float, float]) -> None:
        self._people, self._handling, self._random, self._counted = people, handling, random, counted
        self._done_at: list[float] = []
        self._first: deque[float] = deque()
        self._later: deque[float] = deque()
        self.waits: list[tuple[float, float]] = []
        self.busy = 0.0

    def serve(self, contacts: list[tuple[float, bool]]) -> None:
        """Take the contacts, which are (arrival, is the first) in order, until nobody waits any more."""
        for came, is_first in contacts:
            while self._done_at and self._done_at[0] <= came:
                self._finish()
            if len(self._done_at) < self._people:
                self._start(came, came, is_first)
            else:
                (self._first if is_first else self._later).append(came)
        while self._done_at:
            self._finish()

    def _start(self, came: float, now: float, is_first: bool) -> None:
        length = self._random.expovariate(1 / self._handling)
        begin, end = self._counted
        if begin <= now < end:
            self.busy += length
        heappush(self._done_at, now + length)
        if is_first:
            self.waits.append((came, now - came))

    def _finish(self) -> None:
        now = heappop(self._done_at)
        if self._first:
            self._start(self._first.popleft(), now, True)
        elif self._later:
            self._start(self._later.popleft(), now, False)
