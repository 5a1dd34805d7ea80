"""What the values of the vocabulary are called, and how figures are written, in both languages."""

from __future__ import annotations

from typing import Final

from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_input, format_money, format_number
from scripts.model.base import Hours, Segment
from scripts.model.fields import FieldObject, FieldType
from scripts.model.kpis import Direction, Rhythm, Unit
from scripts.model.stages import ForecastCategory

FORECAST: Final = {
    ForecastCategory.OMITTED: Text("Tæller ikke med", "Omitted"),
    ForecastCategory.PIPELINE: Text("Pipeline", "Pipeline"),
    ForecastCategory.BEST_CASE: Text("Bedste fald", "Best case"),
    ForecastCategory.MOST_LIKELY: Text("Mest sandsynlig", "Most likely"),
    ForecastCategory.FORECAST: Text("Forventet", "Forecast"),
    ForecastCategory.CLOSED: Text("Afsluttet", "Closed"),
}
SEGMENT: Final = {
    Segment.B2B: Text("B2B", "B2B"),
    Segment.B2C: Text("B2C", "B2C"),
}
RHYTHM: Final = {
    Rhythm.WEEKLY: Text("Hver uge", "Every week"),
    Rhythm.MONTHLY: Text("Hver måned", "Every month"),
    Rhythm.QUARTERLY: Text("Hvert kvartal", "Every quarter"),
    Rhythm.YEARLY: Text("Hvert år", "Every year"),
}
DIRECTION: Final = {
    Direction.HIGHER: Text("Højere er bedre", "Higher is better"),
    Direction.LOWER: Text("Lavere er bedre", "Lower is better"),
}
UNIT: Final = {
    Unit.PERCENT: Text("procent", "per cent"),
    Unit.DAYS: Text("dage", "days"),
    Unit.HOURS: Text("timer", "hours"),
    Unit.MONEY: Text("kroner", "DKK"),
    Unit.MONEY_PER_DAY: Text("kroner pr. dag", "DKK per day"),
    Unit.POINTS: Text("point", "points"),
    Unit.RATIO: Text("forhold", "ratio"),
    Unit.COUNT: Text("antal", "count"),
}
OBJECT: Final = {
    FieldObject.CONTACT: Text("Kontaktperson", "Contact"),
    FieldObject.COMPANY: Text("Virksomhed", "Company"),
    FieldObject.LEAD: Text("Lead", "Lead"),
    FieldObject.DEAL: Text("Salgsmulighed", "Deal"),
    FieldObject.CUSTOMER: Text("Kunde", "Customer"),
    FieldObject.ACTIVITY: Text("Aktivitet", "Activity"),
}
TYPE: Final = {
    FieldType.TEXT: Text("Tekst", "Text"),
    FieldType.LONG_TEXT: Text("Lang tekst", "Long text"),
    FieldType.NUMBER: Text("Tal", "Number"),
    FieldType.MONEY: Text("Beløb", "Amount"),
    FieldType.PERCENT: Text("Procent", "Per cent"),
    FieldType.DATE: Text("Dato", "Date"),
    FieldType.DATETIME: Text("Dato og tid", "Date and time"),
    FieldType.CHOICE: Text("Valg", "Choice"),
    FieldType.EMAIL: Text("E-mail", "E-mail"),
    FieldType.PHONE: Text("Telefon", "Phone"),
}
LEVEL: Final = (
    Text("Ukendt", "Unknown"),
    Text("Fundet", "Identified"),
    Text("Efterprøvet", "Validated"),
    Text("Bekræftet", "Confirmed"),
)
"""The four levels of evidence, 0 to 3."""


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


def figure(language: Language, value: float, unit: Unit) -> str:
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
        return format_money(value, language) + Text(" pr. dag", " per day").say(language)
    if unit is Unit.POINTS:
        return points(language, value)
    return format_number(value, language) if value == int(value) else format_input(value, language, 2)
