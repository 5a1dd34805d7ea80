"""The way in to what one looks up: tools, fields, words, rules, data."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import element
from scripts.render.book import Book
from scripts.render.elements import card, cards, lede
from scripts.render.navigation import Place, Tab
from scripts.render.page import Page, blocks

PLACE = Place(Tab.REFERENCE, 10)


def pages(book: Book) -> Iterator[Page]:
    """The one page of references."""
    t = book.t
    doors = [
        (
            "tools",
            t("Værktøjer", "Tools"),
            t(
                "Hvilket værktøj ejer hvilke data, og hvad flyder imellem dem?",
                "Which tool owns which data, and what flows between them?",
            ),
        ),
        (
            "fields",
            t("CRM-felter", "CRM fields"),
            t(
                "Hvad betyder feltet, hvem udfylder det, og hvor kræves det?",
                "What does the field mean, who fills it in, and where is it required?",
            ),
        ),
        (
            "terms",
            t("Ordbog", "Glossary"),
            t("Fagets ord på jævnt sprog.", "The words of the trade in plain language."),
        ),
        (
            "rules",
            t("Regler", "Rules"),
            t(
                "Det, playbooken prøves mod, når nogen ændrer den.",
                "What the playbook is checked against when someone changes it.",
            ),
        ),
        (
            "data",
            t("Data og skemaer", "Data and schemas"),
            t("Hele playbooken som JSON, til udviklere.", "The whole playbook as JSON, for developers."),
        ),
        (
            "about",
            t("Om siderne", "About this site"),
            t(
                "Hvem virksomheden er, og hvad der sker med det, du skriver.",
                "Who the company is, and what happens to what you type.",
            ),
        ),
    ]
    yield Page(
        "reference/index",
        t("Opslag", "Reference"),
        t(
            "Værktøjer, felter, ord, regler og data til salgsprocessen.",
            "Tools, fields, words, rules and data for the sales process.",
        ),
        blocks(
            lede(t("Det, man slår op i, når man har brug for det.", "What you look things up in, when you need it.")),
            cards([card(element("a", name, href=f"~/{folder}/"), what) for folder, name, what in doors], "wide"),
        ),
        ("scripts/render/pages/reference.py",),
        short=t("Overblik", "Overview"),
        terms=False,
    )
