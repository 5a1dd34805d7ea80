"""Erlang's formulas against scipy's Poisson distribution and published tables, priority against the stationary
distribution of its own Markov chain, the simulation against both, and what may never happen."""

import math
import random
from dataclasses import replace

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import lil_matrix
from scipy.sparse.linalg import spsolve
from scipy.stats import poisson

from calculators.capacity.erlang import answered_within, average_wait, erlang_b, erlang_c
from calculators.capacity.inputs import Inputs
from calculators.capacity.simulation import play
from calculators.capacity.staffing import enough, loads, people_needed, staffing
from tests.calculators.cases.capacity_model import inputs
from tests.gait import examples

FEW = examples(300)
TEAMS = st.builds(
    lambda **changes: replace(inputs(), **changes),
    leads_per_week=st.floats(0, 2000),
    open_hours=st.floats(4, 24),
    handling_minutes=st.floats(1, 120),
    touches=st.floats(1, 8),
    answer_within=st.floats(1, 480),
    service_share=st.floats(0.1, 0.99),
    occupancy_cap=st.floats(0.3, 1),
)


def test_erlang_b_and_c_agree_with_the_sums_that_define_them() -> None:
    """3,000 cases up to 2,000 people. scipy's logarithms lose about 1e-13 a term and 1e-10 in all."""
    rng = random.Random(1917)
    for _ in range(3000):
        people = rng.choice((rng.randint(1, 20), rng.randint(1, 300), rng.randint(1, 2000)))
        load = people * rng.uniform(0.02, 1.5)
        log_b = poisson.logpmf(people, load) - poisson.logcdf(people, load)
        assert math.isclose(erlang_b(load, people), math.exp(log_b), rel_tol=1e-8, abs_tol=1e-300)
        if people > load * 1.0001:
            log_tail = poisson.logpmf(people, load) - math.log1p(-load / people)
            log_head = poisson.logcdf(people - 1, load)
            expected = math.exp(log_tail - numpy.logaddexp(log_head, log_tail))
            assert math.isclose(erlang_c(load, people), expected, rel_tol=1e-7, abs_tol=1e-300)


@pytest.mark.parametrize(
    ("people", "load"), [(1, 0.0101), (5, 1.361), (10, 4.461), (20, 12.03), (50, 37.90), (100, 84.06)]
)
def test_erlang_b_agrees_with_the_published_table_at_one_per_cent(people: int, load: float) -> None:
    """Traffic that so many circuits carry with 1% lost, as printed with four figures in ITU-T's handbook."""
    assert math.isclose(erlang_b(load, people), 0.01, rel_tol=3e-3)


def stationary_wait(first: float, later: float, rate: float, people: int) -> float:
    """Average wait of first contacts from the chain of (busy, first waiting, later waiting), cut at 40 and 160."""
    most_first, most_later = 40, 160
    states = [(busy, 0, 0) for busy in range(people)]
    states += [(people, a, b) for a in range(most_first + 1) for b in range(most_later + 1)]
    place = {state: index for index, state in enumerate(states)}
    flow = lil_matrix((len(states), len(states)))

    def move(source: tuple[int, int, int], target: tuple[int, int, int], speed: float) -> None:
        if target in place:
            flow[place[target], place[source]] += speed
            flow[place[source], place[source]] -= speed

    for busy, a, b in states:
        if busy < people:
            move((busy, a, b), (busy + 1, 0, 0), first + later)
        else:
            move((busy, a, b), (busy, a + 1, b), first)
            move((busy, a, b), (busy, a, b + 1), later)
        if busy:
            after = (busy, a - 1, b) if a else (busy, a, b - 1) if b else (busy - 1, 0, 0)
            move((busy, a, b), after, busy * rate)
    flow[0, :] = 1
    right = numpy.zeros(len(states))
    right[0] = 1
    shares = spsolve(flow.tocsr(), right)
    waiting = sum(shares[place[state]] * state[1] for state in states)
    return float(waiting / first)


@pytest.mark.parametrize(("first", "later", "people"), [(2, 2, 1), (1, 4, 1), (3, 6, 2), (6, 6, 3), (4, 0.0, 1)])
def test_first_contacts_wait_as_in_their_own_markov_chain(first: float, later: float, people: int) -> None:
    """Little's law on the chain's stationary distribution; the cut leaves out less than 1e-6 at these loads."""
    rate = 6.0
    share = erlang_c((first + later) / rate, people)
    assert math.isclose(
        average_wait(share, people, rate, first), stationary_wait(first, later, rate, people), rel_tol=1e-5
    )


def test_the_simulation_agrees_with_the_formulas() -> None:
    """40 teams at random. Four of its own standard errors and half a point for the start; a contact's wait depends on
    its neighbours', so that the error is taken from batches of weeks."""
    rng = random.Random(7)
    for number in range(40):
        team = replace(
            inputs(),
            leads_per_week=rng.uniform(20, 400),
            handling_minutes=rng.uniform(5, 30),
            touches=float(rng.randint(1, 6)),
            answer_within=rng.uniform(1, 60),
            occupancy_cap=0.85,
        )
        load = loads(team)[0]
        people = people_needed(team, load)[0]
        expected = staffing(team, load, people)
        found = play(team, people, 20_000, number)
        assert found is not None and expected.service is not None
        assert abs(found.service - expected.service) <= 2 * found.error + 0.005
        assert abs(found.occupancy - expected.occupancy) < 0.04


@FEW
@given(TEAMS, st.floats(1, 2))
def test_more_leads_or_a_stricter_promise_never_need_fewer(team: Inputs, factor: float) -> None:
    need = people_needed(team, loads(team)[0])[0]
    assert people_needed(team, loads(team, team.leads_per_week * factor)[0])[0] >= need
    assert people_needed(replace(team, answer_within=team.answer_within / factor), loads(team)[0])[0] >= need
    stricter = replace(team, service_share=1 - (1 - team.service_share) / factor)
    assert people_needed(stricter, loads(team)[0])[0] >= need


@FEW
@given(TEAMS)
def test_the_number_needed_is_enough_and_one_fewer_is_not(team: Inputs) -> None:
    load = loads(team)[0]
    need = people_needed(team, load)[0]
    assert enough(team, load, need) if need else load.erlang == 0
    if need > 1:
        assert not enough(team, load, need - 1)
    before = 0.0
    for people in range(max(1, need - 1), need + 4):
        row = staffing(team, load, people)
        if row.service is not None and row.wait is not None:
            assert before - 1e-12 <= row.service <= 1 and row.wait >= 0
            before = row.service


def test_more_people_answer_sooner_in_the_limit_too() -> None:
    assert answered_within(erlang_c(1999.0, 2000), 2000, 6.0, 11994.0, 0.0) < 1e-1
    assert erlang_b(1e-9, 500) == 0.0 and erlang_c(0.5, 400) < 1e-300
