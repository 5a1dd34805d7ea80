"""A file of a kind as the vocabulary describes it: what must be there with a question each, what may be there commented
out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from calculators.kit.text.language import LANGUAGES, Language
from scripts.model.base import Part, Record, Text
from scripts.model.kinds import KINDS
from scripts.problem import text
from scripts.render.markup import OPEN
from scripts.shape.vocabulary import Slot, slots

_UNUSUAL: Final = ("formerly", "exceptions")
"""Keys of a record that nobody begins with."""
_HEAD: Final = text(
    "Svar på det, der begynder med »? «. Slet # foran det valgfrie, I bruger; resten kan slettes.",
    "Answer what begins with '? '. Delete the # before what is optional and you use; the rest may be deleted.",
)
_ONE_OF: Final = text("en af", "one of")
_NONE_YET: Final = text("ingen endnu", "none yet")
_WRITE: Final = text("Skriv her", "Write here")
_LINK: Final = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_SHORT: Final = 20
"""Fewer signs than that have no room for a question."""
_PLAIN_ID: Final = ("one", "two", "three")


@dataclass(frozen=True)
class Asked:
    """What a new file depends on: the languages of the playbook, the ids that there are by kind, the next free place
    in an order, and the day."""

    languages: tuple[Language, ...]
    known: Mapping[str, tuple[str, ...]]
    order: int
    today: date


def skeleton(kind: str, id: str, asked: Asked) -> str:
    """The text of `kind/id.yaml`."""
    model = KINDS[kind]
    lines = [f"# yaml-language-server: $schema=../../schema/{kind}.json"]
    lines += [f"# {line}" for line in _said(_HEAD, asked)] + [f"id: {id}"]
    known = slots(model)
    for key in sorted(known.keys() - {"id", *_UNUSUAL}, key=lambda key: _place(model, key)):
        lines += (
            ["", *_entry(key, known[key], model, asked)]
            if not known[key].required
            else _entry(key, known[key], model, asked)
        )
    return "\n".join(lines) + "\n"


def _place(model: type[Record], key: str) -> tuple[bool, bool, int]:
    """The name first, then what is required, each in the order of the model."""
    return key != "name", not slots(model)[key].required, list(model.model_fields).index(key)


def _entry(key: str, slot: Slot, model: type[Part], asked: Asked) -> list[str]:
    """A key with its description above, as comments throughout where it is optional."""
    value = _value(key, slot, model, asked, 0)
    remarks = [f"# {line}" for line in _described(slot, asked)]
    block = _joined(key, value)
    return [*remarks, *(block if slot.required else [f"# {line}" for line in block])]


def _described(slot: Slot, asked: Asked) -> Iterator[str]:
    inner = slot.item if slot.item is not None else slot
    options: Iterable[str] = inner.choices
    if inner.kind == "reference":
        options = asked.known.get(inner.refers_to, ()) or (f"{_say(_NONE_YET, asked)}: playbook/{inner.refers_to}/",)
    yield from _said(slot.description, asked) if slot.description is not None else ()
    if options:
        shown = list(options)
        yield f"{_say(_ONE_OF, asked)}: {', '.join(shown[:12])}{' …' if len(shown) > 12 else ''}"


def _value(key: str, slot: Slot, model: type[Part], asked: Asked, index: int) -> list[str]:
    """The lines of a value, from the first column: one line for a single value."""
    if slot.kind == "map" and slot.model is not None:
        return _text(slot, asked, index) if issubclass(slot.model, Text) else _part(slot.model, asked, index)
    if slot.kind == "list" and slot.item is not None:
        item = slot.item._replace(description=slot.item.description or slot.description)
        least = max(_bound(model, key, "min_length") or 1, 1)
        return [line for place in range(least) for line in _row(_value(key, item, model, asked, place))]
    if slot.kind == "text" and (_bound(model, key, "max_length") or _SHORT) < _SHORT:
        return [_quoted(OPEN.strip())]
    return [_single(key, slot, asked, index)]


def _text(slot: Slot, asked: Asked, index: int) -> list[str]:
    return [f"{language}: {_question(slot, language, index)}" for language in asked.languages]


def _question(slot: Slot, language: Language, index: int) -> str:
    """What is to be said, from the description, without its examples of links; numbered from the second on."""
    described = (slot.description or _WRITE).say(language)
    number = f" ({index + 1})" if index else ""
    return _quoted(OPEN + _LINK.sub(lambda found: found[1], described) + number)


def _part(model: type[Part], asked: Asked, index: int) -> list[str]:
    """The required keys of a part, or its first one where none is; none of a language that the playbook lacks."""
    known = {key: slot for key, slot in slots(model).items() if key not in LANGUAGES or key in asked.languages}
    keys = [key for key, slot in known.items() if slot.required] or list(known)[:1]
    lines: list[str] = []
    for key in keys:
        lines += _joined(key, _value(key, known[key], model, asked, index))
    return lines


def _single(key: str, slot: Slot, asked: Asked, index: int) -> str:
    if slot.kind == "id":
        return _PLAIN_ID[min(index, len(_PLAIN_ID) - 1)]
    if slot.kind == "reference":
        ids = asked.known.get(slot.refers_to, ())
        return ids[min(index, len(ids) - 1)] if ids else "none-yet"
    if slot.kind == "choice":
        return slot.choices[min(index, len(slot.choices) - 1)]
    if slot.kind in ("number", "whole"):
        return str(asked.order) if key == "order" else _number(slot, index)
    fixed = {"yes-no": "false", "date": asked.today.isoformat(), "table": "{}"}
    return fixed.get(slot.kind) or _question(slot, asked.languages[0], index)


def _number(slot: Slot, index: int) -> str:
    """The least that may stand there, and one more for each item before it."""
    least = slot.low if slot.low is not None else (slot.above or 0) + 1
    return f"{least + index if slot.high is None else min(least + index, slot.high):g}"


def _bound(model: type[Part], key: str, name: str) -> int | None:
    """A limit of a key's length, where the vocabulary has one."""
    return next((found for one in model.model_fields[key].metadata if (found := getattr(one, name, None))), None)


def _joined(key: str, value: list[str]) -> list[str]:
    if len(value) == 1 and not value[0].startswith("- ") and ": " not in value[0].split('"')[0]:
        return [f"{key}: {value[0]}"]
    return [f"{key}:", *(f"  {line}" for line in value)]


def _row(value: list[str]) -> list[str]:
    return [f"- {value[0]}", *(f"  {line}" for line in value[1:])]


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _said(words: Text, asked: Asked) -> list[str]:
    return [words.say(language) for language in asked.languages]


def _say(words: Text, asked: Asked) -> str:
    return words.say(asked.languages[0])
