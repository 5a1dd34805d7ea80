"""What a change of a score must pass: limits, the capacity of those who get leads, and what is accepted on purpose."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from scripts.model.base import Item, Kind, Part, Record, RoleRef, ScoreRef, Text, Unit, doc, text
from scripts.model.headings import SCORE


class Limit(StrEnum):
    """A limit of the gate."""

    REGRADED = "regraded"
    DISCRIMINATION = "discrimination"
    CAPACITY = "capacity"


class Capacity(Part):
    """How many new leads a role can take."""

    item = Item("{role}")

    role: RoleRef = doc("The role", "Rollen", noun=("rollen", "role"), key=True)
    leads_per_week: float = doc(
        "New leads a week it can take, all its people together",
        "Nye leads om ugen, som den kan tage, alle i rollen tilsammen",
        noun=("leads om ugen", "leads a week"),
        gt=0,
        le=100_000,
    )
    why: Text = doc("Where the figure comes from", "Hvor tallet kommer fra", noun=("begrundelsen", "reason"))


class Acceptance(Part):
    """A limit that may be passed on purpose, up to a figure, until a day."""

    item = Item("{limit}")

    limit: Limit = doc(
        "The limit that may be passed", "Grænsen, der må overskrides", noun=("grænsen", "limit"), key=True
    )
    role: RoleRef | None = doc(
        "For capacity: the role it is about",
        "For capacity: rollen, det gælder",
        noun=("rollen", "role"),
        key=True,
        default=None,
    )
    up_to: float = doc(
        "What is accepted, in the limit's own unit: per cent regraded, AUC lost, leads a week",
        "Hvad der accepteres, i grænsens egen enhed: procent med ny karakter, tabt AUC, leads om ugen",
        noun=("det accepterede", "what is accepted"),
        ge=0,
        le=1_000_000,
    )
    reason: Text = doc("Why it is right", "Hvorfor det er rigtigt", noun=("begrundelsen", "reason"))
    until: date = doc("Last day it holds", "Sidste dag, det gælder", noun=("slutdatoen", "end date"))


class Gate(Record):
    """The limits that a change of a score must keep when it is tried on past leads."""

    kind = "gates"
    said = Kind(
        label=text("Grænser for ændringer", "Limits on changes"),
        one=text("en grænse for ændringer", "a limit on changes"),
        noun=text("porten", "gate"),
        place=80,
        group=SCORE,
    )
    summary: Text = doc(
        "What it guards, in one sentence", "Hvad den vogter, i én sætning", noun=("sammenfatningen", "summary")
    )
    score: ScoreRef = doc("The score it guards", "Scoren, den vogter", noun=("scoren", "score"))
    owner: RoleRef = doc("Who owns the limits", "Hvem der ejer grænserne", noun=("ejeren", "owner"), weighs=True)
    leads: str = doc(
        "File of past leads, from the playbook's folder",
        "Fil med tidligere leads, fra playbookens mappe",
        noun=("filen med leads", "file of leads"),
        weighs=True,
        pattern=r"^leads/[A-Za-z0-9][A-Za-z0-9._-]*\.csv$",
    )
    generated: bool = doc(
        "True when the leads are made up; every report then says so",
        "Sand, når leads er opdigtede; så siger hver rapport det",
        noun=("oplysningen om, at leads er opdigtede,", "note that the leads are made up"),
        weighs=True,
    )
    most_regraded_percent: float = doc(
        "Most leads that may change grade, per cent",
        "Flest leads, der må skifte karakter, procent",
        noun=("grænsen for leads med ny karakter", "limit on leads with a new grade"),
        unit=Unit.PERCENT,
        ge=0,
        le=100,
    )
    most_auc_loss: float = doc(
        "Most that the AUC may fall (0.01 is one in a hundred pairs)",
        "Det meste, AUC må falde (0.01 er ét par ud af hundrede)",
        noun=("grænsen for tabt AUC", "limit on lost AUC"),
        ge=0,
        le=1,
    )
    capacity: tuple[Capacity, ...] = doc(
        "What each role can take", "Hvad hver rolle kan tage", noun=("kapaciteten for", "capacity of"), default=()
    )
    acceptances: tuple[Acceptance, ...] = doc(
        "What is accepted on purpose",
        "Hvad der er accepteret med vilje",
        noun=("accepten af", "acceptance of"),
        weighs=True,
        default=(),
    )
