"""All rules with their documentation: those of load, shape and link, and the house rules. One module a rule.

A rule's page is its module's docstring: the title in English and Danish on the first two lines, then paragraphs that
start with `Why:`, `Hvorfor:`, `Mend:` and `Ret:`, then examples that start with `Bad:` or `Good:` and a file below
playbook/. Good example number n mends bad example number n. A line `# key: missing` in an example says that the key is
left out, and → stands for a tab.
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
_LABEL = re.compile(r"^(Why|Hvorfor|Mend|Ret|Bad|Good): ", re.MULTILINE)


class Example(NamedTuple):
    """A file of an example: its place below playbook/, and the keys it shows."""

    file: str
    yaml: str


@dataclass(frozen=True)
class Rule:
    """A rule and its page. `needs` are the kinds that must be whole before it runs; `source` its file here."""

    id: str
    step: StepName
    severity: Severity
    title: Text
    why: Text
    mend: Text
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    needs: tuple[str, ...]
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
        if label in ("Bad", "Good"):
            file, _, yaml = body.partition("\n")
            lines = [line.removeprefix("    ") for line in yaml.rstrip().splitlines()]
            (bad if label == "Bad" else good).append(Example(file.strip(), "\n".join(lines) + "\n"))
        else:
            paragraphs[label] = " ".join(body.split())
    if missing := {"Why", "Hvorfor", "Mend", "Ret"} - set(paragraphs):
        raise ValueError(f"{titles[0]}: missing {sorted(missing)}")
    return text(titles[1], titles[0]), paragraphs, tuple(bad), tuple(good)


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
            source=f"scripts/{step}/rules/{found.name}.py",
            check=cast("Check | None", getattr(module, "check", None)),
        )
