"""`python -m scripts build`: from the playbook to the published site.

The two languages are built by processes that start first and wait, while this one reads and renders.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from calculators.language import LANGUAGES
from scripts.build.dates import read_history
from scripts.build.headers import headers_file
from scripts.build.policy import policy
from scripts.build.root import root_files
from scripts.build.stamp import fingerprint, recall, remember
from scripts.build.worker import LanguageWorker, Result
from scripts.link.playbook import Playbook
from scripts.pipeline import read_playbook
from scripts.render import embed
from scripts.render.site import render
from scripts.render.sources import Sources, read_sources
from scripts.write import write

REPOSITORY = Path(__file__).resolve().parents[2]
_FOR_GOOD = ("/runtime/*",)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--site", type=Path, default=REPOSITORY / "site", help="folder of the built site (default: site)")
    parser.add_argument("--work", type=Path, default=REPOSITORY / "build", help="folder for what is made on the way (default: build)")
    parser.add_argument("--playbook", type=Path, default=REPOSITORY / "playbook", help="folder of the playbook")
    parser.add_argument("--address", help="address the site is published at (default: site_url in mkdocs.yml)")
    parser.add_argument("--fresh", action="store_true", help="build both languages even if nothing changed")
    parser.add_argument("--without-runtime", action="store_true", help="leave the calculators' runtime out (for measuring)")


def run(options: argparse.Namespace) -> int:
    """Builds the site. Gives 0, or 1 when something in the input has to be mended; whatever is raised is a fault of ours."""
    began = time.perf_counter()
    work, site = options.work.resolve(), options.site.resolve()
    history = read_history(REPOSITORY)
    workers = _start(work, site, history.epoch)
    try:
        playbook = _read(options.playbook.resolve())
        if playbook is None:
            return 1
        sources = _with_address(read_sources(REPOSITORY, history.dates), options.address)
        tree = render(playbook, sources)
        write(tree, work / "tree", work / "tree.json")
        prints = {language: fingerprint(tree, language, Path(__file__).parent, history.epoch) for language in LANGUAGES}
        kept = {} if options.fresh else _kept(prints, work, site)
        for language in LANGUAGES:
            if language not in kept:
                workers[language].go()
        root = _root(playbook, sources)
        if not options.without_runtime:
            _add_runtime(site, work)
        results = {language: kept.get(language) or workers[language].wait() for language in LANGUAGES}
    finally:
        for worker in workers.values():
            worker.dismiss()
    for language, result in results.items():
        if result is None:
            (work / f"{language}.stamp.json").unlink(missing_ok=True)
            return 1
        remember(work / f"{language}.stamp.json", prints[language], site / language, result)
    root["_headers"] = _headers({language: result for language, result in results.items() if result})
    write(root, site, work / "site.json")
    pages = sum(result.pages for result in results.values() if result)
    print(f"{pages} pages in {time.perf_counter() - began:.1f} s: {options.site}")
    return 0


def _start(work: Path, site: Path, epoch: int) -> dict[str, LanguageWorker]:
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch), "PYTHONHASHSEED": "0"}
    return {
        language: LanguageWorker(language, work / f"tree/mkdocs.{language}.yml", site / language, environment, REPOSITORY)
        for language in LANGUAGES
    }


def _read(folder: Path) -> Playbook | None:
    """The playbook, or None after its problems have been said. Warnings are said and let it through."""
    reading = read_playbook(folder, date.today())
    for problem in reading.problems:
        mark = problem.mark
        print(f"{mark.file}:{mark.line}:{mark.column}: {problem.said.message.en}  [{problem.rule}]", file=sys.stderr)
    if reading.playbook is None:
        print("The site was not built: the playbook has errors. `python -m scripts check` says more.", file=sys.stderr)
    return reading.playbook


def _with_address(sources: Sources, address: str | None) -> Sources:
    """The sources, published at another address than the one in mkdocs.yml."""
    if address is None:
        return sources
    settings = yaml.safe_load(sources.config) | {"site_url": address.rstrip("/") + "/"}
    return replace(sources, config=yaml.safe_dump(settings, allow_unicode=True))


def _kept(prints: Mapping[str, str], work: Path, site: Path) -> dict[str, Result]:
    found = {language: recall(work / f"{language}.stamp.json", now, site / language) for language, now in prints.items()}
    return {language: result for language, result in found.items() if result}


def _root(playbook: Playbook, sources: Sources) -> dict[str, str | bytes]:
    """What stands outside the two languages, without the headers that need their policies."""
    return {
        **root_files(REPOSITORY, yaml.safe_load(sources.config)["site_url"]),
        **embed.files(playbook),
    }


def _add_runtime(site: Path, work: Path) -> None:
    """Pyodide with the calculators; made when they changed, else copied from what was made."""
    from scripts.runtime import bundle

    bundle.make(site, work / "runtime")


def _headers(results: Mapping[str, Result]) -> str:
    policies = {f"/{language}/*": result.policy for language, result in results.items()}
    policies |= {path: policy(()) for path in ("/", "/index.html", "/404.html")}
    return headers_file(policies, embed.POLICY, _FOR_GOOD)
