"""A stage that was no stage but the end of a deal, as an outcome."""

from __future__ import annotations

from typing import Final

from scripts.edit.places import links_to, references_to, scalars
from scripts.edit.source import Source
from scripts.edit.structure import delete
from scripts.edit.values import replace_within
from scripts.migrate.draft import Draft

_KEPT: Final = ("id", "name", "summary", "required_fields", "content_review", "exceptions")
_LOST: Final = ("probability", "forecast_category", "component", "phases", "target_days", "owner")


def as_outcome(draft: Draft, id: str, place: int) -> None:
    """Moves `stages/<id>.yaml` to `outcomes/<id>.yaml`. What an outcome has no place for stays as comments; what named
    the stage no longer does, and links lead to the outcome."""
    old, new = f"stages/{id}.yaml", f"outcomes/{id}.yaml"
    source = draft.source(old)
    assert source is not None  # its probability has been read
    draft.remove(old)
    draft.write(new, _outcome(source, place))
    draft.tell(
        new,
        f"trinnet »{id}« med sandsynlighed 0 er blevet et udfald; det, et udfald ikke har, står som kommentarer",
        f"the stage '{id}' with probability 0 has become an outcome; what an outcome does not have stands as comments",
    )
    for path in draft.paths():
        _let_go(draft, path, id)


def _outcome(source: Source, place: int) -> str:
    keys = [entry.key for entry in source.root.entries]
    kept = {key: _entry(source, key) for key in keys if key in _KEPT}
    fields = source.find("required_fields")
    required = [node.text for _, node in scalars(fields)] if fields is not None else []
    reason = next((field for field in required if "reason" in field.split("-")), "")
    lines = ["# yaml-language-server: $schema=../../schema/outcomes.json", kept["id"], kept["name"], f"order: {place}"]
    lines += [kept[key] for key in ("summary",) if key in kept]
    lines += ["counts_as: lost", *([f"reason_field: {reason}"] if reason else [])]
    lines += [kept[key] for key in _KEPT[3:] if key in kept]
    left = [_entry(source, key) for key in keys if key not in (*_KEPT, *_LOST)]
    if left:
        lines += [
            "",
            "# Det, trinnet sagde og et udfald ikke har plads til:",
            "# What the stage said and an outcome has no place for:",
        ]
        lines += [f"# {line}".rstrip() for block in left for line in block.splitlines()]
    return "\n".join(lines) + "\n"


def _entry(source: Source, key: str) -> str:
    """A key of the file with its value, as the lines stand."""
    entry = source.entry((key,))
    start = source.offset(entry.key_span.line, entry.key_span.column)
    return source.text[start : source.next_line(source.end_of_entry(entry))].rstrip().replace("\r\n", "\n")


def _let_go(draft: Draft, path: str, id: str) -> None:
    kind, _, name = path.partition("/")
    source = draft.source(path) if name.endswith(".yaml") else None
    if source is None:
        return
    edited = source
    while found := next(references_to(edited, kind, "stages", id), None):
        edited = delete(edited, found[:-1] if isinstance(found[-1], str) and len(found) > 1 else found)
    for at in links_to(edited, "stages", id):
        edited = replace_within(edited, at, f"](stages/{id})", f"](outcomes/{id})")
    if edited is not source:
        draft.write(path, edited)
        draft.tell(
            path,
            f"det, der henviste til trinnet »{id}«, er fjernet eller henviser til udfaldet",
            f"what referred to the stage '{id}' is gone or refers to the outcome",
        )
