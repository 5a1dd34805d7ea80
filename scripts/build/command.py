"""`python -m scripts build`: from the playbook to the published site.

The languages are built by processes that start first and wait, while this one reads and renders. They start before
this one imports what it needs for that, so that both processors have work from the first moment; one whose language the
playbook turns out not to have is dismissed.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import re
import signal
import time
from datetime import date
from pathlib import Path
from typing import TextIO

from calculators.kit.text.language import LANGUAGES
from scripts.build.dates import history_of
from scripts.build.worker import LanguageWorker
from scripts.lacking import Lacking

REPOSITORY = Path(__file__).resolve().parents[2]
_READABLE = 0o022
"""A site is made to be served, most often by another user than the one who builds it."""
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
    parser.add_argument(
        "--playbook", type=Path, default=REPOSITORY / "playbook", metavar="DIR", help="folder of the playbook"
    )
    parser.add_argument(
        "--address", type=_address, help="address the site is published at (default: as the company's file says)"
    )
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="the day on which reviews are overdue and exceptions end (default: that of the last commit)",
    )
    parser.add_argument("--fresh", action="store_true", help="build every language even if nothing changed")
    parser.add_argument(
        "--without-runtime", action="store_true", help="leave the calculators' runtime out (for measuring)"
    )


def _address(words: str) -> str:
    """An address below which the site lies: https, or this machine's own. Raises argparse's error for any other."""
    from scripts.model.addresses import Folder  # it takes a while, and most builds are given none

    own = re.fullmatch(r"http://(127\.0\.0\.1|localhost)(:\d{1,5})?/([\w./-]*)", words, re.ASCII)
    fault = None if own else Folder.fault(words.rstrip("/") + "/")
    if fault is not None:
        raise argparse.ArgumentTypeError(f"{words!r} {fault.en}; expected one such as https://company.com/process/")
    return words


def run(options: argparse.Namespace) -> int:
    """Builds the site. Gives 0, or 1 when something in the input has to be mended; whatever is raised is a fault of
    ours.

    A build that does not succeed leaves the pages of the last one in place.
    """
    began = time.perf_counter()
    os.umask(_READABLE)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    work, site = options.work.resolve(), options.site.resolve()
    history = history_of(options.playbook.resolve(), REPOSITORY)
    lock = _alone(work)
    workers = _start(work, site, history.epoch)
    try:
        from scripts.build.whole import Job, build

        job = Job(options.playbook.resolve(), site, work, site / _NEXT, options.today, options.address, options.fresh)
        pages = build(job, history, workers, with_runtime=not options.without_runtime)
    finally:
        for worker in workers.values():
            worker.dismiss()
        lock.close()
    if pages is None:
        return 1
    print(f"{pages} pages in {time.perf_counter() - began:.1f} s: {options.site}")
    return 0


def _alone(work: Path) -> TextIO:
    """The open file that keeps another build out of the folder. Raises Lacking where one is at work in it."""
    work.mkdir(parents=True, exist_ok=True)
    lock = (work / ".building").open("w", encoding="utf-8")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise Lacking(f"Another build is at work in {work}. Wait for it, or give --site and --work.") from None
    return lock


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
