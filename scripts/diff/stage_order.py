"""The way a deal goes through the stages: what was put in, taken out or moved along a pipeline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from scripts.diff import wording
from scripts.diff.change import Change, Found, Key, Place, What
from scripts.link.playbook import Playbook
from scripts.model.stages import Stage

type Chains = Mapping[str, tuple[str, ...]]
"""The stages of each pipeline by its id, both under the names that the later playbook has for them."""


def with_order(
    found: Sequence[Found], before: Playbook, after: Playbook, renamed: Mapping[Key, str]
) -> Iterator[Found]:
    """The changes, each new or lost stage with its neighbours, and the stages whose place in a pipeline is another.

    That a new stage has a place on the road, and a lost one none, is said with the stage.
    """
    old, new = _chains(before, renamed), _chains(after, {})
    whole = {
        one.change.id
        for one in found
        if one.change.kind == "stages" and not one.change.steps and one.change.what in (What.ADDED, What.REMOVED)
    }
    for one in found:
        change = one.change
        if change.kind == "stages" and change.id in whole and not change.steps:
            places = (
                _neighbours(_of(new, change.id), change.id, after)
                if change.what is What.ADDED
                else _closed_gap(_of(old, change.id), new, change.id, after)
            )
            yield one._replace(change=replace(change, places=places))
        elif not (_is_row(change) and change.steps[0].key in whole):
            yield one
    moved = {id: chain for pipeline, chain in new.items() for id in _displaced(old.get(pipeline, ()), chain)}
    yield from (Found(_moved(after.stages[id], _neighbours(chain, id, after))) for id, chain in moved.items())


def _is_row(change: Change) -> bool:
    """True for a stage that was put on a road or taken off it."""
    own = change.kind == "pipelines" and len(change.steps) == 1 and change.steps[0].field == "stages"
    return own and change.what in (What.ADDED, What.REMOVED)


def _chains(playbook: Playbook, renamed: Mapping[Key, str]) -> Chains:
    return {
        renamed.get(("pipelines", pipeline.id), pipeline.id): tuple(
            renamed.get(("stages", stage.id), stage.id) for stage in playbook.road(pipeline)
        )
        for pipeline in playbook.pipelines_in_order
    }


def _of(chains: Chains, stage: str) -> tuple[str, ...]:
    """The first chain that the stage stands in."""
    return next((chain for chain in chains.values() if stage in chain), ())


def _displaced(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """The fewest stages that must have moved for the rest to stand in their old order, in the new order."""
    place = {id: number for number, id in enumerate(old)}
    common = [id for id in new if id in place]
    tails: list[int] = []
    best: list[list[str]] = []
    for id in common:
        at = bisect_left(tails, place[id])
        run = [*(best[at - 1] if at else []), id]
        tails[at : at + 1] = [place[id]]
        best[at : at + 1] = [run]
    return [id for id in common if id not in (best[-1] if best else [])]


def _neighbours(chain: Sequence[str], id: str, playbook: Playbook) -> tuple[Place | None, ...]:
    if id not in chain:
        return ()
    at = chain.index(id)
    sides = (chain[at - 1] if at else None, chain[at + 1] if at + 1 < len(chain) else None)
    return tuple(Place("stages", side, wording.name(playbook.stages[side].name)) if side else None for side in sides)


def _closed_gap(old: Sequence[str], new: Chains, id: str, after: Playbook) -> tuple[Place | None, ...]:
    """The stages on both sides of a lost one, where one now leads to the other."""
    at = old.index(id) if id in old else 0
    if not 0 < at < len(old) - 1:
        return ()
    left, right = old[at - 1], old[at + 1]
    here = _of(new, left)
    if left not in here or here.index(left) + 1 >= len(here) or here[here.index(left) + 1] != right:
        return ()
    return _neighbours((left, id, right), id, after)


def _moved(stage: Stage, places: tuple[Place | None, ...]) -> Change:
    return Change(
        what=What.MOVED, kind="stages", id=stage.id, name=wording.name(stage.name), places=places, owner=Stage
    )
