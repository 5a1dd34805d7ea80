"""The proposed points as a change of the score's YAML file: a difference to apply, and each rule ready to paste."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators.kit.input.references import RecordFile
from calculators.kit.text.numbers import format_input
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.proposal import Change

_CONTEXT = 3
_POINTS = re.compile(r"(\bpoints:\s*)(-?\d+(?:\.\d+)?)")


@dataclass(frozen=True)
class Block:
    """A rule's lines with its new points, from `first` (counted from 1) on."""

    rule: str
    first: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class YamlChange:
    """`difference` in the unified form that `git apply` takes; `by_hand` are changes whose line is not as expected."""

    difference: str
    blocks: tuple[Block, ...]
    by_hand: tuple[Change, ...]


def yaml_change(parameters: Parameters, changes: Sequence[Change]) -> YamlChange:
    """Only the figures after `points:` change; ids, labels, order and comments stay."""
    file, named = parameters.file, _names(parameters)
    new: dict[int, str] = {}
    by_hand = []
    for change in changes:
        place = file.places.get(f"{named[change.key]}.points", 0)
        line = file.lines[place - 1] if 0 < place <= len(file.lines) else ""
        found = _POINTS.findall(line)
        if len(found) == 1 and float(found[0][1]) == change.today:
            new[place] = _POINTS.sub(rf"\g<1>{_written(change.proposed)}", line)
        else:
            by_hand.append(change)
    rules = dict.fromkeys(".".join(change.key.split(".")[:2]) for change in changes)
    begins = {rule: file.places[named[rule]] for rule in rules if named[rule] in file.places}
    blocks = tuple(_block(file, rule, first, new) for rule, first in begins.items())
    return YamlChange(_difference(file, new), blocks, tuple(by_hand))


def _names(parameters: Parameters) -> dict[str, str]:
    """What the file calls each rule and answer: `fit.size` is `fit_groups.company.rules.size`."""
    names = {}
    for group in parameters.score.fit_groups:
        for rule in group.rules:
            own = names[f"fit.{rule.id}"] = f"fit_groups.{group.id}.rules.{rule.id}"
            names |= {f"fit.{rule.id}.{answer.id}": f"{own}.answers.{answer.id}" for answer in rule.answers}
    for events in parameters.score.engagement_groups:
        names |= {f"event.{event.id}": f"engagement_groups.{events.id}.rules.{event.id}" for event in events.rules}
    return names


def _difference(file: RecordFile, new: Mapping[int, str]) -> str:
    """Hunks of changed lines with three lines around them; neighbouring hunks become one."""
    if not new:
        return ""
    said = [f"--- a/{file.path}", f"+++ b/{file.path}"]
    hunks: list[list[int]] = []
    for place in sorted(new):
        if hunks and place - hunks[-1][-1] <= 2 * _CONTEXT:
            hunks[-1].append(place)
        else:
            hunks.append([place])
    for places in hunks:
        first, last = max(1, places[0] - _CONTEXT), min(len(file.lines), places[-1] + _CONTEXT)
        said.append(f"@@ -{first},{last - first + 1} +{first},{last - first + 1} @@")
        removed: list[str] = []
        added: list[str] = []
        for place in range(first, last + 1):
            if place in new:
                removed.append("-" + file.lines[place - 1])
                added.append("+" + new[place])
                continue
            said += [*removed, *added, " " + file.lines[place - 1]]
            removed, added = [], []
        said += [*removed, *added]
    return "\n".join(said) + "\n"


def _block(file: RecordFile, rule: str, first: int, new: Mapping[int, str]) -> Block:
    """From the rule's first line to the line before the next that is indented no deeper."""
    depth = _depth(file.lines[first - 1])
    last = first
    while last < len(file.lines) and (not file.lines[last].strip() or _depth(file.lines[last]) > depth):
        last += 1
    lines = [new.get(place, file.lines[place - 1]) for place in range(first, last + 1)]
    return Block(rule, first, tuple(lines))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _written(points: float) -> str:
    return format_input(points, "en").replace(",", "")
