"""Every change as a sentence in both languages, as a sales manager would say it."""

from __future__ import annotations

import re
from typing import Final

from scripts.diff.change import Change, Shown, Step, What
from scripts.diff.phrases import capital, language_of, named, prefix, quoted
from scripts.diff.special import special
from scripts.diff.weight import Weight, weight
from scripts.diff.wording import both
from scripts.model.base import Text
from scripts.model.kinds import KINDS
from scripts.problem import text

_DOUBLE_STOP: Final = re.compile(r"([.?!][«”]?)\.$")
_LONG_NAME: Final = 4
"""Words from which on a name is a sentence, which reads something rather than being called it."""


def say(change: Change) -> Text:
    """The change in one sentence."""
    if not change.steps:
        return _record(change)
    found = special(change)
    return _stopped(found if found is not None else _inside(change))


def _stopped(sentence: Text) -> Text:
    """One full stop at the end, also after an abbreviation or a quotation that brings its own."""
    return both(sentence, lambda words: _DOUBLE_STOP.sub(r"\1", words))


def _record(change: Change) -> Text:
    kind, name = KINDS[change.kind].said.noun, quoted(change.name)
    of = text(f"{capital(kind.da)} {name.da}", f"{capital(kind.en)} {name.en}")
    match change.what:
        case What.ADDED if change.places:
            where = _between(change)
            return text(f"Nyt trin: {name.da} {where.da}.", f"New stage: {name.en} {where.en}.")
        case What.ADDED:
            return text(f"{of.da} er tilføjet.", f"{of.en} added.")
        case What.REMOVED if all(change.places) and len(change.places) == 2:
            left, right = (place.name for place in change.places if place)
            return text(
                f"{of.da} er fjernet; {left.da} fører nu direkte til {right.da}.",
                f"{of.en} removed; {left.en} now leads straight to {right.en}.",
            )
        case What.REMOVED:
            return text(f"{of.da} er fjernet.", f"{of.en} removed.")
        case What.MOVED:
            where = _between(change)
            return text(f"{of.da} er flyttet og kommer nu {where.da}.", f"{of.en} moved; it now comes {where.en}.")
        case What.RE_ID if change.before and change.after:
            ids = f"{change.before.raw} → {change.after.raw}"
            return text(
                f"{of.da} har fået nyt id og dermed ny adresse: {ids}.",
                f"{of.en} has a new id, and so a new address: {ids}.",
            )
        case _:
            return _renamed(change, text("", ""), kind)


def _between(change: Change) -> Text:
    left, right = (place.name if place else None for place in change.places)
    if left and right:
        return text(f"mellem {left.da} og {right.da}", f"between {left.en} and {right.en}")
    if right:
        return text(f"først, før {right.da}", f"first, before {right.en}")
    return text(f"sidst, efter {left.da}", f"last, after {left.en}") if left else text("alene", "alone")


def _renamed(change: Change, before: Text, noun: Text) -> Text:
    assert change.before is not None and change.after is not None
    old, new = quoted(change.before.text), quoted(change.after.text)
    long = max(len(change.after.text.da.split()), len(change.after.text.en.split())) > _LONG_NAME
    da, en = ("lyder nu", "now reads") if long else ("hedder nu", "is now called")
    only = language_of(change, text(" på dansk", " in Danish"), text(" på engelsk", " in English"))
    nouned = text(noun.da, noun.en) if before.da else text(capital(noun.da), capital(noun.en))
    return text(
        f"{before.da}{nouned.da} {old.da} {da} {new.da}{only.da}.",
        f"{before.en}{nouned.en} {old.en} {en} {new.en}{only.en}.",
    )


def _inside(change: Change) -> Text:
    last, above = change.steps[-1], prefix(change)
    noun = named(last)
    match change.what:
        case What.MOVED:
            return _moved(change, last)
        case What.RENAMED:
            return _renamed(change, text(above.da + ": ", above.en + ": "), last.noun)
        case What.RE_ID if change.before and change.after:
            ids = f"{change.before.raw} → {change.after.raw}"
            return text(f"{above.da}: {noun.da} har fået nyt id: {ids}.", f"{above.en}: {noun.en} has a new id: {ids}.")
        case What.RELINKED:
            return text(
                f"{above.da}: henvisningerne i {last.noun.da.rstrip(',')} er ændret.",
                f"{above.en}: links in {last.noun.en} changed.",
            )
        case What.REWORDED:
            return _reworded(change, above, last)
        case What.ADDED if last.name is None and change.after and not isinstance(change.after.raw, dict | list):
            return text(
                f"{above.da}: {last.noun.da} er nu {change.after.text.da} (før intet).",
                f"{above.en}: {last.noun.en} is now {change.after.text.en} (none before).",
            )
        case What.ADDED:
            return text(f"{above.da}: {noun.da} er tilføjet.", f"{above.en}: {noun.en} added.")
        case What.REMOVED if last.name is None and change.before and not isinstance(change.before.raw, dict | list):
            return text(
                f"{above.da}: {last.noun.da} er fjernet (før {change.before.text.da}).",
                f"{above.en}: {last.noun.en} removed (was {change.before.text.en}).",
            )
        case What.REMOVED:
            return text(f"{above.da}: {noun.da} er fjernet.", f"{above.en}: {noun.en} removed.")
    return _changed(change, above, last)


def _changed(change: Change, above: Text, last: Step) -> Text:
    assert change.before is not None and change.after is not None
    old, new = change.before.text, change.after.text
    if _is_figure(change.before) and _is_figure(change.after):
        return text(
            f"{above.da}: {last.noun.da.rstrip(',')} {old.da} → {new.da}.",
            f"{above.en}: {last.noun.en} {old.en} → {new.en}.",
        )
    return text(
        f"{above.da}: {last.noun.da} er ændret fra {old.da} til {new.da}.",
        f"{above.en}: {last.noun.en} changed from {old.en} to {new.en}.",
    )


def _reworded(change: Change, above: Text, last: Step) -> Text:
    assert change.before is not None and change.after is not None
    old, new = quoted(change.before.text), quoted(change.after.text)
    how = language_of(
        change,
        text("er kun ændret på dansk", "changed in Danish only"),
        text("er kun ændret på engelsk", "changed in English only"),
    )
    ruled = weight(change) is Weight.RULE
    da, en = (how.da, how.en) if change.only else ("er ændret", "changed") if ruled else ("er omformuleret", "reworded")
    return text(
        f"{above.da}: {last.noun.da} {da}: {old.da} → {new.da}.",
        f"{above.en}: {last.noun.en} {en}: {old.en} → {new.en}.",
    )


def _moved(change: Change, last: Step) -> Text:
    noun = named(last)
    start, end = (place.name if place else text("", "") for place in change.places)
    if {place.id for place in change.places if place} == {change.id} and len(
        {place.kind for place in change.places if place}
    ) == 1:
        name = change.name
        return text(
            f"{name.da}: {noun.da} er flyttet fra {quoted(start).da} til {quoted(end).da}.",
            f"{name.en}: {noun.en} moved from {quoted(start).en} to {quoted(end).en}.",
        )
    return text(
        f"{capital(noun.da)} er flyttet fra {start.da} til {end.da}.",
        f"{capital(noun.en)} moved from {start.en} to {end.en}.",
    )


def _is_figure(shown: Shown) -> bool:
    raw = shown.raw
    return isinstance(raw, int | float) and not isinstance(raw, bool)
