"""A change of the lead score from two playbooks to a judged impact: find the gate, read its leads, compare, judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO, NamedTuple

from scripts.impact.gate import judge_gate
from scripts.impact.leads import read_leads
from scripts.impact.report import Trial, gate_of, impact, score_parameters, trials
from scripts.impact.result import Impact
from scripts.judge.rules import grade_bands, leads_file
from scripts.link.playbook import Playbook
from scripts.model.gates import Gate
from scripts.problem import Problem, has_errors, sort

Source = Callable[[str], Iterable[bytes]]
"""The raw lines of a file of leads, named from the playbook's folder. Raises OSError where there is none."""


class Assessment(NamedTuple):
    """`impacts` of the scores that changed, or whose gate did, where something names the leads and these and the score
    can be used; where not, `problems` say why."""

    impacts: tuple[Impact, ...]
    problems: tuple[Problem, ...]


def assess(before: Playbook, after: Playbook, today: date, source: Source, own_file: str | None = None) -> Assessment:
    """What the change does to past leads, and whether that keeps the limits of the gates after the change.

    The leads are those that the gate names, or those of `own_file`, which are then taken for real. A score whose bands
    leave points without a grade is told and not tried.
    """
    if band_problems(before, date.min):
        return Assessment((), ())
    concerned = [one for one in trials(before, after) if own_file or one.gate if changed(before, after, one)]
    if concerned and (gaps := band_problems(after, today)):
        return Assessment((), gaps)
    found = [_tried(before, after, one, today, source, own_file) for one in concerned]
    impacts = tuple(impact for one in found for impact in one.impacts)
    return Assessment(impacts, sort([problem for one in found for problem in one.problems]))


def _tried(
    before: Playbook, after: Playbook, trial: Trial, today: date, source: Source, own_file: str | None
) -> Assessment:
    gate = trial.gate
    name = own_file or (gate.leads if gate else "")
    try:
        lines = source(name)
    except OSError:
        if own_file is not None or gate is None:
            raise
        return Assessment((), (_no_file(after, gate),))
    file = own_file or f"{after.documents.shown_as}/{name}"
    generated = gate is not None and gate.generated and own_file is None
    old, new = score_parameters(before, trial.before), score_parameters(after, trial.after)
    leads, problems = read_leads(lines, file, old, new, generated)
    if has_errors(problems):
        return Assessment((), problems)
    found = impact(before, after, leads, trial)
    return Assessment((found,), sort([*problems, *(judge_gate(found, after, gate, today) if gate else ())]))


def band_problems(playbook: Playbook, today: date) -> tuple[Problem, ...]:
    """What the house rule on grade bands says of a playbook that was linked, but perhaps not judged."""
    found = []
    for finding in grade_bands.check(playbook, today):
        document = playbook.documents.documents[finding.kind, finding.id]
        mark = document.mark(finding.path)
        found.append(Problem(mark, "grade-bands", "error", finding.said, document.line(mark.line)))
    return sort(found)


def changed(before: Playbook, after: Playbook, trial: Trial) -> bool:
    """True when the score or the limits of its gate are not the same, whatever they are called."""
    old, new = (_limits(gate) for gate in (gate_of(before, trial.before), trial.gate))
    return old != new or score_parameters(before, trial.before) != score_parameters(after, trial.after)


def _limits(gate: Gate | None) -> Gate | None:
    return gate.model_copy(update={"id": "", "score": "", "formerly": ()}) if gate is not None else None


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
