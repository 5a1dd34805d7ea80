"""An A/B test with round figures."""

from calculators.ab_test import CALCULATOR
from calculators.ab_test.result import Result

BOTH = {"da": "Tekst", "en": "Words"}
_DEFAULTS = {
    "visitors_a": 1000,
    "conversions_a": 200,
    "visitors_b": 1000,
    "conversions_b": 250,
    "baseline": 0.2,
    "wanted": 0.25,
    "traffic": 300,
    "longest_weeks": 8,
    "significance": 0.05,
    "power": 0.8,
}
PLAIN: dict[str, object] = {
    "case": BOTH,
    "assumptions": {name: {"default": default, "source": BOTH} for name, default in _DEFAULTS.items()},
    "traffic_period": "week",
    "least_expected_count": 5,
    "skewed_split": 0.001,
}
PARAMETERS = CALCULATOR.read_parameters(PLAIN)


def result(**changes: float | str) -> Result:
    return CALCULATOR.calculate(PARAMETERS, {**CALCULATOR.defaults(PARAMETERS), **changes})
