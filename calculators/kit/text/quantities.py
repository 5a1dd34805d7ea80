"""Quantities as people say them: shares, counts with their noun, intervals, signs, p-values.

Everything is in the reader's language, and a no-break space keeps a figure and its word together. Shares and rates are
fractions: 0.125 is 12.5 per cent.
"""

from dataclasses import dataclass

from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import MINUS, NO_BREAK_SPACE, format_number, format_percent

NOTHING = "–"
"""What stands where there is no figure."""
_TO = Text("til", "to")
_POINTS = Text("procentpoint", "percentage points")


@dataclass(frozen=True)
class Noun:
    """What is counted: the word for one of it, and for several."""

    one: Text
    many: Text

    def of(self, count: float) -> Text:
        """The word that goes with so many."""
        return self.one if count == 1 else self.many

    def counted(self, count: float, language: Language) -> str:
        """`1 person`, `1.180 personer`."""
        return format_number(count, language) + NO_BREAK_SPACE + self.of(count).say(language)


PEOPLE = Noun(Text("person", "person"), Text("personer", "people"))
HOURS = Noun(Text("time", "hour"), Text("timer", "hours"))
DAYS = Noun(Text("dag", "day"), Text("dage", "days"))
WEEKS = Noun(Text("uge", "week"), Text("uger", "weeks"))
MONTHS = Noun(Text("måned", "month"), Text("måneder", "months"))
ROWS = Noun(Text("række", "row"), Text("rækker", "rows"))
CELLS = Noun(Text("celle", "cell"), Text("celler", "cells"))
YEARS = Noun(Text("år", "year"), Text("år", "years"))


def number(value: float, language: Language) -> str:
    """With one decimal, none where it is whole: `3`, `3,5`."""
    return format_number(value, language, 0 if abs(value - round(value)) < 0.05 else 1)


def share(fraction: float, language: Language) -> str:
    """With one decimal: `62,5 %`."""
    return format_percent(fraction, language, 1)


def percent(fraction: float, language: Language) -> str:
    """With one decimal, none where it is whole: `5 %`, `12,5 %`."""
    return format_percent(fraction, language, 0 if abs(100 * fraction - round(100 * fraction)) < 0.05 else 1)


def rate(fraction: float, language: Language) -> str:
    """With one decimal, two below one per cent: `6,2 %`, `0,25 %`."""
    return format_percent(fraction, language, 1 if abs(fraction) >= 0.01 or fraction == 0 else 2)


def signed(shown: str) -> str:
    """A written number with its sign: `+12`, `−5`, `0`."""
    is_nought = not any("1" <= digit <= "9" for digit in shown)
    return shown if is_nought or shown.startswith(MINUS) else "+" + shown


def points(difference: float, language: Language, plus: bool = False) -> str:
    """A difference of shares: `2,4 procentpoint`; with a plus before a rise where it is asked for."""
    shown = _bare_points(difference, language)
    return f"{signed(shown) if plus else shown} {_POINTS.say(language)}"


def points_interval(low: float, high: float, language: Language) -> str:
    """`0,4 til 4,4 procentpoint`."""
    return between(_bare_points(low, language), points(high, language), language)


def ended(sentence: str) -> str:
    """The sentence with its full stop, unless its last word has one: `… koster 20 kr.`, `… koster 20 €.`."""
    return sentence if sentence.endswith(".") else sentence + "."


def between(low: str, high: str, language: Language) -> str:
    """From one written figure to another: `4,8 % til 7,5 %`."""
    return f"{low} {_TO.say(language)} {high}"


def share_interval(low: float, high: float, language: Language, decimals: int = 1) -> str:
    """`21,8–38,2 %`."""
    start = format_percent(low, language, decimals).removesuffix("%").rstrip()
    return f"{start}–{format_percent(high, language, decimals)}"


def p_value(p: float, language: Language, decimals: int) -> str:
    """`0,0074`, or that it is below what so many decimals show."""
    least = 10.0**-decimals
    if p < least / 2:
        return Text("under ", "below ").say(language) + format_number(least, language, decimals)
    return format_number(p, language, decimals)


def _bare_points(difference: float, language: Language) -> str:
    """One decimal, two below a tenth of a point."""
    return format_number(100 * difference, language, 1 if abs(difference) >= 0.001 or difference == 0 else 2)
