"""Read the playbook and report every problem in it, with file, line and how it is mended.

Exit status: 0 when all is well (warnings are allowed), 1 when there are problems, 2 for a fault of ours.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from datetime import date

from calculators.kit.text.language import LANGUAGES
from scripts.options import add_playbook
from scripts.pipeline import read_playbook
from scripts.problem import has_errors
from scripts.report import FORMATS, as_text, summary


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_playbook(parser)
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="text",
        help="text for people, json for programs, github for annotations",
    )
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        help="language of the problems (default: en; of annotations: the one that the company names first)",
    )
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        default=None,
        metavar="YYYY-MM-DD",
        help="the day on which exceptions are judged (default: today)",
    )


def run(options: argparse.Namespace) -> int:
    """Writes the problems to standard output and a summary to standard error."""
    began = time.perf_counter()
    reading = read_playbook(options.playbook, options.today or date.today())
    language = options.lang or (reading.languages[0] if options.format == "github" else "en")
    if options.format == "text":
        output = as_text(reading.problems, language, colours=sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    else:
        output = FORMATS[options.format](reading.problems, language)
    sys.stdout.write(output)
    sys.stdout.flush()
    print(summary(reading.files, reading.problems, time.perf_counter() - began, language), file=sys.stderr)
    return 1 if has_errors(reading.problems) else 0
