"""What records and the items of their lists are called, and what tells the items apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final

from scripts import words
from scripts.diff import nouns, wording
from scripts.link.playbook import Playbook
from scripts.model.base import Part, Record, Text
from scripts.problem import text

_NAMING: Final = ("name", "label", "text", "ask", "mistake", "what", "title", "forum", "given")
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "StageWork": ("stage",),
    "Handover": ("to", "stage"),
    "Letter": ("letter",),
    "RubricLevel": ("level",),
    "FitBand": ("grade",),
    "EngagementBand": ("grade",),
    "Variant": ("segment",),
    "Milestone": ("day",),
    "Connection": ("to",),
    "FitCase": ("rule",),
    "EngagementCase": ("rule",),
    "LevelCase": ("criterion",),
    "RuleException": ("rule", "at"),
    "Capacity": ("role",),
    "Acceptance": ("limit", "role"),
}
"""What tells the items without an id apart; the others are told apart by their likeness."""


@dataclass(frozen=True)
class Names:
    """What the records of one side of the comparison are called."""

    playbook: Playbook

    def of(self, kind: str, id: str) -> Text:
        """The name of a record; its id where there is none."""
        record = self.playbook.find(kind, id)
        return wording.name(record.name) if record else text(id, id)


def key_of(item: Any) -> str:
    """What tells an item from its neighbours; empty where only its words do."""
    own = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
    if own:
        return str(own)
    parts = _KEYS.get(type(item).__name__, ())
    return "/".join(str(plain(held)) for part in parts if (held := getattr(item, part, None)) is not None)


def naming_field(item: Any) -> str:
    """The field whose text stands for the item; empty where there is none."""
    if type(item).__name__ in ("RubricLevel", "Variant", "StageWork", "Handover", "Letter"):
        return ""
    held = item if isinstance(item, dict) else item.__dict__
    return next((name for name in _NAMING if is_text(held.get(name))), "")


def item_name(item: Any, names: Names, record: Record) -> Text:
    """What an item of a list is called inside a sentence."""
    if isinstance(item, Text):
        return wording.name(item)
    special = _special_name(item, names, record)
    if special is not None:
        return special
    naming = naming_field(item)
    if naming:
        found = item[naming] if isinstance(item, dict) else getattr(item, naming)
        return wording.name(Text.model_construct(**found) if isinstance(found, dict) else found)
    key = key_of(item)
    return text(key, key)


def _special_name(item: Any, names: Names, record: Record) -> Text | None:
    held = {} if isinstance(item, dict) else item.__dict__
    match type(item).__name__:
        case "StageWork":
            return names.of("stages", held.get("stage", ""))
        case "Handover":
            to, stage = names.of("roles", held.get("to", "")), names.of("stages", held.get("stage", ""))
            return text(f"{to.da} ({stage.da})", f"{to.en} ({stage.en})")
        case "Connection":
            return names.of("tools", held.get("to", ""))
        case "LevelCase":
            return names.of("criteria", held.get("criterion", ""))
        case "FitCase" | "EngagementCase":
            return inner_name(record, held.get("rule", ""), names)
        case "RubricLevel":
            return level(held.get("level"))
        case "Variant":
            return text(str(held.get("segment", "")).upper(), str(held.get("segment", "")).upper())
        case "FitBand" | "EngagementBand":
            return text(str(held.get("grade", "")), str(held.get("grade", "")))
        case "Milestone":
            return text(f"dag {held.get('day')}", f"day {held.get('day')}")
        case "Capacity":
            return names.of("roles", held.get("role", ""))
        case "Acceptance":
            return text(str(plain(held.get("limit", ""))), str(plain(held.get("limit", ""))))
        case "Letter" if "name" in held:
            return wording.both(held["name"], lambda name: f"{held.get('letter', '')} ({wording.short(name)})")
    return None


def inner_name(record: Record, id: str, names: Names) -> Text:
    """The name of what has this id inside the record, such as the exit criterion that an activity produces."""
    found = _with_id(record, str(id))
    return item_name(found, names, record) if found is not None else text(str(id), str(id))


def _with_id(value: Any, id: str) -> Any:
    if isinstance(value, Part):
        if getattr(value, "id", None) == id and not isinstance(value, Record):
            return value
        value = tuple(value.__dict__.values())
    if isinstance(value, tuple | list):
        return next((found for part in value if (found := _with_id(part, id)) is not None), None)
    return None


def level(value: Any) -> Text:
    """A level of evidence, by name and figure."""
    if isinstance(value, int) and 0 <= value < len(words.LEVEL):
        return text(f"{words.LEVEL[value].da} ({value})", f"{words.LEVEL[value].en} ({value})")
    return text("intet", "none") if value is None else text(str(value), str(value))


def place_noun(owner: Any, name: str) -> Text:
    """What a field is called in a sentence; for one that has no noun of its own, its description in quotation marks."""
    found = nouns.noun(type(owner).__name__, name)
    if found is not None:
        return found
    info = type(owner).model_fields.get(name) if isinstance(owner, Part) else None
    extra = info.json_schema_extra if info is not None else None
    described = (
        (str(extra.get("x-da", name)), str(extra.get("x-en", name))) if isinstance(extra, dict) else (name, name)
    )
    return text(f"feltet »{described[0]}«", f"field “{described[1]}”")


def plain(value: Any) -> Any:
    """A value as JSON data."""
    if isinstance(value, Part):
        return {name: plain(inner) for name, inner in value.__dict__.items()}
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple | list):
        return [plain(inner) for inner in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, str) else value


def is_text(value: Any) -> bool:
    return isinstance(value, Text) or (
        isinstance(value, dict) and value.keys() == {"da", "en"} and all(isinstance(one, str) for one in value.values())
    )
