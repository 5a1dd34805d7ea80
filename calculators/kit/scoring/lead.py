"""A lead as a score sees it: answers, evidence and events, and what a score asks of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.kit.scoring.model import Criterion, FitRule, Framework, Model

UNKNOWN = "unknown"
"""The id of the answer that says nothing, in the rules that have one."""


@dataclass(frozen=True)
class Event:
    """How many times something happened, and on which day last (None: not told)."""

    count: int
    last: date | None


@dataclass(frozen=True)
class Lead:
    """What is known about a lead on the day `as_of`."""

    as_of: date
    segment: str
    framework: str
    answers: Mapping[str, str]
    levels: Mapping[str, int]
    events: Mapping[str, Event]


def fallback(rule: FitRule) -> str:
    """The answer of a lead of which it is not known: `unknown` where the rule has it, else its first."""
    ids = [answer.id for answer in rule.answers]
    return UNKNOWN if UNKNOWN in ids else ids[0]


def framework_of(model: Model, framework_id: str) -> Framework:
    """The framework with that id. Raises KeyError."""
    return {framework.id: framework for framework in model.frameworks}[framework_id]


def asked_criteria(model: Model) -> tuple[Criterion, ...]:
    """The criteria that any framework asks about, in the order of the model."""
    if model.score.framework_group is None:
        return ()
    asked = {letter.criterion for framework in model.frameworks for letter in framework.letters}
    return tuple(criterion for criterion in model.criteria if criterion.id in asked)
