"""Words in GitHub's Markdown: shown, never obeyed."""

from __future__ import annotations

import re

from scripts.load.signs import visible

_SIGNS = re.compile(r"([\\`*_{}\[\]|~])")
_ACTIVE = re.compile(r"([@#])(?=\w)|(?<=:)(?=//)|(?<=www)(?=\.)")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_START = re.compile(r"^(\d+(?=[.)])|[-+=#])")


def escape(words: str) -> str:
    """Markdown that shows exactly these words: no markup, no mention of a person, no reference to an issue, no link."""
    run = visible(_SPACE.sub(" ", words.strip())).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    signs = _SIGNS.sub(r"\\\1", run)
    quiet = _ACTIVE.sub(lambda found: f"{found[0]}\u200b", signs)
    return _START.sub(lambda found: f"{found[1]}\\" if found[1].isdigit() else f"\\{found[1]}", quiet)


def code(words: str) -> str:
    """The words as code, such as a file's name, whatever signs they hold."""
    run = visible(_SPACE.sub(" ", words.strip()))
    fence = "`" * (1 + max(map(len, re.findall("`+", run)), default=0))
    room = " " if run.startswith("`") or run.endswith("`") else ""
    return f"{fence}{room}{run}{room}{fence}"
