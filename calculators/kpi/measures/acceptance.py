"""SQL acceptance: of the leads that were handed over, how many the account executives accepted."""

from calculators.kit.text.language import Text
from calculators.kpi.hours import working_days
from calculators.kpi.scope import Figure, Measure, Scope, share

ANSWER_DAYS = 10
"""Working days within which a lead that was handed over is to be answered; no answer is a no."""
_MIXED = Text("Svarene kommer ofte måneden efter overdragelsen.", "Answers often come the month after the handover.")


def within_ten_days(scope: Scope) -> Figure:
    """accepted within 10 working days / handed over in the period, those handed over in the last 10 days left out."""
    handed = [
        deal
        for deal in scope.rows
        if deal.handed_over is not None
        and scope.within(deal.handed_over)
        and working_days(deal.handed_over, scope.end) >= ANSWER_DAYS
    ]
    accepted = sum(
        deal.qualified is not None
        and deal.handed_over is not None
        and working_days(deal.handed_over, deal.qualified) <= ANSWER_DAYS
        for deal in handed
    )
    return share(accepted, len(handed), scope)


def of_answered(scope: Scope) -> Figure:
    """accepted / (accepted + rejected), leads handed over in the period; where the file has no such date, all leads
    that were accepted or rejected."""
    dated = "handed-over-date" in scope.has
    leads = [deal for deal in scope.rows if scope.within(deal.handed_over if dated else deal.arrived)]
    accepted = sum(deal.status == "qualified" for deal in leads)
    rejected = sum(deal.status == "rejected" for deal in leads)
    return share(accepted, accepted + rejected, scope)


def in_calendar(scope: Scope) -> Figure:
    """accepted in the period / handed over in the period."""
    handed = sum(scope.within(deal.handed_over) for deal in scope.rows)
    accepted = sum(deal.handed_over is not None and scope.within(deal.qualified) for deal in scope.rows)
    if accepted > handed:
        return Figure(accepted / handed if handed else None, handed, few=True, why=_MIXED)
    return share(accepted, handed, scope, _MIXED)


_NEEDS = ("handed-over-date", "qualified-date")
VARIANTS = {
    "cohort": Measure(within_ten_days, _NEEDS),
    "answered": Measure(of_answered, ("lead-status",)),
    "calendar": Measure(in_calendar, _NEEDS),
}
