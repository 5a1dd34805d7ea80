"""Lifetime value of a customer, and what winning one costs."""

from datetime import date
from typing import NamedTuple

from calculators.kit.text.language import Text
from calculators.kpi.deal import Deal
from calculators.kpi.scope import Figure, Measure, Scope, customers

_YEAR_DAYS = 365.25
FEWEST_LOST = 5
"""Fewer lost customers than this say next to nothing about the yearly churn."""
_NONE_LEFT = Text(
    "Ingen kunder er gået, så levetiden kan ikke regnes ud.",
    "No customers have left, so that their lifetime cannot be worked out.",
)
_NO_CUSTOMERS = Text("Ingen kunder med månedlig indtægt i filen.", "No customers with a monthly revenue in the file.")


class Base(NamedTuple):
    """What the customers of a file say: the amount a year of those who are still there, the part of it that is left
    after serving them (a fraction), how many left, and for how many customer-years they were followed."""

    customers: int
    revenue: float
    margin: float | None
    left: int
    years: float

    @property
    def churn(self) -> float | None:
        """Customers lost a year, as a fraction: lost / customer-years."""
        return self.left / self.years if self.years > 0 else None


def lifetime_value(revenue: float, margin: float, churn: float) -> float:
    """Yearly revenue of a customer x gross margin / yearly churn. Raises ValueError for no churn.

    It takes the churn to be the same every year, so that the expected life is 1 / churn years.
    """
    if churn <= 0:
        raise ValueError("without churn there is no expected lifetime")
    return revenue * margin / churn


def discounted_value(revenue: float, margin: float, churn: float, rate: float, years: int = 5) -> float:
    """sum over years 0 to 4 of yearly gross profit x (1 - churn)^year / (1 + rate)^year."""
    kept = max(0.0, 1 - churn)
    return sum(revenue * margin * kept**year / (1 + rate) ** year for year in range(years))


def base_of(scope: Scope) -> Base:
    """The customers of the file, up to the last day: each is followed from the day it was won until it left."""
    mine = customers(scope)
    here = [deal for deal in mine if deal.mrr is not None and deal.churned is None]
    margins = [deal.margin for deal in mine if deal.margin is not None]
    years = sum(years_of(deal, scope.end) for deal in mine)
    revenue = sum(12 * (deal.mrr or 0.0) for deal in here) / len(here) if here else 0.0
    margin = sum(margins) / len(margins) if margins else None
    return Base(len(here), revenue, margin, sum(deal.churned is not None for deal in mine), years)


def margin_over_churn(scope: Scope) -> Figure:
    """yearly revenue of a customer x gross margin / yearly churn."""
    return _value(scope, with_margin=True)


def revenue_over_churn(scope: Scope) -> Figure:
    """yearly revenue of a customer / yearly churn. Exaggerates, since serving a customer costs something."""
    return _value(scope, with_margin=False)


def five_years(scope: Scope) -> Figure:
    """Five years of gross profit, discounted; also where nobody has left yet."""
    base = base_of(scope)
    if not base.customers or base.margin is None or base.churn is None:
        return Figure(few=True, why=_NO_CUSTOMERS)
    rate = scope.parameters.discount_rate.value
    return _figure(scope, base, discounted_value(base.revenue, base.margin, base.churn, rate))


def observed(scope: Scope) -> Figure:
    """gross profit from the customers to date / customers."""
    mine = [deal for deal in customers(scope) if deal.mrr is not None and deal.margin is not None]
    if not mine:
        return Figure(few=True, why=_NO_CUSTOMERS)
    earned = sum(12 * (deal.mrr or 0.0) * (deal.margin or 0.0) * years_of(deal, scope.end) for deal in mine)
    return Figure(earned / len(mine), len(mine), few=len(mine) < scope.parameters.fewest_median)


def _value(scope: Scope, with_margin: bool) -> Figure:
    base = base_of(scope)
    if not base.customers or (with_margin and base.margin is None):
        return Figure(n=base.customers, few=True, why=_NO_CUSTOMERS)
    if not base.churn:
        return Figure(n=base.customers, few=True, why=_NONE_LEFT)
    margin = base.margin if with_margin and base.margin is not None else 1.0
    return _figure(scope, base, lifetime_value(base.revenue, margin, base.churn))


def _figure(scope: Scope, base: Base, value: float) -> Figure:
    few = base.left < FEWEST_LOST or base.customers < scope.parameters.fewest_median
    why = Text(
        f"{base.left} kunder er gået på {base.years:.0f} kundeår.",
        f"{base.left} customers left over {base.years:.0f} customer-years.",
    )
    return Figure(value, base.customers, few=few, why=why)


def years_of(deal: Deal, end: date) -> float:
    """Years as a customer, from the day it was won."""
    last = deal.churned or end
    return max(0.0, (last - deal.closed).days / _YEAR_DAYS) if deal.closed is not None else 0.0


_NEEDS = ("outcome", "close-date", "monthly-recurring-revenue", "churn-date")
VARIANTS = {
    "margin-over-churn": Measure(margin_over_churn, (*_NEEDS, "gross-margin")),
    "revenue-over-churn": Measure(revenue_over_churn, _NEEDS),
    "five-years": Measure(five_years, (*_NEEDS, "gross-margin")),
    "observed": Measure(observed, (*_NEEDS, "gross-margin")),
}
