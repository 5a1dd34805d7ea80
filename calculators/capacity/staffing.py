"""From leads to people: what each number on duty gives, how many it takes, and how many to employ."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from calculators.capacity.erlang import answered_within, average_wait, blocked, erlang_b, waiting
from calculators.capacity.inputs import Inputs

_ROUNDING = 1e-9


@dataclass(frozen=True)
class Load:
    """A day's work: leads that day, first contacts an hour, contacts a person can take an hour, and Erlang in all."""

    leads: float
    first_rate: float
    service_rate: float
    erlang: float


@dataclass(frozen=True)
class Staffing:
    """What so many people on duty give on a day.

    wait_share, wait, service  of first contacts: share that waits, average wait in hours, share within the promise;
                               None where there are too few people for the work
    idle_hours                 hours a day, all together, that go to no contact
    employed                   people to employ, so that so many are on duty
    """

    people: int
    wait_share: float | None
    wait: float | None
    service: float | None
    occupancy: float
    idle_hours: float
    employed: int
    enough: bool


@dataclass(frozen=True)
class Result:
    """The staffing. `busiest` counts days from 0; `on_duty` is what the busiest day takes.

    needed      people on duty, day by day
    by_answer   what the promise alone takes on the busiest day; by_work what the occupancy alone takes
    rows        what some numbers around `on_duty` give on the busiest day
    team        what today's team gives; None where it cannot have one person on duty
    work_hours  hours of contacts a week
    """

    inputs: Inputs
    loads: tuple[Load, ...]
    busiest: int
    needed: tuple[int, ...]
    on_duty: int
    employed: int
    by_answer: int
    by_work: int
    rows: tuple[Staffing, ...]
    team: Staffing | None
    work_hours: float

    @property
    def chosen(self) -> Staffing | None:
        """What the people needed give; None where no one is needed."""
        return next((row for row in self.rows if row.people == self.on_duty), None)


def loads(inputs: Inputs, leads_per_week: float | None = None) -> tuple[Load, ...]:
    """The work of each day: its own first contacts, and an even part of the week's follow-ups."""
    leads = inputs.leads_per_week if leads_per_week is None else leads_per_week
    shares = [day.share for day in inputs.days]
    whole = sum(shares)
    each = 1 / len(shares)
    rate = 60 / inputs.handling_minutes
    follow_ups = leads * (inputs.touches - 1) / len(shares)
    found = []
    for share in shares:
        of_day = leads * (share / whole if whole else each)
        erlang = (of_day + follow_ups) / inputs.open_hours / rate
        found.append(Load(of_day, of_day / inputs.open_hours, rate, erlang))
    return tuple(found)


def people_needed(inputs: Inputs, load: Load) -> tuple[int, int, int]:
    """The fewest people that keep the promise and the occupancy; then what each of the two takes alone."""
    if load.erlang <= 0:
        return 0, 0, 0
    by_work = max(1, ceil(load.erlang / inputs.occupancy_cap - _ROUNDING))
    share, people, by_answer = 1.0, 0, 0
    while not by_answer:
        people += 1
        share = blocked(share, load.erlang, people)
        if _promise_kept(inputs, load, waiting(share, load.erlang, people), people):
            by_answer = people
    return max(by_answer, by_work), by_answer, by_work


def enough(inputs: Inputs, load: Load, people: int) -> bool:
    """Whether so many people on duty keep both the promise and the occupancy."""
    if load.erlang <= 0:
        return True
    if people <= load.erlang or load.erlang / people > inputs.occupancy_cap + _ROUNDING:
        return False
    share = waiting(erlang_b(load.erlang, people), load.erlang, people)
    return _promise_kept(inputs, load, share, people)


def staffing(inputs: Inputs, load: Load, people: int) -> Staffing:
    """What so many people on duty give; at least one."""
    stable = people > load.erlang
    share = waiting(erlang_b(load.erlang, people), load.erlang, people) if stable else None
    hours = inputs.answer_within / 60
    return Staffing(
        people=people,
        wait_share=share,
        wait=None if share is None else average_wait(share, people, load.service_rate, load.first_rate),
        service=None if share is None else answered_within(share, people, load.service_rate, load.first_rate, hours),
        occupancy=load.erlang / people,
        idle_hours=max(people - load.erlang, 0.0) * inputs.open_hours,
        employed=employed(people, inputs.shrinkage),
        enough=enough(inputs, load, people),
    )


def employed(on_duty: int, shrinkage: float) -> int:
    """How many to employ: on duty / (1 - away), rounded up."""
    return ceil(on_duty / (1 - shrinkage) - _ROUNDING)


def on_duty(team: int, shrinkage: float) -> int:
    """How many of a team are on duty at a time: team x (1 - away), rounded down."""
    return floor(team * (1 - shrinkage) + _ROUNDING)


def most_leads(inputs: Inputs, people: int) -> float:
    """The most leads a week that so many people on duty can take, to a hundredth; more never takes fewer people."""
    low, high = 0.0, 1.0
    while _takes(inputs, people, high):
        low, high = high, high * 2
    while high - low > 0.005:
        middle = (low + high) / 2
        low, high = (middle, high) if _takes(inputs, people, middle) else (low, middle)
    return low


def calculate(inputs: Inputs) -> Result:
    """People by day, around the number that it takes."""
    days = loads(inputs)
    found = [people_needed(inputs, load) for load in days]
    busiest = max(range(len(days)), key=lambda index: days[index].erlang)
    need, by_answer, by_work = found[busiest]
    load = days[busiest]
    shown: Sequence[int] = range(max(1, need - 2), need + 4) if need else ()
    mine = on_duty(inputs.team, inputs.shrinkage)
    return Result(
        inputs=inputs,
        loads=days,
        busiest=busiest,
        needed=tuple(people for people, _, _ in found),
        on_duty=need,
        employed=employed(need, inputs.shrinkage),
        by_answer=by_answer,
        by_work=by_work,
        rows=tuple(staffing(inputs, load, people) for people in shown),
        team=staffing(inputs, load, mine) if mine else None,
        work_hours=inputs.leads_per_week * inputs.touches * inputs.handling_minutes / 60,
    )


def _takes(inputs: Inputs, people: int, leads: float) -> bool:
    return all(enough(inputs, load, people) for load in loads(inputs, leads))


def _promise_kept(inputs: Inputs, load: Load, wait_share: float, people: int) -> bool:
    if people <= load.erlang:
        return False
    within = inputs.answer_within / 60
    return (
        answered_within(wait_share, people, load.service_rate, load.first_rate, within)
        >= inputs.service_share - _ROUNDING
    )
