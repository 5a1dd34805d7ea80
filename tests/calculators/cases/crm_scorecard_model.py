"""A scorecard of three criteria and three systems that can be followed by hand."""

from typing import Any

from calculators.crm_scorecard import CALCULATOR
from calculators.crm_scorecard.inputs import inputs_of
from calculators.crm_scorecard.score import Result, calculate
from calculators.kit.input.fields import Value

BOTH = {"da": "Tekst", "en": "Words"}


def criterion(id: str, weight: float, **more: object) -> dict[str, object]:
    name = {"da": id.title(), "en": id.title()}
    return {"id": id, "name": name, "ask": BOTH, "weight": weight, "levels": [BOTH] * 5, "source": BOTH, **more}


PLAIN: dict[str, Any] = {
    "case": BOTH,
    "criteria": [criterion("process", 50), criterion("use", 30, minimum=1), criterion("price", 20)],
    "systems": [
        {"name": "A", "levels": [4, 2, 1]},
        {"name": "B", "levels": [2, 3, 2]},
        {"levels": [0, 1, 4]},
    ],
    "draws": 2000,
    "seed": 1,
    "spread": 0.5,
}
PARAMETERS = CALCULATOR.read_parameters(PLAIN)


def result(**changes: Value) -> Result:
    """`weight__use`, `name__2` and `level__0__price` stand for the fields with points."""
    values = {**CALCULATOR.defaults(PARAMETERS), **{key.replace("__", "."): value for key, value in changes.items()}}
    return calculate(PARAMETERS, inputs_of(PARAMETERS, values))
