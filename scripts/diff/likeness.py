"""How alike two things are: the share of words they have in common, from 0 to 1."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from scripts.diff.wording import plain
from scripts.model.base import Part, Text

SAME_IN_LIST: Final = 0.5
"""From here on, an item without an id is taken for the reworded one of the same list."""
SAME_ITEM: Final = 0.6
"""From here on, an item with another id in the same list is taken for the same thing."""
SAME_RECORD: Final = 0.7
"""From here on, a record with another id is taken for the same one."""
MOVED: Final = 0.8
"""From here on, something that vanished in one place and appeared in another is taken to have moved."""
_WORD = re.compile(r"\w+")

Bag = Counter[str]


def bag(value: object) -> Bag:
    """The words of a value, each as often as it stands there. Ids that name the value itself are left out."""
    return Counter(_words(value, ""))


def likeness(one: Bag, other: Bag) -> float:
    """Twice what they share over what they hold (Dice's coefficient); 1 for two that hold nothing."""
    held = one.total() + other.total()
    return 2 * (one & other).total() / held if held else 1.0


def pairs(before: Sequence[object], after: Sequence[object], least: float) -> list[tuple[int, int]]:
    """Indices of those that belong together, the most alike first, each used once; at equal likeness in order."""
    old, new = [bag(value) for value in before], [bag(value) for value in after]
    found = [
        (-degree, abs(i - j), i, j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
        if (degree := likeness(one, other)) >= least
    ]
    used_old: set[int] = set()
    used_new: set[int] = set()
    chosen = []
    for _, _, i, j in sorted(found):
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            chosen.append((i, j))
    return chosen


def _words(value: object, place: str) -> Iterator[str]:
    if isinstance(value, Text):
        for language in value.written:
            yield from (f"{language}:{word}" for word in _WORD.findall(plain(value.say(language)).lower()))
    elif isinstance(value, Part | dict):
        inner = value.items() if isinstance(value, dict) else ((name, getattr(value, name)) for name in value.__dict__)
        for name, part in inner:
            if name != "id":
                yield from _words(part, name)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _words(part, place)
    elif value is not None and value is not False:
        yield f"{place}={value.value if isinstance(value, Enum) else value}"
