"""There were two segments, B2B and B2C, that no file named, and a field's object stood under `on`, which many programs
read as true; now `segments/` holds them and the key is `object`."""

from __future__ import annotations

from typing import Final

from scripts.edit.places import scalars
from scripts.edit.values import rename_key
from scripts.migrate.draft import Done, Draft, Files

_SEGMENTS: Final = {
    "b2b": ("B2B", 1, "Virksomheder, der køber for firmaets penge.", "Companies that buy with the firm's money."),
    "b2c": (
        "B2C",
        2,
        "Private og små firmaer, der køber for egne penge.",
        "People and small firms that pay themselves.",
    ),
}
_FILE: Final = """\
# yaml-language-server: $schema=../../schema/segments.json
id: {id}
name: {{da: {name}, en: {name}}}
order: {order}
summary:
  da: {da}
  en: {en}
"""
_NAMED_IN: Final = ("roles", "scores", "stages")


def step(files: Files) -> Done:
    """Every field with `object`; the two segments as files, where anything names one."""
    draft = Draft(files)
    for path, source in draft.records("fields"):
        if source.find("on") is not None and source.find("object") is None:
            draft.write(path, rename_key(source, ("on",), "object"))
            draft.tell(path, "nøglen »on« hedder nu »object«", "the key 'on' is now called 'object'")
    if not draft.paths("segments") and any(_names_segments(draft, kind) for kind in _NAMED_IN):
        for id, (name, order, da, en) in _SEGMENTS.items():
            path = f"segments/{id}.yaml"
            draft.write(path, _FILE.format(id=id, name=name, order=order, da=da, en=en))
            draft.tell(path, f"segmentet {name} har nu en fil", f"the segment {name} has a file now")
    return draft.done()


def _names_segments(draft: Draft, kind: str) -> bool:
    return any(
        scalar.text in _SEGMENTS and any(part in ("segment", "segments") for part in path)
        for _, source in draft.records(kind)
        for path, scalar in scalars(source.root)
    )
