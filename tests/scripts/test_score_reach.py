"""Which points can be had at all, and what the rules on grades and rules that never fire make of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts.judge.catalogue import Example
from scripts.judge.reach import engagement_reach, fit_reach, least, most, touches
from scripts.model.scores import LeadScore
from scripts.pipeline import read_playbook
from tests.company import FOLDER
from tests.scripts.overlay import BASE, lay

TODAY = date(2026, 1, 15)
SCORE = "scores/lead-score.yaml"
EVENT = "        points: 50\n        "
LOWEST = "  - grade: 2\n    low: 0\n    high: 50"


def score(folder: Path) -> LeadScore:
    playbook = read_playbook(folder, TODAY).playbook
    assert playbook is not None
    (found,) = playbook.scores.values()
    return found


def told(folder: Path, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    content = (BASE / SCORE).read_text(encoding="utf-8")
    for right, wrong in changes:
        assert right in content
        content = content.replace(right, wrong, 1)
    lay(folder)
    (folder / SCORE).write_text(content, encoding="utf-8")
    return [(one.rule, one.said.message.en) for one in read_playbook(folder, TODAY).problems]


def test_points_that_can_be_had_are_the_sums_of_answers_and_evidence() -> None:
    steps = [0, 8.3, 16.7, 25, 33.3, 41.7, 50]
    expected = sorted({round(company + step, 1) for company in (0, 50) for step in steps})
    assert [low for low, high in fit_reach(score(BASE), 2)] == expected
    assert engagement_reach(score(BASE)) == ((0, 100),)


def test_a_band_is_touched_from_its_low_end_up_to_but_not_with_its_high_one() -> None:
    assert touches(((50, 50),), 50, 75, with_high=False)
    assert not touches(((75, 75),), 50, 75, with_high=False)
    assert touches(((75, 75),), 50, 75, with_high=True)
    assert touches(((0, 60),), 50, 75, with_high=False)
    assert not touches(((0, 49.9),), 50, 75, with_high=False)


def test_negative_answers_stop_at_nought_and_good_ones_at_the_caps() -> None:
    whole = score(FOLDER)  # caps of 50, 25 and 30, and answers from -25
    for letters in (2, 3):
        reach = fit_reach(whole, letters)
        assert (least(reach), most(reach)) == (0, 100)
    assert (least(engagement_reach(whole)), most(engagement_reach(whole))) == (0, 100)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], []),
        (
            [
                (f"{EVENT}cap: 100", f"{EVENT}cap: 50"),
                (f"low: 50\n    high: 100\n{LOWEST}", f"low: 51\n    high: 100\n{LOWEST.replace('50', '51')}"),
            ],
            [("top-grade-unreachable", "the best answers give 50 points; 1 starts at 51")],
        ),
        (
            [(EVENT, EVENT.replace("50", "-50"))],
            [
                ("rule-never-fires", "the sum is always 0 or always at the cap of 100"),
                ("top-grade-unreachable", "the best answers give 0 points; 1 starts at 50"),
            ],
        ),
        ([("            points: 50", "            points: 0")], [("rule-never-fires", "every answer gives 0 points")]),
        (
            [("            points: 0", "            points: 50")],
            [
                ("band-unreachable", "no answers give between 0 and 50 points"),
                ("rule-never-fires", "every answer gives 50 points"),
                ("rule-never-fires", "the group always stands at its cap"),
            ],
        ),
        ([("engagement: [1, 2]", "engagement: [1, 2, 3]")], [("rule-never-fires", "no band gives 3")]),
    ],
)
def test_what_can_make_no_difference_is_told(
    changes: list[tuple[str, str]], expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert sorted(told(tmp_path, *changes)) == sorted(expected)


def test_events_that_do_not_fade_leave_gaps_between_their_steps(tmp_path: Path) -> None:
    bands = "engagement_bands:\n" + "".join(
        f"  - grade: {grade}\n    low: {low}\n    high: {high}\n"
        for grade, low, high in ((1, 90, 100), (2, 60, 90), (3, 0, 60))
    )
    content = (BASE / SCORE).read_text(encoding="utf-8").replace("[1, 2]", "[1, 2, 3]")
    own = content[content.index("engagement_groups:") : content.index("fit_cap:")].replace("half_life_days: 30", "")
    routes = content[content.index("routes:") : content.index("example:")]
    shown = Example(SCORE, own.replace("        \n", "") + bands + routes)
    problems = read_playbook(lay(tmp_path, shown), TODAY).problems
    assert [(one.rule, one.said.message.en) for one in problems] == [
        ("band-unreachable", "no answers give between 60 and 90 points")
    ]
