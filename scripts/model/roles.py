"""Who does what."""

from __future__ import annotations

from scripts.model.base import Kind, KpiRef, Part, Record, RoleRef, Segment, StageRef, Text, doc, text
from scripts.model.groups import ROLES


class StageWork(Part):
    """What a role does in one stage."""

    stage: StageRef = doc("The stage", "Trinnet")
    work: Text = doc("Its work there", "Arbejdet dér")
    share_percent: int = doc("Share of the role's week, per cent", "Andel af rollens uge, procent", ge=0, le=100)


class Handover(Part):
    """What a role hands over, to whom, and what goes with it."""

    to: RoleRef = doc("Who receives it", "Hvem der modtager")
    stage: StageRef = doc("In which stage", "I hvilket trin")
    what: Text = doc("What is handed over", "Hvad der overdrages")
    accepted_when: Text = doc("When the receiver has accepted it", "Hvornår modtageren har accepteret")


class Role(Record):
    """A role in the process; one person may hold several."""

    kind = "roles"
    said = Kind(
        label=text("Rolle", "Role"),
        one=text("en rolle", "a role"),
        noun=text("rollen", "role"),
        place=30,
        group=ROLES,
    )
    short: str = doc("Abbreviation, e.g. AE", "Forkortelse, fx AE", min_length=1, max_length=6)
    mission: Text = doc("Why the role exists", "Hvorfor rollen findes")
    segments: tuple[Segment, ...] = doc(
        "Segments it works in; both when left out",
        "Segmenter, den arbejder i; begge, når intet er skrevet",
        default=(Segment.B2B, Segment.B2C),
        min_length=1,
    )
    work: tuple[StageWork, ...] = doc("Its work in every stage", "Arbejdet i hvert trin", default=())
    handovers: tuple[Handover, ...] = doc("What it hands over", "Hvad den overdrager", default=())
    decides: tuple[Text, ...] = doc("What it may decide alone", "Hvad den selv må beslutte", default=())
    measured_by: tuple[KpiRef, ...] = doc("KPIs it is measured by", "KPI'er, den måles på", default=())
    good_week: Text = doc("What a good week looks like", "Sådan ser en god uge ud")
