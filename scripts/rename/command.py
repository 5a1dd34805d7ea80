"""Give a record another id: its file, every reference, link, table of leads and owner's line that names it.

KIND may also be a record, such as stages/closing: then OLD is an item of it, such as an exit criterion, an option of a
field or an answer of a score; stages/closing.exit_criteria where several items have that id.

Every other byte stays. The old id is kept under `formerly`, so that its address leads to the new one and the diff tells
a rename. Run again it changes nothing. Exit status: 0 when the record has the new id, 1 when a file cannot be read, 64
for a kind or id that there is none of, or that is taken.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from scripts.edit.places import scalars
from scripts.migrate.command import add_how, finish, tell_unread
from scripts.migrate.disk import read_files, unread
from scripts.migrate.draft import Done, Draft, Files
from scripts.model.base import ID_PATTERN, Text
from scripts.model.calculators import Calculator
from scripts.model.kinds import KINDS
from scripts.problem import text
from scripts.rename.item import items, lists_of, rename_item
from scripts.rename.record import rename_record

_USAGE = 64
_NOTHING = text("Intet at ændre: Den hedder det allerede.", "Nothing to change: it is called that already.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    kinds = ", ".join(sorted(KINDS))
    parser.add_argument("kind", metavar="KIND", help=f"what it is: {kinds}; or KIND/ID, the record that it is in")
    parser.add_argument("old", metavar="OLD", help="its id now: the file's name without .yaml")
    parser.add_argument("new", metavar="NEW", help="its id from now on: a-z, digits and hyphens")
    add_how(parser)


def run(options: argparse.Namespace) -> int:
    """Says what was done on standard output, mistakes and problems on standard error."""
    folder, language = options.playbook, options.lang
    if problems := unread(folder):
        tell_unread(problems, language)
        return 1
    before = read_files(folder)
    try:
        done = _renamed(before, options.kind, options.old, options.new)
    except _Refused as refused:
        print(refused.said.say(language), file=sys.stderr)
        return _USAGE
    if done.files == before:
        print(_NOTHING.say(language))
        return 0
    finish(folder, before, done, options)
    return 0


class _Refused(Exception):
    """It cannot be called so; `said` tells why and what to write instead."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.en)
        self.said = said


def _renamed(files: Files, kind: str, old: str, new: str) -> Done:
    if "/" in kind:
        return _item_renamed(files, kind, old, new)
    if mistake := refusal(files, kind, old, new):
        raise _Refused(mistake)
    return rename_record(files, kind, old, new)


def _item_renamed(files: Files, record: str, old: str, new: str) -> Done:
    key, _, within = record.partition(".")
    kind, _, id = key.partition("/")
    source = Draft(files).source(f"{key}.yaml") if kind in KINDS else None
    if source is None:
        ids = [path.removesuffix(".yaml") for path in files if path.partition("/")[0] in KINDS]
        guess = _guess(key, ids)
        raise _Refused(text(f"Der er ingen fil {key}.yaml.{guess.da}", f"There is no file {key}.yaml.{guess.en}"))
    if not re.fullmatch(ID_PATTERN, new) or old == new:
        raise _Refused(_not_an_id(new))
    found = [place for place in items(source, old) if within in ("", *lists_of(source, place))]
    taken = [place for place in items(source, new) if within in ("", *lists_of(source, place))]
    if not found and taken:
        return Done(files, ())
    if len(found) != 1 or any(place[:-2] == found[0][:-2] for place in taken):
        raise _Refused(_which(key, old, new, [lists_of(source, place)[0] for place in found]))
    return rename_item(files, kind, id, found[0], new)


def _which(record: str, old: str, new: str, found: Sequence[str]) -> Text:
    if not found:
        return text(f"{record} har ingen »{old}«.", f"{record} has no '{old}'.")
    lists = ", ".join(f"{record}.{one}" for one in found)
    if len(found) > 1:
        return text(
            f"Flere hedder »{old}«. Skriv en af: {lists}.", f"Several are called '{old}'. Write one of: {lists}."
        )
    return text(f"{lists} har allerede »{new}«. Vælg et andet id.", f"{lists} has '{new}' already. Choose another id.")


def _not_an_id(new: str) -> Text:
    return text(
        f"»{new}« kan ikke være det nye id: Skriv små bogstaver a-z, tal og bindestreger, fx »key-account«.",
        f"'{new}' cannot be the new id: write small letters a-z, digits and hyphens, e.g. 'key-account'.",
    )


def refusal(files: Files, kind: str, old: str, new: str) -> Text | None:
    """Why the record cannot be called so, with what to write instead; None when it can."""
    if kind not in KINDS:
        guess = _guess(kind, KINDS)
        return text(f"Der er ingen slags »{kind}«.{guess.da}", f"There is no kind '{kind}'.{guess.en}")
    if kind == Calculator.kind:
        return text(
            "En beregners id hører til dens kode. Ret navnet, »name«, i stedet.",
            "A calculator's id belongs to its code. Change its 'name' instead.",
        )
    if not re.fullmatch(ID_PATTERN, new) or old == new:
        return _not_an_id(new)
    return _taken_or_missing(files, kind, old, new)


def _taken_or_missing(files: Files, kind: str, old: str, new: str) -> Text | None:
    ids = [path.removeprefix(f"{kind}/").removesuffix(".yaml") for path in Draft(files).paths(kind)]
    former = {
        node.text: path.removesuffix(".yaml")
        for path, source in Draft(files).records(kind)
        if (held := source.find("formerly")) is not None
        for _, node in scalars(held)
    }
    if old in ids and new in ids:
        return text(
            f"{kind}/{new} findes allerede. Vælg et andet id.", f"There is already {kind}/{new}. Choose another id."
        )
    if old in ids and former.get(new, f"{kind}/{old}") != f"{kind}/{old}":
        return text(
            f"»{new}« er et tidligere id for {former[new]}, og gamle adresser fører dertil. Vælg et andet id.",
            f"'{new}' is a former id of {former[new]}, and old addresses lead there. Choose another id.",
        )
    if old not in ids and former.get(old) != f"{kind}/{new}":
        guess = _guess(old, ids)
        return text(f"Der er ingen fil {kind}/{old}.yaml.{guess.da}", f"There is no file {kind}/{old}.yaml.{guess.en}")
    return None


def _guess(word: str, known: Iterable[str]) -> Text:
    nearest = next(iter(get_close_matches(word, list(known), 1)), None)
    return text(f" Mente du »{nearest}«?", f" Did you mean '{nearest}'?") if nearest else text("", "")
