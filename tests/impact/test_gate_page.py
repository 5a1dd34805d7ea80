"""The gate has a page in both languages that says its limits, who can take what, and what is accepted until when."""

from __future__ import annotations

import pytest

from calculators.kit.text.language import LANGUAGES, Language
from scripts.render.book import Book
from scripts.render.pages import gates as gate_page
from scripts.render.pages import scores as score_page
from tests.impact.change import with_gate

WORDS = {"da": "Kampagnen i foråret", "en": "The campaign in spring"}
ACCEPTED = {"limit": "capacity", "role": "marketing", "up_to": 25.5, "reason": WORDS, "until": "2027-03-31"}
CAPACITY = {"role": "marketing", "leads_per_week": 20, "why": WORDS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_limits_capacity_and_what_is_accepted(language: Language) -> None:
    playbook, gate = with_gate(
        most_regraded_percent=12.5, most_auc_loss=0.02, capacity=[CAPACITY], acceptances=[ACCEPTED]
    )
    (page,) = gate_page.pages(Book(playbook, language))
    text = "".join(str(getattr(block, "text", block)) for block in page.body)
    expected = {"da": ("12,5", "0,02", "25,5", "31. marts 2027"), "en": ("12.5%", "0.02", "25.5", "31 March 2027")}
    assert [figure for figure in (*expected[language], WORDS[language], gate.leads) if figure not in text] == []
    assert (page.path, page.sources) == ("gates/tasting", ("playbook/gates/tasting.yaml",))


def test_without_capacity_and_acceptances_the_page_says_how_to_accept() -> None:
    playbook, _ = with_gate()
    (page,) = gate_page.pages(Book(playbook, "en"))
    assert "a ceiling, a reason and an end date" in "".join(str(block) for block in page.body)


def test_the_page_of_the_score_leads_to_its_gate() -> None:
    playbook, gate = with_gate()
    (page,) = score_page.pages(Book(playbook, "en"))
    assert f'href="~/gates/{gate.id}/"' in "".join(str(block) for block in page.body)
