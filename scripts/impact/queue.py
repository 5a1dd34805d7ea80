"""How many new leads each role would have had a week, against what it can take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from scripts.impact.leads import PastLead
from scripts.impact.scoring import Scored


@dataclass(frozen=True)
class Queue:
    """A role's new leads a week, on average and in the busiest calendar week. `capacity` None: not told."""

    role: str
    before: float
    after: float
    busiest_before: int
    busiest_after: int
    capacity: float | None

    @property
    def over(self) -> bool:
        """True when the average week brings more than the role can take."""
        return self.capacity is not None and self.after > self.capacity


def queues(leads: Sequence[tuple[PastLead, Scored, Scored]], capacity: Mapping[str, float]) -> tuple[Queue, ...]:
    """Every role that gets leads on either side or has a capacity, in the order of the capacities, then by id."""
    weeks = weeks_of([past.created for past, _, _ in leads])
    old = Counter((before.owner, _monday(past.created)) for past, before, _ in leads if before.owner)
    new = Counter((after.owner, _monday(past.created)) for past, _, after in leads if after.owner)
    roles = [*capacity, *sorted({role for role, _ in [*old, *new] if role not in capacity})]
    return tuple(
        Queue(
            role,
            _total(old, role) / weeks,
            _total(new, role) / weeks,
            _busiest(old, role),
            _busiest(new, role),
            capacity.get(role),
        )
        for role in roles
    )


def weeks_of(days: Sequence[date]) -> float:
    """The weeks from the first day to the last, both counted; at least one."""
    return max(1.0, ((max(days) - min(days)).days + 1) / 7) if days else 1.0


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _total(counted: Counter[tuple[str, date]], role: str) -> int:
    return sum(count for (own, _), count in counted.items() if own == role)


def _busiest(counted: Counter[tuple[str, date]], role: str) -> int:
    return max((count for (own, _), count in counted.items() if own == role), default=0)
