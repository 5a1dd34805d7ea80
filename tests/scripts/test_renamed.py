"""The score, a file of leads and the company may have any name: renamed, they work, or are told with line and mend."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from calculators.catalogue import calculators
from scripts.diff.report import Report, report
from scripts.diff.snapshots import snapshot
from scripts.link import samples
from scripts.link.parameters import lent_to, parameters_of, users_of
from scripts.pipeline import read_playbook
from scripts.problem import Problem
from scripts.render import embed
from scripts.render.site import render
from tests.company import FOLDER, TODAY, company
from tests.diff.playbooks import REACH
from tests.scripts.rendering import base_sources

Edits = Mapping[str, tuple[str, str]]
SCORE = ("scores/tasting.yaml", "scores/inbound.yaml")
SCORE_EDITS: Edits = {
    "scores/inbound.yaml": ("id: tasting", "id: inbound"),
    "gates/tasting.yaml": ("score: tasting", "score: inbound"),
}
LEADS = ("leads/houses.csv", "leads/last-year.csv")
LEADS_EDITS: Edits = {
    "gates/tasting.yaml": ("leads: leads/houses.csv", "leads: leads/last-year.csv"),
    "calculators/lead-score-report.yaml": ("sample: leads/houses.csv", "sample: leads/last-year.csv"),
}
DEALS = ("leads/till.csv", "leads/crm.csv")
DEALS_EDITS: Edits = {"calculators/kpi.yaml": ("sample: leads/till.csv", "sample: leads/crm.csv")}
COMPANY = ("company/example.yaml", "company/brewers.yaml")
COMPANY_EDITS: Edits = {"company/brewers.yaml": ("id: example", "id: brewers")}
FOLLOWED = {
    "score": (SCORE, SCORE_EDITS),
    "leads": (LEADS, LEADS_EDITS),
    "deals": (DEALS, DEALS_EDITS),
    "company": (COMPANY, COMPANY_EDITS),
}


def renamed(folder: Path, name: tuple[str, str] | None, edits: Edits) -> Path:
    """The tests' playbook with a file under another name, and with what refers to it edited."""
    shutil.copytree(FOLDER, folder)
    if name is not None:
        (folder / name[0]).rename(folder / name[1])
    for file, (old, new) in edits.items():
        content = (folder / file).read_text(encoding="utf-8")
        assert old in content
        (folder / file).write_text(content.replace(old, new, 1), encoding="utf-8")
    return folder


def told(folder: Path) -> tuple[Problem, ...]:
    return read_playbook(folder, TODAY).problems


def compared(folder: Path) -> Report:
    return report(snapshot(str(FOLDER)), snapshot(str(folder)), TODAY, REACH)


@pytest.mark.parametrize("what", FOLLOWED)
def test_what_is_renamed_with_its_references_is_checked_and_lent_as_before(what: str, tmp_path: Path) -> None:
    reading = read_playbook(renamed(tmp_path / "playbook", *FOLLOWED[what]), TODAY)
    assert reading.problems == () and reading.playbook is not None
    assert samples.files(reading.playbook) == samples.files(company())
    for id in calculators():
        found, before = (
            json.loads(json.dumps(parameters_of(playbook, id))) for playbook in (reading.playbook, company())
        )
        assert found.pop("file", {}).get("places") == before.pop("file", {}).get("places")
        assert found == before


def test_a_playbook_with_everything_renamed_is_built(tmp_path: Path) -> None:
    folder = renamed(tmp_path / "playbook", None, {})
    for name, edits in FOLLOWED.values():
        (folder / name[0]).rename(folder / name[1])
        for file, (old, new) in edits.items():
            content = (folder / file).read_text(encoding="utf-8")
            (folder / file).write_text(content.replace(old, new, 1), encoding="utf-8")
    playbook = read_playbook(folder, TODAY).playbook
    assert playbook is not None
    assert any(path.startswith("da/scores/inbound") for path in render(playbook, base_sources()))
    assert embed.files(playbook).keys() == embed.files(company()).keys()


@pytest.mark.parametrize("what", FOLLOWED)
def test_what_is_renamed_changes_nothing_for_leads_and_passes_the_gate(what: str, tmp_path: Path) -> None:
    found = compared(renamed(tmp_path / "playbook", *FOLLOWED[what]))
    assert not found.fails and found.score.holds and found.problems == ()
    assert [impact.repointed for impact in found.score.impacts] == ([0] if what == "leads" else [])


