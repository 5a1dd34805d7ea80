"""The proposed points as a change of the score's YAML file: a difference to apply, and each rule ready to paste."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators.kit.text.numbers import format_input
from calculators.lead_score_report.parameters import ScoreFile
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


def yaml_change(file: ScoreFile, changes: Sequence[Change]) -> YamlChange:
    """Only the figures after `points:` change; ids, labels, order and comments stay."""
    new: dict[int, str] = {}
    by_hand = []
    for change in changes:
        place = file.places.get(f"{change.key}.points" if change.key.startswith("event.") else change.key, 0)
        line = file.lines[place - 1] if 0 < place <= len(file.lines) else ""
        found = _POINTS.findall(line)
        if len(found) == 1 and float(found[0][1]) == change.today:
            new[place] = _POINTS.sub(rf"\g<1>{_written(change.proposed)}", line)
        else:
            by_hand.append(change)
    rules = dict.fromkeys(".".join(change.key.split(".")[:2]) for change in changes)
    blocks = tuple(_block(file, rule, new) for rule in rules if rule in file.places)
    return YamlChange(_difference(file, new), blocks, tuple(by_hand))


def _difference(file: ScoreFile, new: Mapping[int, str]) -> str:
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


def _block(file: ScoreFile, rule: str, new: Mapping[int, str]) -> Block:
    """From the rule's first line to the line before the next that is indented no deeper."""
    first = file.places[rule]
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
