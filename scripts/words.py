"""What the values of the vocabulary are called, and how figures are written, in both languages."""

from __future__ import annotations

from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money, sign_of
from calculators.kit.text.numbers import format_input, format_number
from scripts.model.base import Hours, Unit

_A_DAY = Text(" pr. dag", " per day")


def count(language: Language, number: float, da: tuple[str, str], en: tuple[str, str]) -> str:
    """A number with its noun in the right form: `1 dag`, `3 dage`."""
    singular, plural = da if language == "da" else en
    return f"{format_input(number, language)}\u00a0{singular if number == 1 else plural}"


def days(language: Language, number: float) -> str:
    """`1 dag`, `21 days`."""
    return count(language, number, ("dag", "dage"), ("day", "days"))


def points(language: Language, number: float) -> str:
    """`1 point`, `12 points`."""
    return count(language, number, ("point", "point"), ("point", "points"))


def limit(language: Language, hours: float, clock: Hours) -> str:
    """A time limit: `4 timer i åbningstiden`, `30 minutes`, `2 days`. A business day is not a number of hours, so
    business time stays in hours."""
    if hours < 1:
        text = count(language, round(hours * 60), ("minut", "minutter"), ("minute", "minutes"))
    elif clock is Hours.CLOCK and hours >= 48 and hours % 24 == 0:
        text = days(language, hours / 24)
    else:
        text = count(language, hours, ("time", "timer"), ("hour", "hours"))
    business = Text("i åbningstiden", "in business hours").say(language)
    return f"{text} {business}" if clock is Hours.BUSINESS else text


def percent(language: Language, number: float) -> str:
    """`35 %` in Danish, `35%` in English; the number is already in per cent."""
    return format_input(number, language) + ("\u00a0%" if language == "da" else "%")


def figure(language: Locale, value: float, unit: Unit) -> str:
    """A figure in its unit, as people write it."""
    if unit is Unit.PERCENT:
        return percent(language, value)
    if unit is Unit.DAYS:
        return days(language, value)
    if unit is Unit.HOURS:
        return count(language, value, ("time", "timer"), ("hour", "hours"))
    if unit is Unit.MONEY:
        return format_money(value, language)
    if unit is Unit.MONEY_PER_DAY:
        return format_money(value, language) + _A_DAY.say(language)
    if unit is Unit.POINTS:
        return points(language, value)
    return format_number(value, language) if value == int(value) else format_input(value, language, 2)


def unit_name(language: Locale, unit: Unit) -> str:
    """What a figure is measured in: `procent`, `days`, the currency's sign."""
    sign = sign_of(language.currency).say(language)
    return {Unit.MONEY: sign, Unit.MONEY_PER_DAY: sign + _A_DAY.say(language)}.get(unit, unit.say(language))
