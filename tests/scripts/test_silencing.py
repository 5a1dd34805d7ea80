"""Whatever a house rule tells, an exception beside the place silences it, and nothing else, by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scripts.judge.catalogue import Example, Rule, rules
from scripts.judge.exceptions import dotted
from scripts.judge.finding import Finding
from scripts.link import link
from scripts.link.playbook import Playbook
from scripts.load import load
from scripts.pipeline import read_playbook
from scripts.problem import Said, text
from scripts.shape import shape
from tests.scripts.overlay import lay

TODAY = date(2026, 1, 15)
SAID = Said(text("noget", "something"))
# An exception cannot excuse an exception.
ABOUT_EXCEPTIONS = {"exception-unknown-rule", "exception-unneeded", "expired-exception"}
CASES = [
    (rule, bad)
    for rule in rules().values()
    if rule.check is not None and rule.id not in ABOUT_EXCEPTIONS
    for bad in rule.bad
]


def linked(folder: Path) -> Playbook:
    documents, _ = load(folder, "playbook")
    playbook, _ = link(shape(documents)[0])
    return playbook


def silence(folder: Path, finding: Finding, rule: str, at: str | None) -> None:
    """Adds an exception to the record of the finding."""
    file = folder / finding.kind / f"{finding.id}.yaml"
    content = file.read_text(encoding="utf-8").rstrip("\n")
    lines = [
        content,
        *([] if "\nexceptions:\n" in content else ["exceptions:"]),
        f"  - rule: {rule}",
        *([f"    at: {at}"] if at else []),
        "    reason: {da: Med vilje, en: On purpose}",
        "    until: 2026-12-31",
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def places(folder: Path, rule: Rule) -> Iterator[tuple[Finding, tuple[str, str]]]:
    """What the rule finds, each with its place by name and by number."""
    playbook = linked(folder)
    assert rule.check is not None
    for finding in rule.check(playbook, TODAY):
        yield finding, dotted(playbook, finding)


@pytest.mark.parametrize(("rule", "bad"), CASES, ids=[f"{rule.id}-{number}" for number, (rule, _) in enumerate(CASES)])
def test_a_finding_is_silenced_at_its_place_by_name(rule: Rule, bad: Example, tmp_path: Path) -> None:
    lay(tmp_path, bad)
    told = list(places(tmp_path, rule))
    assert told
    for finding, (name, _) in {finding[:3]: (finding, at) for finding, at in told}.values():
        silence(tmp_path, finding, rule.id, name)
    assert [problem.rule for problem in read_playbook(tmp_path, TODAY).problems] == []


def test_a_finding_is_silenced_at_its_place_by_number(tmp_path: Path) -> None:
    rule = rules()["responsible-without-time"]
    ((finding, (_, number)),) = places(lay(tmp_path, *rule.bad), rule)
    assert number == "activities.0.responsible.1"
    silence(tmp_path, finding, rule.id, number)
    assert read_playbook(tmp_path, TODAY).problems == ()


def test_a_place_is_written_by_the_names_people_use(tmp_path: Path) -> None:
    playbook = linked(lay(tmp_path))
    for kind, id, path, name in (
        ("stages", "qualification", ("exit_criteria", 0, "text"), "exit_criteria.need-confirmed.text"),
        ("stages", "qualification", ("required_fields", 0), "required_fields.owner"),
        (
            "stages",
            "qualification",
            ("activities", 0, "responsible", 0),
            "activities.first-call.responsible.account-executive",
        ),
        ("roles", "sales-manager", ("work", 1, "share_percent"), "work.qualification.share_percent"),
        ("frameworks", "bant", ("letters", 1, "criterion"), "letters.N.criterion"),
        ("scores", "lead-score", ("fit_bands", 0, "low"), "fit_bands.A.low"),
        ("scores", "lead-score", ("engagement_bands", 1), "engagement_bands.2"),
        (
            "scores",
            "lead-score",
            ("fit_groups", 0, "rules", 0, "answers", 1, "points"),
            "fit_groups.company.rules.company-size.answers.large.points",
        ),
        ("paths", "new-rep", ("milestones", 0, "steps", 0), "milestones.30.steps.read-stages"),
        ("criteria", "need", ("questions", 1), "questions.1"),
    ):
        assert dotted(playbook, Finding(kind, id, path, SAID)) == (name, ".".join(map(str, path)))


def test_an_exception_for_one_item_leaves_its_neighbour_told(tmp_path: Path) -> None:
    lay(
        tmp_path,
        Example(
            "stages/qualification.yaml",
            "entry_criteria:\n"
            "  - id: has-owner\n    text: {da: Én har leadet, en: One person has it}\n"
            "  - id: has-reply\n    text: {da: Leadet har svaret, en: The lead has replied}\n"
            "exceptions:\n  - rule: entry-criterion-unmet\n    at: entry_criteria.has-owner\n"
            "    reason: {da: Med vilje, en: On purpose}\n    until: 2026-12-31\n",
        ),
    )
    (problem,) = read_playbook(tmp_path, TODAY).problems
    assert problem.rule == "entry-criterion-unmet" and "has-reply" in problem.snippet