def test_a_renamed_score_is_tried_against_what_it_was(tmp_path: Path) -> None:
    folder = renamed(tmp_path / "playbook", *FOLLOWED["score"])
    score = folder / "scores/inbound.yaml"
    content = score.read_text(encoding="utf-8")
    assert "points: 25" in content
    score.write_text(content.replace("points: 25", "points: 2"), encoding="utf-8")
    (impact,) = compared(folder).score.impacts
    assert impact.repointed > 0


def test_which_calculators_are_about_a_score_is_what_they_declare(tmp_path: Path) -> None:
    playbook = read_playbook(renamed(tmp_path / "playbook", *FOLLOWED["score"]), TODAY).playbook
    assert playbook is not None
    assert users_of(playbook, "scores", "inbound") == ("lead-score", "lead-score-report")
    assert lent_to(playbook, "lead-score") == (("scores", "inbound"),) and lent_to(playbook, "roi") == ()


@pytest.mark.parametrize(
    ("name", "rule", "file", "mend"),
    [
        (
            SCORE,
            "unknown-reference",
            "gates/tasting.yaml",
            "There is no scores/tasting.yaml, and nothing names scores/inbound.yaml",
        ),
        (LEADS, "gate-leads", "gates/tasting.yaml", "put the file into playbook/leads/"),
        (LEADS, "sample-file", "calculators/lead-score-report.yaml", "sample: leads/<the file>.csv"),
        (DEALS, "sample-file", "calculators/kpi.yaml", "sample: leads/<the file>.csv"),
    ],
)
def test_what_still_has_the_old_name_is_told_on_its_line(
    name: tuple[str, str], rule: str, file: str, mend: str, tmp_path: Path
) -> None:
    edits = {name[1]: SCORE_EDITS[name[1]]} if name is SCORE else {}
    found = [one for one in told(renamed(tmp_path / "playbook", name, edits)) if one.rule == rule]
    (problem,) = [one for one in found if one.mark.file.endswith(file)]
    assert problem.mark.line > 2 and name[0].removeprefix("scores/").removesuffix(".yaml") in problem.snippet
    assert problem.said.mend is not None and mend in problem.said.mend.en


def test_a_misspelt_file_of_leads_is_told_with_the_nearest(tmp_path: Path) -> None:
    edits = {"calculators/kpi.yaml": ("sample: leads/till.csv", "sample: leads/tilll.csv")}
    (problem,) = told(renamed(tmp_path / "playbook", None, edits))
    assert problem.rule == "sample-file" and problem.said.mend is not None
    assert "Did you mean 'leads/till.csv'?" in problem.said.mend.en


def second_score(folder: Path, *edits: tuple[str, str, str]) -> Path:
    """The tests' playbook with one more score."""
    renamed(folder, None, {})
    content = (folder / SCORE[0]).read_text(encoding="utf-8")
    (folder / "scores/outbound.yaml").write_text(content.replace("id: tasting", "id: outbound", 1), encoding="utf-8")
    for file, old, new in edits:
        changed = (folder / file).read_text(encoding="utf-8")
        (folder / file).write_text(changed.replace(old, new, 1) if old else changed + new, encoding="utf-8")
    return folder


NAMED = (
    ("calculators/lead-score.yaml", "", "parameters:\n  score: outbound\n"),
    ("calculators/lead-score-report.yaml", "parameters:\n", "parameters:\n  score: tasting\n"),
)


def test_with_two_scores_a_calculator_must_name_one(tmp_path: Path) -> None:
    problems = told(second_score(tmp_path / "playbook"))
    assert [(problem.rule, problem.mark.file.rpartition("/")[2]) for problem in problems] == [
        ("lent-record", "lead-score-report.yaml"),
        ("lent-record", "lead-score.yaml"),
    ]
    assert problems[0].snippet == "parameters:" and problems[0].said.mend is not None
    assert "Write 'score: outbound'" in problems[0].said.mend.en


