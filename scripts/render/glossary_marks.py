"""Explains the words of the glossary where they are used: the first occurrence on a page opens what it means.

The word becomes a button that opens a popover. That is plain HTML, so it works by mouse, touch and keyboard, before any
script and under the site's Content-Security-Policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from os.path import commonprefix

from calculators.kit.markup.html import Html, element
from scripts.render.book import Book
from scripts.render.page import Block, Markdown, Page

_MARKDOWN = re.compile(
    r"(^#.*$|^ *\|.*$|^!!!.*$|^ {4,}.*$|\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]*>|^```.*?^```)", re.MULTILINE | re.DOTALL
)
_DEEPEST = 25
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
    abbreviation (`acronyms`) counts only in capitals. `in_html` also finds tags, and names those of closed elements.
    """

    pattern: re.Pattern[str] | None
    ids: dict[str, str]
    acronyms: frozenset[str] = frozenset()
    in_html: re.Pattern[str] = re.compile("")


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
    spelled = rf"(?<![\w&#-]){any_of(frozenset(ids))}(?![\w-])"
    in_html = rf"<(/?)({'|'.join(sorted(_CLOSED))})\b[^>]*>|<[^>]*>|{spelled}"
    return Words(re.compile(spelled), ids, frozenset(acronyms), re.compile(in_html))


def any_of(spellings: frozenset[str], deep: int = 0) -> str:
    """A pattern for any of the spellings, in lower case or not, the longest first.

    A letter is looked at once for all that begin alike, where a list of alternatives is tried one by one; `_DEEPEST`
    parts into the words it is a list after all, since patterns cannot be nested without end.
    """
    alike = len(commonprefix(tuple(spellings)))
    start = "".join(map(_letter, next(iter(spellings))[:alike]))
    rest: dict[str, set[str]] = {}
    for spelling in spellings:
        rest.setdefault(spelling[alike : alike + 1], set()).add(spelling[alike + 1 :])
    if deep < _DEEPEST:
        parts = [_letter(first) + any_of(frozenset(more), deep + 1) for first, more in sorted(rest.items()) if first]
    else:
        parts = ["".join(map(_letter, one[alike:])) for one in sorted(spellings, key=len, reverse=True) if one[alike:]]
    longer = "|".join(parts)
    return f"{start}(?:{longer})?" if longer and "" in rest else f"{start}(?:{longer})" if longer else start


def _letter(letter: str) -> str:
    if letter.upper() != letter:
        return f"[{letter}{letter.upper()}]"
    return r"\s" if letter == " " else re.escape(letter)


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
    closed = at = 0
    for found in known.in_html.finditer(html):
        if found[2]:
            if not found[0].endswith("/>"):
                closed += -1 if found[1] else 1
        elif not closed and found[0][0] != "<":
            yield html[at : found.start()]
            yield _opening(found[0], known, seen)
            at = found.end()
    yield html[at:]


def _in_text(text: str, known: Words, seen: dict[str, None]) -> str:
    return known.pattern.sub(lambda found: _opening(found[0], known, seen), text) if known.pattern else text


def _opening(word: str, known: Words, seen: dict[str, None]) -> str:
    """The word as what opens its meaning, where it is the page's first of its term."""
    id = known.ids.get(re.sub(r"\s", " ", word).lower())
    if id is None or id in seen or (word.lower() in known.acronyms and not word[:2].isupper()):
        return word
    seen[id] = None
    return f'<button type="button" class="sp-term" popovertarget="term-{id}">{word}</button>'


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
