"""The work of a build while the languages' processes wait: read, check, render, write, and put in place."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from calculators.kit.text.language import LANGUAGES, Language
from scripts import api, schema
from scripts.brand import style
from scripts.build.dates import History
from scripts.build.headers import headers_file
from scripts.build.moved import moved_pages
from scripts.build.origin import published_address, repository_address
from scripts.build.policy import findings, policy, script_findings
from scripts.build.rendering import render_side_by_side
from scripts.build.root import root_files
from scripts.build.sections import KeptSections
from scripts.build.stamp import fingerprint, recall, remember
from scripts.build.worker import LanguageWorker, Result
from scripts.history.read import read_changes
from scripts.link import samples
from scripts.link.playbook import Playbook
from scripts.pipeline import read_playbook
from scripts.render import embed
from scripts.render.sources import Sources, read_sources
from scripts.render.statements import told
from scripts.report import as_text
from scripts.shipped import bill
from scripts.shipped.read import NOTICE, notice
from scripts.write import write

REPOSITORY = Path(__file__).resolve().parents[2]
_FOR_GOOD = ("/runtime/*",)


@dataclass(frozen=True)
class Job:
    """What to build and where: `fresh_pages` is where the languages' processes put their pages.

    today    the day on which reviews are overdue and exceptions end; None: that of the last commit
    address  where the site is published; None: as the company's file says, or mkdocs.yml
    fresh    build every language even if nothing changed
    """

    playbook: Path
    site: Path
    work: Path
    fresh_pages: Path
    today: date | None
    address: str | None
    fresh: bool


def build(job: Job, history: History, workers: Mapping[str, LanguageWorker], with_runtime: bool) -> int | None:
    """How many pages the site has, or None when something in the input has to be mended, which has been said."""
    today = job.today or day_of(history.epoch)
    playbook = _read(job.playbook, today or date.today())
    if playbook is None:
        return None
    changes = read_changes(job.playbook, job.work / "history.json")
    today = job.today or day_of(history.epoch, playbook.company.time_zone)
    address = job.address or published_address(playbook.company)
    sources = _with_address(read_sources(REPOSITORY, history.dates, changes, today), address)
    sources = replace(sources, home=repository_address(os.environ), place=history.place)
    tree = render_side_by_side(playbook, sources, job.work / "sections")
    languages = playbook.languages
    write(tree, job.work / "tree", job.work / "tree.json")
    prints = {language: fingerprint(tree, language, Path(__file__).parent, history.epoch) for language in languages}
    kept = {} if job.fresh else _kept(prints, job)
    for language in prints.keys() - kept.keys():
        workers[language].go()
    root = _root(playbook, sources, KeptSections(job.work / "sections/embed.json"))
    refused = _refused(root)
    if with_runtime:
        root |= _add_runtime(job.site)
    built = {language: workers[language].wait() for language in languages if language not in kept}
    results = kept | {language: result for language, result in built.items() if result}
    if refused or len(results) < len(languages):
        print("\n".join(refused), file=sys.stderr, end="\n" if refused else "")
        return None
    for language in built:
        _put_in_place(job, language)
        remember(job.work / f"{language}.stamp.json", prints[language], job.site / language, results[language])
    for language in set(LANGUAGES) - set(languages):
        shutil.rmtree(job.site / language, ignore_errors=True)
    write(root | {"_headers": _headers(results)}, job.site, job.work / "site.json")
    return sum(result.pages for result in results.values())


def day_of(epoch: int, zone: str | None = None) -> date | None:
    """The day of a second since 1970 in a time zone, or None for the 0 of a tree without history: two builds
    of a commit are equal."""
    return datetime.fromtimestamp(epoch, ZoneInfo(zone) if zone else UTC).date() if epoch else None


def _put_in_place(job: Job, language: str) -> None:
    """The new pages of a language for the old ones."""
    pages, old = job.site / language, job.fresh_pages / f"{language}.old"
    if pages.exists():
        pages.rename(old)
    (job.fresh_pages / language).rename(pages)
    shutil.rmtree(old, ignore_errors=True)
    if not any(job.fresh_pages.iterdir()):
        job.fresh_pages.rmdir()


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


def _kept(prints: Mapping[Language, str], job: Job) -> dict[Language, Result]:
    found = {
        language: recall(job.work / f"{language}.stamp.json", now, job.site / language)
        for language, now in prints.items()
    }
    return {language: result for language, result in found.items() if result}


def _root(playbook: Playbook, sources: Sources, sections: KeptSections) -> dict[str, str | bytes]:
    """What stands outside the languages, without the headers that need their policies."""
    embeds = embed.files(playbook, sections)
    sections.save()
    address = yaml.safe_load(sources.config)["site_url"]
    return {
        **root_files(REPOSITORY, address, told(playbook)),
        **_branded(playbook),
        **moved_pages(playbook, address),
        **embeds,
        **api.files(playbook),
        **schema.files(playbook.languages),
        **samples.files(playbook),
        **bill.files(),
    }


def _refused(files: Mapping[str, str | bytes]) -> list[str]:
    """What the policies of the bare pages would refuse; they hold no script of the theme's."""
    pages = {path: text for path, text in files.items() if path.endswith(".html") and isinstance(text, str)}
    none: frozenset[str] = frozenset()
    return [
        f"{path}: {what}" for path, text in pages.items() for what in (*findings(text), *script_findings(text, none))
    ]


def _branded(playbook: Playbook) -> dict[str, str | bytes]:
    """The mark and the palette of what stands outside the languages, in the company's own look."""
    brand = playbook.brand
    if brand is None:
        return {}
    files: dict[str, str | bytes] = {}
    if own := style(brand):
        files[embed.BRAND_STYLE] = own
        files["tokens.css"] = (REPOSITORY / "docs/styles/tokens.css").read_text("utf-8") + own
    if brand.mark is not None:
        files["favicon.svg"] = playbook.documents.marks[brand.mark]
    return files


def _add_runtime(site: Path) -> dict[str, str]:
    """Pyodide with the calculators: made when they changed, else copied from what was made before. Gives its notice."""
    from scripts.runtime import bundle

    made = bundle.make(site, REPOSITORY / "build/runtime")
    return {made.path + NOTICE: notice("runtime")}


def _headers(results: Mapping[Language, Result]) -> str:
    policies = {f"/{language}/*": result.policy for language, result in results.items()}
    policies |= {path: policy(()) for path in ("/", "/index.html", "/404.html")}
    return headers_file(policies, embed.POLICY, _FOR_GOOD)
