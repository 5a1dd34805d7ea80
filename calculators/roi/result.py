"""The return on investment of a case."""

from dataclasses import dataclass
from math import fsum

from calculators.roi.cash_flow import Year, cash_flow, effect, risk_adjusted_benefit
from calculators.roi.finance import Payback, discount_factor, modified_internal_rate, payback, return_on_investment
from calculators.roi.inputs import Inputs
from calculators.roi.roots import internal_rates


@dataclass(frozen=True)
class Result:
    """Everything that follows from a case. Kroner at present value unless said otherwise, rates as fractions, time in
    years."""

    inputs: Inputs
    years: tuple[Year, ...]
    present_benefits: float
    present_costs: float
    """The total cost of ownership: every cost within the horizon, the start included."""
    net_present_value: float
    roi: float | None
    """None where there are no costs."""
    internal_rates: tuple[float, ...]
    """All of them: usually one, none where no rate brings the net present value to zero."""
    modified_internal_rate: float | None
    """Given only where there are several internal rates."""
    payback: Payback
    discounted_payback: Payback
    benefits: tuple[float, ...]
    """Each category's present value after risk."""
    waiting_one_month: float
    waiting: float
    """What starting `delay_months` later costs; negative where waiting is cheaper."""


def calculate(inputs: Inputs) -> Result:
    """The result of a case."""
    years = cash_flow(inputs)
    flows = [year.net for year in years]
    present_benefits = fsum(year.present_benefits for year in years)
    present_costs = fsum(year.present_costs for year in years)
    rates = internal_rates(flows)
    return Result(
        inputs=inputs,
        years=years,
        present_benefits=present_benefits,
        present_costs=present_costs,
        net_present_value=present_benefits - present_costs,
        roi=return_on_investment(present_benefits, present_costs),
        internal_rates=rates,
        modified_internal_rate=modified_internal_rate(flows, inputs.discount_rate) if len(rates) > 1 else None,
        payback=payback(flows),
        discounted_payback=payback(flows, inputs.discount_rate),
        benefits=benefit_values(inputs),
        waiting_one_month=cost_of_waiting(inputs, 1),
        waiting=cost_of_waiting(inputs, inputs.delay_months),
    )


def benefit_values(inputs: Inputs) -> tuple[float, ...]:
    """The present value of each benefit over the horizon, after risk and ramp-up."""
    years_worth = fsum(
        effect(12 * (year - 1), 12 * year, inputs.rampup_months) / 12 * discount_factor(inputs.discount_rate, year)
        for year in range(1, inputs.horizon + 1)
    )
    return tuple(risk_adjusted_benefit(benefit.amount, benefit.risk) * years_worth for benefit in inputs.benefits)


def cost_of_waiting(inputs: Inputs, months: int) -> float:
    """Net present value of starting now less that of starting `months` later, when the horizon ends on the same day.

    Waiting moves the costs away but loses the last months of full effect. Starting after the horizon is worth nothing.
    """

    def value(delay: int) -> float:
        return fsum(year.present_net for year in cash_flow(inputs, inputs.horizon * 12 - delay, delay))

    return value(0) - value(months)
