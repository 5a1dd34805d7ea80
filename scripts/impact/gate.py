"""Does a change of the score keep the limits of its gate? What is accepted on purpose stands in the gate's own file."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.kit.text.numbers import format_input
from scripts.impact.quality import FEWEST
from scripts.impact.result import Impact
from scripts.judge.rules import gate_capacity, gate_discrimination, gate_regraded
from scripts.link.playbook import Playbook
from scripts.load.tree import Path
from scripts.model.base import Text
from scripts.model.gates import Acceptance, Gate, Limit
from scripts.problem import Problem, Said, Severity, sort, text

_STEP = {Limit.REGRADED: 1, Limit.DISCRIMINATION: 3, Limit.CAPACITY: 1}
"""Decimals to which the figure that would have to be accepted is rounded up."""


@dataclass(frozen=True)
class Breach:
    """A limit that is passed: where it stands in the gate's file, what was found, and the role, for capacity."""

    limit: Limit
    path: Path
    found: float
    role: str | None = None


def judge_gate(impact: Impact, playbook: Playbook, gate: Gate, today: date) -> tuple[Problem, ...]:
    """A problem at each limit that is passed and not accepted today. `playbook` is the one after the change.

    A queue beyond its capacity counts unless the change shortens it. Where the file has too few outcomes to judge
    discrimination, that is a warning.
    """
    problems = [
        _problem(playbook, gate, breach, _said(impact, gate, breach, today))
        for breach in breaches(impact, gate)
        if not accepted(gate, breach, today)
    ]
    if impact.quality is None and impact.leads:
        too_few = Breach(Limit.DISCRIMINATION, ("most_auc_loss",), 0.0)
        problems.append(_problem(playbook, gate, too_few, gate_discrimination.too_few(FEWEST), "warning"))
    return sort(problems)


def breaches(impact: Impact, gate: Gate) -> Iterator[Breach]:
    """Every limit that is passed, accepted or not."""
    if impact.regraded_percent > gate.most_regraded_percent:
        yield Breach(Limit.REGRADED, ("most_regraded_percent",), impact.regraded_percent)
    if impact.quality is not None and -impact.quality.difference.value > gate.most_auc_loss:
        yield Breach(Limit.DISCRIMINATION, ("most_auc_loss",), -impact.quality.difference.value)
    queues = {one.role: one for one in impact.queues}
    for place, capacity in enumerate(gate.capacity):
        queue = queues.get(capacity.role)
        if queue is not None and queue.after > capacity.leads_per_week and queue.after >= queue.before:
            yield Breach(Limit.CAPACITY, ("capacity", place, "leads_per_week"), queue.after, capacity.role)


def accepted(gate: Gate, breach: Breach, today: date) -> bool:
    """True when the gate accepts this much of it today."""
    return any(today <= one.until and breach.found <= one.up_to for one in _about(gate, breach))


def _about(gate: Gate, breach: Breach) -> tuple[Acceptance, ...]:
    return tuple(one for one in gate.acceptances if one.limit is breach.limit and one.role == breach.role)


def _said(impact: Impact, gate: Gate, breach: Breach, today: date) -> Said:
    accept = _how_to_accept(gate, breach, today)
    if breach.limit is Limit.REGRADED:
        return gate_regraded.too_many(impact.regraded, breach.found, gate.most_regraded_percent, accept)
    if breach.limit is Limit.DISCRIMINATION:
        assert impact.quality is not None
        before, after = impact.quality.before.both.value, impact.quality.after.both.value
        return gate_discrimination.lost(before, after, gate.most_auc_loss, accept)
    queue = next(one for one in impact.queues if one.role == breach.role)
    capacity = next(one for one in gate.capacity if one.role == breach.role)
    name = impact.names.get(queue.role) or text(queue.role, queue.role)
    return gate_capacity.queue(name, queue.before, queue.after, capacity.leads_per_week, accept)


def _how_to_accept(gate: Gate, breach: Breach, today: date) -> Text:
    """What to write, and what is wrong with an acceptance that is there already."""
    enough = _rounded_up(breach.found, _STEP[breach.limit])
    role = f", role: {breach.role}" if breach.role else ""
    written = f"limit: {breach.limit}{role}, up_to: {format_input(enough, 'en', 3).replace(',', '')}"
    how = text(
        f"Er det med vilje, så tilføj under acceptances i playbook/gates/{gate.id}.yaml: {written}, "
        "en grund på begge sprog (reason) og en slutdato (until).",
        f"If it is on purpose, add under acceptances in playbook/gates/{gate.id}.yaml: {written}, "
        "a reason in both languages and an end date (until).",
    )
    about = _about(gate, breach)
    if any(breach.found <= one.up_to for one in about):
        last = max(one.until for one in about if breach.found <= one.up_to)
        return text(
            f"Accepten i filen udløb {last.isoformat()}. {how.da}",
            f"The acceptance in the file ended on {last.isoformat()}. {how.en}",
        )
    if standing := [one.up_to for one in about if today <= one.until]:
        most = max(standing)
        return text(
            f"Accepten i filen går kun til {format_input(most, 'da', 3)}. {how.da}",
            f"The acceptance in the file only goes up to {format_input(most, 'en', 3)}. {how.en}",
        )
    return how


def _rounded_up(value: float, decimals: int) -> float:
    steps: int = 10**decimals
    return math.ceil(round(value * steps, 6)) / steps


def _problem(playbook: Playbook, gate: Gate, breach: Breach, said: Said, severity: Severity = "error") -> Problem:
    mark = playbook.mark("gates", gate.id, breach.path)
    rule = f"gate-{breach.limit.value}"
    return Problem(mark, rule, severity, said, playbook.documents.documents["gates", gate.id].line(mark.line))
