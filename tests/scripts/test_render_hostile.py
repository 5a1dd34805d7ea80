"""Whatever a manager writes is shown as that text: no text becomes markup, in the pages or in the theme."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from scripts.history.entries import Changes
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.render.site import Site, render
from scripts.render.sources import read_sources
from tests.scripts.rendering import FOLDER, base_playbook, base_sources

REPOSITORY = FOLDER.parents[1]
HOSTILE = (
    '<script>alert(1)</script><img src=x onerror=alert(2)>" onclick="x" '
    "'# *a* _b_ `c` ![d](e) [f](http://g) {#h .i} &lt;j> $$k$$ ~~l~~ 1. m"
)


SHOWN_AS_THEY_ARE = {"short", "letter"}
"""Words of the playbook that are no text in two languages."""


def hostile(value: Any) -> Any:
    """The value with every text a person reads made hostile."""
    if isinstance(value, Text):
        return Text(da=f"{HOSTILE} da", en=f"{HOSTILE} en")
    if isinstance(value, BaseModel):
        changed = {name: hostile(getattr(value, name)) for name in type(value).model_fields}
        return value.model_copy(update=changed | dict.fromkeys(SHOWN_AS_THEY_ARE & changed.keys(), HOSTILE))
    if isinstance(value, tuple):
        return tuple(hostile(item) for item in value)
    return value


@cache
def hostile_site() -> Site:
    """The base playbook with hostile texts, rendered with the real templates and styles."""
    playbook = base_playbook()
    records = {kind: {id: hostile(record) for id, record in found.items()} for kind, found in playbook.records.items()}
    changed = Playbook(records, playbook.backlinks, playbook.documents)
    real = read_sources(REPOSITORY, {}, Changes(), None)
    return render(changed, replace(base_sources(), static=real.static, config=real.config))


class Markup(HTMLParser):
    """The tags and attributes of a page that could only have come from a hostile text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if (
            "onclick" in given
            or "onerror" in given
            or given.get("src") in ("x", "e")
            or given.get("href") == "http://g"
            or given.get("id") == "h"
            or "i" in (given.get("class") or "").split()
        ):
            self.found.append(self.get_starttag_text() or tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hostile site in Danish, built by MkDocs with the real theme."""
    folder = tmp_path_factory.mktemp("hostile")
    for path, text in hostile_site().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", "mkdocs.da.yml", "-d", "built"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return folder / "built"


def test_no_hostile_text_becomes_an_element_or_an_attribute(built: Path) -> None:
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert Markup(html).found == [], page.relative_to(built)
        assert "<script>alert" not in html, page.relative_to(built)


def strings(value: Any) -> Iterator[str]:
    """Every text in plain data, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (*strings(key), *strings(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def test_what_the_theme_is_handed_holds_no_sign_of_markup() -> None:
    looked_at = 0
    for path, text in hostile_site().items():
        handed = text if path.startswith("mkdocs.") else text.split("\n---\n")[0] if path.endswith(".md") else ""
        for found in strings(yaml.safe_load(handed)):
            looked_at += 1
            assert not set(found) & set('<>"'), (path, found)
    assert looked_at > 500


def test_hostile_text_is_shown_as_it_was_written(built: Path) -> None:
    shown = "".join(Markup((built / "stages/closing/index.html").read_text(encoding="utf-8")).text)
    assert HOSTILE.replace("[f](http://g)", "[f](http://g)") in re.sub(r"\s+", " ", shown)


def test_a_hostile_name_stays_one_heading(built: Path) -> None:
    html = (built / "stages/closing/index.html").read_text(encoding="utf-8")
    heading = re.search(r"<h1\b[^>]*>(.*?)</h1>", html, re.DOTALL)
    assert heading is not None
    assert "".join(Markup(heading[1]).text).strip() == f"{HOSTILE} da"
