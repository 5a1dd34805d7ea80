"""What managers own of this calculator: defaults with ranges and sources, costs, today's costs, the benefits.

They stand under `parameters` in `playbook/calculators/roi.yaml`, with exactly these keys:

    parameters:
      case: {da, en}                whose figures the defaults are, said plainly (the company is invented)
      assumptions:                  one entry for each field of `Assumptions`
        horizon: {default: 3, source: {da, en}}
        rampup_months: {default: 4, low: 0.75, high: 2, source: {da, en}}
      range_source: {da, en}        where risk, low and high come from
      method:                       one entry for each field of `Method`
      simulation: {draws, seed, source}
      costs:                        what the case costs, in the order of the form; at least one
        - {id, when, label, help, amount, risk, low, high, source, deductible?}
      current_costs:                what is paid today and is touched by the case; may be empty
        - {id, label, help, owner, amount, ends, source}
      categories:                   kinds of benefit: {id, label}
      benefits:                     the library, in the order of the form; at least one
        - {id, category, label, help, owner, amount, risk, low, high, source, margin?, reduces?}

Amounts are in the company's currency, rates and risk factors fractions (0.10), months and years whole numbers. `low`
and `high` are shares of what is counted on after risk: 0.7 is 30 % less, 1.25 is 25 % more. `ends` is the share of a
cost that falls away. With `margin`, `amount` is revenue; `reduces` names the current cost that the benefit is saved on.

A cost is paid `once`, at the start, `yearly`, or in all over the `ramp-up`. It is deducted from taxable profit where it
falls (`deductible: at-once`), or is an investment and `depreciated`. Its `id` is the field's name in links, in saved
cases and on the command line (`--investment 300000`), so it is never changed.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from calculators.kit.input.references import OfCompany
from calculators.kit.text.language import Text
from calculators.kit.text.money import NO_CURRENCY

Timing = Literal["year-end", "mid-year", "monthly"]
Distribution = Literal["triangular", "pert"]
When = Literal["once", "yearly", "ramp-up"]
Deductible = Literal["at-once", "depreciated"]


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
    """The defaults of the single figures; the names are those of the fields.

    Left out, the tax rate is the company's own. The last four are costs as they stood here before costs were rows: see
    `calculators.roi.formerly`.
    """

    rampup_months: Assumption
    horizon: Assumption
    discount_rate: Assumption
    delay_months: Assumption
    payback_target: Assumption
    depreciation_years: Assumption
    tax_rate: Assumption | None = None
    investment: Assumption | None = None
    change_cost: Assumption | None = None
    running_cost: Assumption | None = None
    rampup_cost: Assumption | None = None

    @property
    def has_costs(self) -> bool:
        """Whether any of them stands here."""
        return any((self.investment, self.change_cost, self.running_cost, self.rampup_cost))


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
class CostLine:
    """A cost of the case: `amount` in all or a year; `risk` is added to it.

    deductible  at-once: in the period in which it falls; depreciated: evenly over the years of depreciation
    """

    id: str
    when: When
    label: Text
    help: Text
    amount: float
    risk: float
    low: float
    high: float
    source: Text
    deductible: Deductible = "at-once"


@dataclass(frozen=True)
class CurrentCostLine:
    """A cost of today: `amount` a year, `ends` the share of it that falls away."""

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
    """A benefit of the library: `amount` is a year's at full effect, revenue where there is a `margin`.

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
    costs: tuple[CostLine, ...] = ()
    currency: Annotated[str, OfCompany("currency")] = NO_CURRENCY
    company_tax_rate: Annotated[float | None, OfCompany("tax_rate")] = None
