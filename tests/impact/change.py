"""The company's playbook and what becomes of it when the lead score changes, without touching a file."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from scripts.impact.leads import Leads, read_leads
from scripts.impact.report import score_parameters
from scripts.link.playbook import Playbook
from scripts.model.gates import Gate
from scripts.model.scores import LeadScore
from scripts.problem import Problem
from tests.company import LEADS, SCORE, company

FILE = "playbook/leads/past.csv"


def with_score(edit: Callable[[dict[str, Any]], None]) -> Playbook:
    """The company's playbook with its lead score edited as plain data."""
    plain = company().scores[SCORE].model_dump(mode="json")
    edit(plain)
    return _with(LeadScore.model_validate(plain))


def with_gate(**changed: Any) -> tuple[Playbook, Gate]:
    """The company's playbook with a gate whose limits nothing passes, but for what is changed."""
    plain = company().gates[SCORE].model_dump(mode="json")
    lenient = {"most_regraded_percent": 100, "most_auc_loss": 1, "capacity": [], "acceptances": []}
    gate = Gate.model_validate(plain | lenient | changed)
    return _with(gate), gate


def _with(record: LeadScore | Gate) -> Playbook:
    records = dict(company().records)
    records[record.kind] = MappingProxyType({**records[record.kind], record.id: record})
    return dataclasses.replace(company(), records=MappingProxyType(records))


def fit_rule(plain: Mapping[str, Any], id: str) -> dict[str, Any]:
    """A fit rule of a score as plain data."""
    return next(rule for group in plain["fit_groups"] for rule in group["rules"] if rule["id"] == id)


def event_rule(plain: Mapping[str, Any], id: str) -> dict[str, Any]:
    """An engagement rule of a score as plain data."""
    return next(rule for group in plain["engagement_groups"] for rule in group["rules"] if rule["id"] == id)


def sample(before: Playbook, after: Playbook) -> Leads:
    """The company's past leads."""
    with LEADS.open("rb") as lines:
        leads, problems = read(lines, before, after)
    assert [problem for problem in problems if problem.severity == "error"] == []
    return leads


def read(lines: Iterable[bytes], before: Playbook, after: Playbook) -> tuple[Leads, tuple[Problem, ...]]:
    """Leads by the names that both playbooks know."""
    return read_leads(lines, FILE, score_parameters(before), score_parameters(after), True)


def rows(count: int) -> list[dict[str, str]]:
    """The first leads of the sample as plain rows."""
    with LEADS.open(encoding="utf-8", newline="") as file:
        return [row for row, _ in zip(csv.DictReader(file), range(count), strict=False)]


def written(leads: Iterable[Mapping[str, str]]) -> list[bytes]:
    """Rows as the lines of a file."""
    listed = list(leads)
    out = io.StringIO()
    writer = csv.DictWriter(out, list(listed[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(listed)
    return out.getvalue().encode().splitlines(keepends=True)
