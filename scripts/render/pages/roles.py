"""A role: my work in every stage, what I get and give, what I decide, what I am measured by. And the overview of
roles."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element, join
from scripts.model.base import text
from scripts.model.roles import Handover, Role
from scripts.render.book import Book
from scripts.render.conditions import owned
from scripts.render.elements import box, card, cards, facts, items, labelled, lede, section, tag, tags, with_commas
from scripts.render.markup import without_markup
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Block, Page, blocks
from scripts.render.pages import reviews
from scripts.words import figure, percent

PLACE = Place(Tab.ROLES, 10)


def front(book: Book) -> Iterator[Door]:
    """The door on the front page."""
    if book.playbook.roles:
        yield Door(text("Roller", "Roles"), "roles/", text("Mit arbejde i hvert trin", "My work in every stage"))


def pages(book: Book) -> Iterator[Page]:
    """The overview, then one page a role."""
    t, roles = book.t, list(book.playbook.roles.values())
    yield Page(
        "roles/index",
        t("Roller", "Roles"),
        t(
            "Hvem der gør hvad i salgsprocessen, fra marketing til kundesucces.",
            "Who does what in the sales process, from marketing to customer success.",
        ),
        blocks(
            lede(
                t(
                    "En rolle er et ansvar, ikke en stilling. "
                    "I et mindre firma har én person ofte to eller tre af dem.",
                    "A role is a responsibility, not a job title. "
                    "In a smaller company one person often holds two or three of them.",
                )
            ),
            cards(
                [card([book.link("roles", role.id), " ", tag(role.short)], book.phrase(role.mission)) for role in roles]
            ),
            element(
                "div",
                element(
                    "p",
                    element(
                        "a",
                        t("Se, hvem der gør hvad i hver aktivitet", "See who does what in every activity"),
                        href="~/raci/",
                    ),
                    class_="sp-onward",
                ),
            ),
        ),
        (),
        folder="playbook/roles",
        short=t("Overblik", "Overview"),
    )
    for role in roles:
        yield Page(
            f"roles/{role.id}",
            book.say(role.name),
            without_markup(book.say(role.mission)),
            _body(book, role),
            (book.source(role),),
            book.line(role),
        )


def _body(book: Book, role: Role) -> tuple[Block, ...]:
    t = book.t
    given = [(role, handover) for handover in role.handovers]
    got = [
        (other, handover)
        for other in book.playbook.roles.values()
        for handover in other.handovers
        if handover.to == role.id
    ]
    paths = [path for path in book.playbook.paths.values() if role.id in path.roles]
    kpis = [kpi for kpi in book.playbook.kpis.values() if kpi.owner == role.id]
    return blocks(
        lede(book.phrase(role.mission)),
        facts(
            [
                (t("Forkortelse", "Abbreviation"), role.short),
                (
                    t("Segmenter", "Segments"),
                    ", ".join(book.name("segments", segment) for segment in role.segments or book.playbook.segments),
                ),
                (t("Ejer trin", "Owns stages"), owned(book, role.id)),
                (t("Ejer nøgletal", "Owns KPIs"), with_commas(book.link("kpis", kpi.id) for kpi in kpis)),
                (t("Ny i rollen", "New in the role"), with_commas(book.link("paths", path.id) for path in paths)),
            ]
        ),
        box("good", book.prose(role.good_week), title=t("En god uge", "A good week")),
        section(t("Mit arbejde i hvert trin", "My work in every stage"), "work", _work(book, role)),
        section(t("Det afleverer jeg", "What I hand over"), "gives", _handovers(book, given, True)),
        section(t("Det får jeg", "What I am handed"), "gets", _handovers(book, got, False)),
        section(
            t("Det beslutter jeg selv", "What I decide alone"),
            "decides",
            items([book.phrase(text) for text in role.decides], "check"),
        ),
        section(
            t("Det måles jeg på", "What I am measured by"),
            "kpis",
            cards(
                [
                    card(
                        book.link("kpis", kpi.id),
                        book.phrase(kpi.definition),
                        t("Mål: ", "Target: ") + figure(book.locale, kpi.target, kpi.unit),
                    )
                    for id in role.measured_by
                    if (kpi := book.playbook.kpis.get(id))
                ]
            ),
        ),
        reviews.of_role(book, role),
        section(
            t("Felter, jeg udfylder", "Fields I fill in"),
            "fields",
            tags(
                [book.link("fields", field.id) for field in book.playbook.fields.values() if field.filled_by == role.id]
            ),
        ),
        section(
            t("Værktøjer, jeg bruger", "Tools I use"),
            "tools",
            tags([book.link("tools", tool.id) for tool in book.playbook.tools.values() if role.id in tool.used_by]),
        ),
    )


def _work(book: Book, role: Role) -> Html:
    """Stage by stage, in the order of the process: the share of the week, the work, and the activities by part
    played."""
    shown = []
    for stage in book.stages_in_order:
        own = next((work for work in role.work if work.stage == stage.id), None)
        parts = [
            (
                book.t("Jeg gør og står til ansvar for", "I do and answer for"),
                [a for a in stage.activities if role.id in a.responsible and role.id in a.accountable],
            ),
            (
                book.t("Jeg gør", "I do"),
                [a for a in stage.activities if role.id in a.responsible and role.id not in a.accountable],
            ),
            (
                book.t("Jeg står til ansvar for", "I answer for"),
                [a for a in stage.activities if role.id in a.accountable and role.id not in a.responsible],
            ),
            (book.t("Jeg spørges om", "I am asked about"), [a for a in stage.activities if role.id in a.consulted]),
            (book.t("Jeg får besked om", "I am told of"), [a for a in stage.activities if role.id in a.informed]),
        ]
        if own is None and not any(activities for _, activities in parts):
            continue
        share = (
            [" ", tag(percent(book.language, own.share_percent) + book.t(" af ugen", " of the week"), "share")]
            if own and own.share_percent
            else None
        )
        lists = [
            labelled(
                label,
                with_commas(
                    element("a", book.say(activity.text), href=f"~/stages/{stage.id}/#activity-{activity.id}")
                    for activity in activities
                ),
            )
            for label, activities in parts
            if activities
        ]
        shown.append(
            join(
                (
                    element("p", book.link("stages", stage.id), share, class_="sp-work"),
                    element("div", book.prose(own.work), class_="sp-how") if own else None,
                    lists,
                )
            )
        )
    return items(shown, "work")


def _handovers(book: Book, pairs: list[tuple[Role, Handover]], given: bool) -> Html:
    return items(
        [
            join(
                (
                    element(
                        "p",
                        book.link("roles", handover.to if given else giver.id),
                        " · ",
                        book.link("stages", handover.stage),
                        class_="sp-handover",
                    ),
                    element("p", book.phrase(handover.what)),
                    labelled(book.t("Modtaget, når", "Accepted when"), book.phrase(handover.accepted_when)),
                )
            )
            for giver, handover in pairs
        ],
        "handovers",
    )