def test_the_score_that_is_named_is_the_one_that_is_computed(tmp_path: Path) -> None:
    weaker = ("scores/outbound.yaml", "points: 25", "points: 2")
    reading = read_playbook(second_score(tmp_path / "playbook", *NAMED, weaker), TODAY)
    assert reading.problems == () and reading.playbook is not None
    assert lent_to(reading.playbook, "lead-score") == (("scores", "outbound"),)
    assert parameters_of(reading.playbook, "lead-score")["score"] != parameters_of(company(), "lead-score")["score"]
    assert (
        parameters_of(reading.playbook, "lead-score-report")["score"] == parameters_of(company(), "lead-score")["score"]
    )


def test_a_misspelt_score_is_a_reference_like_any_other(tmp_path: Path) -> None:
    misspelt = ("calculators/lead-score.yaml", "", "parameters:\n  score: outbond\n")
    problems = told(second_score(tmp_path / "playbook", misspelt, NAMED[1]))
    assert [problem.rule for problem in problems] == ["unknown-reference"]
    assert problems[0].said.mend is not None and "Did you mean 'outbound'?" in problems[0].said.mend.en


def test_without_a_score_its_calculators_are_told(tmp_path: Path) -> None:
    folder = renamed(tmp_path / "playbook", None, {})
    for file in ("scores/tasting.yaml", "gates/tasting.yaml"):
        (folder / file).unlink()
    problems = [problem for problem in told(folder) if problem.rule == "lent-record"]
    assert len(problems) == 2 and problems[0].said.mend is not None
    assert "Add a file in playbook/scores/" in problems[0].said.mend.en


def test_a_change_of_each_of_two_scores_is_tried_by_its_own_gate(tmp_path: Path) -> None:
    base = second_score(tmp_path / "base", *NAMED)
    gate = (base / "gates/tasting.yaml").read_text(encoding="utf-8")
    own = gate.replace("id: tasting", "id: outbound").replace("score: tasting", "score: outbound")
    (base / "gates/outbound.yaml").write_text(own, encoding="utf-8")
    head = tmp_path / "head"
    shutil.copytree(base, head)
    for file in ("scores/tasting.yaml", "scores/outbound.yaml"):
        content = (head / file).read_text(encoding="utf-8")
        (head / file).write_text(content.replace("points: 25", "points: 2", 1), encoding="utf-8")
    found = report(snapshot(str(base)), snapshot(str(head)), TODAY, REACH)
    assert len(found.score.impacts) == 2 and all(impact.repointed for impact in found.score.impacts)
    assert {impact.score.en for impact in found.score.impacts if impact.score} == {company().scores["tasting"].name.en}


def test_a_playbook_that_names_no_sample_takes_the_file_that_fits(tmp_path: Path) -> None:
    edits = {
        "calculators/kpi.yaml": ("sample: leads/till.csv\n", ""),
        "calculators/lead-score-report.yaml": ("sample: leads/houses.csv\n", ""),
    }
    playbook = read_playbook(renamed(tmp_path / "playbook", None, edits), TODAY).playbook
    assert playbook is not None and samples.files(playbook) == samples.files(company())


def test_a_calculator_that_must_have_a_file_and_has_none_is_told(tmp_path: Path) -> None:
    edits = {
        "calculators/kpi.yaml": ("sample: leads/till.csv\n", ""),
        "calculators/lead-score-report.yaml": ("sample: leads/houses.csv\n", ""),
    }
    folder = renamed(tmp_path / "playbook", None, edits)
    shutil.rmtree(folder / "leads")
    assert {problem.rule for problem in told(folder)} == {"sample-file", "gate-leads"}


def test_a_sample_that_its_calculator_cannot_read_is_told_in_the_calculators_words(tmp_path: Path) -> None:
    folder = renamed(tmp_path / "playbook", None, {})
    (folder / "leads/houses.csv").write_text("name,colour\na,red\n", encoding="utf-8")
    (problem,) = [one for one in told(folder) if one.rule == "sample-file"]
    assert problem.said.message.en.startswith("houses.csv: ") and problem.snippet == "sample: leads/houses.csv"


def test_a_stage_that_the_dashboard_counts_from_is_a_reference_like_any_other(tmp_path: Path) -> None:
    edits = {"calculators/kpi.yaml": ("funnel_start: lead-generation", "funnel_start: lead-generaton")}
    (problem,) = told(renamed(tmp_path / "playbook", None, edits))
    assert problem.rule == "unknown-reference" and problem.said.mend is not None
    assert "Did you mean 'lead-generation'?" in problem.said.mend.en
