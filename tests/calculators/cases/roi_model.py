"""A small ROI case whose sums can be followed by hand."""

from dataclasses import replace

from calculators.kit.input.fields import Value
from calculators.roi import CALCULATOR
from calculators.roi.inputs import Inputs, inputs_of
from calculators.roi.result import Result, calculate

BOTH = {"da": "Tekst", "en": "Words"}


def assumption(default: float, **more: float) -> dict[str, object]:
    return {"default": default, "source": {"da": f"Kilde til {default}", "en": f"Source of {default}"}, **more}


def cost(id: str, when: str, amount: float, **more: object) -> dict[str, object]:
    return {
        "id": id,
        "when": when,
        "label": {"da": f"Udgift {id}", "en": id.title()},
        "help": BOTH,
        "amount": amount,
        "risk": 0.1,
        "low": 1.0,
        "high": 1.0,
        "source": {"da": f"Kilde til {amount}", "en": f"Source of {amount}"},
        **more,
    }


def benefit(id: str, label: str, amount: float, risk: float, **more: object) -> dict[str, object]:
    return {
        "id": id,
        "category": "time",
        "label": {"da": label, "en": id.title()},
        "help": BOTH,
        "owner": {"da": "Driftsleder", "en": "Operations manager"},
        "amount": amount,
        "risk": risk,
        "low": 0.5,
        "high": 1.5,
        "source": BOTH,
        **more,
    }


PLAIN: dict[str, object] = {
    "currency": "DKK",
    "case": {"da": "Eksempel", "en": "Example"},
    "assumptions": {
        "rampup_months": assumption(6, low=0.5, high=2),
        "horizon": assumption(3),
        "discount_rate": assumption(0.1, low=0.8, high=1.6),
        "delay_months": assumption(6),
        "payback_target": assumption(12),
        "tax_rate": assumption(0.22),
        "depreciation_years": assumption(3),
    },
    "range_source": {"da": "Kilde til spændene", "en": "Source of the ranges"},
    "method": {
        "timing": {"default": "year-end", "source": BOTH},
        "distribution": {"default": "triangular", "source": BOTH},
        "taxes": {"default": False, "source": BOTH},
    },
    "simulation": {"draws": 2000, "seed": 7, "source": BOTH},
    "costs": [
        cost("investment", "once", 1000, deductible="depreciated", low=0.9, high=1.5),
        cost("change_cost", "once", 200),
        cost("running_cost", "yearly", 100),
        cost("rampup_cost", "ramp-up", 60),
    ],
    "current_costs": [
        {
            "id": "overtime",
            "label": {"da": "Overarbejde", "en": "Overtime"},
            "help": BOTH,
            "owner": BOTH,
            "amount": 5000,
            "ends": 0,
            "source": {"da": "Kilde til i dag", "en": "Source of today"},
        }
    ],
    "categories": [{"id": "time", "label": {"da": "Tid", "en": "Time"}}],
    "benefits": [
        benefit("time", "Sparet tid", 1000, 0.2, reduces="overtime"),
        benefit("jobs", "Flere opgaver", 1000, 0.5, margin=0.4),
    ],
}
PARAMETERS = CALCULATOR.read_parameters(PLAIN)


def inputs(**changes: Value) -> Inputs:
    return inputs_of(
        PARAMETERS,
        {**CALCULATOR.defaults(PARAMETERS), **{name.replace("__", "."): value for name, value in changes.items()}},
    )


INVESTMENT, CHANGE_COST, RUNNING_COST, RAMPUP_COST = range(4)
"""The places of the costs."""


def costing(case: Inputs, place: int, amount: float) -> Inputs:
    """The case with another amount for one of its costs."""
    changed = replace(case.costs[place], amount=amount)
    return replace(case, costs=(*case.costs[:place], changed, *case.costs[place + 1 :]))


def result(**changes: Value) -> Result:
    return calculate(inputs(**changes))


def near(found: float | None, expected: float, tolerance: float = 1e-6) -> bool:
    return found is not None and abs(found - expected) < tolerance
