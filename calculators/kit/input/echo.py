"""A field's value back in words: how it was understood, and as a person would type it."""

from datetime import date

from calculators.kit.input.dataset import Dataset
from calculators.kit.input.fields import Field, Money, Number, Percent, Value
from calculators.kit.text.dates import format_date, format_date_input
from calculators.kit.text.language import Language, Locale
from calculators.kit.text.money import decimals_of, format_money
from calculators.kit.text.numbers import (
    NO_BREAK_SPACE,
    format_input,
    format_number,
    format_percent,
    format_percent_input,
)


def echo_of(field: Field, value: Value, language: Locale) -> str:
    """How the value was understood: `400.000 kr.`, `12,5 %`, `23. november 2026`; empty where there is nothing to
    add."""
    if isinstance(value, date):
        return format_date(value, language)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not isinstance(field, Number):
        return ""
    decimals = _decimals(field, float(value), language.currency)
    if isinstance(field, Money):
        return format_money(value, language, decimals)
    if isinstance(field, Percent):
        return format_percent(value, language, decimals)
    unit = NO_BREAK_SPACE + field.unit.say(language) if field.unit else ""
    return format_number(value, language, decimals) + unit


def typed(field: Field, value: Value, language: Language) -> str:
    """The value as a person would type it in that language; reading it gives the value back."""
    if value is None:
        return ""
    if isinstance(value, Dataset):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return format_date_input(value, language)
    if isinstance(value, (int, float)):
        return format_percent_input(value, language) if isinstance(field, Percent) else format_input(value, language)
    return value


def _decimals(field: Number, value: float, currency: str) -> int:
    """As many as the value has, up to the field's; an amount of money has none or all that its currency has."""
    shown = value * 100 if isinstance(field, Percent) else value
    found = next(
        (places for places in range(field.decimals) if abs(round(shown, places) - shown) < 1e-9), field.decimals
    )
    return decimals_of(currency) if isinstance(field, Money) and found else found
