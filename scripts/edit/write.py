"""How a value is written in YAML: plain where that can be read in one way only, else in quotes."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"\w(?:[\w./ +-]*[\w./+])?", re.ASCII)


def scalar(words: str, style: str = "") -> str:
    """A value on one line, in the quotes that it had where it had any."""
    if style == "'" and words.isprintable():
        return "'" + words.replace("'", "''") + "'"
    if style == '"' or not _PLAIN.fullmatch(words):
        return json.dumps(words, ensure_ascii=False)
    return words


def indented(block: str, spaces: int, line_end: str) -> str:
    """Lines of YAML moved to the right, without a line end after the last; empty lines stay empty."""
    return line_end.join(" " * spaces + line if line.strip() else "" for line in block.splitlines())


def item(block: str) -> str:
    """Lines of YAML as an item of a list."""
    first, *rest = block.splitlines()
    return "\n".join([f"- {first}", *(f"  {line}" if line.strip() else "" for line in rest)])
