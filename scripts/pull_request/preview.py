"""Copy the built site so that its pages open from a folder, without a web server: for looking at a pull request.

Addresses that end in a folder get its `index.html`, which a server would add. What a browser does not run from a folder
(calculators, search, the way from the root to the reader's language) is left out; the pages keep their written results.
Beside the pages, on request, what changes in the process, in each language of the site: changes.da.html.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from pathlib import Path
from typing import Final

from calculators.kit.text.language import LANGUAGES
from scripts.model.format import PLAYBOOK
from scripts.pull_request.difference import REPOSITORY, difference

_LEFT_OUT: Final = ("runtime", "embed", "embed.js", "sw.js", "_headers", "404.html")
_LINK = re.compile(r'(?:(?<= href=")|(?<=content="0; url=))([^"#?:]+)(#[^"]*)?(?=")')
_SCRIPT = re.compile(r'<script(?: type="module" src="[^"]*"| src="lead\.js")></script>')


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--site", type=Path, default=REPOSITORY / "site", metavar="DIR", help="the built site")
    parser.add_argument(
        "--output",
        type=Path,
        default=REPOSITORY / "build/preview",
        metavar="DIR",
        help="folder to write, emptied first (default: build/preview)",
    )
    parser.add_argument(
        "--playbook",
        type=Path,
        default=REPOSITORY / PLAYBOOK,
        metavar="DIR",
        help="folder of the playbook whose changes are said (default: playbook)",
    )
    parser.add_argument("--changes", nargs=2, metavar=("BASE", "HEAD"), help="also say what changes from BASE to HEAD")


def run(options: argparse.Namespace) -> int:
    """Copies the site, or says that there is none."""
    if not (options.site / "index.html").is_file():
        print(f"{options.site}: no site is built there; run: make site", file=sys.stderr)
        return 1
    if options.output.exists():
        shutil.rmtree(options.output)
    top = set(_LEFT_OUT)
    shutil.copytree(
        options.site,
        options.output,
        ignore=lambda folder, names: top & set(names) if Path(folder) == options.site else set(),
    )
    pages = sorted(options.output.rglob("*.html"))
    for page in pages:
        page.write_text(from_a_folder(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    if options.changes:
        base, head = options.changes
        for language in (one for one in LANGUAGES if (options.site / one).is_dir()):
            report = difference(base, head, language, "html", options.playbook).report
            if report is not None:
                (options.output / f"changes.{language}.html").write_text(report, encoding="utf-8", newline="\n")
    print(f"{len(pages)} pages: open {options.output / 'index.html'}", file=sys.stderr)
    return 0


def from_a_folder(html: str) -> str:
    """The page with links that name a file, and without the scripts that a browser refuses to load from a folder."""
    return _LINK.sub(lambda found: _file(found[1]) + (found[2] or ""), _SCRIPT.sub("", html))


def _file(address: str) -> str:
    """`../closing/` -> `../closing/index.html`; an address of a file, or from the root of a host, stays as it is."""
    last = address.rsplit("/", 1)[-1]
    if address.startswith("/") or last not in ("", ".", ".."):
        return address
    return address.rstrip("/") + "/index.html"
