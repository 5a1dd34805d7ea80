"""A stage, made for reading before a meeting and for looking up afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element, join
from scripts.model.stages import Stage
from scripts.render.book import Book
from scripts.render.elements import (
    box,
    card,
    cards,
    facts,
    items,
    labelled,
    lede,
    prose,
    section,
    tabs,
    tag,
    tags,
    with_commas,
)
from scripts.render.markup import without_markup
from scripts.render.page import Block, Heading, Page, blocks
from scripts.render.pages.stage_work import activity_entry, entry, handovers_in, leaving, question_entry
from scripts.words import days, figure, limit, percent


def pages(book: Book) -> Iterator[Page]:
    """One page a stage, in the order of the process."""
    for stage in book.playbook.stages_in_order:
        yield Page(
            f"stages/{stage.id}",
            book.say(stage.name),
            without_markup(book.say(stage.summary)),
            _body(book, stage),
            (book.source(stage),),
            book.line(stage),
        )


def _body(book: Book, stage: Stage) -> tuple[Block, ...]:
    t = book.t
    return blocks(
        lede(book.phrase(stage.summary)),
        _facts(book, stage),
        _brief(book, stage),
        Heading(2, t("Formål", "Purpose"), "purpose"),
        prose(book.prose(stage.purpose)),
        box("good", book.prose(stage.good), title=t("Sådan ser det ud, når det er godt", "What good looks like")),
        section(
            t("Før trinnet begynder", "Entry criteria"),
            "entry",
            items([entry(book, criterion) for criterion in stage.entry_criteria], "check"),
        ),
        section(
            t("Før det går videre", "Exit criteria"),
            "exit",
            items([leaving(book, criterion) for criterion in stage.exit_criteria], "gate", ordered=True),
        ),
        section(
            t("Arbejdet", "Activities"),
            "activities",
            items([activity_entry(book, stage, activity) for activity in stage.activities], "work"),
        ),
        section(
            t("Spørgsmål at stille", "Questions to ask"),
            "questions",
            items([question_entry(book, question) for question in stage.questions], "questions"),
        ),
        section(t("Løfter med tidsfrist", "Service levels"), "service-levels", _service_levels(book, stage)),
        section(
            t("Felter, der skal være udfyldt", "Required fields"),
            "fields",
            tags([book.link("fields", field) for field in stage.required_fields]),
        ),
        section(t("Sådan måles trinnet", "How the stage is measured"), "kpis", _kpis(book, stage)),
        section(
            t("Materialer", "Materials"),
            "materials",
            items([_material(book, stage, n) for n in range(len(stage.materials))]),
        ),
        Heading(2, t("Et eksempel", "A worked example"), "example"),
        box("example", book.prose(stage.example), label=t("Et eksempel", "A worked example")),
        section(
            t("Almindelige fejl", "Common mistakes"),
            "mistakes",
            items(
                [
                    join(
                        (
                            labelled(t("Fejl", "Mistake"), book.phrase(pair.mistake), "bad"),
                            labelled(t("I stedet", "Instead"), book.phrase(pair.instead), "good"),
                        )
                    )
                    for pair in stage.mistakes
                ],
                "pairs",
            ),
        ),
        section(
            t("B2B og B2C", "B2B and B2C"),
            "segments",
            tabs(
                "segment",
                [(variant.segment.say(book.language), book.prose(variant.differs)) for variant in stage.variants],
            )
            if stage.variants
            else None,
        ),
        section(t("Overdragelser", "Handovers"), "handovers", handovers_in(book, stage)),
        _neighbours(book, stage),
    )


def _facts(book: Book, stage: Stage) -> Html:
    t = book.t
    return facts(
        [
            (t("Ansvarlig", "Owner"), book.link("roles", stage.owner) if stage.owner else None),
            (t("Hovedkomponent", "Component"), book.link("components", stage.component)),
            (t("Køberen er i", "The buyer is in"), with_commas(book.link("phases", phase) for phase in stage.phases)),
            (t("Sandsynlighed", "Probability"), percent(book.language, stage.probability)),
            (t("I forecast", "In the forecast"), stage.forecast_category.say(book.language)),
            (t("Måltid", "Target duration"), days(book.language, stage.target_days)),
        ]
    )


def _brief(book: Book, stage: Stage) -> Html:
    """What a rep needs one glance at on a phone, on the way in to the customer."""
    t = book.t
    asks = element("ul", [element("li", book.phrase(question.ask)) for question in stage.questions])
    gates = element(
        "ul", [element("li", book.phrase(criterion.text)) for criterion in stage.exit_criteria], class_="sp-checks"
    )
    halves = [
        element("div", element("p", t("Spørg om", "Ask"), class_="sp-brief-head"), asks) if stage.questions else None,
        element("div", element("p", t("Kom ud med", "Come away with"), class_="sp-brief-head"), gates)
        if stage.exit_criteria
        else None,
    ]
    return box("brief", element("div", halves, class_="sp-brief"), title=t("Før mødet", "Before the meeting"))


def _service_levels(book: Book, stage: Stage) -> Html:
    return items(
        [
            join(
                (
                    element(
                        "p",
                        tag(limit(book.language, level.within_hours, level.hours), "time"),
                        " ",
                        book.phrase(level.what),
                    ),
                    labelled(book.t("Holdes af", "Kept by"), book.link("roles", level.owner)),
                )
            )
            for level in stage.service_levels
        ],
        "plain",
    )


def _kpis(book: Book, stage: Stage) -> Html:
    shown = []
    for id in stage.kpis:
        kpi = book.playbook.kpis.get(id)
        if kpi:
            goal = book.t("Mål: ", "Target: ") + figure(book.language, kpi.target, kpi.unit)
            shown.append(card(book.link("kpis", id), book.phrase(kpi.definition), goal))
    return cards(shown)


def _material(book: Book, stage: Stage, number: int) -> Html:
    material = stage.materials[number]
    opened = (
        [" ", book.link("calculators", material.calculator, book.t("Åbn beregneren", "Open the calculator"))]
        if material.calculator
        else None
    )
    return join(
        (element("p", element("strong", book.phrase(material.name))), element("p", book.phrase(material.use), opened))
    )


def _neighbours(book: Book, stage: Stage) -> Html:
    order = book.playbook.stages_in_order
    place = order.index(stage)
    before = order[place - 1] if place else None
    after = order[place + 1] if place + 1 < len(order) else None
    links = [
        element(
            "a",
            element("span", book.t("Forrige trin", "Previous stage"), class_="sp-label"),
            " ",
            book.say(before.name),
            href=book.href("stages", before.id),
            class_="sp-previous",
        )
        if before
        else None,
        element(
            "a",
            element("span", book.t("Næste trin", "Next stage"), class_="sp-label"),
            " ",
            book.say(after.name),
            href=book.href("stages", after.id),
            class_="sp-next",
        )
        if after
        else None,
    ]
    return element(
        "nav", links, class_="sp-neighbours", aria_label=book.t("Trin før og efter", "Stages before and after")
    )
