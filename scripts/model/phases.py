"""The buyer's journey."""

from __future__ import annotations

from scripts.model.base import CalculatorRef, Item, Kind, Part, Record, RoleRef, StageRef, Text, doc, text


class Content(Part):
    """A piece of content matched to a phase and a stage."""

    item = Item("{name}", movable=True)

    name: Text = doc("Its name", "Navnet", noun=("navnet", "name"))
    stage: StageRef = doc("Stage it is used in", "Trin, det bruges i", noun=("trinnet", "stage"))
    form: Text = doc(
        "Its form: guide, case, calculator, ...", "Formen: guide, case, beregner ...", noun=("formen", "form")
    )
    job: Text = doc(
        "What it does for the buyer",
        "Hvad det gør for køberen",
        noun=("det, indholdet gør for køberen,", "what it does for the buyer"),
    )
    owner: RoleRef = doc("Who keeps it up to date", "Hvem der holder det ajour", noun=("ejeren", "owner"))
    calculator: CalculatorRef | None = doc(
        "A calculator of the playbook", "En beregner i playbooken", noun=("beregneren", "calculator"), default=None
    )


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
    order: int = doc(
        "Place in the journey, from 1",
        "Plads i rejsen, fra 1",
        noun=("pladsen i rækkefølgen", "place in the order"),
        ge=1,
        le=9,
    )
    buyer_asks: Text = doc(
        "What the buyer asks", "Hvad køberen spørger om", noun=("det, køberen spørger om,", "what the buyer asks")
    )
    buyer_does: Text = doc("What the buyer does", "Hvad køberen gør", noun=("det, køberen gør,", "what the buyer does"))
    message: Text = doc("What we say", "Hvad vi siger", noun=("budskabet", "message"))
    proof: Text = doc("What proves it", "Hvad der beviser det", noun=("beviset", "proof"))
    content: tuple[Content, ...] = doc(
        "Content for the phase", "Indhold til fasen", noun=("indholdet", "content"), min_length=1
    )
