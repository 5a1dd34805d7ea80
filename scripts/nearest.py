"""Which known word somebody meant: told only for a slip of the finger, since a wrong guess is worse than none."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DIGITS = re.compile(r"\d+")
_LETTERS_A_SLIP = 4
_MOST_SLIPS = 3


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `word` is a slip of, or None.

    Case, quotation marks, spaces and underscores are no difference. A letter too many, too few, wrong or swapped is one
    slip, and a word may have one for each four of its letters, three at most. The first letter and every number must be
    the same, as 'unqualified' is not 'qualified' and 'q1' not 'q2', and no other word may be as near.
    """
    meant = _plain(word)
    most = min(len(meant) // _LETTERS_A_SLIP, _MOST_SLIPS)
    found = sorted((slips, one) for one in dict.fromkeys(known) if (slips := _slips(meant, _plain(one))) <= most)
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return None
    return found[0][1]


def _plain(word: str) -> str:
    return re.sub(r"[\s_]+", "-", word.strip(" “”„«»\"'").casefold())


def _slips(first: str, second: str) -> int:
    """The distance of optimal string alignment; as far as can be where no slip of the finger makes the difference."""
    if first == second:
        return 0
    far = max(len(first), len(second))
    if first[:1] != second[:1] or _DIGITS.findall(first) != _DIGITS.findall(second):
        return far + _MOST_SLIPS
    if abs(len(first) - len(second)) > _MOST_SLIPS:
        return far
    before: list[int] = []
    above = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        here = [row]
        for column, other in enumerate(second, 1):
            least = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != other))
            swapped = row > 1 and column > 1 and letter == second[column - 2] and other == first[row - 2]
            here.append(min(least, before[column - 2] + 1) if swapped else least)
        before, above = above, here
    return above[-1]
