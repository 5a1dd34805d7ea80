"""What holds of some deals only: its words, and the rules that ask about it, beyond the example on each one's page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from calculators.kit.text.language import Locale
from scripts.judge.catalogue import Example
from scripts.link.conditions import sentence
from scripts.link.playbook import Playbook
from scripts.model.conditions import When
from scripts.pipeline import read_playbook
from scripts.problem import Problem
from tests.scripts.overlay import lay

TODAY = date(2026, 1, 15)
CLOSING = "stages/closing.yaml"


def field(id: str, type: str, more: str = "") -> Example:
    words = f"id: {id}\nname: {{da: {id.capitalize()}, en: {id.capitalize()}}}\nobject: deal\ntype: {type}\n"
    words += "meaning: {da: Det, en: It}\nsystem: crm\nfilled_by: account-executive\nfilled_when: {da: Ja, en: Yes}\n"
    return Example(f"fields/{id}.yaml", words + more)


FIELDS = (
    field("amount", "money"),
    field("discount", "percent"),
    field("cups", "number"),
    field("trial", "yes-no"),
    field("beans", "multi-choice", "options:\n  - {id: mild, label: {da: Mild, en: Mild}}\n"),
)


@pytest.fixture(scope="module")
def playbook(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    read = read_playbook(lay(tmp_path_factory.mktemp("conditions"), *FIELDS), TODAY).playbook
    assert read is not None
    return read


def told(folder: Path, when: str) -> list[Problem]:
    """What is told of a condition on an owner."""
    laid = lay(folder, *FIELDS, Example(CLOSING, f"owner_by:\n  - owner: account-executive\n    when: {when}\n"))
    return list(read_playbook(laid, TODAY).problems)


@pytest.mark.parametrize(
    ("when", "da", "en"),
    [
        ({"segments": ["b2b"]}, "for Huse", "for Houses"),
        ({"segments": ["b2b", "b2c"]}, "for Huse eller Hjem", "for Houses or Homes"),
        (
            {"field": "amount", "at_least": "250000"},
            "når Amount er mindst 250.000\u00a0€",
            "when Amount is at least €250,000",
        ),
        ({"field": "discount", "below": "12.5"}, "når Discount er under 12,5\u00a0%", "when Discount is below 12.5%"),
        (
            {"field": "cups", "at_least": "20", "below": "1000"},
            "når Cups er mindst 20 og under 1.000",
            "when Cups is at least 20 and below 1,000",
        ),
        (
            {"field": "churn-date", "at_least": "2026-07-01"},
            "når Ophørsdato er 1. juli 2026 eller senere",
            "when Churn date is 1 July 2026 or later",
        ),
        (
            {"field": "churn-date", "below": "2026-07-01"},
            "når Ophørsdato er før 1. juli 2026",
            "when Churn date is before 1 July 2026",
        ),
        (
            {"field": "loss-reason", "is": ["price", "timing"]},
            "når Tabsårsag er Pris eller Tidspunkt",
            "when Loss reason is Price or Timing",
        ),
        ({"field": "trial", "is": ["true"]}, "når Trial er ja", "when Trial is yes"),
        ({"field": "beans", "is": ["mild"]}, "når Beans omfatter Mild", "when Beans includes Mild"),
        (
            {"segments": ["b2b"], "text": {"da": "når der er et køkken", "en": "when there is a kitchen"}},
            "for Huse og når der er et køkken",
            "for Houses and when there is a kitchen",
        ),
        ({"field": "gone", "is": ["unknown"]}, "når gone er unknown", "when gone is unknown"),
    ],
)
def test_a_condition_is_said_in_both_languages(when: dict[str, object], da: str, en: str, playbook: Playbook) -> None:
    found = When.model_validate(when)
    assert [sentence(found, playbook, Locale(language, "EUR")) for language in ("da", "en")] == [da, en]


@pytest.mark.parametrize(
    "when",
    [
        "{segments: [b2c]}",
        "{field: amount, at_least: 250000}",
        "{field: churn-date, below: 2026-07-01}",
        "{field: trial, is: [true]}",
        "{field: beans, is: [mild]}",
        "{field: cups, at_least: 20, below: 30}",
        "{text: {da: når det regner, en: when it rains}}",
        "{segments: [b2b], field: discount, at_least: 10}",
    ],
)
def test_a_condition_may_be_on_a_segment_a_field_or_in_words(when: str, tmp_path: Path) -> None:
    assert told(tmp_path, when) == []


@pytest.mark.parametrize(
    ("when", "rule", "message", "mend"),
    [
        (
            "{}",
            "condition-empty",
            "the condition says nothing",
            "Say when it holds; if it always does, delete 'when:'.",
        ),
        ("{is: [price]}", "condition-empty", "'is' does not say of which field", "Add 'field:' beside it."),
        ("{field: trial, is: [yes]}", "condition-on-field", "'yes' is not an option of 'trial'", "Write true."),
        ("{field: trial, is: [nej]}", "condition-on-field", "'nej' is not an option of 'trial'", "Write false."),
        ("{field: beans, is: [mildd]}", "condition-on-field", "'mildd' is not an option of 'beans'", "Write mild."),
        (
            "{field: beans, is: [dark]}",
            "condition-on-field",
            "'dark' is not an option of 'beans'",
            "Add it to 'options:' in fields/beans.yaml, or delete it.",
        ),
        (
            "{field: amount, is: [large]}",
            "condition-on-field",
            "the field 'amount' holds amount",
            "Write 'at_least:' or 'below:' with a number.",
        ),
        (
            "{field: churn-date, at_least: 5}",
            "condition-on-field",
            "the field 'churn-date' holds date",
            "Write 'at_least:' or 'below:' with a date.",
        ),
        (
            "{field: owner, below: 5}",
            "condition-on-field",
            "the field 'owner' holds text",
            "Choose another field, or write 'text:'.",
        ),
        (
            "{field: cups, at_least: 30, below: 30}",
            "condition-on-field",
            "nothing is above the one and below the other",
            "Mend one of the limits.",
        ),
        ("{field: amount, at_least: 250.000}", "number-format", None, "Write 250000."),
        ("{field: churn-date, below: 31/12-2026}", "wrong-type", "'31/12-2026' is not a date", "Write 2026-12-31."),
        ("{field: churn-date, below: 2026-02-30}", "wrong-type", "'2026-02-30' is not a date", None),
        ("{field: amount, at_least: a lot}", "wrong-type", "'a lot' is not a number", None),
        ("{segments: [b2d]}", "unknown-reference", "segments 'b2d' is not a segment", None),
    ],
)
def test_a_condition_that_cannot_hold_is_told_once_with_its_mend(
    when: str, rule: str, message: str | None, mend: str | None, tmp_path: Path
) -> None:
    (problem,) = told(tmp_path, when)
    assert (problem.rule, problem.mark.file.endswith("closing.yaml")) == (rule, True)
    assert message in (None, problem.said.message.en)
    assert problem.said.mend is not None and mend in (None, problem.said.mend.en)


OWNERS = "# owner: missing\nowner_by:\n"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("  - {owner: account-executive, when: {segments: [b2b]}}\n", "some of the deals have no owner"),
        ("  - {owner: account-executive, when: {segments: [b2b, b2c]}}\n", None),
        ("  - {owner: account-executive, when: {segments: [b2b, b2c], field: cups, below: 9}}\n", "some of the deals"),
        (
            "  - {owner: account-executive, when: {field: trial, is: [true]}}\n"
            "  - {owner: account-executive, when: {field: trial, is: [false]}}\n",
            None,
        ),
        ("  - {owner: account-executive, when: {field: cups, at_least: 9}}\n", "some of the deals have no owner"),
    ],
)
def test_owners_of_some_deals_are_enough_where_they_share_out_all(
    rows: str, message: str | None, tmp_path: Path
) -> None:
    found = read_playbook(lay(tmp_path, *FIELDS, Example(CLOSING, OWNERS + rows)), TODAY).problems
    assert [problem.rule for problem in found] == (["stage-without-owner"] if message else [])
    assert all(problem.said.message.en.startswith(message or "") for problem in found)


def criteria(*optional: bool) -> str:
    row = "  - id: c{n}\n    text: {{da: Sag {n} {w}, en: Case {n} {w}}}\n    evidence: {{da: Se {n}, en: See {n}}}\n"
    words = ("klar nu", "helt forbi igen")
    rows = (row.format(n=n, w=words[n]) + ("    optional: true\n" if one else "") for n, one in enumerate(optional))
    return "exit_criteria:\n" + "".join(rows)


WORK = """activities:
  - id: work
    text: {da: Arbejd, en: Work}
    how: {da: Godt, en: Well}
    responsible: [account-executive]
    accountable: [account-executive]
    produces: [c0]
