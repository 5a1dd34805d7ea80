"""Signs that nobody sees: what a text may not hold, since a reviewer would read another text than is published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_CONTROLS: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_UNSEEN: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What Unicode says is to be ignored when it cannot be shown, fillers, isolates and tags among them, and the blanks."""
_UNASSIGNED: Final = "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
"""Halves of signs, signs that are nobody's, and those that mean what each font likes."""
_PRIVATE_PLANES: Final = "\U000f0000-\U0010fffd"
_PICTURES: Final = "#*0-9\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff"
"""What the sign that asks for a picture, U+FE0F, may follow, as it does in an emoji."""
_REFUSED: Final = f"{_UNSEEN}{_UNASSIGNED}{_PRIVATE_PLANES}"
IN_SOURCE: Final = re.compile(rf"[{_CONTROLS}{_REFUSED}]|(?<![{_PICTURES}])\ufe0f")
"""An invisible sign in a file. Tabs have a rule of their own, and lines end as they like."""
IN_VALUE: Final = re.compile(rf"[\t\r{_CONTROLS}{_REFUSED}]|(?<![{_PICTURES}])\ufe0f")
"""An invisible sign in what a text says once YAML has read its escapes."""
SPACES: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Spaces that look like the space bar's and are not found by it."""
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SHORT: Final = {
    **{"0": "\0", "a": "\a", "b": "\b", "t": "\t", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"},
    **{"N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"},
}


class Escape(NamedTuple):
    """An escape of YAML in a line: the sign it stands for, and its columns from 0."""

    sign: str
    start: int
    end: int


def escapes(line: str) -> Iterator[Escape]:
    """The escapes of a line that stand for one sign."""
    for found in _ESCAPE.finditer(line):
        code = found[1] or found[2] or found[3]
        sign = chr(int(code, 16)) if code and int(code, 16) < 0x110000 else _SHORT.get(found[4] or "", "")
        if sign:
            yield Escape(sign, found.start(), found.end())


def visible(words: str) -> str:
    """The words on one line, each sign that is not seen written as its escape; for a name that nobody has checked."""
    return "".join(sign if _is_seen(sign) else _written(sign) for sign in words)


def _is_seen(sign: str) -> bool:
    return (sign.isprintable() or bool(SPACES.match(sign))) and not IN_VALUE.match(sign)


def _written(sign: str) -> str:
    code = ord(sign)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"  # a byte of a file's name that is not UTF-8
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
