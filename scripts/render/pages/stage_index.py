"""All stages on one page, under the components they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from calculators.kit.markup.html import Html, element
from scripts.render.book import Book
from scripts.render.elements import card, cards, lede, prose
from scripts.render.figures import process_map
from scripts.render.page import Heading, Page, blocks
from scripts.words import days, percent


def pages(book: Book) -> Iterator[Page]:
    """The overview of the stages."""
    t, stages = book.t, book.playbook.stages_in_order
    groups: list[tuple[Heading, Html | None, Html | None]] = []
    for component, group in groupby(stages, key=lambda stage: stage.component):
        found = book.playbook.components.get(component)
        groups.append(
            (
                Heading(2, book.name("components", component), component),
                prose(book.prose(found.purpose)) if found else None,
                cards(
                    [
                        card(
                            book.link("stages", stage.id, f"{stages.index(stage) + 1}. {book.say(stage.name)}"),
                            book.phrase(stage.summary),
                            [
                                book.link("roles", stage.owner),
                                " · ",
                                days(book.language, stage.target_days),
                                " · ",
                                percent(book.language, stage.probability),
                            ]
                            if stage.owner
                            else [
                                days(book.language, stage.target_days),
                                " · ",
                                percent(book.language, stage.probability),
                            ],
                        )
                        for stage in group
                    ]
                ),
            )
        )
    used = {stage.component for stage in stages}
    for part in book.playbook.components_in_order:
        if part.id not in used:
            groups.append((Heading(2, book.say(part.name), part.id), prose(book.prose(part.purpose)), None))
    total = sum(stage.target_days for stage in stages)
    yield Page(
        "stages/index",
        t("Processen trin for trin", "The process, stage by stage"),
        t(
            "Salgsprocessens trin: hvad der skal gælde, før et salg går videre, hvem der gør hvad, "
            "og hvor længe det må tage.",
            "The stages of the sales process: what must hold before a deal moves on, who does what, "
            "and how long it may take.",
        ),
        blocks(
            lede(
                t(
                    "Et salg står altid i netop ét trin, og det går først videre, "
                    "når trinnets exitkriterier kan ses i CRM. "
                    f"Fra først til sidst er måltiden {days(book.language, total)}.",
                    "A deal is always in exactly one stage, "
                    "and it moves on only when the stage’s exit criteria can be seen in the CRM. "
                    f"From first to last the target is {days(book.language, total)}.",
                )
            ),
            element("div", process_map.figure(book)),
            groups,
        ),
        tuple(book.source(stage) for stage in stages)
        + tuple(book.source(part) for part in book.playbook.components_in_order),
        folder="playbook/stages",
        short=t("Overblik", "Overview"),
        hide=("toc",),
    )
