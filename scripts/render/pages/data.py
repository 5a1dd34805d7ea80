"""For developers: the playbook as JSON, the schemas for editors, and where the code is."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kit.markup.html import element, join
from scripts.model.base import text
from scripts.model.kinds import KINDS
from scripts.render.book import Book
from scripts.render.elements import lede, prose, section, table
from scripts.render.navigation import Door, Place, Tab
from scripts.render.page import Page, blocks

PLACE = Place(Tab.REFERENCE, 60)
DOOR = Door(
    text("Data og skemaer", "Data and schemas"),
    "data/",
    text("Hele playbooken som JSON, til udviklere.", "The whole playbook as JSON, for developers."),
)


def pages(book: Book) -> Iterator[Page]:
    """The one page on data."""
    t = book.t
    where = (
        text("på begge sprog ved siden af hinanden", "in both languages side by side")
        if book.other_language
        else text(f"under sit sprog, {book.language}", f"under its language, {book.language}")
    )
    book.reads.add([], [(kind, id) for kind in KINDS for id in book.playbook.records[kind]])
    rows = [
        (
            join((element("strong", KINDS[kind].said.label.say(book.language)), " ", element("code", kind))),
            element("a", f"/api/v1/{kind}.json", href=f"~/../api/v1/{kind}.json"),
            element("a", f"/schema/{kind}.json", href=f"~/../schema/{kind}.json"),
            str(len(book.playbook.records[kind])),
        )
        for kind in sorted(KINDS)
    ]
    yield Page(
        "data/index",
        t("Data og skemaer", "Data and schemas"),
        t(
            "Hele playbooken som JSON og et JSON Schema for hver slags fil.",
            "The whole playbook as JSON, and a JSON Schema for each kind of file.",
        ),
        blocks(
            lede(
                t(
                    "Alt på siderne kommer fra YAML-filer. De samme data kan hentes som JSON, "
                    "og hver slags fil har et skema, som en editor kan hjælpe efter.",
                    "Everything on these pages comes from YAML files. "
                    "The same data can be had as JSON, and each kind of file has a schema for an editor to help by.",
                )
            ),
            section(
                t("Hele playbooken", "The whole playbook"),
                "all",
                prose(
                    element(
                        "p",
                        element("a", "/api/v1/playbook.json", href="~/../api/v1/playbook.json"),
                        t(
                            " rummer alle slags. Nøglen til en post er dens id, "
                            "som også er filens navn og sidens adresse. Et id genbruges aldrig.",
                            " holds every kind. The key of a record is its id, "
                            "which is also the name of its file and the address of its page. An id is never reused.",
                        ),
                    )
                ),
            ),
            section(
                t("Slags for slags", "Kind by kind"),
                "kinds",
                table(
                    [t("Slags", "Kind"), t("Data", "Data"), t("Skema", "Schema"), t("Antal", "Count")],
                    rows,
                    t("Slags, data og skemaer", "Kinds, data and schemas"),
                    "data",
                ),
            ),
            section(
                t("Tekst", "Text"),
                "text",
                prose(
                    element(
                        "p",
                        t(
                            f"Tekst til mennesker står {where.da}. Opmærkningen er afsnit, "
                            "punktlister, fed skrift og links som ",
                            f"Text for people stands {where.en}. "
                            "Its markup is paragraphs, bullet lists, bold, and links such as ",
                        ),
                        element("code", "[label](stages/closing)"),
                        ".",
                    )
                ),
            ),
        ),
        ("scripts/model/kinds.py", "scripts/model/base.py"),
        terms=False,
    )
