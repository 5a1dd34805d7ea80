"""A playbook in one language: nothing is asked for in the other, and what stands there in it is not used."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from calculators.kit.text.language import LANGUAGES, Language
from scripts import api
from scripts.link.playbook import Playbook
from scripts.pipeline import read_playbook
from tests.company import FOLDER, TODAY, kept_folder, linked, spoken, written

OTHER: dict[Language, Language] = {"da": "en", "en": "da"}
each_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def speaking(language: Language) -> Playbook:
    """The tests' company, as if it spoke that language alone."""
    return linked(written(kept_folder(), spoken(language)))


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


def test_a_language_that_there_is_not_is_told(tmp_path: Path) -> None:
    (told,) = changed(tmp_path, "en", "company/example.yaml", "[en]", "[en, no]")
    assert told.startswith("company/example.yaml [not-an-option]")


@each_language
def test_the_api_holds_the_companys_language_alone(language: Language) -> None:
    held = api.files(speaking(language))["api/v1/playbook.json"]
    assert f'"{language}": "' in held and f'"{OTHER[language]}": "' not in held
