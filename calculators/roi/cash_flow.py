"""From a case to its cash flow, year by year: ramp-up, risk and the costs of both."""

from dataclasses import dataclass

from calculators.roi.finance import discount_factor
from calculators.roi.inputs import Inputs


@dataclass(frozen=True)
class Year:
    """One line of the table, in kroner after risk. Year 0 is the start; `end` is the time of its flow in years from
    now."""

    number: int
    end: float
    benefits: float
    costs: float
    net: float
    discount_factor: float
    present_benefits: float
    present_costs: float
    present_net: float
    cumulative: float
    cumulative_present: float


def effect(start: float, end: float, rampup: float) -> float:
    """How many months' worth of full effect the months from `start` to `end` give, when effect grows evenly from none
    at month 0 to full at month `rampup`: the area under the ramp."""

    def area(month: float) -> float:
        if rampup <= 0 or month > rampup:
            return month - rampup / 2
        return month * month / (2 * rampup)

    return area(end) - area(start)


def risk_adjusted_benefit(amount: float, risk: float) -> float:
    """The part of a benefit that is counted on: amount x (1 - risk). Source: Forrester TEI."""
    return amount * (1 - risk)


def risk_adjusted_cost(amount: float, risk: float) -> float:
    """A cost with its allowance: amount x (1 + risk). Source: Forrester TEI."""
    return amount * (1 + risk)


def yearly_benefit(inputs: Inputs) -> float:
    """All benefits a year at full effect, after risk."""
    return sum(risk_adjusted_benefit(benefit.amount, benefit.risk) for benefit in inputs.benefits)


def cash_flow(inputs: Inputs, months: int | None = None, delay: int = 0) -> tuple[Year, ...]:
    """The case over `months` (the horizon unless said otherwise), started `delay` months from now; empty for no months.

    The last year is shorter where `months` is not a whole number of years. Year 0 holds what is paid at the start.
    """
    months = inputs.horizon * 12 if months is None else months
    if months <= 0:
        return ()
    at_full_effect = yearly_benefit(inputs)
    lines: list[Year] = []
    for number in range(-(-months // 12) + 1):
        start, end = 12 * (number - 1), min(12 * number, months)
        benefits = at_full_effect * effect(start, end, inputs.rampup_months) / 12 if number else 0.0
        lines.append(_line(inputs, number, (end + delay) / 12, benefits, _cost(inputs, number, start, end), lines))
    return tuple(lines)


def _cost(inputs: Inputs, number: int, start: int, end: int) -> float:
    """A year's costs before risk; the cost of ramp-up falls evenly over its months, at once where there are none."""
    rampup = inputs.rampup_months
    if number == 0:
        return inputs.investment + inputs.change_cost + (0.0 if rampup else inputs.rampup_cost)
    share = max(min(end, rampup) - start, 0) / rampup if rampup else 0.0
    return inputs.running_cost * (end - start) / 12 + inputs.rampup_cost * share


def _line(inputs: Inputs, number: int, end: float, benefits: float, cost: float, before: list[Year]) -> Year:
    costs = risk_adjusted_cost(cost, inputs.cost_risk)
    factor = discount_factor(inputs.discount_rate, end)
    net = benefits - costs
    return Year(
        number=number,
        end=end,
        benefits=benefits,
        costs=costs,
        net=net,
        discount_factor=factor,
        present_benefits=benefits * factor,
        present_costs=costs * factor,
        present_net=net * factor,
        cumulative=(before[-1].cumulative if before else 0.0) + net,
        cumulative_present=(before[-1].cumulative_present if before else 0.0) + net * factor,
    )
