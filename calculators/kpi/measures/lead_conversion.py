"""Lead-to-customer rate: of the leads that came in, how many became customers."""

from datetime import date, timedelta

from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Text
from calculators.kpi.scope import Figure, Measure, Scope, finished_cohorts, share

_TOO_YOUNG = Text(
    "Intet helt kvartal er gammelt nok endnu: Leads får 180 dage efter kvartalets udgang.",
    "No whole quarter is old enough yet: leads are given 180 days after the end of the quarter.",
)
_MIXED = Text(
    "Kunderne i perioden kom for det meste ind som leads før den.",
    "The period's customers mostly came in as leads before it.",
)


def cohort_rate(scope: Scope) -> Figure:
    """customers / leads created in the latest finished quarters, each quarter followed for 180 days after its end.

    A quarter that is not 180 days old is left out, because its leads are not decided yet (right censoring).
    """
    cohort = finished_cohorts(scope)
    if cohort is None:
        return Figure(few=True, why=_TOO_YOUNG)
    first, last = cohort
    leads = [deal for deal in scope.rows if deal.arrived is not None and first <= deal.arrived <= last]
    horizon = timedelta(days=scope.parameters.horizon_days)
    won = sum(deal.won and deal.closed is not None and deal.closed <= last + horizon for deal in leads)
    return share(won, len(leads), scope, _period(first, last))


def calendar_rate(scope: Scope) -> Figure:
    """new customers in the period / new leads in the period."""
    leads = sum(scope.within(deal.arrived) for deal in scope.rows)
    won = sum(deal.won and scope.within(deal.closed) for deal in scope.rows)
    if won > leads:
        return Figure(won / leads if leads else None, leads, few=True, why=_MIXED)
    return share(won, leads, scope, _MIXED)


def from_accepted(scope: Scope) -> Figure:
    """customers / accepted leads (SQLs) created in the latest finished quarters, followed as the leads are."""
    cohort = finished_cohorts(scope)
    if cohort is None:
        return Figure(few=True, why=_TOO_YOUNG)
    first, last = cohort
    horizon = timedelta(days=scope.parameters.horizon_days)
    accepted = [
        deal
        for deal in scope.rows
        if deal.qualified is not None and deal.arrived is not None and first <= deal.arrived <= last
    ]
    won = sum(deal.won and deal.closed is not None and deal.closed <= last + horizon for deal in accepted)
    return share(won, len(accepted), scope, _period(first, last))


def _period(first: date, last: date) -> Text:
    return Text(
        f"Leads fra {format_date(first, 'da')} til {format_date(last, 'da')}.",
        f"Leads from {format_date(first, 'en')} to {format_date(last, 'en')}.",
    )


_NEEDS = ("created-date", "outcome", "close-date")
VARIANTS = {
    "cohort": Measure(cohort_rate, _NEEDS),
    "calendar": Measure(calendar_rate, _NEEDS),
    "from-sql": Measure(from_accepted, (*_NEEDS, "qualified-date")),
}