"""


def test_nobody_has_to_bring_about_an_optional_exit_criterion_but_one_must_be_met(tmp_path: Path) -> None:
    def rules(name: str, *optional: bool) -> list[str]:
        laid = lay(tmp_path / name, Example(CLOSING, criteria(*optional) + WORK))
        return [problem.rule for problem in read_playbook(laid, TODAY).problems]

    assert rules("produced", False, True) == []
    assert rules("missing", False, False) == ["unproduced-exit-criterion"]
    assert rules("all", True, True) == ["stage-without-exit-criterion"]


def test_an_entry_is_not_met_by_what_is_optional_before_but_by_what_some_deals_need(tmp_path: Path) -> None:
    entry = "entry_criteria:\n  - id: ready\n    text: {da: Vi er klar, en: We are ready}\n"
    entry += "    met_by: {stage: qualification, "
    optional = Example("stages/qualification.yaml", criteria(False, True) + WORK)
    some = "fields_when:\n  - {field: loss-reason, when: {segments: [b2b]}}\n"
    (problem,) = read_playbook(
        lay(tmp_path / "exit", optional, Example(CLOSING, entry + "exit: c1}\n")), TODAY
    ).problems
    assert problem.said.message.en == "the exit criterion 'c1' of 'qualification' is optional"
    laid = lay(
        tmp_path / "field",
        Example("stages/qualification.yaml", some),
        Example(CLOSING, entry + "field: loss-reason}\n"),
    )
    assert read_playbook(laid, TODAY).problems == ()


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        ("fields_when:\n  - {field: loss-reason, when: {segments: [b2b]}}\n", []),
        ("optional_fields: [loss-reason]\n", ["kpi-without-data"]),
    ],
)
def test_a_kpi_is_made_of_fields_that_some_deals_must_fill_but_not_of_optional_ones(
    asked: str, rules: list[str], tmp_path: Path
) -> None:
    kpi = Example("kpis/win-rate.yaml", "source_fields: [owner, loss-reason]\n")
    found = read_playbook(lay(tmp_path, kpi, Example(CLOSING, asked)), TODAY).problems
    assert [problem.rule for problem in found] == rules


@pytest.mark.parametrize(
    "asked", ["fields_when:\n  - {field: churn-date, when: {segments: [b2b]}}\n", "optional_fields: [churn-date]\n"]
)
def test_a_field_cannot_be_filled_before_its_time_by_some_deals_either(asked: str, tmp_path: Path) -> None:
    found = read_playbook(lay(tmp_path, Example("stages/qualification.yaml", asked)), TODAY).problems
    assert [problem.rule for problem in found] == ["field-before-its-time"]


def test_the_same_field_may_stand_under_several_conditions_of_one_stage(tmp_path: Path) -> None:
    row = "  - {{field: loss-reason, when: {{segments: [{segment}]}}}}\n"
    twice = "fields_when:\n" + row.format(segment="b2b") + row.format(segment="b2c")
    assert read_playbook(lay(tmp_path, Example(CLOSING, twice)), TODAY).problems == ()
