"""What the site promises, and the tests that show it."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element, join
from scripts.model.base import text
from scripts.render.book import Book
from scripts.render.elements import items, lede, section
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Page, blocks
from scripts.render.promises import CHAPTERS, Promise

PLACE = Place(Tab.REFERENCE, 80)
DOOR = Door(
    text("Løfter", "Promises"),
    "promises/",
    text("Hvad siderne lover, og prøven, der viser det.", "What these pages promise, and the test that shows it."),
)


def pages(book: Book) -> Iterator[Page]:
    """The one page of promises."""
    t = book.t
    yield Page(
        "promises/index",
        t("Løfter", "Promises"),
        t(
            "Hvad siderne lover om sikkerhed, tal og fejl, hvert løfte med den prøve, der viser det.",
            "What these pages promise about security, figures and faults, each with the test that shows it.",
        ),
        blocks(
            lede(
                t(
                    "Her loves kun, hvad en prøve viser. Under hvert løfte står prøverne; de køres, før noget udgives.",
                    "Only what a test shows is promised here. Under each promise stand its tests; "
                    "they run before anything is published.",
                )
            ),
            *(
                section(
                    book.say(chapter.title),
                    chapter.id,
                    items([_promise(book, one) for one in chapter.promises], "promises"),
                )
                for chapter in CHAPTERS
            ),
        ),
        ("scripts/render/promises.py",),
        terms=False,
    )


def _promise(book: Book, promise: Promise) -> Html:
    tests = [element("li", element("code", test.rpartition("::")[2].replace("_", " "))) for test in promise.shown_by]
    shown = element("details", element("summary", book.t("Vist af", "Shown by")), element("ul", tests))
    return join((element("p", book.say(promise.said)), shown))
