"""Calendars as RFC 5545 wants them: whole days that recur, in a file that looks the same whenever it is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_WIDTH: Final = 75
_MAKER: Final = "-//Salgsproces//Review calendar//DA"


@dataclass(frozen=True)
class Event:
    """A whole day that recurs.

    uid      the same from one writing to the next, whatever else changes
    stamp    the day when what the event says was last changed
    rule     a recurrence rule, whose first day is `day`
    address  of the page it is about, or nothing
    """

    uid: str
    day: date
    rule: str
    stamp: date
    summary: str
    description: str = ""
    address: str = ""
    categories: tuple[str, ...] = ()


def icalendar(name: str, description: str, events: Iterable[Event], zone: str | None = None) -> str:
    """The calendar, lines ended by CRLF and folded at 75 octets; events by day and uid. Subscribers ask for it daily.

    Raises ValueError for a calendar without events, which the standard does not allow.
    """
    ordered = sorted(events, key=lambda event: (event.day, event.uid))
    if not ordered:
        raise ValueError("a calendar holds at least one event")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_MAKER}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{escape(name)}",
        f"X-WR-CALNAME:{escape(name)}",
        f"DESCRIPTION:{escape(description)}",
        f"X-WR-CALDESC:{escape(description)}",
        *([f"X-WR-TIMEZONE:{escape(zone)}"] if zone else ()),
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        *(line for event in ordered for line in _event(event)),
        "END:VCALENDAR",
    ]
    return "".join(fold(line) + "\r\n" for line in lines)


def escape(text: str) -> str:
    """A value of type TEXT: what would end or divide it is marked."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\n").replace("\n", "\\n")


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets, no character torn apart, each after the first set in by a space."""
    if len(line.encode()) <= _WIDTH:
        return line
    pieces, piece, room = [], "", _WIDTH
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append(piece)
            piece, room = "", _WIDTH - 1
        piece += character
        room -= size
    return "\r\n ".join([*pieces, piece])


def _event(event: Event) -> list[str]:
    more = [
        ("DESCRIPTION", escape(event.description)),
        ("URL", event.address),
        ("CATEGORIES", ",".join(map(escape, event.categories))),
    ]
    return [
        "BEGIN:VEVENT",
        f"UID:{escape(event.uid)}",
        f"DTSTAMP:{_day(event.stamp)}T000000Z",
        f"DTSTART;VALUE=DATE:{_day(event.day)}",
        f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}",
        f"RRULE:{event.rule}",
        f"SUMMARY:{escape(event.summary)}",
        *(f"{name}:{value}" for name, value in more if value),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")
