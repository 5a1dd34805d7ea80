"""Every rule does what its page says: it speaks of its bad example, alone, and is silent about its good one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts.judge.catalogue import Example, Rule, read_page, rules
from scripts.pipeline import read_playbook
from tests.scripts.overlay import BASE, lay

TODAY = date(2026, 1, 15)
WITHOUT_EXAMPLE = {"encoding", "file-size", "problem-limit", "calculator-without-code", "calculator-parameters"} | {
    *("leads-file", "leads-column", "leads-value", "gate-regraded", "gate-discrimination", "gate-capacity"),
    *("gate-leads", "sample-file", "lent-record"),
}
CASES = [(rule, bad, good) for rule in rules().values() for bad, good in zip(rule.bad, rule.good, strict=True)]
NAMES = [f"{rule.id}-{number}" for number, (rule, _, _) in enumerate(CASES)]


def test_the_base_playbook_of_the_tests_has_no_problem() -> None:
    assert read_playbook(BASE, TODAY).problems == ()


@pytest.mark.parametrize(("rule", "bad", "good"), CASES, ids=NAMES)
def test_a_rule_finds_its_bad_example_and_nothing_else_is_found(
    rule: Rule, bad: Example, good: Example, tmp_path: Path
) -> None:
    problems = read_playbook(lay(tmp_path, bad), TODAY).problems
    assert {problem.rule for problem in problems} == {rule.id}
    assert {problem.severity for problem in problems} == {rule.severity}
    assert all(problem.mark.file.endswith(bad.file) or rule.id == "one-company" for problem in problems)


@pytest.mark.parametrize(("rule", "bad", "good"), CASES, ids=NAMES)
def test_a_rule_is_silent_about_its_good_example(rule: Rule, bad: Example, good: Example, tmp_path: Path) -> None:
    assert read_playbook(lay(tmp_path, good), TODAY).problems == ()


def test_every_rule_has_an_example_but_for_those_tested_elsewhere() -> None:
    assert {rule.id for rule in rules().values() if not rule.bad} == WITHOUT_EXAMPLE


@pytest.mark.parametrize("rule", rules().values(), ids=rules())
def test_a_rules_page_is_written_in_both_languages(rule: Rule) -> None:
    for words in (rule.title, rule.why, rule.mend):
        assert len(words.da) > 5 and len(words.en) > 5 and words.da != words.en


def test_a_page_that_does_not_keep_the_form_is_refused() -> None:
    with pytest.raises(ValueError, match="begins with a title"):
        read_page("Only one title\n\nWhy: because\n")
    with pytest.raises(ValueError, match="missing"):
        read_page("A title\nEn titel\n\nWhy: because\n")
    with pytest.raises(ValueError, match="begins with two spaces, '- ' or '\\+ ', not \\['en']"):
        read_page("A title\nEn titel\n\nExample: terms/lead.yaml\n      see:\n    end: 1\n")


def test_the_good_example_is_the_bad_one_mended() -> None:
    *_, bad, good = read_page(
        "A title\nEn titel\n\nWhy: a\nHvorfor: b\nMend: c\nRet: d\n\n"
        "Example: terms/lead.yaml\n      see:\n    -   - lead\n    +   - deal\n\n    +   - kpi\n\n"
        "Example: terms/Lead.yaml -> terms/lead.yaml\n      id: lead\n"
    )
    assert bad == (Example("terms/lead.yaml", "see:\n  - lead\n\n"), Example("terms/Lead.yaml", "id: lead\n"))
    assert good == (
        Example("terms/lead.yaml", "see:\n  - deal\n\n  - kpi\n"),
        Example("terms/lead.yaml", "id: lead\n"),
    )


def test_every_problem_says_which_line_and_how_it_is_mended_in_both_languages(tmp_path: Path) -> None:
    for number, (_, bad, _) in enumerate(CASES):
        for problem in read_playbook(lay(tmp_path / str(number), bad), TODAY).problems:
            assert problem.mark.line >= 1 and problem.mark.column >= 1 and problem.mark.end_column > problem.mark.column
            assert problem.said.mend is not None, problem.rule
            assert problem.said.message.da != problem.said.message.en
