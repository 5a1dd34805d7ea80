"""What managers own of this calculator: the defaults with their sources, and the benefit categories.

They stand under `parameters` in `playbook/calculators/roi.yaml`, with exactly these keys:

    parameters:
      case: {da, en}                whose figures the defaults are, said plainly (the company is invented)
      assumptions:                  one entry for each field of `Assumptions`, all required
        investment: {default: 225000, source: {da, en}}
      benefits:                     the categories, in the order of the form; at least one
        - {id, label, help, amount, risk, source}

Amounts are Danish kroner, rates and risk factors fractions (0.10), months and years whole numbers.
"""

from dataclasses import dataclass

from calculators.language import Text


@dataclass(frozen=True)
class Assumption:
    """A default figure and where it comes from."""

    default: float
    source: Text


@dataclass(frozen=True)
class Assumptions:
    """The defaults of the single fields; the names are those of `Inputs`."""

    investment: Assumption
    change_cost: Assumption
    running_cost: Assumption
    cost_risk: Assumption
    rampup_months: Assumption
    rampup_cost: Assumption
    horizon: Assumption
    discount_rate: Assumption
    delay_months: Assumption


@dataclass(frozen=True)
class BenefitCategory:
    """A kind of benefit: `amount` is kroner a year at full effect (margin, not revenue), `risk` the part not counted
    on."""

    id: str
    label: Text
    help: Text
    amount: float
    risk: float
    source: Text


@dataclass(frozen=True)
class Parameters:
    """All of it."""

    case: Text
    assumptions: Assumptions
    benefits: tuple[BenefitCategory, ...]
