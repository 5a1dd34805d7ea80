"""The buyer's journey: the map of phases, stages and content, and one page a phase."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element, join
from scripts.model.base import text
from scripts.model.phases import Content, Phase
from scripts.render.book import Book
from scripts.render.elements import items, labelled, lede, prose, section, tag, with_commas
from scripts.render.markup import without_markup
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Block, Page, blocks

PLACE = Place(Tab.PROCESS, 20, text("Kunderejsen", "The buyer’s journey"))


def front(book: Book) -> Iterator[Door]:
    """The door on the front page."""
    if book.playbook.phases:
        yield Door(
            text("Kunderejsen", "The buyer’s journey"),
            "journey/",
            text("Indhold til hver fase og hvert trin", "Content for each phase and stage"),
        )


def pages(book: Book) -> Iterator[Page]:
    """The map, then one page a phase, in the order of the journey."""
    t, phases = book.t, book.playbook.phases_in_order
    yield Page(
        "journey/index",
        t("Kunderejsen", "The buyer’s journey"),
        t(
            "Hvor køberen er, hvilket trin vi er i imens, og hvilket indhold der hjælper.",
            "Where the buyer is, which stage we are in meanwhile, and which content helps.",
        ),
        blocks(
            lede(
                t(
                    "Salgsprocessen er vores side af bordet. Kunderejsen er køberens. "
                    "Indhold virker, når det svarer på det, køberen spørger om lige nu.",
                    "The sales process is our side of the table. The journey is the buyer’s. "
                    "Content works when it answers what the buyer asks right now.",
                )
            ),
            [
                section(
                    f"{phase.order}. {book.say(phase.name)}",
                    phase.id,
                    _asks(book, phase),
                    _matrix(book, phase),
                    element(
                        "div",
                        element(
                            "p",
                            book.link(
                                "phases",
                                phase.id,
                                t("Læs om fasen", "Read about the phase") + f" {book.say(phase.name)}",
                            ),
                            class_="sp-onward",
                        ),
                    ),
                )
                for phase in phases
            ],
        ),
        (),
        folder="playbook/phases",
        short=t("Overblik", "Overview"),
    )
    for phase in phases:
        yield Page(
            f"phases/{phase.id}",
            book.say(phase.name),
            without_markup(book.say(phase.buyer_asks)),
            _body(book, phase),
            (book.source(phase),),
            book.line(phase),
        )


def _asks(book: Book, phase: Phase) -> Html:
    return prose(
        element("p", element("b", book.t("Køberen spørger", "The buyer asks"), class_="sp-label")),
        book.prose(phase.buyer_asks),
    )


def _matrix(book: Book, phase: Phase) -> Html:
    """The phase's stages side by side, each with the content used there."""
    columns = []
    for stage in book.stages_in_order:
        used = [content for content in phase.content if content.stage == stage.id]
        if used or phase.id in stage.phases:
            nothing = element("p", book.t("Intet fast indhold", "No standing content"), class_="sp-card-more")
            columns.append(
                element(
                    "li",
                    element("p", book.link("stages", stage.id), class_="sp-card-title"),
                    element(
                        "ul",
                        [
                            element(
                                "li",
                                element("strong", book.say(content.name)),
                                element("span", book.say(content.form), class_="sp-why"),
                            )
                            for content in used
                        ],
                        role="list",
                    )
                    if used
                    else nothing,
                    class_="sp-card",
                )
            )
    return (
        element("div", element("ul", columns, class_="sp-cards sp-cards-journey", role="list")) if columns else Html("")
    )


def _body(book: Book, phase: Phase) -> tuple[Block, ...]:
    t = book.t
    stages = [stage for stage in book.stages_in_order if phase.id in stage.phases]
    return blocks(
        prose(
            labelled(
                t("Imens er vi i", "Meanwhile we are in"),
                with_commas(book.link("stages", stage.id) for stage in stages),
            )
        )
        if stages
        else None,
        section(t("Det spørger køberen om", "What the buyer asks"), "asks", prose(book.prose(phase.buyer_asks))),
        section(t("Det gør køberen", "What the buyer does"), "does", prose(book.prose(phase.buyer_does))),
        section(t("Det siger vi", "What we say"), "message", prose(book.prose(phase.message))),
        section(t("Det beviser det", "What proves it"), "proof", prose(book.prose(phase.proof))),
        section(
            t("Indhold til fasen", "Content for the phase"),
            "content",
            items([_content(book, content) for content in phase.content], "work"),
        ),
    )


def _content(book: Book, content: Content) -> Html:
    t = book.t
    opened = (
        book.link("calculators", content.calculator, t("Åbn beregneren", "Open the calculator"))
        if content.calculator
        else None
    )
    return join(
        (
            element("p", book.say(content.name), " ", tag(book.say(content.form)), class_="sp-work"),
            element("p", book.phrase(content.job), [" ", opened] if opened else None),
            labelled(t("Bruges i", "Used in"), book.link("stages", content.stage)),
            labelled(t("Holdes ajour af", "Kept up to date by"), book.link("roles", content.owner)),
        )
    )
