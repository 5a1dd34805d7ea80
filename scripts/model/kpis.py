"""What is measured, and what is done about it."""

from __future__ import annotations

from enum import StrEnum

from scripts.model.base import FieldRef, Id, Kind, Part, Record, RoleRef, Text, doc, text
from scripts.model.groups import KPIS


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
    said = Kind(
        label=text("Nøgletal", "KPI"),
        one=text("en KPI", "a KPI"),
        noun=text("nøgletallet", "KPI"),
        place=60,
        group=KPIS,
    )
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
