"""What the site says of itself, made from what the playbook holds: never more, and nobody else's name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from calculators.kit.text.language import Language
from scripts.link.playbook import Playbook
from scripts.model.base import Text, text
from scripts.model.company import Company
from scripts.render.book import Book

_PARTS: Final[tuple[tuple[str, Text], ...]] = (
    ("roles", text("roller", "roles")),
    ("criteria", text("kriterier", "criteria")),
    ("kpis", text("nøgletal", "KPIs")),
    ("calculators", text("beregnere", "calculators")),
)
_NUMBERS: Final = (
    text("ét", "one"),
    text("to", "two"),
    text("tre", "three"),
    text("fire", "four"),
    text("fem", "five"),
    text("seks", "six"),
    text("syv", "seven"),
    text("otte", "eight"),
    text("ni", "nine"),
    text("ti", "ten"),
    text("elleve", "eleven"),
    text("tolv", "twelve"),
)


class Told(NamedTuple):
    """What the pages outside the languages say in one of them: what the site is, whose, and a sentence on it."""

    title: str
    company: str
    description: str


def told(playbook: Playbook) -> dict[Language, Told]:
    """In each language of the playbook, its own first."""
    books = {language: Book(playbook, language) for language in playbook.languages}
    return {language: Told(_title(book), _company(book), description(book)) for language, book in books.items()}


def site_name(book: Book) -> str:
    """The site's name: whose sales process it is."""
    return " · ".join(filter(None, (_title(book), _company(book))))


def _title(book: Book) -> str:
    return book.t("Salgsproces", "Sales process")


def _company(book: Book) -> str:
    return next((book.say(company.name) for company in book.playbook.of(Company).values()), "")


def description(book: Book) -> str:
    """One sentence: how many stages, and what there is besides."""
    stages = len(book.playbook.stages)
    number = book.say(_NUMBERS[stages - 1]) if 0 < stages <= len(_NUMBERS) else str(stages)
    in_stages = book.t(f" i {number} trin", f" in {number} stage{'' if stages == 1 else 's'}") if stages else ""
    parts = _parts(book)
    more = book.t(f" med {parts}", f" with {parts}") if parts else ""
    return book.t(f"En salgsproces{in_stages}{more}.", f"A sales process{in_stages}{more}.")


def in_one_place(book: Book) -> str:
    """Where and how it is to be had: languages, and calculators where there are any."""
    t = book.t
    both = len(book.playbook.languages) > 1
    places = [t("Ét sted", "In one place"), *([t("på dansk og engelsk", "in Danish and English")] if both else [])]
    if book.playbook.calculators:
        places.append(
            t("med beregnere, der regner i din egen browser", "with calculators that run in your own browser")
        )
    return ", ".join(places) + "."


def _parts(book: Book) -> str:
    return listed([book.say(name) for kind, name in _PARTS if book.playbook.records[kind]], book.t(" og ", " and "))


def listed(words: Sequence[str], last: str) -> str:
    """`a, b and c`; `last` stands before the last one."""
    return last.join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
