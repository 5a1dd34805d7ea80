"""What `check` accepts, `build` builds: records dropped, renamed and put in another order at random, from every
playbook that the tests have. Whatever the check then accepts becomes pages without a broken link."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language
from calculators.page import section_html
from scripts.api import files as api_files
from scripts.build.moved import moved_pages
from scripts.build.origin import published_address
from scripts.edit.places import references_to
from scripts.edit.source import Source, Unreadable
from scripts.edit.structure import delete
from scripts.edit.values import replace as replaced
from scripts.judge import judge
from scripts.link import link, samples
from scripts.link.playbook import Playbook
from scripts.load import read as read_document
from scripts.load.tree import Document, Documents
from scripts.load.tree import Path as Place
from scripts.model.kinds import KINDS
from scripts.problem import Problem
from scripts.rename.record import rename_record
from scripts.render.embed import files as embed_files
from scripts.render.site import Site, render_language
from scripts.runtime.page_files import PAGE_FILES
from scripts.shape import shape
from tests.browser.test_links import broken_links
from tests.company import FOLDER, ROOT, TODAY, written
from tests.gait import examples
from tests.scripts.rendering import base_sources
from tests.sites import build_site

Files = Mapping[str, str]
_LINK = re.compile(r' (?:href|src)="([^"]*)"')
_ID = re.compile(r' id="([^"]*)"|\{ #(\S+) \}$', re.MULTILINE)
_OUTSIDE = re.compile(r"^(?:[a-z]+:|(?:\.\./)+(?:api|schema|embed|assets|licences)/)")


@cache
def bases() -> Mapping[str, tuple[Files, Mapping[str, bytes]]]:
    """The playbooks that pass the check as they are: their files and tables."""
    found = {}
    for folder in (FOLDER, *sorted((ROOT / "tests" / "processes").iterdir())):
        texts = {
            path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.glob("*/*.yaml"))
        }
        tables = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.glob("leads/*.csv"))}
        if all(_key(path)[0] in KINDS for path in texts) and checked(texts, tables)[0] is not None:
            found[folder.name] = (texts, tables)
    return found


def checked(texts: Files, tables: Mapping[str, bytes]) -> tuple[Playbook | None, tuple[Problem, ...]]:
    """What `check` says, in memory: the playbook where no problem is an error, and the errors."""
    documents: dict[tuple[str, str], Document] = {}
    problems: list[Problem] = []
    known = frozenset(_key(path) for path in texts)
    for path, content in texts.items():
        document, own = _read(path, content)
        problems += own
        if document is not None:
            documents[_key(path)] = document
    shaped, misshapen = shape(Documents("playbook", documents, known, dict(tables)))
    playbook, unlinked = link(shaped)
    whole = frozenset(KINDS) - {kind for kind, id in known if (kind, id) not in shaped.records}
    problems += [*misshapen, *unlinked, *judge(playbook, whole, TODAY)]
    errors = tuple(one for one in problems if one.severity == "error")
    return (None if errors else playbook), errors


@cache
def _read(path: str, content: str) -> tuple[Document | None, tuple[Problem, ...]]:
    return read_document(content.encode(), f"playbook/{path}", *_key(path))


def _key(path: str) -> tuple[str, str]:
    kind, _, name = path.partition("/")
    return kind, name.removesuffix(".yaml")


def dropped(texts: Files, gone: str) -> Files:
    """The files without one. A row that names it is left out, a key names another of its kind, a link is its words."""
    kind, id = _key(gone)
    left = {path: content for path, content in texts.items() if path != gone}
    other = next((_key(path)[1] for path in sorted(left) if _key(path)[0] == kind), "")
    return {
        path: _without(path, re.sub(rf"\[([^\]]+)\]\({kind}/{id}\)", r"\1", content), kind, id, other)
        if id in content
        else content
        for path, content in left.items()
    }


def _without(path: str, content: str, kind: str, id: str, other: str) -> str:
    source = Source(content)
    try:
        for place in dict.fromkeys(map(_row, reversed(list(references_to(source, _key(path)[0], kind, id))))):
            if other and not isinstance(place[-1], int):
                source = replaced(source, place, other)
            else:
                source = delete(source, place)
    except (Unreadable, IndexError, KeyError, ValueError, AssertionError):
        return content
    return source.text


def _row(place: Place) -> Place:
    """The item of a list that a place is in, else the place."""
    rows = [number for number, part in enumerate(place, 1) if isinstance(part, int)]
    return place[: rows[-1]] if rows else place


_WHOLE = 300 if settings.get_current_profile_name() == "long" else 2
"""Whole builds: seconds each."""


class Accepted(NamedTuple):
    """A playbook in which the check finds no error, and its files."""

    texts: Files
    tables: Mapping[str, bytes]
    playbook: Playbook

    def __repr__(self) -> str:
        return f"a playbook of {', '.join(self.texts)}"


def accepted(texts: Files, tables: Mapping[str, bytes]) -> Accepted | None:
    """The playbook once every file with an error is dropped too; None where the company's own is one of them."""
    while True:
        playbook, errors = checked(texts, tables)
        wrong = {error.mark.file.removeprefix("playbook/") for error in errors} & texts.keys()
        if not wrong:
            return Accepted(texts, tables, playbook) if playbook is not None else None
        for path in sorted(wrong):
            if path.startswith("company/"):
                return None
            texts = dropped(texts, path)


