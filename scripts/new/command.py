"""Write a new file of a kind, with every key that it must have and a question where something is to be said.

What is optional stands as comments. Both follow from the vocabulary, in the languages of the playbook.
Exit status: 0 when written, 1 when the playbook cannot be read, 64 for a kind there is none of or an id that is taken.
"""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from difflib import get_close_matches

from calculators.catalogue import calculators
from scripts.edit.source import Source
from scripts.load import load
from scripts.migrate.disk import read_files, unread
from scripts.migrate.draft import Draft, Files
from scripts.model.base import ID_PATTERN, Text
from scripts.model.calculators import Calculator
from scripts.model.company import Company
from scripts.model.kinds import KINDS
from scripts.new.skeleton import Asked, skeleton
from scripts.options import add_playbook
from scripts.problem import text
from scripts.report import as_text
from scripts.shape.languages import named

_USAGE = 64


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("kind", metavar="KIND", help=f"what it is: {', '.join(sorted(KINDS))}")
    parser.add_argument("id", metavar="ID", help="its id: a-z, digits and hyphens; the file's name without .yaml")
    add_playbook(parser)
    parser.add_argument("--lang", choices=("da", "en"), default="en", help="language of what is said (default: en)")


def run(options: argparse.Namespace) -> int:
    """Writes the file and says where; mistakes and problems go to standard error."""
    folder, language = options.playbook, options.lang
    if problems := unread(folder):
        print(as_text(problems, language, colours=sys.stderr.isatty()), end="", file=sys.stderr)
        return 1
    files = read_files(folder)
    if mistake := refusal(files, options.kind, options.id):
        print(mistake.say(language), file=sys.stderr)
        return _USAGE
    path = folder / options.kind / f"{options.id}.yaml"
    path.parent.mkdir(exist_ok=True)
    asked = Asked(named(load(folder, "")[0]), known(files), next_order(files, options.kind), date.today())
    path.write_text(skeleton(options.kind, options.id, asked), encoding="utf-8", newline="\n")
    said = text(
        f"{path} er skrevet. Svar på det, der begynder med »? «, og se efter med: python -m scripts check",
        f"{path} is written. Answer what begins with '? ', and look it over with: python -m scripts check",
    )
    print(said.say(language))
    return 0


def refusal(files: Files, kind: str, id: str) -> Text | None:
    """Why there can be no such file, with what to write instead; None when there can."""
    if kind not in KINDS:
        nearest = next(iter(get_close_matches(kind, list(KINDS), 1)), None)
        da, en = (f" Mente du »{nearest}«?", f" Did you mean '{nearest}'?") if nearest else ("", "")
        return text(f"Der er ingen slags »{kind}«.{da}", f"There is no kind '{kind}'.{en}")
    if f"{kind}/{id}.yaml" in files:
        return text(f"{kind}/{id}.yaml findes allerede.", f"There is already {kind}/{id}.yaml.")
    if kind == Company.kind:
        return text(
            "En playbook har ét firma. En ny playbook begyndes med: python -m scripts init",
            "A playbook has one company. A new playbook is begun with: python -m scripts init",
        )
    if kind == Calculator.kind and id not in calculators():
        ids = ", ".join(calculators())
        return text(
            f"Der er ingen beregner »{id}«. Vælg en af: {ids}.", f"There is no calculator '{id}'. Choose one of: {ids}."
        )
    if not re.fullmatch(ID_PATTERN, id):
        return text(
            f"»{id}« kan ikke være et id: Skriv små bogstaver a-z, tal og bindestreger, fx »key-account«.",
            f"'{id}' cannot be an id: write small letters a-z, digits and hyphens, e.g. 'key-account'.",
        )
    return None


def known(files: Files) -> dict[str, tuple[str, ...]]:
    """The ids that there are, by kind."""
    found: dict[str, list[str]] = {}
    for path in sorted(files):
        kind, _, name = path.partition("/")
        if kind in KINDS and name.endswith(".yaml"):
            found.setdefault(kind, []).append(name.removesuffix(".yaml"))
    return {kind: tuple(ids) for kind, ids in found.items()}


def next_order(files: Files, kind: str) -> int:
    """The place after the last one in the order of a kind."""
    return max((_order(source) for _, source in Draft(files).records(kind)), default=0) + 1


def _order(source: Source) -> int:
    said = source.words("order") or ""
    return int(said) if said.isdecimal() else 0
