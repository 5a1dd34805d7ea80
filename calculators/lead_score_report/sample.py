"""Made-up past leads, so that the report shows something before a file is dropped in.

They are drawn anew from the score model each time, with fixed random numbers: two hidden traits (how well a lead fits,
how interested it is) tilt both its answers and its outcome; what is drawn resembles the model's points, but not quite.
"""

import math
from collections.abc import Sequence
from datetime import date, timedelta

from calculators.dataset import Dataset, Entry
from calculators.lead_score.lead import asked_criteria, engagement_rules, framework_of
from calculators.lead_score.parameters import Parameters as Model

LEADS = 1000
DAYS = 700
SEED = 20_261_123


class _Chance:
    """SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def uniform(self) -> float:
        """From 0 up to, but not with, 1."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & (2**64 - 1)
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & (2**64 - 1)
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & (2**64 - 1)
        return ((mixed ^ (mixed >> 31)) >> 11) / 2**53

    def normal(self) -> float:
        """Nearly normal, mean 0 and spread 1."""
        return sum(self.uniform() for _ in range(12)) - 6

    def one_of(self, options: Sequence[tuple[str, float]]) -> str:
        """One of the options by its weight."""
        left = self.uniform() * sum(weight for _, weight in options)
        for name, weight in options:
            left -= weight
            if left < 0:
                return name
        return options[-1][0]


def sample(model: Model) -> Dataset:
    """A thousand leads up to the day of the model's example, about one in seven of them won."""
    chance = _Chance(SEED)
    tilts = {
        rule.id: [
            (answer.id, 0.6 + chance.uniform(), answer.points / 14 + 0.4 * chance.normal()) for answer in rule.answers
        ]
        for group in model.fit_groups
        for rule in group.rules
    }
    liking = {
        rule.id: (0.08 + 0.3 * chance.uniform(), math.copysign(0.4 + chance.uniform(), rule.points))
        for rule in engagement_rules(model)
    }
    last = model.example.as_of
    days = sorted(int(chance.uniform() * DAYS) for _ in range(LEADS))
    rows = [_lead(model, chance, last - timedelta(days=DAYS + 30 - day), tilts, liking) for day in days]
    columns = {name: tuple(row[name] for row in rows) for name in rows[0]}
    headers = tuple(columns)
    return Dataset(
        name="",
        columns=columns,
        others={},
        lines=tuple(range(2, LEADS + 2)),
        refused=(),
        headers=headers,
        mapping={name: name for name in headers},
        encoding="utf-8",
        delimiter=",",
        decimal_mark=".",
    )


def _lead(
    model: Model,
    chance: _Chance,
    created: date,
    tilts: dict[str, list[tuple[str, float, float]]],
    liking: dict[str, tuple[float, float]],
) -> dict[str, Entry]:
    fit, interest = chance.normal(), chance.normal()
    likely = _logistic(-2.7 + 1.2 * fit + 1.1 * interest + 0.5 * chance.normal())
    outcome = "won" if chance.uniform() < likely else "no-decision" if chance.uniform() < 0.4 else "lost"
    after = 2 + int(chance.uniform() * 26)
    as_of = created + timedelta(days=after)
    framework = chance.one_of([(one.id, 1.0 / (1 + place)) for place, one in enumerate(model.frameworks)])
    row: dict[str, Entry] = {
        "outcome": outcome,
        "created": created,
        "as_of": as_of,
        "segment": "b2c" if chance.uniform() < 0.2 else "b2b",
        "framework": framework,
    }
    for rule, answers in tilts.items():
        row[f"fit.{rule}"] = chance.one_of([(name, share * math.exp(tilt * fit)) for name, share, tilt in answers])
    asked = {letter.criterion for letter in framework_of(model, framework).letters}
    for criterion in asked_criteria(model):
        level = int(1.3 + 0.6 * fit + 0.3 * interest + 0.8 * chance.normal()) if criterion.id in asked else 0
        row[f"level.{criterion.id}"] = float(max(0, min(3, level)))
    for rule, (share, tilt) in liking.items():
        count, more = 0, _logistic(math.log(share / (1 - share)) + tilt * interest)
        while count < 4 and chance.uniform() < more:
            count, more = count + 1, 0.35
        row[f"event.{rule}.count"] = float(count)
        row[f"event.{rule}.last"] = as_of - timedelta(days=int(after * chance.uniform() ** 1.5)) if count else None
    return row


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))
