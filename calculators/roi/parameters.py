"""What managers own of this calculator: defaults with ranges and sources, today's costs and the library of benefits.

They stand under `parameters` in `playbook/calculators/roi.yaml`, with exactly these keys:

    parameters:
      case: {da, en}                whose figures the defaults are, said plainly (the company is invented)
      assumptions:                  one entry for each field of `Assumptions`, all required
        investment: {default: 225000, risk: 0.1, low: 0.9, high: 1.25, source: {da, en}}
        horizon: {default: 3, source: {da, en}}
      range_source: {da, en}        where risk, low and high come from
      method:                       one entry for each field of `Method`
      simulation: {draws, seed, source}
      current_costs:                what is paid today and is touched by the case; may be empty
        - {id, label, help, owner, amount, ends, source}
      categories:                   kinds of benefit: {id, label}
      benefits:                     the library, in the order of the form; at least one
        - {id, category, label, help, owner, amount, risk, low, high, source, margin?, reduces?}

Amounts are Danish kroner, rates and risk factors fractions (0.10), months and years whole numbers. `low` and `high` are
shares of what is counted on after risk: 0.7 is 30 % less, 1.25 is 25 % more. `ends` is the share of a cost that falls
away. With `margin`, `amount` is revenue; `reduces` names the current cost that the benefit is saved on.
"""

from dataclasses import dataclass
from typing import Literal

from calculators.kit.text.language import Text

Timing = Literal["year-end", "mid-year", "monthly"]
Distribution = Literal["triangular", "pert"]


@dataclass(frozen=True)
class Assumption:
    """A default figure, where it comes from, and how far it may be wrong where it is uncertain."""

    default: float
    source: Text
    risk: float = 0.0
    low: float = 1.0
    high: float = 1.0


@dataclass(frozen=True)
class Assumptions:
    """The defaults of the single figures; the names are those of the fields."""

    investment: Assumption
    change_cost: Assumption
    running_cost: Assumption
    rampup_cost: Assumption
    rampup_months: Assumption
    horizon: Assumption
    discount_rate: Assumption
    delay_months: Assumption
    payback_target: Assumption
    tax_rate: Assumption
    depreciation_years: Assumption


@dataclass(frozen=True)
class TimingSetting:
    """When within a period its cash flow falls."""

    default: Timing
    source: Text


@dataclass(frozen=True)
class DistributionSetting:
    """How an uncertain figure spreads between its low and its high."""

    default: Distribution
    source: Text


@dataclass(frozen=True)
class TaxSetting:
    """Whether the case is counted after tax."""

    default: bool
    source: Text


@dataclass(frozen=True)
class Method:
    """How the case is counted unless the reader says otherwise."""

    timing: TimingSetting
    distribution: DistributionSetting
    taxes: TaxSetting


@dataclass(frozen=True)
class Simulation:
    """How many cases are drawn, and the seed that makes them the same each time."""

    draws: int
    seed: int
    source: Text


@dataclass(frozen=True)
class CurrentCostLine:
    """A cost of today: `amount` in kroner a year, `ends` the share of it that falls away."""

    id: str
    label: Text
    help: Text
    owner: Text
    amount: float
    ends: float
    source: Text


@dataclass(frozen=True)
class Category:
    """A kind of benefit, such as time saved."""

    id: str
    label: Text


@dataclass(frozen=True)
class BenefitLine:
    """A benefit of the library: `amount` is kroner a year at full effect, revenue where there is a `margin`.

    `owner` is who at the customer vouches for it.
    """

    id: str
    category: str
    label: Text
    help: Text
    owner: Text
    amount: float
    risk: float
    low: float
    high: float
    source: Text
    margin: float | None = None
    reduces: str | None = None


@dataclass(frozen=True)
class Parameters:
    """All of it."""

    case: Text
    assumptions: Assumptions
    range_source: Text
    method: Method
    simulation: Simulation
    current_costs: tuple[CurrentCostLine, ...]
    categories: tuple[Category, ...]
    benefits: tuple[BenefitLine, ...]
