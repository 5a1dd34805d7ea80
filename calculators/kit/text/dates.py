"""Dates as Danes and English readers write them, read strictly.

Danish: `23.11.2026`, `23/11-2026`, `23/11/2026`, `23-11-2026`, `23. november 2026`. English: `23 November 2026`,
`November 23, 2026`. Both: `2026-11-23` (ISO 8601). All-digit dates with slashes are refused in English, where the
order of day and month is anybody's guess. Years have four digits.
"""

from datetime import date

from calculators.kit.text.language import Language, Text, quoted
from calculators.kit.text.numbers import Unreadable

_MONTHS: dict[Language, tuple[str, ...]] = {
    "da": (
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_DIGITS = frozenset("0123456789")


def parse_date(text: str, language: Language) -> date | Unreadable:
    """The date that a person wrote in `language`, or why it is none."""
    words = _words(text)
    if not words:
        return Unreadable(
            Text(
                "Feltet er tomt. Skriv en dato, for eksempel 23.11.2026.",
                "The field is empty. Write a date, for example 23 November 2026.",
            )
        )
    parts = _parts(text.strip(), words, language)
    if parts is None:
        return Unreadable(
            Text(
                f"{quoted(text).da} kan ikke læses som en dato. Skriv dag, måned og år, for eksempel 23.11.2026.",
                f"{quoted(text).en} cannot be read as a date. Write it as 23 November 2026 or 2026-11-23.",
            )
        )
    year, month, day = parts
    if not (1 <= month <= 12 and 1900 <= year <= 2199 and 1 <= day <= _days_in(year, month)):
        return Unreadable(
            Text(
                f"{quoted(text).da} findes ikke i kalenderen mellem 1900 og 2199. Ret dag, måned eller år.",
                f"{quoted(text).en} is not in the calendar between 1900 and 2199. Correct the day, month or year.",
            )
        )
    return date(year, month, day)


def format_date(value: date, language: Language) -> str:
    """`23. november 2026` or `23 November 2026`."""
    return f"{value.day}{'.' if language == 'da' else ''} {_MONTHS[language][value.month - 1]} {value.year}"


def format_date_input(value: date, language: Language) -> str:
    """The date as a person would type it: `23.11.2026` in Danish, `23 November 2026` in English."""
    return f"{value.day:02}.{value.month:02}.{value.year}" if language == "da" else format_date(value, "en")


def days_between(earlier: date, later: date) -> int:
    """Whole days from `earlier` to `later`; negative when `later` comes first."""
    return (later - earlier).days


def _parts(text: str, words: list[str], language: Language) -> tuple[int, int, int] | None:
    """(year, month, day) as written, not yet checked against the calendar."""
    iso = text.split("-")
    if len(iso) == 3 and all(map(_is_digits, iso)) and [len(part) for part in iso] == [4, 2, 2]:
        return int(iso[0]), int(iso[1]), int(iso[2])
    if len(words) != 3:
        return None
    first, second, year = words
    if not (_is_digits(year) and len(year) == 4):
        return None
    if _is_digits(first) and _is_digits(second):
        separators = [mark for mark in text if mark not in _DIGITS]
        known = ([".", "."], ["/", "-"], ["/", "/"], ["-", "-"], [".", " "], [" ", " "])
        if language == "da" and len(first) <= 2 and len(second) <= 2 and separators in known:
            return int(year), int(second), int(first)
        return None
    day, name = (first, second) if _is_digits(first) else (second, first)
    month = _month(name, language)
    if not _is_digits(day) or len(day) > 2 or month is None or (day is second and language == "da"):
        return None
    return int(year), month, int(day)


def _words(text: str) -> list[str]:
    for mark in ".,/-\u00a0\u202f":
        text = text.replace(mark, " ")
    return text.split()


def _month(name: str, language: Language) -> int | None:
    """The number of a month named in full or by its first three letters."""
    for number, month in enumerate(_MONTHS[language], start=1):
        if name.lower() in (month.lower(), month[:3].lower()):
            return number
    return None


def _is_digits(text: str) -> bool:
    return bool(text) and _DIGITS.issuperset(text)


def _days_in(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
