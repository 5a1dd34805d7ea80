"""Columns of numbers and amounts: whether a comma or a full stop marks the decimals is found from the column itself."""

import re
from collections import Counter
from collections.abc import Iterable

from calculators.kit.input.dataset import ColumnKind, Entry, Form
from calculators.kit.table.parsed import EMPTY_WORD, Parsed, refused
from calculators.kit.table.placeholder import is_placeholder
from calculators.kit.text.numbers import LARGEST, Unreadable

_CURRENCIES = {
    "kr.": "kr.", "kr": "kr.", "dkk": "DKK", "€": "EUR", "eur": "EUR", "$": "USD", "usd": "USD", "us$": "USD",
    "£": "GBP", "gbp": "GBP", "sek": "SEK", "nok": "NOK", ",-": "kr.", ".-": "kr.",
}  # fmt: skip
_CROWNS = frozenset(("DKK", "NOK", "SEK"))
"""Currencies that `kr.` may stand for."""
_BODY = r"(?P<body>\d[\d.,'’ \u00a0\u202f\u2009]*|[.,]\d+)"
_NUMBER = re.compile(
    r"(?P<before>(?:[Kk][Rr]\.|[^\d.,+\-−(]|[.,](?!\d))*+)"
    rf"(?P<sign>[+\-−(]?)\s*(?P<currency>[^\d.,+\-−()]*){_BODY}(?P<after>.*)",
    re.ASCII | re.DOTALL,
)
_ONE_MARK = re.compile(r"(\d+)[.,](\d+)", re.ASCII)
_MARK = re.compile(r"(?<=\d)[.,](?=\d)", re.ASCII)
_SPACES = str.maketrans("", "", " '’\u00a0\u202f\u2009")
_PLAIN = {
    ",": re.compile(r"\d+(?:\.\d{3})*(?:,\d*)?|,\d+", re.ASCII),
    ".": re.compile(r"\d+(?:,\d{3})*(?:\.\d*)?|\.\d+", re.ASCII),
}
_QUICK = {
    ",": re.compile(r"-?(?:0|[1-9]\d{0,13})(?:,\d{1,12})?", re.ASCII),
    ".": re.compile(r"-?(?:0|[1-9]\d{0,13})(?:\.\d{1,12})?", re.ASCII),
}
_GROUPED_WRONG = {",": re.compile(r"\d{4,}\."), ".": re.compile(r"\d{4,},")}

ENOUGH = 200
"""So many cells that show it settle how a column is written."""


def evidence_of(texts: Iterable[str]) -> tuple[int, int, int]:
    """How many texts can only have a decimal comma, only a decimal point, or are written alike either way (`1.234`).

    Counted until enough of them show it.
    """
    comma = point = either = 0
    for text in texts:
        marks = _MARK.findall(text)
        if not marks:
            continue
        said = _decimal_mark(text, marks)
        comma, point, either = comma + (said == ","), point + (said == "."), either + (said == "")
        if comma + point >= ENOUGH:
            break
    return comma, point, either


def parse_numbers(texts: Iterable[str], kind: ColumnKind, form: Form, fallback: Form) -> Parsed:
    """The numbers in `texts`, no two alike. `form` is the decimal mark where it is known, `fallback` the file's.

    A per cent column gives fractions: `12.5 %` and `12.5` are 0.125; but where no cell has a sign and none is above 1,
    they are taken for fractions already.
    """
    found = list(texts)
    settled = True
    if form not in (",", "."):
        comma, point, either = evidence_of(found)
        form = fallback if comma == point else "," if comma > point else "."
        settled = not (either and comma == point)
        marked = bool(comma or point or either)
    else:
        marked = any("," in text or "." in text for text in found)
    read = {text: _number(text, form) for text in found}
    values: dict[str, Entry | Unreadable] = {
        text: one[0] if isinstance(one, tuple) else one for text, one in read.items()
    }
    if kind == "percent":
        values = _fractions(values)
    elif kind == "money":
        values = _one_currency(values, {text: one[1] for text, one in read.items() if isinstance(one, tuple)})
    return Parsed(values, form if marked else "", settled)


