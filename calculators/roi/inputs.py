"""A case: what it costs, what it gives, and how it is counted."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from calculators.kit.input.fields import Value
from calculators.roi.parameters import Distribution, Timing

COSTS = ("investment", "change_cost", "running_cost", "rampup_cost")
"""The costs of the case: the first two and the last once, the third every year."""


@dataclass(frozen=True)
class Cost:
    """A cost in kroner. `risk` is added to it; `low` and `high` are the range, as shares of what is then counted."""

    amount: float
    risk: float = 0.0
    low: float = 1.0
    high: float = 1.0

    @property
    def counted(self) -> float:
        """After risk."""
        return risk_adjusted_cost(self.amount, self.risk)


@dataclass(frozen=True)
class Benefit:
    """A benefit in kroner a year at full effect: `amount` times `margin`, which is 1 unless the amount is revenue.

    `risk` is taken off it; `low` and `high` are the range, as shares of what is then counted. `owner` is empty where
    the reader named nobody.
    """

    amount: float
    risk: float = 0.0
    low: float = 1.0
    high: float = 1.0
    margin: float = 1.0
    owner: str = ""

    @property
    def counted(self) -> float:
        """After margin and risk."""
        return risk_adjusted_benefit(self.amount * self.margin, self.risk)


@dataclass(frozen=True)
class CurrentCost:
    """A cost of today in kroner a year, and the share of it that falls away as the ramp-up goes on."""

    amount: float
    ends: float = 0.0


@dataclass(frozen=True)
class Inputs:
    """A case: kroner, fractions, months and years.

    `rampup_low`, `rampup_high`, `rate_low` and `rate_high` are shares of the ramp-up's months and of the discount rate.
    `depreciation_years` 0 is an investment that is deducted at once.
    """

    investment: Cost
    change_cost: Cost
    running_cost: Cost
    rampup_cost: Cost
    benefits: tuple[Benefit, ...]
    current_costs: tuple[CurrentCost, ...]
    rampup_months: float
    horizon: int
    discount_rate: float
    delay_months: int
    payback_target: int
    timing: Timing = "year-end"
    distribution: Distribution = "triangular"
    taxes: bool = False
    tax_rate: float = 0.0
    depreciation_years: int = 0
    rampup_low: float = 1.0
    rampup_high: float = 1.0
    rate_low: float = 1.0
    rate_high: float = 1.0

    @property
    def effective_tax(self) -> float:
        """The tax rate that is counted with: none where the case is counted before tax."""
        return self.tax_rate if self.taxes else 0.0


def risk_adjusted_benefit(amount: float, risk: float) -> float:
    """The part of a benefit that is counted on: amount x (1 - risk). Source: Forrester TEI."""
    return amount * (1 - risk)


def risk_adjusted_cost(amount: float, risk: float) -> float:
    """A cost with its allowance: amount x (1 + risk). Source: Forrester TEI."""
    return amount * (1 + risk)


def ending_costs(inputs: Inputs) -> float:
    """What falls away of today's costs, in kroner a year when the ramp-up is over."""
    return sum(cost.amount * cost.ends for cost in inputs.current_costs)


def yearly_benefit(inputs: Inputs) -> float:
    """All benefits a year at full effect, after risk, and the costs that fall away."""
    return sum(benefit.counted for benefit in inputs.benefits) + ending_costs(inputs)


def costs(inputs: Inputs) -> tuple[Cost, ...]:
    """In the order of `COSTS`."""
    return (inputs.investment, inputs.change_cost, inputs.running_cost, inputs.rampup_cost)


def with_cost(inputs: Inputs, place: int, share: float) -> Inputs:
    """The case with one cost at a share of itself."""
    cost = costs(inputs)[place]
    scaled = replace(cost, amount=cost.amount * share)
    if place == 0:
        return replace(inputs, investment=scaled)
    if place == 1:
        return replace(inputs, change_cost=scaled)
    return replace(inputs, running_cost=scaled) if place == 2 else replace(inputs, rampup_cost=scaled)


def with_benefit(inputs: Inputs, place: int, share: float) -> Inputs:
    """The case with one benefit at a share of itself."""
    benefits = list(inputs.benefits)
    benefits[place] = replace(benefits[place], amount=benefits[place].amount * share)
    return replace(inputs, benefits=tuple(benefits))


def inputs_of(values: Mapping[str, Value]) -> Inputs:
    """The case from values by field id. Raises KeyError where one is missing."""

    def number(name: str) -> float:
        value = values[name]
        if isinstance(value, (int, float)):
            return value
        raise TypeError(f"{name} holds {type(value).__name__}, not a number")

    def cost(name: str) -> Cost:
        return Cost(number(name), number(name + "_risk"), number(name + "_low"), number(name + "_high"))

    benefits = []
    while (row := f"benefits.{len(benefits)}.") + "amount" in values:
        margin = number(row + "margin") if row + "margin" in values else 1.0
        owner = str(values[row + "owner"] or "")
        figures = (number(row + name) for name in ("amount", "risk", "low", "high"))
        benefits.append(Benefit(*figures, margin=margin, owner=owner))
    current = []
    while (row := f"current_costs.{len(current)}.") + "amount" in values:
        current.append(CurrentCost(number(row + "amount"), number(row + "ends")))
    timing, distribution = values["timing"], values["distribution"]
    return Inputs(
        investment=cost("investment"),
        change_cost=cost("change_cost"),
        running_cost=cost("running_cost"),
        rampup_cost=cost("rampup_cost"),
        benefits=tuple(benefits),
        current_costs=tuple(current),
        rampup_months=number("rampup_months"),
        horizon=int(number("horizon")),
        discount_rate=number("discount_rate"),
        delay_months=int(number("delay_months")),
        payback_target=int(number("payback_target")),
        timing="mid-year" if timing == "mid-year" else "monthly" if timing == "monthly" else "year-end",
        distribution="pert" if distribution == "pert" else "triangular",
        taxes=values["taxes"] is True,
        tax_rate=number("tax_rate"),
        depreciation_years=int(number("depreciation_years")),
        rampup_low=number("rampup_months_low"),
        rampup_high=number("rampup_months_high"),
        rate_low=number("discount_rate_low"),
        rate_high=number("discount_rate_high"),
    )
