"""About: the invented company, how the pages are made, and what they do not do with the reader's data."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import element
from scripts.model.base import text
from scripts.model.company import Company
from scripts.render.book import Book
from scripts.render.elements import box, lede, prose, section
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Page, blocks

PLACE = Place(Tab.REFERENCE, 70)
DOOR = Door(
    text("Om siderne", "About this site"),
    "about/",
    text(
        "Hvem virksomheden er, og hvad der sker med det, du skriver.",
        "Who the company is, and what happens to what you type.",
    ),
)
ANCHORED = {"company": "about/#"}


def pages(book: Book) -> Iterator[Page]:
    """The one page about the site."""
    t, companies = book.t, list(book.playbook.of(Company).values())
    yield Page(
        "about/index",
        t("Om siderne", "About this site"),
        t(
            "Hvem virksomheden er, hvordan siderne er lavet, og hvad der sker med det, du skriver.",
            "Who the company is, how the pages are made, and what happens to what you type.",
        ),
        blocks(
            lede(
                t(
                    "En salgsproces, som alle kan læse, ændre og regne efter.",
                    "A sales process that everyone can read, change and check.",
                )
            ),
            [
                (
                    box(
                        "warning",
                        element(
                            "p",
                            t(
                                f"{book.say(company.name)} er et opdigtet firma. Personer, kunder og tal er fundet på.",
                                f"{book.say(company.name)} is an invented company. "
                                "People, customers and figures are made up.",
                            ),
                        ),
                        label=t("Opdigtet", "Invented"),
                    )
                    if company.fictitious
                    else None,
                    section(book.say(company.name), company.id, prose(book.prose(company.about))),
                    section(t("Hvorfor en salgsproces", "Why a sales process"), "why", prose(book.prose(company.why))),
                )
                for company in companies
            ],
            section(
                t("Sådan er siderne lavet", "How the pages are made"),
                "made",
                prose(
                    element(
                        "p",
                        t(
                            "Trin, roller, kriterier og nøgletal står i YAML-filer, som lederne ejer. "
                            "Formlerne er Python. Hver gang nogen ændrer en fil, prøves den mod ",
                            "Stages, roles, criteria and KPIs stand in YAML files that managers own. "
                            "The formulas are Python. Each time someone changes a file, it is checked against ",
                        ),
                        element("a", t("reglerne", "the rules"), href="~/rules/"),
                        t(
                            ", og først når alt går op, bliver det til sider. "
                            "Blyanten øverst på en side åbner filen, den kom fra.",
                            ", and only when everything adds up does it become pages. "
                            "The pencil at the top of a page opens the file it came from.",
                        ),
                    ),
                    element(
                        "p",
                        t(
                            "Nederst på hver side står, hvornår dens kilder sidst blev ændret, og hvilke filer det er. "
                            "Data kan hentes på siden ",
                            "At the bottom of each page it says when its sources last changed, "
                            "and which files they are. Data can be had on the page ",
                        ),
                        element("a", t("Data og skemaer", "Data and schemas"), href="~/data/"),
                        ".",
                    ),
                ),
            ),
            section(
                t("Dine data", "Your data"),
                "privacy",
                prose(
                    element(
                        "p",
                        t(
                            "Siderne sætter ingen cookies og henter intet fra andre. Beregnerne regner i din browser, "
                            "og det, du skriver, sendes ingen steder hen. Det står i adressen efter #, "
                            "så du kan gemme eller dele en beregning; den del af adressen sendes ikke til serveren.",
                            "These pages set no cookies and load nothing from others. "
                            "The calculators run in your browser, and what you type is sent nowhere. "
                            "It stands in the address after #, so that you can keep or share a calculation; "
                            "that part of an address is not sent to the server.",
                        ),
                    ),
                    element(
                        "p",
                        t(
                            "Krydser i onboarding og dit valg af farver huskes i browseren, indtil du rydder den.",
                            "Ticks in onboarding and your choice of colours are kept in the browser until you clear "
                            "it.",
                        ),
                    ),
                ),
            ),
        ),
        tuple(book.source(company) for company in companies) or ("scripts/render/pages/company.py",),
    )
