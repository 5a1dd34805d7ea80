"""A playbook in one language: nothing is asked for in the other, and what stands there in it is not used."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from calculators.kit.text.language import LANGUAGES, Language
from scripts import api
from scripts.build.root import root_files
from scripts.diff.compare import compare
from scripts.judge import applies
from scripts.judge.catalogue import rules
from scripts.link.playbook import Playbook
from scripts.pipeline import read_playbook
from scripts.render import embed
from scripts.render.site import Site, render
from scripts.render.statements import Told, told
from tests.company import FOLDER, ROOT, TODAY, company, kept_folder, linked, small_files, spoken, written
from tests.scripts.rendering import base_sources
from tests.sites import build_site

OTHER: dict[Language, Language] = {"da": "en", "en": "da"}
each_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def speaking(language: Language) -> Playbook:
    """The tests' company, as if it spoke that language alone."""
    return linked(written(kept_folder(), spoken(language)))


@cache
def site(language: Language) -> Site:
    """Its site."""
    return render(speaking(language), base_sources())


def changed(folder: Path, language: Language, file: str, right: str, wrong: str) -> list[str]:
    """What is told of the company that speaks one language, with something put into a file of it."""
    files = spoken(language)
    said = files[file]
    assert isinstance(said, str) and right in said
    reading = read_playbook(written(folder, files | {file: said.replace(right, wrong, 1)}), TODAY)
    return [f"{one.mark.file.removeprefix(f'{folder}/')} [{one.rule}] {one.said.mend.en}" for one in reading.problems]


@each_language
def test_nothing_is_asked_for_in_a_language_that_the_company_does_not_name(language: Language, tmp_path: Path) -> None:
    assert read_playbook(written(tmp_path, spoken(language)), TODAY).problems == ()


@each_language
def test_text_in_another_language_is_not_used(language: Language, tmp_path: Path) -> None:
    files = {
        path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in FOLDER.rglob("*.*") if path.suffix != ".csv"
    }
    files |= {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in FOLDER.rglob("*.csv")}
    files["company/example.yaml"] += f"languages: [{language}]\n".encode()
    playbook = linked(written(tmp_path, files))
    assert playbook.languages == (language,)
    assert {text.written for _, _, _, text in playbook.texts} == {(language,)}
    assert api.files(playbook)["api/v1/playbook.json"] == api.files(speaking(language))["api/v1/playbook.json"]


@each_language
def test_a_text_without_the_companys_language_is_missing(language: Language, tmp_path: Path) -> None:
    other = OTHER[language]
    told = changed(tmp_path, language, "terms/lead.yaml", f'"meaning": {{"{language}"', f'"meaning": {{"{other}"')
    assert told == [f"terms/lead.yaml [missing-translation] Add the line '{language}: …' below the key, indented."]


def test_a_text_that_names_no_language_is_told_the_companys_own(tmp_path: Path) -> None:
    (told,) = changed(tmp_path, "en", "terms/lead.yaml", '"name": {"en": Lead}', '"name": Lead')
    assert told.endswith("Write it on an indented line below the key: 'en: Lead'.")


@pytest.mark.parametrize(
    ("right", "wrong"), [("[en]", "[english]"), ('"id": example', '"id: example'), ("[en]", "en"), ("[en]", "[en, no]")]
)
def test_a_slip_in_the_companys_file_is_one_problem(right: str, wrong: str, tmp_path: Path) -> None:
    (told,) = changed(tmp_path, "en", "company/example.yaml", right, wrong)
    assert told.startswith("company/example.yaml ")


@each_language
def test_the_api_holds_the_companys_language_alone(language: Language) -> None:
    held = api.files(speaking(language))["api/v1/playbook.json"]
    assert f'"{language}": "' in held and f'"{OTHER[language]}": "' not in held


SAYS: dict[Language, re.Pattern[str]] = {
    "da": re.compile(r"\b(?:og|ikke|på|til|af|som|siden|dansk|eller|hvor|hvad|fra|trin|nøgletal|søg|ingen)\b", re.I),
    "en": re.compile(r"\b(?:this|is|not|from|where|search|without|English|which|your)\b", re.I),
}
"""Words of one language's interface that are no words of the other."""
CITED = re.compile(r"<(code|pre|math|script)\b.*?</\1>|(?:&quot;|»)\w+(?:&quot;|«)|{ #[\w-]+ }", re.DOTALL)
"""Code, words that a rule is about, and anchors."""


