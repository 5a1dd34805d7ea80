"""The result: the value by variant, the cost of winning a customer, payback, sensitivity and breakeven."""

from dataclasses import dataclass, replace

from calculators.customer_value.inputs import Inputs
from calculators.customer_value.lifetime import (
    acquisition_cost,
    breakeven_churn,
    capped_value,
    cohort_payback,
    endless_value,
    kept,
    rate_of_period,
    simple_payback,
    simple_value,
)
from calculators.customer_value.parameters import Parameters


@dataclass(frozen=True)
class Variants:
    """The value by each way of working it out; None where nobody leaves and it has no end.

    simple     margin over churn, the one that is compared with the cost
    expanding  with expansion
    discounted with expansion and discounting
    capped     the same, over the horizon only
    revenue    revenue over churn: the usual mistake
    """

    simple: float | None
    expanding: float | None
    discounted: float | None
    capped: float
    revenue: float | None


@dataclass(frozen=True)
class Economy:
    """What one set of inputs gives.

    value    the simple value; the capped one where nobody leaves
    cost     of winning a customer; None where there are no new customers
    ratio    value over cost; None without a cost
    payback  in months, if nobody left
    cohort_payback  in months, those who leave counted
    """

    variants: Variants
    value: float
    cost: float | None
    ratio: float | None
    payback: float | None
    cohort_payback: float | None


@dataclass(frozen=True)
class Moved:
    """One input moved by the step, down or up, and what follows."""

    field: str
    change: float
    economy: Economy


@dataclass(frozen=True)
class Result:
    """`breakeven` and `rule_churn`: the churn at which the value is the cost, and the rule of thumb times the cost."""

    inputs: Inputs
    economy: Economy
    breakeven: float | None
    rule_churn: float | None
    moved: tuple[Moved, ...]

    @property
    def is_capped(self) -> bool:
        """Whether nobody leaves, so that the capped value stands in for the simple one."""
        return self.economy.variants.simple is None


def calculate(parameters: Parameters, inputs: Inputs) -> Result:
    """The economy of the inputs and of each one moved."""
    economy = economy_of(inputs)
    cost, margin = economy.cost or 0.0, margin_of_period(inputs)
    moved = []
    for name in ("churn", "margin", "revenue", "cost"):
        for step in (-parameters.sensitivity_step, parameters.sensitivity_step):
            value = getattr(inputs, name) * (1 + step)
            if name in ("churn", "margin"):
                value = min(value, 1.0)
            moved.append(Moved(name, step, economy_of(replace(inputs, **{name: value}))))
    return Result(
        inputs=inputs,
        economy=economy,
        breakeven=breakeven_churn(margin, cost),
        rule_churn=breakeven_churn(margin, cost, parameters.ratio_rule),
        moved=tuple(moved),
    )


def margin_of_period(inputs: Inputs) -> float:
    """The gross profit of one customer in one period."""
    return inputs.revenue * 12 / inputs.periods * inputs.margin


def economy_of(inputs: Inputs) -> Economy:
    """Value, cost and payback of one set of inputs."""
    margin, churn, expansion = margin_of_period(inputs), inputs.churn, inputs.expansion
    rate = rate_of_period(inputs.discount_rate, inputs.periods)
    variants = Variants(
        simple=simple_value(margin, churn),
        expanding=endless_value(margin, churn, expansion),
        discounted=endless_value(margin, churn, expansion, rate),
        capped=capped_value(margin, churn, expansion, rate, inputs.horizon * inputs.periods),
        revenue=simple_value(inputs.revenue * 12 / inputs.periods, churn),
    )
    value = variants.capped if variants.simple is None else variants.simple
    cost = acquisition_cost(inputs.cost, inputs.new_customers)
    return Economy(
        variants=variants,
        value=value,
        cost=cost,
        ratio=value / cost if cost else None,
        payback=None if cost is None else simple_payback(cost, inputs.revenue * inputs.margin),
        cohort_payback=None
        if cost is None
        else cohort_payback(cost, margin, kept(churn, expansion), 12 // inputs.periods),
    )


def cohort(inputs: Inputs) -> tuple[float, ...]:
    """The margin that one customer won has given on average by the end of each year, from year 0 to the horizon."""
    return tuple(
        capped_value(margin_of_period(inputs), inputs.churn, inputs.expansion, 0.0, year * inputs.periods)
        for year in range(inputs.horizon + 1)
    )
