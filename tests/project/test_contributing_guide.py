"""What CONTRIBUTING.md shows is what happens: its examples are taken from it and run."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.__main__ import COMMANDS
from scripts.pipeline import read_playbook
from scripts.report import as_text
from tests.company import FOLDER, ROOT, SCORE, TODAY

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = dict(re.findall(r'^```\w+ title="([^"]+)"\n(.*?)^```$', GUIDE, re.MULTILINE | re.DOTALL))
SHELL = "".join(re.findall(r"^```sh\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL))

GATE = f"playbook/gates/{SCORE}.yaml"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what the examples add to, with the company of the tests."""
    shutil.copytree(FOLDER, tmp_path / "playbook")
    for folder in ("calculators", "scripts", "tests", "schema"):
        shutil.copytree(
            ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "bench", "browser")
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def add(checkout: Path, *files: str) -> None:
    for file in files:
        assert not (checkout / file).exists(), f"{file} is there already: the guide needs another example"
        (checkout / file).write_text(BLOCKS[file], encoding="utf-8")


def python(checkout: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def told(checkout: Path, monkeypatch: pytest.MonkeyPatch, file: str, language: str = "en") -> str:
    """What the check says of one file."""
    monkeypatch.chdir(checkout)
    problems = read_playbook(Path("playbook"), TODAY).problems
    return as_text([problem for problem in problems if problem.mark.file == file], language).strip()


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_check_says_what_the_guide_shows(language, checkout, monkeypatch):
    kpi = checkout / "playbook/kpis/win-rate.yaml"
    text = kpi.read_text(encoding="utf-8")
    kpi.write_text(text.replace("\nowner: sales-manager", "\nowner: sales-manger"), encoding="utf-8")
    assert BLOCKS[language].strip() in told(checkout, monkeypatch, "playbook/kpis/win-rate.yaml", language)


def test_a_rule_is_silenced_as_shown(checkout, monkeypatch):
    kpi = checkout / "playbook/kpis/win-rate.yaml"
    before, rest = kpi.read_text(encoding="utf-8").split("\nreview:\n")
    text = before + "\n" + re.sub(r"\A(  .*\n)+", "", rest)
    kpi.write_text(text, encoding="utf-8")
    assert "kpi-without-review" in told(checkout, monkeypatch, "playbook/kpis/win-rate.yaml")
    kpi.write_text(text + BLOCKS["exceptions"], encoding="utf-8")
    assert told(checkout, monkeypatch, "playbook/kpis/win-rate.yaml") == ""


def test_the_gate_is_accepted_as_shown(checkout, monkeypatch):
    gate = checkout / GATE
    gate.write_text(gate.read_text(encoding="utf-8") + BLOCKS["acceptances"], encoding="utf-8")
    assert told(checkout, monkeypatch, GATE) == ""


@pytest.mark.long
def test_the_new_rule_is_a_rule_with_a_page_that_its_own_tests_accept(checkout):
    add(checkout, "scripts/judge/rules/term_refers_to_itself.py")
    ran = python(
        checkout, "pytest", "-q", "-p", "no:cacheprovider", "tests/scripts/test_rules.py", "-k", "term-refers-to-itself"
    )
    assert re.search(r"[3-9] passed", ran)


@pytest.mark.long
def test_the_new_calculator_is_three_files_and_calculates(checkout):
    files = [file for file in BLOCKS if re.search(r"meeting.cost", file)]
    assert len(files) == 3
    add(checkout, *files)
    python(checkout, "scripts", "schema")
    python(checkout, "scripts", "check", "--playbook", "tests/playbook", "--today", TODAY.isoformat())
    quietly = ("pytest", "-q", "-p", "no:cacheprovider")
    assert "1 passed" in python(checkout, *quietly, "tests/calculators/test_meeting_cost.py")
    kept = python(checkout, *quietly, "tests/calculators/test_contract.py", "-k", "meeting-cost")
    assert re.search(r"1\d passed", kept) and "skipped" not in kept
    shown = "meeting-cost --people 6 --lang en"
    assert shown in SHELL
    # What `make site` would put in place.
    (checkout / "parameters.json").write_text('{"hourly_cost": 550}', encoding="utf-8")
    assert "3,300" in python(checkout, "calculators", *shown.split(), "--parameters", "parameters.json")


def test_every_command_of_the_guide_exists():
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"\bmake ([a-z]+)\b", SHELL)) <= set(targets)
    assert set(re.findall(r"-m scripts ([a-z]+)", GUIDE)) <= set(COMMANDS)


def there(path: str) -> bool:
    """Whether the engine has the path, or a playbook does."""
    return (
        (FOLDER / path.removeprefix("playbook/")).exists() if path.startswith("playbook/") else (ROOT / path).exists()
    )


def test_every_file_and_heading_that_the_guide_names_exists():
    new = {file for file in BLOCKS if "/" in file}
    named = set(re.findall(r"`((?:\.github|\.vscode|playbook|scripts|tests|docs|calculators)/[\w./-]*)`", GUIDE))
    assert [path for path in named - new if not there(path)] == []
    anchors = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) <= anchors
