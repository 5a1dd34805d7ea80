"""Which figure matters most: one at its low and at its high, the rest as expected."""

from dataclasses import dataclass, replace
from typing import Literal

from calculators.roi.inputs import Inputs, with_benefit, with_cost
from calculators.roi.weights import present_weights, value

Kind = Literal["cost", "benefit", "rampup_months", "discount_rate"]
MOST = 10


@dataclass(frozen=True)
class Swing:
    """The net present value with one figure at its low and at its high share.

    `place` counts among the costs or the benefits.
    """

    kind: Kind
    place: int
    low_share: float
    high_share: float
    at_low: float
    at_high: float

    @property
    def size(self) -> float:
        """How far the two lie apart."""
        return abs(self.at_high - self.at_low)


def tornado(inputs: Inputs) -> tuple[Swing, ...]:
    """The ten figures that move the net present value most, the strongest first; those that move nothing are left
    out."""

    def worth(case: Inputs) -> float:
        return value(case, present_weights(case))

    known = present_weights(inputs)
    found = [
        Swing(
            "cost",
            place,
            cost.low,
            cost.high,
            value(with_cost(inputs, place, cost.low), known),
            value(with_cost(inputs, place, cost.high), known),
        )
        for place, cost in enumerate(inputs.costs)
    ]
    found += [
        Swing(
            "benefit",
            place,
            benefit.low,
            benefit.high,
            value(with_benefit(inputs, place, benefit.low), known),
            value(with_benefit(inputs, place, benefit.high), known),
        )
        for place, benefit in enumerate(inputs.benefits)
    ]
    low, high = inputs.rampup_low, inputs.rampup_high
    at_low, at_high = (worth(replace(inputs, rampup_months=inputs.rampup_months * share)) for share in (low, high))
    found.append(Swing("rampup_months", 0, low, high, at_low, at_high))
    low, high = inputs.rate_low, inputs.rate_high
    at_low, at_high = (worth(replace(inputs, discount_rate=inputs.discount_rate * share)) for share in (low, high))
    found.append(Swing("discount_rate", 0, low, high, at_low, at_high))
    moving = [swing for swing in found if swing.size > 0]
    return tuple(sorted(moving, key=lambda swing: -swing.size)[:MOST])
