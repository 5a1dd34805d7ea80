"""From every page one reaches the file it is made from, and a form that knows the page."""

from __future__ import annotations

import os
import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from scripts.build.origin import repository_address
from tests.company import FOLDER, ROOT

COMPANY = yaml.safe_load((FOLDER / "company/example.yaml").read_text(encoding="utf-8"))["repository"]
HOME = repository_address(os.environ) or COMPANY
REDIRECT = 'http-equiv="refresh"'
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"


PLACE = FOLDER.relative_to(ROOT).as_posix()
ENGINE = {"data", "licences", "numbers", "promises", "reference", "rules"}
"""Folders of pages that are made from the engine's files, which lie in no company's repository."""


def pages(site: Path, language: str) -> dict[str, str]:
    return {
        page.parent.relative_to(site).as_posix() + "/": page.read_text(encoding="utf-8")
        for page in sorted((site / language).rglob("index.html"))
        if page.relative_to(site / language).parts[0] not in ENGINE and REDIRECT not in page.read_text(encoding="utf-8")
    }


def links(page: str, beginning: str) -> list[str]:
    found = [unescape(address) for address in re.findall(r'<a [^>]*?href="([^"]+)"', page)]
    return [address for address in found if address.startswith(beginning)]


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_page_has_a_pencil_that_opens_an_existing_file_at_a_line_it_has(site: Path, language: str) -> None:
    found = pages(site, language)
    assert len(found) > 40
    for address, page in found.items():
        pencil = re.search(r'<a href="([^"]+)"[^>]* rel="edit"', page)
        assert pencil, address
        way = unescape(pencil[1]).removeprefix(f"{HOME}/")
        if way.startswith("tree/main/"):
            assert (ROOT / way.removeprefix("tree/main/")).is_dir(), address
            continue
        file, line = way.removeprefix("edit/main/").split("#L")
        assert way.startswith("edit/main/") and (ROOT / file).is_file(), address
        assert 1 <= int(line) <= len((ROOT / file).read_text(encoding="utf-8").splitlines()), address


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_page_has_suggest_a_change_with_the_page_and_its_source_filled_in(site: Path, language: str) -> None:
    words = {"da": "Foreslå en ændring", "en": "Suggest a change"}[language]
    for address, page in pages(site, language).items():
        suggested = links(page, f"{HOME}/issues/new?")
        assert len(suggested) == 1 and page.count(f">{words}</a>") == 1, address
        asked = {name: value for name, (value,) in parse_qs(urlsplit(suggested[0]).query, strict_parsing=True).items()}
        form = yaml.safe_load((FORMS / asked.pop("template")).read_text(encoding="utf-8"))
        assert asked.keys() <= {part.get("id") for part in form["body"]}, address
        assert asked["page"].endswith(f"/{address}") and (ROOT / asked["source"]).exists(), address


def test_a_stage_is_opened_at_its_own_file(site: Path) -> None:
    page = (site / "da/stages/closing/index.html").read_text(encoding="utf-8")
    assert re.search(rf'href="{re.escape(HOME)}/edit/main/{PLACE}/stages/closing\.yaml#L\d+"', page)
    (suggested,) = links(page, f"{HOME}/issues/new?")
    asked = parse_qs(urlsplit(suggested).query)
    assert asked["source"] == [f"{PLACE}/stages/closing.yaml"] and asked["page"][0].startswith("Lukning, https://")
