"""How a deal ends: won, lost, or put aside, and what is written down then."""

from __future__ import annotations

from scripts.model.base import FieldRef, Id, Kind, PipelineRef, Record, Text, Word, doc, text
from scripts.model.headings import STAGES


class CountsAs(Word):
    """What an outcome is in the figures."""

    WON = "won", "Vundet", "Won"
    LOST = "lost", "Tabt", "Lost"
    NO_DECISION = "no-decision", "Tabt uden en beslutning", "Lost without a decision"
    NEITHER = "neither", "Hverken vundet eller tabt", "Neither won nor lost"


class Outcome(Record):
    """A way for a deal to end. It is no stage: nobody works in it, and it has no probability."""

    kind = "outcomes"
    said = Kind(
        label=text("Udfald", "Outcome"),
        one=text("et udfald", "an outcome"),
        noun=text("udfaldet", "outcome"),
        place=15,
        group=STAGES,
        named_by_kind=True,
    )
    order: int = doc(
        "Place among the outcomes",
        "Plads blandt udfaldene",
        noun=("pladsen i rækkefølgen", "place in the order"),
        ge=1,
        le=99,
        default=1,
    )
    summary: Text = doc(
        "When a deal ends so, in one sentence",
        "Hvornår en handel ender sådan, i én sætning",
        noun=("sammenfatningen", "summary"),
    )
    counts_as: CountsAs = doc(
        "What it is in the figures: 'neither' leaves the deal out of the win rate",
        "Hvad det er i tallene: 'neither' holder handlen ude af hitraten",
        noun=("det, udfaldet tæller som,", "what it counts as"),
        weighs=True,
    )
    pipelines: tuple[PipelineRef, ...] = doc(
        "Pipelines whose deals can end so; all when left out",
        "Pipelines, hvis handler kan ende sådan; alle, når intet er skrevet",
        noun=("pipelinen", "pipeline"),
        default=(),
    )
    reason_field: FieldRef | None = doc(
        "CRM field that holds the reason; it is required",
        "CRM-felt, der rummer årsagen; det skal udfyldes",
        noun=("feltet med årsagen", "field with the reason"),
        weighs=True,
        default=None,
    )
    reasons: tuple[Id, ...] = doc(
        "The field's choices that belong to this outcome; all when left out",
        "De af feltets valgmuligheder, der hører til udfaldet; alle, når intet er skrevet",
        noun=("årsagen", "reason"),
        weighs=True,
        default=(),
    )
    required_fields: tuple[FieldRef, ...] = doc(
        "CRM fields filled when a deal ends so",
        "CRM-felter, der skal være udfyldt, når en handel ender sådan",
        noun=("det påkrævede CRM-felt", "required CRM field"),
        weighs=True,
        default=(),
    )
