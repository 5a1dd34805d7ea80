"""Rules silenced on purpose, in the record they concern, with a reason and an end date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.load.tree import Path
from scripts.model.base import Ref, RuleException

# Keys that name an item of a list, the first that it has: rules, steps; work; cases; letters; bands; milestones.
_NAMES: Final = ("id", "stage", "rule", "letter", "grade", "day", "segment", "level")


class Silence(NamedTuple):
    """An exception and where it stands: `place` counts in the record's `exceptions`."""

    kind: str
    id: str
    place: int
    exception: RuleException

    def covers(self, playbook: Playbook, finding: Finding, today: date) -> bool:
        """For a finding of its rule in its record: true when it holds today and lies at or above the place."""
        if today > self.exception.until:
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
    value: object = playbook.records[kind][id]
    for part in path:
        value = _inside(value, part)
        parts.append((isinstance(part, int) and _name(value)) or str(part))
    return ".".join(parts)


def _inside(value: object, part: str | int) -> object:
    """What stands at a step of the path, or None when the file leaves it out."""
    if isinstance(part, str):
        return value.get(part) if isinstance(value, Mapping) else getattr(value, part, None)
    return value[part] if isinstance(value, Sequence) and part < len(value) else None


def _name(item: object) -> str | None:
    """What people call an item of a list: its id, the record it is about, its letter; a reference is its own name."""
    if isinstance(item, Ref):
        return str(item)
    named = (_inside(item, key) for key in _NAMES)
    return next((str(name) for name in named if isinstance(name, str | int)), None)
