"""The review calendars of a language as files: all reviews, and those of each role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from scripts.history.icalendar import Event, icalendar
from scripts.history.reviews import (
    EPOCH,
    ContentReview,
    content_reviews,
    content_rule,
    first_meeting,
    kpi_reviews,
    meeting_rule,
)
from scripts.model.base import Record
from scripts.model.company import Company
from scripts.render.book import Book
from scripts.render.catalogue import address
from scripts.render.markup import without_markup
from scripts.render.pages.reviews import calendar_file, reviewers


class Calendar(NamedTuple):
    """A calendar: its file from the root of the language, what it is called, and what the file holds."""

    file: str
    name: str
    content: str


def calendars(book: Book, dates: Mapping[str, str], site: str) -> Iterator[Calendar]:
    """The calendars of a language. One that would be empty is not there.

    `dates` holds the day (ISO) of the last commit that touched each file, `site` the site's address.
    """
    events = [*_kpis(book, dates, site), *_contents(book, dates, site)]
    t = book.t
    if not events:
        return
    said = t("Hvem gennemgår hvad i salgsprocessen.", "Who reviews what in the sales process.")
    name = t("Gennemgange i salgsprocessen", "Reviews of the sales process")
    zone = next((company.time_zone for company in book.playbook.of(Company).values()), None)
    yield Calendar(calendar_file(None), name, icalendar(name, said, (event for _, event in events), zone))
    for role in reviewers(book):
        own = [event for by, event in events if by == role.id]
        name = t("Gennemgange: ", "Reviews: ") + book.say(role.name)
        yield Calendar(calendar_file(role.id), name, icalendar(name, said, own, zone))


def _kpis(book: Book, dates: Mapping[str, str], site: str) -> Iterator[tuple[str, Event]]:
    t = book.t
    for kpi in kpi_reviews(book.playbook):
        review = kpi.review
        if review is None:
            continue
        lines = [
            t(f"Ledes af: {book.name('roles', review.by)}", f"Led by: {book.name('roles', review.by)}"),
            t("På: ", "In: ") + without_markup(book.say(review.forum)),
            t("Når målet ikke nås: ", "When it is off target: ") + without_markup(book.say(review.off_target)),
        ]
        yield (
            review.by,
            _event(
                book,
                kpi,
                "review",
                first_meeting(review.rhythm, _changed(book, kpi, dates)),
                meeting_rule(review.rhythm),
                dates,
                site,
                lines,
                f"{book.say(kpi.name)}: {t('gennemgang af nøgletallet', 'KPI review')}",
            ),
        )


def _contents(book: Book, dates: Mapping[str, str], site: str) -> Iterator[tuple[str, Event]]:
    for one in content_reviews(book.playbook):
        yield one.by, _content(book, one, dates, site)


def _content(book: Book, one: ContentReview, dates: Mapping[str, str], site: str) -> Event:
    t, kind = book.t, one.record.said.label.say(book.language)
    lines = [
        t(f"{kind}. Gennemgås af: {book.name('roles', one.by)}", f"{kind}. Reviewed by: {book.name('roles', one.by)}"),
        t(
            "Læs siden, ret det, der ikke længere holder, og sæt datoen under content_review i filen: ",
            "Read the page, mend what no longer holds, and set the date under content_review in the file: ",
        )
        + book.sources.at(book.source(one.record)),
    ]
    summary = f"{book.say(one.record.name)}: {t('gennemgang af indholdet', 'content review')}"
    return _event(book, one.record, "content-review", one.due, content_rule(one), dates, site, lines, summary)


def _event(
    book: Book,
    record: Record,
    what: str,
    day: date,
    rule: str,
    dates: Mapping[str, str],
    site: str,
    lines: list[str],
    summary: str,
) -> Event:
    page = f"{site}{book.language}/{address(record.kind, record.id) or ''}"
    return Event(
        uid=f"{record.kind}.{record.id}.{what}@{_domain(book)}",
        day=day,
        rule=rule,
        stamp=_changed(book, record, dates),
        summary=summary,
        description="\n".join([*lines, page]),
        address=page,
        categories=(book.t("Salgsproces", "Sales process"),),
    )


def _changed(book: Book, record: Record, dates: Mapping[str, str]) -> date:
    """The day on which the record's file last changed."""
    known = dates.get(book.source(record))
    return date.fromisoformat(known[:10]) if known else EPOCH


def _domain(book: Book) -> str:
    """A name that is the company's own wherever the site is published: that of the repository, turned into a domain."""
    parts = [urlsplit(company.repository) for company in book.playbook.of(Company).values()]
    return next((".".join([*reversed(part.path.strip("/").split("/")), part.netloc]) for part in parts), "salgsproces")
