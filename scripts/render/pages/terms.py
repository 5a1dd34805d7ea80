"""The glossary: every word with its meaning, in alphabetical order of the language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from calculators.kit.markup.html import Html, element
from scripts.model.base import text
from scripts.model.terms import Term
from scripts.render.book import Book
from scripts.render.elements import former, lede, with_commas
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Heading, Page, blocks

_DANISH = {"æ": "z1", "ø": "z2", "å": "z3", "aa": "z3"}

PLACE = Place(Tab.REFERENCE, 40)
DOOR = Door(
    text("Ordbog", "Glossary"),
    "terms/",
    text("Fagets ord på jævnt sprog.", "The words of the trade in plain language."),
)
ANCHORED = {"terms": "terms/#"}


def front(book: Book) -> Iterator[Door]:
    """The door on the front page."""
    if book.playbook.terms:
        yield Door(
            text("Ordbog", "Glossary"),
            "terms/",
            text("Fagets ord på jævnt sprog", "The words of the trade in plain language"),
        )


def pages(book: Book) -> Iterator[Page]:
    """The one page of words."""
    t = book.t
    terms = sorted(book.playbook.terms.values(), key=lambda term: (_order(book, term), term.id))
    letters = [
        (letter, list(group)) for letter, group in groupby(terms, key=lambda term: book.say(term.name)[0].upper())
    ]
    yield Page(
        "terms/index",
        t("Ordbog", "Glossary"),
        t(
            "Salgsprocessens fagord forklaret i en eller to sætninger.",
            "The words of the sales process explained in a sentence or two.",
        ),
        blocks(
            lede(
                t(
                    "Ordene er forklaret, som de bruges her. "
                    "På de andre sider kan et understreget ord åbnes, hvor det står.",
                    "The words are explained as they are used here. "
                    "On the other pages an underlined word opens where it stands.",
                )
            ),
            [
                (
                    Heading(2, letter, f"letter-{letter.lower()}"),
                    element("div", element("dl", [_term(book, term) for term in group], class_="sp-terms")),
                )
                for letter, group in letters
            ],
        ),
        (),
        folder="playbook/terms",
        terms=False,
    )


def _order(book: Book, term: Term) -> str:
    """A key that sorts as the language does: in Danish æ, ø and å come last."""
    key = book.say(term.name).casefold()
    if book.language == "da":
        for letter, place in _DANISH.items():
            key = key.replace(letter, place)
    return key


def _term(book: Book, term: Term) -> Html:
    t = book.t
    see = with_commas(
        [*(book.link("terms", other) for other in term.see), *([book.link("kpis", term.kpi)] if term.kpi else [])]
    )
    other = term.name.say(book.other_language or book.language)
    same = other.casefold() == book.say(term.name).casefold()
    return element(
        "div",
        element(
            "dt",
            former(term),
            book.say(term.name),
            None
            if same
            else element(
                "span",
                f" ({t('engelsk', 'Danish')}: ",
                element("span", other, lang=t("en", "da")),
                ")",
                class_="sp-other",
            ),
            id=term.id,
        ),
        element(
            "dd",
            book.phrase(term.meaning),
            element("span", t("Se også: ", "See also: "), see, class_="sp-see") if see else None,
        ),
    )
