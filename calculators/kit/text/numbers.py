"""Danish and English numbers, read strictly and written for people.

Danish groups thousands with a dot and marks decimals with a comma (`1.234,50`); English does the reverse. Reading
refuses what Python's `float` or a lenient reader would take for something else: broken groups, the other language's
form, exponents, digits of other scripts. Writing rounds half up on the decimal digits a person sees and never shows a
negative zero.
"""

from dataclasses import dataclass

from calculators.kit.text.language import Language, Text, quoted

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
LARGEST = 1e15
"""Beyond this a float no longer holds every unit, so such a number is refused."""

_SPACES = (" ", NO_BREAK_SPACE, "\u202f", "\u2009")
_DIGITS = frozenset("0123456789")
_MILLIONS = ("mio.", "mio", "million", "millioner", "mia.", "mia", "t.kr.", "tkr", "tkr.", "k", "m")


@dataclass(frozen=True)
class Unreadable:
    """Why a text is not what the field asks for: what was found, what was expected, how to mend it."""

    why: Text


def parse(text: str, language: Language, words: tuple[str, ...] = ()) -> float | Unreadable:
    """The number that a person wrote in `language`, or why it is none.

    `words` may stand before or after the number and are dropped, whatever their case: a currency, a percent sign, a
    unit. A percent sign is only dropped: `5 %` gives 5.0, and the field decides what five per cent means.
    """
    unsigned = _without_words(text.strip(), words)
    negative = unsigned.startswith(("-", MINUS))
    bare = _without_words(unsigned[1:].strip(), words) if negative else unsigned
    if not bare:
        return Unreadable(
            Text(
                f"Feltet er tomt. Skriv et tal, for eksempel {format_number(12_500, language)}.",
                f"The field is empty. Write a number, for example {format_number(12_500, language)}.",
            )
        )
    digits = _plain_digits(bare, language)
    if digits is None:
        return Unreadable(_why_not(text.strip(), bare, language))
    value = float(digits)
    if value > LARGEST:
        return Unreadable(
            Text(
                f"{quoted(text).da} er for stort et tal. Det største er {format_number(LARGEST, 'da')}.",
                f"{quoted(text).en} is too large. The largest number is {format_number(LARGEST, 'en')}.",
            )
        )
    return -value if negative and value else value


def format_number(value: float, language: Language, decimals: int = 0) -> str:
    """`value` with grouped thousands and exactly `decimals` decimals, rounded half up away from zero.

    Raises ValueError for infinities and not-a-number: those are said in words by whoever knows what they mean.
    """
    whole, fraction = _rounded(value, decimals)
    sign = MINUS if value < 0 and (whole.strip("0") or fraction.strip("0")) else ""
    point, group = (",", ".") if language == "da" else (".", ",")
    return sign + _grouped(whole, group) + (point + fraction if fraction else "")


def format_percent(fraction: float, language: Language, decimals: int = 0) -> str:
    """A fraction as per cent: 0.125 with one decimal is `12,5 %` in Danish and `12.5%` in English."""
    number = format_number(_shifted(fraction, 2), language, decimals)
    return number + (NO_BREAK_SPACE + "%" if language == "da" else "%")


def format_input(value: float, language: Language, decimals: int = 6) -> str:
    """`value` as a person would type it: grouped, with as many decimals as it has, at most `decimals`."""
    text = format_number(value, language, decimals)
    point = "," if language == "da" else "."
    return (text.rstrip("0").rstrip(point) if point in text else text).replace(MINUS, "-")


def format_percent_input(fraction: float, language: Language) -> str:
    """A fraction as the per cent that a person would type, without the sign: 0.125 is `12,5`."""
    return format_input(_shifted(fraction, 2), language)


def percent_to_fraction(percent: float) -> float:
    """12.5 per cent as the fraction 0.125, without the noise of dividing by a hundred."""
    return _shifted(percent, -2)


