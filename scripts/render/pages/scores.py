"""The lead-score model: who they are, what they did, how points fade, and who gets the lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.numbers import format_input
from scripts.link.parameters import users_of
from scripts.model.base import text
from scripts.model.scores import EngagementGroup, FitGrade, FitGroup, FrameworkGroup, LeadScore, Route
from scripts.render.book import Book
from scripts.render.elements import box, facts, items, labelled, lede, prose, section, table, tag, with_commas
from scripts.render.figures import decay
from scripts.render.markup import without_markup
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Block, Heading, Page, blocks
from scripts.words import count, days, limit

PLACE = Place(Tab.QUALIFICATION, 30)


def front(book: Book) -> Iterator[Door]:
    """The door on the front page."""
    for score in book.playbook.scores.values():
        yield Door(
            score.name,
            f"scores/{score.id}/",
            text("Point, karakter og hvem der får leadet", "Points, grade and who gets the lead"),
        )


def pages(book: Book) -> Iterator[Page]:
    """One page a model."""
    for score in book.playbook.scores.values():
        yield Page(
            f"scores/{score.id}",
            book.t(f"{score.name.da}: modellen", f"{score.name.en}: the model"),
            without_markup(book.say(score.summary)),
            _body(book, score),
            (book.source(score),),
            book.line(score),
            short=book.say(score.name),
        )


def _body(book: Book, score: LeadScore) -> tuple[Block, ...]:
    t = book.t
    return blocks(
        lede(book.phrase(score.summary)),
        facts(
            [
                (t("Fit, højst", "Fit, at most"), _points(book, score.fit_cap)),
                (
                    t("Engagement, højst", "Engagement, at most"),
                    _points(book, score.engagement_cap) if score.engagement_groups else None,
                ),
                (
                    t("Prøv den", "Try it"),
                    with_commas(book.link("calculators", id) for id in users_of(book.playbook, "scores", score.id)),
                ),
                (
                    t("Grænser for ændringer", "Limits on changes"),
                    with_commas(
                        book.link("gates", gate.id) for gate in book.playbook.gates.values() if gate.score == score.id
                    ),
                ),
            ]
        ),
        section(t("Sådan læses en karakter", "How to read a grade"), "read", prose(book.prose(score.how_to_read))),
        section(
            t("Hvem får leadet", "Who gets the lead"),
            "routes",
            _grid(book, score, score.routes),
            items(
                [_route_entry(book, route, bool(score.engagement_groups)) for route in score.routes],
                "routes",
                ordered=True,
            ),
        ),
        section(t("Fra point til karakter", "From points to grade"), "bands", _bands(book, score)),
        Heading(2, t("Hvem de er", "Who they are"), "fit"),
        prose(
            element(
                "p",
                t(
                    "Fit-point siger, hvor godt leadet ligner vores gode kunder. "
                    "Hver gruppe har et loft, så ét svar ikke kan afgøre alt.",
                    "Fit points say how closely the lead resembles our good customers. "
                    "Each group has a cap, so that no one answer decides everything.",
                ),
            )
        ),
        [_fit_group(book, group) for group in score.fit_groups],
        _framework_group(book, score.framework_group) if score.framework_group is not None else (),
        _engagement(book, score) if score.engagement_groups else (),
    )


def _engagement(book: Book, score: LeadScore) -> tuple[Block, ...]:
    t = book.t
    return blocks(
        Heading(2, t("Hvad de gjorde", "What they did"), "engagement"),
        prose(
            element(
                "p",
                t(
                    "Engagementspoint gives for det, leadet har gjort. De falder med tiden: "
                    "efter én halveringstid er halvdelen tilbage. Først falder pointene, så skærer lofterne.",
                    "Engagement points are given for what the lead did. They fade with time: after one half-life, "
                    "half is left. "
                    "Points fade first, then the caps cut.",
                ),
            )
        ),
        _decay(book, score),
        [_engagement_group(book, group) for group in score.engagement_groups],
    )


def _points(book: Book, points: float) -> str:
    return count(book.language, points, ("point", "point"), ("point", "points"))


def _signed(book: Book, points: float) -> str:
    return ("+" if points > 0 else "−" if points < 0 else "") + format_input(abs(points), book.language)


def _bands(book: Book, score: LeadScore) -> Html:
    t = book.t

    def span(low: float, high: float) -> str:
        return f"{format_input(low, book.language)}–{format_input(high, book.language)}"

    fit = [
        [band.grade.value, span(band.low, band.high)] for band in sorted(score.fit_bands, key=lambda band: band.grade)
    ]
    engagement = [
        [str(band.grade), span(band.low, band.high)]
        for band in sorted(score.engagement_bands, key=lambda band: band.grade)
    ]
    return element(
        "div",
        table(
            [t("Bogstav", "Letter"), t("Fit-point", "Fit points")],
            fit,
            t("Fra fit-point til bogstav", "From fit points to letter"),
            "narrow",
        ),
        table(
            [t("Tal", "Figure"), t("Engagementspoint", "Engagement points")],
            engagement,
            t("Fra engagementspoint til tal", "From engagement points to figure"),
            "narrow",
        )
        if score.engagement_groups
        else None,
        class_="sp-side-by-side",
    )


def _fit_group(book: Book, group: FitGroup) -> tuple[Block, ...]:
    return blocks(
        Heading(
            3, f"{book.say(group.name)} ({book.t('højst', 'at most')} {_points(book, group.cap)})", f"fit-{group.id}"
        ),
        items(
            [
                join(
                    (
                        element(
                            "p",
                            element("strong", book.say(rule.label)),
                            [" ", tag(book.link("fields", rule.field))] if rule.field else None,
                        ),
                        element("p", book.phrase(rule.why)),
                        element(
                            "dl",
                            [
                                element(
                                    "div",
                                    element("dt", book.say(answer.label)),
                                    element("dd", _signed(book, answer.points)),
                                )
                                for answer in rule.answers
                            ],
                            class_="sp-points",
                        ),
                    )
                )
                for rule in group.rules
            ],
            "rules",
        ),
    )


def _framework_group(book: Book, group: FrameworkGroup) -> tuple[Block, ...]:
    t = book.t
    return blocks(
        Heading(3, f"{book.say(group.name)} ({t('højst', 'at most')} {_points(book, group.cap)})", f"fit-{group.id}"),
        prose(
            element(
                "p",
                t(
                    "Hvert kriterium i den valgte ramme giver 0 til 3 niveauer. "
                    "Point er loftet gange opnåede niveauer over mulige. Rammen fra start er ",
                    "Each criterion of the chosen framework gives 0 to 3 levels. "
                    "Points are the cap times levels reached over levels possible. The framework from the start is ",
                ),
                book.link("frameworks", group.default),
                ".",
            )
        ),
    )


def _engagement_group(book: Book, group: EngagementGroup) -> tuple[Block, ...]:
    t = book.t
    rows = [
        (
            join((element("strong", book.say(rule.label)), element("span", book.phrase(rule.why), class_="sp-why"))),
            _signed(book, rule.points),
            format_input(rule.cap, book.language),
            days(book.language, rule.half_life_days) if rule.half_life_days else t("falder ikke", "does not fade"),
        )
        for rule in group.rules
    ]
    return blocks(
        Heading(
            3, f"{book.say(group.name)} ({t('højst', 'at most')} {_points(book, group.cap)})", f"engagement-{group.id}"
        ),
        table(
            [
                t("Hændelse", "Event"),
                t("Point hver gang", "Points each time"),
                t("Loft", "Cap"),
                t("Halveringstid", "Half-life"),
            ],
            rows,
            book.say(group.name),
            "score",
        ),
    )


def _decay(book: Book, score: LeadScore) -> Html:
    drawn = decay.figure(book, score)
    return box("figure", drawn, label=book.t("Sådan falder point", "How points fade")) if drawn else Html("")


def _grid(book: Book, score: LeadScore, routes: Sequence[Route]) -> Html:
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
                    element(
                        "span", f"{letter}{figure}" if score.engagement_groups else letter.value, class_="sp-grade"
                    ),
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


def _route_entry(book: Book, route: Route, engages: bool) -> Html:
    """Which grades and segments a route takes, who gets the lead, how fast, and what they do first."""
    t = book.t
    figures = sorted(map(str, route.engagement)) if engages else [""]
    grades = ", ".join(f"{letter}{figure}" for letter in sorted(route.fit) for figure in figures)
    segments = ", ".join(book.name("segments", segment) for segment in route.segments)
    return join(
        (
            element(
                "p",
                element("strong", book.say(route.name)),
                " ",
                tag(grades),
                " ",
                tag(segments) if segments else None,
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
