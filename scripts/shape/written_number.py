"""A number as people write it, with its sign, unit or word beside the digits: 10 %, 12 mio., DKK 2.5m."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from scripts.shape.rules import number_format

_FORM = re.compile(
    r"(?:about|around|approx\.?|circa|ca\.?|omkring|cirka|~)? *(?P<money>[A-Z]{3}|[^\W\d_]{1,2}\.|[$€£]|kr)? *"
    r"(?P<number>[-+]?\d[\d.,' ]*?) *(?P<word>%|[^\W\d_]+(?: [^\W\d_]+)?\.?)? *(?P<after>[A-Z]{3}|kr\.?|[$€£])?"
)
_LONGEST: Final = 40
_THOUSAND: Final = ("k", "t", "td", "tkr", "tdkk", "kdkk", "tusind", "thousand")
_MILLION: Final = ("m", "mio", "mill", "mln", "mdkk", "mkr", "million", "millioner", "millions")
_THOUSAND_MILLION: Final = ("mia", "bn", "milliard", "milliarder")
_TIMES: Final = {
    **dict.fromkeys(_THOUSAND, Decimal(1_000)),
    **dict.fromkeys(_MILLION, Decimal(1_000_000)),
    **dict.fromkeys(_THOUSAND_MILLION, Decimal(1_000_000_000)),
}
_PER_CENT: Final = ("%", "procent", "pct", "percent", "per cent")
_UNITS: Final = (
    *("dag", "dage", "day", "days", "time", "timer", "hour", "hours", "uge", "uger", "week", "weeks", "h", "d"),
    *("måned", "måneder", "month", "months", "år", "year", "years", "stk", "pcs", "point", "points", "kr"),
    *("arbejdsdage", "working days", "minut", "minutter", "min", "minute", "minutes"),
)


def meant(value: str, fraction: bool) -> str | None:
    """The number alone, with its word counted in; None where that would be a guess. `fraction`: 10 % is 0.1."""
    if len(value) > _LONGEST:
        return None
    found = _FORM.fullmatch(re.sub("[\u00a0\u202f ]+", " ", value).strip())
    if found is None:
        return None
    number = _decimal(found["number"])
    word = (found["word"] or "").rstrip(".").lower()
    if number is None or (word in _TIMES and "." in found["number"] and number_format.better(found["number"])):
        return None
    if word in _PER_CENT:
        return _plain(number / 100 if fraction else number)
    if word in _TIMES:
        return _plain(number * _TIMES[word])
    return _plain(number) if not word or word in _UNITS or _is_currency(found["word"] or "") else None


def _decimal(digits: str) -> Decimal | None:
    plain = number_format.better(digits.strip()) or digits.strip()
    return Decimal(plain) if re.fullmatch(r"[-+]?\d+(\.\d+)?", plain) else None


def _is_currency(word: str) -> bool:
    return bool(re.fullmatch("[A-Z]{3}", word))


def _plain(number: Decimal) -> str:
    said = f"{number:f}"
    return said.rstrip("0").rstrip(".") if "." in said else said
