"""Which items of a list are the same thing before and after."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence

from scripts.diff import likeness
from scripts.diff.names import key_of, plain

Pair = tuple[int | None, int | None]
"""Index before and after; None on one side for what came or went."""


def match(before: Sequence[object], after: Sequence[object]) -> list[Pair]:
    """Every item once, in the order of `after`, then what is gone.

    Equal items belong together, then those of one key that no neighbour shares, then the most alike. The order in the
    list plays no part.
    """
    partner: dict[int, int] = {}
    for key in (_whole, key_of):
        partner |= _by(key, before, after, partner)
    for keyed, least in ((False, likeness.SAME_IN_LIST), (True, likeness.SAME_ITEM)):
        old = [i for i in range(len(before)) if i not in partner.values() and bool(key_of(before[i])) is keyed]
        new = [j for j in range(len(after)) if j not in partner and bool(key_of(after[j])) is keyed]
        if old and new:
            found = likeness.pairs([before[i] for i in old], [after[j] for j in new], least)
            partner |= {new[j]: old[i] for i, j in found}
    return [
        *((partner.get(j), j) for j in range(len(after))),
        *((i, None) for i in range(len(before)) if i not in partner.values()),
    ]


def _by(
    key: Callable[[object], str], before: Sequence[object], after: Sequence[object], partner: dict[int, int]
) -> dict[int, int]:
    """Index after -> index before, for keys that stand once on each side among those not yet paired."""
    old = {i: key(before[i]) for i in range(len(before)) if i not in partner.values()}
    new = {j: key(after[j]) for j in range(len(after)) if j not in partner}
    counts = Counter(old.values()), Counter(new.values())
    where = {name: i for i, name in old.items() if name and counts[0][name] == 1 or key is _whole}
    found: dict[int, int] = {}
    for j, name in new.items():
        if name and name in where and (counts[1][name] == 1 or key is _whole) and where[name] not in found.values():
            found[j] = where[name]
    return found


def _whole(item: object) -> str:
    return json.dumps(plain(item), sort_keys=True, ensure_ascii=False, default=str)
