"""A measurement with round figures."""

from calculators.nps import CALCULATOR
from calculators.nps.result import Result

BOTH = {"da": "Tekst", "en": "Words"}
_DEFAULTS = {
    "promoters": 36,
    "passives": 18,
    "detractors": 10,
    "invited": 128,
    "last_promoters": 31,
    "last_passives": 15,
    "last_detractors": 11,
    "target": 40,
    "wanted_margin": 10,
}
PLAIN: dict[str, object] = {
    "case": BOTH,
    "assumptions": {name: {"default": default, "source": BOTH} for name, default in _DEFAULTS.items()},
    "answers": [0, 0, 0, 1, 0, 2, 0, 3, 4, 5, 6],
    "few_answers": 30,
    "follow_ups": [
        {"lowest": low, "highest": high, "within_days": days, "owner": BOTH, "action": BOTH}
        for low, high, days in ((0, 6, 2), (7, 8, 5), (9, 10, 1))
    ],
}
PARAMETERS = CALCULATOR.read_parameters(PLAIN)


def result(**changes: float | str | None) -> Result:
    return CALCULATOR.calculate(PARAMETERS, {**CALCULATOR.defaults(PARAMETERS), **changes})


def groups(promoters: int, passives: int, detractors: int, **changes: float | str | None) -> Result:
    none = {"last_promoters": None, "last_passives": None, "last_detractors": None}
    return result(promoters=promoters, passives=passives, detractors=detractors, **{**none, **changes})
