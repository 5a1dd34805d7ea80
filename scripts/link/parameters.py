"""What a calculator is given from the playbook, as plain JSON data.

Most calculators have their parameters in their own entry, and are given the names of the records that these refer to.
The lead score is made of records that stand elsewhere: the score model, the frameworks, the criteria and the roles
that get leads. Its report card takes the same model, and the file in which the model's points stand. The KPI dashboard
takes the KPIs, the stages, the fields and the routes.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from calculators.catalogue import find
from scripts.link.playbook import Playbook
from scripts.link.walk import references
from scripts.load.tree import Path
from scripts.model.calculator import Calculator
from scripts.shape.parameters import names_wanted

_AFTER = 5
"""Lines of the score's file after its last points: the rest of the rule, and what a difference shows around it."""


def parameters_of(playbook: Playbook, calculator_id: str) -> dict[str, Any]:
    """The parameters of a calculator, as its `read_parameters` takes them. Raises KeyError for an unknown id."""
    if calculator_id == "lead-score":
        return _lead_score(playbook)
    entry = playbook.calculators[calculator_id]
    own: dict[str, Any] = _plain(entry)["parameters"]
    if calculator_id == "lead-score-report":
        return {"own": own, "model": _lead_score(playbook), "file": _score_file(playbook)}
    if calculator_id == "kpi":
        return {"own": own, **_kpi(playbook)}
    return own | _names(playbook, entry)


def _names(playbook: Playbook, entry: Calculator) -> dict[str, Any]:
    """The names that the calculator asks for, of the records that its parameters refer to."""
    calculator = find(entry.id)
    wanted = names_wanted(calculator) if calculator is not None else {}
    found = sorted({(ref.kind, str(ref)) for path, ref in references(entry) if path[0] == "parameters"})
    return {
        field: {id: _plain(playbook.records[own][id].name) for own, id in found if own == kind}
        for field, kind in wanted.items()
    }


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
        "field_names": {
            f"fit.{rule.id}": _plain(playbook.fields[rule.field].name)
            for group in score.fit_groups
            for rule in group.rules
            if rule.field is not None
        },
    }


def _score_file(playbook: Playbook) -> dict[str, Any]:
    """The score's own file as far as its points go, and the lines on which they stand."""
    score = playbook.scores["lead-score"]
    document = playbook.documents.documents["scores", score.id]
    places: dict[str, int] = {}
    for at, group in enumerate(score.fit_groups):
        for number, rule in enumerate(group.rules):
            path: Path = ("fit_groups", at, "rules", number)
            places[f"fit.{rule.id}"] = document.mark(path).line
            for place, answer in enumerate(rule.answers):
                places[f"fit.{rule.id}.{answer.id}"] = document.mark((*path, "answers", place, "points")).line
    for at, events in enumerate(score.engagement_groups):
        for number, event in enumerate(events.rules):
            path = ("engagement_groups", at, "rules", number)
            places[f"event.{event.id}"] = document.mark(path).line
            places[f"event.{event.id}.points"] = document.mark((*path, "points")).line
    kept = document.lines[: max(places.values()) + _AFTER]
    return {"path": document.file, "lines": list(kept), "places": places}


def _kpi(playbook: Playbook) -> dict[str, Any]:
    """The parts of the records that `calculators.kpi.parameters.Parameters` names."""
    return {
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
