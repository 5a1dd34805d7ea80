"""The return on investment of a case."""

from dataclasses import dataclass
from math import fsum

from calculators.kit.input.plain import Json, plain_fields, to_plain
from calculators.roi.cash_flow import Year, cash_flow, even_flows, years
from calculators.roi.finance import Payback, crossings, modified_rate, return_on_investment
from calculators.roi.inputs import Inputs
from calculators.roi.roots import internal_rates
from calculators.roi.scenarios import Scenario, at_scenario
from calculators.roi.weights import present_weights, value


@dataclass(frozen=True)
class Measures:
    """What a cash flow is judged by. Kroner at present value, rates as fractions, time in years."""

    present_benefits: float
    present_costs: float
    """The total cost of the case: every cost within the horizon, the start included, before tax."""
    present_tax: float
    net_present_value: float
    roi: float | None
    """None where there are no costs."""
    internal_rates: tuple[float, ...]
    """All of them: usually one, none where no rate brings the net present value to zero."""
    modified_internal_rate: float | None
    """Given only where there are several internal rates."""
    payback: Payback
    discounted_payback: Payback


@dataclass(frozen=True)
class Result:
    """Everything that follows at once from a case; tornado, breakeven and simulation are computed when asked for."""

    inputs: Inputs
    years: tuple[Year, ...]
    expected: Measures
    conservative: Measures
    optimistic: Measures
    waiting_one_month: float
    waiting: float
    """What starting `delay_months` later costs; negative where waiting is cheaper."""

    def scenario(self, scenario: Scenario) -> Measures:
        """The measures of that scenario."""
        if scenario == "expected":
            return self.expected
        return self.conservative if scenario == "conservative" else self.optimistic


def calculate(inputs: Inputs) -> Result:
    """The result of a case."""
    return Result(
        inputs=inputs,
        years=years(cash_flow(inputs)),
        expected=measures(inputs),
        conservative=measures(at_scenario(inputs, "conservative")),
        optimistic=measures(at_scenario(inputs, "optimistic")),
        waiting_one_month=cost_of_waiting(inputs, 1),
        waiting=cost_of_waiting(inputs, inputs.delay_months),
    )


def measures(inputs: Inputs) -> Measures:
    """The measures of a case's cash flow."""
    flows = cash_flow(inputs)
    benefits = fsum(flow.benefits * flow.factor for flow in flows)
    costs = fsum(flow.costs * flow.factor for flow in flows)
    tax = fsum(flow.tax * flow.factor for flow in flows)
    present = [flow.net * flow.factor for flow in flows]
    grid, a_year = even_flows(inputs, flows)
    rates = internal_rates(grid, a_year)
    a_year_of_payback = 12 if inputs.timing == "monthly" else 1
    return Measures(
        present_benefits=benefits,
        present_costs=costs,
        present_tax=tax,
        net_present_value=benefits - costs - tax,
        roi=return_on_investment(benefits - tax, costs),
        internal_rates=rates,
        modified_internal_rate=(
            modified_rate(present, inputs.discount_rate, inputs.horizon) if len(rates) > 1 else None
        ),
        payback=crossings([flow.net for flow in flows], a_year_of_payback),
        discounted_payback=crossings(present, a_year_of_payback),
    )


def plain_result(result: Result) -> Json:
    """The result as JSON data; each cost of the case under its own id."""
    inputs = plain_fields(result.inputs)
    del inputs["costs"]
    costs = {cost.id: to_plain(cost) for cost in result.inputs.costs}
    return {**plain_fields(result), "inputs": {**costs, **inputs}}


def benefit_values(inputs: Inputs) -> tuple[float, ...]:
    """The present value of each benefit over the horizon, after risk and ramp-up and before tax."""
    effect = present_weights(inputs).effect
    return tuple(benefit.counted * effect for benefit in inputs.benefits)


def cost_of_waiting(inputs: Inputs, months: int) -> float:
    """Net present value of starting now less that of starting `months` later, when the horizon ends on the same day.

    Waiting moves the costs away but loses the last months of full effect. Starting after the horizon is worth nothing.
    """

    def worth(delay: int) -> float:
        left = 12 * inputs.horizon - delay
        return value(inputs, present_weights(inputs, left, delay)) if left > 0 else 0.0

    return worth(0) - worth(months)
