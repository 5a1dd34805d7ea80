"""The shipped sample is what its generator makes, fits the shipped score, and looks like the past of a company."""

from __future__ import annotations

import csv
import io
from functools import cache

import pytest

from calculators.kit.statistics.discrimination import auc
from scripts.impact.chance import Chance
from scripts.impact.generate import generate
from scripts.impact.report import score_parameters
from scripts.impact.scoring import scored
from scripts.link.playbook import Playbook
from tests.company import ROOT, linked
from tests.impact.change import read

SAMPLE = ROOT / "playbook" / "leads" / "generated-leads.csv"


@cache
def shipped() -> Playbook:
    return linked(ROOT / "playbook")


def test_the_shipped_file_is_what_the_generator_makes_to_the_byte() -> None:
    assert generate().encode() == SAMPLE.read_bytes()


def test_the_shipped_file_reads_without_an_error_by_the_shipped_score() -> None:
    with SAMPLE.open("rb") as lines:
        leads, problems = read(lines, shipped(), shipped())
    assert len(leads.leads) == 2000
    assert [problem for problem in problems if problem.severity == "error"] == []


def test_the_leads_are_like_those_of_a_company() -> None:
    rows = list(csv.DictReader(io.StringIO(SAMPLE.read_text(encoding="utf-8"))))
    won = sum(row["outcome"] == "won" for row in rows) / len(rows)
    assert 0.12 <= won <= 0.18
    assert {row["outcome"] for row in rows} == {"won", "lost", "no-decision"}
    assert 0.1 <= sum(row["segment"] == "b2c" for row in rows) / len(rows) <= 0.4
    assert 0.05 <= sum(row["fit.role"] == "unknown" for row in rows) / len(rows) <= 0.3
    created = [row["created"] for row in rows]
    assert created == sorted(created) and created[0] < "2024-12" and created[-1] > "2026-10"


def test_the_score_tells_the_wins_but_imperfectly() -> None:
    with SAMPLE.open("rb") as lines:
        leads, parameters = read(lines, shipped(), shipped())[0], score_parameters(shipped())
    found = [scored(parameters, lead) for lead in leads.leads]
    assert 0.65 <= auc([one.order for one in found], [lead.won for lead in leads.leads]) <= 0.85
    assert len({one.grade for one in found}) == 16


def test_the_random_numbers_are_those_of_splitmix64() -> None:
    chance = Chance(1234567)
    # The reference implementation's first outputs for this seed, of which the top 53 bits are used.
    expected = [6457827717110365317, 3203168211198807973, 9817491932198370423]
    assert [chance.uniform() for _ in expected] == [(value >> 11) / 2**53 for value in expected]


@pytest.mark.parametrize("word", ["opdigtet", "made up"])
def test_the_folder_says_in_both_languages_that_the_leads_are_made_up(word: str) -> None:
    assert word in (ROOT / "playbook" / "leads" / "README.md").read_text(encoding="utf-8")
