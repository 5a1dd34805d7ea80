"""The company's own prose, a page each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from scripts.model.pages import HEADING, Prose
from scripts.render.book import Book
from scripts.render.elements import prose
from scripts.render.markup import without_markup
from scripts.render.navigation import Place, Tab
from scripts.render.page import Block, Heading, Page

PLACE = Place(Tab.GET_STARTED, 10)


def pages(book: Book) -> Iterator[Page]:
    """A page for each, in their order."""
    for record in book.playbook.in_order(Prose.kind):
        if isinstance(record, Prose):
            yield Page(
                f"pages/{record.id}",
                book.say(record.name),
                without_markup(book.say(record.summary)),
                tuple(_body(book, record)),
                (book.source(record),),
                book.line(record),
            )


def _body(book: Book, record: Prose) -> Iterator[Block]:
    """Text and headings by turns."""
    pieces = HEADING.split(book.say(record.body))
    yield from _text(book, pieces[0])
    for signs, words, after, anchor in zip(
        pieces[1::3], pieces[2::3], pieces[3::3], _anchors(record, book), strict=True
    ):
        yield Heading(2 if len(signs) == 2 else 3, without_markup(words), anchor)
        yield from _text(book, after)


def _text(book: Book, words: str) -> Iterator[Block]:
    if words.strip():
        yield prose(book.marked_up(words))


def _anchors(record: Prose, book: Book) -> list[str]:
    """The headings' ids: made of the English words in every language where both have as many headings."""
    english, own = (_headings(record.body.say(language)) for language in ("en", book.language))
    found: list[str] = []
    for words in english if len(english) == len(own) else own:
        plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
        anchor = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "heading"
        found.append(anchor if anchor not in found else f"{anchor}-{len(found) + 1}")
    return found


def _headings(body: str) -> list[str]:
    return [without_markup(found["words"]) for found in HEADING.finditer(body)]
