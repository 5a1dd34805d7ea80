"""The page and the feed of news: links, each language its own, no names of people, and words where there is nothing."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from scripts.history.entries import Changes, Entry, Sentence
from scripts.problem import text
from tests.history.repository import AUTHOR, Repository
from tests.history.site import site

ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMA = etree.RelaxNG.from_rnc_string((Path(__file__).parent / "atom.rnc").read_text(encoding="utf-8"))
WHEN = datetime(2026, 9, 8, 8, 30, tzinfo=UTC)


def sentence(id: str = "closing", *, only: str = "", wording: bool = False, words: str = "") -> Sentence:
    said = words or f"{id} <changed> & so on."
    return Sentence("stages", id, text(id, id), text(f"{said} på dansk", said), wording, only)


def changes(*sentences: Sentence, **about: object) -> Changes:
    return Changes((Entry("c" * 40, WHEN, sentences, **about),), missing="")


def parsed(feed: str) -> etree._Element:
    return etree.fromstring(feed.encode())


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Changes:
    repository = Repository(tmp_path_factory.mktemp("repository"))
    repository.begin()
    repository.change("2026-09-07T08:00:00+02:00", "pipelines/sales.yaml", "probability: 25", "probability: 20")
    repository.change("2026-09-08T08:30:00+02:00", "kpis/win-rate.yaml", "da: Andel vundne", "da: Andelen af vundne")
    repository.change("2026-09-08T09:30:00+02:00", "kpis/win-rate.yaml", "target: 27.5", "target: 30")
    return repository.changes()


@pytest.mark.parametrize(("language", "heading", "told"), [
    ("da", "## 8&#46; september 2026 { #day-2026-09-08 }", "chancen for at vinde i »Kvalificering« 25"),
    ("en", "## 8 September 2026 { #day-2026-09-08 }", "chance of winning in “Qualification” 25"),
])  # fmt: skip
def test_the_page_tells_each_day_in_its_language_with_links(
    real: Changes, language: str, heading: str, told: str
) -> None:
    page = site(real)[f"{language}/changes/index.md"]
    assert page.count("\n## ") == 3 and heading in page and told in page
    assert page.index("09-08 }") < page.index("09-07 }") < page.index("09-01 }")
    assert '<a href="../kpis/win-rate/">' in page and '<a href="../stages/#pipeline-sales">' in page
    assert f"https://example.org/playbook/commit/{real.entries[0].commit}" in page


def test_what_changed_in_one_language_alone_is_told_there_alone(real: Changes) -> None:
    rendered = site(real)
    assert [rendered[f"{language}/changes/index.md"].count("<section") for language in ("da", "en")] == [4, 3]
    assert [len(parsed(rendered[f"{language}/changes.xml"]).findall(f"{ATOM}entry")) for language in ("da", "en")] == [
        4,
        3,
    ]


def test_no_author_is_named(real: Changes) -> None:
    rendered = site(real)
    named = [path for path, content in rendered.items() if AUTHOR in content or "nosy@" in content]
    assert named == []


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("number", [0, 1])
def test_the_feed_is_valid_atom(real: Changes, language: str, number: int) -> None:
    feed = parsed(site((real, Changes())[number])[f"{language}/changes.xml"])
    assert SCHEMA.validate(feed), SCHEMA.error_log
    ids = [found.text for found in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    own = feed.find(f"{ATOM}link[@rel='self']")
    assert own is not None and own.get("href") == f"https://example.org/{language}/changes.xml"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language


def test_the_schema_would_notice_a_feed_that_is_not_atom(real: Changes) -> None:
    feed = site(real)["en/changes.xml"]
    for right, wrong in (("<id>https://", "<id>"), ("+02:00</updated>", "</updated>"), ("<title>What", "<name>What")):
        broken = feed.replace(right, wrong).replace(
            "process</title>", "process</name>" if wrong == "<name>What" else "process</title>"
        )
        assert broken != feed and not SCHEMA.validate(parsed(broken)), wrong


def test_the_feed_says_what_the_page_says_with_whole_addresses(real: Changes) -> None:
    newest = parsed(site(real)["en/changes.xml"]).find(f"{ATOM}entry")
    assert newest is not None
    content = newest.findtext(f"{ATOM}content") or ""
    assert 'href="https://example.org/en/kpis/win-rate/"' in content and "27.5% → 30%" in content
    assert "~/" not in content
    assert newest.findtext(f"{ATOM}updated") == "2026-09-08T09:30:00+02:00"
    assert newest.findtext(f"{ATOM}title") == "8 September 2026: Win rate"


def test_an_entrys_link_leads_to_its_place_on_the_page(real: Changes) -> None:
    rendered = site(real)
    links = [link.get("href", "") for link in parsed(rendered["en/changes.xml"]).iterfind(f"{ATOM}entry/{ATOM}link")]
    assert links and all(f'id="{link.partition("#")[2]}"' in rendered["en/changes/index.md"] for link in links)


def test_texts_are_texts_and_never_markup() -> None:
    rendered = site(changes(sentence(words="<script>alert(1)</script> & more")))
    assert "<script>alert" not in rendered["en/changes/index.md"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in rendered["en/changes/index.md"]
    content = parsed(rendered["en/changes.xml"]).findtext(f"{ATOM}entry/{ATOM}content") or ""
    assert "<script>" not in content and "&lt;script&gt;" in content


def test_a_record_that_is_gone_is_named_without_a_link() -> None:
    page = site(changes(sentence("long-gone", words="long-gone removed.")))["en/changes/index.md"]
    assert "<b>long-gone</b> removed." in page and "stages/long-gone" not in page


def test_a_long_entry_is_cut_and_says_how_much_is_left() -> None:
    many = [sentence(words=f"Number {number}.") for number in range(15)]
    page = site(changes(*many))["en/changes/index.md"]
    assert "Number 11." in page and "Number 12." not in page and "And 3 more changes." in page
    assert "And one more change." in site(changes(*many[:13]))["en/changes/index.md"]


def test_new_wording_is_one_line_that_names_each_page_once() -> None:
    ids = [f"stage-{number}" for number in range(8)]
    page = site(changes(*[sentence(id, wording=True) for id in [*ids, *ids]]))["en/changes/index.md"]
    line = re.sub(r"<[^>]+>", "", page[page.index("New wording in") :].splitlines()[0])
    assert html.unescape(line).startswith(
        "New wording in stage-0, stage-1, stage-2, stage-3, stage-4, stage-5 and 2 more."
    )


def test_what_could_not_be_read_is_owned_up_to() -> None:
    assert "2 changes just before" in site(changes(sentence(), joined=2))["en/changes/index.md"]
    assert "The very latest changes cannot be read" in site(Changes((), 1, False, ""))["en/changes/index.md"]
    older = Changes((Entry("c" * 40, WHEN, (sentence(),)),), more=True, missing="")
    assert "Older changes are not shown here" in site(older)["en/changes/index.md"]


@pytest.mark.parametrize(("missing", "da", "en"), [
    ("no-history", "bygget uden historik", "built without a history"),
    ("shallow", "uden den ældre historik", "without the older history"),
    ("", "ikke ændret noget", "Nothing in the process has changed"),
])  # fmt: skip
def test_a_history_that_is_missing_is_said_in_words(missing: str, da: str, en: str) -> None:
    rendered = site(Changes(missing=missing))
    assert da in rendered["da/changes/index.md"] and en in rendered["en/changes/index.md"]


def test_the_same_history_gives_the_same_pages(real: Changes, tmp_path: Path) -> None:
    again = Repository(tmp_path)
    again.begin()
    again.change("2026-09-07T08:00:00+02:00", "pipelines/sales.yaml", "probability: 25", "probability: 20")
    again.change("2026-09-08T08:30:00+02:00", "kpis/win-rate.yaml", "da: Andel vundne", "da: Andelen af vundne")
    again.change("2026-09-08T09:30:00+02:00", "kpis/win-rate.yaml", "target: 27.5", "target: 30")
    assert again.changes() == real
    assert site(again.changes()) == site(real)
