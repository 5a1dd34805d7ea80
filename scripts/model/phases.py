"""The buyer's journey."""

from __future__ import annotations

from scripts.model.base import CalculatorRef, Kind, Part, Record, RoleRef, StageRef, Text, doc, text


class Content(Part):
    """A piece of content matched to a phase and a stage."""

    name: Text = doc("Its name", "Navnet")
    stage: StageRef = doc("Stage it is used in", "Trin, det bruges i")
    form: Text = doc("Its form: guide, case, calculator, ...", "Formen: guide, case, beregner ...")
    job: Text = doc("What it does for the buyer", "Hvad det gør for køberen")
    owner: RoleRef = doc("Who keeps it up to date", "Hvem der holder det ajour")
    calculator: CalculatorRef | None = doc("A calculator of the playbook", "En beregner i playbooken", default=None)


class Phase(Record):
    """A phase of the buyer's journey."""

    kind = "phases"
    said = Kind(
        label=text("Fase i kunderejsen", "Journey phase"),
        one=text("en fase", "a phase"),
        noun=text("fasen", "phase"),
        place=120,
        named_by_kind=True,
    )
    order: int = doc("Place in the journey, from 1", "Plads i rejsen, fra 1", ge=1, le=9)
    buyer_asks: Text = doc("What the buyer asks", "Hvad køberen spørger om")
    buyer_does: Text = doc("What the buyer does", "Hvad køberen gør")
    message: Text = doc("What we say", "Hvad vi siger")
    proof: Text = doc("What proves it", "Hvad der beviser det")
    content: tuple[Content, ...] = doc("Content for the phase", "Indhold til fasen", min_length=1)
