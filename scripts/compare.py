"""Say what changed in the process between two commits, branches or folders: not in the text, but in what people do.

Exit status: 0 also when there are changes; 1 when HEAD has problems, or with --gate when a change of the lead score
does not keep the limits of its gate; 2 for a fault of ours; 64 for a name that is no
commit, branch, tag or folder.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from calculators.kit.text.language import Language
from scripts.diff.data import as_json
from scripts.diff.markdown import markdown
from scripts.diff.page import page
from scripts.diff.report import Report, report
from scripts.diff.repository import NoSuchRevision
from scripts.diff.snapshots import snapshot
from scripts.history.entries import Changes
from scripts.problem import Problem, has_errors
from scripts.render.reached import reached
from scripts.render.sources import read_sources
from scripts.report import as_text

REPOSITORY: Final = Path(__file__).resolve().parents[1]
STYLES: Final = REPOSITORY / "docs" / "styles" / "report.css"


def _styled_page(report: Report, language: Language) -> str:
    return page(report, language, STYLES.read_text(encoding="utf-8"))


FORMATS: Final[Mapping[str, Callable[[Report, Language], str]]] = {
    "md": markdown,
    "html": _styled_page,
    "json": as_json,
}

_USAGE: Final = 64


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("base", metavar="BASE", help="the process as it was: a commit, a branch, a tag or a folder")
    parser.add_argument("head", metavar="HEAD", help="the process as it is now: a commit, a branch, a tag or a folder")
    parser.add_argument(
        "--playbook",
        type=Path,
        default=Path("playbook"),
        metavar="DIR",
        help="folder of the playbook, whose repository the commits are in (default: playbook)",
    )
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="md",
        help="md for a comment, html for a page, json for programs (default: md)",
    )
    parser.add_argument("--lang", choices=("da", "en"), default="en", help="language of the report (default: en)")
    parser.add_argument(
        "--leads", type=Path, metavar="FILE", help="CSV file of past leads (default: the one that the gate names)"
    )
    parser.add_argument(
        "--gate", action="store_true", help="exit with 1 when a change of the lead score does not pass its gate"
    )
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        default=None,
        metavar="YYYY-MM-DD",
        help="the day on which exceptions are judged (default: today)",
    )


def run(options: argparse.Namespace) -> int:
    """Writes the report to standard output and problems to standard error."""
    try:
        folder = options.playbook.resolve()
        head = snapshot(options.head, folder.parent, folder.name)
        base = snapshot(options.base, folder.parent, folder.name, like=head)
    except NoSuchRevision as unknown:
        print(unknown.said.say(options.lang), file=sys.stderr)
        return _USAGE
    if options.leads is not None and not options.leads.is_file():
        da, en = f"Der er ingen fil {options.leads}.", f"There is no file {options.leads}."
        print(da if options.lang == "da" else en, file=sys.stderr)
        return _USAGE
    sources = read_sources(REPOSITORY, {}, Changes(), None)
    found = report(base, head, options.today or date.today(), partial(reached, sources), options.leads)
    sys.stdout.write(FORMATS[options.format](found, options.lang))
    sys.stdout.flush()
    held = options.gate and not found.score.holds
    _complain(found.problems, options.lang)
    _complain(found.score.problems if options.gate else (), options.lang)
    return 1 if held or found.fails else 0


def _complain(problems: tuple[Problem, ...], language: Language) -> None:
    errors = tuple(one for one in problems if one.severity == "error")
    if has_errors(errors):
        sys.stderr.write(as_text(errors, language, colours=sys.stderr.isatty() and "NO_COLOR" not in os.environ))