@st.composite
def edited(draw: st.DrawFn) -> Accepted | None:
    """A playbook after records were dropped, renamed and put in another order."""
    texts, tables = bases()[draw(st.sampled_from(sorted(bases())))]
    records = sorted(path for path in texts if not path.startswith("company/"))
    kinds = sorted({path.partition("/")[0] for path in records})
    without = set(draw(st.lists(st.sampled_from(kinds), max_size=2))) if kinds else set()
    gone = set(draw(st.lists(st.sampled_from(records), max_size=3))) if records else set()
    for path in records:
        if path in gone or path.partition("/")[0] in without:
            texts = dropped(texts, path)
    left = sorted(path for path in texts if not path.startswith(("company/", "calculators/")))
    for path in draw(st.lists(st.sampled_from(left), max_size=2, unique=True)) if left else ():
        kind, id = _key(path)
        texts = rename_record(texts, kind, id, f"{id}-2").files
    if draw(st.booleans()):
        tables = dict(list(tables.items())[draw(st.integers(0, 2)) :])
    order = draw(st.permutations(sorted(texts))) if draw(st.booleans()) else sorted(texts)
    return accepted({path: _at(texts[path], path, order) for path in order}, tables)


def _at(content: str, path: str, order: list[str]) -> str:
    """A record with the place in its kind that it has in the order."""
    place = [one for one in order if _key(one)[0] == _key(path)[0]].index(path) + 1
    return re.sub(r"^order: \d+$", f"order: {place}", content, flags=re.MULTILINE)


_SECTIONS: dict[str, Html] = {}


def section(*given: Any, **more: Any) -> Html:
    """A calculator's section, computed once for what it is made from."""
    key = repr((given, sorted(more.items())))
    if key not in _SECTIONS:
        _SECTIONS[key] = section_html(*given, **more)
    return _SECTIONS[key]


def broken(site: Site) -> list[str]:
    """Links that lead to no page, or to no place on one."""
    pages = {path: text for path, text in site.items() if path.endswith(".md")}
    ids = {path: {html or heading for html, heading in _ID.findall(text)} for path, text in pages.items()}
    found = []
    for path, text in pages.items():
        for target in set(_LINK.findall(text)):
            if _OUTSIDE.match(target):
                continue
            address, _, anchor = target.partition("#")
            page = posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) if address else path
            page = page if page in site else f"{page}/index.md"
            if page not in site or (anchor and "=" not in anchor and anchor not in ids.get(page, {anchor})):
                found.append(f"{path}: {target}")
    return found


def builds(playbook: Playbook, language: Language) -> None:
    """Everything that a build makes of a playbook before MkDocs has it."""
    site = render_language(playbook, replace(base_sources(), section=section, today=date(2026, 1, 15)), language)
    assert broken(site) == []
    assert embed_files(playbook, section) is not None
    assert samples.files(playbook) is not None
    assert api_files(playbook) and moved_pages(playbook, "https://example.org/") is not None


def builds_in(language: Language, found: Accepted | None) -> None:
    """In that language, or where it does not speak it, in its own."""
    if found is not None:
        builds(found.playbook, language if language in found.playbook.languages else found.playbook.languages[0])


@pytest.mark.timeout(3600)
@examples(120, suppress_health_check=list(HealthCheck))
@given(edited())
def test_what_the_check_accepts_becomes_danish_pages_without_a_broken_link(found: Accepted | None) -> None:
    builds_in("da", found)


@pytest.mark.timeout(3600)
@examples(120, suppress_health_check=list(HealthCheck))
@given(edited())
def test_what_the_check_accepts_becomes_english_pages_without_a_broken_link(found: Accepted | None) -> None:
    builds_in("en", found)


@pytest.mark.long
@pytest.mark.browser
@pytest.mark.timeout(14_400)
@settings(max_examples=_WHOLE, suppress_health_check=list(HealthCheck))
@given(edited())
def test_what_the_check_accepts_is_built_whole_without_a_broken_link(found: Accepted | None) -> None:
    if found is None:
        return
    with TemporaryDirectory() as place:
        folder, site = Path(place) / "playbook", Path(place) / "site"
        written(folder, {**found.texts, **found.tables})
        build_site(folder, site, Path(place) / "work", "--without-runtime", "--today", TODAY.isoformat())
        files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        pages = {path: (site / path).read_text("utf-8") for path in files if path.endswith(".html")}
        prefix = urlsplit(published_address(found.playbook.company) or "https://example.org/salgsproces/").path
        assert broken_links(pages, files | PAGE_FILES.keys(), prefix) == []


def test_every_playbook_of_the_tests_becomes_pages_without_a_broken_link() -> None:
    for texts, tables in bases().values():
        playbook, _ = checked(texts, tables)
        assert playbook is not None
        for language in playbook.languages:
            builds(playbook, language)
