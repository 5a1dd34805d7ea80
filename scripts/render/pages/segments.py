"""Whom we sell to: each segment with the stages that differ for it and the roles that work in it alone."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element
from scripts.model.segments import Segment
from scripts.render.book import Book
from scripts.render.elements import facts, items, lede, prose, with_commas
from scripts.render.navigation import Place, Tab
from scripts.render.page import Heading, Page, blocks

PLACE = Place(Tab.PROCESS, 14)
ANCHORED = {"segments": "segments/#"}


def pages(book: Book) -> Iterator[Page]:
    """One page for all of them; none where the company makes no difference."""
    t = book.t
    segments = [one for one in book.playbook.in_order(Segment.kind) if isinstance(one, Segment)]
    if not segments:
        return
    yield Page(
        "segments/index",
        t("Hvem vi sælger til", "Whom we sell to"),
        t(
            "Segmenterne: hvem der hører til, hvilke roller der arbejder i dem, og hvor processen er anderledes.",
            "The segments: who belongs to each, which roles work in it, and where the process differs.",
        ),
        blocks(
            lede(
                t(
                    "Trinnene er de samme for alle. Her står det, der er anderledes.",
                    "The stages are the same for all. Here is what differs.",
                )
            ),
            [
                (
                    Heading(2, book.say(one.name), one.id),
                    prose(book.prose(one.summary)),
                    _roles(book, one),
                    _differs(book, one),
                )
                for one in segments
            ],
        ),
        (),
        folder="playbook/segments",
        short=t("Segmenter", "Segments"),
    )


def _roles(book: Book, segment: Segment) -> Html:
    alone = [role for role in book.playbook.roles.values() if segment.id in role.segments]
    return facts(
        [(book.t("Roller", "Roles"), with_commas(book.link("roles", role.id) for role in alone) if alone else None)]
    )


def _differs(book: Book, segment: Segment) -> Html | None:
    found = [
        element("p", element("strong", book.link("stages", stage.id)), ": ", book.phrase(variant.differs))
        for stage in book.stages_in_order
        for variant in stage.variants
        if variant.segment == segment.id
    ]
    return items(found, "plain") if found else None
