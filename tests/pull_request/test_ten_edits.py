"""What a manager changes most is told in a comment that is read: what weighs in the open, nothing twice, and short."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from calculators.kit.text.language import LANGUAGES
from scripts.__main__ import main
from scripts.diff.compare import compare
from scripts.diff.lines import lines
from scripts.diff.markdown import markdown
from scripts.diff.report import Report as Difference
from scripts.diff.report import report
from scripts.diff.score import Score
from scripts.diff.snapshots import snapshot
from scripts.diff.touches import Touches
from scripts.diff.weight import Weight
from scripts.pull_request.comment import Report, comment
from tests.company import FOLDER
from tests.diff.playbooks import REACH
from tests.pull_request.edits import EDITS, versions

TODAY = date(2026, 1, 15)
MOST_LINES = 40
OPEN = {
    "a target": ("Målet for vinderate: 27,5\u00a0% → 30\u00a0%.",),
    "a discount authority": ("op til 5 % af listeprisen« → »Rabat på op til 25 %",),
    "a KPI's formula in words": ("»vundne / afsluttede« → »vundne / tabte og vundne«", "2 × det samme"),
    "a pass rule": ("»Begge efterprøvet« → »Niveau 1 er nok«",),
    "days in an evidence": ("inden for ti hverdage« → »Referat i CRM inden for tredive hverdage«",),
    "an exit criterion added": ("»Kunden har nævnt et beløb« er tilføjet; det vises af »Beløbet står i CRM«.",),
    "a framework removed": (
        "Rammen »Smag« er fjernet.",
        "97 leads bruger en ramme, som ikke findes",
        "skifter karakter",
    ),
    "a role's id renamed": ("har fået nyt id og dermed ny adresse: account-executive → seller",),
    "the company renamed": ("Virksomheden »Kaffehuset Nordlys« hedder nu »Kaffehuset Sydlys«.",),
    "a key added to every criterion": ("3 × det samme: Kriteriet »Beslutter«", "Det gælder også Budget og Behov."),
}
"""What each edit's comment must say outside any fold."""


@pytest.fixture(scope="module", params=EDITS)
def edited(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Difference, str]:
    """An edit, the difference that it makes, and the comment on it."""
    before, after = versions(tmp_path_factory.mktemp("edit"), request.param)
    base = snapshot(str(before))
    found = report(base, snapshot(str(after), like=base), TODAY, REACH)
    told = {language: markdown(found, language) for language in LANGUAGES}
    return request.param, found, comment(Report(70, found.problems, told, preview="https://host/pages"))


def test_an_edit_is_told_in_forty_lines(edited: tuple[str, Difference, str]) -> None:
    name, found, written = edited
    assert not found.problems
    assert len(written.splitlines()) <= MOST_LINES, written


def test_what_weighs_stands_outside_every_fold_and_once(edited: tuple[str, Difference, str]) -> None:
    name, _, written = edited
    shown = written.partition("<details")[0]
    assert "<details>" not in shown
    for words in OPEN[name]:
        assert shown.count(words) == 1, written


def test_both_languages_tell_as_many_lines(edited: tuple[str, Difference, str]) -> None:
    _, _, written = edited
    danish, _, english = written.partition('<details lang="en">')
    assert sum(line.startswith("- ") for line in danish.splitlines()) == sum(
        line.startswith("- ") for line in english.splitlines()
    )


def test_a_new_name_in_the_texts_is_one_wording_also_where_the_text_is_a_rule(tmp_path: Path) -> None:
    before, after = versions(tmp_path, "the company renamed")
    base = snapshot(str(before))
    changes = compare(base.playbook, snapshot(str(after), like=base).playbook)
    assert [(line.weight, len(line.changes)) for line in lines(changes)] == [(Weight.ACT, 1), (Weight.WORDING, 14)]


@pytest.mark.parametrize(
    "what",
    [
        ("roles", "account-executive", "seller"),
        ("criteria", "need", "demand"),
        ("frameworks", "taste", "flavour"),
        ("scores", "tasting", "cupping"),
        ("gates", "tasting", "cupping"),
        ("scores/tasting", "role", "position"),
        ("scores/tasting", "office-manager", "manager"),
    ],
    ids="/".join,
)
def test_a_new_id_moves_no_lead(what: tuple[str, str, str], tmp_path: Path) -> None:
    after = tmp_path / "after"
    shutil.copytree(FOLDER, after)
    assert main(["rename", *what, "--playbook", str(after)]) == 0
    base = snapshot(str(FOLDER))
    found = report(base, snapshot(str(after), like=base), TODAY, lambda _, __: Touches())
    assert found.score == Score()
    assert [line.weight for line in found.lines] == [Weight.ACT]
