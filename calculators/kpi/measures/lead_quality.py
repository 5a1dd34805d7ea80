"""Lead quality: whether the leads that were graded A or B became customers."""

from datetime import timedelta

from calculators.kit.text.language import Text
from calculators.kpi.deal import Deal
from calculators.kpi.scope import Figure, Measure, Scope, share


def is_good(deal: Deal) -> bool:
    """Whether the letter of the grade is A or B."""
    return deal.grade is not None and deal.grade[:1].upper() in ("A", "B")


def mature(scope: Scope) -> list[Deal]:
    """Graded leads created in the period moved back by 180 days, so that each has had 180 days."""
    horizon = timedelta(days=scope.parameters.horizon_days)
    return [
        deal
        for deal in scope.rows
        if deal.grade and deal.arrived is not None and scope.start - horizon <= deal.arrived <= scope.end - horizon
    ]


def customers_by_grade(scope: Scope) -> Figure:
    """customers within 180 days among A and B leads / A and B leads. Compared with C and D in the note."""
    horizon = timedelta(days=scope.parameters.horizon_days)
    leads = mature(scope)
    good = [deal for deal in leads if is_good(deal)]
    rest = [deal for deal in leads if not is_good(deal)]

    def customer(deal: Deal) -> bool:
        return (
            deal.won and deal.closed is not None and deal.arrived is not None and deal.closed - deal.arrived <= horizon
        )

    other = sum(map(customer, rest))
    why = Text(f"C og D: {other} af {len(rest)}.", f"C and D: {other} of {len(rest)}.")
    return share(sum(map(customer, good)), len(good), scope, why)


def accepted_by_grade(scope: Scope) -> Figure:
    """accepted (SQLs) among A and B leads / A and B leads created in the period."""
    good = [deal for deal in scope.rows if is_good(deal) and scope.within(deal.arrived)]
    return share(sum(deal.qualified is not None for deal in good), len(good), scope)


def share_good(scope: Scope) -> Figure:
    """A and B leads / all graded leads created in the period."""
    leads = [deal for deal in scope.rows if deal.grade and scope.within(deal.arrived)]
    return share(sum(map(is_good, leads)), len(leads), scope)


_NEEDS = ("lead-grade", "created-date")
VARIANTS = {
    "customers-by-grade": Measure(customers_by_grade, (*_NEEDS, "outcome", "close-date")),
    "sql-by-grade": Measure(accepted_by_grade, (*_NEEDS, "qualified-date")),
    "share-ab": Measure(share_good, _NEEDS),
}
