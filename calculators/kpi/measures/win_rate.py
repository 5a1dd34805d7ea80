"""Win rate: of the deals that were closed, how many were won (definitions: the playbook's KPI of that name)."""

from calculators.kit.text.language import Text
from calculators.kpi.scope import Figure, Measure, Scope, closed_deals, deals, share

_NO_AMOUNTS = Text("Ingen lukkede handler har et beløb.", "No closed deal has an amount.")
_BY_VALUE = Text(
    "Én handel kan flytte tallet, og en andel af beløb har intet Wilson-interval.",
    "One deal can move the figure, and a share of money has no Wilson interval.",
)
_YOUNG = Text(
    "De yngste handler er ikke afgjort endnu og trækker tallet ned.",
    "The youngest deals are not decided yet and pull the figure down.",
)


def of_closed(scope: Scope) -> Figure:
    """won / (won + lost), deals closed in the period; no decision counts as lost. Interval: Wilson 1927."""
    closed = closed_deals(scope)
    return share(sum(deal.won for deal in closed), len(closed), scope)


def of_offers(scope: Scope) -> Figure:
    """won / closed deals that had received a proposal: the classic hit rate."""
    offered = [deal for deal in closed_deals(scope) if deal.offer is not None]
    return share(sum(deal.won for deal in offered), len(offered), scope)


def of_created(scope: Scope) -> Figure:
    """won / deals created in the period, open ones among them. A deal is created when it is qualified."""
    cohort = [deal for deal in deals(scope) if scope.within(deal.qualified or deal.arrived)]
    return share(sum(deal.won for deal in cohort), len(cohort), scope, _YOUNG)


def by_value(scope: Scope) -> Figure:
    """amount won / (amount won + amount lost), deals closed in the period."""
    closed = [deal for deal in closed_deals(scope) if deal.amount is not None]
    total = sum(deal.amount or 0.0 for deal in closed)
    if total <= 0:
        return Figure(n=len(closed), few=True, why=_NO_AMOUNTS)
    won = sum(deal.amount or 0.0 for deal in closed if deal.won)
    few = len(closed) < scope.parameters.fewest_share
    return Figure(won / total, len(closed), few=few, why=_BY_VALUE)


_CLOSED = ("outcome", "close-date")
VARIANTS = {
    "closed": Measure(of_closed, _CLOSED),
    "offers": Measure(of_offers, (*_CLOSED, "offer-sent-date")),
    "created": Measure(of_created, ("outcome", "created-date")),
    "value": Measure(by_value, (*_CLOSED, "amount")),
}
