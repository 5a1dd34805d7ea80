"""A small playbook, and versions of it with a few places changed."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from scripts.diff.snapshots import Snapshot, snapshot
from scripts.render.reached import reached
from tests.company import FOLDER, kept_folder, small_files, written
from tests.scripts.overlay import merge
from tests.scripts.rendering import base_sources

REACH: Final = partial(reached, base_sources())
"""What differs between the sites of two playbooks, with hand-written files as small as they can be."""

QUALIFICATION: Final = """purpose:
  da: >-
    Kvalificering afgør, hvilke femten handler sælgeren bruger sin tid på. Vi siger nej tidligt og venligt.
  en: >-
    Qualification decides which fifteen deals the rep spends time on. We say no early and kindly.
exit_criteria:
  - id: need-confirmed
    text: {da: Behovet er bekræftet, en: The need is confirmed}
    evidence: {da: Referat i CRM, en: Minutes in the CRM}
    criterion: need
    level: 2
  - id: budget-confirmed
    text: {da: Budgettet er bekræftet, en: The budget is confirmed}
    evidence: {da: "Beløbet står i feltet, og kilden er nævnt", en: "The amount is in the field, its source is named"}
    criterion: budget
    level: 1
activities:
  - id: first-call
    text: {da: Ring til leadet, en: Call the lead}
    how: {da: Spørg til behovet, en: Ask about the need}
    responsible:
      - account-executive
    accountable:
      - sales-manager
    produces:
      - need-confirmed
      - budget-confirmed
    informed:
      - sales-manager
  - id: write-minutes
    text: {da: Skriv et kort referat af samtalen, en: Write short minutes of the conversation}
    how: {da: Fem linjer samme dag, en: Five lines on the same day}
    responsible:
      - account-executive
    accountable:
      - account-executive
    produces:
      - need-confirmed
required_fields:
  - owner
  - loss-reason
service_levels:
  - what: {da: Et nyt lead bliver ringet op, en: A new lead is called}
    within_hours: 4
    hours: business
    owner: account-executive
questions:
  - ask: {da: Hvad koster det jer i dag?, en: What does it cost you today?}
    listen_for: {da: Timer eller kroner, en: Hours or money}
    criterion: need
mistakes:
  - mistake: {da: Man præsenterer for tidligt, en: Presenting too early}
    instead: {da: "Spørg først, og vis bagefter", en: "Ask first, show afterwards"}
"""
CONTACT: Final = """  - id: contact
    name: {da: Kontakten, en: The contact}
    cap: 30
    rules:
      - id: role
        label: {da: Hvad er kontaktens rolle i firmaet?, en: What is the contact's role in the company?}
        why:
          da: Den der mærker problemet kan sælge sagen internt
          en: Those who feel the problem can sell it internally
        answers:
          - id: owner
            label: {da: Ejer, en: Owner}
            points: 15
          - id: technician
            label: {da: Tekniker, en: Technician}
            points: 3
      - id: mandate
        label: {da: Hvad må kontakten selv beslutte?, en: What may the contact decide?}
        why: {da: Jo færre led jo kortere forløb, en: The fewer the links the shorter the cycle}
        answers:
          - id: signs
            label: {da: Skriver under, en: Signs}
            points: 10
          - id: asks
            label: {da: Skal spørge, en: Has to ask}
            points: 0
"""


def _files() -> dict[str, str]:
    """The small playbook with more said of a stage, two more questions in its score, and the ROI calculator."""
    found = small_files()
    found["stages/qualification.yaml"] = merge(found["stages/qualification.yaml"], QUALIFICATION)
    score = "scores/lead-score.yaml"
    found[score] = found[score].replace("framework_group:\n", CONTACT + "framework_group:\n")
    found["calculators/roi.yaml"] = (FOLDER / "calculators/roi.yaml").read_text(encoding="utf-8")
    return found


SMALL: Final = written(kept_folder(), _files())
"""The folder that every version is a copy of."""


class Put(NamedTuple):
    """In a file, `old` is replaced by `new` where it first stands. Without `old` the file becomes `new`; without
    `new` as well, it goes."""

    file: str
    old: str | None = None
    new: str | None = None


def version(folder: Path, *edits: Put) -> Path:
    """A copy of the small playbook in `folder`, with the edits made."""
    shutil.copytree(SMALL, folder)
    for file, old, new in edits:
        path = folder / file
        if old is None and new is None:
            path.unlink()
        elif old is None:
            path.write_text(new or "", encoding="utf-8")
        else:
            content = path.read_text(encoding="utf-8")
            assert old in content, f"{file} lacks {old!r}"
            path.write_text(content.replace(old, new or "", 1), encoding="utf-8")
    return folder


def pair(folder: Path, *edits: Put) -> tuple[Snapshot, Snapshot]:
    """The small playbook before and after the edits."""
    before = snapshot(str(version(folder / "before")))
    return before, snapshot(str(version(folder / "after", *edits)), like=before)


class Edit(NamedTuple):
    """`said` holds each expected sentence in Danish and English, in the order of the report."""

    name: str
    puts: tuple[Put, ...]
    said: tuple[tuple[str, str], ...]


def lines(file: str, first: str, last: str) -> str:
    """The lines of a file from one that holds `first` to one that holds `last`."""
    content = (SMALL / file).read_text(encoding="utf-8")
    begin = content.rindex("\n", 0, content.index(first)) + 1
    return content[begin : content.index("\n", content.index(last, begin)) + 1]
