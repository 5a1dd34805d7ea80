"""A change of the lead score from two playbooks to a judged impact: find the gate, read its leads, compare, judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO, NamedTuple

from scripts.impact.gate import judge_gate
from scripts.impact.leads import read_leads
from scripts.impact.report import SCORE, gate_of, impact, score_parameters
from scripts.impact.result import Impact
from scripts.judge.rules import grade_bands, leads_file
from scripts.link.playbook import Playbook
from scripts.model.gates import Gate
from scripts.problem import Problem, has_errors, sort

Source = Callable[[str], Iterable[bytes]]
"""The raw lines of a file of leads, named from the playbook's folder. Raises OSError where there is none."""


class Assessment(NamedTuple):
    """`impact` is None where neither score nor gate changed, where nothing names the leads, or where the score or the
    leads cannot be used; then `problems` say why."""

    impact: Impact | None
    problems: tuple[Problem, ...]


def assess(before: Playbook, after: Playbook, today: date, source: Source, own_file: str | None = None) -> Assessment:
    """What the change does to past leads, and whether that keeps the limits of the gate after the change.

    The leads are those that the gate names, or those of `own_file`, which are then taken for real. A score whose bands
    leave points without a grade is told and not tried.
    """
    gate = gate_of(after)
    name = own_file or (gate.leads if gate else None)
    if name is None or not concerns_score(before, after):
        return Assessment(None, ())
    if gaps := band_problems(after, today):
        return Assessment(None, gaps)
    try:
        lines = source(name)
    except OSError:
        if own_file is not None or gate is None:
            raise
        return Assessment(None, (_no_file(after, gate),))
    file = own_file or f"{after.documents.shown_as}/{name}"
    generated = gate is not None and gate.generated and own_file is None
    leads, problems = read_leads(lines, file, score_parameters(before), score_parameters(after), generated)
    if has_errors(problems):
        return Assessment(None, problems)
    found = impact(before, after, leads)
    return Assessment(found, sort([*problems, *(judge_gate(found, after, gate, today) if gate else ())]))


def band_problems(playbook: Playbook, today: date) -> tuple[Problem, ...]:
    """What the house rule on grade bands says of a playbook that was linked, but perhaps not judged."""
    found = []
    for finding in grade_bands.check(playbook, today):
        document = playbook.documents.documents[finding.kind, finding.id]
        mark = document.mark(finding.path)
        found.append(Problem(mark, "grade-bands", "error", finding.said, document.line(mark.line)))
    return sort(found)


def concerns_score(before: Playbook, after: Playbook) -> bool:
    """True when both have a lead score, either it or its gate is not the same, and the former grades every lead."""
    if SCORE not in before.scores or SCORE not in after.scores or band_problems(before, date.min):
        return False
    return score_parameters(before) != score_parameters(after) or gate_of(before) != gate_of(after)


def from_folder(playbook: Path) -> Source:
    """Leads from a playbook's folder."""

    def lines(name: str) -> Iterator[bytes]:
        return lines_of(playbook / name)

    return lines


def lines_of(path: Path) -> Iterator[bytes]:
    """The raw lines of a file, one at a time. Raises OSError at once where it cannot be opened."""
    return _each(path.open("rb"))


def _each(file: BinaryIO) -> Iterator[bytes]:
    with file:
        yield from file


def _no_file(playbook: Playbook, gate: Gate) -> Problem:
    mark = playbook.mark("gates", gate.id, ("leads",))
    line = playbook.documents.documents["gates", gate.id].line(mark.line)
    return Problem(mark, "leads-file", "error", leads_file.no_file(gate.leads), line)
