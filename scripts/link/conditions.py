"""What a condition says in words, with the names that the playbook's records have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Locale
from calculators.kit.text.money import price
from calculators.kit.text.numbers import format_input
from scripts.link.playbook import Playbook
from scripts.model.base import FieldRef, SegmentRef, Text, text
from scripts.model.conditions import When
from scripts.model.fields import CrmField, FieldType
from scripts.words import percent

Name = FieldRef | SegmentRef
"""A record by its id, whose name belongs here."""
Piece = str | Text | Name
"""A run of words; a reader of pages makes links of the names."""

YES_NO: Final = {"true": text("ja", "yes"), "false": text("nej", "no")}
"""The answers to a field with yes or no."""
_OR: Final = text(" eller ", " or ")
_AND: Final = text(" og ", " and ")


def sentence(when: When, playbook: Playbook, locale: Locale) -> str:
    """`for Ports and when Amount is at least €250,000`, with the names as they are."""
    return "".join(_plain(piece, playbook, locale) for piece in pieces(when, playbook, locale))


def pieces(when: When, playbook: Playbook, locale: Locale) -> tuple[Piece, ...]:
    """The condition in pieces; those of its own words are in the locale's language already."""
    clauses: list[list[Piece]] = []
    if when.segments:
        clauses.append([_t("for ", "for ", locale), *_between(when.segments, _OR.say(locale))])
    if when.field is not None and when.compares:
        clauses.append([_t("når ", "when ", locale), when.field, *_compared(when, playbook, locale)])
    if when.text is not None:
        clauses.append([when.text])
    return tuple(
        piece for number, clause in enumerate(clauses) for piece in ([_AND.say(locale)] if number else []) + clause
    )


def _plain(piece: Piece, playbook: Playbook, locale: Locale) -> str:
    if isinstance(piece, Text):
        return piece.say(locale)
    if isinstance(piece, FieldRef | SegmentRef):
        record = playbook.find(piece.kind, piece)
        return record.name.say(locale) if record else str(piece)
    return piece


def _t(da: str, en: str, locale: Locale) -> str:
    return da if locale == "da" else en


def _between(found: Iterable[Piece], word: str) -> Iterator[Piece]:
    for number, piece in enumerate(found):
        if number:
            yield word
        yield piece


def _compared(when: When, playbook: Playbook, locale: Locale) -> Iterator[Piece]:
    """What must hold of the field."""
    field = playbook.fields.get(when.field or "")
    if when.answers:
        several = field is not None and field.type is FieldType.MULTI_CHOICE
        yield _t(" omfatter ", " includes ", locale) if several else _t(" er ", " is ", locale)
        yield from _between([_label(field, answer) for answer in when.answers], _OR.say(locale))
    elif isinstance(when.at_least or when.below, date):
        yield from _of_days(when, locale)
    else:
        low, high = (_amount(field, limit, locale) for limit in (when.at_least, when.below))
        if low is not None:
            yield _t(f" er mindst {low}", f" is at least {low}", locale)
        if high is not None:
            yield _t(f"{' og' if low else ' er'} under {high}", f"{' and' if low else ' is'} below {high}", locale)


def _of_days(when: When, locale: Locale) -> Iterator[str]:
    first, end = (format_date(day, locale) if isinstance(day, date) else None for day in (when.at_least, when.below))
    if first is not None:
        yield _t(f" er {first} eller senere", f" is {first} or later", locale)
    if end is not None:
        yield _t(f"{' og' if first else ' er'} før {end}", f"{' and' if first else ' is'} before {end}", locale)


def _amount(field: CrmField | None, limit: float | date | None, locale: Locale) -> str | None:
    if limit is None or isinstance(limit, date):
        return None
    kind = field.type if field else None
    if kind is FieldType.MONEY:
        return price(limit, locale)
    return percent(locale, limit) if kind is FieldType.PERCENT else format_input(limit, locale)


def _label(field: CrmField | None, answer: str) -> str | Text:
    if field is not None and field.type is FieldType.YES_NO:
        return YES_NO.get(answer, text(answer, answer))
    options = field.options if field else ()
    return next((option.label for option in options if option.id == answer), answer)
