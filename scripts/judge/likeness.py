"""Texts that say nearly the same: by the words they share, found without comparing every pair."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

LEAST_LIKENESS: Final = 0.8
_LEAST_WORDS: Final = 5
_MOST_COMPARED: Final = 40
_WORD = re.compile(r"\w+")


def words_of(sentence: str) -> frozenset[str]:
    """The different words of a text, without regard to case, order and punctuation."""
    return frozenset(_WORD.findall(sentence.casefold()))


def likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """Shared words / all words of the two (Jaccard's index), 0 to 1."""
    return len(first & second) / len(first | second) if first or second else 0.0


def alike(sentences: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each sentence that is like an earlier one, with the earliest found: pairs (earlier, later) of positions.

    Alike are sentences of the same words, and sentences of at least five words with a likeness of at least 0.8. Two
    that reach t share one of their len - ceil(t x len) + 1 rarest words (prefix filtering, Chaudhuri et al. 2006), so
    each is compared only with those that do, at most 40 a word. A sentence like an earlier one is not compared with
    later ones: the earlier stands for it. So the time grows with the number of sentences, not with its square.
    """
    sets = [words_of(sentence) for sentence in sentences]
    common = Counter(word for words in sets for word in words)
    same: dict[frozenset[str], int] = {}
    by_word: dict[str, list[int]] = {}
    for here, words in enumerate(sets):
        if not words:
            continue
        earlier = same.get(words)
        if earlier is None and len(words) >= _LEAST_WORDS:
            rarest = sorted(words, key=lambda word: (common[word], word))
            prefix = rarest[: len(words) - ceil(LEAST_LIKENESS * len(words)) + 1]
            near = {there for word in prefix for there in by_word.get(word, ())[:_MOST_COMPARED]}
            earlier = next((there for there in sorted(near) if likeness(sets[there], words) >= LEAST_LIKENESS), None)
            if earlier is None:
                for word in prefix:
                    by_word.setdefault(word, []).append(here)
        if earlier is None:
            same[words] = here
        else:
            yield earlier, here
