"""A small ROI case whose sums can be followed by hand."""

from calculators.fields import Value, inputs_from
from calculators.roi import CALCULATOR
from calculators.roi.inputs import Inputs
from calculators.roi.result import Result, calculate

BOTH = {"da": "Tekst", "en": "Words"}


def assumption(default: float) -> dict[str, object]:
    return {"default": default, "source": {"da": f"Kilde til {default}", "en": f"Source of {default}"}}


PLAIN: dict[str, object] = {
    "case": {"da": "Eksempel", "en": "Example"},
    "assumptions": {
        "investment": assumption(1000),
        "change_cost": assumption(200),
        "running_cost": assumption(100),
        "cost_risk": assumption(0.1),
        "rampup_months": assumption(6),
        "rampup_cost": assumption(60),
        "horizon": assumption(3),
        "discount_rate": assumption(0.1),
        "delay_months": assumption(6),
    },
    "benefits": [
        {
            "id": "time",
            "label": {"da": "Sparet tid", "en": "Time saved"},
            "help": BOTH,
            "amount": 1000,
            "risk": 0.2,
            "source": BOTH,
        },
        {
            "id": "jobs",
            "label": {"da": "Flere opgaver", "en": "More jobs"},
            "help": BOTH,
            "amount": 400,
            "risk": 0.5,
            "source": BOTH,
        },
    ],
}
PARAMETERS = CALCULATOR.read_parameters(PLAIN)


def inputs(**changes: Value) -> Inputs:
    values = {**CALCULATOR.defaults(PARAMETERS), **{name.replace("__", "."): value for name, value in changes.items()}}
    return inputs_from(Inputs, values)


def result(**changes: Value) -> Result:
    return calculate(inputs(**changes))
