"""A feed in the Atom format, RFC 4287, that looks the same whenever it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from calculators.kit.markup.html import Html, element, escape, join


@dataclass(frozen=True)
class FeedEntry:
    """One piece of news. `id` is an IRI that never changes; `content` is markup whose links are whole addresses."""

    id: str
    title: str
    when: datetime
    address: str
    content: Html


@dataclass(frozen=True)
class Feed:
    """A feed in a language, newest entry first. `updated` says when it last changed where it has no entries."""

    id: str
    title: str
    subtitle: str
    language: str
    author: str
    address: str
    own_address: str
    entries: Sequence[FeedEntry]
    updated: datetime


def atom(feed: Feed) -> str:
    """The feed as an XML document."""
    newest = max((entry.when for entry in feed.entries), default=feed.updated)
    children = [
        _line("id", feed.id),
        _line("title", feed.title),
        _line("subtitle", feed.subtitle),
        _line("updated", newest.isoformat()),
        Html(f"<author>{element('name', feed.author)}</author>\n"),
        _link("self", "application/atom+xml", feed.own_address),
        _link("alternate", "text/html", feed.address, feed.language),
        *(_entry(entry, feed.language) for entry in feed.entries),
    ]
    opening = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(feed.language)}">'
    return f'<?xml version="1.0" encoding="utf-8"?>\n{opening}\n{join(children)}</feed>\n'


def _entry(entry: FeedEntry, language: str) -> Html:
    return Html(
        "".join(
            [
                "<entry>\n",
                _line("id", entry.id),
                _line("title", entry.title),
                _line("updated", entry.when.isoformat()),
                _line("published", entry.when.isoformat()),
                _link("alternate", "text/html", entry.address, language),
                element("content", str(entry.content), type="html"),
                "\n</entry>\n",
            ]
        )
    )


def _line(tag: str, text: str) -> Html:
    return Html(element(tag, text) + "\n")


def _link(relation: str, media_type: str, address: str, language: str | None = None) -> Html:
    return Html(element("link", rel=relation, type=media_type, hreflang=language, href=address) + "\n")
