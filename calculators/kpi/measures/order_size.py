"""Average order size: what a won deal is worth in the first year."""

from calculators.kit.text.language import Text
from calculators.kpi.scope import Figure, Measure, Scope, average, typical, won_deals


def order_amounts(scope: Scope, listed: bool = False) -> list[float]:
    """Amounts of the deals won in the period, of one segment where the file tells; `listed` before discount."""
    only = tells_segments(scope)
    found = []
    for deal in won_deals(scope):
        if deal.amount is None or (only and deal.segment != scope.parameters.order_segment):
            continue
        if listed and (deal.discount is None or not 0 <= deal.discount < 1):
            continue
        found.append(list_price(deal.amount, deal.discount or 0.0) if listed else deal.amount)
    return found


def tells_segments(scope: Scope) -> bool:
    """Whether the file has any deal of the segment whose orders count."""
    counted = scope.parameters.order_segment
    return counted is not None and any(deal.segment == counted for deal in scope.rows)


def list_price(amount: float, discount: float) -> float:
    """What the deal would have cost without the discount, a fraction below 1: amount / (1 - discount)."""
    return amount / (1 - discount)


def mean_net(scope: Scope) -> Figure:
    """sum of amounts / number of won deals."""
    return average(order_amounts(scope), scope, _said(scope))


def median_net(scope: Scope) -> Figure:
    """the middle amount among won deals."""
    return typical(order_amounts(scope), scope, _said(scope))


def mean_listed(scope: Scope) -> Figure:
    """sum of list prices / number of won deals."""
    return average(order_amounts(scope, listed=True), scope, _said(scope))


def _said(scope: Scope) -> Text | None:
    if scope.parameters.order_segment is None:
        return None
    name = scope.parameters.order_segment_name
    if tells_segments(scope):
        return Text(f"Kun {name.da}.", f"{name.en} only.")
    return Text(
        f"Filen skelner ikke {name.da} fra andre, så alle handler tæller.",
        f"The file does not tell {name.en} deals apart, so all count.",
    )


_NEEDS = ("outcome", "close-date", "amount")
VARIANTS = {
    "mean-net": Measure(mean_net, _NEEDS),
    "median-net": Measure(median_net, _NEEDS),
    "list": Measure(mean_listed, (*_NEEDS, "discount-percent")),
}
