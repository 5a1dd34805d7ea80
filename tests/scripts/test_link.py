"""The playbook that the later steps read: order, backlinks, marks."""

from __future__ import annotations

from datetime import date

import pytest

from scripts.link.playbook import Backlink, Playbook
from scripts.model.stages import Stage
from scripts.pipeline import read_playbook
from tests.company import company
from tests.scripts.overlay import BASE


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    found = read_playbook(BASE, date(2026, 1, 15)).playbook
    assert found is not None
    return found


def test_kinds_are_sorted_by_id_and_stages_also_come_in_their_order(playbook: Playbook) -> None:
    assert list(playbook.stages) == ["closing", "lead-generation", "qualification"]
    assert [stage.id for stage in playbook.stages_in_order] == ["lead-generation", "qualification", "closing"]
    assert list(playbook.of(Stage)) == list(playbook.stages)


def test_backlinks_hold_references_and_links_in_texts(playbook: Playbook) -> None:
    links = playbook.refers_to("stages", "qualification")
    assert Backlink("pipelines", "sales", ("stages", 1, "stage"), False) in links
    assert Backlink("paths", "new-rep", ("milestones", 0, "steps", 0, "text", "da"), True) in links
    assert list(links) == sorted(links, key=lambda link: (link.kind, link.id))
    assert playbook.refers_to("company", "example") == ()


def test_a_mark_leads_to_the_line_of_a_value_and_to_the_nearest_place_above_what_is_not_there(
    playbook: Playbook,
) -> None:
    lines = (BASE / "stages/qualification.yaml").read_text(encoding="utf-8").splitlines()
    mark = playbook.mark("stages", "qualification", ("exit_criteria", 0, "level"))
    assert lines[mark.line - 1][mark.column - 1 : mark.end_column - 1] == "2"
    key = playbook.mark("stages", "qualification", ("target_days",), key=True)
    assert lines[key.line - 1][key.column - 1 : key.end_column - 1] == "target_days"
    assert (
        playbook.mark("stages", "qualification", ("exit_criteria", 7)).line
        == playbook.mark("stages", "qualification", ("exit_criteria",)).line
    )
    assert playbook.mark("stages", "qualification").line == 2


def test_the_playbook_cannot_be_changed(playbook: Playbook) -> None:
    with pytest.raises(TypeError):
        playbook.records["stages"]["x"] = playbook.stages["closing"]
    with pytest.raises(AttributeError):
        playbook.stages_in_order = ()


def test_find_knows_no_other_kind(playbook: Playbook) -> None:
    assert playbook.find("stages", "closing") is playbook.stages["closing"]
    assert playbook.find("stages", "nowhere") is None
    assert playbook.find("nowhere", "closing") is None


def test_a_text_among_a_calculators_parameters_is_one_of_the_playbooks() -> None:
    held = {(id, *path) for kind, id, path, _ in company().texts if kind == "calculators"}
    assert ("nps", "parameters", "case") in held and ("nps", "parameters") not in held
