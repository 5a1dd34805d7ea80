"""What a house rule gives: a place in a record and words."""

from __future__ import annotations

from typing import NamedTuple

from scripts.load.tree import Path
from scripts.problem import Said


class Finding(NamedTuple):
    """`path` leads to the place in the record; `on_key` points to the key, not its value, `line` to a whole line."""

    kind: str
    id: str
    path: Path
    said: Said
    on_key: bool = False
    line: int | None = None
