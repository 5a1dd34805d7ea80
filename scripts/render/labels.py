"""What the values of the vocabulary are called, in both languages. Labels that only one page needs stand in that page."""

from __future__ import annotations

from typing import Final

from calculators.language import Text
from calculators.numbers import format_input, format_money, format_number
from scripts.model.base import Hours, Segment
from scripts.model.measures import Direction, FieldObject, FieldType, Rhythm, Unit
from scripts.model.process import ForecastCategory
from scripts.render.book import Book

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

KIND: Final = {
    "calculators": Text("Beregner", "Calculator"),
    "company": Text("Virksomheden", "The company"),
    "components": Text("Hovedkomponent", "Component"),
    "criteria": Text("Kriterium", "Criterion"),
    "fields": Text("CRM-felt", "CRM field"),
    "frameworks": Text("Ramme", "Framework"),
    "kpis": Text("Nøgletal", "KPI"),
    "paths": Text("Onboarding", "Onboarding"),
    "phases": Text("Fase i kunderejsen", "Journey phase"),
    "roles": Text("Rolle", "Role"),
    "scores": Text("Scoremodel", "Score model"),
    "stages": Text("Trin", "Stage"),
    "terms": Text("Ord", "Term"),
    "tools": Text("Værktøj", "Tool"),
}


def count(book: Book, number: float, da: tuple[str, str], en: tuple[str, str]) -> str:
    """A number with its noun in the right form: `1 dag`, `3 dage`."""
    singular, plural = da if book.language == "da" else en
    return f"{format_input(number, book.language)}\u00a0{singular if number == 1 else plural}"


def days(book: Book, number: float) -> str:
    """`1 dag`, `21 days`."""
    return count(book, number, ("dag", "dage"), ("day", "days"))


def limit(book: Book, hours: float, clock: Hours) -> str:
    """A time limit: `4 timer i åbningstiden`, `30 minutes`, `2 days`. A business day is not a number of hours, so business
    time stays in hours."""
    if hours < 1:
        text = count(book, round(hours * 60), ("minut", "minutter"), ("minute", "minutes"))
    elif clock is Hours.CLOCK and hours >= 48 and hours % 24 == 0:
        text = days(book, hours / 24)
    else:
        text = count(book, hours, ("time", "timer"), ("hour", "hours"))
    return f"{text} {book.t('i åbningstiden', 'in business hours')}" if clock is Hours.BUSINESS else text


def percent(book: Book, number: float) -> str:
    """`35 %` in Danish, `35%` in English; the number is already in per cent."""
    return format_input(number, book.language) + book.t("\u00a0%", "%")


def figure(book: Book, value: float, unit: Unit) -> str:
    """A figure in its unit, as people write it."""
    if unit is Unit.PERCENT:
        return percent(book, value)
    if unit is Unit.DAYS:
        return days(book, value)
    if unit is Unit.HOURS:
        return count(book, value, ("time", "timer"), ("hour", "hours"))
    if unit is Unit.MONEY:
        return format_money(value, book.language)
    if unit is Unit.MONEY_PER_DAY:
        return format_money(value, book.language) + book.t(" pr. dag", " per day")
    if unit is Unit.POINTS:
        return count(book, value, ("point", "point"), ("point", "points"))
    return format_number(value, book.language) if value == int(value) else format_input(value, book.language, 2)
