"""The forecast of the open deals: expected value, spread, and a simulation of how it may turn out.

Each deal is taken to be won with the playbook's probability for its stage, independently of the others. Real deals
share a market, a season and a seller, so the true spread is larger.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import NamedTuple

from calculators.kpi.deal import Deal
from calculators.kpi.scope import Scope, open_deals, quantile, quarter_start

SEED = 20_261_125
DRAWS = 5_000
_STEPS = 250_000
"""Draws x deals at most, so that a file with many open deals does not keep the reader waiting."""


class Bet(NamedTuple):
    """An open deal with its chance and amount."""

    deal: Deal
    chance: float
    amount: float


@dataclass(frozen=True)
class Outlook:
    """Kroner. `p10` is reached in nine of ten draws, `p90` in one of ten; `draws` 0 where there is nothing to draw."""

    count: int
    pipeline: float
    expected: float
    spread: float
    p10: float
    p50: float
    p90: float
    draws: int


class Forecast(NamedTuple):
    """All open deals, those expected to close in this quarter and in the next, and how many lack an amount or stage."""

    all: Outlook
    this_quarter: Outlook
    next_quarter: Outlook
    late: int
    unweighted: int


def expected_value(chances: Sequence[float], amounts: Sequence[float]) -> float:
    """Sum of chance x amount."""
    return sum(chance * amount for chance, amount in zip(chances, amounts, strict=True))


def spread(chances: Sequence[float], amounts: Sequence[float]) -> float:
    """The standard deviation of what is won: the root of the sum of p (1 - p) v^2.

    Each deal is won or lost as a whole (Bernoulli), independently of the others: with deals that go together the true
    spread is larger.
    """
    return sqrt(sum(p * (1 - p) * v * v for p, v in zip(chances, amounts, strict=True)))


def simulate(chances: Sequence[float], amounts: Sequence[float], draws: int, seed: int = SEED) -> list[float]:
    """What is won in each of `draws` draws, in order of size. The same seed gives the same draws everywhere."""
    from random import Random  # only a part needs it, after the first result

    chance = Random(seed).random
    bets = list(zip(chances, amounts, strict=True))
    return sorted(sum([amount for p, amount in bets if chance() < p]) for _ in range(draws))


def forecast_of(scope: Scope) -> Forecast:
    """The forecast on the last day of the period."""
    here = open_deals(scope)
    bets = [bet for bet in (_bet(scope, deal) for deal in here) if bet is not None]
    this, following = quarter_start(scope.end, 0), quarter_start(scope.end, -1)
    after = quarter_start(scope.end, -2)
    return Forecast(
        all=_outlook(bets),
        this_quarter=_outlook(_between(bets, this, following)),
        next_quarter=_outlook(_between(bets, following, after)),
        late=sum(deal.expected is not None and deal.expected < scope.end for deal in here),
        unweighted=len(here) - len(bets),
    )


def _bet(scope: Scope, deal: Deal) -> Bet | None:
    if deal.amount is None or deal.amount < 0 or deal.stage < 0:
        return None
    return Bet(deal, scope.parameters.road[deal.stage].probability / 100, deal.amount)


def _between(bets: Sequence[Bet], first: date, end: date) -> list[Bet]:
    return [bet for bet in bets if bet.deal.expected is not None and first <= bet.deal.expected < end]


def _outlook(bets: Sequence[Bet]) -> Outlook:
    chances, amounts = [bet.chance for bet in bets], [bet.amount for bet in bets]
    expected, wide = expected_value(chances, amounts), spread(chances, amounts)
    if not bets:
        return Outlook(0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0)
    draws = max(200, min(DRAWS, _STEPS // len(bets)))
    won = simulate(chances, amounts, draws)
    p10, p50, p90 = (quantile(won, level) for level in (0.1, 0.5, 0.9))
    return Outlook(len(bets), sum(amounts), expected, wide, p10, p50, p90, draws)
