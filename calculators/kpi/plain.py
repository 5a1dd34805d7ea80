"""The dashboard as JSON data: every figure unrounded, shares as fractions, days in ISO 8601."""

from collections.abc import Mapping
from typing import Protocol

from calculators.kit.input.plain import Json, to_plain
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


def plain_of(result: Result) -> dict[str, Json]:
    """All views. Stages are named by their id, rows by their line in the file."""
    scope = result.scope
    stages = [stage.id for stage in scope.parameters.road]
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
        "months": [_fields(month) for month in months_of(scope)],
        "funnel": [
            {
                **_fields(level.step),
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
        "probabilities": [{**_fields(one), "stage": stages[one.stage]} for one in history_of(scope)],
        "segments": [_fields(group) for group in groups_of(scope, lambda deal: deal.segment)],
        "owners": [_fields(group) for group in groups_of(scope, lambda deal: deal.owner)],
        "sources": [_fields(group) for group in groups_of(scope, lambda deal: deal.source)],
        "quality": {
            "score": quality.score,
            "checks": [
                {"id": check.id, "looked_at": check.looked_at, "lines": list(check.lines)} for check in quality.checks
            ],
            "unmapped": list(quality.unmapped),
        },
    }


def _figure(figure: Figure) -> dict[str, Json]:
    return {
        "value": figure.value,
        "n": figure.n,
        "low": figure.low,
        "high": figure.high,
        "few": figure.few,
        "missing": list(figure.missing),
    }


class _Row(Protocol):
    def _asdict(self) -> Mapping[str, object]: ...


def _fields(row: _Row) -> dict[str, Json]:
    return {name: _plain(value) for name, value in row._asdict().items()}


def _plain(value: object) -> Json:
    if isinstance(value, Share):
        return {"value": value.value, "low": value.low, "high": value.high}
    return _fields(value) if isinstance(value, tuple) and hasattr(value, "_asdict") else to_plain(value)
