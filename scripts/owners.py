"""Write who is asked about a change, .github/CODEOWNERS, from the teams in the company's file.

The lines between the two markers are the playbook's and written anew; everything else, such as who owns the engine,
stays as it is. With --check nothing is written.
Exit status: 0 when written or current, 1 when the playbook has problems, or --check finds that it is not current.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from scripts.model.company import Team
from scripts.options import add_playbook
from scripts.pipeline import read_playbook
from scripts.report import as_text

BEGIN: Final = "# Begin: made from the teams in the company's file by `python -m scripts owners`"
END: Final = "# End"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_playbook(parser)
    parser.add_argument(
        "--file",
        type=Path,
        metavar="FILE",
        help="the file to write (default: .github/CODEOWNERS beside the playbook's folder)",
    )
    parser.add_argument("--check", action="store_true", help="write nothing; say whether the file is current")


def run(options: argparse.Namespace) -> int:
    """Writes the file, or says with --check that it is not current."""
    folder: Path = options.playbook
    reading = read_playbook(folder, date.today())
    if reading.playbook is None:
        print(as_text(reading.problems, "en", colours=sys.stderr.isatty()), end="", file=sys.stderr)
        return 1
    file: Path = options.file or folder.resolve().parent / ".github" / "CODEOWNERS"
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    after = with_teams(before, folder.resolve().name, reading.playbook.company.teams)
    if after == before:
        return 0
    if options.check:
        print(f"{file} is not what the teams in the company's file say; run: python -m scripts owners", file=sys.stderr)
        return 1
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(after, encoding="utf-8", newline="\n")
    print(f"{file} written", file=sys.stderr)
    return 0


def with_teams(content: str, folder: str, teams: tuple[Team, ...]) -> str:
    """The file with the teams' lines between the markers, which come last where there were none yet."""
    head, begin, rest = content.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not teams and not begin:
        return content
    if not begin:
        head = f"{content.rstrip()}\n\n" if content.strip() else ""
    lines = [BEGIN, *_lines(folder, teams), END]
    return head + "\n".join(lines) + (tail if end else "\n")


def _lines(folder: str, teams: tuple[Team, ...]) -> Iterator[str]:
    """A line for each path: all of the playbook first, then folders, then records, for the last that fits decides."""
    asked: dict[str, list[str]] = {}
    for team in teams:
        for owned in team.owns:
            asked.setdefault(_path(folder, owned), []).append(team.team)
    width = max(map(len, asked), default=0)
    for path in sorted(asked, key=lambda path: (path.count("/") + path.endswith(".yaml"), path)):
        yield f"{path:<{width}} {' '.join(dict.fromkeys(asked[path]))}"


def _path(folder: str, owned: str) -> str:
    if owned == "playbook":
        return f"/{folder}/"
    return f"/{folder}/{owned}.yaml" if "/" in owned else f"/{folder}/{owned}/"
