"""What is measured, and what is done about it."""

from __future__ import annotations

from scripts.model.base import FieldRef, Id, Item, Kind, Part, Record, RoleRef, Text, Unit, Word, doc, text
from scripts.model.headings import KPIS


class Direction(Word):
    """Whether more is better."""

    HIGHER = "higher", "Højere er bedre", "Higher is better"
    LOWER = "lower", "Lavere er bedre", "Lower is better"


class Rhythm(Word):
    """How often."""

    WEEKLY = "weekly", "Hver uge", "Every week"
    MONTHLY = "monthly", "Hver måned", "Every month"
    QUARTERLY = "quarterly", "Hvert kvartal", "Every quarter"
    YEARLY = "yearly", "Hvert år", "Every year"


class KpiReview(Part):
    """Where the figure is looked at, by whom, and what follows when it is off."""

    item = Item("{forum}")

    rhythm: Rhythm = doc("How often", "Hvor ofte", noun=("rytmen", "rhythm"))
    by: RoleRef = doc(
        "Who leads the review", "Hvem der leder gennemgangen", noun=("den ansvarlige for gennemgangen", "reviewer")
    )
    forum: Text = doc("In which meeting", "På hvilket møde", noun=("mødet", "meeting"))
    off_target: Text = doc(
        "What is done when it is off target",
        "Hvad der gøres, når målet ikke nås",
        noun=("det, der sker, når målet ikke nås,", "what follows when it is off target"),
    )


class KpiVariant(Part):
    """A way to define the KPI where the field does not agree."""

    item = Item("{name}")

    id: Id = doc("Its id", "Id", noun=("id", "id"))
    name: Text = doc("Its name", "Navnet", noun=("navnet", "name"))
    formula: Text = doc(
        "Its formula in words and signs", "Formlen i ord og tegn", noun=("formlen", "formula"), weighs=True
    )
    when: Text = doc("What it is good for", "Hvad den er god til", noun=("det, den er god til,", "what it is good for"))
    chosen: bool = doc(
        "True for the one we use",
        "Sand for den, vi bruger",
        noun=("valget af den", "choice of it"),
        weighs=True,
        default=False,
    )


class WorkedFigure(Part):
    """An example with figures."""

    item = Item("{given}")

    given: Text = doc("The figures", "Tallene", noun=("tallene", "figures"))
    result: Text = doc(
        "The calculation and its result", "Regnestykket og resultatet", noun=("regnestykket", "calculation")
    )


class Kpi(Record):
    """A key performance indicator."""

    kind = "kpis"
    said = Kind(
        label=text("Nøgletal", "KPI"),
        one=text("en KPI", "a KPI"),
        noun=text("nøgletallet", "KPI"),
        place=60,
        group=KPIS,
    )
    definition: Text = doc("What it measures", "Hvad den måler", noun=("definitionen", "definition"), weighs=True)
    formula: Text = doc(
        "The formula of the chosen variant", "Formlen for den valgte variant", noun=("formlen", "formula"), weighs=True
    )
    unit: Unit = doc("Unit", "Enhed", noun=("enheden", "unit"), weighs=True)
    direction: Direction = doc(
        "Whether higher or lower is better",
        "Om højere eller lavere er bedre",
        noun=("retningen", "direction"),
        weighs=True,
    )
    target: float = doc("Target in the unit", "Mål i enheden", noun=("målet", "target"), unit_from="unit")
    target_why: Text = doc(
        "Where the target comes from", "Hvor målet kommer fra", noun=("begrundelsen for målet", "reason for the target")
    )
    owner: RoleRef = doc("Who answers for it", "Hvem der står til ansvar", noun=("ejeren", "owner"), weighs=True)
    review: KpiReview | None = doc(
        "Where it is reviewed", "Hvor den gennemgås", noun=("gennemgangen", "review"), default=None
    )
    source_fields: tuple[FieldRef, ...] = doc(
        "CRM fields it is made of",
        "CRM-felter, den laves af",
        noun=("CRM-feltet bag", "CRM field behind it"),
        default=(),
    )
    ambiguity: Text = doc(
        "What the field does not agree on",
        "Hvad der er uenighed om",
        noun=("uenigheden om det", "point of disagreement"),
    )
    variants: tuple[KpiVariant, ...] = doc(
        "Definitions in use, one chosen", "Definitioner i brug, én valgt", noun=("varianten", "variant"), min_length=1
    )
    example: WorkedFigure = doc("A worked example", "Et gennemregnet eksempel", noun=("eksemplet", "example"))
    pitfalls: tuple[Text, ...] = doc(
        "How it misleads", "Hvordan den vildleder", noun=("faldgruben", "pitfall"), min_length=1
    )
    levers: tuple[Text, ...] = doc(
        "What moves it", "Hvad der flytter den", noun=("det, der flytter tallet,", "lever"), default=()
    )
    sources: tuple[Text, ...] = doc(
        "Where claims come from", "Hvor påstande kommer fra", noun=("kilden", "source"), default=()
    )
