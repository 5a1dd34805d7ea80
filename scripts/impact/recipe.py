"""How a made-up table of leads or deals comes about: what a company answers and is called, as its own data.

A recipe stands beside the table that it makes, `leads/past.recipe.yaml` beside `leads/past.csv`.
Shares are fractions, and weigh among those they stand with; ids are those of the playbook's records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from scripts.shape.parameters import Filled, Within

Count = Annotated[int, Within(0, 1_000_001)]
Days = Annotated[int, Within(0, 36_501)]
Share = Annotated[float, Within(0, 1)]
Weight = Annotated[float, Within(0, 1_000_000)]
Odds = Annotated[float, Within(-20, 20)]
"""Log odds, or log odds for each spread of a hidden trait."""
Varies = Annotated[float, Within(0, 1)]
"""Sigma of the logarithm."""


@dataclass(frozen=True)
class Weighted:
    """Something that may be drawn, with its share."""

    id: str
    share: Weight


@dataclass(frozen=True)
class Answer:
    """`tilt`: how much commoner the answer is where the lead fits."""

    id: str
    share: Weight
    tilt: Odds


@dataclass(frozen=True)
class Answers:
    """Of companies, and of one-person trades."""

    b2b: Annotated[tuple[Answer, ...], Filled()]
    b2c: Annotated[tuple[Answer, ...], Filled()]


@dataclass(frozen=True)
class Question:
    """A fit question of the score."""

    id: str
    answers: Answers


@dataclass(frozen=True)
class Event:
    """`tilt`: how much commoner among the interested. At `most` so many times. `b2c_share` where it is another."""

    id: str
    share: Share
    tilt: Odds
    most: Count
    b2c_share: Share | None = None


@dataclass(frozen=True)
class Outcome:
    """The odds of a sale of an average lead, what each hidden trait adds, and the share of others never decided."""

    base: Odds
    fit: Odds
    interest: Odds
    luck: Odds
    no_decision: Share


@dataclass(frozen=True)
class Frameworks:
    """Of companies, and of one-person trades."""

    b2b: Annotated[tuple[Weighted, ...], Filled()]
    b2c: Annotated[tuple[Weighted, ...], Filled()]


@dataclass(frozen=True)
class LeadsRecipe:
    """`count` leads that come on `days` days from the first. `asked` are the criteria of each framework."""

    makes: Literal["leads"]
    count: Count
    first_day: date
    days: Days
    seed: int
    b2c_share: Share
    frameworks: Frameworks
    outcome: Outcome
    questions: tuple[Question, ...]
    criteria: tuple[str, ...]
    asked: dict[str, tuple[str, ...]]
    events: tuple[Event, ...]


@dataclass(frozen=True)
class DealStage:
    """The share of deals that move on, the median days they are in it, and how much the days vary."""

    id: str
    moves_on: Share
    days: Annotated[float, Within(0, 366)]
    spread: Varies


@dataclass(frozen=True)
class Newcomer:
    """A seller who takes a share of the deals from some day on."""

    id: str
    from_day: date
    share: Share


@dataclass(frozen=True)
class Discount:
    """A discount as a fraction, and how often it is given."""

    discount: Annotated[float, Within(-0.000001, 1)]
    share: Weight


@dataclass(frozen=True)
class Amount:
    """What a deal is worth a year in the company's currency: it varies among companies, one-person trades pay alike."""

    b2b_median: Weight
    spread: Varies
    b2c: Weight
    least: Weight


@dataclass(frozen=True)
class Margin:
    """The gross margin as a fraction, which varies normally."""

    mean: Share
    spread: Share


@dataclass(frozen=True)
class DealsRecipe:
    """`count` leads, of which some become deals that walk through `stages`, as a CRM tells of them on the last day."""

    makes: Literal["deals"]
    count: Count
    first_day: date
    last_day: date
    seed: int
    b2c_share: Share
    sources: Annotated[tuple[Weighted, ...], Filled()]
    arrives_in: str
    qualifies_in: str
    stages: Annotated[tuple[DealStage, ...], Filled()]
    loss_reasons: Annotated[tuple[Weighted, ...], Filled()]
    no_decision_reason: str
    callers: Annotated[tuple[Weighted, ...], Filled()]
    sellers: Annotated[tuple[Weighted, ...], Filled()]
    new_seller: Newcomer
    discounts: Annotated[tuple[Discount, ...], Filled()]
    amount: Amount
    margin: Margin
    nps_answers: Annotated[tuple[Weighted, ...], Filled()]


def weights(options: Sequence[Weighted]) -> list[tuple[str, float]]:
    """What `Chance.one_of` takes."""
    return [(one.id, one.share) for one in options]
