"""What a reader sees of what holds of some deals only, on each page that says who, what or which."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from calculators.kit.text.language import Language
from scripts.judge.catalogue import Example
from scripts.link import link
from scripts.link.playbook import Playbook
from scripts.model.fields import FieldType
from scripts.render.book import Book
from scripts.render.glossary_marks import words as marked
from scripts.render.site import placed_pages, written
from scripts.shape import Records
from tests.company import linked
from tests.scripts.overlay import lay
from tests.scripts.rendering import base_sources

CLOSING = Example(
    "stages/closing.yaml",
    """owner_by:
  - owner: sales-manager
    when: {segments: [b2c]}
exit_criteria:
  - id: signed
    text: {da: Underskrevet, en: It is signed}
    evidence: {da: Papiret, en: The paper}
    criterion: need
    level: 2
    when: {field: loss-reason, is: [price]}
  - id: photographed
    text: {da: Fotograferet, en: It is photographed}
    evidence: {da: Billedet, en: The picture}
    optional: true
fields_when:
  - field: loss-reason
    when: {field: churn-date, below: 2026-07-01}
optional_fields: [contract-signed-date]
""",
)
SOURCES = base_sources()
Pages = Mapping[str, tuple[str, frozenset[tuple[str, str]]]]


@pytest.fixture(scope="module")
def playbook(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    return linked(lay(tmp_path_factory.mktemp("conditions"), CLOSING))


def shown(playbook: Playbook, language: Language) -> Pages:
    """The words of each page by address, and what it looked up."""
    book = Book(playbook, language, SOURCES)
    pages = {}
    for page in [page for _, several in placed_pages(book) for page in several]:
        book.reads.clear()
        words = without_tags(written(page, book, marked(book))).partition(" --- # ")[2]
        pages[page.address] = (words, page.looked_up | book.reads.looked_up)
    return pages


def without_tags(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


@pytest.mark.parametrize(
    ("address", "da", "en"),
    [
        (
            "stages/closing/",
            "har en anden ejer; den første, der passer: Salgschef : for Hjem",
            "have another owner; the first that fits: Sales manager : for Homes",
        ),
        ("stages/closing/", "Kom ud med Underskrevet kun når", "Come away with It is signed only when"),
        ("stages/closing/", "(2) kun når Tabsårsag er Pris Det ses på", "(2) only when Loss reason is Price Shown by"),
        ("stages/closing/", "Fotograferet Valgfrit Det ses på", "It is photographed Optional Shown by"),
        (
            "stages/closing/",
            "{ #fields } Ejer Tabsårsag : kun når Ophørsdato er før 1. juli 2026 Kan også udfyldes Underskrevet",
            "{ #fields } Owner Loss reason : only when Churn date is before 1 July 2026 May be filled in too Signed",
        ),
        ("stages/", "Sælger , Salgschef · 10", "Account executive , Sales manager · 10"),
        ("roles/sales-manager/", "Ejer trin Lukning kun for Hjem", "Owns stages Closing only for Homes"),
        ("criteria/need/", "Underskrevet kun når Tabsårsag er Pris", "It is signed only when Loss reason is Price"),
        (
            "fields/",
            "Kræves for at forlade Lukning kun når Ophørsdato er før 1. juli 2026 Afgør, hvad der gælder i Lukning",
            "Required to leave Closing only when Churn date is before 1 July 2026 Decides what holds in Closing",
        ),
        ("fields/", "Kan udfyldes i Lukning", "May be filled in during Closing"),
    ],
)
def test_each_page_says_for_which_deals(address: str, da: str, en: str, playbook: Playbook) -> None:
    assert da in shown(playbook, "da")[address][0]
    assert en in shown(playbook, "en")[address][0]


def test_a_page_has_looked_up_what_its_conditions_are_said_with(playbook: Playbook) -> None:
    field = playbook.fields["loss-reason"]
    other = field.model_copy(update={"type": FieldType.MULTI_CHOICE, "options": field.options[1:]})
    records = {(kind, id): one for kind, several in playbook.records.items() for id, one in several.items()}
    changed = link(Records(playbook.documents, {**records, ("fields", field.id): other}))[0]
    before, after = shown(playbook, "en"), shown(changed, "en")
    differing = {address for address in after if after[address][0] != before[address][0]}
    assert {"stages/closing/", "criteria/need/"} <= differing
    assert [address for address in differing if ("fields", field.id) not in before[address][1]] == []
