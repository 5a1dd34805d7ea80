"""The playbook is one that can be accepted: it has no errors, and a score's gate has all that it judges a change by."""

from __future__ import annotations

import dataclasses
from datetime import date
from types import MappingProxyType

from scripts.__main__ import main
from scripts.impact.assess import assess, band_problems, from_folder
from scripts.link.playbook import Playbook
from scripts.pipeline import Reading
from scripts.report import as_text
from tests.content.conftest import PLAYBOOK


def test_the_check_finds_no_error(reading: Reading) -> None:
    errors = tuple(problem for problem in reading.problems if problem.severity == "error")
    assert not errors, as_text(errors, "en", colours=False)


def test_the_gates_let_through_a_score_that_does_not_change(playbook: Playbook) -> None:
    """Their leads can be read and scored, and nothing that stays as it is is held back."""
    before = with_other_gates(playbook)
    found = assess(before, playbook, date.today(), from_folder(PLAYBOOK))
    errors = tuple(problem for problem in found.problems if problem.severity == "error")
    assert not errors, as_text(errors, "en", colours=False)
    assert found.impacts or not playbook.gates or band_problems(before, date.min), "the gates were not asked"


def with_other_gates(playbook: Playbook) -> Playbook:
    """The same playbook whose gates are others, so that all of them are asked."""
    gates = {
        id: gate.model_copy(update={"most_regraded_percent": gate.most_regraded_percent + 1})
        for id, gate in playbook.gates.items()
    }
    return dataclasses.replace(
        playbook, records=MappingProxyType({**playbook.records, "gates": MappingProxyType(gates)})
    )


def test_who_is_asked_about_a_change_is_what_the_companys_teams_say() -> None:
    assert main(["owners", "--playbook", str(PLAYBOOK), "--check"]) == 0
