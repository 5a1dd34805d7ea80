"""Pipeline velocity: the new revenue that the pipeline yields a day at the present pace and win rate."""

from calculators.kit.text.language import Text
from calculators.kpi.measures.cycle import created, cycle_days, qualified
from calculators.kpi.scope import Figure, Measure, Scope, closed_deals, open_deals, quantile, won_deals

_NOT_YET = Text(
    "Der skal være mindst én vundet handel med beløb og datoer i perioden.",
    "It takes at least one deal won in the period with amount and dates.",
)
_SEVERAL = Text("Et tal pr. trin: se tragten.", "A figure for each stage: see the funnel.")


def velocity(open_count: int, win_rate: float, order: float, days: float) -> float:
    """Kroner a day: open deals x win rate x average order / days in the cycle. Raises ValueError for no days.

    The four factors must be about the same set of deals, or apples are multiplied by pears.
    """
    if days <= 0:
        raise ValueError("a cycle takes at least part of a day")
    return open_count * win_rate * order / days


def qualified_velocity(scope: Scope) -> Figure:
    """open qualified deals x win rate x average order / median days from qualified to closed."""
    return _velocity(scope, cycle_days(scope, qualified))


def all_open_velocity(scope: Scope) -> Figure:
    """open opportunities x won / created x average order / median days from created to closed."""
    made = [deal for deal in scope.rows if scope.within(deal.arrived)]
    rows_open = [deal for deal in scope.rows if not deal.outcome and deal.status not in ("rejected", "nurturing")]
    orders = [deal.amount for deal in won_deals(scope) if deal.amount is not None]
    days = [number for number in cycle_days(scope, created) if number > 0]
    if not (made and orders and days):
        return Figure(few=True, why=_NOT_YET)
    rate = sum(deal.won for deal in made) / len(made)
    found = velocity(len(rows_open), rate, sum(orders) / len(orders), quantile(days, 0.5))
    return Figure(found, len(rows_open), few=len(orders) < scope.parameters.fewest_median)


def days_per_stage(scope: Scope) -> Figure:
    """median(days in the stage), one figure for each stage, so that there is none for all of them."""
    return Figure(few=True, why=_SEVERAL)


def _velocity(scope: Scope, cycle: list[int]) -> Figure:
    closed, here = closed_deals(scope), open_deals(scope)
    orders = [deal.amount for deal in closed if deal.won and deal.amount is not None]
    days = [number for number in cycle if number > 0]
    if not (orders and days):
        return Figure(n=len(here), few=True, why=_NOT_YET)
    rate = sum(deal.won for deal in closed) / len(closed)
    order, typical = sum(orders) / len(orders), quantile(days, 0.5)
    few = len(orders) < scope.parameters.fewest_median
    return Figure(velocity(len(here), rate, order, typical), len(here), few=few)


_NEEDS = ("outcome", "close-date", "amount")
VARIANTS = {
    "qualified": Measure(qualified_velocity, (*_NEEDS, "qualified-date")),
    "all-open": Measure(all_open_velocity, (*_NEEDS, "created-date")),
    "days-per-stage": Measure(days_per_stage, ("stage",)),
}
