"""The one word that took the place of another in a text, such as a company's new name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from calculators.kit.text.language import LANGUAGES, Language
from scripts.diff.wording import plain

_ENDING: Final = re.compile(r"[\W_s]*$")
"""What a genitive may have added, and the signs at the end of a word or sentence."""
_START: Final = re.compile(r"^[\W_]+")


class Replaced(NamedTuple):
    """What stood there, and what stands there now."""

    old: str
    new: str

    @property
    def key(self) -> tuple[str, str]:
        """Both without a genitive, so that »Nords« → »Syds« is the same as »Nord« → »Syd«."""
        return _ENDING.sub("", self.old), _ENDING.sub("", self.new)


def replaced(old: Mapping[str, str], new: Mapping[str, str]) -> dict[Language, Replaced]:
    """By language what was put in the place of what, where that is one thing, as often as it stands; else nothing."""
    found: dict[Language, Replaced] = {}
    for language in LANGUAGES:
        if old.get(language) == new.get(language):
            continue
        if language not in old or language not in new or (one := _one(old[language], new[language])) is None:
            return {}
        found[language] = one
    return found


def _one(old: str, new: str) -> Replaced | None:
    before, after = plain(old).split(" "), plain(new).split(" ")
    pairs = []
    for what, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "replace":
            pairs.append(Replaced(_bare(before[i:j]), _bare(after[k:m])))
        elif what != "equal":
            return None
    return min(pairs, key=lambda one: len(one.old)) if len({one.key for one in pairs}) == 1 else None


def _bare(words: list[str]) -> str:
    return _START.sub("", " ".join(words)).rstrip('.,;:!?»“”)«"')
