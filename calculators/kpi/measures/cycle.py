"""Sales cycle length: days from a start that the field does not agree on to the signature, for won deals."""

from collections.abc import Callable
from datetime import date, datetime

from calculators.kpi.deal import Deal
from calculators.kpi.scope import Figure, Measure, Scope, average, typical, won_deals

Start = Callable[[Deal], date | None]


def cycle_days(scope: Scope, start: Start) -> list[int]:
    """Days from `start` to the close of each deal won in the period; a deal without the date is left out."""
    return [
        (deal.closed - day).days
        for deal in won_deals(scope)
        if (day := start(deal)) is not None and deal.closed is not None and day <= deal.closed
    ]


def from_qualified(scope: Scope) -> Figure:
    """median(date signed - qualified date), won deals. The median, because a few very long deals move the mean."""
    return typical(cycle_days(scope, qualified), scope)


def from_first_contact(scope: Scope) -> Figure:
    """median(date signed - first human contact), won deals."""
    return typical(cycle_days(scope, first_contact), scope)


def from_created(scope: Scope) -> Figure:
    """median(date signed - date created), won deals."""
    return typical(cycle_days(scope, created), scope)


def mean_from_qualified(scope: Scope) -> Figure:
    """sum of days / number of won deals."""
    return average(cycle_days(scope, qualified), scope)


def qualified(deal: Deal) -> date | None:
    """The day it was accepted as a deal."""
    return deal.qualified


def first_contact(deal: Deal) -> date | None:
    """The day a person first answered."""
    touch = deal.first_touch
    return touch.date() if isinstance(touch, datetime) else touch


def created(deal: Deal) -> date | None:
    """The day it arrived."""
    return deal.arrived


_WON = ("outcome", "close-date")
VARIANTS = {
    "qualified": Measure(from_qualified, (*_WON, "qualified-date")),
    "first-contact": Measure(from_first_contact, (*_WON, "first-touch-date")),
    "created": Measure(from_created, (*_WON, "created-date")),
    "mean": Measure(mean_from_qualified, (*_WON, "qualified-date")),
}
