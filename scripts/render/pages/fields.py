"""Every data point of the CRM on one page: what it means, who fills it, where it is required and what is made of it."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element, join
from scripts.link.walk import parts
from scripts.model.base import text
from scripts.model.conditions import When
from scripts.model.fields import CrmField, FieldObject
from scripts.model.stages import Stage
from scripts.render.book import Book
from scripts.render.conditions import requiring
from scripts.render.elements import former, items, labelled, lede, section, tag, with_commas
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Page, blocks

PLACE = Place(Tab.REFERENCE, 30)
DOOR = Door(
    text("CRM-felter", "CRM fields"),
    "fields/",
    text(
        "Hvad betyder feltet, hvem udfylder det, og hvor kræves det?",
        "What does the field mean, who fills it in, and where is it required?",
    ),
)
ANCHORED = {"fields": "fields/#"}


def pages(book: Book) -> Iterator[Page]:
    """The one page of fields."""
    t, fields = book.t, list(book.playbook.fields.values())
    personal = sum(field.personal for field in fields)
    yield Page(
        "fields/index",
        t("CRM-felter", "CRM fields"),
        t(
            "De datapunkter, salgsprocessen hviler på: hvad de betyder, hvem der udfylder dem, og hvor de kræves.",
            "The data points the sales process rests on: what they mean, "
            "who fills them in and where they are required.",
        ),
        blocks(
            lede(
                t(
                    f"{len(fields)} felter er nok. Hvert af dem kræves i et trin, "
                    f"indgår i et nøgletal eller svarer på et kriterium. {personal} af dem er personoplysninger.",
                    f"{len(fields)} fields are enough. Each is required in a stage, "
                    f"part of a KPI or the answer to a criterion. {personal} of them are personal data.",
                )
            ),
            [
                section(
                    on.say(book.language),
                    on.value,
                    items([_field(book, field) for field in fields if field.object is on], "fields"),
                )
                for on in FieldObject
            ],
        ),
        (),
        folder="playbook/fields",
    )


def _field(book: Book, field: CrmField) -> Html:
    t = book.t
    required = requiring(book, field.id)
    optional = [stage for stage in book.stages_in_order if field.id in stage.optional_fields]
    decides = [stage for stage in book.stages_in_order if any(when.field == field.id for _, when in parts(stage, When))]
    kpis = [kpi for kpi in book.playbook.kpis.values() if field.id in kpi.source_fields]
    criteria = [criterion for criterion in book.playbook.criteria.values() if field.id in criterion.fields]
    options = ", ".join(book.say(option.label) for option in field.options)
    return join(
        (
            element(
                "p",
                former(field),
                element("strong", book.say(field.name)),
                " ",
                tag(field.type.say(book.language)),
                [" ", tag(t("Personoplysning", "Personal data"), "time")] if field.personal else None,
                id=field.id,
            ),
            element("p", book.phrase(field.meaning)),
            labelled(t("Valg", "Choices"), options) if options else None,
            labelled(
                t("Udfyldes af", "Filled in by"),
                [book.link("roles", field.filled_by), t(" i ", " in "), book.link("tools", field.system)],
            ),
            labelled(t("Udfyldes, når", "Filled in when"), book.phrase(field.filled_when))
            if field.filled_when
            else None,
            labelled(t("Kræves for at forlade", "Required to leave"), required) if required else None,
            _in_stages(book, t("Kan udfyldes i", "May be filled in during"), optional),
            _in_stages(book, t("Afgør, hvad der gælder i", "Decides what holds in"), decides),
            labelled(
                t("Indgår i", "Part of"),
                with_commas(
                    [
                        *(book.link("kpis", kpi.id) for kpi in kpis),
                        *(book.link("criteria", criterion.id) for criterion in criteria),
                    ]
                ),
            )
            if kpis or criteria
            else None,
        )
    )


def _in_stages(book: Book, label: str, stages: list[Stage]) -> Html | None:
    return labelled(label, with_commas(book.link("stages", stage.id) for stage in stages)) if stages else None
