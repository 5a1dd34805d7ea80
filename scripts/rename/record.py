"""A record under another id: its file, what refers to it, what links to it, and the old id kept as `formerly`."""

from __future__ import annotations

import re
from typing import Final

from scripts.edit.places import links_to, references_to, scalars
from scripts.edit.source import Source
from scripts.edit.structure import delete, insert_item, insert_key
from scripts.edit.values import replace, replace_within
from scripts.load.tree import List
from scripts.migrate.draft import Done, Draft, Files
from scripts.rename.beside import follow_in_leads

_LISTED_IN_FIELDS: Final = ("stages", "segments")
"""Kinds that a choice in the CRM lists: its options have the records' ids."""


def rename_record(files: Files, kind: str, old: str, new: str) -> Done:
    """The files with `kind/old` called `kind/new`. Where it is so already, what still says `old` follows."""
    draft = Draft(files)
    listed = frozenset(path.removeprefix(f"{kind}/").removesuffix(".yaml") for path in draft.paths(kind))
    if f"{kind}/{old}.yaml" in files:
        _move(draft, kind, old, new)
    for path in draft.paths():
        source = draft.source(path) if path.endswith(".yaml") else None
        if source is not None:
            _write(draft, path, _followed(source, path, kind, old, new, listed), old, new)
    follow_in_leads(draft, kind, old, new)
    _follow_owners(draft, kind, old, new)
    return draft.done()


def _move(draft: Draft, kind: str, old: str, new: str) -> None:
    source = draft.source(f"{kind}/{old}.yaml")
    assert source is not None  # the command has read every file
    source = replace(source, ("id",), new)
    formerly = source.find("formerly")
    names = [item.text for _, item in scalars(formerly)] if isinstance(formerly, List) else []
    if new in names:
        source = delete(source, ("formerly", names.index(new)))
    if source.find("formerly") is None:
        source = insert_key(source, (), f"formerly: [{old}]", after="id")
    else:
        source = insert_item(source, ("formerly",), old)
    draft.remove(f"{kind}/{old}.yaml")
    draft.write(f"{kind}/{new}.yaml", source)
    draft.tell(
        f"{kind}/{new}.yaml",
        f"hed »{old}«; den gamle adresse fører hertil",
        f"was called '{old}'; the old address leads here",
    )


def _followed(source: Source, path: str, kind: str, old: str, new: str, listed: frozenset[str]) -> Source:
    own = path.partition("/")[0]
    for place in references_to(source, own, kind, old):
        source = replace(source, place, new)
    for place in links_to(source, kind, old):
        source = replace_within(source, place, f"]({kind}/{old})", f"]({kind}/{new})")
    if own == "company":
        for place, node in scalars(source.root):
            if node.text == f"{kind}/{old}":
                source = replace(source, place, f"{kind}/{new}")
    if own == "fields" and kind in _LISTED_IN_FIELDS:
        source = _follow_options(source, old, new, listed)
    return source


def _follow_options(source: Source, old: str, new: str, listed: frozenset[str]) -> Source:
    """A field whose options are the records of a kind lists this one, too."""
    options = source.find("options")
    ids = [source.words("options", i, "id") for i in range(len(options.items))] if isinstance(options, List) else []
    if old in ids and new not in ids and listed - {old, new} <= {*ids}:
        return replace(source, ("options", ids.index(old), "id"), new)
    return source


def _follow_owners(draft: Draft, kind: str, old: str, new: str) -> None:
    for path in draft.paths(".."):
        content = draft.read(path) or ""
        followed = re.sub(rf"(?<=/){kind}/{re.escape(old)}\.yaml(?=\s|$)", f"{kind}/{new}.yaml", content)
        _write(draft, path, Source(followed), old, new)


def _write(draft: Draft, path: str, source: Source, old: str, new: str) -> None:
    if draft.read(path) != source.text:
        draft.write(path, source)
        draft.tell(path, f"siger nu »{new}« i stedet for »{old}«", f"says '{new}' instead of '{old}' now")