def _decimal_mark(text: str, marks: list[str]) -> Form:
    """The decimal mark that the text itself shows; empty where it shows none. `marks` are those between its digits."""
    if len(set(marks)) == 2:
        return "," if marks[-1] == "," else "."
    other: Form = "." if marks[0] == "," else ","
    if len(marks) > 1:
        return other
    match = _ONE_MARK.search(text)
    grouping = match is not None and len(match[2]) == 3 and len(match[1]) <= 3 and match[1] != "0"
    return "" if grouping else "," if marks[0] == "," else "."


def _number(text: str, form: Form) -> tuple[float, str] | Unreadable:
    """(value, words beside the digits). Plain digits, as most exports write them, take the short way."""
    if _QUICK[form or "."].fullmatch(text):
        return float(text.replace(",", ".")), ""
    if is_placeholder(text):
        return EMPTY_WORD
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return refused(text, "er ikke et tal. Cellen tæller som tom.", "is not a number. The cell counts as empty.")
    body, after, negative = _parts(match)
    digits = body.translate(_SPACES)
    if after is None or not _PLAIN[form or "."].fullmatch(digits) or _GROUPED_WRONG[form or "."].match(digits):
        return _not_a_number(text, form)
    value = float(digits.replace(".", "").replace(",", ".") if form == "," else digits.replace(",", ""))
    if value > LARGEST:
        return refused(text, "er for stort et tal.", "is too large a number.")
    words = " ".join((match["before"] + match["currency"] + " " + after).lower().replace("\u00a0", " ").split())
    if words and words not in _CURRENCIES and words != "%" and any(letter.isdigit() for letter in words):
        return _not_a_number(text, form)
    return (-value if negative and value else value), words


def _parts(match: re.Match[str]) -> tuple[str, str | None, bool]:
    """The digits, what stands after them (None where a bracket is not closed), and whether they are below zero."""
    body = match["body"].rstrip(" \u00a0\u202f\u2009")
    after, sign = match["after"].strip(), match["sign"]
    if body.endswith((",", ".")) and after.startswith("-"):  # 1.500,- is a whole amount
        body, after = body[:-1], after[1:]
    if after.endswith("-") and not sign:
        sign, after = "-", after[:-1]
    if sign == "(":
        return body, after[:-1] if after.endswith(")") else None, True
    return body, after, sign in ("-", "−")


def _not_a_number(text: str, form: Form) -> Unreadable:
    mark = ("komma", "comma") if form == "," else ("punktum", "full stop")
    return refused(
        text,
        f"er ikke et tal med {mark[0]} før decimalerne. Cellen tæller som tom.",
        f"is not a number with a {mark[1]} before the decimals. The cell counts as empty.",
    )


def _fractions(values: dict[str, Entry | Unreadable]) -> dict[str, Entry | Unreadable]:
    numbers = [value for value in values.values() if isinstance(value, float)]
    if not any("%" in text for text in values) and all(abs(value) <= 1 for value in numbers):
        return values
    return {text: value / 100 if isinstance(value, float) else value for text, value in values.items()}


def _one_currency(values: dict[str, Entry | Unreadable], words: dict[str, str]) -> dict[str, Entry | Unreadable]:
    """Refuses what is in another currency than most of the column: amounts of several cannot be added."""
    named = {text: _CURRENCIES[word] for text, word in words.items() if word in _CURRENCIES}
    crowns = _CROWNS.intersection(named.values())
    if len(crowns) == 1:
        named = {text: next(iter(crowns)) if one == "kr." else one for text, one in named.items()}
    if len(set(named.values())) < 2:
        return values
    usual = Counter(named.values()).most_common(1)[0][0]
    return values | {
        text: refused(
            text,
            f"er i en anden valuta end resten af kolonnen ({usual}). Cellen tæller som tom.",
            f"is in another currency than the rest of the column ({usual}). The cell counts as empty.",
        )
        for text, currency in named.items()
        if currency != usual
    }
