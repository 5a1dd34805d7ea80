"""The neighbours of the KPIs: quota attainment, pipeline coverage, and what winning a customer costs.

They have no target of their own in the playbook; what is usual is said where it is only a rule of thumb.
"""

from calculators.kit.text.language import Text
from calculators.kpi.measures.forecast_accuracy import latest_quarter
from calculators.kpi.measures.lifetime import FEWEST_LOST, base_of, lifetime_value
from calculators.kpi.scope import Figure, Measure, Scope, deals, open_deals, quarter_start, won_deals

_YEAR_DAYS = 365.25
_NO_BUDGET = Text("Skriv årets budget for nysalg.", "Type the year's budget for new sales.")
_NO_COST = Text("Skriv årets udgifter til salg og marketing.", "Type the year's sales and marketing cost.")
_NO_NEW = Text("Ingen nye kunder i perioden.", "No new customers in the period.")
_REACHED = Text("Kvartalets kvote er allerede nået.", "The quarter's quota has already been reached.")


def attainment(booked: float, quota: float) -> float:
    """booked / quota. Raises ValueError for no quota."""
    if quota <= 0:
        raise ValueError("a quota is more than nothing")
    return booked / quota


def coverage(pipeline: float, quota: float, booked: float) -> float:
    """qualified pipeline / (quota - booked): about 1 / win rate is needed. Raises ValueError at or past the quota."""
    if quota <= booked:
        raise ValueError("nothing is left to cover")
    return pipeline / (quota - booked)


def acquisition_cost(cost: float, new_customers: int) -> float:
    """CAC: sales and marketing cost / new customers of the same period. Raises ValueError for no customers."""
    if new_customers <= 0:
        raise ValueError("no new customers")
    return cost / new_customers


def payback_months(cac: float, revenue: float, margin: float) -> float:
    """CAC / (yearly revenue of a customer x gross margin), in months. Raises ValueError where that is nothing."""
    if revenue * margin <= 0:
        raise ValueError("a customer that earns nothing pays nothing back")
    return 12 * cac / (revenue * margin)


def quota_attainment(scope: Scope) -> Figure:
    """Amounts won in the latest full quarter / a quarter of the year's budget."""
    if not scope.budget:
        return Figure(few=True, why=_NO_BUDGET)
    first, last = latest_quarter(scope)
    amounts = [
        deal.amount
        for deal in deals(scope)
        if deal.won and deal.closed is not None and first <= deal.closed <= last and deal.amount is not None
    ]
    return Figure(attainment(sum(amounts), scope.budget / 4), len(amounts))


def pipeline_coverage(scope: Scope) -> Figure:
    """Amounts of open deals / what is missing to the quota of the running quarter."""
    if not scope.budget:
        return Figure(few=True, why=_NO_BUDGET)
    first = quarter_start(scope.end, 0)
    booked = sum(
        deal.amount or 0.0 for deal in deals(scope) if deal.won and deal.closed is not None and first <= deal.closed
    )
    amounts = [deal.amount for deal in open_deals(scope) if deal.amount is not None]
    if booked >= scope.budget / 4:
        return Figure(n=len(amounts), why=_REACHED)
    return Figure(coverage(sum(amounts), scope.budget / 4, booked), len(amounts))


def customer_cost(scope: Scope) -> Figure:
    """CAC: the year's sales and marketing cost, in proportion to the period / new customers of the period."""
    won = len(won_deals(scope))
    if not scope.cost or not won:
        return Figure(n=won, few=True, why=_NO_NEW if scope.cost else _NO_COST)
    cost = scope.cost * scope.days / _YEAR_DAYS
    return Figure(acquisition_cost(cost, won), won, few=won < scope.parameters.fewest_median)


def cost_payback(scope: Scope) -> Figure:
    """Months until a customer has earned its CAC."""
    cac, base = customer_cost(scope), base_of(scope)
    if cac.value is None or base.margin is None or base.revenue * base.margin <= 0:
        return Figure(n=cac.n, few=True, why=cac.why or _NO_NEW)
    return Figure(payback_months(cac.value, base.revenue, base.margin), cac.n, few=cac.few)


def value_to_cost(scope: Scope) -> Figure:
    """Lifetime value / CAC. At least 3 is a rule of thumb without one definite source."""
    cac, base = customer_cost(scope), base_of(scope)
    if cac.value is None or base.margin is None or not base.churn:
        return Figure(n=cac.n, few=True, why=cac.why or _NO_NEW)
    value = lifetime_value(base.revenue, base.margin, base.churn)
    return Figure(value / cac.value, cac.n, few=cac.few or base.left < FEWEST_LOST)


_NEEDS = ("outcome", "close-date", "amount")
_CUSTOMERS = ("outcome", "close-date", "monthly-recurring-revenue", "gross-margin")
NEIGHBOURS = {
    "quota-attainment": Measure(quota_attainment, _NEEDS),
    "pipeline-coverage": Measure(pipeline_coverage, _NEEDS),
    "acquisition-cost": Measure(customer_cost, ("outcome", "close-date")),
    "cost-payback": Measure(cost_payback, _CUSTOMERS),
    "value-to-cost": Measure(value_to_cost, (*_CUSTOMERS, "churn-date")),
}
