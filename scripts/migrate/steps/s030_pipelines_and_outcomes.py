"""Stages named the next one, with a probability and a forecast category; now `pipelines/` holds the road.

A last stage with probability 0, such as Closed lost, becomes an outcome.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from scripts.edit.source import Source
from scripts.edit.structure import delete
from scripts.migrate.draft import Done, Draft, Files
from scripts.migrate.lost_stage import as_outcome

_KEYS: Final = ("next", "probability", "forecast_category")
_CATEGORIES: Final = {"forecast": "commit"}
_PIPELINE: Final = "pipelines/sales.yaml"
_HEAD: Final = """\
# yaml-language-server: $schema=../../schema/pipelines.json
id: sales
name:
  da: Salg
  en: Sales
summary:
  da: Vejen, en handel går, fra det første trin til det sidste.
  en: The road of a deal, from the first stage to the last.
stages:
"""


class _Stage(NamedTuple):
    path: str
    next: str
    probability: str
    category: str


def step(files: Files) -> Done:
    """The chain as one pipeline, its figures as written; `forecast` is called `commit` as in the CRMs."""
    draft = Draft(files)
    stages = {path.removeprefix("stages/").removesuffix(".yaml"): _read(path, one) for path, one in _old(draft)}
    if not stages:
        return draft.done()
    lost = [id for id, stage in stages.items() if stage.probability == "0" and not stage.next]
    road = [id for id in _in_order(stages) if id not in lost]
    if not draft.paths("pipelines"):
        rows = "".join(_row(id, stages[id]) for id in road)
        draft.write(_PIPELINE, _HEAD + rows)
        draft.tell(
            _PIPELINE,
            "trinnenes rækkefølge, sandsynligheder og forecast-kategorier står nu i en pipeline",
            "the stages' order, probabilities and forecast categories now stand in a pipeline",
        )
    for id in road:
        draft.write(stages[id].path, _without_keys(draft, stages[id].path))
    for place, id in enumerate(lost, 1):
        as_outcome(draft, id, place)
    return draft.done()


def _old(draft: Draft) -> Iterator[tuple[str, Source]]:
    """The stages, once any of them holds what a pipeline holds today."""
    found = list(draft.records("stages"))
    if any(source.find(key) for _, source in found for key in _KEYS):
        yield from found


def _read(path: str, source: Source) -> _Stage:
    category = source.words("forecast_category") or ""
    return _Stage(
        path,
        source.words("next") or "",
        source.words("probability") or "",
        _CATEGORIES.get(category, category),
    )


def _in_order(stages: Mapping[str, _Stage]) -> list[str]:
    """From each stage that none leads to along the chain; what goes round in a circle comes last."""
    reached = {stage.next for stage in stages.values()}
    order: list[str] = []
    for first in [*sorted(stages.keys() - reached), *sorted(stages)]:
        while first in stages and first not in order:
            order.append(first)
            first = stages[first].next
    return order


def _row(id: str, stage: _Stage) -> str:
    probability = f", probability: {stage.probability}" if stage.probability else ""
    category = f", forecast_category: {stage.category}" if stage.category else ""
    return f"  - {{stage: {id}{probability}{category}}}\n"


def _without_keys(draft: Draft, path: str) -> Source:
    source = draft.source(path)
    assert source is not None  # it was read a moment ago
    for key in _KEYS:
        if source.find(key):
            source = delete(source, (key,))
    return source
