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
from scripts.migrate.draft import Done, Files, Told
from scripts.migrate.run import migrate
from scripts.options import add_playbook
from scripts.problem import Problem, text
from scripts.report import as_text

_NONE = {"da": "Playbooken er allerede i dagens format.", "en": "The playbook is in today's format already."}
_UNREADABLE = text(
    "Intet er ændret: Ret først det, der står ovenfor.", "Nothing was changed: first mend what is said above."
)
_DRY = text("Intet er skrevet (--dry-run).", "Nothing was written (--dry-run).")
_NEXT = text("Se nu efter med: python -m scripts check", "Now look it over with: python -m scripts check")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_how(parser)


def run(options: argparse.Namespace) -> int:
    """Says what was done on standard output, problems on standard error."""
    folder, language = options.playbook, options.lang
    if problems := unread(folder, older=True):
        tell_unread(problems, language)
        return 1
    before = read_files(folder)
    after, told = migrate(before)
    if after == before:
        print(_NONE[language])
        return 0
    finish(folder, before, Done(after, told), options)
    return 0


def add_how(parser: argparse.ArgumentParser) -> None:
    """The options of a command that edits a playbook: which one, whether for real, and the language of what it says."""
    add_playbook(parser)
    parser.add_argument("--dry-run", action="store_true", help="say what would be done and write nothing")
    parser.add_argument("--lang", choices=("da", "en"), default="en", help="language of what is said (default: en)")


def tell_unread(problems: Iterable[Problem], language: Language) -> None:
    """Why nothing was changed, on standard error."""
    print(as_text(problems, language, colours=sys.stderr.isatty()), end="", file=sys.stderr)
    print(_UNREADABLE.say(language), file=sys.stderr)


def finish(folder: Path, before: Files, done: Done, options: argparse.Namespace) -> None:
    """Says what was done, and writes it unless it is tried only."""
    print("\n".join(_sentences(done.told, folder, options.lang)))
    if not options.dry_run:
        write_files(folder, before, done.files)
    print((_DRY if options.dry_run else _NEXT).say(options.lang))


def _sentences(told: Iterable[Told], folder: Path, language: Language) -> list[str]:
    """What was done, each thing once with the files it was done to."""
    files: dict[str, list[str]] = {}
    for one in told:
        files.setdefault(one.said.say(language), []).append(normpath(folder / one.file))
    return [_sentence(said, list(dict.fromkeys(places))) for said, places in files.items()]


def _sentence(said: str, places: list[str]) -> str:
    said = said[:1].upper() + said[1:]
    return f"{said}: {places[0]}" if len(places) == 1 else "\n  ".join([f"{said}:", *places])
