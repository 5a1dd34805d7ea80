"""Write the comment for a pull request: what the check finds, what changes in the process, where its pages are.

Exit status: 0 when nothing stands in the way, 1 when the playbook has errors or the gate on the score is not passed.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from scripts.pipeline import read_playbook
from scripts.pull_request.comment import Report, comment
from scripts.pull_request.difference import REPOSITORY, difference


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("base", metavar="BASE", help="the process as it is: a commit, a branch or a folder")
    parser.add_argument("head", metavar="HEAD", help="the process as it would be: a commit, a branch or a folder")
    parser.add_argument("--playbook", type=Path, default=Path("playbook"), metavar="DIR", help="folder to check")
    parser.add_argument("--preview", default="", metavar="URL", help="address of the copy of the site, if there is one")
    parser.add_argument(
        "--built", type=Path, metavar="FILE", help="what the build wrote, to quote where there are no pages"
    )
    parser.add_argument(
        "--output",
        type=Path,
        default=REPOSITORY / "build/pull-request/comment.md",
        metavar="FILE",
        help="file to write (default: build/pull-request/comment.md)",
    )


def run(options: argparse.Namespace) -> int:
    """Writes the comment, also when there are problems: it is there to say so."""
    reading = read_playbook(options.playbook, date.today())
    found = {
        language: difference(options.base, options.head, language, "md", options.playbook)
        for language in reading.languages
    }
    changes = {language: one.report for language, one in found.items() if one.report is not None}
    held = reading.playbook is not None and not all(one.holds for one in found.values())
    log = options.built
    built = log.read_text(encoding="utf-8", errors="replace") if log is not None and log.is_file() else ""
    report = Report(reading.files, reading.problems, changes, held, options.preview, built, reading.languages)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(comment(report), encoding="utf-8", newline="\n")
    print(f"{options.output}: {report.errors} errors, gate {'held' if held else 'open'}", file=sys.stderr)
    return 1 if report.errors or held else 0
