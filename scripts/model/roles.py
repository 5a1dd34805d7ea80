"""Who does what."""

from __future__ import annotations

from scripts.model.base import Item, Kind, KpiRef, Part, Record, RoleRef, SegmentRef, StageRef, Text, Unit, doc, text
from scripts.model.headings import ROLES


class StageWork(Part):
    """What a role does in one stage."""

    item = Item("{stage}")

    stage: StageRef = doc("The stage", "Trinnet", noun=("trinnet", "stage"), key=True)
    work: Text = doc("Its work there", "Arbejdet dér", noun=("arbejdet", "work"))
    share_percent: int = doc(
        "Share of the role's week, per cent",
        "Andel af rollens uge, procent",
        noun=("andelen af ugen", "share of the week"),
        unit=Unit.PERCENT,
        ge=0,
        le=100,
    )


class Handover(Part):
    """What a role hands over, to whom, and what goes with it."""

    item = Item("{to} ({stage})")

    to: RoleRef = doc("Who receives it", "Hvem der modtager", noun=("modtageren", "receiver"), key=True)
    stage: StageRef = doc("In which stage", "I hvilket trin", noun=("trinnet", "stage"), key=True)
    what: Text = doc("What is handed over", "Hvad der overdrages", noun=("det, der overdrages,", "what is handed over"))
    accepted_when: Text = doc(
        "When the receiver has accepted it",
        "Hvornår modtageren har accepteret",
        noun=("betingelsen for, at overdragelsen er accepteret,", "condition for acceptance"),
        weighs=True,
    )


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
    short: str = doc(
        "Abbreviation, e.g. AE", "Forkortelse, fx AE", noun=("forkortelsen", "abbreviation"), min_length=1, max_length=6
    )
    mission: Text = doc("Why the role exists", "Hvorfor rollen findes", noun=("missionen", "mission"))
    segments: tuple[SegmentRef, ...] = doc(
        "Segments it works in; all when left out",
        "Segmenter, den arbejder i; alle, når intet er skrevet",
        noun=("segmentet", "segment"),
        default=(),
    )
    work: tuple[StageWork, ...] = doc(
        "Its work in every stage", "Arbejdet i hvert trin", noun=("arbejdet i trinnet", "work in stage"), default=()
    )
    handovers: tuple[Handover, ...] = doc(
        "What it hands over", "Hvad den overdrager", noun=("overdragelsen", "handover"), default=()
    )
    decides: tuple[Text, ...] = doc(
        "What it may decide alone",
        "Hvad den selv må beslutte",
        noun=("det, rollen selv må beslutte,", "what the role may decide"),
        weighs=True,
        default=(),
    )
    measured_by: tuple[KpiRef, ...] = doc(
        "KPIs it is measured by", "KPI'er, den måles på", noun=("nøgletallet", "KPI"), default=()
    )
    good_week: Text = doc(
        "What a good week looks like",
        "Sådan ser en god uge ud",
        noun=("beskrivelsen af en god uge", "description of a good week"),
    )
