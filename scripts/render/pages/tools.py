"""Tools by category: the data each owns, how data flows between them, and how to begin without one."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import element, join
from scripts.model.base import text
from scripts.model.tools import Tool
from scripts.render.book import Book
from scripts.render.elements import box, card, cards, facts, items, labelled, lede, prose, section, tags, with_commas
from scripts.render.figures import data_flow
from scripts.render.markup import without_markup
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Block, Page, blocks

PLACE = Place(Tab.REFERENCE, 20, text("Værktøjer", "Tools"))
DOOR = Door(
    text("Værktøjer", "Tools"),
    "tools/",
    text(
        "Hvilket værktøj ejer hvilke data, og hvad flyder imellem dem?",
        "Which tool owns which data, and what flows between them?",
    ),
)


def front(book: Book) -> Iterator[Door]:
    """The door on the front page."""
    if book.playbook.tools:
        yield Door(text("Værktøjer", "Tools"), "tools/", text("Hvem ejer hvilke data", "Who owns which data"))


def pages(book: Book) -> Iterator[Page]:
    """The overview, then one page a category."""
    t, tools = book.t, list(book.playbook.tools.values())
    yield Page(
        "tools/index",
        t("Værktøjer", "Tools"),
        t(
            "Seks slags værktøjer, hvilke data hver af dem ejer, og hvad der flyder imellem dem.",
            "The kinds of tools, which data each of them owns, and what flows between them.",
        ),
        blocks(
            lede(
                t(
                    "Hvert stykke data har ét hjem. Andre værktøjer må læse det, men kun ejeren må ændre det.",
                    "Every piece of data has one home. Other tools may read it, but only the owner may change it.",
                )
            ),
            data_flow.figure(book),
            section(
                t("Kategorierne", "The categories"),
                "categories",
                cards(
                    [
                        card(
                            book.link("tools", tool.id),
                            book.phrase(tool.purpose),
                            [t("Ejer: ", "Owns: "), book.phrase(tool.owns)],
                        )
                        for tool in tools
                    ],
                    "wide",
                ),
            ),
            section(
                t("Det flyder imellem dem", "What flows between them"),
                "flows",
                items(
                    [
                        join(
                            (
                                element(
                                    "p",
                                    book.link("tools", tool.id),
                                    " → ",
                                    book.link("tools", connection.to),
                                    class_="sp-handover",
                                ),
                                element("p", book.phrase(connection.data)),
                            )
                        )
                        for tool in tools
                        for connection in tool.connections
                    ]
                ),
            ),
        ),
        (),
        folder="playbook/tools",
        short=t("Overblik", "Overview"),
    )
    for tool in tools:
        yield Page(
            f"tools/{tool.id}",
            book.say(tool.name),
            without_markup(book.say(tool.purpose)),
            _body(book, tool),
            (book.source(tool),),
            book.line(tool),
        )


def _body(book: Book, tool: Tool) -> tuple[Block, ...]:
    t = book.t
    owned = [field for field in book.playbook.fields.values() if field.system == tool.id]
    incoming = [
        (other, connection)
        for other in book.playbook.tools.values()
        for connection in other.connections
        if connection.to == tool.id
    ]
    return blocks(
        lede(book.phrase(tool.purpose)),
        facts(
            [
                (t("Drives af", "Run by"), book.link("roles", tool.owner)),
                (t("Bruges af", "Used by"), with_commas(book.link("roles", role) for role in tool.used_by)),
            ]
        ),
        section(
            t("Data, det ejer", "The data it owns"),
            "owns",
            prose(book.prose(tool.owns)),
            tags([book.link("fields", field.id) for field in owned]),
        ),
        section(
            t("Data ud", "Data out"),
            "out",
            items(
                [
                    labelled(
                        book.name("tools", connection.to),
                        [
                            book.phrase(connection.data),
                            " ",
                            book.link(
                                "tools",
                                connection.to,
                                t("Åbn", "Open"),
                                aria_label=t("Åbn ", "Open ") + book.name("tools", connection.to),
                            ),
                        ],
                    )
                    for connection in tool.connections
                ]
            ),
        ),
        section(
            t("Data ind", "Data in"),
            "in",
            items(
                [
                    labelled(
                        book.say(other.name),
                        [
                            book.phrase(connection.data),
                            " ",
                            book.link(
                                "tools",
                                other.id,
                                t("Åbn", "Open"),
                                aria_label=t("Åbn ", "Open ") + book.say(other.name),
                            ),
                        ],
                    )
                    for other, connection in incoming
                ]
            ),
        ),
        section(t("Vælg efter", "Choose by"), "choose", items([book.phrase(text) for text in tool.choose_by], "check")),
        section(
            t("Uden det", "Without it"),
            "without",
            box("example", book.prose(tool.without), label=t("Uden det", "Without it")),
        ),
        section(
            t("Trin, det bruges i", "Stages it serves"),
            "stages",
            tags([book.link("stages", stage) for stage in tool.stages]),
        ),
    )
