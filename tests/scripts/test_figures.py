"""Figures are the same in both languages, a reason arrives at its target, and what cannot be is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.judge.catalogue import Example
from scripts.pipeline import read_playbook
from scripts.problem import Problem
from tests.company import TODAY
from tests.scripts.overlay import lay

KPI = "kpis/win-rate.yaml"
STAGE = "stages/qualification.yaml"


def told(folder: Path, *examples: Example) -> list[tuple[str, str, str]]:
    """Rule, line and mend of each problem that the small playbook has with these laid over it."""

    def shown(problem: Problem) -> tuple[str, str, str]:
        mend = problem.said.mend
        return problem.rule, problem.snippet.strip(), mend.en if mend is not None else ""

    return [shown(problem) for problem in read_playbook(lay(folder, *examples), TODAY).problems]


@pytest.mark.parametrize(
    ("danish", "english", "line"),
    [
        ("Mellem 36 og 41 procent", "Between 26 and 31 per cent", "en"),
        ("Inden for 30 dage", "Within thirty days", ""),
        ("Inden for tre dage", "Within 3 days", ""),
        ("Inden for tre dage", "Within 4 days", "en"),
        ("Op til 1.200,50 kr.", "Up to DKK 1,200.50", ""),
        ("Op til 1.200 kr.", "Up to DKK 12,000", "en"),
        ("1,5 mio. kr.", "DKK 1,500,000", ""),
        ("Kl. 8.30-16", "8:30 a.m. to 4 p.m.", ""),
        ("Giv dem et 9-tal", "Give them nines", ""),
        ("Giv dem et 9-tal", "Give them a 9", ""),
        ("Mindst 30 procent rabat", "A discount of at least a third", "da"),
        ("[Lead](terms/lead) 2", "[Lead](terms/lead) 2", ""),
    ],
)
def test_figures_that_differ_between_languages_are_told(danish: str, english: str, line: str, tmp_path: Path) -> None:
    shown = Example(STAGE, f'purpose:\n  da: "{danish}"\n  en: "{english}"\n')
    words = f'{line}: "{english if line == "en" else danish}"'
    mend = "Write the same figures in both languages."
    assert told(tmp_path, shown) == ([("figures-differ", words, mend)] if line else [])


@pytest.mark.parametrize(
    ("target", "english", "is_told"),
    [
        ("33", "30 is enough for the budget", True),
        ("30", "30 is enough for the budget", False),
        ("33", "The past four quarters were between 26 and 31", False),
        ("33", "Last year it was 30. Hence 33", False),
        ("33", "We steer by 30 per cent", True),
    ],
)
def test_a_reason_that_arrives_at_another_target_is_told(
    target: str, english: str, is_told: bool, tmp_path: Path
) -> None:
    danish = english.replace("The past four quarters were between 26 and 31", "Før var det 26 til 31")
    shown = Example(KPI, f"target: {target}\ntarget_why:\n  da: {danish} ...\n  en: {english}\n")
    found = [one for one in told(tmp_path, shown) if one[0] == "target-and-reason"]
    assert found == [("target-and-reason", f"en: {english}", "Correct the one of the two that is wrong.")] * is_told


@pytest.mark.parametrize(
    ("target", "mend"),
    [
        ("0.30", "Write 30 for 30 per cent."),
        ("300", "Write a target from 0 to 100, or correct the unit."),
        ("-5", "Write 5, or correct the unit."),
        ("110", ""),
        ("1", ""),
        ("0", ""),
    ],
)
def test_a_target_that_cannot_be_is_told(target: str, mend: str, tmp_path: Path) -> None:
    found = told(tmp_path, Example(KPI, f"target: {target}\n"))
    assert found == ([("target-range", f"target: {target}", mend)] if mend else [])


@pytest.mark.parametrize(
    ("last", "mend"),
    [
        ("2036-10-19", "e.g. 2025-10-19."),
        ("2026-02-01", "e.g. 2025-02-01."),
        ("2026-01-16", ""),
        ("2026-01-10", ""),
    ],
)
def test_a_review_that_has_not_been_yet_is_told(last: str, mend: str, tmp_path: Path) -> None:
    shown = f"content_review:\n  by: sales-manager\n  every_months: 6\n  last: {last}\n"
    found = told(tmp_path, Example(STAGE, shown))
    wanted = [("review-in-future", f"last: {last}", f"Write the day of the review, {mend}")]
    assert found == (wanted if mend else [])
