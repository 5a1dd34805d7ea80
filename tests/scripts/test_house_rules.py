"""The edges of the house's rules, beyond the example on each one's page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts.judge.catalogue import Example
from scripts.pipeline import read_playbook
from scripts.problem import Problem
from tests.scripts.overlay import BASE, lay

TODAY = date(2026, 1, 15)
SCORE = "scores/lead-score.yaml"


def problems(folder: Path, *changes: tuple[str, str, str]) -> list[Problem]:
    """What is told after each (file, right, wrong)."""
    lay(folder)
    for file, right, wrong in changes:
        content = (folder / file).read_text(encoding="utf-8")
        assert right in content
        (folder / file).write_text(content.replace(right, wrong, 1), encoding="utf-8")
    return list(read_playbook(folder, TODAY).problems)


def test_a_stage_beside_the_road_is_told_at_the_stage(tmp_path: Path) -> None:
    closing = "  - stage: closing\n    probability: 80\n    forecast_category: commit\n"
    (problem,) = problems(tmp_path, ("pipelines/sales.yaml", closing, ""))
    assert problem.rule == "stage-in-no-pipeline" and problem.mark.file.endswith("stages/closing.yaml")
    assert "pipelines/" in problem.said.mend.en


BANDS = "fit_bands:\n" + "".join(
    f"  - grade: {grade}\n    low: {low}\n    high: {high}\n" for grade, low, high in (("A", 50, 100), ("B", 0, 50))
)


@pytest.mark.parametrize(
    ("right", "wrong", "word"),
    [
        ("low: 0", "low: 1", "does not start at 0"),
        ("high: 100", "high: 99", "does not end at 100"),
        ("low: 50", "low: 51", "between 50 and 51 have no grade"),
        ("low: 50", "low: 49.5", "between 49.5 and 50 have two grades"),
        ("grade: B", "grade: A", "the grade A stands twice"),
        ("grade: B\n    low: 0\n    high: 50", "grade: B\n    low: 0\n    high: 0", "the band is empty"),
    ],
)
def test_each_fault_of_grade_bands_is_told(right: str, wrong: str, word: str, tmp_path: Path) -> None:
    shown = BANDS.replace(right, wrong)
    assert shown != BANDS
    found = read_playbook(lay(tmp_path, Example(SCORE, shown)), TODAY).problems
    assert any(problem.rule == "grade-bands" and word in problem.said.message.en for problem in found)


def test_a_lesser_grade_above_a_better_one_is_told(tmp_path: Path) -> None:
    shown = BANDS.replace("grade: A", "grade: x").replace("grade: B", "grade: A").replace("grade: x", "grade: B")
    found = read_playbook(lay(tmp_path, Example(SCORE, shown)), TODAY).problems
    assert [problem.said.message.en for problem in found] == ["a lesser grade takes more points"]


@pytest.mark.parametrize(
    ("right", "wrong", "place"),
    [
        ("            points: 50", "            points: 51", "points: 51"),
        ("            points: 0", "            points: -51", "points: -51"),
        ("    cap: 50\n    rules", "    cap: 100\n    rules", None),
        ("        points: 50\n        cap: 100", "        points: 50\n        cap: 40", "points: 50"),
        ("    cap: 100\n    rules", "    cap: 90\n    rules", "cap: 100"),
        ("engagement_cap: 100", "engagement_cap: 90", "cap: 100"),
    ],
)
def test_points_and_caps_stay_within_the_next_cap(right: str, wrong: str, place: str | None, tmp_path: Path) -> None:
    found = problems(tmp_path, (SCORE, right, wrong))
    told = [problem.snippet.strip() for problem in found if problem.rule == "rule-above-cap"]
    assert told == ([place] if place else [])


def test_a_lead_that_two_routes_take_is_told_at_the_second(tmp_path: Path) -> None:
    content = (BASE / SCORE).read_text(encoding="utf-8")
    route = content[content.index("  - id: all\n") : content.index("example:\n")]
    second = route.replace("id: all", "id: again").replace("fit: [A, B]", "fit: [B]").replace("[1, 2]", "[2]")
    found = problems(tmp_path, (SCORE, "example:\n", second + "example:\n"))
    assert [problem.said.message.en for problem in found] == [
        "B2 b2b is taken by both 'all' and 'again'",
        "B2 b2c is taken by both 'all' and 'again'",
    ]


def purpose(words: str) -> Example:
    indented = "\n".join(f"    {line}" for line in words.splitlines())
    english = f"{indented}\n\n    So it is."
    return Example("stages/qualification.yaml", f"purpose:\n  da: |-\n{indented}\n  en: |-\n{english}\n")


@pytest.mark.parametrize(
    "words",
    [
        "Et afsnit\n\nog et til",
        "- et punkt\n- et til",
        "**fed** og [link](roles/sales-manager)",
        "2 * 3 = 6, mindre end < 25 % og større end > 5, 100 % [i år]",
        "**Hurtigt:** ring inden for 1. time",
        "A&B, 5 * 4 * 3",
        "brug [skabelonen](https://example.org/deck?id=1_2*3#**x) og **[kontrakten](https://example.org/%28a%29)**",
    ],
)
def test_texts_may_hold_what_the_playbook_uses(words: str, tmp_path: Path) -> None:
    assert read_playbook(lay(tmp_path, purpose(words)), TODAY).problems == ()


@pytest.mark.parametrize(
    "words",
    [
        "<b>fed</b>",
        "linje<br>linje",
        "<!-- skjult -->",
        "# Overskrift",
        "1. først\n2. så",
        "* punkt",
        "| a | b |",
        "> citat",
        "`kode`",
        "*kursiv* ord",
        "![billede](x.png)",
        "se https://example.org",
        "[ude](http://example.org)",
        "[ude](https://me@example.org)",
        "[ude](https://example.org/(a))",
        "[ude](https://høker.dk)",
        "[https://bank.example](https://example.org)",
        "[ude](javascript:alert)",
        "[forkert](sales-manager)",
        "**åben",
    ],
)
def test_texts_may_not_hold_other_markup(words: str, tmp_path: Path) -> None:
    found = read_playbook(lay(tmp_path, purpose(words)), TODAY).problems
    assert {problem.rule for problem in found} == {"text-markup"}


def test_a_bare_address_is_told_how_to_become_a_link(tmp_path: Path) -> None:
    found, *_ = read_playbook(lay(tmp_path, purpose("[ude](https://example.org/(a))")), TODAY).problems
    assert found.said.mend is not None and "%28" in found.said.mend.en


def test_each_language_may_have_its_own_page_out_there_but_both_have_one(tmp_path: Path) -> None:
    for number, (danish, english, rules) in enumerate(
        [
            ("[se](https://example.org/da)", "[see](https://example.org/en)", set()),
            ("[se](https://example.org/da)", "See it", {"links-differ"}),
        ]
    ):
        shown = f'purpose:\n  da: "Det er her: {danish}"\n  en: "It is here: {english}"\n'
        folder = lay(tmp_path / str(number), Example("stages/qualification.yaml", shown))
        assert {problem.rule for problem in read_playbook(folder, TODAY).problems} == rules


@pytest.mark.parametrize("name", ["[Lead](terms/lead)", "[Lead](https://example.org)"])
def test_a_name_holds_no_link(name: str, tmp_path: Path) -> None:
    right = "name: {da: Lead, en: Lead}"
    wrong = f'name: {{da: "{name}", en: "{name}"}}'
    assert {problem.rule for problem in problems(tmp_path, ("terms/lead.yaml", right, wrong))} == {"text-markup"}


def test_the_meaning_of_a_term_holds_no_link(tmp_path: Path) -> None:
    link = "meaning: {da: En mulig kunde, en: A possible customer}"
    with_link = 'meaning: {da: "Et [lead](terms/lead)", en: "A [lead](terms/lead)"}'
    assert {problem.rule for problem in problems(tmp_path, ("terms/lead.yaml", link, with_link))} == {"text-markup"}