def _shifted(value: float, places: int) -> float:
    """`value` times a power of ten, exact on its decimal digits: 0.29 by two places is 29.0, not 28.999999999999996."""
    mantissa, _, exponent = repr(value).partition("e")
    return float(f"{mantissa}e{int(exponent or 0) + places}")


def _rounded(value: float, decimals: int) -> tuple[str, str]:
    """The digits before and after the point of `abs(value)`, rounded half up on its shortest decimal form."""
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError(f"{value} has no digits to show")
    mantissa, _, exponent = repr(abs(float(value))).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits, places = whole + fraction, len(fraction) - int(exponent or 0)
    scaled = int(digits)
    if places > decimals:
        unit = 10 ** (places - decimals)
        scaled = (2 * scaled + unit) // (2 * unit)
    else:
        scaled *= 10 ** (decimals - places)
    text = str(scaled).rjust(decimals + 1, "0")
    return (text[:-decimals], text[-decimals:]) if decimals else (text, "")


def _grouped(whole: str, group: str) -> str:
    head = len(whole) % 3 or 3
    return group.join([whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))])


def _without_words(text: str, words: tuple[str, ...]) -> str:
    """`text` without surrounding spaces and without one of `words` before or after it."""
    bare = text.strip()
    for word in sorted(words, key=len, reverse=True):
        if bare.lower().endswith(word.lower()):
            bare = bare[: len(bare) - len(word)].strip()
            break
        if bare.lower().startswith(word.lower()):
            bare = bare[len(word) :].strip()
            break
    return bare


def _plain_digits(text: str, language: Language) -> str | None:
    """The digits with a full stop as decimal point, or None where the text is not a number in that language."""
    point, group = (",", ".") if language == "da" else (".", ",")
    whole, found, fraction = text.partition(point)
    if not (whole or fraction) or not _DIGITS.issuperset(fraction):
        return None
    for mark in (group, *_SPACES):
        if mark in whole:
            head, *tail = whole.split(mark)
            if not 1 <= len(head) <= 3 or any(len(part) != 3 for part in tail):
                return None
            whole = head + "".join(tail)
            break
    if not _DIGITS.issuperset(whole):
        return None
    return f"{whole or '0'}.{fraction or '0'}" if found else whole


def _why_not(text: str, bare: str, language: Language) -> Text:
    found = quoted(text)
    other: Language = "en" if language == "da" else "da"
    digits = _plain_digits(bare, other)
    if digits is not None:
        mend = format_input(float(digits), language)
        return Text(
            f"{found.da} ligner {'et engelsk' if other == 'en' else 'et dansk'} tal. Skriv {mend}.",
            f"{found.en} looks like {'an English' if other == 'en' else 'a Danish'} number. Write {mend}.",
        )
    head = bare.lower()
    word = next((word for word in _MILLIONS if head.endswith(word) and head != word), None)
    if word is not None:
        return Text(
            f"{found.da}: skriv tallet helt ud, for eksempel {format_number(2_000_000, language)}.",
            f"{found.en}: write the number in full, for example {format_number(2_000_000, language)}.",
        )
    if _DIGITS.isdisjoint(bare):
        return Text(
            f"{found.da} er ikke et tal. Skriv cifre, for eksempel {_shown_example(language)}.",
            f"{found.en} is not a number. Write digits, for example {_shown_example(language)}.",
        )
    marks = (
        ("punktum mellem tusinder og komma før decimaler", "a full stop between thousands and a comma before decimals")
        if language == "da"
        else (
            "komma mellem tusinder og punktum før decimaler",
            "a comma between thousands and a full stop before decimals",
        )
    )
    return Text(
        f"{found.da} kan ikke læses som et tal. Brug {marks[0]}, for eksempel {_shown_example(language)}.",
        f"{found.en} cannot be read as a number. Use {marks[1]}, for example {_shown_example(language)}.",
    )


def _shown_example(language: Language) -> str:
    return "12.500,50" if language == "da" else "12,500.50"
