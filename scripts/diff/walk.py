"""The differences inside a record: field by field, item by item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeGuard

from calculators.kit.input.fields import Field
from calculators.kit.text.language import LANGUAGES, Language
from scripts.diff import show, wording
from scripts.diff.bands import without_mirrored_ends
from scripts.diff.change import Change, Found, Key, Shown, Step, What
from scripts.diff.match import match
from scripts.diff.names import Names, item_name, key_of, naming_field, place_noun, plain, text_of
from scripts.diff.weight import Weight, weight
from scripts.link.walk import references
from scripts.model.base import Part, Record, Ref, ServiceLevel, Text, words_of
from scripts.model.conditions import When
from scripts.problem import text

_APART: Final = {(Record, "id"), (Record, "formerly")}
"""Told elsewhere: the id of a record, and those it had, with its renaming."""
_LIMIT: Final = frozenset(("within_hours", "hours"))
"""Told together, as one limit."""
_BANDS: Final = ("fit_bands", "engagement_bands")

_Held = tuple[object, tuple[object, ...]]
"""Who holds a list, and its items."""


@dataclass(frozen=True)
class Walk:
    """Where a comparison has come to in two versions of a record."""

    old: Record
    new: Record
    before: Names
    after: Names
    inputs: tuple[Mapping[str, Field], Mapping[str, Field]] = ({}, {})
    steps: tuple[Step, ...] = ()
    naming: str = ""
    input_id: tuple[str, str] = ("", "")

    def change(
        self,
        what: What,
        owner: object,
        *more: Step,
        before: Shown | None = None,
        after: Shown | None = None,
        only: Language | None = None,
        refers_to: frozenset[Key] = frozenset(),
    ) -> Change:
        """A change of this record, here or at a step further in."""
        name = wording.name(self.new.name)
        return Change(
            what=what,
            kind=self.new.kind,
            id=self.new.id,
            name=name,
            steps=(*self.steps, *more),
            owner=type(owner),
            before=before,
            after=after,
            only=only,
            refers_to=refers_to,
        )


def differences(walk: Walk) -> Iterator[Found]:
    """Every difference between the two versions of the record."""
    yield from _fields(replace(walk, naming="name"), walk.old, walk.new)


def inside(walk: Walk, old: object, new: object) -> Iterator[Found]:
    """Every difference between two versions of an item, to which the walk's last step leads."""
    yield from _fields(replace(walk, naming=naming_field(new)), old, new)


def _fields(walk: Walk, old: object, new: object) -> Iterator[Found]:
    held, now = _held(old), _held(new)
    told: frozenset[str] = frozenset()
    if isinstance(new, ServiceLevel) and isinstance(old, ServiceLevel) and _LIMIT <= held.keys() & now.keys():
        yield from _limit(walk, old, new)
        told = _LIMIT
    for name in now if not isinstance(new, dict) else sorted(held.keys() | now.keys()):
        if any(isinstance(new, kind) and name == apart for kind, apart in _APART) or (name == "id" and walk.steps):
            continue
        if name in told:
            continue
        if isinstance(new, Part) and name not in held:
            continue  # not known in the older version, so nothing can be said of it
        said = words_of(new, name)
        unit = said.unit_from if said else ""
        if held.get(name) != now.get(name) or (unit and held.get(unit) != now.get(unit)):
            yield from _value(walk, name, (old, held.get(name)), (new, now.get(name)))


def _limit(walk: Walk, old: ServiceLevel, new: ServiceLevel) -> Iterator[Found]:
    if (old.within_hours, old.hours) != (new.within_hours, new.hours):
        before, after = (show.limit(one.within_hours, one.hours) for one in (old, new))
        step = Step("within_hours", place_noun(new, "within_hours"))
        yield Found(walk.change(What.CHANGED, new, step, before=before, after=after))


