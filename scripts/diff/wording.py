"""Texts of the playbook as words to compare and to quote."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from scripts.link.walk import links
from scripts.model.base import Text, text

LONGEST_NAME: Final = 70
"""Signs of a text that stands for the thing it belongs to, such as an exit criterion's."""
LONGEST_EXCERPT: Final = 110
LONGEST_RULE: Final = 400
"""Signs of a text of which no word may be overlooked."""
_LINK = re.compile(r"\[([^\[\]\n]+)\]\(([^()\s]*)\)")
_BOLD = re.compile(r"\*\*([^*\n]+?)\*\*")


def plain(words: str) -> str:
    """The words alone: no links, no bold, no line breaks, no list signs."""
    run = " ".join(" ".join(line.strip().removeprefix("- ") for line in words.splitlines()).split())
    return _BOLD.sub(r"\1", _LINK.sub(r"\1", run))


def targets(words: str, renamed: Mapping[tuple[str, str], str]) -> list[str]:
    """Where the links of a text lead, ids of old put as they are called now."""
    return sorted(
        f"{one.record[0]}/{renamed.get(one.record, one.record[1])}" if one.record else one.target
        for one in links(words)
    )


def short(words: str, longest: int = LONGEST_NAME) -> str:
    """The words, cut between two words where they are many."""
    bare = plain(words)
    if len(bare) <= longest:
        return bare
    cut = bare[: longest - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[longest // 2 :] else cut).rstrip(" ,.;:–-") + "…"


def name(words: Text, longest: int = LONGEST_NAME) -> Text:
    """A text as the name of the thing it belongs to: cut, without the full stop."""
    return both(words, lambda run: short(run, longest).removesuffix("."))


def both(words: Text, change: Callable[[str], str]) -> Text:
    """The text with both its languages changed by a function."""
    return text(change(words.da), change(words.en))


def excerpts(before: str, after: str, whole: int = LONGEST_EXCERPT, longest: int | None = None) -> tuple[str, str]:
    """What differs between two texts: each whole where it is no longer than `whole`, else of at most `longest` signs
    with a few words around it. Without `longest` that is `whole`."""
    longest = longest or whole
    old, new = plain(before).split(" "), plain(after).split(" ")
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    end = 0
    while end < min(len(old), len(new)) - same and old[-1 - end] == new[-1 - end]:
        end += 1
    return _around(old, same, end, whole, longest), _around(new, same, end, whole, longest)


def _around(words: list[str], same: int, end: int, whole: int, longest: int, context: int = 3) -> str:
    if len(" ".join(words)) <= whole:
        return " ".join(words)
    first, last = max(0, same - context), len(words) - max(0, end - context)
    cut = short(" ".join(words[first:last]), longest)
    head = "…" if first else ""
    tail = "…" if last < len(words) and not cut.endswith("…") else ""
    return f"{head}{cut}{tail}"
