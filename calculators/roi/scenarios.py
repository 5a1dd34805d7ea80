"""The case at its low, expected and high figures, all at once."""

from dataclasses import replace
from typing import Literal

from calculators.roi.inputs import Benefit, Cost, Inputs

Scenario = Literal["conservative", "expected", "optimistic"]
SCENARIOS: tuple[Scenario, ...] = ("conservative", "expected", "optimistic")


def at_scenario(inputs: Inputs, scenario: Scenario) -> Inputs:
    """The case with every uncertain figure at its worst (conservative) or best (optimistic); the rate is a choice and
    stays."""
    if scenario == "expected":
        return inputs
    worst = scenario == "conservative"

    def cost(one: Cost) -> Cost:
        return replace(one, amount=one.amount * (one.high if worst else one.low))

    def benefit(one: Benefit) -> Benefit:
        return replace(one, amount=one.amount * (one.low if worst else one.high))

    return replace(
        inputs,
        costs=tuple(map(cost, inputs.costs)),
        benefits=tuple(map(benefit, inputs.benefits)),
        rampup_months=inputs.rampup_months * (inputs.rampup_high if worst else inputs.rampup_low),
    )
