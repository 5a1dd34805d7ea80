"""What a manager meets on the code host and in an editor: forms, templates, owners, schema completion, hooks."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from scripts.model.kinds import KINDS
from tests.company import FOLDER, ROOT

GITHUB = ROOT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
TEMPLATES = sorted((GITHUB / "PULL_REQUEST_TEMPLATE").glob("*.md"))
BESIDE_THE_RECORDS = ("leads",)
"""Folders of a playbook that hold no records."""


def owners() -> list[tuple[str, list[str]]]:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    return [(line.split()[0], line.split()[1:]) for line in lines if line and not line.startswith("#")]


def owner_of(path: str) -> list[str]:
    """The teams of the last line that fits, as GitHub reads it."""
    fits = [
        teams
        for pattern, teams in owners()
        if pattern == "*" or f"/{path}" == pattern or pattern.endswith("/") and f"/{path}".startswith(pattern)
    ]
    return fits[-1] if fits else []


def validate(schema: str, *files: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).parent / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_issue_forms_are_what_github_takes(tmp_path):
    assert len(FORMS) == 3
    done = validate("github-issue-forms", *FORMS)
    assert done.returncode == 0, done.stdout
    config = validate("github-issue-config", GITHUB / "ISSUE_TEMPLATE" / "config.yml")
    assert config.returncode == 0, config.stdout
    broken = tmp_path / "broken.yml"
    broken.write_text(
        FORMS[0].read_text(encoding="utf-8").replace("type: textarea", "type: textaria"), encoding="utf-8"
    )
    assert validate("github-issue-forms", broken).returncode == 1


def test_the_form_for_suggestions_takes_the_page_and_its_source_from_the_address():
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / "suggest-a-change.yml").read_text(encoding="utf-8"))
    kinds = {part.get("id"): part["type"] for part in form["body"]}
    assert kinds["page"] == kinds["source"] == "input"


def test_every_pull_request_template_is_offered_by_the_one_that_opens():
    offered = re.findall(r"template=([a-z-]+\.md)\)", (GITHUB / "pull_request_template.md").read_text(encoding="utf-8"))
    assert sorted(offered) == [path.name for path in TEMPLATES] and len(offered) == 3


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_heading_of_a_template_stands_in_both_languages(template):
    headings = re.findall(r"^## (.+)$", template.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(headings) >= 2 and all(heading.count(" · ") == 1 for heading in headings)


def test_everything_that_has_an_owner_is_there_and_its_owners_can_be_asked() -> None:
    """What the company calls its teams and its records is its own; a line for a folder that no kind has is a slip."""
    for pattern, teams in owners():
        kind = pattern.removeprefix("/playbook/").partition("/")[0]
        known = pattern.startswith("/playbook/") and kind in {"", *BESIDE_THE_RECORDS, *KINDS}
        assert pattern == "*" or known or (ROOT / pattern.lstrip("/")).exists(), pattern
        assert teams and all(re.fullmatch(r"@[\w-]+(/[\w-]+)?", team) for team in teams), pattern


@pytest.mark.parametrize(
    "path",
    [
        *(f"playbook/{folder}/any.yaml" for folder in (*KINDS, *BESIDE_THE_RECORDS)),
        "calculators/door.py",
        ".github/CODEOWNERS",
    ],
)
def test_a_change_has_somebody_to_accept_it(path: str) -> None:
    assert owner_of(path)


def test_a_file_leads_an_editor_to_its_schema() -> None:
    """From `playbook/<kind>/`, as the schema-line rule asks of every file."""
    for file in sorted(FOLDER.glob("*/*.yaml")):
        kind, first = file.parent.name, file.read_text(encoding="utf-8").split("\n", 1)[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (ROOT / "any" / kind / named).resolve() == ROOT / "schema" / f"{kind}.json", file
        assert (ROOT / "schema" / f"{kind}.json").is_file()


def test_a_new_file_is_completed_before_it_names_its_schema():
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"schema/{kind}.json": f"playbook/{kind}/*.yaml" for kind in sorted(KINDS)}
    assert all((ROOT / schema).is_file() for schema in settings["yaml.schemas"])
    recommended = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))["recommendations"]
    assert "redhat.vscode-yaml" in recommended


def test_the_editor_keeps_what_the_playbook_is_written_in():
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert (settings["files.encoding"], settings["files.eol"]) == ("utf8", "\n")
    assert (settings["[yaml]"]["editor.tabSize"], settings["[yaml]"]["editor.insertSpaces"]) == (2, True)
    # Formatting would fold the texts anew and turn a change of a word into a change of a paragraph.
    assert settings["yaml.format.enable"] is False and settings["[yaml]"]["editor.formatOnSave"] is False


def test_the_editors_files_are_kept_and_its_other_files_are_not():
    asked = ".vscode/settings.json\n.vscode/extensions.json\n.vscode/launch.json\n"
    done = subprocess.run(
        ["git", "check-ignore", "--no-index", "--stdin"],
        cwd=ROOT,
        input=asked,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == [".vscode/launch.json"]


def test_pre_commit_fetches_nothing_and_its_hooks_pass():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repository["repo"] for repository in config["repos"]] == ["local"]
    hooks = config["repos"][0]["hooks"]
    assert [hook["id"] for hook in hooks] == ["check-playbook", "schemas-are-current", "layout", "style", "types"]
    for hook in hooks:
        assert hook["language"] == "system" and hook["pass_filenames"] is False
        program, *arguments = shlex.split(hook["entry"])
        assert program == ".venv/bin/python"
        arguments += ["--playbook", str(FOLDER)] if hook["id"] == "check-playbook" else []
        done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert any(
            re.search(hook["files"], path)
            for path in ("playbook/stages/closing.yaml", "schema/stages.json", "tests/project/stubs.py")
        )
