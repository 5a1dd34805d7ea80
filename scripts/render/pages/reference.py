"""The way in to what one looks up: tools, fields, words, rules, data."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element
from scripts.render.book import Book
from scripts.render.catalogue import page_modules
from scripts.render.elements import card, cards, lede
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import ROOT, Page, blocks

PLACE = Place(Tab.REFERENCE, 10)


def pages(book: Book) -> Iterator[Page]:
    """The one page of references."""
    t = book.t
    yield Page(
        "reference/index",
        t("Opslag", "Reference"),
        t(
            "Værktøjer, felter, ord, regler og data til salgsprocessen.",
            "Tools, fields, words, rules and data for the sales process.",
        ),
        blocks(
            lede(t("Det, man slår op i, når man har brug for det.", "What you look things up in, when you need it.")),
            cards([_card(book, module.door) for module in page_modules() if module.door], "wide"),
        ),
        ("scripts/render/pages/reference.py",),
        short=t("Overblik", "Overview"),
        terms=False,
    )


def _card(book: Book, door: Door) -> Html:
    return card(element("a", book.say(door.name), href=ROOT + door.address), book.say(door.what))
