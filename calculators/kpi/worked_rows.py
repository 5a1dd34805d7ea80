"""Rows for the worked examples of formulas: made of the few cells that an example is about.

Used at build time and in tests only.
"""

from collections.abc import Iterable
from datetime import date

from calculators.kit.text.language import Text
from calculators.kpi.deal import Deal
from calculators.kpi.parameters import Assumption, Parameters
from calculators.kpi.scope import Scope

START, END = date(2025, 11, 1), date(2026, 10, 31)
_NOTHING = Assumption(0.0, Text("", ""))
_FIGURES = (8, 16, _NOTHING, _NOTHING, _NOTHING, _NOTHING, 30, 10, 180)
_PARAMETERS = Parameters(*_FIGURES, "", "", (), (), (), (), (), {}, ())
_EMPTY: dict[str, object] = dict.fromkeys(Deal._fields) | {
    "line": 0,
    "stage": -1,
    "reached": -1,
    "entered": (),
    "outcome": "",
}


def row(**cells: object) -> Deal:
    """A row with those cells; every other one is empty."""
    return Deal._make((_EMPTY | cells).values())


def scope(rows: Iterable[Deal], *has: str) -> Scope:
    """The rows in a period of the twelve months up to the end of October 2026."""
    return Scope(_PARAMETERS, tuple(rows), frozenset(has), START, END, 4, 8, 16, None, None, None)
