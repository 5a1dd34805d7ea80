"""What the values of the vocabulary are called, and figures, as a book's reader meets them.

The words stand in `scripts.words`.
"""

from __future__ import annotations

from scripts import words
from scripts.model.base import Hours
from scripts.model.kpis import Unit
from scripts.render.book import Book
from scripts.words import DIRECTION, FORECAST, LEVEL, OBJECT, RHYTHM, SEGMENT, TYPE, UNIT

__all__ = [
    "DIRECTION",
    "FORECAST",
    "LEVEL",
    "OBJECT",
    "RHYTHM",
    "SEGMENT",
    "TYPE",
    "UNIT",
    "count",
    "days",
    "figure",
    "limit",
    "percent",
]


def count(book: Book, number: float, da: tuple[str, str], en: tuple[str, str]) -> str:
    """A number with its noun in the right form: `1 dag`, `3 dage`."""
    return words.count(book.language, number, da, en)


def days(book: Book, number: float) -> str:
    """`1 dag`, `21 days`."""
    return words.days(book.language, number)


def limit(book: Book, hours: float, clock: Hours) -> str:
    """A time limit: `4 timer i åbningstiden`, `30 minutes`, `2 days`."""
    return words.limit(book.language, hours, clock)


def percent(book: Book, number: float) -> str:
    """`35 %` in Danish, `35%` in English; the number is already in per cent."""
    return words.percent(book.language, number)


def figure(book: Book, value: float, unit: Unit) -> str:
    """A figure in its unit, as people write it."""
    return words.figure(book.language, value, unit)
