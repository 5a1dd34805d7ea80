"""ROI's four costs were assumptions known to the engine; now a company's costs are rows of `costs`, any number."""

from __future__ import annotations

from typing import Final

from scripts.edit.source import Source
from scripts.edit.structure import block_of, delete, insert_key
from scripts.edit.values import rename_key
from scripts.edit.write import item
from scripts.migrate.draft import Done, Draft, Files

_FILE: Final = "calculators/roi.yaml"
_OLD: Final = ("parameters", "assumptions")
_ROWS: Final = {
    "investment": """\
when: once
deductible: depreciated
label: {da: "Investering, engangsbeløb", en: "Investment, one-off"}
help:
  da: Implementering, integration og udstyr. Betales ved start.
  en: Implementation, integration and equipment. Paid at the start.
""",
    "change_cost": """\
when: once
label: {da: "Forandringsledelse, engangsbeløb", en: "Change management, one-off"}
help:
  da: Jeres egne timer til projekt og oplæring.
  en: Your own hours for project and training.
""",
    "running_cost": """\
when: yearly
label: {da: Drift pr. år, en: Running cost a year}
help:
  da: Abonnement, serviceaftale og intern pasning.
  en: Subscription, service agreement and in-house upkeep.
""",
    "rampup_cost": """\
when: ramp-up
label: {da: Tabt fart under indkøring, en: Lost pace during ramp-up}
help:
  da: Det, langsommere arbejde koster i alt, fordelt jævnt over indkøringen.
  en: What slower work costs in all, spread evenly over the ramp-up.
""",
}
"""What the engine said of each of them."""


def step(files: Files) -> Done:
    """The four assumptions as four rows, with what the engine said of them; figures and sources stay as written."""
    draft = Draft(files)
    source = draft.source(_FILE)
    ids = [id for id in _ROWS if source is not None and source.find(*_OLD, id)]
    if source is None or not ids or source.find("parameters", "costs"):
        return draft.done()
    rows = "\n".join(item(_row(source, id)) for id in ids)
    block = "costs:\n" + "\n".join(f"  {line}" if line.strip() else "" for line in rows.splitlines())
    before = "current_costs" if source.find("parameters", "current_costs") else ""
    source = insert_key(source, ("parameters",), block, before=before)
    for id in ids:
        source = delete(source, (*_OLD, id))
    draft.write(_FILE, source)
    draft.tell(
        _FILE,
        "ROI's omkostninger er blevet rækker under »costs«: Skriv flere, eller slet dem, I ikke har",
        "the costs of ROI have become rows of 'costs': add more, or delete those that you do not have",
    )
    return draft.done()


def _row(source: Source, id: str) -> str:
    said = Source(block_of(source, (*_OLD, id)) + "\n")
    if said.find("default"):
        said = rename_key(said, ("default",), "amount")
    return f"id: {id}\n{_ROWS[id]}{said.text}"
