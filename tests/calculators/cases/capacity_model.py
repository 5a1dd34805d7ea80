"""A team whose sums can be followed by hand: ten-minute contacts, eight hours a day, five like days."""

from typing import Any

from calculators.capacity import CALCULATOR
from calculators.capacity.inputs import Inputs
from calculators.capacity.staffing import Result, calculate
from calculators.kit.input.fields import Value, inputs_from

BOTH = {"da": "Tekst", "en": "Words"}


def assumption(default: float) -> dict[str, object]:
    return {"default": default, "source": BOTH}


PLAIN: dict[str, Any] = {
    "case": BOTH,
    "assumptions": {
        "leads_per_week": assumption(120),
        "outside_share": assumption(0),
        "open_hours": assumption(8),
        "handling_minutes": assumption(10),
        "touches": assumption(1),
        "answer_within": assumption(10),
        "service_share": assumption(0.8),
        "occupancy_cap": assumption(1),
        "shrinkage": assumption(0.3),
        "team": assumption(2),
    },
    "weekdays": [{"name": BOTH, "share": 0.2} for _ in range(5)],
    "weekdays_source": BOTH,
    "growth": [0, 1],
    "events": 5000,
    "seed": 1,
}
PARAMETERS = CALCULATOR.read_parameters(PLAIN)


def inputs(**changes: Value) -> Inputs:
    """`days__0__share` stands for the field with points."""
    values = {**CALCULATOR.defaults(PARAMETERS), **{name.replace("__", "."): value for name, value in changes.items()}}
    return inputs_from(Inputs, values)


def result(**changes: Value) -> Result:
    return calculate(inputs(**changes))
