"""From pydantic's errors to findings in words: keys, bounds, options and forms."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from calculators.kit.text.language import LANGUAGES
from scripts.load.tree import Document, List, Map, Path, Scalar
from scripts.model.addresses import FORM
from scripts.model.base import ID_PATTERN, Part, Text, text
from scripts.model.money import UNKNOWN
from scripts.nearest import nearest as near_word
from scripts.shape.finding import Finding, node_at
from scripts.shape.rules import (
    address_form,
    currency_code,
    list_length,
    missing_key,
    not_an_option,
    out_of_range,
    text_form,
    unknown_key,
    wrong_type,
)
from scripts.shape.values import not_indented
from scripts.shape.vocabulary import Slot, expected, is_fraction, slot_at, slots


def explain(
    error: ValidationError,
    document: Document,
    model: type[Part],
    below: Path,
    told: frozenset[Path],
    languages: tuple[str, ...],
) -> Iterator[Finding]:
    """The findings behind `error`, which arose from the part of `document` at `below`, in a playbook of `languages`.

    `told` are paths that already have a finding of their own; what lies at or under them is not told twice.
    """
    missing: dict[Path, list[str]] = {}
    meant: set[Path] = set()
    errors = error.errors(include_url=False)
    for item in errors:
        path: Path = tuple(item["loc"])
        if item["type"] == "extra_forbidden" and not _is_stray(document, model, below, path):
            finding, nearest = _unknown(path, document, model, below, _only_missing(errors, path[:-1]), languages)
            meant.add((*path[:-1], nearest or ""))
            yield finding
    for item in errors:
        path = tuple(item["loc"])
        if item["type"] == "missing" and path not in meant:
            missing.setdefault(path[:-1], []).append(str(path[-1]))
        elif item["type"] not in ("missing", "extra_forbidden") and not _is_told((*below, *path), told):
            yield from _value(item, path, document, model, below)
    for parent, keys in missing.items():
        if not _is_told((*below, *parent), told):
            yield from _missing(parent, keys, model, below)


def _is_told(path: Path, told: frozenset[Path]) -> bool:
    return any(path[:length] in told for length in range(len(path) + 1))


def _is_stray(document: Document, model: type[Part], below: Path, path: Path) -> bool:
    """True for a key that belongs under the one above it, where it is told."""
    node, slot = node_at(document.root, (*below, *path[:-1])), slot_at(model, path[:-1])
    return (
        isinstance(node, Map)
        and slot is not None
        and any(path[-1] in keys for keys in not_indented(node, slot).values())
    )


def _only_missing(errors: list[ErrorDetails], parent: Path) -> str | None:
    """The key missing in a place, when just one is missing and just one unknown: then the one means the other."""
    here = [(item["type"], str(item["loc"][-1])) for item in errors if tuple(item["loc"][:-1]) == parent]
    missing = [key for kind, key in here if kind == "missing"]
    unknown = [key for kind, key in here if kind == "extra_forbidden"]
    return missing[0] if len(missing) == len(unknown) == 1 else None


def _unknown(
    path: Path, document: Document, model: type[Part], below: Path, only: str | None, languages: tuple[str, ...]
) -> tuple[Finding, str | None]:
    key = str(path[-1])
    parent = slot_at(model, path[:-1])
    where = (*below, *path)
    node = node_at(document.root, where[:-1])
    if (
        parent
        and parent.model is Text
        and isinstance(node, Map)
        and node.span.line == node.span.end_line
        and key not in ("da", "en")
    ):
        return Finding(where, "unknown-key", unknown_key.comma_in_text(key), on_key=True), None
    allowed = tuple(slots(parent.model)) if parent and parent.model else ()
    if parent and parent.model is Text and isinstance(node, Map):
        allowed = languages or LANGUAGES
        lacking = [language for language in allowed if node.entry(language) is None]
        only = lacking[0] if len(lacking) == 1 else None
    nearest = near_word(key, allowed) or only
    where_else = parent.model.elsewhere.get(key) if parent and parent.model else None
    said = unknown_key.unknown_key(key, allowed, nearest, where_else)
    return Finding(where, "unknown-key", said, on_key=True), nearest


def _missing(parent: Path, keys: list[str], model: type[Part], below: Path) -> Iterator[Finding]:
    slot = slot_at(model, parent)
    where = (*below, *parent)
    first = slots(slot.model).get(keys[0]) if slot and slot.model else None
    said = missing_key.missing_key(tuple(keys), first.description if first else None)
    yield Finding(where, "missing-key", said, on_key=True)


def _value(item: ErrorDetails, path: Path, document: Document, model: type[Part], below: Path) -> Iterator[Finding]:
    where = (*below, *path)
    slot = slot_at(model, path) or Slot("any")
    node = node_at(document.root, where)
    value = node.text if isinstance(node, Scalar) else ""
    context = item.get("ctx", {})
    kind = item["type"]
    if kind in ("too_short", "too_long") and isinstance(node, List):
        found = len(node.items)
        if kind == "too_short" and found < context["min_length"]:
            yield Finding(where, "list-length", list_length.too_few(found, context["min_length"]))
        elif kind == "too_long" and found > context["max_length"]:
            yield Finding(where, "list-length", list_length.too_many(found, context["max_length"]))
    elif kind in ("enum", "literal_error"):
        nearest = near_word(value, slot.choices)
        exact = next((choice for choice in slot.choices if choice.lower() == value.lower()), nearest)
        yield Finding(where, "not-an-option", not_an_option.not_an_option(value, expected(slot), exact))
    elif kind.startswith(("greater_than", "less_than")) or kind == "finite_number":
        yield Finding(where, "out-of-range", out_of_range.out_of_range(value, expected(slot), is_fraction(slot)))
    elif kind == "string_pattern_mismatch":
        form = context["pattern"]
        said = text_form.id_form(value, expected(slot)) if form == ID_PATTERN else text_form.pattern(value, form)
        yield Finding(where, "text-form", said)
    elif kind == FORM:
        fault = text(context["da"], context["en"])
        yield Finding(where, "address-form", address_form.address_form(value, fault))
    elif kind == UNKNOWN:
        yield Finding(where, "currency-code", currency_code.currency_code(value))
    elif kind == "string_too_long":
        yield Finding(where, "text-form", text_form.too_long(value, context["max_length"]))
    else:
        yield Finding(where, "wrong-type", wrong_type.other(expected(slot)))
