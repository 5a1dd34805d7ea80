"""What records and the items of their lists are called, and what tells the items apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final

from calculators.kit.input.plain import Json, to_plain
from calculators.kit.text.language import LANGUAGES, Locale
from scripts.diff import wording
from scripts.link.playbook import Playbook
from scripts.model.base import Part, Record, Ref, Text, Word, text_in, words_of
from scripts.model.calculators import ROW_NOUNS
from scripts.problem import text

_ROW_NAMING: Final = ("name", "label", "text", "title")
"""What a row of a calculator's parameters is called by, the first that it has."""
_IN_BRACES: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Names:
    """What the records of one side of the comparison are called."""

    playbook: Playbook

    @property
    def locales(self) -> tuple[Locale, Locale]:
        """Danish and English with the company's currency."""
        currency = self.playbook.currency
        return Locale("da", currency), Locale("en", currency)

    def of(self, kind: str, id: str) -> Text:
        """The name of a record; its id where there is none."""
        record = self.playbook.find(kind, id)
        return wording.name(record.name) if record else text(id, id)


def key_of(item: object) -> str:
    """What tells an item from its neighbours: its id, or what its class says; empty where only its words do."""
    own = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
    if own:
        return str(own)
    held = (getattr(item, name, None) for name in _keys(type(item))) if isinstance(item, Part) else ()
    return "/".join(str(plain(value)) for value in held if value is not None)


@cache
def _keys(kind: type[Part]) -> tuple[str, ...]:
    return tuple(name for name in kind.model_fields if (words := words_of(kind, name)) and words.key)


def naming_field(item: object) -> str:
    """The field whose text stands for the item; empty where there is none."""
    if isinstance(item, dict):
        return next((name for name in _ROW_NAMING if text_of(item.get(name))), "")
    alone = named_by(type(item))
    return alone if isinstance(getattr(item, alone, None), Text) else ""


def named_by(kind: type) -> str:
    """The field that items of a class are called by; empty where it takes several, or none."""
    named = kind.item.named if issubclass(kind, Part) else ""
    alone = _IN_BRACES.fullmatch(named) if isinstance(named, str) else None
    return alone[1] if alone else ""


def item_name(item: object, names: Names, record: Record) -> Text:
    """What an item of a list is called inside a sentence."""
    if isinstance(item, Text):
        return wording.name(item)
    key = key_of(item)
    if isinstance(item, dict):
        own = text_of(item.get(naming_field(item)))
        return wording.name(own) if own else text(key, key)
    if not isinstance(item, Part) or not item.item.named:
        return text(key, key)
    both = (item.item.named,) * 2 if isinstance(item.item.named, str) else item.item.named
    fields = {name for template in both for name in _IN_BRACES.findall(template)}
    said = {name: _said(item, name, names, record) for name in fields}
    return text(
        both[0].format(**{name: one.da for name, one in said.items()}),
        both[1].format(**{name: one.en for name, one in said.items()}),
    )


def _said(item: Part, name: str, names: Names, record: Record) -> Text:
    """A field of an item, as it stands in the item's name; nothing where an older playbook does not have it."""
    value, words = getattr(item, name, None), words_of(item, name)
    if isinstance(value, Text):
        return wording.name(value)
    if isinstance(value, Ref):
        return names.of(value.kind, str(value))
    if isinstance(value, Word):
        return text(*value.words)
    if words is not None and words.inner:
        return inner_name(record, str(value or ""), names)
    if words is not None and words.called:
        return called(value, words.called)
    shown = "" if value is None else str(plain(value))
    return text(shown, shown)


def inner_name(record: Record, id: str, names: Names) -> Text:
    """The name of what has this id inside the record, such as the exit criterion that an activity produces."""
    found = _with_id(record, str(id))
    return item_name(found, names, record) if found is not None else text(str(id), str(id))


def _with_id(value: object, id: str) -> Part | None:
    if isinstance(value, Part):
        if getattr(value, "id", None) == id and not isinstance(value, Record):
            return value
        return _with_id(tuple(value.__dict__.values()), id)
    if isinstance(value, tuple | list):
        return next((found for part in value if (found := _with_id(part, id)) is not None), None)
    return None


def called(value: object, words: tuple[Text, ...]) -> Text:
    """A figure that has words of its own, by these and itself: “Confirmed (3)”."""
    if isinstance(value, int) and 0 <= value < len(words):
        return text(f"{words[value].da} ({value})", f"{words[value].en} ({value})")
    return text("intet", "none") if value is None else text(str(value), str(value))


def place_noun(owner: object, name: str) -> Text:
    """What a field is called in a sentence; one of a calculator's own parameters may have no noun but its name."""
    words = words_of(owner, name)
    noun = words.noun if words else ROW_NOUNS.get(name)
    return text(*noun) if noun else text(f"feltet »{name}«", f"field “{name}”")


def plain(value: object) -> Json:
    """A value as JSON data."""
    if isinstance(value, Text):
        return value.model_dump()
    if isinstance(value, Part):
        return {name: plain(inner) for name, inner in value.__dict__.items()}
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple | list):
        return [plain(inner) for inner in value]
    if isinstance(value, Enum):
        return to_plain(value.value)
    return str(value) if isinstance(value, str) else to_plain(value)


def text_of(value: object) -> Text | None:
    """A text, also one among a calculator's parameters, where it is plain data; None for anything else."""
    if isinstance(value, dict) and value and value.keys() <= set(LANGUAGES):
        return text_in(value) if all(isinstance(one, str) for one in value.values()) else None
    return value if isinstance(value, Text) else None
