"""The small case that the formulas' worked examples change one thing in."""

from dataclasses import replace
from typing import Any

from calculators.roi.inputs import Cost, Inputs

_CASE = Inputs(
    costs=(),
    benefits=(),
    current_costs=(),
    rampup_months=0,
    horizon=3,
    discount_rate=0.0,
    delay_months=0,
    payback_target=12,
)


def example_case(**changed: Any) -> Inputs:
    """Three years without cost, benefit, ramp-up or interest, but for what is given."""
    return replace(_CASE, **changed)


def investment(amount: float) -> Cost:
    """What is paid at the start and depreciated."""
    return Cost(amount, deductible="depreciated", id="investment")
