"""What changed in the process from one playbook to another. Pure: no clock, no disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from calculators.kit.input.fields import Field
from scripts.diff import show, wording
from scripts.diff.change import Change, Found, Key, Shown, What
from scripts.diff.groups import position
from scripts.diff.moves import with_moves
from scripts.diff.names import Names
from scripts.diff.rename import follow, renamed_records
from scripts.diff.stage_order import with_order
from scripts.diff.walk import Walk, differences
from scripts.link.playbook import Playbook
from scripts.model.base import Record
from scripts.model.calculators import Calculator
from scripts.model.kinds import KINDS
from scripts.problem import text


def compare(before: Playbook, after: Playbook) -> tuple[Change, ...]:
    """Every change in the process, in the order in which a report tells them; none for equal playbooks.

    Order in lists, comments, line breaks and bold play no part. A record that could not be read on one side is passed
    over; `not_compared` names it.
    """
    renamed = renamed_records(before, after)
    found: list[Found] = []
    lost: list[Record] = []
    new: list[Record] = []
    for kind in KINDS:
        was = {renamed.get((kind, id), id): record for id, record in before.records[kind].items()}
        now = after.records[kind]
        for id in sorted(was.keys() | now.keys()):
            if id not in now:
                if (kind, id) not in after.documents.known:
                    lost.append(was[id])
                    found.append(Found(_whole(What.REMOVED, was[id])))
            elif id not in was:
                if (kind, id) not in before.documents.known:
                    new.append(now[id])
                    found.append(Found(_whole(What.ADDED, now[id])))
            else:
                found.extend(_record(was[id], now[id], (before, after), renamed))
    told = with_order(list(with_moves(found, before, after, lost, new)), before, after, renamed)
    changes = [one.change for one in told]
    places = position(before, after)
    return tuple(sorted(changes, key=lambda change: (places(change), bool(change.steps))))


def not_compared(before: Playbook, after: Playbook) -> tuple[Key, ...]:
    """Kind and id of the files that are there but could not be read on one side or the other."""
    unread = {key for book in (before, after) for key in book.documents.known if book.find(*key) is None}
    return tuple(sorted(unread))


def _record(old: Record, new: Record, books: tuple[Playbook, Playbook], renamed: Mapping[Key, str]) -> Iterator[Found]:
    if old.id != new.id:
        shown = [Shown(record.id, text(record.id, record.id)) for record in (old, new)]
        yield Found(replace(_whole(What.RE_ID, new), before=shown[0], after=shown[1]))
    if renamed:
        old = follow(old, renamed, {})
    if old == new:
        return
    walk = Walk(old, new, Names(books[0]), Names(books[1]), _inputs(old, new))
    found = list(differences(walk))
    ids = {
        str(one.change.before.raw): str(one.change.after.raw)
        for one in found
        if one.change.what is What.RE_ID and one.change.before and one.change.after
    }
    yield from differences(replace(walk, old=follow(old, {}, ids))) if ids else found


def _inputs(old: Record, new: Record) -> tuple[Mapping[str, Field], Mapping[str, Field]]:
    if not isinstance(old, Calculator) or not isinstance(new, Calculator):
        return {}, {}
    return show.inputs_of(old.id, old.parameters), show.inputs_of(new.id, new.parameters)


def _whole(what: What, record: Record) -> Change:
    name = wording.name(record.name)
    shown = Shown(record.id, name)
    return Change(
        what=what,
        kind=record.kind,
        id=record.id,
        name=name,
        owner=type(record),
        before=shown if what is What.REMOVED else None,
        after=None if what is What.REMOVED else shown,
    )
