"""The measures of a cash flow. `flows[0]` is now and is not discounted; `flows[t]` stands at the end of year t."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum


@dataclass(frozen=True)
class Payback:
    """Years until the cumulative flow is no longer negative: the first time, and the time after which it stays so.

    None: not within the horizon. The two differ where the cumulative flow dips below zero again.
    """

    first: float | None
    lasting: float | None


def discount_factor(rate: float, years: float) -> float:
    """What an amount of 1 after that many years is worth now. Raises ValueError at a rate of -100 % or lower."""
    if rate <= -1:
        raise ValueError(f"a discount rate of {rate} has no present value")
    factor: float = (1 + rate) ** -years
    return factor


def net_present_value(flows: Sequence[float], rate: float) -> float:
    """The sum of all flows, each discounted from its year. Year 0 is not discounted, unlike in a spreadsheet's NPV."""
    return fsum(flow * discount_factor(rate, year) for year, flow in enumerate(flows))


def return_on_investment(present_benefits: float, present_costs: float) -> float | None:
    """(benefits - costs) / costs, both at present value; None where there are no costs. Source: Forrester TEI."""
    return (present_benefits - present_costs) / present_costs if present_costs > 0 else None


def modified_internal_rate(flows: Sequence[float], rate: float) -> float | None:
    """The one rate at which the costs' present value grows to the receipts' value at the end, both moved at `rate`.

    None where there are no costs, no receipts or no years. Source: Lin (1976), as in a spreadsheet's MIRR.
    """
    present = [flow * discount_factor(rate, year) for year, flow in enumerate(flows)]
    return modified_rate(present, rate, len(flows) - 1)


def modified_rate(present: Sequence[float], rate: float, years: float) -> float | None:
    """The same from present values, whenever within those years the flows fall."""
    costs = -fsum(value for value in present if value < 0)
    receipts = fsum(value for value in present if value > 0)
    if years <= 0 or costs <= 0 or receipts <= 0:
        return None
    growth: float = (receipts / costs) ** (1 / years)
    return (1 + rate) * growth - 1


def payback(flows: Sequence[float], rate: float = 0.0) -> Payback:
    """Years until the money is back, discounted at `rate`; within a year the flow is taken to come evenly."""
    return crossings([flow * discount_factor(rate, year) for year, flow in enumerate(flows)])


def crossings(flows: Sequence[float], a_year: int = 1) -> Payback:
    """Years until the sum of the flows is no longer negative, with that many flows a year after the first.

    A shortfall that is only rounding (a billionth of the flows) counts as paid, so that a year's end stays a year's
    end.
    """
    rounding = 1e-9 * fsum(map(abs, flows))
    total = 0.0
    cumulative = [total := total + flow for flow in flows]
    short = [sum_so_far < -rounding for sum_so_far in cumulative]
    back = [place for place in range(1, len(short)) if short[place - 1] and not short[place]]

    def at(place: int) -> float:
        return (place - 1 + min(-cumulative[place - 1] / flows[place], 1.0)) / a_year

    if True not in short:
        return Payback(0.0, 0.0)
    first = 0.0 if not short[0] else at(back[0]) if back else None
    return Payback(first, at(back[-1]) if not short[-1] else None)
