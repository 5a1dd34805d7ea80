"""How much of a reader's attention a change takes."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from calculators.kit.text.language import LANGUAGES
from scripts.diff.change import Change, Shown, What
from scripts.diff.names import named_by
from scripts.model.base import words_of
from scripts.model.telling import telling

_OF_VALUES: Final = frozenset((What.ADDED, What.REMOVED, What.CHANGED, What.REWORDED, What.RENAMED))


class Weight(IntEnum):
    """The heaviest first, as a report tells them."""

    RULE = 0
    """What is demanded, measured or allowed is another: a figure, a negation, or a field that is declared to weigh."""
    ACT = 1
    """Something else came, went or is another."""
    WORDING = 2
    """The same in other words."""


def weight(change: Change) -> Weight:
    """What a change weighs by itself."""
    if change.steps and change.what in _OF_VALUES and (_declared(change) or _figure(change) or turned(change)):
        return Weight.RULE
    return Weight.WORDING if change.of_words_only else Weight.ACT


def _declared(change: Change) -> bool:
    """A name stands for the field that an item is called by."""
    field = named_by(change.owner) if change.what is What.RENAMED else change.field
    said = words_of(change.owner, field)
    return said is not None and said.weighs


def _figure(change: Change) -> bool:
    raws = (shown.raw for shown in (change.before, change.after) if shown is not None)
    return any(isinstance(raw, int | float) and not isinstance(raw, bool) for raw in raws)


def turned(change: Change) -> bool:
    """True where a text has other figures or negations than before, in a language that it had before too."""
    if change.before is None or change.after is None:
        return False
    old, new = written(change.before), written(change.after)
    both = [code for code in LANGUAGES if code in old and code in new]
    return any(telling(old[code], code) != telling(new[code], code) for code in both)


def written(shown: Shown) -> dict[str, str]:
    """What a text said, by language; nothing for a value of another kind than words."""
    raw = dict.fromkeys(LANGUAGES, shown.raw) if isinstance(shown.raw, str) else shown.raw
    return {code: words for code, words in raw.items() if isinstance(words, str)} if isinstance(raw, dict) else {}
