"""The figures of a worked example, as each language writes them: what a formula's `recompute` gives.

    recompute=lambda: (money(amount := 400_000), percent(risk := 0.2), money(risk_adjusted_benefit(amount, risk)))

Used at build time and in tests only.
"""

from calculators.kit.text.language import Text
from calculators.kit.text.numbers import format_number, format_percent


def number(value: float, decimals: int = 0) -> Text:
    """A number with that many decimals."""
    return Text(format_number(value, "da", decimals), format_number(value, "en", decimals))


def money(value: float, decimals: int = 0) -> Text:
    """An amount of the company's currency, whose sign `¤` stands for in the example."""
    return Text(f"{format_number(value, 'da', decimals)} ¤", f"¤{format_number(value, 'en', decimals)}")


def percent(fraction: float, decimals: int = 0) -> Text:
    """A fraction as per cent."""
    return Text(format_percent(fraction, "da", decimals), format_percent(fraction, "en", decimals))
