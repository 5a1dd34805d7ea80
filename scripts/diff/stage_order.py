"""The way a deal goes through the stages: what was put in, taken out or moved along `next`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from scripts.diff import show, wording
from scripts.diff.change import Change, Found, Key, Place, Step, What
from scripts.diff.names import Names, place_noun
from scripts.link.playbook import Playbook
from scripts.model.stages import Stage


def with_order(
    found: Sequence[Found], before: Playbook, after: Playbook, renamed: Mapping[Key, str]
) -> Iterator[Found]:
    """The changes, each new or lost stage with its neighbours, and the stages whose place in the order is another."""
    old, new = _chain(before), _chain(after)
    for one in found:
        change = one.change
        if change.kind == "stages" and not change.steps and change.what in (What.ADDED, What.REMOVED):
            places = (
                _neighbours(new, change.id, after)
                if change.what is What.ADDED
                else _closed_gap(old, new, change.id, after, renamed)
            )
            yield one._replace(change=replace(change, places=places))
        else:
            yield one
    if old and new:
        order = [renamed.get(("stages", id), id) for id in old]
        yield from (Found(_moved(after.stages[id], _neighbours(new, id, after))) for id in _displaced(order, new))
    else:
        yield from _next(before, after, renamed)


def _chain(playbook: Playbook) -> tuple[str, ...]:
    """The ids in order where the stages form one chain; empty where they do not."""
    stages = playbook.stages_in_order
    following = [*(stage.id for stage in stages[1:]), None]
    whole = all((stage.next or None) == then for stage, then in zip(stages, following, strict=True))
    return tuple(stage.id for stage in stages) if whole else ()


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


def _closed_gap(
    old: Sequence[str], new: Sequence[str], id: str, after: Playbook, renamed: Mapping[Key, str]
) -> tuple[Place | None, ...]:
    """The stages on both sides of a lost one, where one now leads to the other."""
    at = old.index(id) if id in old else 0
    if not 0 < at < len(old) - 1:
        return ()
    left, right = (renamed.get(("stages", side), side) for side in (old[at - 1], old[at + 1]))
    if left not in new or new.index(left) + 1 >= len(new) or new[new.index(left) + 1] != right:
        return ()
    return _neighbours((left, id, right), id, after)


def _moved(stage: Stage, places: tuple[Place | None, ...]) -> Change:
    return Change(
        what=What.MOVED, kind="stages", id=stage.id, name=wording.name(stage.name), places=places, owner=Stage
    )


def _next(before: Playbook, after: Playbook, renamed: Mapping[Key, str]) -> Iterator[Found]:
    was = {renamed.get(("stages", id), id): stage for id, stage in before.stages.items()}
    for id, stage in after.stages.items():
        if id not in was:
            continue
        then = was[id].next
        old = then and renamed.get(("stages", then), then)
        if old != stage.next:
            shown = [
                show.scalar(stage, "next", value, names, stage) if value else None
                for value, names in ((was[id].next, Names(before)), (stage.next, Names(after)))
            ]
            what = What.ADDED if shown[0] is None else What.REMOVED if shown[1] is None else What.CHANGED
            step = Step("next", place_noun(stage, "next"))
            yield Found(
                Change(
                    what=what,
                    kind="stages",
                    id=id,
                    name=wording.name(stage.name),
                    steps=(step,),
                    owner=Stage,
                    before=shown[0],
                    after=shown[1],
                )
            )
