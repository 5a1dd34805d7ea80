"""What others made and the site hands on: names, versions, licences and where the source is."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import Child, element
from scripts.model.addresses import Address
from scripts.model.base import text
from scripts.render.book import Book
from scripts.render.elements import lede, prose, section, table
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Page, blocks
from scripts.shipped.bill import BILL
from scripts.shipped.read import Shipped, shipped

PLACE = Place(Tab.REFERENCE, 70)
DOOR = Door(
    text("Licenser", "Licences"),
    "licences/",
    text("Hvad andre har lavet, som siderne er lavet med.", "What others made that these pages are made with."),
)


def pages(book: Book) -> Iterator[Page]:
    """The one page on licences."""
    t = book.t
    found = shipped()
    names = {one.component.id: one.component.name for one in found}
    heads = [
        t("Navn", "Name"),
        t("Hvad det gør her", "What it does here"),
        t("Licens", "Licence"),
        t("Kildekode", "Source code"),
    ]
    yield Page(
        "licences/index",
        t("Licenser", "Licences"),
        t(
            "Det, andre har lavet, og som siderne giver videre, med version, licens og kildekode.",
            "What others made and these pages hand on, with version, licence and source code.",
        ),
        blocks(
            lede(
                t(
                    "Siderne giver videre, hvad andre har lavet. Her står hvad, i hvilken version, på hvilke vilkår, "
                    "og hvor kildekoden kan hentes.",
                    "These pages hand on what others made. Here is what, in which version, on which terms, "
                    "and where its source code can be had.",
                )
            ),
            section(
                t("Hvad der gives videre", "What is handed on"),
                "components",
                table(heads, [_row(book, one, names) for one in found], t("Licenser", "Licences"), "licences"),
            ),
            section(
                t("Som data", "As data"),
                "bill",
                prose(
                    element(
                        "p",
                        element("a", "bom.cdx.json", href=f"~/../{BILL}"),
                        t(
                            " er den samme liste i formatet CycloneDX. Licenserne ligger også ved siden af filerne.",
                            " is the same list in the format CycloneDX. The licences also lie beside the files.",
                        ),
                    )
                ),
            ),
        ),
        ("scripts/shipped/components.py",),
        terms=False,
    )


def _row(book: Book, one: Shipped, names: dict[str, str]) -> tuple[Child, ...]:
    told = one.component
    whole = book.t(f"Del af {names[told.within]}", f"Part of {names[told.within]}") if told.within else None
    return (
        (element("strong", told.name), f" {one.version}" if one.version else None),
        (book.say(told.what), element("br"), whole) if whole else book.say(told.what),
        element("a", told.licence, href=f"~/../{one.text_file}"),
        book.outward(Address(one.source).partition("://")[2], Address(one.source)),
    )
