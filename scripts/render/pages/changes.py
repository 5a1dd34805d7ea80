"""What is new in the process, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from calculators.kit.markup.html import Html, element
from calculators.kit.text.dates import format_date
from scripts.history.entries import Changes, Entry
from scripts.render import config
from scripts.render.book import Book
from scripts.render.elements import box, lede
from scripts.render.navigation import Place, Tab
from scripts.render.news import FEED, anchor, entries, tell
from scripts.render.page import ROOT, Heading, Page, blocks

PLACE = Place(Tab.GET_STARTED, 20)


def pages(book: Book) -> Iterator[Page]:
    """The one page of news."""
    t, changes, repository = book.t, book.sources.changes, config.repository(book)
    by_day = groupby(entries(book, changes), key=lambda entry: book.local(entry.when).date())
    days = [(day, list(told)) for day, told in by_day]
    yield Page(
        "changes/index",
        t("Det er nyt i processen", "What is new in the process"),
        t(
            "Det, der er ændret i trin, roller, kriterier og nøgletal, nyeste først.",
            "What has changed in stages, roles, criteria and KPIs, newest first.",
        ),
        blocks(
            lede(
                t(
                    "Det, der er ændret i processen, nyeste først. "
                    "Sider, hvor kun ordlyden er en anden, er nævnt i én linje.",
                    "What has changed in the process, newest first. "
                    "Pages where only the wording differs are named in one line.",
                )
            ),
            element(
                "div",
                element(
                    "p",
                    t(
                        "Vil du have besked, når der er nyt? Giv din nyhedslæser ",
                        "For news as it comes, give your feed reader ",
                    ),
                    element("a", t("dette Atom-feed", "this Atom feed"), href=ROOT + FEED, type="application/atom+xml"),
                    ".",
                ),
                class_="sp-note",
            ),
            _limits(book, changes),
            [
                (
                    Heading(2, format_date(day, book.language), f"day-{day.isoformat()}"),
                    [_entry(book, entry, repository) for entry in told],
                )
                for day, told in days
            ],
            _end(book, changes),
        ),
        ("playbook",),
        folder="playbook",
        short=t("Det er nyt", "What is new"),
        terms=False,
    )


def _entry(book: Book, entry: Entry, repository: str) -> Html:
    t = book.t
    when = element("time", book.local(entry.when).strftime(t("Kl. %H.%M", "%H:%M")), datetime=entry.when.isoformat())
    seen = element("a", t("Se det i filerne", "See it in the files"), href=f"{repository}/commit/{entry.commit}")
    head = element("p", when, [" · ", seen] if repository else None, class_="sp-change-when")
    return element("section", head, tell(book, entry), class_="sp-change", id=anchor(entry))


def _limits(book: Book, changes: Changes) -> Html | None:
    """Why there is no history here, or not all of it."""
    t = book.t
    said: list[str] = []
    if changes.missing == "no-history":
        said.append(
            t(
                "Siderne er bygget uden historik, så her kan ikke stå, hvad der er nyt.",
                "These pages were built without a history, so they cannot say what is new.",
            )
        )
    elif changes.missing == "shallow":
        said.append(
            t(
                "Siderne er bygget af en kopi uden den ældre historik, så kun de seneste ændringer er med.",
                "These pages were built from a copy without the older history, so only the latest changes are here.",
            )
        )
    elif not changes.entries:
        said.append(t("Der er ikke ændret noget i processen endnu.", "Nothing in the process has changed yet."))
    if changes.unread:
        said.append(
            t(
                "De allernyeste ændringer kan ikke læses og er ikke med.",
                "The very latest changes cannot be read and are left out.",
            )
        )
    return box("note", element("p", " ".join(said)), label=t("Om historikken", "About the history")) if said else None


def _end(book: Book, changes: Changes) -> Html | None:
    said = book.t(
        "Ældre ændringer er ikke vist her. De står i historikken, hvor filerne ligger.",
        "Older changes are not shown here. They stand in the history where the files are kept.",
    )
    return element("div", element("p", said), class_="sp-note") if changes.more and changes.entries else None
