"""The words that decide what a text demands: its figures, and what turns it around, such as a negation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from calculators.kit.text.language import Language

_FIGURE: Final = re.compile(r"\d+(?:[.,:/]\d+)*")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TURNING: Final[Mapping[Language, frozenset[str]]] = {
    "da": frozenset(
        "ikke ej nej ingen ingens intet ingenting aldrig hverken uden undtagen medmindre næppe "
        "kun mindst højst senest tidligst".split()
    ),
    "en": frozenset(
        "not no none nobody nothing never neither nor cannot without except unless hardly only least most".split()
    ),
}
"""Negations, and the limits that are told in words."""
_NUMBERS: Final[Mapping[Language, frozenset[str]]] = {
    "da": frozenset(
        "nul én ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten "
        "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede tusind tusinde million millioner "
        "halv halve halvt halvdelen halvanden dobbelt dobbelte".split()
    ),
    "en": frozenset(
        "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
        "half twice double once".split()
    ),
}
_COMPOUND: Final = re.compile(r"(?:en|to|tre|fire|fem|seks|syv|otte|ni)og(?:\w+)")
"""`femogtyve`."""


def telling(words: str, language: Language) -> Counter[str]:
    """Each figure, number in words and negation or limit, as often as it stands in `words`."""
    found = Counter(one.group() for one in _FIGURE.finditer(words))
    for one in _WORD.finditer(words.lower()):
        word = one.group()
        if language == "en" and word.endswith(("n't", "n’t")):
            word = "not"
        known = word in _TURNING[language] or word in _NUMBERS[language]
        if known or (language == "da" and _COMPOUND.fullmatch(word)):
            found[word] += 1
    return found
