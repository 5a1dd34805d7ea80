"""Qualification on one page, with when to use which framework; and each criterion with its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element, join
from scripts.model.base import text
from scripts.model.criteria import LEVELS, Criterion
from scripts.render.book import Book
from scripts.render.conditions import reach
from scripts.render.elements import box, card, cards, items, labelled, lede, prose, section, table, tag, tags
from scripts.render.markup import without_markup
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Block, Page, blocks
from scripts.render.statements import listed

PLACE = Place(Tab.QUALIFICATION, 10)


def front(book: Book) -> Iterator[Door]:
    """The door on the front page."""
    names = [book.say(framework.name) for framework in book.playbook.frameworks.values()]
    if book.playbook.criteria:
        alike = text(" på samme kriterier", " on the same criteria") if len(names) > 1 else text("", "")
        what = text(f"{listed(names, ' og ')}{alike.da}", f"{listed(names, ' and ')}{alike.en}")
        none = text("Spørgsmål og dokumentation", "Questions and evidence")
        yield Door(text("Kvalificering", "Qualification"), "criteria/", what if names else none)


def pages(book: Book) -> Iterator[Page]:
    """The overview of qualification, then one page a criterion."""
    yield _index(book)
    for criterion in book.playbook.criteria.values():
        yield Page(
            f"criteria/{criterion.id}",
            book.say(criterion.name),
            without_markup(book.say(criterion.purpose)),
            _body(book, criterion),
            (book.source(criterion),),
            book.line(criterion),
        )


def _index(book: Book) -> Page:
    """When to use which framework, the crosswalk between them, and all criteria."""
    return Page(
        "criteria/index",
        book.t("Kvalificering", "Qualification"),
        book.t(
            "Hvad vi skal vide om en køber, og hvornår BANT, CHAMP eller MEDDIC er den rigtige måde at spørge på.",
            "What we need to know about a buyer, and when BANT, CHAMP or MEDDIC is the right way to ask.",
        ),
        _overview(book),
        (),
        folder="playbook/criteria",
        short=book.t("Overblik", "Overview"),
    )


def _overview(book: Book) -> tuple[Block, ...]:
    t = book.t
    return blocks(
        lede(
            t(
                "Rammerne spørger om meget af det samme i forskellig rækkefølge. "
                "Derfor står spørgsmål og dokumentation ét sted, på kriteriet, "
                "og en ramme er en rækkefølge af kriterier.",
                "The frameworks ask much the same things in a different order. "
                "So questions and evidence stand in one place, with the criterion, "
                "and a framework is an order of criteria.",
            )
        ),
        section(
            t("Hvilken ramme hvornår", "Which framework when"),
            "when",
            cards(
                [
                    join(
                        (
                            card(book.link("frameworks", framework.id), book.phrase(framework.summary)),
                            labelled(t("Brug den", "Use it"), book.phrase(framework.use_when), "good"),
                            labelled(t("Lad være", "Avoid it"), book.phrase(framework.avoid_when), "bad"),
                        )
                    )
                    for framework in book.playbook.frameworks.values()
                ],
                "wide",
            ),
        ),
        section(t("Samme kriterium, tre navne", "One criterion, three names"), "crosswalk", _crosswalk(book)),
        section(
            t("Fire niveauer af dokumentation", "Four levels of evidence"),
            "levels",
            prose(
                element(
                    "p",
                    t(
                        "Et kriterium er ikke et ja eller nej. Niveauet siger, hvor godt vi ved det:",
                        "A criterion is not a yes or no. The level says how well we know it:",
                    ),
                ),
                element(
                    "ul",
                    [
                        element(
                            "li", element("strong", f"{number} {LEVELS[number].say(book.language)}"), f": {meaning}"
                        )
                        for number, meaning in enumerate(_levels(book))
                    ],
                ),
            ),
        ),
        section(
            t("Kriterierne", "The criteria"),
            "criteria",
            cards(
                [
                    card(book.link("criteria", criterion.id), book.phrase(criterion.purpose))
                    for criterion in book.playbook.criteria.values()
                ]
            ),
        ),
    )


def _levels(book: Book) -> tuple[str, str, str, str]:
    t = book.t
    return (
        t("vi har ikke spurgt", "we have not asked"),
        t("nogen har sagt det", "someone has said so"),
        t("vi har efterprøvet det hos mere end én", "we have tested it with more than one person"),
        t("det er bekræftet, så enhver kan se det i CRM", "it is confirmed so that anyone can see it in the CRM"),
    )


def _crosswalk(book: Book) -> Html | None:
    """Criteria down, frameworks across; a criterion no framework asks about stands last."""
    frameworks = list(book.playbook.frameworks.values())
    if not frameworks:
        return None
    rows = []
    for criterion in book.playbook.criteria.values():
        found = []
        for framework in frameworks:
            letters = [letter for letter in framework.letters if letter.criterion == criterion.id]
            found.append(
                join([[element("strong", letter.letter), " ", book.say(letter.name)] for letter in letters])
                if letters
                else None
            )
        rows.append((sum(one is None for one in found), [book.link("criteria", criterion.id), *found]))
    rows.sort(key=lambda row: row[0])
    return table(
        [book.t("Kriterium", "Criterion"), *(book.say(framework.name) for framework in frameworks)],
        [row for _, row in rows],
        book.t("Kriterier og rammernes bogstaver", "Criteria and the letters of the frameworks"),
        "crosswalk",
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
        for stage in book.stages_in_order
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
                            element("p", book.phrase(exit.text), reach(book, exit)),
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
