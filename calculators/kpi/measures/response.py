"""Time to respond: how long a new lead waits for a person."""

from datetime import datetime
from math import inf

from calculators.kit.text.language import Text
from calculators.kpi.deal import Deal
from calculators.kpi.hours import business_hours, clock_hours
from calculators.kpi.parameters import Route, Segment
from calculators.kpi.scope import Figure, Measure, Scope, quantile, share

_NO_TIMES = Text("Filen har datoer, men ingen klokkeslæt.", "The file has dates but no times of day.")
_MOST_WAIT = Text(
    "Mere end halvdelen har intet svar fået, så medianen er ukendt.",
    "More than half have had no answer, so that the median is unknown.",
)


def waits(scope: Scope, business: bool) -> list[float]:
    """Hours that each lead of the period waited; infinite where nobody has answered, since it is still waiting."""
    found = []
    for deal in scope.rows:
        if not scope.within(deal.arrived) or not isinstance(deal.created, datetime):
            continue
        if deal.first_touch is None:
            found.append(inf)
        elif isinstance(deal.first_touch, datetime):
            found.append(_wait(scope, deal.created, deal.first_touch, business))
    return found


def business_median(scope: Scope) -> Figure:
    """median(first human contact - arrival) in business hours; a lead without an answer counts as still waiting."""
    return _median(scope, waits(scope, business=True))


def clock_median(scope: Scope) -> Figure:
    """median(first human contact - arrival), all hours."""
    return _median(scope, waits(scope, business=False))


def share_within(scope: Scope) -> Figure:
    """leads contacted within the deadline of their route / leads that have one, by grade and segment."""
    kept = asked = 0
    for deal in scope.rows:
        route = route_of(scope.parameters.routes, scope.parameters.segments, deal)
        if route is None or not scope.within(deal.arrived) or not isinstance(deal.created, datetime):
            continue
        asked += 1
        if isinstance(deal.first_touch, datetime):
            waited = _wait(scope, deal.created, deal.first_touch, route.service_level.hours == "business")
            kept += waited <= route.service_level.within_hours
    return share(kept, asked, scope, None if asked else _NO_TIMES)


def route_of(routes: tuple[Route, ...], segments: tuple[Segment, ...], deal: Deal) -> Route | None:
    """How fast this lead is to be answered, by its grade (such as B2) and segment; None where no route takes it."""
    grade = deal.grade or ""
    if len(grade) != 2 or not grade[1].isdigit():
        return None
    letter, figure = grade[0].upper(), int(grade[1])
    segment = deal.segment or next((one.id for one in segments), "")
    return next(
        (
            one
            for one in routes
            if letter in one.fit and figure in one.engagement and (segment in one.segments or not one.segments)
        ),
        None,
    )


def _wait(scope: Scope, start: datetime, end: datetime, business: bool) -> float:
    return business_hours(start, end, scope.opens, scope.closes) if business else clock_hours(start, end)


def _median(scope: Scope, found: list[float]) -> Figure:
    waiting = sum(hours == inf for hours in found)
    if not found or waiting == len(found):
        return Figure(n=len(found), few=True, why=_NO_TIMES if not found else _MOST_WAIT)
    few = len(found) < scope.parameters.fewest_median
    if 2 * waiting >= len(found):
        return Figure(n=len(found), few=few, why=_MOST_WAIT)
    why = Text(
        f"{waiting} har intet svar fået og tæller som ventende.", f"{waiting} have had no answer and count as waiting."
    )
    return Figure(quantile(found, 0.5), len(found), few=few, why=why if waiting else None)


_NEEDS = ("created-date", "first-touch-date")
VARIANTS = {
    "business-median": Measure(business_median, _NEEDS),
    "clock-median": Measure(clock_median, _NEEDS),
    "share-within": Measure(share_within, (*_NEEDS, "lead-grade")),
}
