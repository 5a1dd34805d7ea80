"""What 1 of each kind is worth: the net present value of a case is a sum of its amounts, each with a weight.

The weights follow from when money falls (ramp-up, horizon, timing, rate) and not from the amounts, so that scenarios,
breakeven values and ten thousand drawn cases need them once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.roi.finance import discount_factor
from calculators.roi.inputs import Inputs, spending, yearly_benefit
from calculators.roi.parameters import Timing, When


@dataclass(frozen=True)
class Period:
    """A year or a month of the case, in months from its start; number 0 is the start itself, and has no length.

    `time` is when its flow falls, in years from now.
    """

    number: int
    start: float
    end: float
    time: float


@dataclass(frozen=True)
class Weights:
    """What an amount of 1 gives over all periods together.

    effect        of benefit a year at full effect
    running       of running cost a year
    rampup        of ramp-up cost
    start         of what is paid at the start
    depreciation  of the investment's deduction from taxable profit
    """

    effect: float
    running: float
    rampup: float
    start: float
    depreciation: float

    def of(self, when: When) -> float:
        """Of a cost paid then, before tax."""
        return {"once": self.start, "yearly": self.running, "ramp-up": self.rampup}[when]


def periods(timing: Timing, months: int, delay: float = 0) -> tuple[Period, ...]:
    """The periods of a case of that many months which starts `delay` months from now; the last may be shorter.

    In the middle of the year is the exponent t - 1/2; the start is never moved.
    """
    length = 1 if timing == "monthly" else 12
    found = [Period(0, 0, 0, delay / 12)]
    for number in range(1, -(-months // length) + 1):
        start, end = length * (number - 1), min(length * number, months)
        falls = (start + end) / 2 if timing == "mid-year" else end
        found.append(Period(number, start, end, (falls + delay) / 12))
    return tuple(found)


def effect(start: float, end: float, rampup: float) -> float:
    """How many months' worth of full effect the months from `start` to `end` give, when effect grows evenly from none
    at month 0 to full at month `rampup`: the area under the ramp."""
    return _area(end, rampup) - _area(start, rampup)


def _area(month: float, rampup: float) -> float:
    return month - rampup / 2 if rampup <= 0 or month > rampup else month * month / (2 * rampup)


def share_within(start: float, end: float, whole: float) -> float:
    """The share of what falls evenly over the first `whole` months that falls from `start` to `end`; all of it at the
    start where there are none."""
    if whole <= 0:
        return float(end == 0)
    return (min(end, whole) - start) / whole if start < whole else 0.0


def weights(spread: Sequence[Period], factors: Sequence[float], rampup: float, depreciation_years: int) -> Weights:
    """The weights of periods with a factor for each: a discount factor, or 1 and 0 for a sum up to some month."""
    deducted = 12 * depreciation_years
    benefits = running = rampups = depreciation = before = 0.0
    for one, factor in zip(spread, factors, strict=True):
        start, end = one.start, one.end
        after = _area(end, rampup)
        benefits += factor * (after - before)
        before = after
        running += factor * (end - start)
        rampups += factor * share_within(start, end, rampup)
        depreciation += factor * share_within(start, end, deducted)
    return Weights(benefits / 12, running / 12, rampups, factors[0], depreciation)


def present_weights(inputs: Inputs, months: int | None = None, delay: float = 0) -> Weights:
    """The weights of the net present value, over `months` (the horizon unless said otherwise)."""
    spread = periods(inputs.timing, 12 * inputs.horizon if months is None else months, delay)
    factors = [discount_factor(inputs.discount_rate, one.time) for one in spread]
    return weights(spread, factors, inputs.rampup_months, inputs.depreciation_years)


def target_weights(inputs: Inputs) -> Weights:
    """The weights of the cumulative cash flow, not discounted, at the payback that is wanted.

    Within a year the flow is taken as even where it is counted by the year, as the payback time itself takes it.
    """
    spread = periods(inputs.timing, 12 * inputs.horizon)
    target = inputs.payback_target
    factors = [1.0 if one.end <= target else max(target - one.start, 0) / (one.end - one.start) for one in spread]
    return weights(spread, factors, inputs.rampup_months, inputs.depreciation_years)


def value(inputs: Inputs, known: Weights) -> float:
    """What the case is worth under those weights, after risk and after tax where tax is counted.

    A loss lowers the tax on the company's other profit in the same period.
    """
    kept, spent = 1 - inputs.effective_tax, spending(inputs)
    operations = (
        yearly_benefit(inputs) * known.effect
        - spent.yearly * known.running
        - spent.rampup * known.rampup
        - spent.once * known.start
    )
    return kept * operations - spent.invested * investment_weight(inputs, known)


def investment_weight(inputs: Inputs, known: Weights) -> float:
    """What an amount of 1 invested costs, less the tax that its depreciation saves."""
    return known.start - inputs.effective_tax * known.depreciation
