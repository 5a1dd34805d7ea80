"""Time as a customer waits for it and as the team works: business hours, clock hours and working days.

Monday to Friday; public holidays count as working days, since the file does not say what country it comes from.
"""

from datetime import date, datetime


def business_hours(start: datetime, end: datetime, opens: float, closes: float) -> float:
    """Hours between two moments that fall between `opens` and `closes` on Monday to Friday; 0 where `end` is earlier.

    Raises ValueError unless 0 <= opens < closes <= 24.
    """
    if not 0 <= opens < closes <= 24:
        raise ValueError("business hours open before they close, within a day")
    return max(0.0, _worked(end, opens, closes) - _worked(start, opens, closes))


def clock_hours(start: datetime, end: datetime) -> float:
    """All hours between two moments; 0 where `end` is earlier."""
    return max(0.0, (end - start).total_seconds() / 3600)


def working_days(start: date, end: date) -> int:
    """Days after `start` up to and with `end` that are Monday to Friday; 0 where `end` is earlier."""
    return max(0, _working_days_until(end.toordinal()) - _working_days_until(start.toordinal()))


def _worked(moment: datetime, opens: float, closes: float) -> float:
    """Business hours since the Monday that is day 1 of the calendar."""
    ordinal = moment.toordinal()
    hour = moment.hour + moment.minute / 60 + moment.second / 3600
    today = min(max(hour, opens), closes) - opens if (ordinal - 1) % 7 < 5 else 0.0
    return _working_days_until(ordinal - 1) * (closes - opens) + today


def _working_days_until(ordinal: int) -> int:
    """Working days from day 1, a Monday, up to and with the day."""
    weeks, rest = divmod(ordinal, 7)
    return weeks * 5 + min(rest, 5)
