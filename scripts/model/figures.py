"""The figures in a text of people's, as values: digits as their language writes them, small numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from calculators.kit.text.language import Language

_FIGURE: Final = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD: Final = re.compile(r"[^\W\d_]+")
_CALLED: Final = re.compile(r"(\d+)-tal\w*")
"""What Danish calls by its figure: the 1900s, a nine."""
_OUT: Final = re.compile(rf"\]\([^)\s]*\)|https?://\S+|{_CALLED.pattern}")
_POINTS: Final[Mapping[Language, tuple[str, str]]] = {"da": (".", ","), "en": (",", ".")}
"""What stands between thousands, and before decimals."""
_SMALL: Final[Mapping[Language, str]] = {
    "da": "nul en to tre fire fem seks syv otte ni ti elleve tolv",
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
}
_TENS: Final[Mapping[Language, str]] = {
    "da": "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety hundred",
}
_VALUES: Final[Mapping[Language, Mapping[str, float]]] = {
    language: {word: float(value) for value, word in enumerate(_SMALL[language].split())}
    | {word: float(value) for value, word in zip(range(20, 110, 10), _TENS[language].split(), strict=True)}
    for language in _POINTS
}
_TIMES: Final = {
    **dict.fromkeys(("million", "millioner", "mio"), 1e6),
    **dict.fromkeys(("tusind", "tusinde", "thousand"), 1e3),
    **dict.fromkeys(("milliard", "milliarder", "billion", "mia", "bn"), 1e9),
}
_AFTER: Final = re.compile(r"[ \u00a0]?([^\W\d_]+)")
_HALF_DAY: Final = 12


def figures(words: str, language: Language) -> Mapping[float, str]:
    """The figures of a text by value, each as it is written. A time of day is hours with minutes as hundredths."""
    shown = _OUT.sub(" ", words)
    found: dict[float, str] = {}
    for one in _FIGURE.finditer(shown):
        after = _AFTER.match(shown, one.end())
        value = _value(one.group(), language) * _TIMES.get(after[1].lower() if after else "", 1)
        found.setdefault(value, one.group())
    return found


def in_words(words: str, language: Language) -> frozenset[float]:
    """The small numbers that a text spells out, or names something by: nine, `et 9-tal`."""
    values = _VALUES[language]
    spelt = {values[word] for word in _WORD.findall(words.lower()) if word in values}
    return frozenset(spelt | {float(one) for one in _CALLED.findall(words)})


def has(values: Iterable[float], value: float) -> bool:
    """Whether a value is among others, a time of day also by the clock's other half."""
    return any(abs(one - value) < 1e-9 or abs(abs(one - value) - _HALF_DAY) < 1e-9 for one in values)


def _value(digits: str, language: Language) -> float:
    thousands, decimal = _POINTS[language]
    grouped = re.sub(rf"(?<=\d)\{thousands}(?=\d{{3}}(?!\d))", "", digits)
    plain = grouped.replace(decimal, ".").replace(":", ".").replace(thousands, ".")
    whole, _, rest = plain.partition(".")
    return float(f"{whole}.{rest.replace('.', '') or 0}")
