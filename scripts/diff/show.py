"""Values and items of a playbook as people write them, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final

from calculators.catalogue import find
from calculators.dates import format_date
from calculators.fields import Field, Integer, Money, Number, Percent
from calculators.language import Text as CalculatorText
from calculators.numbers import format_input, format_money, format_percent_input
from calculators.plain import PlainError
from scripts import words
from scripts.diff import nouns, wording
from scripts.diff.change import Shown
from scripts.link.playbook import Playbook
from scripts.model.base import Hours, Part, Record, Ref, Text
from scripts.model.measures import Direction, FieldObject, FieldType, Kpi, Rhythm, Unit
from scripts.model.process import ForecastCategory
from scripts.problem import text

_TABLES: Final[tuple[tuple[type[Enum], Mapping[Any, CalculatorText]], ...]] = (
    (ForecastCategory, words.FORECAST),
    (Rhythm, words.RHYTHM),
    (Direction, words.DIRECTION),
    (Unit, words.UNIT),
    (FieldObject, words.OBJECT),
    (FieldType, words.TYPE),
)
_UNITS: Final[Mapping[str, Unit]] = {
    "probability": Unit.PERCENT,
    "share_percent": Unit.PERCENT,
    "most_regraded_percent": Unit.PERCENT,
    "target_days": Unit.DAYS,
    "half_life_days": Unit.DAYS,
    "days_ago": Unit.DAYS,
    "within_hours": Unit.HOURS,
    "points": Unit.POINTS,
    "cap": Unit.POINTS,
    "fit_cap": Unit.POINTS,
    "engagement_cap": Unit.POINTS,
    "low": Unit.POINTS,
    "high": Unit.POINTS,
}
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


def inputs_of(calculator: str, parameters: object) -> Mapping[str, Field]:
    """The calculator's own description of its parameters by id; empty for parameters that it cannot read."""
    found = find(calculator)
    if found is None:
        return {}
    try:
        return {one.id: one for one in found.fields(found.read_parameters(parameters))}
    except PlainError:
        return {}


def key_of(item: Any) -> str:
    """What tells an item from its neighbours; empty where only its words do."""
    own = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
    if own:
        return str(own)
    parts = _KEYS.get(type(item).__name__, ())
    return "/".join(str(plain(getattr(item, part, ""))) for part in parts)


def naming_field(item: Any) -> str:
    """The field whose text stands for the item; empty where there is none."""
    if type(item).__name__ in ("RubricLevel", "Variant", "StageWork", "Handover", "Letter"):
        return ""
    held = item if isinstance(item, dict) else item.__dict__
    return next((name for name in _NAMING if _is_text(held.get(name))), "")


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


def scalar(owner: Any, name: str, value: Any, names: Names, record: Record) -> Shown:
    """A single value of a field as people write it."""
    if isinstance(value, Text) or _is_text(value):
        found = value if isinstance(value, Text) else Text.model_construct(**value)
        return Shown({"da": found.da, "en": found.en}, wording.both(found, wording.short))
    if isinstance(value, Part | dict):
        return Shown(plain(value), item_name(value, names, record))
    if isinstance(value, Ref):
        return Shown(str(value), names.of(value.kind, str(value)))
    raw = plain(value)
    if isinstance(value, bool):
        return Shown(raw, text("ja", "yes") if value else text("nej", "no"))
    if isinstance(value, Enum):
        table = next((table for kind, table in _TABLES if isinstance(value, kind)), None)
        said = table[value] if table else None
        return Shown(raw, text(said.da, said.en) if said else text(str(raw), str(raw)))
    if isinstance(value, date):
        return Shown(raw, text(format_date(value, "da"), format_date(value, "en")))
    if isinstance(value, int | float):
        return Shown(raw, _number(owner, name, value, record))
    if isinstance(value, str) and name in ("produces", "rule", "answer"):
        return Shown(raw, inner_name(record, value, names))
    return Shown(raw, text(str(raw), str(raw)))


def limit(value: Any) -> Shown:
    """A service level's time limit with the clock it runs on."""
    hours, clock = value.within_hours, value.hours
    clock = clock if isinstance(clock, Hours) else Hours.CLOCK
    return Shown({"within_hours": hours, "hours": clock.value}, text(words.limit("da", hours, clock), words.limit("en", hours, clock)))


def input_figure(described: Field | None, value: float) -> Text:
    """A calculator's figure in the unit that its own input has."""
    if isinstance(described, Percent):
        return text(format_percent_input(value, "da") + "\u00a0%", format_percent_input(value, "en") + "%")
    if isinstance(described, Money):
        return text(format_money(value, "da"), format_money(value, "en"))
    unit = described.unit if isinstance(described, Number | Integer) else None
    da, en = format_input(value, "da"), format_input(value, "en")
    return text(f"{da}\u00a0{unit.da}", f"{en}\u00a0{unit.en}") if unit else text(da, en)


def level(value: Any) -> Text:
    """A level of evidence, by name and figure."""
    if isinstance(value, int) and 0 <= value < len(words.LEVEL):
        return text(f"{words.LEVEL[value].da} ({value})", f"{words.LEVEL[value].en} ({value})")
    return text("intet", "none") if value is None else text(str(value), str(value))


def place_noun(owner: Any, name: str) -> Text:
    """What a field is called in a sentence; for one that has no noun, its own name in quotation marks."""
    return nouns.noun(type(owner).__name__, name) or text(f"feltet »{name}«", f"field “{name}”")


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


def _number(owner: Any, name: str, value: float, record: Record) -> Text:
    if name == "level":
        return level(value)
    if name == "every_months":
        return text(words.count("da", value, ("måned", "måneder"), ("month", "months")), words.count("en", value, ("måned", "måneder"), ("month", "months")))
    unit = getattr(owner, "unit", None) if isinstance(owner, Kpi) and name == "target" else _UNITS.get(name)
    if isinstance(unit, Unit):
        return text(words.figure("da", value, unit), words.figure("en", value, unit))
    return text(format_input(value, "da"), format_input(value, "en"))


def _is_text(value: Any) -> bool:
    return isinstance(value, Text) or (isinstance(value, dict) and value.keys() == {"da", "en"} and all(isinstance(one, str) for one in value.values()))
