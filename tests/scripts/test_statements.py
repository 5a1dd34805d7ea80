"""The front page, titles and descriptions say what the playbook holds, and nothing of another company."""

from __future__ import annotations

import re
from dataclasses import replace

from scripts.link.playbook import Playbook
from scripts.render.book import Book
from scripts.render.site import render_language
from scripts.render.statements import description, in_one_place, site_name, told
from tests.company import company
from tests.scripts.rendering import base_sources


def without(*kinds: str) -> Playbook:
    playbook = company()
    return replace(playbook, records={**playbook.records, **{kind: {} for kind in kinds}})


def front(playbook: Playbook) -> str:
    return render_language(playbook, base_sources(), "en")["en/index.md"]


def test_the_site_is_called_by_whose_process_it_is() -> None:
    book = Book(company(), "en")
    assert site_name(book) == f"Sales process · {book.say(company().company.name)}"
    assert [one.title for one in told(company()).values()] == ["Salgsproces", "Sales process"]


def test_what_there_is_none_of_is_not_spoken_of() -> None:
    assert description(Book(company(), "en")) == (
        "A sales process in three stages with roles, criteria, KPIs and calculators."
    )
    assert (
        description(Book(without("kpis", "calculators"), "da")) == "En salgsproces i tre trin med roller og kriterier."
    )
    assert description(Book(without("stages", "roles", "criteria", "kpis", "calculators"), "en")) == "A sales process."
    assert "calculators" not in in_one_place(Book(without("calculators"), "en"))


def test_the_front_page_says_that_a_company_is_invented_only_where_it_is() -> None:
    (id, own) = next(iter(company().records["company"].items()))
    real = replace(
        company(), records={**company().records, "company": {id: own.model_copy(update={"fictitious": False})}}
    )
    assert "is invented" in front(company()) and "is invented" not in front(real)
    assert "Read who" in front(real)


def test_doors_and_readers_lead_to_what_the_playbook_has() -> None:
    whole, bare = front(company()), front(without("calculators", "scores", "kpis", "terms", "frameworks", "pages"))
    assert re.findall(r'href="((?:kpis|terms|pages)/[^"]*)"', bare) == [] and "Prospect or CFO" not in bare
    assert {"kpis/", "terms/", "pages/why/"} <= set(re.findall(r'href="([^"]*)"', whole))
    assert "on the same criteria" in whole and "on the same criteria" not in bare
