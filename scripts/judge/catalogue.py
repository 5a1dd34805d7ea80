"""All rules with their documentation: those of load, shape and link, and the house rules. One module a rule.

A rule's page is its module's docstring: the title in English and Danish on the first two lines, then paragraphs that
start with `Why:`, `Hvorfor:`, `Mend:` and `Ret:`, then examples that start with `Example:` and a file below playbook/.
The good example is the bad one mended, written as a difference: lines after `- ` are the bad one's alone, lines after
`+ ` the good one's, and `Example: bad.yaml -> good.yaml` names two files. A line `# key: missing` in an example says
that the key is left out, and → stands for a tab.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal, NamedTuple, cast

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.model.base import Text
from scripts.problem import Severity, text

StepName = Literal["load", "shape", "link", "judge"]
Check = Callable[[Playbook, date], Iterable[Finding]]
_STEPS: tuple[StepName, ...] = ("load", "shape", "link", "judge")
_LABEL = re.compile(r"^(Why|Hvorfor|Mend|Ret|Example): ", re.MULTILINE)


class Example(NamedTuple):
    """A file of an example: its place below playbook/, and the keys it shows."""

    file: str
    yaml: str


@dataclass(frozen=True)
class Rule:
    """A rule and its page.

    `needs` are the kinds that must be whole before it runs; `between_languages` is True where it compares the languages
    of a text, so that it has nothing to say of one; `together` is True where findings in the same words are one slip at
    several places; `source` is its file here.
    """

    id: str
    step: StepName
    severity: Severity
    title: Text
    why: Text
    mend: Text
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    needs: tuple[str, ...]
    between_languages: bool
    together: bool
    source: str
    check: Check | None


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by id, sorted."""
    found = {rule.id: rule for step in _STEPS for rule in _of_step(step)}
    return dict(sorted(found.items()))


def read_page(docstring: str) -> tuple[Text, Mapping[str, str], tuple[Example, ...], tuple[Example, ...]]:
    """Title, paragraphs by label, bad and good examples. Raises ValueError when the form is not kept."""
    head, *parts = _LABEL.split(docstring)
    titles = [line.strip() for line in head.splitlines() if line.strip()]
    if len(titles) != 2:
        raise ValueError(f"a rule's docstring begins with a title in English and one in Danish, not {titles}")
    paragraphs: dict[str, str] = {}
    bad: list[Example] = []
    good: list[Example] = []
    for label, body in zip(parts[::2], parts[1::2], strict=True):
        if label == "Example":
            for examples, example in zip((bad, good), _bad_and_mended(body), strict=True):
                examples.append(example)
        else:
            paragraphs[label] = " ".join(body.split())
    if missing := {"Why", "Hvorfor", "Mend", "Ret"} - set(paragraphs):
        raise ValueError(f"{titles[0]}: missing {sorted(missing)}")
    return text(titles[1], titles[0]), paragraphs, tuple(bad), tuple(good)


def _bad_and_mended(body: str) -> tuple[Example, Example]:
    """The bad example and the good one, read from a difference. Raises ValueError when a mark is left out."""
    files, *lines = body.rstrip().splitlines()
    bad, _, good = files.partition(" -> ")
    marked = [(line[4:6], line[6:]) for line in lines]
    if wrong := {mark for mark, _ in marked} - {"", "  ", "- ", "+ "}:
        raise ValueError(f"{bad}: a line of an example begins with two spaces, '- ' or '+ ', not {sorted(wrong)}")
    return Example(bad, _without("+ ", marked)), Example(good or bad, _without("- ", marked))


def _without(mark: str, lines: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{line}\n" for its_mark, line in lines if its_mark != mark)


def _of_step(step: StepName) -> Iterable[Rule]:
    package = import_module(f"scripts.{step}.rules")
    for found in sorted(iter_modules(package.__path__), key=lambda module: module.name):
        module = import_module(f"{package.__name__}.{found.name}")
        title, paragraphs, bad, good = read_page(module.__doc__ or "")
        yield Rule(
            id=found.name.replace("_", "-"),
            step=step,
            severity=cast("Severity", getattr(module, "SEVERITY", "error")),
            title=title,
            why=text(paragraphs["Hvorfor"], paragraphs["Why"]),
            mend=text(paragraphs["Ret"], paragraphs["Mend"]),
            bad=bad,
            good=good,
            needs=getattr(module, "NEEDS", ()),
            between_languages=getattr(module, "BETWEEN_LANGUAGES", False),
            together=getattr(module, "TOGETHER", False),
            source=f"scripts/{step}/rules/{found.name}.py",
            check=cast("Check | None", getattr(module, "check", None)),
        )
