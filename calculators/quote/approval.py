"""Who may say yes to a quote: each of its terms against the limits of the roles, from the seller up."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from calculators.quote.inputs import Inputs
from calculators.quote.parameters import Parameters

_ROUNDING = 1e-9
Reason = Literal["discount", "margin", "term", "amount", "plan", "credit", "deferral", "cash-discount"]


@dataclass(frozen=True)
class Need:
    """A term that the first role may not give: which, its figure, and the first role that may (one past the last:
    none)."""

    reason: Reason
    figure: float
    approver: int


def needs(parameters: Parameters, inputs: Inputs, days: int, margin: float, yearly: float) -> list[Need]:
    """Everything in the quote that the first role may not say yes to by itself; `days` is the credit."""
    ladder = parameters.approval
    figures: tuple[tuple[Reason, float, str], ...] = (
        ("discount", inputs.discount, "discount_up_to"),
        ("term", inputs.term_months, "months_up_to"),
        ("amount", yearly, "yearly_up_to"),
        ("credit", days, "credit_up_to"),
        ("deferral", inputs.deferral_months, "deferral_up_to"),
        ("cash-discount", inputs.cash_discount, "cash_discount_up_to"),
    )
    found = [
        Need(reason, figure, first(figure, [getattr(one, limit) for one in ladder]))
        for reason, figure, limit in figures
    ]
    found.append(Need("margin", margin, first(-margin, [-one.margin_from for one in ladder])))
    found.append(Need("plan", 0, parameters.offers(inputs.plan)))
    return [need for need in found if need.approver > 0]


def first(figure: float, limits: Sequence[float | None]) -> int:
    """The first of the limits that the figure does not pass; one past the last where it passes all."""
    within = (index for index, limit in enumerate(limits) if limit is None or figure <= limit + _ROUNDING)
    return next(within, len(limits))


def required(found: list[Need]) -> int:
    """The role that may say yes to all of it: the highest that any of it needs."""
    return max((need.approver for need in found), default=0)


def largest_discount(
    undiscounted: float, extension: float, delivery: float, terms_discount: float, margin: float, limit: float
) -> float | None:
    """The largest discount, at most `limit`, with which at least `margin` is left; None where 0 is too much already.

    From margin = 1 - terms - delivery / (undiscounted x (1 - discount) + extension), all a month.
    """
    kept = 1 - terms_discount - margin
    if kept <= 0:
        return None
    least_revenue = delivery / kept
    discount = 1 - (least_revenue - extension) / undiscounted
    return min(discount, limit) if discount >= -_ROUNDING else None
