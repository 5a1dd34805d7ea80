"""Who does what: every activity of every stage against every role. On a phone each activity is a card."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element, join
from scripts.model.roles import Role
from scripts.model.stages import Activity, Stage
from scripts.render.book import Book
from scripts.render.elements import lede, section, table
from scripts.render.navigation import Place, Tab
from scripts.render.page import Block, Page, blocks

PLACE = Place(Tab.ROLES, 20)


def pages(book: Book) -> Iterator[Page]:
    """The matrix."""
    t, stages = book.t, book.stages_in_order
    yield Page(
        "raci/index",
        t("Hvem gør hvad", "Who does what"),
        t(
            "RACI-matrix over salgsprocessen: hvem udfører, hvem har ansvaret, hvem spørges, og hvem får besked.",
            "RACI matrix of the sales process: who is responsible, accountable, consulted and informed.",
        ),
        blocks(
            lede(
                t(
                    "Hver aktivitet har mindst én, der gør den, og præcis én, der står til ansvar.",
                    "Every activity has at least one who does it and exactly one who answers for it.",
                )
            ),
            element("div", _legend(book)),
            [_stage(book, stage, _roles(book)) for stage in stages],
        ),
        (),
        folder="playbook/stages",
        short=t("Hvem gør hvad (RACI)", "Who does what (RACI)"),
        hide=("toc",),
    )


def _roles(book: Book) -> tuple[Role, ...]:
    """The roles in the order in which the process first needs them."""
    order: dict[str, None] = {}
    for stage in book.stages_in_order:
        for activity in stage.activities:
            for role in (*activity.responsible, *activity.accountable, *activity.consulted, *activity.informed):
                order.setdefault(str(role), None)
    return tuple(book.playbook.roles[id] for id in order if id in book.playbook.roles)


def _legend(book: Book) -> Html:
    return element(
        "dl",
        [element("div", element("dt", _mark(letter)), element("dd", word)) for letter, word in _words(book).items()],
        class_="sp-legend",
    )


def _words(book: Book) -> dict[str, str]:
    t = book.t
    return {
        "R": t("gør det", "does it"),
        "A": t("står til ansvar", "answers for it"),
        "C": t("spørges først", "is asked first"),
        "I": t("får besked", "is told"),
    }


def _mark(letter: str) -> Html:
    return element("span", letter, class_=f"sp-mark sp-mark-{letter.lower()}")


def _stage(book: Book, stage: Stage, roles: tuple[Role, ...]) -> tuple[Block, ...]:
    rows = [
        [
            element("a", book.say(activity.text), href=f"~/stages/{stage.id}/#activity-{activity.id}"),
            *(_cell(book, activity, role) for role in roles),
        ]
        for activity in stage.activities
    ]
    headers = [book.t("Aktivitet", "Activity"), *(book.say(role.name) for role in roles)]
    short = [book.t("Aktivitet", "Activity"), *(role.short for role in roles)]
    return section(book.say(stage.name), stage.id, table(headers, rows, book.say(stage.name), "raci", short=short))


def _cell(book: Book, activity: Activity, role: Role) -> Html | None:
    parts = {"R": activity.responsible, "A": activity.accountable, "C": activity.consulted, "I": activity.informed}
    played = [letter for letter, roles in parts.items() if role.id in roles]
    words = _words(book)
    return (
        join([[_mark(letter), element("span", words[letter], class_="sp-mark-word")] for letter in played])
        if played
        else None
    )
