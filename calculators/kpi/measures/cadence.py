"""Cadence adherence: whether the steps of the follow-up were done on the day they fell due."""

from calculators.kit.text.language import Text
from calculators.kpi.scope import Figure, Measure, Scope, share

_ONE_STEP = Text(
    "En eksport har ét skridt pr. lead. Hele kadencer tælles i opfølgningsværktøjet.",
    "An export has one step for each lead. Whole cadences are counted in the sales engagement tool.",
)


def on_time(scope: Scope) -> Figure:
    """steps done on time / steps due in the period: each row's latest step, done on its day or before."""
    due = [deal for deal in scope.rows if scope.within(deal.due)]
    kept = sum(deal.done is not None and deal.due is not None and deal.done <= deal.due for deal in due)
    return share(kept, len(due), scope)


def done_at_all(scope: Scope) -> Figure:
    """steps done, whenever / steps due in the period."""
    due = [deal for deal in scope.rows if scope.within(deal.due)]
    return share(sum(deal.done is not None for deal in due), len(due), scope)


def whole_cadences(scope: Scope) -> Figure:
    """leads with every step done / leads that should have had them: not in an export of one step a lead."""
    return Figure(few=True, why=_ONE_STEP)


_NEEDS = ("cadence-step-due-date", "cadence-step-done-date")
VARIANTS = {
    "on-time": Measure(on_time, _NEEDS),
    "done": Measure(done_at_all, _NEEDS),
    "complete": Measure(whole_cadences, _NEEDS),
}
