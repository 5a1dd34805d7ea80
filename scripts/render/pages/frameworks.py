"""A framework such as BANT: its letters, when to use it, and one question for each letter."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import element, join
from scripts.model.frameworks import Framework
from scripts.render.book import Book
from scripts.render.elements import box, items, labelled, lede, prose, section
from scripts.render.markup import without_markup
from scripts.render.navigation import Place, Tab
from scripts.render.page import Block, Heading, Page, blocks

PLACE = Place(Tab.QUALIFICATION, 20)


def pages(book: Book) -> Iterator[Page]:
    """One page a framework."""
    for framework in book.playbook.frameworks.values():
        yield Page(
            f"frameworks/{framework.id}",
            book.say(framework.name),
            without_markup(book.say(framework.summary)),
            _body(book, framework),
            (book.source(framework),),
            book.line(framework),
        )


def _body(book: Book, framework: Framework) -> tuple[Block, ...]:
    t = book.t
    return blocks(
        lede(book.phrase(framework.summary)),
        section(
            t("Bogstaverne", "The letters"),
            "letters",
            items(
                [
                    join(
                        (
                            element(
                                "p",
                                element("span", letter.letter, class_="sp-letter"),
                                " ",
                                element("strong", book.say(letter.name)),
                                " · ",
                                book.link("criteria", letter.criterion),
                            ),
                            element("p", book.phrase(letter.emphasis)),
                        )
                    )
                    for letter in framework.letters
                ],
                "letters",
                ordered=True,
            ),
        ),
        Heading(2, t("Hvornår", "When"), "when"),
        box("good", book.prose(framework.use_when), title=t("Brug den", "Use it")),
        box("warning", book.prose(framework.avoid_when), title=t("Lad være", "Avoid it")),
        section(t("Kvalificeret, når", "Qualified when"), "pass", prose(book.prose(framework.pass_rule))),
        section(
            t("Et spørgsmål til hvert bogstav", "One question for each letter"),
            "questions",
            items(
                [
                    labelled(
                        f"{letter.letter} {book.say(letter.name)}",
                        book.phrase(book.playbook.criteria[letter.criterion].questions[0].ask),
                    )
                    for letter in framework.letters
                    if letter.criterion in book.playbook.criteria
                ]
            ),
        ),
        section(t("Ophav", "Origin"), "origin", prose(book.prose(framework.origin))),
    )
