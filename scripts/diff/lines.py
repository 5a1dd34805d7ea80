"""The changes as a reader is told them: the heaviest first, and equal ones as one line."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from calculators.kit.text.language import LANGUAGES, Language
from scripts.diff.change import Change, What
from scripts.diff.phrases import listed, quoted
from scripts.diff.replaced import Replaced, replaced
from scripts.diff.sentences import say
from scripts.diff.weight import Weight, turned, weight, written
from scripts.model.base import Text
from scripts.problem import text

_NOTHING: Final = text("", "")


class Line(NamedTuple):
    """One or more changes that are told in one sentence; the first of them gives the line its place."""

    changes: tuple[Change, ...]
    sentence: Text
    weight: Weight


class _Seen(NamedTuple):
    """A change with the one name or word that was put in the place of another, where it is no more than that."""

    change: Change
    swaps: Mapping[Language, Replaced]

    @property
    def keys(self) -> frozenset[Hashable]:
        return frozenset(one.key for one in self.swaps.values())


def lines(changes: Iterable[Change]) -> tuple[Line, ...]:
    """All changes, the heaviest lines first and otherwise in their order. What follows from another is not told."""
    seen = [_Seen(change, _swaps(change)) for change in _without_implied(tuple(changes))]
    names = frozenset(
        key for one in seen if one.change.what is What.RENAMED and not one.change.steps for key in one.keys
    )
    groups: dict[tuple[Weight, Hashable], list[_Seen]] = {}
    for one in seen:
        heavy = _weight(one, names)
        groups.setdefault((heavy, _sameness(one, heavy)), []).append(one)
    found = [_line(group, heavy) for (heavy, _), group in groups.items()]
    return tuple(sorted(found, key=lambda line: line.weight))


def _without_implied(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Without what an activity brings about, or no longer does, where that exit criterion itself came or went."""
    whole = {
        (change.key, change.what, change.steps[0].key)
        for change in changes
        if [step.field for step in change.steps] == ["exit_criteria"]
    }
    return tuple(
        change
        for change in changes
        if change.field != "produces" or (change.key, change.what, change.steps[-1].key) not in whole
    )


def _swaps(change: Change) -> Mapping[Language, Replaced]:
    if change.before is None or change.after is None or change.refers_to:
        return {}
    return replaced(written(change.before), written(change.after))


def _weight(one: _Seen, names: frozenset[Hashable]) -> Weight:
    """A text in which nothing but a name is another, because what has the name is renamed, demands the same."""
    change = one.change
    follows = bool(change.steps) and bool(one.keys) and one.keys <= names and not turned(change)
    return Weight.WORDING if follows else weight(change)


def _sameness(one: _Seen, heavy: Weight) -> Hashable:
    """What two changes have in common that can be told in one sentence: all but the names of what they are about."""
    change = one.change
    if one.swaps and heavy is Weight.WORDING:
        return next(iter(one.swaps.values())).key
    if not change.steps:
        return change.kind, change.id, change.what
    if change.what is What.REWORDED and change.before and change.after:
        old, new = change.before.text, change.after.text
        return change.kind, change.field, old.da, old.en, new.da, new.en
    anywhere = tuple(step._replace(key="", name=None) for step in change.steps[:-1])
    said = say(replace(change, name=_NOTHING, steps=(*anywhere, change.steps[-1])))
    return change.kind, change.what, said.da, said.en


def _line(group: Sequence[_Seen], weight: Weight) -> Line:
    changes, number = tuple(one.change for one in group), len(group)
    said = say(changes[0])
    if number == 1:
        return Line(changes, said, weight)
    if group[0].swaps and weight is Weight.WORDING:
        return Line(changes, _swapped(group), weight)
    others = listed(_about(change, changes[0]) for change in changes[1:])
    sentence = text(
        f"{number} × det samme: {said.da} Det gælder også {others.da}.",
        f"{number} × the same: {said.en} Likewise {others.en}.",
    )
    return Line(changes, sentence, weight)


def _swapped(group: Sequence[_Seen]) -> Text:
    """In how many texts, which words, and where. Of several forms the shortest, which is the one without a genitive."""
    forms = {code: [one.swaps[code] for one in group if code in one.swaps] for code in LANGUAGES}
    every = [form for found in forms.values() for form in found]
    da, en = (min(forms[code] or every, key=lambda form: len(form.old) + len(form.new)) for code in LANGUAGES)
    old, new, where = (
        quoted(text(da.old, en.old)),
        quoted(text(da.new, en.new)),
        listed(one.change.name for one in group),
    )
    number = len(group)
    return text(
        f"{number} × det samme: {old.da} → {new.da} i teksten i {where.da}.",
        f"{number} × the same: {old.en} → {new.en} in the text of {where.en}.",
    )


def _about(change: Change, first: Change) -> Text:
    """What a change is about: the innermost item with a name, and the record where it is not that of the first."""
    inner = next((step.name for step in reversed(change.steps[:-1]) if step.name is not None), None)
    if inner is None:
        return change.name
    name = quoted(inner)
    elsewhere = change.key != first.key
    return text(f"{name.da} ({change.name.da})", f"{name.en} ({change.name.en})") if elsewhere else name
