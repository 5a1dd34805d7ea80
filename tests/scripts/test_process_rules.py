"""The edges of the rules on time, data, promises and stages, beyond the example on each one's page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts.judge.catalogue import Example
from scripts.pipeline import read_playbook
from scripts.problem import Problem
from tests.scripts.overlay import BASE, lay

TODAY = date(2026, 1, 15)
QUALIFICATION = "stages/qualification.yaml"
ROAD = "pipelines/sales.yaml"
SCORE = "scores/lead-score.yaml"


def told(folder: Path, *examples: Example) -> list[tuple[str, str]]:
    """Each problem's rule and English message."""
    return [(one.rule, one.said.message.en) for one in read_playbook(lay(folder, *examples), TODAY).problems]


def after(folder: Path, *changes: tuple[str, str, str], more: tuple[Example, ...] = ()) -> tuple[Problem, ...]:
    """What is told after each (file, right, wrong), with the files `more` beside the others."""
    lay(folder, *more)
    for file, right, wrong in changes:
        content = (folder / file).read_text(encoding="utf-8")
        assert right in content
        (folder / file).write_text(content.replace(right, wrong, 1), encoding="utf-8")
    return read_playbook(folder, TODAY).problems


def entry(met_by: str) -> Example:
    words = "entry_criteria:\n  - id: ready\n    text: {da: Leadet er klar, en: The lead is ready}\n"
    return Example(QUALIFICATION, words + f"    met_by: {met_by}\n")


@pytest.mark.parametrize(
    ("met_by", "message"),
    [
        ("{stage: lead-generation, exit: need-confirmed}", None),
        ("{stage: lead-generation, field: owner}", None),
        ("{stage: lead-generation}", "it does not say what of 'lead-generation' meets it"),
        ("{stage: qualification, exit: need-confirmed}", "'qualification' does not come before this stage"),
        (
            "{stage: lead-generation, exit: need-confirmd}",
            "'lead-generation' has no exit criterion 'need-confirmd'; did you mean 'need-confirmed'?",
        ),
        ("{stage: lead-generation, field: loss-reason}", "'lead-generation' does not require 'loss-reason'"),
    ],
)
def test_an_entry_criterion_is_met_by_what_an_earlier_stage_leaves(
    met_by: str, message: str | None, tmp_path: Path
) -> None:
    assert told(tmp_path, entry(met_by)) == ([("entry-criterion-unmet", message)] if message else [])


def test_the_first_stage_may_ask_for_what_no_stage_brings_about(tmp_path: Path) -> None:
    words = "entry_criteria:\n  - id: ready\n    text: {da: Vi er klar, en: We are ready}\n"
    assert told(tmp_path, Example("stages/lead-generation.yaml", words)) == []


def test_in_a_later_pipeline_there_are_customers_from_the_start(tmp_path: Path) -> None:
    field = (QUALIFICATION, "required_fields:\n", "required_fields:\n  - churn-date\n")
    assert [problem.rule for problem in after(tmp_path / "main", field)] == ["field-before-its-time"]
    off = "  - stage: qualification\n    probability: 25\n    forecast_category: pipeline\n"
    later = f"id: later\nname: {{da: Senere, en: Later}}\nsummary: {{da: Igen, en: Again}}\norder: 2\nstages:\n{off}"
    assert after(tmp_path / "later", field, (ROAD, off, ""), more=(Example("pipelines/later.yaml", later),)) == ()


def test_a_customer_field_may_be_required_on_leaving_the_stage_before_the_deal_is_won(tmp_path: Path) -> None:
    field = (QUALIFICATION, "required_fields:\n", "required_fields:\n  - churn-date\n")
    won = (ROAD, "probability: 80", "probability: 100")
    assert after(tmp_path, field, won) == ()


def test_a_deal_field_cannot_be_required_before_there_is_a_deal(tmp_path: Path) -> None:
    problems = after(tmp_path, (ROAD, "forecast_category: pipeline", "forecast_category: omitted"))
    assert [(problem.rule, problem.mark.file[-20:]) for problem in problems] == [
        ("field-before-its-time", "/lead-generation.yaml"[-20:])
    ]


def test_a_role_says_only_the_work_that_it_has(tmp_path: Path) -> None:
    work = "  - stage: closing\n    work: {da: Indgår aftaler, en: Makes deals}\n    share_percent: 40\n"
    assert after(tmp_path, ("roles/sales-manager.yaml", work, "")) == ()


