"""The figures of an impact as plain JSON data. Only names and notes differ by language."""

from __future__ import annotations

from dataclasses import asdict

from calculators.kit.input.plain import Json
from calculators.kit.statistics.discrimination import Interval
from calculators.kit.text.language import Language
from scripts.impact.movers import Mover
from scripts.impact.quality import Discrimination, Quality
from scripts.impact.queue import Queue
from scripts.impact.result import Impact

_DECIMALS = 6


def plain(impact: Impact, language: Language) -> dict[str, Json]:
    """Ready for `json.dumps`: dates as ISO text, figures rounded to six decimals, lists in a fixed order."""
    return {
        "file": impact.file,
        "generated": impact.generated,
        "leads": impact.leads,
        "wins": impact.wins,
        "first": impact.first.isoformat() if impact.first else None,
        "last": impact.last.isoformat() if impact.last else None,
        "regraded": impact.regraded,
        "regraded_percent": _rounded(impact.regraded_percent),
        "owner_changed": impact.reowned,
        "points_changed": impact.repointed,
        "grades": [{"from": old, "to": new, "leads": count} for (old, new), count in sorted(impact.grades.items())],
        "owners": [
            {"from": old, "to": new, "leads": count} for (old, new), count in sorted(impact.owners.items(), key=str)
        ],
        "movers": [_mover(mover, language) for mover in impact.movers],
        "quality": _quality(impact.quality) if impact.quality else None,
        "queues": [_queue(one, impact, language) for one in impact.queues],
        "notes": [note.say(language) for note in impact.notes],
    }


def _mover(mover: Mover, language: Language) -> dict[str, Json]:
    sides = (("before", mover.before), ("after", mover.after))
    return {
        "id": mover.id,
        "outcome": mover.outcome,
        "steps": mover.steps,
        **{
            name: {"grade": one.grade, "fit": one.fit.points, "engagement": one.engagement.points, "owner": one.owner}
            for name, one in sides
        },
        "why": [
            {
                "cause": reason.cause,
                "id": reason.id,
                "name": reason.name.say(language),
                "points": _rounded(reason.points),
            }
            for reason in mover.reasons
        ],
    }


def _quality(found: Quality) -> dict[str, Json]:
    one = found.calibration
    return {
        "wins": found.wins,
        "others": found.others,
        "auc_difference": _interval(found.difference),
        "before": _discrimination(found.before),
        "after": _discrimination(found.after),
        "brier": None
        if one is None
        else {
            "before": _rounded(one.before),
            "after": _rounded(one.after),
            "base_rate": _rounded(one.base),
            "reference": _rounded(one.reference),
            "learnt_from": one.learnt_from,
            "tested_on": one.tested_on,
            "tested_from": one.tested_from.isoformat(),
        },
    }


def _discrimination(one: Discrimination) -> dict[str, Json]:
    return {
        "auc": _interval(one.both),
        "auc_fit": _interval(one.fit),
        "auc_engagement": _interval(one.engagement),
        "deciles": [{name: _rounded(value) for name, value in asdict(part).items()} for part in one.deciles],
    }


def _interval(one: Interval) -> dict[str, float]:
    return {name: _rounded(value) for name, value in asdict(one).items()}


def _queue(one: Queue, impact: Impact, language: Language) -> dict[str, Json]:
    name = impact.names[one.role].say(language) if one.role in impact.names else one.role
    return {
        "role": one.role,
        "name": name,
        "before": _rounded(one.before),
        "after": _rounded(one.after),
        "busiest_before": one.busiest_before,
        "busiest_after": one.busiest_after,
        "capacity": one.capacity,
        "over": one.over,
    }


def _rounded(value: float) -> float:
    return round(value, _DECIMALS)
