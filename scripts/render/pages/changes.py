"""What is new in the process, newest first: a page, and the same as a feed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Final

from calculators.dates import format_date
from calculators.html import Html, element
from scripts.history.atom import Feed, FeedEntry, atom
from scripts.history.entries import Changes, Entry, Sentence
from scripts.model.process import Company
from scripts.render.book import Book
from scripts.render.elements import box, items, lede, with_commas
from scripts.render.page import ROOT, Heading, Page, blocks

FEED: Final = "changes.xml"
"""Where the feed stands, from the root of its language."""
_SENTENCES: Final = 12
_NAMES: Final = 6
_NO_NEWS: Final = datetime(2026, 1, 1, tzinfo=UTC)


def pages(book: Book, changes: Changes) -> Iterator[Page]:
    """The one page of news."""
    t = book.t
    days = [(day, list(entries)) for day, entries in groupby(changes.entries, key=lambda entry: entry.when.date())]
    yield Page(
        "changes/index", t("Det er nyt i processen", "What is new in the process"),
        t("Det, der er ændret i trin, roller, kriterier og nøgletal, nyeste først.",
          "What has changed in stages, roles, criteria and KPIs, newest first."),
        blocks(
            lede(t("Det, der er ændret i processen, nyeste først. Ændringer i ordlyden alene er samlet for sig.",
                   "What has changed in the process, newest first. Changes to the wording alone are gathered in one line.")),
            element("div", element("p", t("Vil du have besked, når der er nyt? Giv din nyhedslæser ", "To be told when there is news, give your feed reader "),
                                   element("a", t("dette Atom-feed", "this Atom feed"), href=ROOT + FEED, type="application/atom+xml"), "."),
                    class_="sp-note"),
            _limits(book, changes),
            [(Heading(2, format_date(day, book.language), f"day-{day.isoformat()}"), [_entry(book, entry) for entry in entries])
             for day, entries in days],
            _end(book, changes),
        ),
        ("scripts/render/pages/changes.py",), short=t("Det er nyt", "What is new"), terms=False)


def feed(book: Book, changes: Changes, site: str) -> str:
    """The news as an Atom feed. `site` is the address of the whole site, with a slash at the end."""
    t, home = book.t, f"{site}{book.language}/"
    company = next(iter(book.playbook.of(Company).values()), None)
    page = f"{home}changes/"
    return atom(Feed(
        id=page, title=t("Det er nyt i processen", "What is new in the process"),
        subtitle=t("Det, der er ændret i trin, roller, kriterier og nøgletal.", "What has changed in stages, roles, criteria and KPIs."),
        language=book.language, author=book.say(company.name) if company else t("Salgsproces", "Sales process"), address=page,
        own_address=home + FEED, updated=_NO_NEWS,
        entries=[FeedEntry(
            id=f"{page}#{_anchor(entry)}", title=_title(book, entry), when=entry.when, address=f"{page}#{_anchor(entry)}",
            content=Html(_told(book, entry).replace(f'href="{ROOT}', f'href="{home}'))) for entry in changes.entries],
    ))


def _entry(book: Book, entry: Entry) -> Html:
    company = next(iter(book.playbook.of(Company).values()), None)
    when = element("time", entry.when.strftime(book.t("kl. %H.%M", "%H:%M")), datetime=entry.when.isoformat())
    where = element("a", book.t("Se det i filerne", "See it in the files"), href=f"{company.repository}/commit/{entry.commit}") if company else None
    return element("section", _told(book, entry), element("p", when, [" · ", where] if where else None, class_="sp-change-more"),
                   class_="sp-change", id=_anchor(entry))


def _told(book: Book, entry: Entry) -> Html:
    """What the page and the feed both say of a commit."""
    t = book.t
    process = [sentence for sentence in entry.sentences if not sentence.wording]
    worded = list({(one.kind, one.id): one for one in entry.sentences if one.wording}.values())
    shown, hidden = process[:_SENTENCES], len(process) - len(process[:_SENTENCES])
    names = with_commas(_name(book, one) for one in worded[:_NAMES])
    more = len(worded) - len(worded[:_NAMES])
    told: list[Html | None] = [
        element("p", t("Processen blev lagt frem her første gang.", "The process was set out here for the first time.")) if entry.written else None,
        items([_sentence(book, one) for one in shown], "changes"),
        element("p", t(f"Og {hidden} andre ændringer.", f"And {hidden} more changes.") if hidden > 1 else t("Og én ændring til.", "And one more change."))
        if hidden else None,
        element("p", t("Ny ordlyd i ", "New wording in "), names, t(f" og {more} til", f" and {more} more") if more else None, ".") if worded else None,
        _joined(book, entry),
    ]
    return element("div", told)


def _sentence(book: Book, sentence: Sentence) -> Html:
    """The sentence, with the name of the record as a link where the record still is there and the sentence begins with it."""
    said, name = book.say(sentence.text), book.say(sentence.name)
    if not said.startswith(name):
        return element("span", said, [" ", book.link(sentence.kind, sentence.id)] if book.href(sentence.kind, sentence.id) else None)
    return element("span", _name(book, sentence), said.removeprefix(name))


def _name(book: Book, sentence: Sentence) -> Html:
    name, address = book.say(sentence.name), book.href(sentence.kind, sentence.id)
    return element("a", name, href=address) if address else element("b", name)


def _joined(book: Book, entry: Entry) -> Html | None:
    t, count = book.t, entry.joined
    if not count:
        return None
    if entry.written:
        said = t("Det, der skete før, var endnu ikke en hel proces og er ikke vist.", "What came before was not yet a whole process and is not shown.")
    elif count == 1:
        said = t("Heri også en ændring lige før, som ikke kan læses for sig.", "This includes one change just before that cannot be read on its own.")
    else:
        said = t(f"Heri også {count} ændringer lige før, som ikke kan læses for sig.",
                 f"This includes {count} changes just before that cannot be read on their own.")
    return element("p", said, class_="sp-note")


def _limits(book: Book, changes: Changes) -> Html | None:
    """Why there is no history here, or not all of it."""
    t = book.t
    said: list[str] = []
    if changes.missing == "no-history":
        said.append(t("Siderne er bygget uden historik, så her kan ikke stå, hvad der er nyt.",
                      "These pages were built without a history, so they cannot say what is new."))
    elif changes.missing == "shallow":
        said.append(t("Siderne er bygget af en kopi uden den ældre historik, så kun de seneste ændringer er med.",
                      "These pages were built from a copy without the older history, so only the latest changes are here."))
    elif not changes.entries:
        said.append(t("Der er ikke ændret noget i processen endnu.", "Nothing in the process has changed yet."))
    if changes.unread:
        said.append(t("De allernyeste ændringer kan ikke læses og er ikke med.", "The very latest changes cannot be read and are left out."))
    return box("note", element("p", " ".join(said)), label=t("Om historikken", "About the history")) if said else None


def _end(book: Book, changes: Changes) -> Html | None:
    said = book.t("Ældre ændringer er ikke vist her. De står i historikken, hvor filerne ligger.",
                  "Older changes are not shown here. They stand in the history where the files are kept.")
    return element("div", element("p", said), class_="sp-note") if changes.more and changes.entries else None


def _title(book: Book, entry: Entry) -> str:
    """What the entry is about, in a line."""
    t, day = book.t, format_date(entry.when.date(), book.language)
    if entry.written:
        return t(f"{day}: Processen er lagt frem", f"{day}: The process is set out")
    process = [sentence for sentence in entry.sentences if not sentence.wording]
    names = _names(book, process or entry.sentences)
    if not process:
        return t(f"{day}: Ny ordlyd i {names}", f"{day}: New wording in {names}")
    return f"{day}: {names}"


def _names(book: Book, sentences: Sequence[Sentence]) -> str:
    named = list(dict.fromkeys(book.say(sentence.name) for sentence in sentences))
    more = len(named) - 3
    return ", ".join(named[:3]) + (book.t(f" og {more} til", f" and {more} more") if more > 0 else "")


def _anchor(entry: Entry) -> str:
    return f"change-{entry.commit[:12]}"
