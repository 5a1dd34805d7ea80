"""The columns of a file of past leads and what each may hold, from the score before and after a change."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from calculators.kit.scoring.lead import UNKNOWN, asked_criteria, fallback
from calculators.kit.scoring.model import Model
from calculators.kit.text.dates import parse_date
from scripts.judge.rules import leads_value
from scripts.nearest import nearest as near_word
from scripts.problem import Said

Kind = Literal["id", "choice", "date", "optional-date", "level", "count"]
Cell = str | int | date | None
OUTCOMES: Final = ("won", "lost", "no-decision")
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,39}")
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOST: Final = {"level": 3, "count": 1000}


@dataclass(frozen=True)
class Column:
    """What a column holds. `needed`: no lead can be scored without it. `both`: the rule is there before and after.

    `instead` is what a value counts as that is no option any more and like none; nothing where that is a mistake.
    """

    name: str
    kind: Kind
    options: tuple[str, ...] = ()
    needed: bool = False
    both: bool = True
    instead: str = ""


def columns(before: Model, after: Model) -> Mapping[str, Column]:
    """Every column there may be, by name, in the order of a form: what either side of the change asks about."""
    frameworks = tuple(dict.fromkeys(one.id for side in (before, after) for one in side.frameworks))
    group = after.score.framework_group or before.score.framework_group
    segments = tuple(dict.fromkeys(one.id for side in (before, after) for one in side.segments))
    found = [
        Column("id", "id", needed=True),
        Column("created", "date", needed=True),
        Column("outcome", "choice", OUTCOMES, True),
        Column("as_of", "date", needed=True),
        *([Column("segment", "choice", segments, True)] if segments else []),
        *([Column("framework", "choice", frameworks, True, instead=group.default)] if group is not None else []),
    ]
    old, new = _rules(before), _rules(after)
    for name, column in (old | new).items():
        options = tuple(dict.fromkeys((*old.get(name, column).options, *new.get(name, column).options)))
        instead = new.get(name, column).instead
        found.append(Column(name, column.kind, options, both=name in old and name in new, instead=instead))
    return {column.name: column for column in found}


def _rules(parameters: Model) -> dict[str, Column]:
    found = [
        Column(f"fit.{rule.id}", "choice", tuple(answer.id for answer in rule.answers), instead=fallback(rule))
        for group in parameters.score.fit_groups
        for rule in group.rules
    ]
    found += [Column(f"level.{criterion.id}", "level") for criterion in asked_criteria(parameters)]
    for rule in parameters.score.engagement_rules:
        found += [Column(f"event.{rule.id}.count", "count"), Column(f"event.{rule.id}.last", "optional-date")]
    return {column.name: column for column in found}


def read(column: Column, cell: str) -> Cell | Said:
    """A cell's value, or what is wrong with it."""
    if column.kind == "choice":
        return (
            cell
            if cell in column.options
            else leads_value.not_an_option(cell, column.options, _nearest(cell, column.options))
        )
    if column.kind in _MOST:
        most = _MOST[column.kind]
        whole = cell.isascii() and cell.isdigit() and len(cell) < 6 and int(cell) <= most
        return int(cell) if whole else leads_value.not_a_number(cell, most)
    if column.kind == "id":
        return cell if _ID.fullmatch(cell) else leads_value.not_an_id(cell)
    if not cell and column.kind == "optional-date":
        return None
    return _date(cell)


def is_gone(column: Column, cell: str) -> bool:
    """True for a value that may have been an option once, in a column where that is no mistake."""
    return bool(column.instead and _ID.fullmatch(cell)) and _nearest(cell, column.options) is None


def _nearest(cell: str, options: tuple[str, ...]) -> str | None:
    if not cell:
        return UNKNOWN if UNKNOWN in options else None
    return near_word(cell, options)


def _date(cell: str) -> date | Said:
    if _ISO.fullmatch(cell):
        try:
            return date.fromisoformat(cell)
        except ValueError:
            return leads_value.not_a_date(cell, None)
    meant = (parse_date(cell.partition(" ")[0] if ":" in cell else cell, language) for language in ("da", "en"))
    return leads_value.not_a_date(cell, next((found for found in meant if isinstance(found, date)), None))
