"""The dashboard as JSON data: every figure unrounded, shares as fractions, days in ISO 8601."""

from datetime import date
from typing import Any

from calculators.kit.statistics.proportions import Share
from calculators.kpi.ages import ages_of
from calculators.kpi.forecast import forecast_of
from calculators.kpi.funnel import funnel_of
from calculators.kpi.groups import groups_of
from calculators.kpi.history import history_of
from calculators.kpi.measures.budget import NEIGHBOURS
from calculators.kpi.months import months_of
from calculators.kpi.quality import quality_of
from calculators.kpi.result import Result, target_of
from calculators.kpi.scope import Figure


def plain_of(result: Result) -> dict[str, Any]:
    """All views. Stages are named by their id, rows by their line in the file."""
    scope = result.scope
    stages = [stage.id for stage in scope.parameters.stages]
    quality = quality_of(result)
    return {
        "file": result.data.name,
        "rows": len(scope.rows),
        "refused": len(result.data.refused),
        "start": scope.start.isoformat(),
        "end": scope.end.isoformat(),
        "kpis": [
            {
                "id": row.kpi.id,
                "unit": row.kpi.unit,
                "target": target_of(row.kpi),
                "verdict": row.verdict,
                **_figure(row.figure),
                "variants": {id: _figure(figure) for id, figure in row.figures.items()},
            }
            for row in result.rows
        ],
        "neighbours": {id: _figure(measure.of(scope)) for id, measure in NEIGHBOURS.items()},
        "months": [_plain(month._asdict()) for month in months_of(scope)],
        "funnel": [
            {
                **_plain(level.step._asdict()),
                "stage": stages[level.step.stage],
                "onward": _plain(level.onward),
                "days": level.days,
            }
            for level in funnel_of(scope).levels
        ],
        "ageing": [
            {
                "stage": stages[ages.stage],
                "target": ages.target,
                "median": ages.median,
                "over": ages.over,
                "double": ages.double,
                "lines": [one.deal.line for one in ages.deals],
                "days": [one.days for one in ages.deals],
            }
            for ages in ages_of(scope)
        ],
        "forecast": _plain(forecast_of(scope)),
        "probabilities": [{**_plain(one._asdict()), "stage": stages[one.stage]} for one in history_of(scope)],
        "segments": [_plain(group._asdict()) for group in groups_of(scope, lambda deal: deal.segment)],
        "owners": [_plain(group._asdict()) for group in groups_of(scope, lambda deal: deal.owner)],
        "sources": [_plain(group._asdict()) for group in groups_of(scope, lambda deal: deal.source)],
        "quality": {
            "score": quality.score,
            "checks": [
                {"id": check.id, "looked_at": check.looked_at, "lines": list(check.lines)} for check in quality.checks
            ],
            "unmapped": list(quality.unmapped),
        },
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "n": figure.n,
        "low": figure.low,
        "high": figure.high,
        "few": figure.few,
        "missing": list(figure.missing),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Share):
        return {"value": value.value, "low": value.low, "high": value.high}
    if hasattr(value, "_asdict"):
        return _plain(value._asdict())
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value.isoformat() if isinstance(value, date) else value
