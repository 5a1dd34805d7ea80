"""Step 4, judge: a playbook -> problems by the rules of the house, but for those silenced in the records themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from scripts.judge import catalogue
from scripts.judge.catalogue import Rule
from scripts.judge.exceptions import Silence, silences
from scripts.judge.finding import Finding
from scripts.judge.rules import exception_unneeded
from scripts.link.playbook import Playbook
from scripts.problem import Mark, Problem, Said, sort, together


def judge(playbook: Playbook, whole: frozenset[str], today: date) -> tuple[Problem, ...]:
    """Runs every rule whose needed kinds are all in `whole`: the kinds of which every file could be read."""
    problems: list[Problem] = []
    quiet: dict[tuple[str, str, str], list[Silence]] = {}
    for silence in silences(playbook):
        quiet.setdefault((silence.kind, silence.id, silence.exception.rule), []).append(silence)
    used: set[Silence] = set()
    ran: set[str] = set()
    for rule in catalogue.rules().values():
        if rule.check is None or not whole.issuperset(rule.needs) or not applies(rule, playbook.languages):
            continue
        ran.add(rule.id)
        found: list[Problem] = []
        for finding in rule.check(playbook, today):
            near = quiet.get((finding.kind, finding.id, rule.id), ())
            covering = [silence for silence in near if silence.covers(playbook, finding, today)]
            used.update(covering)
            if not covering:
                found.append(_problem(playbook, rule, finding))
        problems.extend(_by_slip(found) if rule.together else found)
    unneeded = catalogue.rules()["exception-unneeded"]
    idle = (
        silence
        for silences_of_one in quiet.values()
        for silence in silences_of_one
        if silence not in used and silence.exception.rule in ran and today <= silence.exception.until
    )
    problems.extend(_problem(playbook, unneeded, exception_unneeded.finding(silence)) for silence in idle)
    return sort(problems)


def applies(rule: Rule, languages: Sequence[str]) -> bool:
    """Whether the rule has anything to say of a playbook in these languages."""
    return not rule.between_languages or len(languages) > 1


def _by_slip(problems: list[Problem]) -> Iterator[Problem]:
    """Problems in the same words as one, with all their places."""
    slips: dict[Said, list[Problem]] = {}
    for problem in problems:
        slips.setdefault(problem.said, []).append(problem)
    return map(together, slips.values())


def _problem(playbook: Playbook, rule: Rule, finding: Finding) -> Problem:
    document = playbook.documents.documents[finding.kind, finding.id]
    mark = document.mark(finding.path, key=finding.on_key)
    if finding.line is not None:
        mark = Mark(document.file, finding.line, 1, max(len(document.line(finding.line)), 1) + 1)
    return Problem(mark, rule.id, rule.severity, finding.said, document.line(mark.line))
