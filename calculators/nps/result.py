"""The result of a measurement: the score, its certainty, the change since last and whom to call."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from calculators.kit.input.fields import Value
from calculators.nps.inputs import Inputs, inputs_of
from calculators.nps.parameters import Parameters
from calculators.nps.score import (
    Estimate,
    adjusted,
    answers_needed,
    change,
    is_alike,
    net_promoter_score,
    p_value,
    usual,
    variance_of_one,
)

Standing = Literal["above", "below", "open"]


@dataclass(frozen=True)
class Change:
    """The change since the last measurement: `value` as shown, the interval, and whether it is more than noise."""

    value: float
    low: float
    high: float
    p: float

    @property
    def is_noise(self) -> bool:
        """Whether no change at all lies within the interval."""
        return self.low <= 0 <= self.high


@dataclass(frozen=True)
class Measured:
    """A measurement with answers.

    score        promoters less detractors, as a fraction
    usual        its usual interval
    adjusted     the interval with three answers added
    by_adjusted  whether that one counts, since answers are few or all alike
    standing     above or below the target with 95 % certainty, or open
    last         the last measurement's score, where there is one
    needed       answers for the wanted margin when people answer as now
    needed_most  answers for it however they answer
    """

    score: float
    usual: Estimate
    adjusted: Estimate
    by_adjusted: bool
    standing: Standing
    last: float | None
    change: Change | None
    needed: int
    needed_most: int

    @property
    def estimate(self) -> Estimate:
        """The interval that counts."""
        return self.adjusted if self.by_adjusted else self.usual


@dataclass(frozen=True)
class Result:
    """`measured` is None without answers; `response_rate` where it is not known how many were asked, or too few.

    `calls` counts the answers in each of the parameters' follow-ups; None where only the groups are known and a
    follow-up splits one.
    """

    inputs: Inputs
    measured: Measured | None
    response_rate: float | None
    calls: tuple[int | None, ...]


def calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    """The result of a measurement."""
    inputs = inputs_of(values)
    total, invited = inputs.counts.total, inputs.invited
    return Result(
        inputs=inputs,
        measured=_measured(parameters, inputs) if total else None,
        response_rate=total / invited if invited and invited >= total else None,
        calls=tuple(_answers_in(inputs, one.lowest, one.highest) for one in parameters.follow_ups),
    )


def _measured(parameters: Parameters, inputs: Inputs) -> Measured:
    counts, last = inputs.counts, inputs.last
    groups = (counts.promoters, counts.passives, counts.detractors)
    by_adjusted = counts.total < parameters.few_answers or is_alike(counts)
    plain, safe = usual(counts), adjusted(counts)
    estimate = safe if by_adjusted else plain
    variance = safe.variance * (counts.total + 3) if is_alike(counts) else variance_of_one(*groups)
    return Measured(
        score=net_promoter_score(*groups),
        usual=plain,
        adjusted=safe,
        by_adjusted=by_adjusted,
        standing="above" if estimate.low > inputs.target else "below" if estimate.high < inputs.target else "open",
        last=net_promoter_score(last.promoters, last.passives, last.detractors) if last else None,
        change=_change(parameters, inputs),
        needed=answers_needed(variance, inputs.wanted_margin),
        needed_most=answers_needed(1.0, inputs.wanted_margin),
    )


def _change(parameters: Parameters, inputs: Inputs) -> Change | None:
    """By the adjusted estimates of both where either needs it, so that like is compared with like."""
    now, last = inputs.counts, inputs.last
    if last is None:
        return None
    few = any(one.total < parameters.few_answers or is_alike(one) for one in (now, last))
    estimate = change(adjusted(last), adjusted(now)) if few else change(usual(last), usual(now))
    shown = net_promoter_score(now.promoters, now.passives, now.detractors) - net_promoter_score(
        last.promoters, last.passives, last.detractors
    )
    return Change(shown, estimate.low, estimate.high, p_value(estimate))


def _answers_in(inputs: Inputs, lowest: int, highest: int) -> int | None:
    if inputs.answers is not None:
        return sum(inputs.answers[lowest : highest + 1])
    whole = {(0, 6): inputs.counts.detractors, (7, 8): inputs.counts.passives, (9, 10): inputs.counts.promoters}
    return whole.get((lowest, highest))
