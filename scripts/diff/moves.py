"""Things that vanished in one place and turned up in another: said once, as a move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from scripts.diff import likeness, wording
from scripts.diff.change import Change, Found, Place, Step, What
from scripts.diff.names import Names, item_name, key_of, place_noun
from scripts.diff.walk import Walk, inside
from scripts.link.playbook import Playbook
from scripts.model.base import Part, Record, Text

_LEAST_WORDS: Final = 8
"""In both languages together: fewer are alike by chance."""


class _End(NamedTuple):
    """Where something went from or came to. `found` is None inside a record that itself came or went."""

    item: object
    change: Change
    parent: Text | None
    found: Found | None


def with_moves(
    found: Sequence[Found], before: Playbook, after: Playbook, lost: Sequence[Record], new: Sequence[Record]
) -> Iterator[Found]:
    """The changes, with each pair of a loss and a gain that is one move said as that."""
    names = Names(before), Names(after)
    gone = [*_ends(found, What.REMOVED), *(end for record in lost for end in _whole(record, What.REMOVED, names[0]))]
    come = [*_ends(found, What.ADDED), *(end for record in new for end in _whole(record, What.ADDED, names[1]))]
    joined: dict[int, list[Found]] = {}
    dropped: set[int] = set()
    for i, j in _pairs(gone, come):
        source, target = gone[i], come[j]
        place = target.found or source.found
        dropped |= {id(end.found) for end in (source, target) if end.found is not None}
        joined[id(place)] = list(_move(source, target, names, (before, after)))
    for one in found:
        yield from joined.get(id(one), () if id(one) in dropped else (one,))


def _pairs(gone: Sequence[_End], come: Sequence[_End]) -> Iterator[tuple[int, int]]:
    for kind in sorted({type(end.item) for end in gone}, key=lambda kind: kind.__name__):
        old = [i for i, end in enumerate(gone) if type(end.item) is kind]
        new = [j for j, end in enumerate(come) if type(end.item) is kind]
        if not old or not new:
            continue
        for i, j in likeness.pairs([gone[i].item for i in old], [come[j].item for j in new], likeness.MOVED):
            source, target = gone[old[i]], come[new[j]]
            if source.found is not None or target.found is not None:
                yield old[i], new[j]


def _ends(found: Iterable[Found], what: What) -> Iterator[_End]:
    for one in found:
        if one.change.what is what and _may_move(one.item):
            yield _End(one.item, one.change, one.parent, one)


def _may_move(item: object) -> bool:
    return isinstance(item, Part) and item.item.movable and likeness.bag(item).total() >= _LEAST_WORDS


def _whole(record: Record, what: What, names: Names) -> Iterator[_End]:
    """Everything that may have moved out of, or into, a record that itself went or came."""

    def below(value: Part, steps: tuple[Step, ...], parent: Text | None) -> Iterator[_End]:
        for name, inner in value.__dict__.items():
            for item in inner if isinstance(inner, tuple) else ():
                if isinstance(item, Part):
                    step = Step(name, place_noun(value, name), key_of(item), item_name(item, names, record))
                    change = Change(
                        what=what,
                        kind=record.kind,
                        id=record.id,
                        name=wording.name(record.name),
                        steps=(*steps, step),
                        owner=type(value),
                    )
                    if _may_move(item):
                        yield _End(item, change, parent, None)
                    if not isinstance(item, Text):
                        yield from below(item, (*steps, step), step.name)

    yield from below(record, (), None)


def _move(source: _End, target: _End, names: tuple[Names, Names], books: tuple[Playbook, Playbook]) -> Iterator[Found]:
    here = target.change
    same_record = source.change.key == here.key
    ends = (source.parent, target.parent) if same_record else (None, None)
    places = (
        Place(source.change.kind, source.change.id, ends[0] or source.change.name),
        Place(here.kind, here.id, ends[1] or here.name),
    )
    moved = replace(here, what=What.MOVED, places=places, refers_to=here.refers_to | source.change.refers_to)
    yield Found(moved)
    old, new = books[0].find(*source.change.key), books[1].find(*here.key)
    if old is not None and new is not None and not isinstance(target.item, Text):
        yield from inside(Walk(old, new, *names, steps=here.steps), source.item, target.item)
