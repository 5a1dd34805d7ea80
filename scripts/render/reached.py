"""What differs between the sites of two playbooks: what a change touches is what it changes.

Both are rendered in memory, in each language. A calculator's section is not computed but stands for what it is computed
from, its parameters and its sample. Dates of commits and the navigation play no part.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from calculators.kit.calculator import AnyCalculator
from calculators.kit.input.dataset import File
from calculators.kit.markup.html import Html, element
from calculators.kit.text.language import Language
from scripts.diff.change import Key
from scripts.diff.touches import Touched, Touches
from scripts.link.playbook import Playbook
from scripts.model.base import text_in
from scripts.render.book import Book
from scripts.render.calendars import calendars
from scripts.render.catalogue import address
from scripts.render.glossary_marks import Words, words
from scripts.render.page import Page
from scripts.render.site import placed_pages, written
from scripts.render.sources import Sources

_SECTION: Final = "what-is-computed"


@dataclass(frozen=True)
class _Seen:
    """A page or a calendar of one language: what it is called, what it reads, and what it looked up."""

    name: str
    text: str
    looked_up: frozenset[Key]
    section: str = ""


type _Site = Mapping[str, _Seen]
"""By address from the root of the language."""


def reached(sources: Sources, before: Playbook, after: Playbook) -> Touches:
    """What differs, of what there is after the change."""
    words_differ = _words(before) != _words(after)
    languages = after.languages
    was = {language: _pages(Book(before, language, sources), words_differ) for language in languages}
    now = {language: _pages(Book(after, language, sources), words_differ) for language in languages}
    pages = _differing(was, now, {page: key for key, page in _addresses(after)})
    had = {language: _calendars(Book(before, language, sources)) for language in languages}
    has = {language: _calendars(Book(after, language, sources)) for language in languages}
    return Touches(pages, _differing(had, has, {}))


def _differing(
    was: Mapping[Language, _Site], now: Mapping[Language, _Site], own: Mapping[str, Key]
) -> tuple[Touched, ...]:
    found: list[Touched] = []
    nothing = _Seen("", "", frozenset())
    for place in sorted(next(iter(now.values()))):
        pairs = {language: (was[language].get(place, nothing), now[language][place]) for language in now}
        if all(old.text == new.text for old, new in pairs.values()):
            continue
        looked_up = frozenset[Key]().union(*(one.looked_up for pair in pairs.values() for one in pair))
        found.append(
            Touched(
                text_in({language: new.name for language, (_, new) in pairs.items()}),
                text_in({language: f"{language}/{place}" for language in pairs}),
                looked_up,
                own.get(place),
                any(old.section != new.section for old, new in pairs.values()),
            )
        )
    return tuple(found)


def _pages(book: Book, explained: bool) -> _Site:
    """The pages; with the words of the glossary explained where these differ, for else they are the same in both."""
    book = replace(book, sources=replace(book.sources, section=_section, dates={}, today=None))
    known = words(book) if explained else Words(None, {})
    found: dict[str, _Seen] = {}
    for _, pages in placed_pages(book):
        for page in pages:
            found[page.address] = _page(book, page, known)
    return found


def _page(book: Book, page: Page, known: Words) -> _Seen:
    """The page without the names and lines of the files it is made from."""
    book.reads.clear()
    read = written(replace(page, sources=("",), line=1, folder=""), book, known)
    section = "".join(block for block in page.body if isinstance(block, Html) and f'class="{_SECTION}"' in block)
    return _Seen(page.title, read, page.looked_up | book.reads.looked_up, section)


def _calendars(book: Book) -> _Site:
    book.reads.clear()
    found = list(calendars(book, {}, ""))
    return {one.file: _Seen(one.name, one.content, book.reads.looked_up) for one in found}


def _words(playbook: Playbook) -> object:
    """What the explanations of the glossary depend on."""
    return playbook.terms, sorted(playbook.kpis)


def _addresses(playbook: Playbook) -> list[tuple[Key, str]]:
    keys = [(kind, id) for kind, records in playbook.records.items() for id in records]
    return [(key, page) for key in keys if (page := address(*key)) is not None]


def _section(
    calculator: AnyCalculator,
    parameters: object,
    language: Language,
    *,
    sample: File | None = None,
    sample_address: str | None = None,
) -> Html:
    """In place of a calculator's section: what it would be computed from."""
    given = json.dumps(parameters, sort_keys=True) + (sha256(sample.content).hexdigest() if sample else "")
    return element("section", given, class_=_SECTION)
