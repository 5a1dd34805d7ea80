"""Splits Danish compounds into the words they are made of, so that a search for a part finds the whole.

There is no dictionary: the words of the site itself are one. `salgsprocessen` is `salgs` + `processen` because the site
also says `salg` and `processer`. A wrong split does little harm, since it only adds a way to find a page; it is
never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

WORD = re.compile(r"[a-zæøåéü]+")
SHORTEST_COMPOUND = 7
_SHORTEST_PART = 3
_LONG_PART = 5
_LINKS = ("", "s", "e")
_ENDINGS = ("ernes", "erne", "enes", "ets", "ens", "ers", "ene", "et", "en", "er", "e")
_GENITIVE = re.compile(r"(?<=[bdfgklmnprtvyå])s$")
_ONSET = re.compile(r"(?:[bdfghjklmnprstv]|[bdfgkpst][lrvj]|s[kptmn]r?|kn)[aeiouyæøå]")
_SUFFIXES = (
    "ber",
    "de",
    "dig",
    "hed",
    "lig",
    "ler",
    "ner",
    "nes",
    "nin",
    "ning",
    "rer",
    "ret",
    "ring",
    "sel",
    "ser",
    "som",
    "ste",
    "ter",
    "tet",
    "tio",
)
_PREFIXES = ("be", "for", "frem", "gen", "mis", "over", "sam", "til", "und", "ved")
_NOT_A_HEAD = frozenset(
    "af alle alt at bag beg blev bliver der det dem den dens dets dig din dit dog efter eller ene enhver "
    "ens ere far fik for fra frem før får gennem går gør ham han har hen her hos hun hvad hver hvor ikke ind inde "
    "inden ingen inter jeg kan kom kommer kun lige lig man med mellem mens mere mest mig min mit mod nej ned nok nogen "
    "noget nu når ofte også om ons op oppe over per på samme sammen selv ser sig sin sit skal som til ud ude uden "
    "under ved vil ville var vor være".split()
)
_NOT_A_TAIL = frozenset(
    "alle den der det eller else elsen elsens elser ende enden ene ens ere eren erne for hed heden inden ing ingen "
    "inger lig lige ligt net ret ring ser som somt ste tes".split()
)


def stem(word: str) -> str:
    """The word without the common endings of nouns, doubled consonants made single: processen, proces -> proces."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_PART:
            word = word[: -len(ending)]
            break
    else:
        word = _GENITIVE.sub("", word)
    return word[:-1] if len(word) > _SHORTEST_PART and word[-1] == word[-2] else word


def split_compounds(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Each compound among `words` (lower case) with its parts, which together spell it.

    Best are two parts that the text also uses on their own, in any inflection; else one long part that it does and
    a rest long enough to be a word. A part may itself be a compound.
    """
    whole = frozenset(word for word in words if len(word) >= _SHORTEST_PART)
    stems = frozenset(stem(word) for word in whole)
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(whole, key=lambda word: (len(word), word)):
        if len(word) >= SHORTEST_COMPOUND and (at := _best_cut(word, whole, stems)):
            head, tail = word[:at], word[at:]
            found[word] = (*_parts(head, found), *found.get(tail, (tail,)))
    return found


def _best_cut(word: str, whole: frozenset[str], stems: frozenset[str]) -> int | None:
    """Where the last part begins: between two known words, else before a known one, else after one."""
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    heads = [at for at in cuts if _is_head(word[:at], whole)]
    both = [at for at in heads if _is_tail(word[at:], whole, stems)]
    long = [at for at in cuts if at > _SHORTEST_PART and len(word) - at >= _LONG_PART]
    before_known = [
        at for at in long if word[at:] in whole and word[at:] not in _NOT_A_TAIL and not word.startswith(_PREFIXES)
    ]
    after_known = [
        at for at in reversed(long) if at in heads and _is_uninflected(word[:at], whole) and _begins_a_noun(word[at:])
    ]
    return next(iter([*both, *before_known, *after_known]), None)


def _is_head(head: str, whole: frozenset[str]) -> bool:
    return any(
        bare in whole and bare not in _NOT_A_HEAD
        for link in _LINKS
        if head.endswith(link) and len(bare := head.removesuffix(link)) >= _SHORTEST_PART
    )


def _is_tail(tail: str, whole: frozenset[str], stems: frozenset[str]) -> bool:
    return tail not in _NOT_A_TAIL and (tail in whole or (len(tail) > _SHORTEST_PART and stem(tail) in stems))


def _is_uninflected(head: str, whole: frozenset[str]) -> bool:
    """kunde and salgs (a word and a linking s), but not kunder: what inflects does not link."""
    if head.endswith("s") and head[:-1] in whole:
        return True
    return not any(
        head.endswith(ending) and head.removesuffix(ending) in whole for ending in (*_ENDINGS, "r", "n", "t", "s")
    )


def _begins_a_noun(tail: str) -> bool:
    return bool(_ONSET.match(tail)) and not tail.startswith(_SUFFIXES)


def _parts(head: str, found: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    for link in _LINKS:
        parts = found.get(head.removesuffix(link)) if head.endswith(link) else None
        if parts:
            return (*parts[:-1], parts[-1] + link)
    return (head,)
