"""The parts that sentences are put together from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from scripts.diff.change import Change, Step
from scripts.model.base import Text
from scripts.model.kinds import KINDS
from scripts.problem import text

_LISTED: Final = 6
"""Names that a sentence holds."""


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def lower(words: str) -> str:
    """The words with a small first letter, unless they hold other capitals, like an abbreviation or a proper name."""
    return words[:1].lower() + words[1:] if words[1:].islower() else words


def quoted(name: Text) -> Text:
    """A name in each language's quotation marks."""
    return text(f"»{name.da}«", f"“{name.en}”")


def named(step: Step) -> Text:
    """A step's noun with the name of its item."""
    if step.name is None or not step.name.en:
        return step.noun
    name = quoted(step.name)
    return text(f"{step.noun.da} {name.da}", f"{step.noun.en} {name.en}")


def listed(names: Iterable[Text]) -> Text:
    """Different names as they stand in a sentence; of many the first, and how many more."""
    found = list({(one.da, one.en): one for one in names}.values())
    shown, more = (found, 0) if len(found) <= _LISTED + 1 else (found[:_LISTED], len(found) - _LISTED)
    da, en = [one.da for one in shown], [one.en for one in shown]
    last = ([f"{more} til"], [f"{more} more"]) if more else ([da.pop()], [en.pop()])
    da, en = [", ".join(da), *last[0]], [", ".join(en), *last[1]]
    return text(" og ".join(filter(None, da)), " and ".join(filter(None, en)))


def record(change: Change) -> Text:
    """The record, as a sentence about something inside it begins."""
    if not KINDS[change.kind].said.named_by_kind:
        return change.name
    kind, name = KINDS[change.kind].said.noun, quoted(change.name)
    return text(f"{capital(kind.da)} {name.da}", f"{capital(kind.en)} {name.en}")


def prefix(change: Change) -> Text:
    """Where the change is: the record and the items on the way to it, but for the last step."""
    found = record(change)
    for step in change.steps[:-1]:
        noun = named(step)
        found = text(f"{found.da}, {noun.da.rstrip(',')}", f"{found.en}, {noun.en}")
    return found


def language_of(change: Change, danish: Text, english: Text) -> Text:
    """The one of two wordings for a change in one language only; nothing for a change in both."""
    return danish if change.only == "da" else english if change.only == "en" else text("", "")
