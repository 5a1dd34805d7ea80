"""As it is against as it will be: what is paid today, what continues, and the total cost of both over one horizon."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.roi.inputs import Inputs
from calculators.roi.parameters import BenefitLine
from calculators.roi.weights import present_weights


@dataclass(frozen=True)
class Line:
    """A cost over the horizon at present value, before tax, as it is and as it will be."""

    today: float
    to_be: float

    @property
    def difference(self) -> float:
        """What is saved; negative where it becomes dearer."""
        return self.today - self.to_be


@dataclass(frozen=True)
class Comparison:
    """Both sides: today's costs, the case's own costs, and what the case earns beside saving.

    `earned` is the present value of benefits that lower none of today's costs, such as extra contribution. `too_large`
    holds the places of current costs that would save more than they are, at full effect.
    """

    current: tuple[Line, ...]
    project: tuple[Line, ...]
    earned: float
    too_large: tuple[int, ...]

    @property
    def total(self) -> Line:
        """The total cost of ownership of both."""
        lines = (*self.current, *self.project)
        return Line(sum(line.today for line in lines), sum(line.to_be for line in lines))

    @property
    def case(self) -> float:
        """The case: what is saved in all, and what is earned. The net present value before tax."""
        return self.total.difference + self.earned


def compare(inputs: Inputs, current: Sequence[str], benefits: Sequence[BenefitLine]) -> Comparison:
    """Both sides of a case. `current` gives the ids of today's costs, in the order of the case's."""
    known = present_weights(inputs)
    saved = [cost.amount * cost.ends for cost in inputs.current_costs]
    earned = 0.0
    for benefit, line in zip(inputs.benefits, benefits, strict=True):
        if line.reduces is None:
            earned += benefit.counted * known.effect
        else:
            saved[current.index(line.reduces)] += benefit.counted
    today = [cost.amount * known.running for cost in inputs.current_costs]
    return Comparison(
        current=tuple(Line(cost, cost - less * known.effect) for cost, less in zip(today, saved, strict=True)),
        project=tuple(Line(0.0, cost.counted * known.of(cost.when)) for cost in inputs.costs),
        earned=earned,
        too_large=tuple(
            place
            for place, (cost, less) in enumerate(zip(inputs.current_costs, saved, strict=True))
            if less > cost.amount * (1 + 1e-9)
        ),
    )