def shown(page: str) -> str:
    """What a page says to people, also of its parts."""
    body = CITED.sub(" ", re.sub(r"\A---\n.*?^---$", "", page, flags=re.DOTALL | re.MULTILINE))
    parts = re.findall(r' (?:alt|aria-label|placeholder|title|content)="([^"]*)"', body)
    return unescape(" ".join([re.sub(r"\]\([^)]*\)|<[^>]*>", " ", body), *parts]))


@each_language
def test_no_page_holds_a_word_of_the_other_language(language: Language) -> None:
    playbook = speaking(language)
    files = {**site(language), **embed.files(playbook), **root_files(ROOT, "https://example.org/", told(playbook))}
    pages = {path: content for path, content in files.items() if path.endswith((".md", ".html"))}
    assert len(pages) > 100
    assert [path for path in files if path.startswith((f"{OTHER[language]}/", f"mkdocs.{OTHER[language]}"))] == []
    found = {
        path: SAYS[OTHER[language]].findall(shown(page)) for path, page in pages.items() if "overrides" not in path
    }
    assert {path: words for path, words in found.items() if words} == {}


def test_what_leads_to_another_language_is_where_there_is_one() -> None:
    assert "other_language" in render(company(), base_sources())["mkdocs.da.yml"]
    assert "other_language" not in site("da")["mkdocs.da.yml"]
    door = root_files(ROOT, "https://example.org/", {"en": Told("Sales process", "Us & Co", "All of it.")})
    assert 'content="0; url=en/"' in door["index.html"] and "lead.js" not in door
    assert "hreflang" not in door["index.html"] and door["sitemap.xml"].count("<loc>") == 1


def test_an_embed_stands_in_the_companys_language_at_its_address() -> None:
    english = embed.files(speaking("en"))
    assert english["embed/nps/index.html"].startswith('<!doctype html>\n<html lang="en" data-alone>')
    assert not [path for path in english if "/en/" in path or "/da/" in path]
    folder = kept_folder()
    files = {path: content.encode() for path, content in small_files().items()}
    files["company/example.yaml"] += b"languages: [en, da]\n"
    both = embed.files(linked(written(folder, files)))
    assert '<html lang="en">' in both["embed/lead-score/index.html"]
    assert '<html lang="da">' in both["embed/lead-score/da/index.html"]
    assert 'href="../../../embed/lead-score/?lang=en"' in both["embed/lead-score/da/index.html"]


@each_language
def test_rules_that_compare_languages_are_neither_run_nor_told_of_one(language: Language) -> None:
    rule = rules()["untranslated"]
    assert applies(rule, company().languages) and not applies(rule, speaking(language).languages)
    assert f"{language}/rules/untranslated/index.md" not in site(language)


@pytest.mark.long
@each_language
def test_a_playbook_in_one_language_builds(language: Language, tmp_path: Path) -> None:
    playbook = written(tmp_path / "playbook", spoken(language))
    build_site(playbook, tmp_path / "site", tmp_path / "work", "--without-runtime")
    assert (tmp_path / "site" / language / "index.html").is_file()
    assert not (tmp_path / "site" / OTHER[language]).exists()


@pytest.mark.parametrize("turned", [False, True], ids=["dropped", "added"])
def test_a_language_more_or_less_is_one_change_and_no_text_differs(turned: bool) -> None:
    files = small_files()
    one = files | {"company/example.yaml": files["company/example.yaml"] + "languages: [en]\n"}
    folders = [written(kept_folder(), version) for version in (files, one)]
    before, after = map(linked, reversed(folders) if turned else folders)
    told = [(change.kind, change.what.value) for change in compare(before, after)]
    assert told == [("company", "added" if turned else "removed")]


def test_a_text_in_one_language_is_told_without_saying_which() -> None:
    files = small_files()
    files["company/example.yaml"] += "languages: [en]\n"
    term = files["terms/lead.yaml"].replace("possible", "likely")
    versions = (files, files | {"terms/lead.yaml": term})
    before, after = (linked(written(kept_folder(), version)) for version in versions)
    (change,) = compare(before, after)
    assert change.only is None and change.after is not None and change.after.raw == {"en": "A likely customer"}
