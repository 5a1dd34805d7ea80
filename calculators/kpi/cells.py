"""What a typed cell of the table holds: a day, a number, a text, a segment; None for anything else."""

from collections.abc import Mapping
from datetime import date, datetime

from calculators.kit.input.dataset import Entry


def day_of(entry: Entry) -> date | None:
    """The day of a date with or without a time of day."""
    if isinstance(entry, datetime):
        return entry.date()
    return entry if isinstance(entry, date) else None


def number_of(entry: Entry) -> float | None:
    """A number that is no yes or no."""
    return float(entry) if isinstance(entry, (int, float)) and not isinstance(entry, bool) else None


def segment_of(entry: Entry, known: Mapping[str, str]) -> str | None:
    """The id of a segment by what it is called, in small letters, however it is written; another word as it stands."""
    found = (text_of(entry) or "").strip()
    return known.get(found.lower(), found) or None


def text_of(entry: Entry) -> str | None:
    """A text that says something."""
    return entry if isinstance(entry, str) and entry else None


def hour_of(moment: date | None) -> float | None:
    """The time of day in hours; None where there is none."""
    if not isinstance(moment, datetime):
        return None
    return moment.hour + moment.minute / 60 + moment.second / 3600


def date_of(moment: date | None) -> date | None:
    """The day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment
