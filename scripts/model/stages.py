"""The steps of the process."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from scripts.model.addresses import Address
from scripts.model.base import (
    CalculatorRef,
    ComponentRef,
    CriterionRef,
    FieldRef,
    Id,
    Item,
    Kind,
    KpiRef,
    Part,
    PhaseRef,
    Record,
    RoleRef,
    SegmentRef,
    ServiceLevel,
    StageRef,
    Text,
    Unit,
    doc,
    text,
)
from scripts.model.conditions import When
from scripts.model.criteria import LEVELS, Question
from scripts.model.headings import STAGES

_IN_PIPELINES: Final = text(
    "Slet nøglen, og nævn trinnet under »stages:« i en fil i pipelines/.",
    "Delete the key, and name the stage under 'stages:' of a file in pipelines/.",
)
_IN_OUTCOMES: Final = text(
    "En måde at slutte på er en fil i outcomes/; dér står årsagerne.",
    "A way to end is a file of outcomes/; the reasons stand there.",
)
_OWNERS: Final = text(
    "Behold én under »owner:«, og nævn de andre under »owner_by:«, hver med sine handler, fx "
    "»- {when: {segments: [id]}, owner: id}« eller »when: {field: id, at_least: 250000}«.",
    "Keep one under 'owner:', and name the others under 'owner_by:', each with its deals, e.g. "
    "'- {when: {segments: [id]}, owner: id}' or 'when: {field: id, at_least: 250000}'.",
)
_FIELDS: Final = text(
    "Flyt et felt, som kun nogle handler kræver, til »fields_when:«, fx "
    "»- {field: id, when: {field: id, at_least: 250000}}«, og et valgfrit til »optional_fields:«.",
    "Move a field that only some deals need to 'fields_when:', e.g. "
    "'- {field: id, when: {field: id, at_least: 250000}}', and an optional one to 'optional_fields:'.",
)
_WHEN: Final = text(
    "Skriv betingelsen under »when:«, fx »when: {field: id, at_least: 250000}«.",
    "Write the condition under 'when:', e.g. 'when: {field: id, at_least: 250000}'.",
)


class EarlierResult(Part):
    """What an earlier stage leaves behind: one of its exit criteria or one of its required fields."""

    stage: StageRef = doc("The earlier stage", "Det tidligere trin", noun=("trinnet", "stage"))
    exit: Id | None = doc(
        "Its exit criterion", "Dets exitkriterium", noun=("exitkriteriet", "exit criterion"), default=None
    )
    field: FieldRef | None = doc(
        "Its required field", "Dets krævede felt", noun=("CRM-feltet", "CRM field"), default=None
    )


class EntryCriterion(Part):
    """What must hold before work in the stage begins."""

    item = Item("{text}", movable=True)

    id: Id = doc("Its id within the stage", "Id inden for trinnet", noun=("id", "id"))
    text: Text = doc("The condition", "Betingelsen", noun=("ordlyden", "wording"), weighs=True)
    met_by: EarlierResult | None = doc(
        "What of an earlier stage meets it",
        "Hvad fra et tidligere trin der opfylder det",
        noun=("det, der opfylder det,", "what meets it"),
        default=None,
    )


class ExitCriterion(Part):
    """What must hold before a deal leaves the stage, and what shows it."""

    item = Item("{text}", movable=True)
    elsewhere = {
        **dict.fromkeys(("if", "only_if", "only_when", "condition", "segment", "segments", "amount"), _WHEN),
        **dict.fromkeys(
            ("required", "mandatory"),
            text("Skriv »optional: true« ved det valgfri.", "Write 'optional: true' instead."),
        ),
    }

    id: Id = doc("Its id within the stage", "Id inden for trinnet", noun=("id", "id"))
    text: Text = doc("The condition", "Betingelsen", noun=("ordlyden", "wording"), weighs=True)
    evidence: Text = doc(
        "What anyone can see in the CRM that shows it",
        "Hvad enhver kan se i CRM, der viser det",
        noun=("dokumentationen", "evidence"),
        weighs=True,
    )
    criterion: CriterionRef | None = doc(
        "Qualification criterion it proves",
        "Kvalifikationskriterium, det viser",
        noun=("kriteriet", "criterion"),
        weighs=True,
        default=None,
    )
    level: Annotated[int, Field(ge=0, le=3)] | None = doc(
        "Least rubric level (0-3) of that criterion",
        "Mindste niveau (0-3) for kriteriet",
        noun=("det krævede niveau", "level required"),
        called=LEVELS,
        default=None,
    )
    when: When | None = doc(
        "Which deals it holds for; all when left out",
        "Hvilke handler det gælder for; alle, når intet er skrevet",
        noun=("betingelsen", "condition"),
        weighs=True,
        default=None,
    )
    optional: bool = doc(
        "True when a deal may move on without it",
        "Sand, når en handel må gå videre uden",
        noun=("mærket for valgfrit", "mark for optional"),
        weighs=True,
        default=False,
    )


class Activity(Part):
    """Work done in the stage, with who is responsible, accountable, consulted and informed (RACI)."""

    item = Item("{text}", movable=True)

    id: Id = doc("Its id within the stage", "Id inden for trinnet", noun=("id", "id"))
    text: Text = doc("What is done", "Hvad der gøres", noun=("ordlyden", "wording"))
    how: Text = doc("How it is done well", "Hvordan det gøres godt", noun=("fremgangsmåden", "way of doing it"))
    responsible: tuple[RoleRef, ...] = doc(
        "Who does it", "Hvem der gør det", noun=("den udførende rolle", "responsible role"), weighs=True, min_length=1
    )
    accountable: tuple[RoleRef, ...] = doc(
        "Who answers for it: exactly one",
        "Hvem der står til ansvar: præcis én",
        noun=("den ansvarlige rolle", "accountable role"),
        weighs=True,
    )
    consulted: tuple[RoleRef, ...] = doc(
        "Who is asked first", "Hvem der spørges først", noun=("den adspurgte rolle", "consulted role"), default=()
    )
    informed: tuple[RoleRef, ...] = doc(
        "Who is told", "Hvem der får besked", noun=("den orienterede rolle", "informed role"), default=()
    )
    produces: tuple[Id, ...] = doc(
        "Exit criteria it brings about",
        "Exitkriterier, den frembringer",
        noun=("exitkriteriet, den frembringer,", "exit criterion it brings about"),
        inner=True,
        default=(),
    )


class Material(Part):
    """Something used in the stage."""

    item = Item("{name}", movable=True, spoken=True)

    name: Text = doc("Its name", "Navnet", noun=("navnet", "name"))
    use: Text = doc("When and how it is used", "Hvornår og hvordan det bruges", noun=("brugen", "use"))
    calculator: CalculatorRef | None = doc(
        "A calculator of the playbook", "En beregner i playbooken", noun=("beregneren", "calculator"), default=None
    )
    link: Address | None = doc(
        "Address where it lies, such as a deck, a template or a contract",
        "Adressen, hvor det ligger, for eksempel en præsentation, en skabelon eller en kontrakt",
        noun=("adressen", "address"),
        default=None,
    )


class Mistake(Part):
    """A common mistake and what to do instead."""

    item = Item("{mistake}", movable=True, spoken=True)

    mistake: Text = doc("What goes wrong", "Hvad der går galt", noun=("fejlen", "mistake"))
    instead: Text = doc(
        "What to do instead", "Hvad man gør i stedet", noun=("det, man gør i stedet,", "what to do instead")
    )


class Variant(Part):
    """What differs for one segment."""

    item = Item("{segment}")

    segment: SegmentRef = doc("The segment", "Segmentet", noun=("segmentet", "segment"), key=True)
    differs: Text = doc("What differs", "Hvad der er anderledes", noun=("forskellen", "difference"))


class OwnerOfSome(Part):
    """Who answers for some of the deals in the stage."""

    item = Item("{owner}")

    when: When = doc("Which deals", "Hvilke handler", noun=("betingelsen", "condition"), weighs=True)
    owner: RoleRef = doc(
        "Who answers for them", "Hvem der står til ansvar for dem", noun=("ejeren", "owner"), weighs=True, key=True
    )


class FieldOfSome(Part):
    """A CRM field that some of the deals need."""

    item = Item("{field}")

    field: FieldRef = doc("The field", "Feltet", noun=("CRM-feltet", "CRM field"), weighs=True, key=True)
    when: When = doc("Which deals", "Hvilke handler", noun=("betingelsen", "condition"), weighs=True)


class Stage(Record):
    """A step of the sales process."""

    kind = "stages"
    said = Kind(
        label=text("Trin", "Stage"),
        one=text("et trin", "a stage"),
        noun=text("trinnet", "stage"),
        place=10,
        group=STAGES,
    )
    elsewhere = {
        "next": text(
            "Slet nøglen: Rækkefølgen står i pipelines/, og en anden ende end det næste trin er en fil i outcomes/.",
            "Delete the key: the order stands in pipelines/, and any end but the next stage is a file of outcomes/.",
        ),
        **dict.fromkeys(("pipeline", "pipelines"), _IN_PIPELINES),
        **dict.fromkeys(("region", "regions", "territory", "segment", "segments", "owners"), _OWNERS),
        **dict.fromkeys(("lost", "lost_reason", "loss_reasons", "reasons"), _IN_OUTCOMES),
        "probability": text(
            "Flyt den til trinnets linje i pipelines/.", "Move it to the line of the stage in pipelines/."
        ),
        "forecast_category": text(
            "Flyt den til trinnets linje i pipelines/.", "Move it to the line of the stage in pipelines/."
        ),
    }
    otherwise = {"owner": _OWNERS, "required_fields": _FIELDS}
    component: ComponentRef = doc(
        "Main component it belongs to", "Hovedkomponent, det hører til", noun=("hovedkomponenten", "component")
    )
    phases: tuple[PhaseRef, ...] = doc(
        "Where the buyer is meanwhile",
        "Hvor køberen er imens",
        noun=("fasen i kunderejsen", "journey phase"),
        min_length=1,
    )
    owner: RoleRef | None = doc(
        "Who answers for the stage",
        "Hvem der står til ansvar for trinnet",
        noun=("ejeren", "owner"),
        weighs=True,
        default=None,
    )
    owner_by: tuple[OwnerOfSome, ...] = doc(
        "Who answers for some of the deals instead, by segment, region or size; the first that fits",
        "Hvem der i stedet står til ansvar for nogle af handlerne, efter segment, region eller størrelse; den første, "
        "der passer",
        noun=("ejeren af nogle handler,", "owner of some deals"),
        weighs=True,
        default=(),
    )
    summary: Text = doc("The stage in one sentence", "Trinnet i én sætning", noun=("sammenfatningen", "summary"))
    purpose: Text = doc("What it is for", "Hvad det er til for", noun=("formålet", "purpose"))
    entry_criteria: tuple[EntryCriterion, ...] = doc(
        "What must hold to enter",
        "Hvad der skal gælde for at gå ind",
        noun=("indgangskriteriet", "entry criterion"),
        weighs=True,
        default=(),
    )
    exit_criteria: tuple[ExitCriterion, ...] = doc(
        "What must hold to leave",
        "Hvad der skal gælde for at gå videre",
        noun=("exitkriteriet", "exit criterion"),
        weighs=True,
        default=(),
    )
    activities: tuple[Activity, ...] = doc("The work", "Arbejdet", noun=("aktiviteten", "activity"), min_length=1)
    required_fields: tuple[FieldRef, ...] = doc(
        "CRM fields filled on leaving",
        "CRM-felter, der skal være udfyldt",
        noun=("det påkrævede CRM-felt", "required CRM field"),
        weighs=True,
        default=(),
    )
    fields_when: tuple[FieldOfSome, ...] = doc(
        "CRM fields filled on leaving by some of the deals",
        "CRM-felter, der skal være udfyldt for nogle af handlerne",
        noun=("CRM-feltet, nogle handler kræver,", "CRM field that some deals require"),
        weighs=True,
        default=(),
    )
    optional_fields: tuple[FieldRef, ...] = doc(
        "CRM fields that may be filled here and need not be",
        "CRM-felter, der kan udfyldes her, men ikke skal",
        noun=("det valgfri CRM-felt", "optional CRM field"),
        weighs=True,
        default=(),
    )
    target_days: int = doc(
        "Target duration in days", "Måltid i dage", noun=("måltiden", "target duration"), unit=Unit.DAYS, ge=1, le=730
    )
    service_levels: tuple[ServiceLevel, ...] = doc(
        "Promises with a time limit", "Løfter med tidsfrist", noun=("løftet", "promise"), default=()
    )
    kpis: tuple[KpiRef, ...] = doc(
        "KPIs that measure it", "KPI'er, der måler det", noun=("nøgletallet", "KPI"), default=()
    )
    questions: tuple[Question, ...] = doc(
        "Questions to ask", "Spørgsmål at stille", noun=("spørgsmålet", "question"), default=()
    )
    materials: tuple[Material, ...] = doc(
        "Materials used", "Materialer, der bruges", noun=("materialet", "material"), default=()
    )
    good: Text = doc(
        "What good looks like",
        "Sådan ser det ud, når det er godt",
        noun=("beskrivelsen af, hvordan godt ser ud,", "description of what good looks like"),
    )
    example: Text = doc("A worked example", "Et gennemarbejdet eksempel", noun=("eksemplet", "example"))
    mistakes: tuple[Mistake, ...] = doc(
        "Common mistakes", "Almindelige fejl", noun=("den almindelige fejl", "common mistake"), default=()
    )
    variants: tuple[Variant, ...] = doc(
        "What differs by segment",
        "Hvad der er anderledes i hvert segment",
        noun=("det, der er anderledes i", "what differs in"),
        default=(),
    )
