"""Forecast accuracy: how close the latest full quarter came to what was forecast on its first day.

An export shows deals as they are today, so the forecast of that day cannot be made from it afterwards: it is typed in.
"""

from collections.abc import Callable
from datetime import date, timedelta

from calculators.kit.text.language import Text
from calculators.kpi.scope import Figure, Measure, Scope, quarter_start

_NOT_TYPED = Text(
    "Skriv, hvad forecastet var på kvartalets første dag. Det kan ikke ses i en eksport af i dag.",
    "Type what the forecast was on the first day of the quarter. An export of today does not show it.",
)
_NO_SALES = Text(
    "Kvartalet har intet salg, så formlen kan ikke bruges.",
    "The quarter has no sales, so that the formula cannot be used.",
)


def accuracy(forecast: float, actual: float) -> float:
    """1 - |actual - forecast| / actual; below 0 where the forecast was more than twice the sales.

    Raises ValueError where nothing was sold.
    """
    if actual <= 0:
        raise ValueError("without sales there is nothing to divide by")
    return 1 - abs(actual - forecast) / actual


def latest_quarter(scope: Scope) -> tuple[date, date]:
    """First and last day of the latest quarter that is over on the last day of the period."""
    first = quarter_start(scope.end + timedelta(days=1), 1)
    return first, quarter_start(scope.end + timedelta(days=1), 0) - timedelta(days=1)


def sold(scope: Scope) -> tuple[float, int]:
    """Amounts won in the latest full quarter, and how many deals."""
    first, last = latest_quarter(scope)
    amounts = [
        deal.amount
        for deal in scope.rows
        if deal.won and deal.closed is not None and first <= deal.closed <= last and deal.amount is not None
    ]
    return sum(amounts), len(amounts)


def of_actual(scope: Scope) -> Figure:
    """1 - |actual - forecast| / actual, the forecast of the quarter's first day."""
    return _figure(scope, accuracy)


def of_forecast(scope: Scope) -> Figure:
    """1 - |actual - forecast| / forecast."""
    return _figure(scope, lambda forecast, actual: 1 - abs(actual - forecast) / forecast)


def bias(scope: Scope) -> Figure:
    """(forecast - actual) / actual: plus is too high."""
    return _figure(scope, lambda forecast, actual: (forecast - actual) / actual)


def _figure(scope: Scope, formula: Callable[[float, float], float]) -> Figure:
    actual, n = sold(scope)
    if not scope.forecast:
        return Figure(n=n, few=True, why=_NOT_TYPED)
    if actual <= 0:
        return Figure(n=n, few=True, why=_NO_SALES)
    return Figure(formula(scope.forecast, actual), n)


_NEEDS = ("outcome", "close-date", "amount")
VARIANTS = {
    "of-actual": Measure(of_actual, _NEEDS),
    "of-forecast": Measure(of_forecast, _NEEDS),
    "bias": Measure(bias, _NEEDS),
}
