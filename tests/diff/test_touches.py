"""A change tells which pages, roles, calculators and exports it reaches."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from scripts.diff.compare import compare
from scripts.diff.touches import Touches, together, touches
from scripts.pipeline import read_playbook
from tests.company import FOLDER, TODAY, company
from tests.diff.order_edits import ORDER_EDITS
from tests.diff.playbooks import pair
from tests.diff.record_edits import RECORD_EDITS
from tests.diff.stage_edits import STAGE_EDITS


class Reached(NamedTuple):
    """What an edit is expected to reach; pages below `en/`."""

    pages: set[str]
    roles: set[str]
    calculators: set[str]
    exports: set[str]


EXPECTED = {
    "probability": Reached({"stages/", "stages/qualification/"}, {"account-executive"}, set(), {"crm-stages"}),
    "exit criterion asks for more": Reached(
        {"stages/qualification/"}, {"account-executive", "sales-manager"}, set(), {"crm-guidance"}
    ),
    "no longer informed": Reached(
        {"raci/", "roles/sales-manager/", "stages/qualification/"}, {"account-executive", "sales-manager"}, set(), set()
    ),
    "exit criterion moved to another stage": Reached(
        {"raci/", "criteria/budget/", "stages/closing/", "stages/qualification/"},
        {"account-executive", "sales-manager"},
        set(),
        {"crm-guidance"},
    ),
    "required field gone": Reached(
        {"fields/#loss-reason", "stages/qualification/"}, {"account-executive"}, set(), {"crm-required-fields"}
    ),
    "stage put in": Reached(
        {
            "journey/",
            "kpis/win-rate/",
            "phases/consideration/",
            "raci/",
            "roles/account-executive/",
            "stages/",
            "stages/#selling",
            "stages/closing/",
            "stages/demo/",
            "stages/qualification/",
        },
        {"account-executive"},
        set(),
        {"crm-guidance", "crm-required-fields", "crm-stages"},
    ),
    "KPI target": Reached(
        {"kpis/", "kpis/win-rate/"}, {"account-executive", "sales-manager"}, set(), {"kpi-definitions"}
    ),
    "half-life": Reached(
        {"calculators/lead-score/", "scores/lead-score/"}, {"account-executive"}, {"lead-score"}, {"crm-scoring"}
    ),
    "framework letter asks about another criterion": Reached(
        {"calculators/lead-score/", "criteria/", "criteria/budget/", "criteria/need/", "frameworks/bant/"},
        set(),
        {"lead-score"},
        set(),
    ),
    "assumption of the ROI calculator": Reached({"calculators/roi/"}, {"sales-manager"}, {"roi"}, set()),
    "a choice of a field": Reached({"fields/#loss-reason"}, {"account-executive"}, set(), {"crm-fields"}),
    "term removed": Reached(set(), set(), set(), set()),
}
EDITS = {edit.name: edit for edit in (*STAGE_EDITS, *ORDER_EDITS, *RECORD_EDITS)}


def reached(folder: Path, name: str) -> Touches:
    before, after = (one.playbook for one in pair(folder, *EDITS[name].puts))
    return together(touches(change, before, after) for change in compare(before, after))


@pytest.mark.parametrize("name", EXPECTED)
def test_an_edit_reaches_what_it_should(name: str, tmp_path: Path) -> None:
    found = reached(tmp_path, name)
    items = (found.roles, found.calculators, found.exports)
    pages = {page.address.en.removeprefix("en/") for page in found.pages}
    assert Reached(pages, *({item.id for item in several} for several in items)) == EXPECTED[name]


def test_pages_have_an_address_in_each_language_and_a_name(tmp_path: Path) -> None:
    page = reached(tmp_path, "assumption of the ROI calculator").pages[0]
    assert (page.address.da, page.address.en) == ("da/calculators/roi/", "en/calculators/roi/")
    assert (page.name.da, page.name.en) == ("Maskinens regnestykke", "The sums of the machine")


def test_a_role_that_is_renamed_reaches_the_calculators_that_say_its_name(tmp_path: Path) -> None:
    before = company()
    shutil.copytree(FOLDER, tmp_path / "after")
    role = tmp_path / "after/roles/sales-manager.yaml"
    role.write_text(role.read_text("utf-8").replace("en: Sales manager", "en: Head of sales", 1), "utf-8")
    after = read_playbook(tmp_path / "after", TODAY).playbook
    assert after is not None
    found = together(touches(change, before, after) for change in compare(before, after))
    assert {item.id for item in found.calculators} == {"quote", "lead-score"}
