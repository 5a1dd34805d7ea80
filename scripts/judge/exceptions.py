"""Rules silenced on purpose, in the record they concern, with a reason and an end date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.load.tree import Path
from scripts.model.base import RuleException


class Silence(NamedTuple):
    """An exception and where it stands: `place` counts in the record's `exceptions`."""

    kind: str
    id: str
    place: int
    exception: RuleException

    def covers(self, playbook: Playbook, rule: str, finding: Finding, today: date) -> bool:
        """True when it holds today, names the rule and lies at or above the finding's place."""
        if (self.kind, self.id, self.exception.rule) != (
            finding.kind,
            finding.id,
            rule,
        ) or today > self.exception.until:
            return False
        place = dotted(playbook, finding)
        at = self.exception.at
        return at is None or any(path == at or path.startswith(f"{at}.") for path in place)


def silences(playbook: Playbook) -> Iterator[Silence]:
    """Every exception of the playbook, in order."""
    for kind, records in playbook.records.items():
        for id, record in records.items():
            for place, exception in enumerate(record.exceptions):
                yield Silence(kind, id, place, exception)


def dotted(playbook: Playbook, finding: Finding) -> tuple[str, str]:
    """A finding's place as people write it, e.g. exit_criteria.budget-confirmed, and with list items counted from 0."""
    return _dotted(playbook, finding.kind, finding.id, finding.path), ".".join(map(str, finding.path))


def _dotted(playbook: Playbook, kind: str, id: str, path: Path) -> str:
    parts: list[str] = []
    for length, part in enumerate(path, 1):
        try:
            value = playbook.at(kind, id, path[:length])
        except (LookupError, AttributeError, TypeError):
            value = None
        own = getattr(value, "id", None) if isinstance(part, int) else None
        parts.append(own if isinstance(own, str) else str(part))
    return ".".join(parts)
