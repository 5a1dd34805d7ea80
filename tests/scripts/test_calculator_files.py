"""A calculator's file is checked against the calculator's own Python description of its parameters."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from calculators.page import section_html
from calculators.roi import CALCULATOR
from scripts.link.parameters import parameters_of
from scripts.pipeline import read_playbook
from scripts.problem import Problem
from tests.company import FOLDER, company
from tests.scripts.overlay import lay

ROI = (FOLDER / "calculators/roi.yaml").read_text(encoding="utf-8")
TODAY = date(2026, 1, 15)


def problems(folder: Path, name: str, content: str) -> list[Problem]:
    """What is told of one more calculator's file beside the base playbook, but for references that the base lacks."""
    (lay(folder) / "calculators" / name).write_text(content, encoding="utf-8")
    return [problem for problem in read_playbook(folder, TODAY).problems if problem.rule != "unknown-reference"]


def test_good_parameters_are_fine(tmp_path: Path) -> None:
    assert problems(tmp_path, "roi.yaml", ROI) == []


def test_a_file_without_python_is_told_with_the_calculators_there_are(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, "rio.yaml", ROI.replace("id: roi", "id: rio"))
    assert found.rule == "calculator-without-code"
    assert found.said.expected is not None and "roi" in found.said.expected.en


@pytest.mark.parametrize(
    ("right", "wrong", "rule", "mend"),
    [
        ("  assumptions:", "  assumtions:", "unknown-key", "'assumptions'"),
        ("{default: ", "{default: ca. ", "wrong-type", "Write the number alone"),
        ("{default: ", "{defualt: ", "unknown-key", "'default'"),
    ],
)
def test_a_slip_in_the_parameters_is_told_on_its_line(
    right: str, wrong: str, rule: str, mend: str, tmp_path: Path
) -> None:
    before, found, after = ROI.partition(right)
    assert found
    (problem,) = problems(tmp_path, "roi.yaml", before + wrong + after)
    assert (problem.rule, problem.mark.line) == (rule, before.count("\n") + 1)
    assert problem.said.mend is not None and mend in problem.said.mend.en


def test_what_the_calculator_itself_refuses_is_told_at_the_place_it_names(tmp_path: Path) -> None:
    before, key, after = ROI.partition("risk: ")
    _, end, rest = after.partition("\n")
    (problem,) = problems(tmp_path, "roi.yaml", before + key + "1.5" + end + rest)
    assert (problem.rule, problem.mark.line) == ("calculator-parameters", before.count("\n") + 1)


ANOTHER_COST = """\
    - id: cleaning
      when: yearly
      label: {da: Rengøring pr. år, en: Cleaning a year}
      help: {da: En gang om ugen, en: Once a week}
      amount: 5000
      risk: 0.1
      low: 0.9
      high: 1.5
      source: {da: Et skøn, en: An estimate}
"""


def test_another_cost_is_one_row_of_yaml(tmp_path: Path) -> None:
    (lay(tmp_path) / "calculators/roi.yaml").write_text(with_row(ANOTHER_COST), encoding="utf-8")
    playbook = read_playbook(tmp_path, TODAY).playbook
    assert playbook is not None
    form = section_html(CALCULATOR, parameters_of(playbook, "roi"), "en")
    assert 'name="cleaning"' in form and 'name="cleaning_risk"' in form and "Cleaning a year" in form


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("when: yearly", "when: monthly", "not-an-option"),
        ("id: cleaning", "id: horizon", "calculator-parameters"),
        ("amount: 5000", "amount: -5000", "calculator-parameters"),
    ],
)
def test_a_slip_in_another_cost_is_told_on_its_line(right: str, wrong: str, rule: str, tmp_path: Path) -> None:
    content = with_row(ANOTHER_COST.replace(right, wrong))
    (problem,) = problems(tmp_path, "roi.yaml", content)
    assert (problem.rule, problem.mark.line) == (rule, content[: content.index(wrong)].count("\n") + 1)


def with_row(row: str) -> str:
    before, key, after = ROI.partition("  current_costs:\n")
    return before + row + key + after


def test_costs_that_still_stand_among_the_assumptions_are_fine(tmp_path: Path) -> None:
    before, _, rest = ROI.partition("  costs:\n")
    after = rest[rest.index("  current_costs:\n") :]
    former = "".join(
        f"    {name}: {{default: 1000, risk: 0.1, low: 0.9, high: 1.2, source: {{da: Et skøn, en: An estimate}}}}\n"
        for name in ("investment", "change_cost", "running_cost", "rampup_cost")
    )
    content = (before + after).replace("  assumptions:\n", "  assumptions:\n" + former)
    assert problems(tmp_path, "roi.yaml", content) == []
    (problem,) = problems(tmp_path / "both", "roi.yaml", ROI.replace("  assumptions:\n", "  assumptions:\n" + former))
    assert problem.rule == "calculator-parameters" and "investment" in problem.said.message.en


def test_missing_parameters_are_told(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "roi.yaml", ROI[: ROI.index("\nparameters:") + 1])
    assert problem.rule == "missing-key" and "parameters" in problem.said.message.en


def test_a_calculator_made_of_other_records_has_no_parameters_of_its_own(tmp_path: Path) -> None:
    path = lay(tmp_path) / "calculators/lead-score.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "parameters:\n  fit_cap: 90\n", encoding="utf-8")
    (problem,) = read_playbook(tmp_path, TODAY).problems
    assert problem.rule == "unknown-key"


QUOTE = (FOLDER / "calculators/quote.yaml").read_text(encoding="utf-8")


def test_a_role_among_the_parameters_is_a_reference_like_any_other(tmp_path: Path) -> None:
    before, key, after = QUOTE.partition("    - role: account-executive")
    assert key
    folder = lay(tmp_path)
    (folder / "calculators/quote.yaml").write_text(before + "    - role: acount-executive" + after, encoding="utf-8")
    found = [
        problem for problem in read_playbook(folder, TODAY).problems if "acount-executive" in problem.said.message.en
    ]
    (problem,) = found
    assert (problem.rule, problem.mark.line, problem.mark.column) == ("unknown-reference", before.count("\n") + 1, 13)
    assert problem.said.message.en == "role 'acount-executive' is not a role"
    assert problem.said.mend is not None and "account-executive" in problem.said.mend.en


def test_the_calculator_is_given_the_names_of_the_roles_it_refers_to() -> None:
    playbook = company()
    assert parameters_of(playbook, "quote")["roles"] == {
        "account-executive": {"da": "Sælger", "en": "Account executive"},
        "sales-manager": {"da": "Salgschef", "en": "Sales manager"},
    }
    assert ("quote", ("parameters", "approval", 1, "role")) in {
        (link.id, link.path) for link in playbook.refers_to("roles", "sales-manager")
    }
