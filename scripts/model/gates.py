"""What a change of a score must pass: limits, the capacity of those who get leads, and what is accepted on purpose."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from scripts.model.base import Kind, Part, Record, RoleRef, ScoreRef, Text, doc, text
from scripts.model.groups import SCORE


class Limit(StrEnum):
    """A limit of the gate."""

    REGRADED = "regraded"
    DISCRIMINATION = "discrimination"
    CAPACITY = "capacity"


class Capacity(Part):
    """How many new leads a role can take."""

    role: RoleRef = doc("The role", "Rollen")
    leads_per_week: float = doc(
        "New leads a week it can take, all its people together",
        "Nye leads om ugen, som den kan tage, alle i rollen tilsammen",
        gt=0,
        le=100_000,
    )
    why: Text = doc("Where the figure comes from", "Hvor tallet kommer fra")


class Acceptance(Part):
    """A limit that may be passed on purpose, up to a figure, until a day."""

    limit: Limit = doc("The limit that may be passed", "Grænsen, der må overskrides")
    role: RoleRef | None = doc("For capacity: the role it is about", "For capacity: rollen, det gælder", default=None)
    up_to: float = doc(
        "What is accepted, in the limit's own unit: per cent regraded, AUC lost, leads a week",
        "Hvad der accepteres, i grænsens egen enhed: procent med ny karakter, tabt AUC, leads om ugen",
        ge=0,
        le=1_000_000,
    )
    reason: Text = doc("Why it is right", "Hvorfor det er rigtigt")
    until: date = doc("Last day it holds", "Sidste dag, det gælder")


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
    summary: Text = doc("What it guards, in one sentence", "Hvad den vogter, i én sætning")
    score: ScoreRef = doc("The score it guards", "Scoren, den vogter")
    owner: RoleRef = doc("Who owns the limits", "Hvem der ejer grænserne")
    leads: str = doc(
        "File of past leads, from the playbook's folder",
        "Fil med tidligere leads, fra playbookens mappe",
        pattern=r"^leads/[A-Za-z0-9][A-Za-z0-9._-]*\.csv$",
    )
    generated: bool = doc(
        "True when the leads are made up; every report then says so",
        "Sand, når leads er opdigtede; så siger hver rapport det",
    )
    most_regraded_percent: float = doc(
        "Most leads that may change grade, per cent", "Flest leads, der må skifte karakter, procent", ge=0, le=100
    )
    most_auc_loss: float = doc(
        "Most that the AUC may fall (0.01 is one in a hundred pairs)",
        "Det meste, AUC må falde (0.01 er ét par ud af hundrede)",
        ge=0,
        le=1,
    )
    capacity: tuple[Capacity, ...] = doc("What each role can take", "Hvad hver rolle kan tage", default=())
    acceptances: tuple[Acceptance, ...] = doc(
        "What is accepted on purpose", "Hvad der er accepteret med vilje", default=()
    )
