"""Values of a playbook as people write them, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from calculators.catalogue import find
from calculators.kit.input.fields import Field, Integer, Money, Number, Percent
from calculators.kit.input.plain import PlainError
from calculators.kit.text.dates import format_date
from calculators.kit.text.money import format_money
from calculators.kit.text.numbers import format_input, format_percent_input
from scripts import words
from scripts.diff import wording
from scripts.diff.change import Shown
from scripts.diff.names import Names, called, inner_name, item_name, plain, text_of
from scripts.link.conditions import sentence
from scripts.model.base import Counted, Hours, Part, Record, Ref, Text, Unit, Word, words_of
from scripts.model.conditions import When
from scripts.model.stages import FieldOfSome, OwnerOfSome
from scripts.problem import text


def inputs_of(calculator: str, parameters: object) -> Mapping[str, Field]:
    """The calculator's own description of its parameters by id; empty for parameters that it cannot read."""
    found = find(calculator)
    if found is None:
        return {}
    try:
        return {one.id: one for one in found.fields(found.read_parameters(parameters))}
    except PlainError:
        return {}


def scalar(owner: object, name: str, value: object, names: Names, record: Record) -> Shown:
    """A single value of a field as people write it."""
    found = text_of(value)
    if found is not None:
        return Shown(found.model_dump(), wording.both(found, wording.short))
    when = value if isinstance(value, When) else getattr(value, "when", None)
    if isinstance(when, When) and isinstance(value, When | OwnerOfSome | FieldOfSome):
        return Shown(plain(value), text(*(sentence(when, names.playbook, locale) for locale in names.locales)))
    if isinstance(value, Part | dict):
        return Shown(plain(value), item_name(value, names, record))
    if isinstance(value, Ref):
        return Shown(str(value), names.of(value.kind, str(value)))
    raw = plain(value)
    if isinstance(value, bool):
        return Shown(raw, text("ja", "yes") if value else text("nej", "no"))
    if isinstance(value, Word):
        return Shown(raw, text(*value.words))
    if isinstance(value, date):
        return Shown(raw, text(format_date(value, "da"), format_date(value, "en")))
    if isinstance(value, int | float):
        return Shown(raw, _number(owner, name, value, names))
    said = words_of(owner, name)
    if isinstance(value, str) and said is not None and said.inner:
        return Shown(raw, inner_name(record, value, names))
    return Shown(raw, text(str(raw), str(raw)))


def limit(hours: float, clock: object) -> Shown:
    """A service level's time limit with the clock it runs on, which an older playbook may not tell."""
    clock = clock if isinstance(clock, Hours) else Hours.CLOCK
    return Shown(
        {"within_hours": hours, "hours": clock.value},
        text(words.limit("da", hours, clock), words.limit("en", hours, clock)),
    )


def input_figure(described: Field | None, value: float, names: Names) -> Text:
    """A calculator's figure in the unit that its own input has."""
    if isinstance(described, Percent):
        return text(format_percent_input(value, "da") + "\u00a0%", format_percent_input(value, "en") + "%")
    if isinstance(described, Money):
        return text(*(format_money(value, locale) for locale in names.locales))
    unit = described.unit if isinstance(described, Number | Integer) else None
    da, en = format_input(value, "da"), format_input(value, "en")
    return text(f"{da}\u00a0{unit.da}", f"{en}\u00a0{unit.en}") if unit else text(da, en)


def _number(owner: object, name: str, value: float, names: Names) -> Text:
    said = words_of(owner, name)
    if said is None:
        return text(format_input(value, "da"), format_input(value, "en"))
    if said.called:
        return called(value, said.called)
    unit = getattr(owner, said.unit_from, None) if said.unit_from else said.unit
    if isinstance(unit, Counted):
        return text(words.count("da", value, *unit), words.count("en", value, *unit))
    if isinstance(unit, Unit):
        return text(*(words.figure(locale, value, unit) for locale in names.locales))
    return text(format_input(value, "da"), format_input(value, "en"))
