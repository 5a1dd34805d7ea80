"""Who gets which lead: the grid of grades, and each route."""

from __future__ import annotations

from collections.abc import Sequence

from calculators.kit.markup.html import Html, element, join
from scripts.model.scores import FitGrade, LeadScore, Route
from scripts.render.book import Book
from scripts.render.elements import labelled, tag
from scripts.words import limit


def grid(book: Book, score: LeadScore, routes: Sequence[Route]) -> Html:
    """The sixteen grades, each with the routes that take it, numbered as in the list below."""
    figures = sorted(band.grade for band in score.engagement_bands)
    head = element("tr", element("td"), [element("th", str(figure), scope="col") for figure in figures])
    rows = []
    for letter in FitGrade:
        cells = []
        for figure in figures:
            taken = [
                number for number, route in enumerate(routes) if letter in route.fit and figure in route.engagement
            ]
            links = [
                element(
                    "a",
                    element("span", str(number + 1), class_="sp-route-number"),
                    element("span", book.say(routes[number].name), class_="sp-route-name"),
                    href=f"#route-{routes[number].id}",
                )
                for number in taken
            ]
            cells.append(
                element(
                    "td",
                    element("span", f"{letter}{figure}", class_="sp-grade"),
                    links,
                    class_=f"sp-route sp-route-{min(taken) + 1 if taken else 0}",
                )
            )
        rows.append(element("tr", element("th", letter.value, scope="row"), cells))
    return element(
        "div",
        element(
            "table",
            element(
                "caption",
                book.t(
                    "Rækker: hvem de er, A bedst. Kolonner: hvad de gjorde, 1 bedst.",
                    "Rows: who they are, A best. Columns: what they did, 1 best.",
                ),
            ),
            element("thead", head),
            element("tbody", rows),
            class_="sp-grid",
        ),
        class_="sp-scroll",
    )


def route_entry(book: Book, route: Route) -> Html:
    """Which grades and segments a route takes, who gets the lead, how fast, and what they do first."""
    t = book.t
    grades = ", ".join(f"{letter}{figure}" for letter in sorted(route.fit) for figure in sorted(route.engagement))
    segments = ", ".join(segment.say(book.language) for segment in route.segments)
    return join(
        (
            element(
                "p",
                element("strong", book.say(route.name)),
                " ",
                tag(grades),
                " ",
                tag(segments),
                id=f"route-{route.id}",
            ),
            labelled(
                t("Går til", "Goes to"),
                [
                    book.link("roles", route.owner),
                    " · ",
                    limit(book.language, route.service_level.within_hours, route.service_level.hours),
                ],
            ),
            labelled(t("Løftet", "The promise"), book.phrase(route.service_level.what)),
            labelled(t("Første skridt", "First step"), book.phrase(route.next_step)),
        )
    )
