"""Data quality of the export: are the required data points there, and does what is there make sense?

Each check looks at the rows it is about. The score is the mean of the checks' shares in order, so that a check of a few
open deals weighs as much as one of every lead. What to mend first is the check with the most faults.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from calculators.kit.text.language import Text
from calculators.kpi.deal import Deal
from calculators.kpi.result import Result
from calculators.kpi.scope import Scope, open_deals


class Check(NamedTuple):
    """A check: how many points it looked at, and the lines of those that are not in order."""

    id: str
    label: Text
    looked_at: int
    lines: tuple[int, ...]

    @property
    def in_order(self) -> float:
        """Share of the points that are in order; 1 where there was nothing to look at."""
        return 1 - len(self.lines) / self.looked_at if self.looked_at else 1.0


class Quality(NamedTuple):
    """The score from 0 to 1, None where nothing could be checked; checks with faults first, the most faults on top.

    unmapped  required data points of the playbook that the file has no column for
    """

    score: float | None
    checks: tuple[Check, ...]
    unmapped: tuple[str, ...]


_CELLS: dict[str, Callable[[Deal], object]] = {
    "company-number": lambda deal: deal.company,
    "created-date": lambda deal: deal.created,
    "first-touch-date": lambda deal: deal.first_touch,
    "qualified-date": lambda deal: deal.qualified,
    "offer-sent-date": lambda deal: deal.offer,
    "expected-close-date": lambda deal: deal.expected,
    "close-date": lambda deal: deal.closed,
    "outcome": lambda deal: deal.outcome or None,
    "amount": lambda deal: deal.amount,
    "discount-percent": lambda deal: deal.discount,
    "monthly-recurring-revenue": lambda deal: deal.mrr,
    "gross-margin": lambda deal: deal.margin,
    "owner": lambda deal: deal.owner,
    "segment": lambda deal: deal.segment,
    "lead-source": lambda deal: deal.source,
    "lead-grade": lambda deal: deal.grade,
    "lead-status": lambda deal: deal.status,
    "next-step-date": lambda deal: deal.next_step,
    "go-live-date": lambda deal: deal.live,
    "nps-score": lambda deal: deal.nps,
}
"""How a row holds each data point. Dates of the next step and of the expected close are only looked for while open."""
_WHILE_OPEN = frozenset(("next-step-date", "expected-close-date"))


def quality_of(result: Result) -> Quality:
    """All checks of an export."""
    scope = result.scope
    checks = [*_completeness(scope), *_sense(result)]
    shares = [check.in_order for check in checks if check.looked_at]
    order = sorted(checks, key=lambda check: (-len(check.lines), check.id))
    required = {field for stage in scope.parameters.road for field in stage.required_fields}
    unmapped = tuple(sorted(field for field in required if field in _CELLS and field not in scope.has))
    return Quality(sum(shares) / len(shares) if shares else None, tuple(order), unmapped)


def _completeness(scope: Scope) -> Iterator[Check]:
    """Is each data point there that the playbook requires on leaving a stage, for deals that have left it?"""
    due: dict[str, int] = {}
    for place, stage in enumerate(scope.parameters.road):
        if stage.forecast_category != "closed":
            for field in stage.required_fields:
                due.setdefault(field, place)
    for field, place in due.items():
        cell = _CELLS.get(field)
        if cell is None or field not in scope.has:
            continue
        rows = [deal for deal in scope.rows if deal.reached > place]
        if field in _WHILE_OPEN:
            rows = [deal for deal in rows if not deal.outcome]
        name = scope.parameters.fields[field].name
        label = Text(f"{name.da} mangler", f"{name.en} is missing")
        yield Check(f"missing-{field}", label, len(rows), tuple(deal.line for deal in rows if cell(deal) is None))


def _sense(result: Result) -> Iterator[Check]:
    """Does what is written make sense?"""
    scope, has = result.scope, result.scope.has
    here, day = open_deals(scope), scope.end
    decided = [deal for deal in scope.rows if deal.decided]
    lost = [deal for deal in decided if not deal.won]
    late = [deal for deal in here if deal.reached >= _late(scope)]
    if "next-step-date" in has:
        yield _check(
            "stale-next-step",
            Text("Næste skridt ligger i fortiden", "The next step lies in the past"),
            here,
            lambda deal: deal.next_step is not None and deal.next_step < day,
        )
    if "expected-close-date" in has or "close-date" in has:
        yield _check(
            "past-expected-close",
            Text("Forventet lukkedato ligger i fortiden", "The expected close date lies in the past"),
            here,
            lambda deal: deal.expected is not None and deal.expected < day,
        )
    if "amount" in has:
        yield _check(
            "late-without-amount",
            Text("Åben efter tilbud uden beløb", "Open past the proposal without an amount"),
            late,
            lambda deal: not deal.amount,
        )
    if "close-date" in has:
        yield _check(
            "outcome-without-date",
            Text("Udfald uden lukkedato", "Outcome without a close date"),
            decided,
            lambda deal: deal.closed is None,
        )
        yield _check(
            "closed-before-created",
            Text("Lukket, før den blev oprettet", "Closed before it was created"),
            [deal for deal in decided if deal.closed is not None and deal.arrived is not None],
            lambda deal: deal.closed is not None and deal.arrived is not None and deal.closed < deal.arrived,
        )
    if "loss-reason" in has:
        yield _check(
            "lost-without-reason",
            Text("Tabt uden tabsårsag", "Lost without a reason"),
            lost,
            lambda deal: deal.reason is None,
        )
    yield _duplicates(scope)
    if "deal-id" in has:
        lines = tuple(line for line, _ in result.deals.repeats)
        label = Text("Samme id som en tidligere linje", "Same id as an earlier line")
        yield Check("repeated-id", label, len(scope.rows) + len(lines), lines)


def _check(id: str, label: Text, rows: list[Deal], wrong: Callable[[Deal], bool]) -> Check:
    return Check(id, label, len(rows), tuple(deal.line for deal in rows if wrong(deal)))


def _duplicates(scope: Scope) -> Check:
    """Open deals with the same company as an earlier open deal: perhaps one and the same."""
    seen: set[str] = set()
    lines = []
    rows = [deal for deal in open_deals(scope) if deal.company]
    for deal in rows:
        if deal.company in seen:
            lines.append(deal.line)
        seen.add(deal.company or "")
    label = Text("Samme virksomhed har allerede en åben handel", "The company already has an open deal")
    return Check("same-company", label, len(rows), tuple(lines))


def _late(scope: Scope) -> int:
    """The place from which a deal has a proposal: the first stage that counts as best case or later in the forecast."""
    sure = ("best-case", "most-likely", "commit", "closed")
    stages = enumerate(scope.parameters.road)
    return next((place for place, stage in stages if stage.forecast_category in sure), len(scope.parameters.road))
