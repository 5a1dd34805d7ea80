"""A customer with round figures: a margin of 1,000 a year at a churn of 20 %, won for 1,500."""

from calculators.customer_value import CALCULATOR
from calculators.customer_value.result import Result

BOTH = {"da": "Tekst", "en": "Words"}
_DEFAULTS = {
    "revenue": 1000 / 12 / 0.5,
    "margin": 0.5,
    "churn": 0.2,
    "expansion": 0,
    "cost": 15_000,
    "new_customers": 10,
    "target": 6000,
    "discount_rate": 0.1,
    "horizon": 3,
}
PLAIN: dict[str, object] = {
    "currency": "DKK",
    "case": BOTH,
    "assumptions": {name: {"default": default, "source": BOTH} for name, default in _DEFAULTS.items()},
    "churn_period": "year",
    "ratio_rule": 3,
    "payback_rule": 12,
    "sensitivity_step": 0.2,
}
PARAMETERS = CALCULATOR.read_parameters(PLAIN)


def result(**changes: float | str) -> Result:
    return CALCULATOR.calculate(PARAMETERS, {**CALCULATOR.defaults(PARAMETERS), **changes})
