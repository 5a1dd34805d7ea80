"""How deals end: each outcome with its reasons and with what is written down."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html
from scripts.model.outcomes import Outcome
from scripts.render.book import Book
from scripts.render.elements import facts, former, lede, prose, tags, with_commas
from scripts.render.navigation import Place, Tab
from scripts.render.page import Heading, Page, blocks

PLACE = Place(Tab.PROCESS, 12)
ANCHORED = {"outcomes": "outcomes/#"}


def pages(book: Book) -> Iterator[Page]:
    """One page for all of them; none where the playbook has none."""
    t = book.t
    outcomes = [one for one in book.playbook.in_order(Outcome.kind) if isinstance(one, Outcome)]
    if not outcomes:
        return
    yield Page(
        "outcomes/index",
        t("Sådan slutter en handel", "How a deal ends"),
        t(
            "Udfaldene: hvornår en handel ender sådan, hvilke årsager der kan vælges, og hvad der skrives ned.",
            "The outcomes: when a deal ends so, which reasons can be chosen, and what is written down.",
        ),
        blocks(
            lede(
                t(
                    "En handel slutter fra ethvert trin. Et udfald er ikke et trin: Ingen arbejder i det.",
                    "A deal can end from any stage. An outcome is not a stage: nobody works in it.",
                )
            ),
            [
                (Heading(2, book.say(one.name), one.id), prose(former(one), book.prose(one.summary)), _facts(book, one))
                for one in outcomes
            ],
        ),
        (),
        folder="playbook/outcomes",
        short=t("Udfald", "Outcomes"),
    )


def _facts(book: Book, outcome: Outcome) -> Html:
    t = book.t
    required = dict.fromkeys((*((outcome.reason_field,) if outcome.reason_field else ()), *outcome.required_fields))
    return facts(
        [
            (t("Tæller som", "Counts as"), outcome.counts_as.say(book.language)),
            (
                t("Pipelines", "Pipelines"),
                with_commas(book.link("pipelines", one) for one in outcome.pipelines) or None,
            ),
            (t("Årsager", "Reasons"), _reasons(book, outcome)),
            (t("Felter, der skal være udfyldt", "Required fields"), _fields(book, required)),
        ]
    )


def _reasons(book: Book, outcome: Outcome) -> Html | None:
    field = book.playbook.fields.get(outcome.reason_field or "")
    if field is None:
        return None
    chosen = [option for option in field.options if not outcome.reasons or option.id in outcome.reasons]
    return tags([book.say(option.label) for option in chosen])


def _fields(book: Book, fields: dict[str, None]) -> Html | None:
    return tags([book.link("fields", field) for field in fields]) if fields else None
