"""How long work waits for people: Erlang's formulas, and the same with first contacts ahead of follow-ups.

`load` is in Erlang: how many people would be busy all the time. Rates are an hour. Times between arrivals and handling
times are taken to be exponential.
"""

from math import exp


def blocked(before: float, load: float, people: int) -> float:
    """One step of Erlang B's recurrence: the share blocked with `people` from the share with one fewer.

    B(n) = A B(n-1) / (n + A B(n-1)). All terms are positive, so it neither overflows nor cancels.
    """
    busy = load * before
    return busy / (people + busy)


def erlang_b(load: float, people: int) -> float:
    """The share of arrivals that find everybody busy when nobody waits. Source: Erlang (1917)."""
    share = 1.0
    for count in range(1, people + 1):
        share = blocked(share, load, count)
    return share


def waiting(lost: float, load: float, people: int) -> float:
    """Erlang C from Erlang B: n B / (n - A (1 - B)); 1 where there are too few people for the work."""
    return people * lost / (people - load * (1 - lost)) if people > load else 1.0


def erlang_c(load: float, people: int) -> float:
    """The share of arrivals that have to wait when all do who find everybody busy. Source: Erlang (1917)."""
    return waiting(erlang_b(load, people), load, people)


def answered_within(wait_share: float, people: int, service_rate: float, first_rate: float, hours: float) -> float:
    """The share of first contacts that start within `hours`: 1 - C exp(-(n mu - lambda) t).

    Those who wait, wait for as many first contacts as are ahead of them, never for follow-ups; so only the first
    contacts' own rate counts. Source: Kella and Yechiali (1985), priority without interruption in M/M/n.
    """
    return 1 - wait_share * exp(-(people * service_rate - first_rate) * hours)


def average_wait(wait_share: float, people: int, service_rate: float, first_rate: float) -> float:
    """How long first contacts wait on average, in hours: C / (n mu - lambda)."""
    return wait_share / (people * service_rate - first_rate)
