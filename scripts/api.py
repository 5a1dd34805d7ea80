"""The playbook as JSON for other programs: the whole of it and each kind. Sorted, without a clock."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from calculators.kit.input.plain import Json
from scripts.link.playbook import Playbook

VERSION: Final = "v1"
"""The address of the API. Keys may be added within a version; none is removed or changes its meaning."""


def files(playbook: Playbook) -> Mapping[str, str]:
    """Every file of the API as text by its path in the site, e.g. `api/v1/stages.json`; sorted.

    A kind's file maps each id to its record, as in the YAML, plus `source`: the file it came from. Text is
    `{"da": ..., "en": ...}`; dates are ISO text; an optional key that is not set is null. Stages carry `position`,
    counted from 1 along the pipelines, and `next`, `probability` and `forecast_category` of the first pipeline they
    stand in. `playbook.json` holds every kind; `index.json` lists the files and how many records each has.
    """
    kinds = {kind: records(playbook, kind) for kind in sorted(playbook.records)}
    index: dict[str, Json] = {
        "version": VERSION,
        "playbook": "playbook.json",
        "kinds": {
            kind: {"file": f"{kind}.json", "schema": f"../../schema/{kind}.json", "records": len(found)}
            for kind, found in kinds.items()
        },
        "stages_in_order": [stage.id for stage in playbook.stages_in_order],
    }
    contents: dict[str, Json] = {"index": index, "playbook": kinds, **kinds}
    return {f"api/{VERSION}/{name}.json": _json(contents[name]) for name in sorted(contents)}


def records(playbook: Playbook, kind: str) -> dict[str, dict[str, Json]]:
    """The records of a kind as plain data by id, sorted."""
    position = {stage.id: number for number, stage in enumerate(playbook.stages_in_order, 1)}
    found: dict[str, dict[str, Json]] = {}
    for id, record in playbook.records[kind].items():
        own = record.model_dump(mode="json") | {"source": playbook.source(kind, id)}
        found[id] = own | {"position": position[id], **_on_the_road(playbook, id)} if kind == "stages" else own
    return found


def _on_the_road(playbook: Playbook, stage: str) -> dict[str, Json]:
    """The stage after it, the chance of winning and the forecast category where the stage first stands."""
    pipeline, step = next(iter(playbook.steps_of(stage)), (None, None))
    if pipeline is None or step is None:
        return {}
    following = pipeline.stages[pipeline.stages.index(step) + 1 :]
    return {
        "next": str(following[0].stage) if following else None,
        "probability": step.probability,
        "forecast_category": step.forecast_category.value,
    }


def _json(content: Json) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
