"""What a calculator is given from the playbook, as plain JSON data.

Most calculators have their parameters in their own entry. The lead score is made of records that stand elsewhere: the
score model, the frameworks, the criteria and the roles that get leads. The KPI dashboard has a part of its own, and
takes the rest from the KPIs, the stages, the fields and the routes.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from scripts.link.playbook import Playbook


def parameters_of(playbook: Playbook, calculator_id: str) -> dict[str, Any]:
    """The parameters of a calculator, as its `read_parameters` takes them. Raises KeyError for an unknown id."""
    if calculator_id == "lead-score":
        return _lead_score(playbook)
    if calculator_id == "kpi":
        return _kpi(playbook)
    return _plain(playbook.calculators[calculator_id])["parameters"]


def _lead_score(playbook: Playbook) -> dict[str, Any]:
    """The parts of the records that `calculators.lead_score.parameters.Parameters` names."""
    score = playbook.scores["lead-score"]
    plain = _plain(score)
    owners = {route.owner for route in score.routes} | {route.service_level.owner for route in score.routes}
    return {
        "fit_groups": [
            _but(group, rules=[_but(rule, without="field") for rule in group["rules"]]) for group in plain["fit_groups"]
        ],
        **{
            key: plain[key]
            for key in (
                "framework_group",
                "engagement_groups",
                "fit_cap",
                "engagement_cap",
                "fit_bands",
                "engagement_bands",
                "routes",
                "example",
            )
        },
        "frameworks": [
            {
                "id": one.id,
                "name": _plain(one.name),
                "letters": [
                    {"name": _plain(letter.name), "criterion": str(letter.criterion)} for letter in one.letters
                ],
            }
            for one in playbook.frameworks.values()
        ],
        "criteria": [
            {"id": one.id, "name": _plain(one.name), "rubric": [_plain(level) for level in one.rubric]}
            for one in playbook.criteria.values()
        ],
        "roles": {role: _plain(playbook.roles[role].name) for role in sorted(owners)},
    }


def _kpi(playbook: Playbook) -> dict[str, Any]:
    """The parts of the records that `calculators.kpi.parameters.Parameters` names."""
    own = _plain(playbook.calculators["kpi"])["parameters"]
    return {
        "own": own,
        "kpis": [
            {
                **{key: plain[key] for key in ("id", "name", "unit", "direction", "target")},
                "variants": [_but(variant, without="when") for variant in plain["variants"]],
            }
            for plain in map(_plain, playbook.kpis.values())
        ],
        "stages": [
            {
                key: plain[key]
                for key in ("id", "name", "probability", "forecast_category", "target_days", "required_fields")
            }
            for plain in map(_plain, playbook.stages_in_order)
        ],
        "fields": {
            plain["id"]: {"name": plain["name"], "options": plain["options"]}
            for plain in map(_plain, playbook.fields.values())
        },
        "deadlines": [
            {
                **{key: plain[key] for key in ("fit", "engagement", "segments")},
                **{key: plain["service_level"][key] for key in ("within_hours", "hours")},
            }
            for score in playbook.scores.values()
            for plain in map(_plain, score.routes)
        ],
    }


def _plain(record: BaseModel) -> dict[str, Any]:
    return record.model_dump(mode="json")


def _but(mapping: Mapping[str, Any], without: str = "", **changed: Any) -> dict[str, Any]:
    return {key: value for key, value in {**mapping, **changed}.items() if key != without}
