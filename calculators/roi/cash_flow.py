"""From a case to its cash flow, period by period and year by year: ramp-up, risk, tax and the costs of all of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.roi.finance import discount_factor
from calculators.roi.inputs import Inputs, spending, yearly_benefit
from calculators.roi.weights import Period, effect, periods, share_within


@dataclass(frozen=True)
class Flow:
    """One period's flow after risk; `factor` brings it to now."""

    period: Period
    benefits: float
    costs: float
    tax: float
    net: float
    factor: float


@dataclass(frozen=True)
class Year:
    """One line of the table, after risk. Year 0 is the start.

    `tax` is 0 where the case is counted before tax, and negative where it saves tax on other profit.
    """

    number: int
    benefits: float
    costs: float
    tax: float
    net: float
    present_benefits: float
    present_costs: float
    present_net: float
    cumulative: float
    cumulative_present: float


def cash_flow(inputs: Inputs) -> tuple[Flow, ...]:
    """The flows of the case over its horizon, a year or a month each; the first is the start."""
    at_full_effect, tax_rate = yearly_benefit(inputs), inputs.effective_tax
    spent, deducted = spending(inputs), 12 * inputs.depreciation_years
    flows = []
    for period in periods(inputs.timing, 12 * inputs.horizon):
        start, end = period.start, period.end
        benefits = at_full_effect * effect(start, end, inputs.rampup_months) / 12
        expenses = (
            spent.yearly * (end - start) / 12
            + spent.rampup * share_within(start, end, inputs.rampup_months)
            + (spent.once if period.number == 0 else 0.0)
        )
        tax = tax_rate * (benefits - expenses - spent.invested * share_within(start, end, deducted))
        costs = expenses + (spent.invested if period.number == 0 else 0.0)
        factor = discount_factor(inputs.discount_rate, period.time)
        flows.append(Flow(period, benefits, costs, tax, benefits - costs - tax, factor))
    return tuple(flows)


def years(flows: Sequence[Flow]) -> tuple[Year, ...]:
    """The flows by year: the start, then the sums of each year."""
    lines: list[Year] = []
    sums: dict[int, list[Flow]] = {}
    for flow in flows:
        sums.setdefault(-int(-flow.period.end // 12), []).append(flow)
    cumulative = cumulative_present = 0.0
    for number, members in sums.items():
        net, present_net = sum(flow.net for flow in members), sum(flow.net * flow.factor for flow in members)
        cumulative += net
        cumulative_present += present_net
        lines.append(
            Year(
                number=number,
                benefits=sum(flow.benefits for flow in members),
                costs=sum(flow.costs for flow in members),
                tax=sum(flow.tax for flow in members),
                net=net,
                present_benefits=sum(flow.benefits * flow.factor for flow in members),
                present_costs=sum(flow.costs * flow.factor for flow in members),
                present_net=present_net,
                cumulative=cumulative,
                cumulative_present=cumulative_present,
            )
        )
    return tuple(lines)


def even_flows(inputs: Inputs, flows: Sequence[Flow]) -> tuple[list[float], int]:
    """The net flows on an even grid from now, and how many of its steps make a year: what an internal rate needs.

    Flows in the middle of the year stand at every other half year.
    """
    net = [flow.net for flow in flows]
    if inputs.timing == "mid-year":
        return [net[0], *(value for flow in net[1:-1] for value in (flow, 0.0)), net[-1]], 2
    return net, 12 if inputs.timing == "monthly" else 1
