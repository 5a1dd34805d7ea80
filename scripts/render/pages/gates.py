"""The limits on changes of a score: what is measured, who can take how many leads, and what is accepted on purpose."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.dates import format_date
from calculators.kit.text.numbers import format_input
from scripts.model.gates import Acceptance, Gate, Limit
from scripts.render.book import Book
from scripts.render.elements import facts, items, labelled, lede, prose, section, table
from scripts.render.markup import without_markup
from scripts.render.navigation import Place, Tab
from scripts.render.page import Block, Page, blocks
from scripts.words import percent

PLACE = Place(Tab.QUALIFICATION, 40)


def pages(book: Book) -> Iterator[Page]:
    """One page a gate."""
    for gate in book.playbook.gates.values():
        yield Page(
            f"gates/{gate.id}",
            book.say(gate.name),
            without_markup(book.say(gate.summary)),
            _body(book, gate),
            (book.source(gate),),
            book.line(gate),
        )


def _body(book: Book, gate: Gate) -> tuple[Block, ...]:
    t = book.t
    regraded = percent(book.language, gate.most_regraded_percent)
    made_up = t(" (opdigtede leads)", " (made-up leads)") if gate.generated else ""
    return blocks(
        lede(book.phrase(gate.summary)),
        facts(
            [
                (t("Vogter", "Guards"), book.link("scores", gate.score)),
                (t("Ejer", "Owner"), book.link("roles", gate.owner)),
                (t("Prøves på", "Tried on"), join((element("code", gate.leads), made_up))),
            ]
        ),
        section(
            t("Grænserne", "The limits"),
            "limits",
            items(
                [
                    labelled(
                        t("Karakterer", "Grades"),
                        t(
                            f"Højst {regraded} af leadene må skifte karakter.",
                            f"At most {regraded} of the leads may change grade.",
                        ),
                    ),
                    labelled(
                        t("Træfsikkerhed", "Discrimination"),
                        t(
                            f"AUC må højst falde {format_input(gate.most_auc_loss, 'da')}. "
                            "AUC er chancen for, at et vundet lead har flere point end et andet.",
                            f"The AUC may fall by at most {format_input(gate.most_auc_loss, 'en')}. "
                            "The AUC is the chance that a lead that was won has more points than another.",
                        ),
                    ),
                    labelled(
                        t("Kø", "Queue"),
                        t(
                            "Ingen rolle må få flere nye leads om ugen, end den kan tage.",
                            "No role may get more new leads a week than it can take.",
                        ),
                    ),
                ]
            ),
        ),
        section(
            t("Hvad hver rolle kan tage", "What each role can take"),
            "capacity",
            table(
                [t("Rolle", "Role"), t("Nye leads om ugen", "New leads a week"), t("Hvorfor", "Why")],
                [
                    (
                        book.link("roles", one.role),
                        format_input(one.leads_per_week, book.language),
                        book.phrase(one.why),
                    )
                    for one in gate.capacity
                ],
                t("Kapacitet pr. rolle", "Capacity by role"),
            )
            if gate.capacity
            else None,
        ),
        section(
            t("Accepteret med vilje", "Accepted on purpose"),
            "acceptances",
            items([_acceptance(book, one) for one in gate.acceptances])
            if gate.acceptances
            else prose(
                element(
                    "p",
                    t(
                        "Intet lige nu. "
                        "En overskridelse accepteres ved at skrive den i filen med et loft, en grund og en slutdato.",
                        "Nothing at present. Passing a limit is accepted by writing it in the file with a ceiling, "
                        "a reason and an end date.",
                    ),
                )
            ),
        ),
    )


def _acceptance(book: Book, one: Acceptance) -> Html:
    names = {
        Limit.REGRADED: book.t("Karakterer", "Grades"),
        Limit.DISCRIMINATION: book.t("Træfsikkerhed", "Discrimination"),
        Limit.CAPACITY: book.t("Kø", "Queue"),
    }
    role = f", {book.name('roles', one.role)}" if one.role else ""
    until = book.t(" til og med ", " until ") + format_date(one.until, book.language)
    figure = book.t("op til ", "up to ") + format_input(one.up_to, book.language)
    return labelled(f"{names[one.limit]}{role}: {figure}{until}", book.phrase(one.reason))
