"""The first 30, 60 and 90 days: steps to tick off. Without a script it is a list to print."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element, join
from scripts.model.base import text
from scripts.model.paths import Milestone, OnboardingPath
from scripts.render.book import Book
from scripts.render.elements import box, card, cards, facts, labelled, lede, with_commas
from scripts.render.markup import without_markup
from scripts.render.navigation import Place, Tab
from scripts.render.page import Block, Heading, Page, blocks

PLACE = Place(Tab.GET_STARTED, 30, text("De første 90 dage", "The first 90 days"))


def pages(book: Book) -> Iterator[Page]:
    """The overview, then one page a path."""
    t, paths = book.t, list(book.playbook.paths.values())
    yield Page(
        "paths/index",
        t("De første 90 dage", "The first 90 days"),
        t(
            "Onboarding i salg: hvad man gør de første 30, 60 og 90 dage, og hvordan man ved, det er gjort.",
            "Onboarding in sales: what to do in the first 30, 60 and 90 days, and how it is known to be done.",
        ),
        blocks(
            lede(
                t(
                    "Vælg forløbet for din rolle. "
                    "Det, du krydser af, huskes i din egen browser og sendes ingen steder hen.",
                    "Choose the path for your role. What you tick off is kept in your own browser and sent nowhere.",
                )
            ),
            cards(
                [
                    card(
                        book.link("paths", path.id),
                        book.phrase(path.summary),
                        with_commas(book.name("roles", role) for role in path.roles),
                    )
                    for path in paths
                ]
            ),
        ),
        (),
        folder="playbook/paths",
        short=t("Overblik", "Overview"),
    )
    for path in paths:
        yield Page(
            f"paths/{path.id}",
            book.say(path.name),
            without_markup(book.say(path.summary)),
            _body(book, path),
            (book.source(path),),
            book.line(path),
        )


def _body(book: Book, path: OnboardingPath) -> tuple[Block, ...]:
    t = book.t
    total = sum(len(milestone.steps) for milestone in path.milestones)
    return blocks(
        lede(book.phrase(path.summary)),
        facts(
            [
                (t("For", "For"), with_commas(book.link("roles", role) for role in path.roles)),
                (t("Skridt", "Steps"), str(total)),
            ]
        ),
        element(
            "div",
            element(
                "p",
                element(
                    "output",
                    data_done=t("{done} af {all} skridt er gjort", "{done} of {all} steps done"),
                    class_="sp-progress",
                ),
                element(
                    "button",
                    t("Begynd forfra", "Start over"),
                    type="button",
                    class_="md-button sp-path-reset",
                    data_confirm=t("Fjern alle krydser på denne side?", "Clear every tick on this page?"),
                ),
                element("button", t("Print", "Print"), type="button", class_="md-button sp-path-print"),
            ),
            class_="sp-path-tools",
            hidden=True,
        ),
        [_milestone(book, path, milestone) for milestone in path.milestones],
        element("div", element("script", type="module", src="~/assets/onboarding.mjs")),
    )


def _milestone(book: Book, path: OnboardingPath, milestone: Milestone) -> tuple[Block, ...]:
    t = book.t
    return blocks(
        Heading(2, t(f"Inden dag {milestone.day}", f"By day {milestone.day}"), f"day-{milestone.day}"),
        box("good", book.prose(milestone.goal), title=t("Så kan du", "By then you can")),
        element(
            "div",
            element(
                "ul",
                [element("li", _step(book, path, milestone, number)) for number in range(len(milestone.steps))],
                class_="sp-steps",
                role="list",
            ),
            class_="sp-path",
            data_path=path.id,
        ),
    )


def _step(book: Book, path: OnboardingPath, milestone: Milestone, number: int) -> Html:
    t, step = book.t, milestone.steps[number]
    box_id = f"step-{step.id}"
    return join(
        (
            element(
                "input",
                type="checkbox",
                id=box_id,
                data_step=step.id,
                aria_labelledby=f"{box_id}-text",
                autocomplete="off",
            ),
            element(
                "div",
                element("p", book.phrase(step.text), id=f"{box_id}-text", class_="sp-step"),
                labelled(t("Gjort, når", "Done when"), book.phrase(step.done_when)),
                labelled(t("Sammen med", "With"), book.link("roles", step.with_role)) if step.with_role else None,
            ),
        )
    )
