"""A criterion: its questions, the four levels of evidence, and where it is required."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import element, join
from scripts.model.criteria import LEVELS, Criterion
from scripts.render.book import Book
from scripts.render.elements import box, items, labelled, lede, section, tag, tags
from scripts.render.markup import without_markup
from scripts.render.page import Block, Page, blocks


def pages(book: Book) -> Iterator[Page]:
    """One page a criterion."""
    for criterion in book.playbook.criteria.values():
        yield Page(
            f"criteria/{criterion.id}",
            book.say(criterion.name),
            without_markup(book.say(criterion.purpose)),
            _body(book, criterion),
            (book.source(criterion),),
            book.line(criterion),
        )


def _body(book: Book, criterion: Criterion) -> tuple[Block, ...]:
    t = book.t
    asked_in = [
        (framework, letter)
        for framework in book.playbook.frameworks.values()
        for letter in framework.letters
        if letter.criterion == criterion.id
    ]
    proved = [
        (stage, exit)
        for stage in book.playbook.stages_in_order
        for exit in stage.exit_criteria
        if exit.criterion == criterion.id
    ]
    return blocks(
        lede(book.phrase(criterion.purpose)),
        section(
            t("Spørgsmål", "Questions"),
            "questions",
            items(
                [
                    join(
                        (
                            element("p", t("»", "“"), book.phrase(question.ask), t("«", "”"), class_="sp-ask"),
                            labelled(t("Lyt efter", "Listen for"), book.phrase(question.listen_for)),
                        )
                    )
                    for question in criterion.questions
                ],
                "questions",
            ),
        ),
        section(
            t("Hvor godt ved vi det?", "How well do we know it?"),
            "rubric",
            items(
                [
                    join(
                        (
                            element(
                                "p",
                                tag(f"{level.level} {LEVELS[level.level].say(book.language)}", f"level-{level.level}"),
                            ),
                            element("p", book.phrase(level.evidence)),
                        )
                    )
                    for level in sorted(criterion.rubric, key=lambda level: level.level)
                ],
                "levels",
            ),
        ),
        box("warning", book.prose(criterion.warning), title=t("Vær på vagt", "Be on guard")),
        section(
            t("I rammerne", "In the frameworks"),
            "frameworks",
            items(
                [
                    join(
                        (
                            element(
                                "p",
                                book.link("frameworks", framework.id),
                                ": ",
                                element("strong", letter.letter),
                                " ",
                                book.say(letter.name),
                            ),
                            element("p", book.phrase(letter.emphasis)),
                        )
                    )
                    for framework, letter in asked_in
                ]
            ),
        ),
        section(
            t("Kræves for at gå videre", "Required to move on"),
            "stages",
            items(
                [
                    join(
                        (
                            element(
                                "p",
                                book.link("stages", stage.id),
                                [
                                    " ",
                                    tag(f"{exit.level} {LEVELS[exit.level].say(book.language)}", f"level-{exit.level}"),
                                ]
                                if exit.level is not None
                                else None,
                            ),
                            element("p", book.phrase(exit.text)),
                        )
                    )
                    for stage, exit in proved
                ]
            ),
        ),
        section(
            t("Svaret står i", "The answer is kept in"),
            "fields",
            tags([book.link("fields", field) for field in criterion.fields]),
        ),
    )
