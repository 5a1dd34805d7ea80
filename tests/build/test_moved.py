"""The old address of a renamed record leads to the new one, in every language, and the diff tells one rename."""

from pathlib import Path

import pytest

from scripts.build.moved import moved_pages
from scripts.diff.rename import renamed_records
from scripts.migrate.disk import read_files
from scripts.pipeline import read_playbook
from scripts.rename.record import rename_record
from scripts.render.site import render
from tests.company import FOLDER, TODAY, company, written
from tests.scripts.rendering import base_sources

FILES = read_files(FOLDER)
SITE = "https://example.org/process/"
PROSE = moved_pages(company(), SITE).keys()
"""Old addresses that the company's own pages name."""


def test_the_old_address_leads_to_the_new_one_in_each_language(tmp_path: Path) -> None:
    after, _ = rename_record(FILES, "stages", "closing", "signing")
    playbook = read_playbook(written(tmp_path, after), TODAY).playbook
    assert playbook is not None
    pages = moved_pages(playbook, SITE)
    assert pages.keys() - PROSE == {"da/stages/closing/index.html", "en/stages/closing/index.html"}
    english = pages["en/stages/closing/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../../../en/stages/signing/">' in english
    assert f'<link rel="canonical" href="{SITE}en/stages/signing/">' in english
    assert '<meta name="robots" content="noindex">' in english and "Content-Security-Policy" in english
    assert "da/stages/signing/index.md" in render(playbook, base_sources())


def test_a_former_id_within_a_page_is_an_anchor_there(tmp_path: Path) -> None:
    after, _ = rename_record(FILES, "terms", "lead", "prospect")
    playbook = read_playbook(written(tmp_path, after), TODAY).playbook
    assert playbook is not None and moved_pages(playbook, SITE).keys() == PROSE
    assert '<span id="lead"></span>' in render(playbook, base_sources())["en/terms/index.md"]


@pytest.mark.parametrize("rewritten", [False, True])
def test_a_renamed_record_is_told_as_one_however_little_of_it_is_left(rewritten: bool, tmp_path: Path) -> None:
    after = dict(rename_record(FILES, "kpis", "win-rate", "hit-rate")[0])
    if rewritten:
        other = after["kpis/time-to-respond.yaml"]
        after["kpis/hit-rate.yaml"] = other.replace("id: time-to-respond", "id: hit-rate\nformerly: [win-rate]")
    playbook = read_playbook(written(tmp_path, after), TODAY).playbook
    assert playbook is not None
    assert renamed_records(company(), playbook) == {("kpis", "win-rate"): "hit-rate"}
