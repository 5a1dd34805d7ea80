"""How the numbers are computed: the calculators' formulas with their code, and the KPIs' with their variants."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.catalogue import find, formulas
from calculators.kit.markup.html import element, join
from scripts.render.book import Book
from scripts.render.elements import items, lede, prose, section
from scripts.render.formula import code_files, formula_blocks
from scripts.render.navigation import Place, Tab
from scripts.render.page import Page, blocks

PLACE = Place(Tab.KPIS, 20)


def pages(book: Book) -> Iterator[Page]:
    """The one page of formulas."""
    t, entries, kpis = book.t, list(book.playbook.calculators.values()), list(book.playbook.kpis.values())
    yield Page(
        "numbers/index",
        t("Sådan beregnes tallene", "How the numbers are computed"),
        t(
            "Hver formel bag beregnere og nøgletal, med kilde og den Python, der regner.",
            "Every formula behind the calculators and KPIs, with its source and the Python that computes it.",
        ),
        blocks(
            lede(
                t(
                    "Et tal, man ikke kan regne efter, er en påstand. Her er formlerne, hvor de kommer fra, og koden, "
                    "der regner dem. "
                    "Den samme Python kører i testene, på kommandolinjen, når siden bygges, og i din browser.",
                    "A figure nobody can check is a claim. Here are the formulas, "
                    "where they come from and the code that computes them. The same Python runs in the tests, "
                    "on the command line, when the site is built, and in your browser.",
                )
            ),
            [
                section(
                    book.say(entry.name),
                    entry.id,
                    prose(element("p", book.link("calculators", entry.id, t("Åbn beregneren", "Open the calculator")))),
                    formula_blocks(book, formulas(entry.id), f"formula-{entry.id}-"),
                )
                for entry in entries
                if find(entry.id) is not None
            ],
            section(
                t("Nøgletal", "KPIs"),
                "kpis",
                items(
                    [
                        join(
                            (
                                element("p", book.link("kpis", kpi.id), id=f"kpi-{kpi.id}", class_="sp-work"),
                                element("p", book.phrase(kpi.formula), class_="sp-formula"),
                            )
                        )
                        for kpi in kpis
                    ]
                ),
            ),
        ),
        code_files(formula for entry in entries if find(entry.id) for formula in formulas(entry.id)),
        folder="calculators",
    )
