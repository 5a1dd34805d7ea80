"""A change touches what it changes: the pages that read differently, the roles whose page does, the calculators whose
figures differ, the calendars; and nothing that is not there."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from scripts.diff.compare import compare
from scripts.diff.snapshots import snapshot
from scripts.diff.touches import Touches
from scripts.render.site import render
from tests.company import FOLDER
from tests.diff.order_edits import ORDER_EDITS
from tests.diff.playbooks import REACH, Put, pair
from tests.diff.record_edits import RECORD_EDITS
from tests.diff.stage_edits import STAGE_EDITS
from tests.scripts.rendering import base_sources


class Reached(NamedTuple):
    """What an edit is expected to reach; pages and calendars below `en/`."""

    pages: set[str]
    roles: set[str]
    calculators: set[str]
    calendars: set[str]


EXPECTED = {
    "probability": Reached(
        {"", "stages/", "stages/qualification/"},
        set(),
        set(),
        set(),
    ),
    "exit criterion asks for more": Reached(
        {"criteria/budget/", "stages/qualification/"},
        set(),
        set(),
        set(),
    ),
    "no longer informed": Reached(
        {"raci/", "roles/sales-manager/", "stages/qualification/"},
        {"sales-manager"},
        set(),
        set(),
    ),
    "exit criterion moved to another stage": Reached(
        {"criteria/budget/", "stages/closing/", "stages/qualification/"},
        set(),
        set(),
        set(),
    ),
    "required field gone": Reached(
        {"fields/", "stages/qualification/"},
        set(),
        set(),
        set(),
    ),
    "stage put in": Reached(
        {
            "",
            "data/",
            "journey/",
            "kpis/win-rate/",
            "phases/consideration/",
            "raci/",
            "roles/account-executive/",
            "stages/",
            "stages/closing/",
            "stages/demo/",
            "stages/qualification/",
        },
        {"account-executive"},
        set(),
        set(),
    ),
    "KPI target": Reached(
        {
            "kpis/",
            "kpis/win-rate/",
            "roles/account-executive/",
            "stages/closing/",
            "stages/lead-generation/",
            "stages/qualification/",
        },
        {"account-executive"},
        set(),
        set(),
    ),
    "half-life": Reached(
        {"calculators/lead-score/", "scores/lead-score/"},
        set(),
        {"lead-score"},
        set(),
    ),
    "framework letter asks about another criterion": Reached(
        {"calculators/lead-score/", "criteria/", "criteria/budget/", "criteria/need/", "frameworks/bant/"},
        set(),
        {"lead-score"},
        set(),
    ),
    "assumption of the ROI calculator": Reached(
        {"calculators/roi/"},
        set(),
        {"roi"},
        set(),
    ),
    "a choice of a field": Reached(
        {"fields/", "outcomes/"},
        set(),
        set(),
        set(),
    ),
    "term removed": Reached(
        {
            "",
            "calculators/",
            "calculators/lead-score/",
            "data/",
            "pages/why/",
            "roles/account-executive/",
            "scores/lead-score/",
            "stages/closing/",
            "stages/lead-generation/",
            "stages/qualification/",
            "terms/",
        },
        {"account-executive"},
        set(),
        set(),
    ),
}
EDITS = {edit.name: edit for edit in (*STAGE_EDITS, *ORDER_EDITS, *RECORD_EDITS)}


def reached(folder: Path, *puts: Put) -> Touches:
    before, after = (one.playbook for one in pair(folder, *puts))
    return REACH(before, after)


def told(found: Touches) -> Reached:
    pages, calendars = ({one.address.en.removeprefix("en/") for one in each} for each in (found.pages, found.calendars))
    return Reached(pages, {one.id for one in found.roles}, {one.id for one in found.calculators}, calendars)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_edit_reaches_what_reads_differently_and_nothing_else(name: str, tmp_path: Path) -> None:
    assert told(reached(tmp_path, *EDITS[name].puts)) == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_touched_is_there_and_differs(name: str, tmp_path: Path) -> None:
    """Every page named is a file of the site after the change that is another than before, or new."""
    before, after = pair(tmp_path, *EDITS[name].puts)
    was, now = (render(one.playbook, base_sources()) for one in (before, after))
    found = REACH(before.playbook, after.playbook)
    for page in found.pages:
        files = [f"{address}index.md" for address in (page.address.da, page.address.en)]
        assert any(now[file] != was.get(file) for file in files)
    assert {address for one in found.calendars for address in one.address.model_dump().values()} <= now.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_each_change_reaches_a_part_of_what_all_reach(name: str, tmp_path: Path) -> None:
    before, after = (one.playbook for one in pair(tmp_path, *EDITS[name].puts))
    every = REACH(before, after)
    parts = [every.of(change) for change in compare(before, after)]
    assert {page for part in parts for page in part.pages} == set(every.pages)


def test_pages_have_an_address_in_each_language_and_a_name(tmp_path: Path) -> None:
    found = reached(tmp_path, *EDITS["assumption of the ROI calculator"].puts)
    page = next(page for page in found.pages if page.record)
    assert (page.address.da, page.address.en) == ("da/calculators/roi/", "en/calculators/roi/")
    assert (page.name.da, page.name.en) == ("Maskinens regnestykke", "The sums of the machine")


def test_equal_playbooks_touch_nothing(tmp_path: Path) -> None:
    assert reached(tmp_path) == Touches()


def test_a_role_that_is_renamed_reaches_the_calculators_that_say_its_name(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "after")
    role = tmp_path / "after/roles/sales-manager.yaml"
    role.write_text(role.read_text("utf-8").replace("en: Sales manager", "en: Head of sales", 1), "utf-8")
    found = REACH(snapshot(str(FOLDER)).playbook, snapshot(str(tmp_path / "after")).playbook)
    assert {item.id for item in found.calculators} == {"quote", "lead-score", "lead-score-report"}
