"""A new kind of record is two files: what the guide shows is carried out, from nothing to page, search and diff."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FILES = {
    file: text
    for file, text in re.findall(r'^```\w+ title="([^"]+)"\n(.*?)^```$', GUIDE, re.MULTILINE | re.DOTALL)
    if file.endswith(("/objections.py", "playbook/objections/too-expensive.yaml"))
}
RECORD = "playbook/objections/too-expensive.yaml"
TODAY = ("--today", "2026-01-15")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The engine with the tests' company, and what the guide adds."""
    root = tmp_path_factory.mktemp("checkout")
    for folder in ("calculators", "scripts", "docs", "overrides", "schema", ".vscode"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "playbook", root / "playbook")
    for file in ("mkdocs.yml", "package-lock.json"):
        shutil.copy(ROOT / file, root)
    shutil.copytree(root / "playbook", root / "before")
    for file, text in FILES.items():
        (root / file).parent.mkdir(exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")
    ran(root, "scripts", "schema")
    return root


def ran(checkout: Path, *arguments: str, status: int = 0) -> str:
    """What a command says, on both its streams."""
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_guide_adds_two_files_and_a_record() -> None:
    assert sorted(FILES) == [RECORD, "scripts/model/objections.py", "scripts/render/pages/objections.py"]


def test_the_check_accepts_the_record_and_a_misspelt_link_to_it_is_told_with_the_nearest_name(checkout: Path) -> None:
    ran(checkout, "scripts", "check", *TODAY)
    file = checkout / RECORD
    good = file.read_text(encoding="utf-8")
    try:
        file.write_text(good.replace("compared with what?", "[compared](objections/too-expensiv) with what?"), "utf-8")
        said = ran(checkout, "scripts", "check", "--lang", "en", *TODAY, status=1)
    finally:
        file.write_text(good, encoding="utf-8")
    assert "the link to 'too-expensiv' is not an objection  [unknown-reference]" in said
    assert "Did you mean 'too-expensive'?" in said


def test_its_schema_and_the_editors_settings_are_made_from_the_class(checkout: Path) -> None:
    ran(checkout, "scripts", "schema", "--check")
    schema = json.loads((checkout / "schema/objections.json").read_text("utf-8"))
    assert schema["required"] == ["id", "name", "behind", "ask", "replies", "stages"]
    settings = json.loads((checkout / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"]["schema/objections.json"] == "playbook/objections/*.yaml"


@pytest.mark.long
def test_a_change_of_it_is_told_in_sentences(checkout: Path, tmp_path: Path) -> None:
    said = ran(checkout, "scripts", "diff", "before", "playbook", "--lang", "en")
    assert "Objection “Too expensive” added." in said
    after = tmp_path / "after"
    shutil.copytree(checkout / "playbook", after)
    file = after / "objections" / "too-expensive.yaml"
    file.write_text(file.read_text("utf-8") + "  - lead-generation\n", encoding="utf-8")
    said = ran(checkout, "scripts", "diff", "playbook", str(after), "--lang", "da")
    assert re.search(r"Indvendingen »For dyrt«: trinnet »[^»]+« er tilføjet\.", said)


def test_it_has_a_page_in_both_languages_its_data_and_its_place_in_the_search(checkout: Path) -> None:
    ran(checkout, "scripts", "build", "--without-runtime", *TODAY)
    site = checkout / "site"
    for language, title, words in (
        ("da", "For dyrt", "koster at lade være"),
        ("en", "Too expensive", "costs to do nothing"),
    ):
        page = (site / language / "objections/too-expensive/index.html").read_text("utf-8")
        assert f"<h1>{title}</h1>" in re.sub(r"<h1[^>]*>", "<h1>", page) and words in page
        beside = (site / language / "stages/index.html").read_text("utf-8")
        assert "../objections/too-expensive/" in beside
        fragments = (gzip.decompress(file.read_bytes()) for file in site.rglob("*.pf_fragment"))
        assert any(words.encode() in fragment and title.encode() in fragment for fragment in fragments)
    data = json.loads((site / "api/v1/objections.json").read_text("utf-8"))
    assert data["too-expensive"]["stages"] == ["closing"] and data["too-expensive"]["source"] == RECORD
    assert (site / "schema/objections.json").is_file()
