"""The front page: what this is, where each reader begins, and the process map."""

from __future__ import annotations

from collections.abc import Iterator, Sized

from calculators.kit.markup.html import Html, element, join
from scripts.link.parameters import takers_of, users_of
from scripts.model.calculators import Purpose
from scripts.model.company import Company
from scripts.model.pages import Prose
from scripts.render.book import Book
from scripts.render.catalogue import page_modules
from scripts.render.elements import with_commas
from scripts.render.figures import process_map
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import ROOT, Heading, Page, blocks
from scripts.render.statements import description, in_one_place

PLACE = Place(Tab.HOME, 10)


def pages(book: Book) -> Iterator[Page]:
    """The front page."""
    t = book.t
    company = next(iter(book.playbook.of(Company).values()), None)
    doors = _doors(book)
    yield Page(
        "index",
        t("Salgsprocessen, så alle kan se den", "The sales process, in plain sight"),
        f"{description(book)} {t('Skrevet til at blive brugt i morgen.', 'Written to be used tomorrow.')}",
        blocks(
            element("div", element("p", _lede(book)), class_="sp-lede sp-hero"),
            element("div", process_map.figure(book, next(iter(book.playbook.pipelines_in_order), None))),
            _other_roads(book),
            Heading(2, t("Hvor vil du begynde?", "Where do you want to begin?"), "begin"),
            element("div", _readers(book)),
            (Heading(2, t("Find det, du skal bruge", "Find what you need"), "find"), element("div", doors))
            if doors
            else None,
            _who(book, company) if company is not None else None,
        ),
        (),
        folder="playbook",
        hide=("navigation", "toc"),
        short=t("Forside", "Home"),
    )


def _lede(book: Book) -> str:
    return book.t(
        "Hvad der skal ske i hvert trin, hvem der gør det, hvornår et salg må gå videre, og hvordan det måles. ",
        "What has to happen in every stage, who does it, when a deal may move on, and how it is measured. ",
    ) + in_one_place(book)


def _who(book: Book, company: Company) -> Html:
    t, name = book.t, book.say(company.name)
    invented = t("Virksomheden i playbooken er opdigtet. ", "The company in this playbook is invented. ")
    link = element(
        "a",
        t(f"Læs, hvem {name} er, og hvordan siderne er lavet", f"Read who {name} is and how these pages are made"),
        href="~/about/",
    )
    return element("div", element("p", invented if company.fictitious else None, link, "."), class_="sp-note")


def _other_roads(book: Book) -> Html | None:
    """The pipelines beside the one that is drawn."""
    links = [book.link("pipelines", other.id) for other in book.playbook.pipelines_in_order[1:]]
    if not links:
        return None
    return element("p", book.t("Andre veje: ", "Other roads: "), with_commas(links), ".")


def _readers(book: Book) -> Html:
    t, playbook = book.t, book.playbook
    of_scores = [id for score in playbook.scores for id in users_of(playbook, "scores", score)]
    cases = [book.link(one.kind, one.id) for one in playbook.calculators.values() if one.purpose is Purpose.CASE]
    readers = [
        _reader(
            t("Ny sælger", "New in sales"),
            t(
                "Lær processen i den rækkefølge, du får brug for den, og find spørgsmålene på vej ind til mødet.",
                "Learn the process in the order you need it, and find the questions on the way in to the meeting.",
            ),
            [
                *_to("paths/", t("Dine første 90 dage", "Your first 90 days"), playbook.paths),
                *(book.link(Prose.kind, page.id) for page in playbook.in_order(Prose.kind)[:1]),
                *_to("stages/", t("Trinnene ét for ét", "The stages one by one")),
                *_to("changes/", t("Det er nyt i processen", "What is new in the process")),
            ],
        ),
        _reader(
            t("Salgsleder", "Sales manager"),
            t(
                "Se, hvem der har ansvaret, hvad der måles, og hvilke regler playbooken holder sig selv op på.",
                "See who answers for what, what is measured, and which rules the playbook holds itself to.",
            ),
            [
                *_to("raci/", t("Hvem gør hvad", "Who does what")),
                *(book.link("calculators", id) for id in takers_of(playbook, "kpis")),
                *_to("kpis/", t("Nøgletal med mål og ejer", "KPIs with target and owner"), playbook.kpis),
                *_to("reviews/", t("Hvem gennemgår hvad og hvornår", "Who reviews what and when")),
                *(book.link("calculators", id) for id in of_scores),
            ],
        ),
    ]
    if cases:
        readers.append(
            _reader(
                t("Kunde eller økonomichef", "Prospect or CFO"),
                t(
                    "Regn selv på, om det betaler sig. Tallene bliver i din browser, og hver formel står på siden.",
                    "Work out for yourself whether it pays. "
                    "Your figures stay in your browser, and every formula is on the page.",
                ),
                [
                    *cases,
                    *_to("numbers/", t("Sådan beregnes tallene", "How the numbers are computed")),
                    *_to("about/", t("Hvem står bag", "Who is behind this")),
                ],
            )
        )
    return element("ul", readers, class_="sp-readers", role="list")


def _reader(who: str, what: str, links: list[Html]) -> Html:
    listed = [element("li", link) for link in links]
    return element("li", element("p", who, class_="sp-reader"), element("p", what), element("ul", listed, role="list"))


def _to(address: str, label: str, needed: Sized = ("",)) -> list[Html]:
    """A link to an overview, or nothing where it would show nothing of what is `needed`."""
    return [element("a", label, href=ROOT + address)] if needed else []


def _doors(book: Book) -> Html | None:
    # A door is there while its kind has a record, so that the only one of a kind decides it.
    book.reads.add((), ((kind, id) for kind, found in book.playbook.records.items() if len(found) == 1 for id in found))
    doors = [door for module in page_modules() for door in module.front(book)]
    if not doors:
        return None
    return element("ul", [_door(book, door) for door in doors], class_="sp-doors", role="list")


def _door(book: Book, door: Door) -> Html:
    named, said = element("span", book.say(door.name), class_="sp-door"), element("span", book.say(door.what))
    return element("li", element("a", join((named, said)), href=ROOT + door.address))
