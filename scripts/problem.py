"""A problem in the playbook: where it is, what was found, what was expected and how it is mended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from scripts.model.base import Text, text

__all__ = ["Mark", "Problem", "Said", "Severity", "text"]

Severity = Literal["error", "warning"]


class Mark(NamedTuple):
    """A place in a file, lines and columns counted from 1; the end column is the one after the last character."""

    file: str
    line: int
    column: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule says in both languages; where it stands is added by the step that found it."""

    message: Text
    expected: Text | None = None
    mend: Text | None = None

    def in_a_line(self, language: str) -> str:
        """What was found and how to mend it, as sentences."""
        found = self.message.say(language)
        return f"{found[:1].upper()}{found[1:]}." + (f" {self.mend.say(language)}" if self.mend else "")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in the input. `rule` is the id of its page in the catalogue, `snippet` the line it stands in.

    `also` are the other places that the one slip shows in: one mend does for all.
    """

    mark: Mark
    rule: str
    severity: Severity
    said: Said
    snippet: str = ""
    also: tuple[Mark, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Problems are reported in this order."""
        mark = self.mark
        return (mark.file, mark.line, mark.column, self.rule, self.said.message.en)


def sort(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems in reading order, each once. A later step may know more places of one than the step that found it;
    then that step's words are kept."""
    fullest: dict[tuple[Mark, str, Text], Problem] = {}
    for problem in problems:
        slip = (problem.mark, problem.rule, problem.said.message)
        if slip not in fullest or len(problem.also) > len(fullest[slip].also):
            fullest[slip] = problem
    return tuple(sorted(fullest.values(), key=lambda problem: problem.order))


def together(problems: list[Problem]) -> Problem:
    """Problems that are one slip, as the first of them in reading order with the places of the others."""
    first, *others = sorted(problems, key=lambda problem: problem.order)
    return replace(first, also=tuple(dict.fromkeys(other.mark for other in others if other.mark != first.mark)))


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """True when at least one problem is an error; warnings alone let the build go on."""
    return any(problem.severity == "error" for problem in problems)
