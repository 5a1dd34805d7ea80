"""The report card's change of a score's file: it applies, it passes the check, and it scores as promised."""

import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from calculators.kit.input.dataset import Dataset
from calculators.kit.input.fields import DataFile
from calculators.kit.table.reading import datasets_of
from calculators.lead_score import read_parameters as read_model
from calculators.lead_score_report import CALCULATOR
from calculators.lead_score_report.leads import points_of
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.report import Report
from calculators.lead_score_report.yaml_change import yaml_change
from scripts.link.parameters import parameters_of
from scripts.link.samples import sample_of
from scripts.pipeline import read_playbook
from tests.company import FOLDER, SCORE_FILE, TODAY, company, plain_parameters

SCORE = f"playbook/{SCORE_FILE}"


@cache
def parameters() -> Parameters:
    return CALCULATOR.read_parameters(plain_parameters("lead-score-report"))


@cache
def leads() -> Dataset:
    field = CALCULATOR.fields(parameters())[0]
    sample = sample_of(company(), "lead-score-report")
    assert isinstance(field, DataFile) and sample is not None
    found = datasets_of([field], {field.id: sample})[field.id]
    assert isinstance(found, Dataset)
    return found


def report(data: Dataset, **changed: object) -> Report:
    values = {**CALCULATOR.defaults(parameters()), "leads": data, **changed}
    return CALCULATOR.calculate(parameters(), values)


def copied(folder: Path) -> Path:
    shutil.copytree(FOLDER, folder / "playbook")
    return folder / "playbook"


def apply(difference: str, folder: Path) -> None:
    """As whoever opens the pull request does it. The folder is in no repository, so git takes it as it is."""
    subprocess.run(["git", "apply", "-"], input=difference.encode(), cwd=folder, check=True)


def warnings_of(playbook: Path) -> list[str]:
    """Errors and warnings of a whole check, by rule."""
    reading = read_playbook(playbook, TODAY)
    assert reading.playbook is not None, reading.problems
    return sorted(problem.rule for problem in reading.problems)


@pytest.mark.parametrize("doubling", [None, 4.0, 12.0, 40.0, 100.0])
@pytest.mark.parametrize("turned", [False, True])
def test_the_change_applies_passes_the_check_and_scores_as_promised(
    doubling: float | None, turned: bool, tmp_path: Path
) -> None:
    """Also with points that stretch to every cap, and with leads of which the worst were bought: then signs change."""
    data = leads()
    if turned:
        swapped = tuple("won" if one != "won" else "lost" for one in data.columns["outcome"])
        data = replace(data, columns={**data.columns, "outcome": swapped})
    found = report(data, doubling=doubling)
    assert found.proposal is not None
    change = yaml_change(parameters(), found.proposal.changes)
    assert change.difference and not change.by_hand
    playbook = copied(tmp_path)
    before = (tmp_path / SCORE).read_text(encoding="utf-8")
    apply(change.difference, tmp_path)
    after = (tmp_path / SCORE).read_text(encoding="utf-8")
    different = [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if pair[0] != pair[1]]
    assert len(different) == len(found.proposal.changes)
    assert all("points:" in old and old.split("points:")[0] == new.split("points:")[0] for old, new in different)
    warnings_of(playbook)
    linked = read_playbook(playbook, TODAY).playbook
    assert linked is not None
    model = read_model(parameters_of(linked, "lead-score"))
    assert model.score == found.proposal.model.score
    fit, engagement, grades = points_of(model, found.result.scored.leads)
    cut = found.result.rows.cut
    letters = [grade[0] for grade in grades[cut:]]
    assert {row.grade: row.leads for row in found.proposal.proposed.letters} == {
        letter: letters.count(letter) for letter in set(letters)
    }
    assert len(fit) == len(engagement) == len(found.result.rows.won)


def test_each_block_replaces_its_rule_and_all_together_are_the_same_change(tmp_path: Path) -> None:
    found = report(leads())
    assert found.proposal is not None
    change = yaml_change(parameters(), found.proposal.changes)
    copied(tmp_path)
    lines = (tmp_path / SCORE).read_text(encoding="utf-8").splitlines()
    for block in change.blocks:
        lines[block.first - 1 : block.first - 1 + len(block.lines)] = block.lines
    pasted = "\n".join(lines) + "\n"
    apply(change.difference, tmp_path)
    assert (tmp_path / SCORE).read_text(encoding="utf-8") == pasted


def test_the_change_of_the_sample_brings_no_new_warning(tmp_path: Path) -> None:
    found = report(leads())
    assert found.proposal is not None
    playbook = copied(tmp_path)
    before = warnings_of(playbook)
    apply(yaml_change(parameters(), found.proposal.changes).difference, tmp_path)
    assert warnings_of(playbook) == before


def test_the_sample_says_plainly_that_new_points_are_not_shown_to_be_better() -> None:
    found = report(leads())
    assert found.result.finding == "field-alike" and found.proposal is not None and found.proposal.verdict == "alike"
    assert found.proposal.difference.low < 0 < found.proposal.difference.high
