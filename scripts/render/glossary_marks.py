"""Explains the words of the glossary where they are used: the first occurrence on a page opens what it means.

The word becomes a button that opens a popover. That is plain HTML, so it works by mouse, touch and keyboard, before any
script and under the site's Content-Security-Policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from calculators.html import Html, element
from scripts.render.book import Book
from scripts.render.page import Block, Markdown, Page

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]*)")
_MARKDOWN = re.compile(
    r"(^#.*$|^ *\|.*$|^!!!.*$|^ {4,}.*$|\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]*>|^```.*?^```)", re.MULTILINE | re.DOTALL
)
_CLOSED = frozenset(
    (
        "a",
        "b",
        "button",
        "code",
        "dt",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "label",
        "math",
        "pre",
        "script",
        "section",
        "summary",
        "svg",
        "table",
        "template",
        "th",
    )
)
"""Elements in which no word is explained: links and controls cannot hold a button, drawings and headings should not.
The calculators are sections: their markup is the same bytes here and in the browser."""


@dataclass(frozen=True)
class Words:
    """The spellings of the glossary in one language. `ids` leads from a spelling in lower case to the term; an
    abbreviation (`acronyms`) counts only in capitals."""

    pattern: re.Pattern[str] | None
    ids: dict[str, str]
    acronyms: frozenset[str] = frozenset()


def words(book: Book) -> Words:
    """Every spelling of every term, the longest first, so that `lead score` is not taken for `lead`."""
    ids: dict[str, str] = {}
    acronyms: set[str] = set()
    for term in book.playbook.terms.values():
        forms = term.forms.da if book.language == "da" else term.forms.en
        for form in (book.say(term.name), *forms):
            ids.setdefault(form.lower(), term.id)
            if form[:2].isupper():
                acronyms.add(form.lower())
    if not ids:
        return Words(None, ids)
    spelled = "|".join(
        re.escape(form).replace(r"\ ", r"\s") for form in sorted(ids, key=lambda form: (-len(form), form))
    )
    return Words(re.compile(rf"(?<![\w&#-])(?:{spelled})(?![\w-])", re.IGNORECASE), ids, frozenset(acronyms))


def explain(page: Page, book: Book, known: Words) -> Page:
    """The page with the first occurrence of each term opening its meaning."""
    if known.pattern is None or not page.terms:
        return page
    seen: dict[str, None] = {}
    body: tuple[Block, ...] = tuple(_marked(block, known, seen) for block in page.body)
    if not seen:
        return page
    meanings = element("aside", [_meaning(book, id) for id in sorted(seen)], class_="sp-meanings")
    return replace(page, body=(*body, meanings))


def _marked(block: Block, known: Words, seen: dict[str, None]) -> Block:
    if isinstance(block, Html):
        return Html("".join(_in_html(block, known, seen)))
    if isinstance(block, Markdown):
        pieces = _MARKDOWN.split(block.text)
        return Markdown(
            "".join(piece if index % 2 else _in_text(piece, known, seen) for index, piece in enumerate(pieces))
        )
    return block


def _in_html(html: str, known: Words, seen: dict[str, None]) -> Iterator[str]:
    closed = 0
    for index, piece in enumerate(_TAG.split(html)):
        if index % 2:
            name = _NAME.match(piece)
            if name and name[1] in _CLOSED and not piece.endswith("/>"):
                closed += -1 if piece.startswith("</") else 1
            yield piece
        else:
            yield piece if closed else _in_text(piece, known, seen)


def _in_text(text: str, known: Words, seen: dict[str, None]) -> str:
    if known.pattern is None or not text.strip():
        return text

    def marked(found: re.Match[str]) -> str:
        id = known.ids.get(re.sub(r"\s", " ", found[0]).lower())
        if id is None or id in seen or (found[0].lower() in known.acronyms and not found[0][:2].isupper()):
            return found[0]
        seen[id] = None
        return f'<button type="button" class="sp-term" popovertarget="term-{id}">{found[0]}</button>'

    return known.pattern.sub(marked, text)


def _meaning(book: Book, id: str) -> Html:
    term = book.playbook.terms[id]
    more: Iterable[Html] = [book.link("terms", id, book.t("Ordbogen", "Glossary"))]
    if term.kpi:
        more = [*more, book.link("kpis", term.kpi, book.t("Nøgletallet", "The KPI"))]
    return element(
        "div",
        element("p", element("strong", book.say(term.name))),
        element("p", book.phrase(term.meaning)),
        element("p", [[link, " "] for link in more], class_="sp-meaning-more"),
        id=f"term-{id}",
        popover=True,
        class_="sp-meaning",
    )
