"""Step 5, render: a linked playbook and the hand-written files -> every file of the build folder, as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from calculators.kit.text.language import Language
from scripts.brand import style
from scripts.link.playbook import Playbook
from scripts.render import config, review_marks
from scripts.render.book import Book
from scripts.render.calendars import calendars
from scripts.render.catalogue import page_modules
from scripts.render.config import MARK
from scripts.render.glossary_marks import Words, explain, words
from scripts.render.navigation import Place, navigation
from scripts.render.news import FEED, feed
from scripts.render.page import Page, write
from scripts.render.sources import Sources

Site = Mapping[str, str]
"""Text by path in the build folder, sorted: `da/stages/closing.md`, `mkdocs.da.yml`, `overrides/main.html`."""


def render(playbook: Playbook, sources: Sources) -> Site:
    """Every file that the site is built from. Pure: no clock, no disk; equal input gives equal text.

    Raises ValueError where a hand-written file or `mkdocs.yml` is not what it should be.
    """
    return joined(sources, {language: render_language(playbook, sources, language) for language in playbook.languages})


def joined(sources: Sources, languages: Mapping[Language, Site]) -> Site:
    """What `render_language` gave for each language, and the files that are written by hand."""
    files = dict(_static(sources, tuple(languages)))
    for rendered in languages.values():
        files |= rendered
    return dict(sorted(files.items()))


def render_language(playbook: Playbook, sources: Sources, language: Language) -> Site:
    """The files of one language that come from the playbook."""
    files: dict[str, str] = {}
    book = Book(playbook, language, sources)
    placed = placed_pages(book)
    known = words(book)
    for page in (page for _, pages in placed for page in pages):
        files[f"{language}/{page.file}"] = written(page, book, known)
    site = config.address(sources.config)
    files |= {f"{language}/{one.file}": one.content for one in calendars(book, sources.dates, site)}
    files[f"{language}/{FEED}"] = feed(book, sources.changes, site)
    files |= dict(_branded(book))
    files[f"mkdocs.{language}.yml"] = config.write(sources.config, book, navigation(language, placed))
    return files


def placed_pages(book: Book) -> tuple[tuple[Place, tuple[Page, ...]], ...]:
    """Every page of a language with its place, in the order of the navigation; the glossary not yet explained."""
    return tuple((module.place, tuple(book.reads.each(book.playbook, module.pages(book)))) for module in page_modules())


def written(page: Page, book: Book, known: Words) -> str:
    """The page as the build folder holds it: the words of the glossary explained, its review told."""
    shown = review_marks.marked(explain(page, book, known), book, book.sources.today)
    return write(shown, book.language, book.sources.dates, book.sources.at, review_marks.front(page, book))


def _branded(book: Book) -> Iterator[tuple[str, str]]:
    """The mark and the style sheet in the company's own look."""
    brand, folder = book.playbook.brand, book.language
    if brand is not None and brand.mark is not None:
        yield f"{folder}/{MARK}", book.playbook.documents.marks[brand.mark].decode("utf-8")
    if brand is not None and (own := style(brand)):
        yield f"{folder}/{config.STYLES}", f"{_style(book.sources)}\n{own}"


def _static(sources: Sources, languages: tuple[Language, ...]) -> Iterator[tuple[str, str]]:
    """Scripts and one style sheet beside the pages of each language, templates once. Raises KeyError for a missing
    style."""
    for language in languages:
        yield f"{language}/{config.STYLES}", _style(sources)
    for file, text in sources.static.items():
        if file.startswith("overrides/"):
            yield file, text
        elif not file.endswith(".css"):
            for language in languages:
                yield f"{language}/{file.removeprefix('docs/')}", text


def _style(sources: Sources) -> str:
    return "\n".join(sources.static["docs/" + name] for name in config.styles(sources.config))
