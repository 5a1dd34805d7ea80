"""A change of the lead score from two playbooks to a judged impact: find the gate, read its leads, compare, judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO, NamedTuple

from scripts.impact.gate import judge_gate
from scripts.impact.leads import read_leads
from scripts.impact.report import gate_of, impact, score_parameters
from scripts.impact.result import Impact
from scripts.judge.rules import leads_file
from scripts.link.playbook import Playbook
from scripts.model.gate import Gate
from scripts.problem import Problem, has_errors, sort

Source = Callable[[str], Iterable[bytes]]
"""The raw lines of a file of leads, named from the playbook's folder. Raises OSError where there is none."""


class Assessment(NamedTuple):
    """`impact` is None where neither score nor gate changed, where there is no gate to name the leads, or where these
    cannot be used; then `problems` say why."""

    impact: Impact | None
    problems: tuple[Problem, ...]


def assess(before: Playbook, after: Playbook, today: date, source: Source) -> Assessment:
    """What the change does to past leads, and whether that keeps the limits of the gate after the change."""
    gate = gate_of(after)
    if gate is None or not concerns_score(before, after):
        return Assessment(None, ())
    try:
        lines = source(gate.leads)
    except OSError:
        return Assessment(None, (_no_file(after, gate),))
    file = f"{after.documents.shown_as}/{gate.leads}"
    leads, problems = read_leads(lines, file, score_parameters(before), score_parameters(after), gate.generated)
    if has_errors(problems):
        return Assessment(None, problems)
    found = impact(before, after, leads)
    return Assessment(found, sort([*problems, *judge_gate(found, after, gate, today)]))


def concerns_score(before: Playbook, after: Playbook) -> bool:
    """True when both have a lead score and either it or its gate is not the same."""
    if "lead-score" not in before.scores or "lead-score" not in after.scores:
        return False
    return score_parameters(before) != score_parameters(after) or gate_of(before) != gate_of(after)


def from_folder(playbook: Path) -> Source:
    """Leads from a playbook's folder."""

    def lines(name: str) -> Iterator[bytes]:
        return _each((playbook / name).open("rb"))

    return lines


def _each(file: BinaryIO) -> Iterator[bytes]:
    with file:
        yield from file


def _no_file(playbook: Playbook, gate: Gate) -> Problem:
    mark = playbook.mark("gates", gate.id, ("leads",))
    line = playbook.documents.documents["gates", gate.id].line(mark.line)
    return Problem(mark, "leads-file", "error", leads_file.no_file(gate.leads), line)
