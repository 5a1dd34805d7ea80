"""What a commit changed, told to readers of one language: on the page, and in the feed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from calculators.kit.markup.html import Html, element
from calculators.kit.text.dates import format_date
from scripts.history.atom import Feed, FeedEntry, atom
from scripts.history.entries import Changes, Entry, Sentence
from scripts.model.company import Company
from scripts.render.book import Book
from scripts.render.elements import items, with_commas
from scripts.render.page import ROOT

FEED: Final = "changes.xml"
"""Where the feed stands, from the root of its language."""
_SENTENCES: Final = 12
_PAGES: Final = 6
_TITLES: Final = 3
_NO_NEWS: Final = datetime(2026, 1, 1, tzinfo=UTC)


def entries(book: Book, changes: Changes) -> tuple[Entry, ...]:
    """The entries that have something to tell in this language, newest first."""
    return tuple(entry for entry in changes.entries if entry.written or entry.told_in(book.language))


def anchor(entry: Entry) -> str:
    """The entry's place on the page."""
    return f"change-{entry.commit[:12]}"


def feed(book: Book, changes: Changes, site: str) -> str:
    """The news as an Atom feed. `site` is the address of the whole site, with a slash at the end."""
    t, home = book.t, f"{site}{book.language}/"
    page = f"{home}changes/"
    authors = [book.say(company.name) for company in book.playbook.of(Company).values()]
    told = [
        FeedEntry(
            id=f"{page}#{anchor(entry)}",
            title=_title(book, entry),
            when=entry.when,
            address=f"{page}#{anchor(entry)}",
            content=Html(tell(book, entry).replace(f'href="{ROOT}', f'href="{home}')),
        )
        for entry in entries(book, changes)
    ]
    return atom(
        Feed(
            id=page,
            title=t("Det er nyt i processen", "What is new in the process"),
            subtitle=t(
                "Det, der er ændret i trin, roller, kriterier og nøgletal.",
                "What has changed in stages, roles, criteria and KPIs.",
            ),
            language=book.language,
            author=next(iter(authors), t("Salgsproces", "Sales process")),
            address=page,
            own_address=home + FEED,
            entries=told,
            updated=_NO_NEWS,
        )
    )


def tell(book: Book, entry: Entry) -> Html:
    """What the commit changed: the process in sentences, and in one line where only words changed."""
    t, told = book.t, entry.told_in(book.language)
    process = [sentence for sentence in told if not sentence.wording]
    worded = list({(one.kind, one.id): one for one in told if one.wording}.values())
    hidden, unnamed = len(process) - _SENTENCES, len(worded) - _PAGES
    written = t("Processen blev lagt frem her første gang.", "The process was set out here for the first time.")
    more = t("Og én ændring til.", "And one more change.")
    if hidden > 1:
        more = t(f"Og {hidden} andre ændringer.", f"And {hidden} more changes.")
    return element(
        "div",
        element("p", written) if entry.written else None,
        items([_sentence(book, one) for one in process[:_SENTENCES]], "changes"),
        element("p", more) if hidden > 0 else None,
        element(
            "p",
            t("Ny ordlyd i ", "New wording in "),
            with_commas(_name(book, one) for one in worded[:_PAGES]),
            t(f" og {unnamed} til", f" and {unnamed} more") if unnamed > 0 else None,
            ".",
        )
        if worded
        else None,
        _joined(book, entry),
    )


def _sentence(book: Book, sentence: Sentence) -> Html:
    """The sentence, the record's name in it a link; where the name is not in it, the link follows."""
    said, name = book.say(sentence.text), book.say(sentence.name)
    before, found, after = said.partition(name)
    if found:
        return element("span", before, _name(book, sentence), after)
    return element("span", said, " ", _name(book, sentence))


def _name(book: Book, sentence: Sentence) -> Html:
    name, address = book.say(sentence.name), book.href(sentence.kind, sentence.id)
    return element("a", name, href=address) if address else element("b", name)


def _joined(book: Book, entry: Entry) -> Html | None:
    t, count = book.t, entry.joined
    if not count:
        return None
    if entry.written:
        said = t(
            "Det, der skete før, var endnu ikke en hel proces og er ikke vist.",
            "What came before was not yet a whole process and is not shown.",
        )
    elif count == 1:
        said = t(
            "Heri også en ændring lige før, som ikke kan læses for sig.",
            "This includes one change just before that cannot be read on its own.",
        )
    else:
        said = t(
            f"Heri også {count} ændringer lige før, som ikke kan læses for sig.",
            f"This includes {count} changes just before that cannot be read on their own.",
        )
    return element("p", said, class_="sp-note")


def _title(book: Book, entry: Entry) -> str:
    """What the entry is about, in a line."""
    t, day = book.t, format_date(book.local(entry.when).date(), book.language)
    if entry.written:
        return t(f"{day}: Processen er lagt frem", f"{day}: The process is set out")
    told = entry.told_in(book.language)
    process = [sentence for sentence in told if not sentence.wording]
    names = _names(book, process or told)
    return f"{day}: {names}" if process else t(f"{day}: Ny ordlyd i {names}", f"{day}: New wording in {names}")


def _names(book: Book, sentences: Sequence[Sentence]) -> str:
    named = list(dict.fromkeys(book.say(sentence.name) for sentence in sentences))
    more = len(named) - _TITLES
    return ", ".join(named[:_TITLES]) + (book.t(f" og {more} til", f" and {more} more") if more > 0 else "")
