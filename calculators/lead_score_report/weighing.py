"""The weight of evidence of every answer and event, among the earlier leads."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from calculators.kit.scoring.lead import UNKNOWN, Lead
from calculators.kit.scoring.model import EngagementRule, FitRule, Model
from calculators.kit.scoring.points import decayed
from calculators.kit.statistics.normal import Z95
from calculators.kit.statistics.weight_of_evidence import SMOOTHING, Bin, merged, weights


@dataclass(frozen=True)
class AnswerWeight:
    """An answer: its leads, the answers it is weighed with (itself among them), its weight, and today's points.

    No weight: all answers together are too few leads, and the points stay.
    """

    rule: str
    answer: str
    wins: int
    others: int
    with_answers: tuple[str, ...]
    weight: float | None
    today: float


@dataclass(frozen=True)
class EventWeight:
    """An event: leads with and without it, what having it weighs over not having it, and today's points for each.

    exposure  how many fresh events a lead that has it has on average, after decay and the rule's cap
    certain   whether the weight's 95 % interval lies wholly on one side of 0; only then may points change their sign
    No weight: too few leads have it, or too few have not, and the points stay.
    """

    rule: str
    wins: int
    others: int
    wins_without: int
    others_without: int
    weight: float | None
    exposure: float
    certain: bool
    today: float

    def raw(self, factor: float | None, cap: float) -> float | None:
        """Whole points for one fresh event by weight alone; None where it was not weighed."""
        if self.weight is None or factor is None:
            return None
        return whole(factor * self.weight / self.exposure, cap)


def whole(points: float, cap: float) -> float:
    """The nearest whole number of points within the cap, halves up."""
    most = math.floor(cap)
    return float(max(-most, min(most, math.floor(points + 0.5))))


def answer_weights(model: Model, leads: Sequence[Lead], won: Sequence[bool], fewest: int) -> tuple[AnswerWeight, ...]:
    """Every answer of every question. Answers with few leads go with the neighbour in today's order of points;
    an unknown answer stays by itself."""
    return tuple(
        found
        for group in model.score.fit_groups
        for rule in group.rules
        for found in _rule(rule, Counter(zip((lead.answers[rule.id] for lead in leads), won, strict=True)), fewest)
    )


def event_weights(model: Model, leads: Sequence[Lead], won: Sequence[bool], fewest: int) -> tuple[EventWeight, ...]:
    """Every event, held against its absence."""
    return tuple(_event(rule, leads, won, fewest) for rule in model.score.engagement_rules)


def exposures(rule: EngagementRule, leads: Sequence[Lead]) -> tuple[float, ...]:
    """For each lead how many fresh events its points are worth, after decay and the rule's cap."""
    most = rule.cap / abs(rule.points) if rule.points else math.inf
    found = []
    for lead in leads:
        event = lead.events[rule.id]
        age = (lead.as_of - (event.last or lead.as_of)).days
        found.append(min(most, decayed(event.count, age, rule.half_life_days)) if event.count else 0.0)
    return tuple(found)


def _rule(rule: FitRule, count: Counter[tuple[str, bool]], fewest: int) -> list[AnswerWeight]:
    ordered = sorted((one for one in rule.answers if one.id != UNKNOWN), key=lambda one: one.points)
    bins = list(merged([(count[one.id, True], count[one.id, False]) for one in ordered], fewest))
    members = [tuple(ordered[place].id for place in one.members) for one in bins]
    if any(one.id == UNKNOWN for one in rule.answers) and (count[UNKNOWN, True] or count[UNKNOWN, False]):
        bins.append(Bin((), count[UNKNOWN, True], count[UNKNOWN, False]))
        members.append((UNKNOWN,))
    weighed = weights(bins) if len(bins) > 1 and sum(one.size for one in bins) >= fewest else ()
    by_answer = {answer: (own, weight) for own, weight in zip(members, weighed, strict=False) for answer in own}
    alone = 0.0 if weighed else None
    found = []
    for one in rule.answers:
        together, weight = by_answer.get(one.id, ((one.id,), alone))
        wins, others = count[one.id, True], count[one.id, False]
        found.append(AnswerWeight(rule.id, one.id, wins, others, together, weight, one.points))
    return found


def _event(rule: EngagementRule, leads: Sequence[Lead], won: Sequence[bool], fewest: int) -> EventWeight:
    has = [lead.events[rule.id].count > 0 for lead in leads]
    count = Counter(zip(has, won, strict=True))
    present, absent = (Bin((), count[side, True], count[side, False]) for side in (True, False))
    exposed = [amount for amount, there in zip(exposures(rule, leads), has, strict=True) if there]
    exposure = math.fsum(exposed) / len(exposed) if exposed else 0.0
    weight, certain = None, False
    if min(present.size, absent.size) >= fewest and exposure > 0:
        with_it, without = weights((present, absent))
        weight = with_it - without
        counts = (present.wins, present.others, absent.wins, absent.others)
        certain = abs(weight) > Z95 * math.sqrt(sum(1 / (one + SMOOTHING) for one in counts))
    return EventWeight(
        rule.id, present.wins, present.others, absent.wins, absent.others, weight, exposure, certain, rule.points
    )
