"""Bring the files of an older playbook to today's format, comments and all, and say what was done.

Run again it changes nothing. Exit status: 0 when the playbook is in today's format, 1 when a file cannot be read; then
nothing is changed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from os.path import normpath
from pathlib import Path

from calculators.kit.text.language import Language
from scripts.migrate.disk import read_files, unread, write_files
from scripts.migrate.draft import Told
from scripts.migrate.run import migrate
from scripts.report import as_text

_NONE = {"da": "Playbooken er allerede i dagens format.", "en": "The playbook is in today's format already."}
_UNREADABLE = {
    "da": "Intet er ændret: Ret først det, der står ovenfor.",
    "en": "Nothing was changed: first mend what is said above.",
}
_DRY = {"da": "Intet er skrevet (--dry-run).", "en": "Nothing was written (--dry-run)."}
_NEXT = {
    "da": "Se nu efter med: python -m scripts check",
    "en": "Now look it over with: python -m scripts check",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
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
    """Says what was done on standard output, problems on standard error."""
    folder, language = options.playbook, options.lang
    if problems := unread(folder, older=True):
        print(as_text(problems, language, colours=sys.stderr.isatty()), end="", file=sys.stderr)
        print(_UNREADABLE[language], file=sys.stderr)
        return 1
    before = read_files(folder)
    after, told = migrate(before)
    if after == before:
        print(_NONE[language])
        return 0
    print("\n".join(sentences(told, folder, language)))
    if not options.dry_run:
        write_files(folder, before, after)
    print(_DRY[language] if options.dry_run else _NEXT[language])
    return 0


def sentences(told: Iterable[Told], folder: Path, language: Language) -> list[str]:
    """What was done, each thing once with the files it was done to."""
    files: dict[str, list[str]] = {}
    for one in told:
        files.setdefault(one.said.say(language), []).append(normpath(folder / one.file))
    return [_sentence(said, list(dict.fromkeys(places))) for said, places in files.items()]


def _sentence(said: str, places: list[str]) -> str:
    said = said[:1].upper() + said[1:]
    return f"{said}: {places[0]}" if len(places) == 1 else "\n  ".join([f"{said}:", *places])
