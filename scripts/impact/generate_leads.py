"""Past leads that are made up, so that a change of the score can be tried before a company has a file of its own.

How a lead comes about: three hidden traits (how well it fits, how interested it is, and luck that no score sees) are
drawn; answers, evidence and events are drawn from the first two, with noise and gaps; the outcome from all three.
"""

from __future__ import annotations

import csv
import io
import math
from datetime import date, timedelta
from typing import NamedTuple

from scripts.impact.chance import Chance
from scripts.impact.recipe import Event, LeadsRecipe, Outcome, weights


class Traits(NamedTuple):
    """What nobody sees of a lead: how well it fits, how interested it is, and what no score knows."""

    fit: float
    interest: float
    luck: float


def leads_csv(recipe: LeadsRecipe) -> str:
    """The whole file as text: the same on every machine until somebody changes the recipe."""
    chance = Chance(recipe.seed)
    days = sorted(chance.below(recipe.days) for _ in range(recipe.count))
    out = io.StringIO()
    writer = csv.DictWriter(out, _columns(recipe), lineterminator="\n")
    writer.writeheader()
    for number, day in enumerate(days, 1):
        writer.writerow({"id": f"g{number:04}", **_lead(chance, recipe, recipe.first_day + timedelta(days=day))})
    return out.getvalue()


def _columns(recipe: LeadsRecipe) -> tuple[str, ...]:
    return (
        *("id", "created", "outcome", "as_of", "segment", "framework"),
        *(f"fit.{question.id}" for question in recipe.questions),
        *(f"level.{criterion}" for criterion in recipe.criteria),
        *(f"event.{event.id}.{part}" for event in recipe.events for part in ("count", "last")),
    )


def _lead(chance: Chance, recipe: LeadsRecipe, created: date) -> dict[str, object]:
    segment = "b2c" if chance.uniform() < recipe.b2c_share else "b2b"
    traits = Traits(chance.normal(), chance.normal(), chance.normal())
    scored_after = 2 + chance.below(28)
    as_of = created + timedelta(days=scored_after)
    frameworks = recipe.frameworks.b2c if segment == "b2c" else recipe.frameworks.b2b
    framework = chance.one_of(weights(frameworks)) if len(frameworks) > 1 else frameworks[0].id
    row: dict[str, object] = {
        "created": created,
        "outcome": _outcome(chance, recipe.outcome, traits),
        "as_of": as_of,
        "segment": segment,
        "framework": framework,
    }
    for question in recipe.questions:
        options = question.answers.b2c if segment == "b2c" else question.answers.b2b
        tilted = [(one.id, one.share * math.exp(one.tilt * traits.fit)) for one in options]
        row[f"fit.{question.id}"] = chance.one_of(tilted)
    for criterion in recipe.criteria:
        row[f"level.{criterion}"] = _level(chance, traits) if criterion in recipe.asked.get(framework, ()) else 0
    for event in recipe.events:
        count = _times(chance, event, segment, traits.interest)
        row[f"event.{event.id}.count"] = count
        days_ago = int(scored_after * chance.uniform() ** 1.5)
        row[f"event.{event.id}.last"] = as_of - timedelta(days=days_ago) if count else None
    return row


def _level(chance: Chance, traits: Traits) -> int:
    """Evidence from 0 to 3: often nothing yet, more where the lead fits and answers."""
    if chance.uniform() < 0.2:
        return 0
    return max(0, min(3, int(1.75 + 0.6 * traits.fit + 0.35 * traits.interest + 0.8 * chance.normal())))


def _times(chance: Chance, event: Event, segment: str, interest: float) -> int:
    share = event.b2c_share if segment == "b2c" and event.b2c_share is not None else event.share
    count = 0
    likely = _logistic(math.log(share / (1 - share)) + event.tilt * interest)
    while count < event.most and chance.uniform() < likely:
        count, likely = count + 1, 0.35
    return count


def _outcome(chance: Chance, odds: Outcome, traits: Traits) -> str:
    likely = _logistic(odds.base + odds.fit * traits.fit + odds.interest * traits.interest + odds.luck * traits.luck)
    if chance.uniform() < likely:
        return "won"
    return "no-decision" if chance.uniform() < odds.no_decision else "lost"


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))
