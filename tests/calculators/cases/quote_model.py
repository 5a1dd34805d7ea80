"""A small quote whose sums can be followed by hand: two packages, three roles, no interest unless asked for."""

from typing import Any

from calculators.kit.input.fields import Value, inputs_from
from calculators.quote import CALCULATOR
from calculators.quote.inputs import Inputs
from calculators.quote.offer import Result, calculate

BOTH = {"da": "Tekst", "en": "Words"}
AGREEMENT = {"uptime": 0.995, "hours": BOTH, "response_hours": 8}


def package(id: str, price: float, cost: float) -> dict[str, object]:
    return {
        "id": id,
        "name": {"da": id.title(), "en": id.title()},
        "solves": BOTH,
        "price": price,
        "cost_per_unit": cost,
        "cost_per_month": 100,
        "agreement": AGREEMENT,
        "extension": {
            "per_month": 50,
            "per_unit": 5,
            "share": 0.1,
            "cost_share": 0.5,
            "agreement": {**AGREEMENT, "response_hours": 1},
        },
        "source": BOTH,
    }


def plan(id: str, months: int, in_advance: bool) -> dict[str, object]:
    return {"id": id, "name": {"da": id, "en": id}, "months": months, "in_advance": in_advance}


PLAIN: dict[str, Any] = {
    "currency": "DKK",
    "case": BOTH,
    "seller": "Sælger A/S",
    "vat": {"default": 0.25, "source": BOTH},
    "packages": [package("small", 100, 20), package("large", 200, 60)],
    "volume_steps": [{"units": 20, "discount": 0.1}, {"units": 50, "discount": 0.2}],
    "volume_source": BOTH,
    "implementation": {"default": 1000, "source": BOTH},
    "implementation_cost_share": 0.8,
    "approval": [
        {
            "role": "seller",
            "discount_up_to": 0.05,
            "margin_from": 0.6,
            "months_up_to": 36,
            "yearly_up_to": 100000,
            "credit_up_to": 0,
            "deferral_up_to": 0,
            "cash_discount_up_to": 0,
            "plans": ["monthly", "yearly"],
        },
        {
            "role": "manager",
            "discount_up_to": 0.15,
            "margin_from": 0.5,
            "months_up_to": 36,
            "yearly_up_to": 100000,
            "plans": ["arrears"],
        },
        {"role": "director", "discount_up_to": 0.5, "margin_from": 0.2},
    ],
    "plans": [plan("monthly", 1, True), plan("yearly", 12, True), plan("arrears", 3, False)],
    "credit_days": [0, 30],
    "cash_discount": {"default": 0, "days": 10, "source": BOTH},
    "financing_rate": {"default": 0, "source": BOTH},
    "valid_days": 30,
    "example": {
        "customer": "Kunde A/S",
        "units": 10,
        "recommended": "small",
        "extended": False,
        "term_months": 12,
        "discount": 0,
        "plan": "monthly",
        "credit_days": 0,
        "deferral_months": 0,
        "offer_date": "2026-02-24",
    },
    "roles": {"seller": {"da": "Sælger", "en": "Seller"}, "manager": {"da": "Chef", "en": "Manager"}},
}
PARAMETERS = CALCULATOR.read_parameters(PLAIN)


def inputs(**changes: Value) -> Inputs:
    return inputs_from(Inputs, {**CALCULATOR.defaults(PARAMETERS), **changes})


def result(**changes: Value) -> Result:
    return calculate(PARAMETERS, inputs(**changes))
