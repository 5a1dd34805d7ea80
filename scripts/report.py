"""Problems as text for people, JSON for programs and annotations for GitHub. Pure: from problems to one string."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable
from typing import Final

from calculators.kit.input.plain import Json
from scripts.model.base import Text
from scripts.problem import Mark, Problem

_WORDS: Final[dict[str, dict[str, str]]] = {
    "da": {
        "error": "fejl",
        "warning": "advarsel",
        "expected": "forventet",
        "problem": "fejl",
        "problems": "fejl",
        "warnings": "advarsler",
        "file": "fil",
        "files": "filer",
        "fine": "alt er i orden",
        "also": "det samme i",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "expected": "expected",
        "problem": "problem",
        "problems": "problems",
        "warnings": "warnings",
        "file": "file",
        "files": "files",
        "fine": "all is well",
        "also": "the same in",
    },
}
_COLOURS: Final[dict[str, str]] = {
    "error": "\033[31m",
    "warning": "\033[33m",
    "place": "\033[1m",
    "faint": "\033[2m",
    "mend": "\033[32m",
}


def as_text(problems: Iterable[Problem], language: str, colours: bool = False) -> str:
    """Each problem with its place, the line it stands in and a caret below, what was expected and how it is mended.

    Whatever the input says stays within its line and moves no cursor, and in a workflow's log it is no command.
    """
    return "".join(_one(problem, language, colours) + "\n" for problem in problems).replace("##[", "##(")


def as_json(problems: Iterable[Problem], language: str) -> str:
    """A list of objects, in reading order; texts in `language`."""
    return json.dumps([_plain(problem, language) for problem in problems], ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Iterable[Problem], language: str) -> str:
    """Workflow commands that GitHub shows beside the lines of a pull request."""
    return "".join(_annotation(problem, language) + "\n" for problem in problems)


FORMATS: Final[dict[str, Callable[[Iterable[Problem], str], str]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def summary(files: int, problems: tuple[Problem, ...], seconds: float, language: str) -> str:
    """One line: how many files, what was found, how long it took."""
    words = _WORDS[language]
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors

    def counted(count: int, one: str, many: str) -> str:
        return f"{count} {words[one if count == 1 else many]}"

    counts = [counted(errors, "problem", "problems")] if errors else []
    counts += [counted(warnings, "warning", "warnings")] if warnings else []
    decimal = f"{seconds:.1f}".replace(".", ",") if language == "da" else f"{seconds:.1f}"
    return f"{counted(files, 'file', 'files')}: {', '.join(counts) or words['fine']} ({decimal} s)"


def _one(problem: Problem, language: str, colours: bool) -> str:
    def paint(name: str, words: str) -> str:
        return f"{_COLOURS[name]}{words}\033[0m" if colours else words

    mark, said = problem.mark, problem.said
    place = f"{''.join(map(_visible, mark.file))}:{mark.line}:{mark.column}"
    level = "" if problem.severity == "error" else f"{_WORDS[language]['warning']}: "
    message = paint(problem.severity, level + _in_a_line(said.message, language))
    lines = [f"{paint('place', place)}: {message}  [{problem.rule}]"]
    if problem.snippet.strip():
        number = str(mark.line)
        shown, caret = _underlined(problem)
        lines.append(f"  {paint('faint', number + ' |')} {shown}")
        lines.append(f"  {paint('faint', ' ' * len(number) + ' |')} {paint(problem.severity, caret)}")
    if problem.also:
        lines.append(f"  {paint('faint', _WORDS[language]['also'])}")
        lines += [f"    {paint('faint', place)}" for place in places(problem.also)]
    if said.expected is not None:
        lines.append(f"  {_WORDS[language]['expected']} {_in_a_line(said.expected, language)}")
    if said.mend is not None:
        lines.append(f"  {paint('mend', _in_a_line(said.mend, language))}")
    return "\n".join(lines) + "\n"


def places(marks: Iterable[Mark]) -> list[str]:
    """The places of one slip, a file each: its name and the numbers of its lines."""
    by_file: dict[str, list[int]] = {}
    for mark in marks:
        by_file.setdefault("".join(map(_visible, mark.file)), []).append(mark.line)
    return [f"{file}: {', '.join(map(str, dict.fromkeys(lines)))}" for file, lines in by_file.items()]


def _underlined(problem: Problem, width: int = 110) -> tuple[str, str]:
    """The line and the carets below it, cut to `width` around the place; tabs and unprintable signs are shown."""
    first = min(problem.mark.column - 1, len(problem.snippet))
    last = max(first + 1, problem.mark.end_column - 1)
    start = 0 if len(problem.snippet) <= width else max(0, min(first - 20, len(problem.snippet) - width))
    head, cut = ("…" if start else ""), ("…" if start + width < len(problem.snippet) else "")
    line = problem.snippet[start : start + width]
    before, under = line[: first - start], line[first - start : last - start]
    shown = head + "".join(map(_visible, line)) + cut
    return shown, " " * (len(head) + _cells(before)) + "^" * max(1, _cells(under))


def _in_a_line(words: Text, language: str) -> str:
    """The words without line breaks, which would let the input begin a line of its own."""
    return "".join(map(_visible, " ".join(words.say(language).splitlines())))


def _visible(character: str) -> str:
    if character == "\t":
        return "→"
    return character if character.isprintable() else "�"


def _cells(words: str) -> int:
    """How many columns of a terminal a text takes: wide characters two, combining marks none."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in words
    )


def _plain(problem: Problem, language: str) -> dict[str, Json]:
    def say(words: Text | None) -> str | None:
        return None if words is None else words.say(language)

    return {
        "file": problem.mark.file,
        "line": problem.mark.line,
        "column": problem.mark.column,
        "end_column": problem.mark.end_column,
        "rule": problem.rule,
        "severity": problem.severity,
        "message": problem.said.message.say(language),
        "expected": say(problem.said.expected),
        "mend": say(problem.said.mend),
        "also": [
            {"file": mark.file, "line": mark.line, "column": mark.column, "end_column": mark.end_column}
            for mark in problem.also
        ],
    }


def _annotation(problem: Problem, language: str) -> str:
    mark, said = problem.mark, problem.said
    body = [said.message.say(language)]
    if said.expected is not None:
        body.append(f"{_WORDS[language]['expected']} {said.expected.say(language)}")
    if said.mend is not None:
        body.append(said.mend.say(language))
    if problem.also:
        body.append(f"{_WORDS[language]['also']} {'; '.join(places(problem.also))}")
    place = f"file={_property(mark.file)},line={mark.line},col={mark.column},endColumn={mark.end_column}"
    return f"::{problem.severity} {place},title={_property(problem.rule)}::{_data(chr(10).join(body))}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
