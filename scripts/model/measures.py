"""What is measured, where the data lives, and the words that are used."""

from __future__ import annotations

from enum import StrEnum

from scripts.model.base import FieldRef, Id, KpiRef, Part, Record, RoleRef, StageRef, TermRef, Text, ToolRef, doc


class Unit(StrEnum):
    """What a figure is measured in."""

    PERCENT = "percent"
    DAYS = "days"
    HOURS = "hours"
    MONEY = "money"
    MONEY_PER_DAY = "money-per-day"
    POINTS = "points"
    RATIO = "ratio"
    COUNT = "count"


class Direction(StrEnum):
    """Whether more is better."""

    HIGHER = "higher"
    LOWER = "lower"


class Rhythm(StrEnum):
    """How often."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


class KpiReview(Part):
    """Where the figure is looked at, by whom, and what follows when it is off."""

    rhythm: Rhythm = doc("How often", "Hvor ofte")
    by: RoleRef = doc("Who leads the review", "Hvem der leder gennemgangen")
    forum: Text = doc("In which meeting", "På hvilket møde")
    off_target: Text = doc("What is done when it is off target", "Hvad der gøres, når målet ikke nås")


class KpiVariant(Part):
    """A way to define the KPI where the field does not agree."""

    id: Id = doc("Its id", "Id")
    name: Text = doc("Its name", "Navnet")
    formula: Text = doc("Its formula in words and signs", "Formlen i ord og tegn")
    when: Text = doc("What it is good for", "Hvad den er god til")
    chosen: bool = doc("True for the one we use", "Sand for den, vi bruger", default=False)


class WorkedFigure(Part):
    """An example with figures."""

    given: Text = doc("The figures", "Tallene")
    result: Text = doc("The calculation and its result", "Regnestykket og resultatet")


class Kpi(Record):
    """A key performance indicator."""

    kind = "kpis"
    definition: Text = doc("What it measures", "Hvad den måler")
    formula: Text = doc("The formula of the chosen variant", "Formlen for den valgte variant")
    unit: Unit = doc("Unit", "Enhed")
    direction: Direction = doc("Whether higher or lower is better", "Om højere eller lavere er bedre")
    target: float = doc("Target in the unit", "Mål i enheden")
    target_why: Text = doc("Where the target comes from", "Hvor målet kommer fra")
    owner: RoleRef = doc("Who answers for it", "Hvem der står til ansvar")
    review: KpiReview | None = doc("Where it is reviewed", "Hvor den gennemgås", default=None)
    source_fields: tuple[FieldRef, ...] = doc("CRM fields it is made of", "CRM-felter, den laves af", default=())
    ambiguity: Text = doc("What the field does not agree on", "Hvad der er uenighed om")
    variants: tuple[KpiVariant, ...] = doc(
        "Definitions in use, one chosen", "Definitioner i brug, én valgt", min_length=1
    )
    example: WorkedFigure = doc("A worked example", "Et gennemregnet eksempel")
    pitfalls: tuple[Text, ...] = doc("How it misleads", "Hvordan den vildleder", min_length=1)
    levers: tuple[Text, ...] = doc("What moves it", "Hvad der flytter den", default=())
    sources: tuple[Text, ...] = doc("Where claims come from", "Hvor påstande kommer fra", default=())


class FieldObject(StrEnum):
    """The CRM object a field sits on."""

    CONTACT = "contact"
    COMPANY = "company"
    LEAD = "lead"
    DEAL = "deal"
    CUSTOMER = "customer"
    ACTIVITY = "activity"


class FieldType(StrEnum):
    """What a field holds."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    DATETIME = "datetime"
    CHOICE = "choice"
    EMAIL = "email"
    PHONE = "phone"


class FieldOption(Part):
    """A choice of a field."""

    id: Id = doc("Its id", "Id")
    label: Text = doc("Its label", "Teksten")


class CrmField(Record):
    """A data point in the CRM."""

    kind = "fields"
    on: FieldObject = doc("Object it sits on", "Objekt, det sidder på")
    type: FieldType = doc("What it holds", "Hvad det rummer")
    options: tuple[FieldOption, ...] = doc("Its choices", "Valgmulighederne", default=())
    meaning: Text = doc("What it means and how it is filled", "Hvad det betyder, og hvordan det udfyldes")
    system: ToolRef = doc("The tool that owns it", "Værktøjet, der ejer det")
    filled_by: RoleRef = doc("Who fills it", "Hvem der udfylder det")
    filled_when: Text | None = doc(
        "The event that fills it when no stage requires it: a lost deal, a system's own entry",
        "Hændelsen, der udfylder det, når intet trin kræver det: en tabt handel, systemets egen registrering",
        default=None,
    )
    personal: bool = doc("True for personal data (GDPR)", "Sand for personoplysninger (GDPR)", default=False)


class Connection(Part):
    """Data that flows to another tool."""

    to: ToolRef = doc("The other tool", "Det andet værktøj")
    data: Text = doc("What flows, and when", "Hvad der flyder, og hvornår")


class Tool(Record):
    """A category of tools, never a brand."""

    kind = "tools"
    purpose: Text = doc("What it is for", "Hvad det er til for")
    owns: Text = doc(
        "The data it owns: the one place where it is true", "Data, det ejer: det ene sted, hvor de er sande"
    )
    owner: RoleRef = doc("Who runs it", "Hvem der driver det")
    used_by: tuple[RoleRef, ...] = doc("Who works in it", "Hvem der arbejder i det", min_length=1)
    stages: tuple[StageRef, ...] = doc("Stages it serves", "Trin, det tjener", min_length=1)
    connections: tuple[Connection, ...] = doc("Where its data goes", "Hvor dets data går hen", default=())
    choose_by: tuple[Text, ...] = doc(
        "What to look for when choosing", "Hvad man ser efter, når man vælger", min_length=1
    )
    without: Text = doc("How to begin without one", "Hvordan man begynder uden")


class TermForms(Part):
    """Spellings of a term in running text, besides its name."""

    da: tuple[str, ...] = doc("Danish forms", "Danske former", default=())
    en: tuple[str, ...] = doc("English forms", "Engelske former", default=())


class Term(Record):
    """A word of the trade and what it means here."""

    kind = "terms"
    meaning: Text = doc(
        "What it means, in one or two sentences, no links", "Hvad det betyder, i en eller to sætninger, uden links"
    )
    forms: TermForms = doc("Forms found in running text", "Former i løbende tekst", default=TermForms())
    see: tuple[TermRef, ...] = doc("Related terms", "Beslægtede ord", default=())
    kpi: KpiRef | None = doc("The KPI of the same name", "KPI'en med samme navn", default=None)


class Step(Part):
    """A step of an onboarding path."""

    id: Id = doc("Its id; progress in the browser is kept by it", "Id; fremdrift i browseren huskes efter det")
    text: Text = doc(
        "What to do; links to the playbook as [label](kind/id)", "Hvad man gør; links som [tekst](kind/id)"
    )
    done_when: Text = doc("How it is known to be done", "Hvordan man ved, det er gjort")
    with_role: RoleRef | None = doc("Who takes part", "Hvem der er med", default=None)


class Milestone(Part):
    """The steps up to a day."""

    day: int = doc("Counted from the first day", "Talt fra første dag", ge=1, le=365)
    goal: Text = doc("What can be done by then", "Hvad man kan til den tid")
    steps: tuple[Step, ...] = doc("The steps", "Skridtene", min_length=1)


class OnboardingPath(Record):
    """The first 30, 60 and 90 days in a role."""

    kind = "paths"
    roles: tuple[RoleRef, ...] = doc("For whom", "For hvem", min_length=1)
    summary: Text = doc("What the path leads to", "Hvad forløbet fører til")
    milestones: tuple[Milestone, ...] = doc("Milestones in order", "Milepæle i rækkefølge", min_length=1)
