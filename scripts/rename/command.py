"""Give a record another id: its file, every reference, link, table of leads and owner's line that names it.

Every other byte stays. The old id is kept under `formerly`, so that its address leads to the new one and the diff tells
a rename. Run again it changes nothing. Exit status: 0 when the record has the new id, 1 when a file cannot be read, 64
for a kind or id that there is none of, or that is taken.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from scripts.edit.places import scalars
from scripts.migrate.command import sentences
from scripts.migrate.disk import read_files, unread, write_files
from scripts.migrate.draft import Draft, Files
from scripts.model.base import ID_PATTERN, Text
from scripts.model.calculators import Calculator
from scripts.model.kinds import KINDS
from scripts.problem import text
from scripts.rename.record import rename_record
from scripts.report import as_text

_USAGE = 64
_UNREADABLE = text(
    "Intet er ændret: Ret først det, der står ovenfor.", "Nothing was changed: first mend what is said above."
)
_NOTHING = text("Intet at ændre: Den hedder det allerede.", "Nothing to change: it is called that already.")
_DRY = text("Intet er skrevet (--dry-run).", "Nothing was written (--dry-run).")
_NEXT = text("Se nu efter med: python -m scripts check", "Now look it over with: python -m scripts check")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("kind", metavar="KIND", help=f"what it is: {', '.join(sorted(KINDS))}")
    parser.add_argument("old", metavar="OLD", help="its id now: the file's name without .yaml")
    parser.add_argument("new", metavar="NEW", help="its id from now on: a-z, digits and hyphens")
    parser.add_argument(
        "--playbook",
        type=Path,
        default=Path("playbook"),
        metavar="DIR",
        help="folder of the playbook (default: playbook)",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be done and write nothing")
    parser.add_argument("--lang", choices=("da", "en"), default="en", help="language of what is said (default: en)")


def run(options: argparse.Namespace) -> int:
    """Says what was done on standard output, mistakes and problems on standard error."""
    folder, language = options.playbook, options.lang
    if problems := unread(folder):
        print(as_text(problems, language, colours=sys.stderr.isatty()), end="", file=sys.stderr)
        print(_UNREADABLE.say(language), file=sys.stderr)
        return 1
    before = read_files(folder)
    if mistake := refusal(before, options.kind, options.old, options.new):
        print(mistake.say(language), file=sys.stderr)
        return _USAGE
    after, told = rename_record(before, options.kind, options.old, options.new)
    if after == before:
        print(_NOTHING.say(language))
        return 0
    print("\n".join(sentences(told, folder, language)))
    if not options.dry_run:
        write_files(folder, before, after)
    print((_DRY if options.dry_run else _NEXT).say(language))
    return 0


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
        return text(
            f"»{new}« kan ikke være det nye id: Skriv små bogstaver a-z, tal og bindestreger, fx »key-account«.",
            f"'{new}' cannot be the new id: write small letters a-z, digits and hyphens, e.g. 'key-account'.",
        )
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
