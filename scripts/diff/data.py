"""The report as JSON for other programs. `report.schema.json` beside this file describes it; keys are only added."""

from __future__ import annotations

import json
from typing import Final

from calculators.kit.input.plain import Json
from calculators.kit.text.language import Language
from scripts.diff.change import Change, Place, Shown
from scripts.diff.report import Report, Told
from scripts.diff.snapshots import Snapshot
from scripts.diff.touches import Touched, Touches
from scripts.impact.report import impact_plain
from scripts.model.base import Text
from scripts.model.kinds import KINDS
from scripts.report import as_json as problems_as_json

VERSION: Final = 3


def data(report: Report, language: Language) -> dict[str, Json]:
    """The report, ready for `json.dumps`. Sentences are in both languages, problems and the score in `language`."""
    score = report.score
    impacts = [impact_plain(one, language) for one in score.impacts]
    return {
        "version": VERSION,
        "base": _side(report.base),
        "head": _side(report.head),
        "changes": [_told(one) for one in report.told],
        "lines": _lines(report),
        "touches": _touches(report.touches) if report.touches else None,
        "warnings": [
            {"kind": one.kind, "id": one.id, "used_by": ["/".join(key) for key in one.users], "text": _text(one.said)}
            for one in report.warnings
        ],
        "not_compared": ["/".join(key) for key in report.not_compared],
        "partly_compared": ["/".join(key) for key in report.partial],
        "problems": json.loads(problems_as_json(report.problems, language)),
        "score": {
            "gate_passed": score.holds,
            "note": _text(score.note) if score.note else None,
            "problems": json.loads(problems_as_json(score.problems, language)),
            "impact": impacts[0] if impacts else None,
            "other_impacts": impacts[1:],
        },
    }


def as_json(report: Report, language: Language) -> str:
    """The whole report as text."""
    return json.dumps(data(report, language), ensure_ascii=False, indent=1) + "\n"


def _side(snapshot: Snapshot) -> dict[str, str | None]:
    return {"name": snapshot.name, "commit": snapshot.commit or None}


def _told(told: Told) -> dict[str, Json]:
    change, reached = told.change, told.touches
    return {
        "group": KINDS[change.kind].said.group.id,
        "kind": change.kind,
        "id": change.id,
        "path": list(change.path),
        "what": change.what.value,
        "before": _shown(change.before),
        "after": _shown(change.after),
        "only": change.only,
        "places": _places(change),
        "text": _text(told.sentence),
        "touches": _touches(reached),
    }


def _lines(report: Report) -> list[Json]:
    """The changes of a line by their place in `changes`."""
    places = {id(one.change): place for place, one in enumerate(report.told)}
    return [
        {
            "text": dict(_text(line.sentence)),
            "weight": line.weight.name.lower(),
            "changes": [places[id(change)] for change in line.changes],
        }
        for line in report.lines
    ]


def _touches(reached: Touches) -> dict[str, Json]:
    return {
        "pages": [_touched(page) for page in reached.pages],
        "roles": [role.id for role in reached.roles],
        "calculators": [calculator.id for calculator in reached.calculators],
        "calendars": [_touched(calendar) for calendar in reached.calendars],
    }


def _touched(touched: Touched) -> dict[str, Json]:
    return {"name": dict(_text(touched.name)), "address": dict(_text(touched.address))}


def _places(change: Change) -> list[dict[str, Json] | None]:
    return [_place(place) if place else None for place in change.places]


def _place(place: Place) -> dict[str, Json]:
    return {"kind": place.kind, "id": place.id, "name": _text(place.name)}


def _shown(shown: Shown | None) -> dict[str, Json] | None:
    return {"value": shown.raw, "text": _text(shown.text)} if shown else None


def _text(words: Text) -> dict[str, str]:
    return {"da": words.da, "en": words.en}
