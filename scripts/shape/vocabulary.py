"""What may stand where: the model's annotations read as slots, for checking text and for saying what was expected."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Literal, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from scripts.load.tree import Path
from scripts.model.base import ID_PATTERN, Part, Ref, Text
from scripts.problem import text

SlotKind = Literal[
    "map", "list", "table", "text", "id", "reference", "number", "whole", "limit", "yes-no", "date", "choice", "any"
]


class Slot(NamedTuple):
    """What a place holds. `model` for map, `item` for list and table, `choices` for choice, bounds for numbers."""

    kind: SlotKind
    model: type[Part] | None = None
    item: Slot | None = None
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    above: float | None = None
    below: float | None = None
    refers_to: str = ""
    required: bool = True
    description: Text | None = None
    otherwise: Text | None = None


@cache
def slots(model: type[Part]) -> Mapping[str, Slot]:
    """The slots of a part by key."""
    return {name: _slot_of_field(info, model.otherwise.get(name)) for name, info in model.model_fields.items()}


def slot_at(model: type[Part], path: Path) -> Slot | None:
    """The slot at a path, or None where the vocabulary knows nothing."""
    here: Slot | None = Slot("map", model)
    for part in path:
        if here is None:
            return None
        if here.kind == "map" and here.model is not None and isinstance(part, str):
            here = slots(here.model).get(part)
        elif here.kind in ("list", "table"):
            here = here.item
        else:
            return None
    return here


def expected(slot: Slot) -> Text:
    """What the slot takes, in words."""
    if slot.kind == "map" and slot.model is not None and issubclass(slot.model, Text):
        return text(
            "tekst på playbookens sprog, hvert på sin linje, fx »da: …«",
            "text in the playbook's languages, each on its line, e.g. 'en: …'",
        )
    if slot.kind == "map" and slot.model is not None:
        keys = ", ".join(slots(slot.model))
        return text(f"nøglerne {keys}", f"the keys {keys}")
    if slot.kind in ("number", "whole"):
        da, en = ("et helt tal", "a whole number") if slot.kind == "whole" else ("et tal", "a number")
        range_da, range_en = _range(slot)
        return text(f"{da}{range_da}, fx {_sample(slot)}", f"{en}{range_en}, e.g. {_sample(slot)}")
    if slot.kind == "choice":
        return text(f"en af: {', '.join(slot.choices)}", f"one of: {', '.join(slot.choices)}")
    if slot.kind == "reference":
        return text(f"id for en fil i playbook/{slot.refers_to}/", f"the id of a file in playbook/{slot.refers_to}/")
    return _PLAIN[slot.kind]


def _range(slot: Slot) -> tuple[str, str]:
    low = slot.low if slot.low is not None else slot.above
    high = slot.high if slot.high is not None else slot.below
    over_da, over_en = ("over ", "above ") if slot.above is not None else ("fra ", "from ")
    under_da, under_en = ("under ", "below ") if slot.below is not None else ("til ", "to ")
    if low is not None and high is not None:
        return f" {over_da}{low:g} {under_da}{high:g}", f" {over_en}{low:g} {under_en}{high:g}"
    if low is not None:
        return f" {over_da}{low:g}", f" {over_en}{low:g}"
    if high is None:
        return "", ""
    return f" {under_da}{high:g}", f" {'up to ' if slot.below is None else under_en}{high:g}"


def _sample(slot: Slot) -> str:
    sample = 2.5 if slot.kind == "number" else 2
    top = next((one for one in (slot.high, slot.below) if one is not None), sample)
    return "0.1" if 0.1 < top <= 1 and slot.kind == "number" else f"{min(sample, top):g}"


def is_fraction(slot: Slot) -> bool:
    """Whether the number is at most one, so that ten per cent is 0.1 there."""
    return any(top is not None and 0 < top <= 1 for top in (slot.high, slot.below))


_PLAIN: dict[str, Text] = {
    "list": text("en liste: hvert punkt på sin egen linje efter »- «", "a list: each item on its own line after '- '"),
    "table": text("nøgler med værdier", "keys with values"),
    "text": text("tekst", "text"),
    "id": text("et id: små bogstaver a-z, tal og bindestreger", "an id: small letters a-z, digits and hyphens"),
    "limit": text("et tal eller en dato som ÅÅÅÅ-MM-DD, fx 250000", "a number or a date as YYYY-MM-DD, e.g. 250000"),
    "yes-no": text("true eller false", "true or false"),
    "date": text("en dato som ÅÅÅÅ-MM-DD", "a date as YYYY-MM-DD"),
    "map": text("nøgler med værdier", "keys with values"),
    "any": text("en værdi", "a value"),
}


def _slot_of_field(info: FieldInfo, otherwise: Text | None) -> Slot:
    slot = _slot(info.annotation, info.metadata)
    if otherwise is not None:
        slot = slot._replace(otherwise=otherwise, item=slot.item and slot.item._replace(otherwise=otherwise))
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    en, da = str(extra.get("x-en", "")), str(extra.get("x-da", ""))
    return slot._replace(required=info.is_required(), description=text(da, en) if en and da else None)


def _slot(annotation: object, metadata: Iterable[object] = ()) -> Slot:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        nested = [
            inner for extra in arguments[1:] for inner in (extra.metadata if isinstance(extra, FieldInfo) else [extra])
        ]
        return _slot(arguments[0], [*metadata, *nested])
    if origin in (Union, types.UnionType):
        inner = [argument for argument in arguments if argument is not type(None)]
        if set(inner) == {float, date}:
            return Slot("limit")
        return _slot(inner[0], metadata) if len(inner) == 1 else Slot("any")
    if origin is tuple:
        return Slot("list", item=_slot(arguments[0]))
    if origin is dict:
        return Slot("table", item=_slot(arguments[1]))
    if origin is Literal:
        return Slot("choice", choices=tuple(str(argument) for argument in arguments))
    return _slot_of_class(annotation, list(metadata)) if isinstance(annotation, type) else Slot("any")


def _slot_of_class(annotation: type, metadata: Sequence[object]) -> Slot:
    if issubclass(annotation, Part):
        return Slot("map", annotation)
    if issubclass(annotation, Enum):
        return Slot("choice", choices=tuple(str(member.value) for member in annotation))
    if issubclass(annotation, Ref):
        return Slot("reference", refers_to=annotation.kind)
    if issubclass(annotation, bool):
        return Slot("yes-no")
    if issubclass(annotation, int | float):
        low, high, above, below = (_bound(metadata, name) for name in ("ge", "le", "gt", "lt"))
        kind: SlotKind = "whole" if issubclass(annotation, int) else "number"
        return Slot(kind, low=low, high=high, above=above, below=below)
    if issubclass(annotation, date):
        return Slot("date")
    if issubclass(annotation, str):
        is_id = any(getattr(extra, "pattern", None) == ID_PATTERN for extra in metadata)
        return Slot("id" if is_id else "text")
    return Slot("any")


def _bound(metadata: Sequence[object], name: str) -> float | None:
    return next((getattr(extra, name) for extra in metadata if getattr(extra, name, None) is not None), None)
