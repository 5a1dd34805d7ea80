"""Every file of the built site is ours or that of somebody who is named, and their notices lie beside theirs."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path
from zipfile import ZipFile

from scripts.runtime.bundle import LIBRARY, REST, Sources
from scripts.runtime.page_files import PAGE_FILES
from scripts.shipped.components import COMPONENTS
from scripts.shipped.read import BESIDE, NOTICE, of_file

OURS = (
    *("_headers", ".nojekyll", "robots.txt", "*sitemap.xml", "runtime.json", "favicon.svg", "*/changes.xml", "*.ics"),
    *(
        "tokens.css",
        "root.css",
        "lead.js",
        "missing.js",
        *PAGE_FILES,
        "assets/calculator/on-demand/*",
        "*/styles/site.css",
    ),
    *("*/assets/*.mjs", "*/assets/mark.svg", "assets/samples/*", "api/v1/*.json", "schema/*.json"),
    *("embed/*/parameters.json", "embed/*/index.html", "embed/embed*.css", "index.html", "404.html"),
    *("*/search/pagefind-entry.json", "*/search/*.pf_meta", "*/search/fragment/*", "*/search/index/*"),
    *("runtime/*/python.mjs*", "runtime/*/worker.mjs*", "runtime/*/calculators-*.whl*"),
    *("licences/*.txt", "licences/bom.cdx.json", f"*/{NOTICE}"),
)
"""Files that hold nothing of others: what the build writes, and what lies in `docs/` and `calculators/`."""
MADE_HERE = {"calculators", "precompiled", "precompiled_texts", "rest", "rest_names"}
"""What the build puts into the archives beside the library."""


def tops(archive: Path) -> set[str]:
    """The modules and packages of an archive."""
    names = {name.split("/")[0] for name in ZipFile(archive).namelist()}
    return {name.split(".")[0] for name in names if not name.endswith(".dist-info")}


def test_every_file_is_ours_or_that_of_somebody_who_is_named(site: Path) -> None:
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    unknown = [one for one in paths if not of_file(one) and not any(fnmatchcase(one, ours) for ours in OURS)]
    assert unknown == []


def test_everybody_who_is_named_has_a_file(site: Path) -> None:
    paths = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    named = {one.id for path in paths for one in of_file(path)}
    assert named == {one.id for one in COMPONENTS if not one.within}
    for one in COMPONENTS:
        assert (site / "licences" / f"{one.id}.txt").stat().st_size > 500


def test_the_archives_hold_the_library_the_calculators_and_packages_that_are_named(site: Path) -> None:
    known = tops(Sources().pyodide / LIBRARY) | MADE_HERE | {one.pinned for one in COMPONENTS}
    for name in (LIBRARY, REST):
        (archive,) = site.glob(f"runtime/*/{name}")
        assert tops(archive) <= known


def test_the_notices_lie_beside_the_files(site: Path) -> None:
    folders = {path.parent.relative_to(site).as_posix() for path in site.rglob(NOTICE)}
    languages = {path.parent.name for path in site.glob("*/search")}
    assert folders >= {f"{language}/{part}" for language in languages for part in ("assets", "search")}
    assert len(folders) == 2 * len(languages) + 1 and BESIDE
    for path in site.rglob(NOTICE):
        for text in re.findall(r"licence  (\S+)", path.read_text("utf-8")):
            assert (path.parent / text).is_file()
