"""What must be true: how far one thing may move, the rest as expected, before the case no longer holds.

A case is a sum of amounts, each with a weight, so that every answer but the ramp-up is a division.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from calculators.roi.inputs import Inputs, yearly_benefit
from calculators.roi.weights import Weights, investment_weight, present_weights, target_weights, value

LONGEST_RAMP_UP = 120
"""Months; a case that holds with a longer ramp-up is said to hold with this."""

_STRIDE = 12


@dataclass(frozen=True)
class Breakeven:
    """The values at which the case just holds; None where there is none.

    benefits       all benefits as a share of what is expected: 0.6 says that they may be 40 % lower
    investment     before risk, all that is depreciated together; None also where nothing is
    rampup_months  the longest, at most `LONGEST_RAMP_UP`
    biggest        the place of the benefit that counts for most, None where no benefit counts
    biggest_amount what that benefit must be, a year before margin and risk; 0 where the case holds without it
    """

    holds: bool
    benefits: float | None
    investment: float | None
    rampup_months: float | None
    biggest: int | None
    biggest_amount: float | None


def for_value(inputs: Inputs) -> Breakeven:
    """What must be true for a net present value of zero."""
    return _breakeven(inputs, present_weights)


def for_target(inputs: Inputs) -> Breakeven:
    """What must be true for the money to be back within the payback that is wanted."""
    return _breakeven(inputs, target_weights)


def _breakeven(inputs: Inputs, weigh: Callable[[Inputs], Weights]) -> Breakeven:
    known = weigh(inputs)
    worth = value(inputs, known)
    each_counts = (1 - inputs.effective_tax) * known.effect
    from_benefits = yearly_benefit(inputs) * each_counts
    biggest = max(range(len(inputs.benefits)), key=lambda place: inputs.benefits[place].counted, default=None)
    if biggest is not None and inputs.benefits[biggest].counted <= 0:
        biggest = None
    return Breakeven(
        holds=worth >= -1e-9 * (abs(from_benefits) + 1),
        benefits=max(1 - worth / from_benefits, 0.0) if from_benefits > 0 else None,
        investment=_investment(inputs, known, worth),
        rampup_months=_longest(inputs, weigh),
        biggest=biggest,
        biggest_amount=None if biggest is None else _amount(inputs, biggest, worth, each_counts),
    )


def _investment(inputs: Inputs, known: Weights, worth: float) -> float | None:
    """The largest investment; None where even a free one is too dear, or where tax pays all of it."""
    amount = sum(cost.amount for cost in inputs.invested)
    weight = investment_allowance(inputs) * investment_weight(inputs, known)
    if weight <= 0:
        return None
    largest = amount + worth / weight
    return largest if largest >= 0 else None


def investment_allowance(inputs: Inputs) -> float:
    """What is counted for each 1 of the investment, where its parts move alike; 0 where there is none."""
    invested = inputs.invested
    amount = sum(cost.amount for cost in invested)
    if len(invested) > 1 and amount > 0:
        return sum(cost.counted for cost in invested) / amount
    return 1 + invested[0].risk if invested else 0.0


def _amount(inputs: Inputs, place: int, worth: float, each_counts: float) -> float | None:
    """The smallest amount of one benefit, before margin and risk; None where 1 of it gives nothing."""
    benefit = inputs.benefits[place]
    each = benefit.margin * (1 - benefit.risk) * each_counts
    return max(benefit.amount - worth / each, 0.0) if each > 0 else None


def _longest(inputs: Inputs, weigh: Callable[[Inputs], Weights]) -> float | None:
    """The longest ramp-up in months with which the case still holds; None where it does not hold even without one."""

    def holds(months: float) -> bool:
        case = replace(inputs, rampup_months=months)
        return value(case, weigh(case)) >= 0

    low = next((months for months in range(LONGEST_RAMP_UP, -1, -_STRIDE) if holds(months)), None)
    if low is None or low == LONGEST_RAMP_UP:
        return low
    shorter, longer = float(low), float(low + _STRIDE)
    while longer - shorter > 1e-6:
        middle = (shorter + longer) / 2
        shorter, longer = (middle, longer) if holds(middle) else (shorter, middle)
    return shorter