LEVEL = """  - what: {{da: {da}, en: {en}}}
    within_hours: {hours}
    hours: {clock}
    owner: {owner}
"""


def levels(*each: tuple[str, str, int, str, str]) -> Example:
    keys = ("da", "en", "hours", "clock", "owner")
    blocks = (LEVEL.format(**dict(zip(keys, one, strict=True))) for one in each)
    return Example(QUALIFICATION, "service_levels:\n" + "".join(blocks))


@pytest.mark.parametrize(
    ("second", "contradicts"),
    [
        (("Kunden får svar", "The customer gets an answer", 8, "business", "account-executive"), False),
        (("Kunden får svar.", "The customer gets an answer.", 9, "business", "account-executive"), True),
        (("Kunden får svar", "The customer gets an answer", 8, "clock", "account-executive"), True),
        (("Kunden får svar", "The customer gets an answer", 8, "business", "sales-manager"), True),
        (("Kunden får et tilbud", "The customer gets a quote", 9, "business", "account-executive"), False),
    ],
)
def test_one_promise_has_one_limit_and_one_owner_in_a_stage(
    second: tuple[str, str, int, str, str], contradicts: bool, tmp_path: Path
) -> None:
    first = ("Kunden får svar", "The customer gets an answer", 8, "business", "account-executive")
    rules = [rule for rule, _ in told(tmp_path, levels(first, second))]
    assert rules == (["service-levels-contradict"] if contradicts else [])


@pytest.mark.parametrize(
    ("hours", "clock", "owner", "contradicts"),
    [
        (1, "business", "account-executive", False),
        (2, "business", "account-executive", True),
        (1, "clock", "account-executive", True),
        (1, "business", "sales-manager", True),
    ],
)
def test_a_promise_that_names_a_grade_agrees_with_its_route(
    hours: int, clock: str, owner: str, contradicts: bool, tmp_path: Path
) -> None:
    found = told(tmp_path, levels(("A1 bliver ringet op", "A1 is called", hours, clock, owner)))
    assert [message for _, message in found] == (["the route 'all' promises otherwise for A1"] if contradicts else [])


@pytest.mark.parametrize(
    ("hot", "cool", "waits_longer"),
    [
        ((4, "business"), (4, "business"), False),
        ((5, "business"), (4, "business"), True),
        ((5, "business"), (4, "clock"), True),
        ((5, "clock"), (4, "business"), False),
        ((5, "clock"), (4, "clock"), True),
    ],
)
def test_a_hotter_lead_waits_no_longer_as_far_as_the_clocks_can_tell(
    hot: tuple[int, str], cool: tuple[int, str], waits_longer: bool, tmp_path: Path
) -> None:
    content = (BASE / SCORE).read_text(encoding="utf-8")
    route = content[content.index("  - id: all\n") : content.index("example:\n")]
    shown = "routes:\n" + "".join(
        route.replace("id: all", f"id: {name}")
        .replace("[1, 2]", f"[{figure}]")
        .replace("within_hours: 1", f"within_hours: {limit[0]}")
        .replace("hours: business", f"hours: {limit[1]}")
        for name, figure, limit in (("hot", 1, hot), ("cool", 2, cool))
    )
    assert [rule for rule, _ in told(tmp_path, Example(SCORE, shown))] == (
        ["hot-lead-waits-longer"] if waits_longer else []
    )


def test_an_empty_kpi_and_an_unfilled_field_are_told_at_their_places(tmp_path: Path) -> None:
    problems = after(tmp_path, ("kpis/win-rate.yaml", "  - owner\n", "  - owner\n  - loss-reason\n"))
    assert [(problem.rule, problem.snippet.strip()) for problem in problems] == [("kpi-without-data", "- loss-reason")]


def test_a_phase_no_stage_belongs_to_is_told_and_one_that_a_stage_names_is_not(tmp_path: Path) -> None:
    assert after(tmp_path / "named") == ()
    problems = after(tmp_path / "unnamed", ("stages/closing.yaml", "  - decision\n", "  - consideration\n"))
    assert {(problem.rule, problem.mark.file.rpartition("/")[2]) for problem in problems} == {
        ("group-without-stage", "decision.yaml"),
        ("content-outside-phase", "decision.yaml"),
    }
