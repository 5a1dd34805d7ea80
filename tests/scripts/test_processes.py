"""Whole processes of companies unlike one another: what each can say, and that the check is content with it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from scripts.init.crm import CrmPipeline, CrmStage
from scripts.init.template import Company, playbook_files
from scripts.link.playbook import Playbook
from scripts.pipeline import read_playbook
from scripts.render.site import Site, render
from tests.company import ROOT, TODAY, written
from tests.scripts.rendering import base_sources

PROCESSES = ROOT / "tests" / "processes"
CRM = CrmPipeline("CRM", (CrmStage("First call", 10), CrmStage("Offer", 60), CrmStage("Closed won", 100, "won")))


@cache
def process(name: str) -> Playbook:
    found = read_playbook(PROCESSES / name, TODAY)
    assert [problem.said.message.en for problem in found.problems] == [] and found.playbook is not None
    return found.playbook


@cache
def pages(name: str) -> Site:
    return render(process(name), base_sources())


@pytest.mark.parametrize("name", sorted(path.name for path in PROCESSES.iterdir()))
def test_the_check_is_content_and_every_language_that_is_named_has_pages(name: str) -> None:
    languages = process(name).company.languages
    for language in ("da", "en"):
        assert (f"{language}/index.md" in pages(name)) == (language in languages)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("stages/index", "Renewal"),
        ("stages/index", "Only for"),
        ("stages/contract/index", "85% · Commit"),
        ("stages/contract/index", "95% · Commit"),
        ("stages/proposal/index", "Tender lead"),
        ("stages/survey/index", "Optional"),
        ("stages/business-case/index", "€250,000"),
        ("outcomes/index", "Neither won nor lost"),
        ("outcomes/index", "Fewer than four gates"),
        ("fields/index", "Several choices"),
        ("fields/index", "Yes or no"),
        ("segments/index", "Questions go through the tender portal"),
        ("stages/survey/index", 'class="sp-out"'),
        ("scores/port-fit/index", "Port fit"),
    ],
)
def test_what_the_tender_business_says_stands_on_its_page(page: str, told: str) -> None:
    assert told in pages("enterprise")[f"en/{page}.md"].replace("\u00a0", " ")


@pytest.mark.parametrize("languages", [("da",), ("en",), ("da", "en"), ("en", "da")])
@pytest.mark.parametrize("pipelines", [(), (CRM,)], ids=["its own stages", "the CRM's"])
def test_what_begins_checks_and_becomes_pages_at_once(
    tmp_path: Path, languages: tuple[str, ...], pipelines: tuple[CrmPipeline, ...]
) -> None:
    files = playbook_files(Company("Pumpe & Co", languages, "GBP", "https://example.org/engine", "v1"), pipelines)
    found = read_playbook(written(tmp_path, dict(files)) / "playbook", TODAY)
    assert [f"{one.mark.file}: {one.said.message.en}" for one in found.problems] == []
    assert found.playbook is not None
    site = render(found.playbook, base_sources())
    for path, text in site.items():
        if path.endswith(".md") and "/rules/" not in path:
            assert "DKK" not in text and " kr." not in text, path
    assert "sp-open" in site[f"{languages[0]}/about/index.md"]