def _held(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else value.__dict__


def _value(walk: Walk, name: str, was: tuple[object, object], now: tuple[object, object]) -> Iterator[Found]:
    (old_owner, old), (new_owner, new) = was, now
    step = Step(name, place_noun(new_owner, name))
    if isinstance(old, tuple | list) and isinstance(new, tuple | list):
        found = _list(walk, name, (old_owner, tuple(old)), (new_owner, tuple(new)))
        yield from without_mirrored_ends(found, old, new) if name in _BANDS else found
    elif (was_said := text_of(old)) is not None and (said := text_of(new)) is not None:
        yield from _text(walk, name, (new_owner, step), was_said, said)
    elif _is_table(old) and _is_table(new):
        yield from _table(walk, name, new_owner, old, new)
    elif isinstance(old, Part | dict) and isinstance(new, Part | dict) and not isinstance(new, When):
        hidden = name == "parameters"
        yield from _fields(replace(walk, steps=walk.steps if hidden else (*walk.steps, step), naming=""), old, new)
    else:
        before, after = _shown(walk, 0, old_owner, name, old), _shown(walk, 1, new_owner, name, new)
        what = What.ADDED if before is None else What.REMOVED if after is None else What.CHANGED
        yield Found(walk.change(what, new_owner, step, before=before, after=after, refers_to=_named(old) | _named(new)))


def _text(walk: Walk, name: str, place: tuple[object, Step], old: Text, new: Text) -> Iterator[Found]:
    owner, step = place
    shared = tuple(code for code in old.written if code in new.written) or LANGUAGES
    differing = [code for code in shared if wording.plain(old.say(code)) != wording.plain(new.say(code))]
    raw = old.model_dump(), new.model_dump()
    if not differing:
        if any(wording.targets(old.say(code), {}) != wording.targets(new.say(code), {}) for code in shared):
            yield Found(walk.change(What.RELINKED, owner, step, before=Shown(raw[0], old), after=Shown(raw[1], new)))
        return
    only = differing[0] if len(differing) < len(shared) else None
    named = name == walk.naming
    what, steps = (What.RENAMED, ()) if named else (What.REWORDED, (step,))

    def change(longest: int | None = None) -> Change:
        whole = wording.LONGEST_NAME if named else wording.LONGEST_EXCERPT
        pairs = {code: wording.excerpts(old.say(code), new.say(code), whole, longest) for code in differing}
        pairs = dict.fromkeys(LANGUAGES, pairs[differing[0]]) | pairs
        before, after = (Shown(raw[i], text(pairs["da"][i], pairs["en"][i])) for i in (0, 1))
        return walk.change(what, owner, *steps, before=before, after=after, only=only)

    found = change()
    yield Found(change(wording.LONGEST_RULE) if weight(found) is Weight.RULE else found)


def _list(walk: Walk, name: str, was: _Held, now: _Held) -> Iterator[Found]:
    (old_owner, old), (new_owner, new) = was, now
    noun = place_noun(new_owner, name)
    if not all(isinstance(item, Part | dict) for item in (*old, *new)):
        yield from _set(walk, name, was, now)
        return
    parent = walk.steps[-1].name if walk.steps else None
    for i, j in match(old, new):
        if j is None:
            item = old[i or 0]
            step = Step(name, noun, key_of(item), _name(old_owner, name, item, walk.before, walk.old))
            shown = show.scalar(old_owner, name, item, walk.before, walk.old)
            yield Found(walk.change(What.REMOVED, old_owner, step, before=shown, refers_to=_named(item)), item, parent)
            continue
        item = new[j]
        step = Step(name, noun, key_of(item), _name(new_owner, name, item, walk.after, walk.new))
        if i is None:
            shown = show.scalar(new_owner, name, item, walk.after, walk.new)
            yield Found(walk.change(What.ADDED, new_owner, step, after=shown, refers_to=_named(item)), item, parent)
            continue
        yield from _pair(
            replace(walk, steps=(*walk.steps, step), input_id=(f"{name}.{i}", f"{name}.{j}")), new_owner, old[i], item
        )


def _name(owner: object, field: str, item: object, names: Names, record: Record) -> Text:
    """What an item is called; a text of which no word may be overlooked is not cut."""
    said = words_of(owner, field)
    if isinstance(item, Text) and said is not None and said.weighs:
        return wording.name(item, wording.LONGEST_RULE)
    return item_name(item, names, record)


def _pair(walk: Walk, owner: object, old: object, new: object) -> Iterator[Found]:
    ids = _held(old).get("id"), _held(new).get("id")
    if all(ids) and ids[0] != ids[1]:
        before, after = (Shown(id, text(id, id)) for id in map(str, ids))
        yield Found(walk.change(What.RE_ID, owner, before=before, after=after))
    if isinstance(old, Text) and isinstance(new, Text):
        whole = walk.steps[-1]
        yield from _text(replace(walk, steps=walk.steps[:-1], naming=""), whole.field, (owner, whole), old, new)
    else:
        yield from inside(walk, old, new)


def _set(walk: Walk, name: str, was: _Held, now: _Held) -> Iterator[Found]:
    (old_owner, old), (new_owner, new) = was, now
    noun = place_noun(new_owner, name)
    gone = [item for item in dict.fromkeys(old) if item not in new]
    come = [item for item in dict.fromkeys(new) if item not in old]
    if len(old) == len(new) == len(gone) == len(come) == 1:
        before, after = _shown(walk, 0, old_owner, name, gone[0]), _shown(walk, 1, new_owner, name, come[0])
        refers = _named(gone[0]) | _named(come[0])
        yield Found(
            walk.change(What.CHANGED, new_owner, Step(name, noun), before=before, after=after, refers_to=refers)
        )
        return
    for side, owner, what, items in ((0, old_owner, What.REMOVED, gone), (1, new_owner, What.ADDED, come)):
        for item in items:
            shown = _shown(walk, side, owner, name, item)
            step = Step(name, noun, str(plain(item)), shown.text if shown else None)
            before, after = (shown, None) if what is What.REMOVED else (None, shown)
            yield Found(walk.change(what, new_owner, step, before=before, after=after, refers_to=_named(item)))


def _table(
    walk: Walk, name: str, owner: object, old: Mapping[str, object], new: Mapping[str, object]
) -> Iterator[Found]:
    noun = place_noun(owner, name)
    for key in sorted(old.keys() | new.keys()):
        described = walk.inputs[key in new].get(key)
        label = text(described.label.da, described.label.en) if described else None
        step = Step(name, noun, key, label or text(key, key))
        if key not in new:
            yield Found(walk.change(What.REMOVED, owner, step, before=Shown(plain(old[key]), step.name or noun)))
        elif key not in old:
            yield Found(walk.change(What.ADDED, owner, step, after=Shown(plain(new[key]), step.name or noun)))
        else:
            yield from _fields(
                replace(walk, steps=(*walk.steps, step), naming="", input_id=(key, key)), old[key], new[key]
            )


def _shown(walk: Walk, side: int, owner: object, name: str, value: object) -> Shown | None:
    if value is None:
        return None
    names, record = (walk.after, walk.new) if side else (walk.before, walk.old)
    if isinstance(owner, dict) and isinstance(value, int | float) and not isinstance(value, bool):
        inputs, place = walk.inputs[side], walk.input_id[side]
        ids = (f"{place}.{name}", place, f"{owner.get('id')}_{name}", str(owner.get("id")))
        described = next((inputs[id] for id in ids if id in inputs), None)
        return Shown(value, show.input_figure(described, value, names))
    return show.scalar(owner, name, value, names, record)


def _named(value: object) -> frozenset[Key]:
    if isinstance(value, Ref):
        return frozenset({(value.kind, str(value))})
    if isinstance(value, Part) and not isinstance(value, Text):
        return frozenset((reference.kind, str(reference)) for _, reference in references(value))
    return frozenset()


def _is_table(value: object) -> TypeGuard[Mapping[str, object]]:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(isinstance(one, dict) and text_of(one) is None for one in value.values())
    )
