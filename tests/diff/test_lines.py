"""What weighs is told first, equal changes are one line, and what follows from another change is told with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts.diff.compare import compare
from scripts.diff.lines import Line, lines
from scripts.diff.weight import Weight
from scripts.model.telling import telling
from tests.diff.playbooks import Put, pair
from tests.diff.record_edits import WIN_RATE
from tests.diff.stage_edits import QUALIFICATION, STAGE_EDITS

FRAMEWORK = "frameworks/bant.yaml"


def told(folder: Path, *puts: Put) -> Sequence[Line]:
    before, after = pair(folder, *puts)
    return lines(compare(before.playbook, after.playbook))


@pytest.mark.parametrize(
    ("put", "weight"),
    [
        (Put(WIN_RATE, "formula: {da: vundne", "formula: {da: sejre"), Weight.RULE),
        (Put(WIN_RATE, "definition: {da: Andel", "definition: {da: Del"), Weight.RULE),
        (Put(FRAMEWORK, "Begge efterprøvet", "Begge set"), Weight.RULE),
        (Put(QUALIFICATION, "Referat i CRM", "Notat i CRM"), Weight.RULE),
        (Put(QUALIFICATION, "text: {da: Behovet er bekræftet", "text: {da: Behovet er nævnt"), Weight.RULE),
        (Put(QUALIFICATION, "hvilke femten handler", "hvilke tyve handler"), Weight.RULE),
        (Put(QUALIFICATION, "Vi siger nej tidligt", "Vi siger ikke nej tidligt"), Weight.RULE),
        (Put(QUALIFICATION, "We say no early", "We say yes early"), Weight.RULE),
        (Put(QUALIFICATION, "  - loss-reason\n", ""), Weight.RULE),
        (Put(QUALIFICATION, "tidligt og venligt", "hurtigt og venligt"), Weight.WORDING),
        (Put(WIN_RATE, "Sidste år plus lidt", "Sidste år og lidt til"), Weight.WORDING),
        (Put(FRAMEWORK, "name: {da: BANT, en: BANT}", "name: {da: BANT+, en: BANT+}"), Weight.ACT),
    ],
    ids=lambda value: value.new if isinstance(value, Put) else value.name,
)
def test_a_rule_a_figure_or_a_negation_weighs_and_other_words_do_not(tmp_path: Path, put: Put, weight: Weight) -> None:
    assert [line.weight for line in told(tmp_path, put)] == [weight]


def test_what_weighs_comes_first(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        Put(QUALIFICATION, "tidligt og venligt", "hurtigt og venligt"),
        Put(FRAMEWORK, "name: {da: BANT, en: BANT}", "name: {da: BANT+, en: BANT+}"),
        Put(WIN_RATE, "target: 27.5", "target: 30"),
    )
    assert [line.weight for line in found] == [Weight.RULE, Weight.ACT, Weight.WORDING]


def test_an_activity_is_not_told_apart_from_the_exit_criterion_that_it_brought_about(tmp_path: Path) -> None:
    removed = next(edit for edit in STAGE_EDITS if edit.name == "exit criterion removed")
    assert len(removed.said) > 1
    assert [line.sentence.en for line in told(tmp_path, *removed.puts)] == [removed.said[0][1]]


def test_what_a_role_may_now_decide_is_told_to_its_last_word(tmp_path: Path) -> None:
    rule = "Discounts on everything on the price list that the customer pays for in advance, of up to 25%"
    found = told(
        tmp_path,
        Put("roles/account-executive.yaml", "decides:\n", f'decides:\n  - {{da: "{rule}", en: "{rule}"}}\n'),
    )
    assert [line.weight for line in found] == [Weight.RULE] and rule in found[0].sentence.en


def test_figures_and_negations_are_found_in_both_languages() -> None:
    assert telling("Højst 25 % inden for femogtyve dage, og ikke 1.200", "da") == dict.fromkeys(
        ("højst", "25", "femogtyve", "ikke", "1.200"), 1
    )
    assert telling("Don't wait: 2 of twenty-five, at most", "en") == dict.fromkeys(
        ("not", "2", "twenty", "five", "most"), 1
    )
    assert not telling("Et lead og en handel", "da") and not telling("One of them", "en")
