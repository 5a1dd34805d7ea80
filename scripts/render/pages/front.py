"""The front page: what this is, where each reader begins, and the process map."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Html, element, join
from scripts.link.parameters import takers_of, users_of
from scripts.model.base import text
from scripts.model.calculators import Purpose
from scripts.model.pages import Prose
from scripts.render.book import Book
from scripts.render.elements import with_commas
from scripts.render.figures import process_map
from scripts.render.navigation import Place, Tab
from scripts.render.page import ROOT, Heading, Page, blocks

PLACE = Place(Tab.HOME, 10)


def pages(book: Book) -> Iterator[Page]:
    """The front page."""
    t = book.t
    both = text("på dansk og engelsk, ", "in Danish and English, ") if book.other_language else text("", "")
    company = next(iter(book.playbook.records["company"].values()), None)
    yield Page(
        "index",
        t("Salgsprocessen, så alle kan se den", "The sales process, in plain sight"),
        t(
            "En hel salgsproces i syv trin med roller, kriterier, nøgletal og beregnere. "
            "Skrevet til at blive brugt i morgen.",
            "A whole sales process in seven stages with roles, criteria, KPIs and calculators. "
            "Written to be used tomorrow.",
        ),
        blocks(
            element(
                "div",
                element(
                    "p",
                    t(
                        "Hvad der skal ske i hvert trin, "
                        "hvem der gør det, hvornår et salg må gå videre, og hvordan det måles. "
                        f"Ét sted, {both.da}med beregnere, der regner i din egen browser.",
                        "What has to happen in every stage, "
                        "who does it, when a deal may move on, and how it is measured. "
                        f"In one place, {both.en}with calculators that run in your own browser.",
                    ),
                ),
                class_="sp-lede sp-hero",
            ),
            element("div", process_map.figure(book, next(iter(book.playbook.pipelines_in_order), None))),
            _other_roads(book),
            Heading(2, t("Hvor vil du begynde?", "Where do you want to begin?"), "begin"),
            element("div", _readers(book)),
            Heading(2, t("Find det, du skal bruge", "Find what you need"), "find"),
            element("div", _doors(book)),
            element(
                "div",
                element(
                    "p",
                    t("Virksomheden i playbooken er opdigtet. ", "The company in this playbook is invented. "),
                    element(
                        "a",
                        t(
                            f"Læs, hvem {book.say(company.name)} er, og hvordan siderne er lavet",
                            f"Read who {book.say(company.name)} is and how these pages are made",
                        ),
                        href="~/about/",
                    ),
                    ".",
                ),
                class_="sp-note",
            )
            if company is not None
            else None,
        ),
        (),
        folder="playbook",
        hide=("navigation", "toc"),
        short=t("Forside", "Home"),
    )


def _other_roads(book: Book) -> Html | None:
    """The pipelines beside the one that is drawn."""
    links = [book.link("pipelines", other.id) for other in book.playbook.pipelines_in_order[1:]]
    if not links:
        return None
    return element("p", book.t("Andre veje: ", "Other roads: "), with_commas(links), ".")


def _readers(book: Book) -> Html:
    t, scores, entries = book.t, book.playbook.scores, book.playbook.calculators.values()
    return element(
        "ul",
        [
            _reader(
                t("Ny sælger", "New in sales"),
                t(
                    "Lær processen i den rækkefølge, du får brug for den, og find spørgsmålene på vej ind til mødet.",
                    "Learn the process in the order you need it, and find the questions on the way in to the meeting.",
                ),
                [
                    _to("paths/", t("Dine første 90 dage", "Your first 90 days")),
                    *(book.link(Prose.kind, page.id) for page in book.playbook.in_order(Prose.kind)[:1]),
                    _to("stages/", t("Trinnene ét for ét", "The stages one by one")),
                    _to("changes/", t("Det er nyt i processen", "What is new in the process")),
                ],
            ),
            _reader(
                t("Salgsleder", "Sales manager"),
                t(
                    "Se, hvem der har ansvaret, hvad der måles, og hvilke regler playbooken holder sig selv op på.",
                    "See who answers for what, what is measured, and which rules the playbook holds itself to.",
                ),
                [
                    _to("raci/", t("Hvem gør hvad", "Who does what")),
                    *(book.link("calculators", id) for id in takers_of(book.playbook, "kpis")),
                    _to("kpis/", t("Nøgletal med mål og ejer", "KPIs with target and owner")),
                    _to("reviews/", t("Hvem gennemgår hvad og hvornår", "Who reviews what and when")),
                    *(
                        book.link("calculators", id)
                        for score in scores
                        for id in users_of(book.playbook, "scores", score)
                    ),
                ],
            ),
            _reader(
                t("Kunde eller økonomichef", "Prospect or CFO"),
                t(
                    "Regn selv på, om det betaler sig. Tallene bliver i din browser, og hver formel står på siden.",
                    "Work out for yourself whether it pays. "
                    "Your figures stay in your browser, and every formula is on the page.",
                ),
                [
                    *(book.link(entry.kind, entry.id) for entry in entries if entry.purpose is Purpose.CASE),
                    _to("numbers/", t("Sådan beregnes tallene", "How the numbers are computed")),
                    _to("about/", t("Hvem står bag", "Who is behind this")),
                ],
            ),
        ],
        class_="sp-readers",
        role="list",
    )


def _reader(who: str, what: str, links: list[Html]) -> Html:
    listed = [element("li", link) for link in links]
    return element("li", element("p", who, class_="sp-reader"), element("p", what), element("ul", listed, role="list"))


def _to(address: str, label: str) -> Html:
    return element("a", label, href=ROOT + address)


def _doors(book: Book) -> Html:
    t = book.t
    doors = [
        ("stages/", t("Trin", "Stages"), t("Fra opmærksomhed til eftersalg", "From awareness to after-sale")),
        ("roles/", t("Roller", "Roles"), t("Mit arbejde i hvert trin", "My work in every stage")),
        (
            "criteria/",
            t("Kvalificering", "Qualification"),
            t("BANT, CHAMP og MEDDIC på samme kriterier", "BANT, CHAMP and MEDDIC on the same criteria"),
        ),
        *(
            (
                f"scores/{score.id}/",
                book.say(score.name),
                t("Point, karakter og hvem der får leadet", "Points, grade and who gets the lead"),
            )
            for score in book.playbook.scores.values()
        ),
        ("kpis/", t("Nøgletal", "KPIs"), t("Formel, mål, ejer og faldgruber", "Formula, target, owner and pitfalls")),
        (
            "journey/",
            t("Kunderejsen", "The buyer’s journey"),
            t("Indhold til hver fase og hvert trin", "Content for each phase and stage"),
        ),
        ("tools/", t("Værktøjer", "Tools"), t("Hvem ejer hvilke data", "Who owns which data")),
        ("terms/", t("Ordbog", "Glossary"), t("Fagets ord på jævnt sprog", "The words of the trade in plain language")),
    ]
    return element(
        "ul",
        [
            element(
                "li",
                element(
                    "a", join((element("span", name, class_="sp-door"), element("span", what))), href=ROOT + address
                ),
            )
            for address, name, what in doors
        ],
        class_="sp-doors",
        role="list",
    )
