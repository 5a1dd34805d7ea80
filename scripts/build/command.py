"""`python -m scripts build`: from the playbook to the published site.

The two languages are built by processes that start first and wait, while this one reads and renders.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import yaml

from calculators.language import LANGUAGES
from scripts import api, schema
from scripts.build.dates import read_history
from scripts.build.headers import headers_file
from scripts.build.origin import repository_address
from scripts.build.policy import policy
from scripts.build.root import root_files
from scripts.build.stamp import fingerprint, recall, remember
from scripts.build.worker import LanguageWorker, Result
from scripts.history.read import read_changes
from scripts.link.playbook import Playbook
from scripts.pipeline import read_playbook
from scripts.render import embed
from scripts.render.site import render
from scripts.render.sources import Sources, read_sources
from scripts.report import as_text
from scripts.write import write

REPOSITORY = Path(__file__).resolve().parents[2]
_FOR_GOOD = ("/runtime/*",)
_NEXT = ".next"
"""Where the languages are built, inside the site so that putting them in place is a rename."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "--site", type=Path, default=REPOSITORY / "site", help="folder of the built site (default: site)"
    )
    parser.add_argument(
        "--work", type=Path, default=REPOSITORY / "build", help="folder for what is made on the way (default: build)"
    )
    parser.add_argument("--playbook", type=Path, default=REPOSITORY / "playbook", help="folder of the playbook")
    parser.add_argument("--address", help="address the site is published at (default: site_url in mkdocs.yml)")
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="the day on which reviews are overdue and exceptions end (default: that of the last commit)",
    )
    parser.add_argument("--fresh", action="store_true", help="build both languages even if nothing changed")
    parser.add_argument(
        "--without-runtime", action="store_true", help="leave the calculators' runtime out (for measuring)"
    )


def run(options: argparse.Namespace) -> int:
    """Builds the site. Gives 0, or 1 when something in the input has to be mended; whatever is raised is a fault of
    ours.

    A build that does not succeed leaves the pages of the last one in place.
    """
    began = time.perf_counter()
    work, site = options.work.resolve(), options.site.resolve()
    history = read_history(REPOSITORY)
    workers = _start(work, site, history.epoch)
    try:
        today = options.today or _day(history.epoch)
        playbook = _read(options.playbook.resolve(), today or date.today())
        if playbook is None:
            return 1
        changes = read_changes(options.playbook.resolve(), REPOSITORY / "build/history.json")
        sources = _with_address(read_sources(REPOSITORY, history.dates, changes, today), options.address)
        sources = replace(sources, home=repository_address(os.environ))
        tree = render(playbook, sources)
        write(tree, work / "tree", work / "tree.json")
        prints = {language: fingerprint(tree, language, Path(__file__).parent, history.epoch) for language in LANGUAGES}
        kept = {} if options.fresh else _kept(prints, work, site)
        for language in prints.keys() - kept.keys():
            workers[language].go()
        root = _root(playbook, sources)
        if not options.without_runtime:
            _add_runtime(site)
        built = {language: workers[language].wait() for language in LANGUAGES if language not in kept}
    finally:
        for worker in workers.values():
            worker.dismiss()
    results = kept | {language: result for language, result in built.items() if result}
    if len(results) < len(LANGUAGES):
        return 1
    for language in built:
        _put_in_place(site, language)
        remember(work / f"{language}.stamp.json", prints[language], site / language, results[language])
    write(root | {"_headers": _headers(results)}, site, work / "site.json")
    pages = sum(result.pages for result in results.values())
    print(f"{pages} pages in {time.perf_counter() - began:.1f} s: {options.site}")
    return 0


def _start(work: Path, site: Path, epoch: int) -> dict[str, LanguageWorker]:
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch), "PYTHONHASHSEED": "0"}
    return {
        language: LanguageWorker(
            language,
            work / f"tree/mkdocs.{language}.yml",
            site / _NEXT / language,
            work / "templates",
            environment,
            REPOSITORY,
        )
        for language in LANGUAGES
    }


def _put_in_place(site: Path, language: str) -> None:
    """The new pages of a language for the old ones."""
    old = site / _NEXT / f"{language}.old"
    if (site / language).exists():
        (site / language).rename(old)
    (site / _NEXT / language).rename(site / language)
    shutil.rmtree(old, ignore_errors=True)
    if not any((site / _NEXT).iterdir()):
        (site / _NEXT).rmdir()


def _day(epoch: int) -> date | None:
    """The day of a second since 1970, or None for the 0 of a tree without history: two builds of a commit are equal."""
    return datetime.fromtimestamp(epoch, UTC).date() if epoch else None


def _read(folder: Path, today: date) -> Playbook | None:
    """The playbook, or None after its problems have been said. Warnings are said and let it through."""
    reading = read_playbook(folder, today)
    print(as_text(reading.problems, "en", colours=sys.stderr.isatty()), end="", file=sys.stderr)
    if reading.playbook is None:
        print("The site was not built: first mend what is said above.", file=sys.stderr)
    return reading.playbook


def _with_address(sources: Sources, address: str | None) -> Sources:
    """The sources, published at another address than the one in mkdocs.yml."""
    if address is None:
        return sources
    settings = yaml.safe_load(sources.config) | {"site_url": address.rstrip("/") + "/"}
    return replace(sources, config=yaml.safe_dump(settings, allow_unicode=True))


def _kept(prints: Mapping[str, str], work: Path, site: Path) -> dict[str, Result]:
    found = {
        language: recall(work / f"{language}.stamp.json", now, site / language) for language, now in prints.items()
    }
    return {language: result for language, result in found.items() if result}


def _root(playbook: Playbook, sources: Sources) -> dict[str, str | bytes]:
    """What stands outside the two languages, without the headers that need their policies."""
    return {
        **root_files(REPOSITORY, yaml.safe_load(sources.config)["site_url"]),
        **embed.files(playbook),
        **api.files(playbook),
        **schema.files(),
    }


def _add_runtime(site: Path) -> None:
    """Pyodide with the calculators: made when they changed, else copied from what was made before."""
    from scripts.runtime import bundle

    bundle.make(site, REPOSITORY / "build/runtime")


def _headers(results: Mapping[str, Result]) -> str:
    policies = {f"/{language}/*": result.policy for language, result in results.items()}
    policies |= {path: policy(()) for path in ("/", "/index.html", "/404.html")}
    return headers_file(policies, embed.POLICY, _FOR_GOOD)
