"""The average order size counted the orders of one segment that the engine knew; now `order_segment` names it."""

from __future__ import annotations

from typing import Final

from scripts.edit.structure import insert_key
from scripts.migrate.draft import Done, Draft, Files
from scripts.migrate.format import format_of

_FILE: Final = "calculators/kpi.yaml"
_SEGMENT: Final = "b2b"


def step(files: Files) -> Done:
    """The key in the dashboard's file. A playbook of format 2 that names none means the orders of all."""
    draft = Draft(files)
    source = draft.source(_FILE)
    known = f"segments/{_SEGMENT}.yaml" in files and format_of(files) < 2
    if source is None or not known or not source.find("parameters") or source.find("parameters", "order_segment"):
        return draft.done()
    draft.write(_FILE, insert_key(source, ("parameters",), f"order_segment: {_SEGMENT}", after="conversion_stage"))
    draft.tell(
        _FILE,
        f"»order_segment« siger nu, at ordrestørrelsen tæller {_SEGMENT}",
        f"'order_segment' now says that the order size counts {_SEGMENT}",
    )
    return draft.done()
