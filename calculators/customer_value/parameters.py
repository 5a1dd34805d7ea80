"""What managers own of the customer's value: the example with its sources, the rules of thumb and the step.

They stand under `parameters` in `playbook/calculators/customer-value.yaml`.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from calculators.kit.input.assumptions import Assumption
from calculators.kit.input.references import OfCompany
from calculators.kit.text.language import Text
from calculators.kit.text.money import NO_CURRENCY


@dataclass(frozen=True)
class Assumptions:
    """The defaults of the inputs; the names are those of `Inputs`."""

    revenue: Assumption
    margin: Assumption
    churn: Assumption
    expansion: Assumption
    cost: Assumption
    new_customers: Assumption
    target: Assumption
    discount_rate: Assumption
    horizon: Assumption


@dataclass(frozen=True)
class Parameters:
    """All of it.

    churn_period        what `churn` and `expansion` are measured by, and how long a customer is bound
    ratio_rule          the rule of thumb for value over cost of winning
    payback_rule        the rule of thumb for payback, in months
    sensitivity_step    how far each input is moved in the table (0.2 is 20 %)
    """

    case: Text
    assumptions: Assumptions
    churn_period: Literal["month", "year"]
    ratio_rule: float
    payback_rule: float
    sensitivity_step: float
    currency: Annotated[str, OfCompany("currency")] = NO_CURRENCY
