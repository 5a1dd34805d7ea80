"""The report tells all of it in each form, shows the playbook's words without obeying them, and stays within bounds."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import scripts.diff
from calculators.kit.text.language import LANGUAGES, Language
from scripts.diff.data import as_json
from scripts.diff.markdown import LIMIT, markdown
from scripts.diff.page import fragment, page
from scripts.diff.report import Report, report
from scripts.markdown import escape
from tests.diff.playbooks import REACH, Put, pair
from tests.diff.record_edits import RECORD_EDITS
from tests.diff.stage_edits import STAGE_EDITS

TODAY = date(2026, 11, 23)
SCHEMA = json.loads((Path(scripts.diff.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))
HOSTILE = "<script>alert(1)</script> **x** [y](https://evil.example) @everyone #1 | `z` ~~w~~ &lt;"
QUALIFICATION = "stages/qualification.yaml"


def told(folder: Path, *puts: Put) -> Report:
    return report(*pair(folder, *puts), TODAY, REACH)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Edits of stages, KPI, score, a removed term and a reworded text at once."""
    names = ("probability", "owner", "long text reworded", "service level", "KPI target", "half-life", "term removed")
    puts = [put for edit in (*STAGE_EDITS, *RECORD_EDITS) if edit.name in names for put in edit.puts]
    return told(tmp_path_factory.mktemp("many"), *puts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_stands_in_every_form(many: Report, language: Language) -> None:
    written = markdown(many, language)
    shown = "".join(ElementTree.fromstring(fragment(many, language)).itertext())
    plain = json.loads(as_json(many, language))
    assert len(many.told) >= 6
    for one, entry in zip(many.told, plain["changes"], strict=True):
        sentence = one.sentence.say(language)
        assert escape(sentence) in written
        assert sentence in shown
        assert entry["text"][language] == sentence


def test_the_title_counts_the_changes_and_where_they_are(many: Report) -> None:
    assert markdown(many, "en").startswith(
        "### 6 changes in the sales process (stages 3, KPIs 1, lead score 1, other 1)\n"
    )
    assert markdown(many, "da").startswith(
        "### 6 ændringer i salgsprocessen (trin 3, nøgletal 1, leadscore 1, andet 1)\n"
    )


def test_rewordings_are_folded_and_what_people_act_on_is_not(many: Report) -> None:
    acts, _, folded = markdown(many, "en").partition("<summary>1 rewording</summary>")
    assert "chance of winning" in acts and "purpose reworded" not in acts
    assert "purpose reworded" in folded.partition("</details>")[0]


def test_rewordings_in_one_language_alone_are_counted(tmp_path: Path) -> None:
    found = told(tmp_path, Put(QUALIFICATION, "nej tidligt og venligt", "nej hurtigt og venligt"))
    assert "<summary>1 omformulering, 1 kun på ét sprog</summary>" in markdown(found, "da")
    assert "1 rewording, 1 in one language only" in page(found, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_changed_is_said(tmp_path: Path, language: Language) -> None:
    found = told(tmp_path)
    words = {"da": "Intet i salgsprocessen er ændret", "en": "Nothing in the sales process changed"}[language]
    assert markdown(found, language) == f"### {words}\n"
    assert words in page(found, language)
    assert json.loads(as_json(found, language))["changes"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_playbook_are_shown_and_not_obeyed(tmp_path: Path, language: Language) -> None:
    quoted = json.dumps(HOSTILE)
    found = told(tmp_path, Put("terms/lead.yaml", "{da: Lead, en: Lead}", f"{{da: {quoted}, en: {quoted}}}"))
    written = markdown(found, language)
    assert "<script" not in written
    assert not re.search(r"(?<!\\)(\*\*x|\[y|`z|~~w|\|)", written.partition("<details>")[0])
    assert "@everyone" not in written and "#1" not in written and "https://" not in written
    markup = page(found, language)
    assert "<script" not in markup
    assert "<script>alert(1)</script> x y @everyone" in "".join(
        ElementTree.fromstring(markup.partition("\n")[2]).itertext()
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("1. First", "1\\. First"),
        ("- x", "\\- x"),
        ("# x", "\\# x"),
        ("a_b", "a\\_b"),
        ("R&D", "R&amp;D"),
        ("<b>", "&lt;b&gt;"),
        ("two\nlines", "two lines"),
        ("27,5 % → 30 %.", "27,5 % → 30 %."),
    ],
)
def test_markdown_shows_exactly_the_words(words: str, shown: str) -> None:
    assert escape(words) == shown


def test_a_long_report_fits_a_comment_and_says_what_is_left_out(many: Report) -> None:
    whole = markdown(many, "da")
    shorter = markdown(many, "da", len(whole) - 1)
    shortest = markdown(many, "da", 500)
    assert len(whole) <= LIMIT < 65_536
    assert len(shorter) < len(whole) and "er udeladt her" in shorter
    assert len(shortest) <= 500 and "afkortet" in shortest
    assert shorter.count("<details>") == shorter.count("</details>")
    assert shortest.count("<details>") == shortest.count("</details>")


def test_the_json_is_as_its_schema_says(many: Report) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(as_json(many, "da")))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_obeys_the_policy_of_the_site(many: Report, language: Language) -> None:
    written = page(many, language)
    root = ElementTree.fromstring(written.partition("\n")[2])
    assert root.get("lang") == language
    assert not [node.tag for node in root.iter() if node.tag in ("script", "style", "link", "img")]
    assert not [name for node in root.iter() for name in node.keys() if name == "style" or name.startswith("on")]
    assert len(root.findall(".//h1")) == 1


def test_an_id_that_is_gone_but_still_used_is_warned_of(tmp_path: Path) -> None:
    found = told(tmp_path, Put("criteria/budget.yaml"), Put(QUALIFICATION, "id: budget-confirmed", "id: other-thing"))
    said = [one.said.en for one in found.warnings]
    assert said == ["Criterion “Budget” (criteria/budget) no longer exists but is still used by: Qualification, BANT."]
    assert said[0] in markdown(found, "en") and said[0] in page(found, "en")


def test_an_exit_criterion_that_is_gone_but_still_produced_is_warned_of(tmp_path: Path) -> None:
    removed = next(edit for edit in STAGE_EDITS if edit.name == "exit criterion removed").puts[0]
    found = told(tmp_path, removed)
    assert [one.said.da for one in found.warnings] == [
        "Kvalificering: exitkriteriet »Budgettet er bekræftet« findes ikke længere, men står stadig under: Ring til "
        "leadet."
    ]
    assert found.fails


def test_files_that_could_not_be_compared_are_named(tmp_path: Path) -> None:
    found = told(tmp_path, Put("terms/lead.yaml", "name: {da", "name: {{da"))
    assert "were not compared: `terms/lead.yaml`." in markdown(found, "en")
    assert found.fails
