"""The steps of the process."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from scripts.model.base import (
    CalculatorRef,
    ComponentRef,
    CriterionRef,
    FieldRef,
    Id,
    Kind,
    KpiRef,
    Part,
    PhaseRef,
    Record,
    RoleRef,
    Segment,
    ServiceLevel,
    StageRef,
    Text,
    doc,
    text,
)
from scripts.model.criteria import Question
from scripts.model.groups import STAGES


class ForecastCategory(StrEnum):
    """How a deal in the stage counts in the forecast (Salesforce's categories, in kebab-case)."""

    OMITTED = "omitted"
    PIPELINE = "pipeline"
    BEST_CASE = "best-case"
    MOST_LIKELY = "most-likely"
    FORECAST = "forecast"
    CLOSED = "closed"


class EarlierResult(Part):
    """What an earlier stage leaves behind: one of its exit criteria or one of its required fields."""

    stage: StageRef = doc("The earlier stage", "Det tidligere trin")
    exit: Id | None = doc("Its exit criterion", "Dets exitkriterium", default=None)
    field: FieldRef | None = doc("Its required field", "Dets krævede felt", default=None)


class EntryCriterion(Part):
    """What must hold before work in the stage begins."""

    id: Id = doc("Its id within the stage", "Id inden for trinnet")
    text: Text = doc("The condition", "Betingelsen")
    met_by: EarlierResult | None = doc(
        "What of an earlier stage meets it", "Hvad fra et tidligere trin der opfylder det", default=None
    )


class ExitCriterion(Part):
    """What must hold before a deal leaves the stage, and what shows it."""

    id: Id = doc("Its id within the stage", "Id inden for trinnet")
    text: Text = doc("The condition", "Betingelsen")
    evidence: Text = doc("What anyone can see in the CRM that shows it", "Hvad enhver kan se i CRM, der viser det")
    criterion: CriterionRef | None = doc(
        "Qualification criterion it proves", "Kvalifikationskriterium, det viser", default=None
    )
    level: Annotated[int, Field(ge=0, le=3)] | None = doc(
        "Least rubric level (0-3) of that criterion", "Mindste niveau (0-3) for kriteriet", default=None
    )


class Activity(Part):
    """Work done in the stage, with who is responsible, accountable, consulted and informed (RACI)."""

    id: Id = doc("Its id within the stage", "Id inden for trinnet")
    text: Text = doc("What is done", "Hvad der gøres")
    how: Text = doc("How it is done well", "Hvordan det gøres godt")
    responsible: tuple[RoleRef, ...] = doc("Who does it", "Hvem der gør det", min_length=1)
    accountable: tuple[RoleRef, ...] = doc("Who answers for it: exactly one", "Hvem der står til ansvar: præcis én")
    consulted: tuple[RoleRef, ...] = doc("Who is asked first", "Hvem der spørges først", default=())
    informed: tuple[RoleRef, ...] = doc("Who is told", "Hvem der får besked", default=())
    produces: tuple[Id, ...] = doc("Exit criteria it brings about", "Exitkriterier, den frembringer", default=())


class Material(Part):
    """Something used in the stage."""

    name: Text = doc("Its name", "Navnet")
    use: Text = doc("When and how it is used", "Hvornår og hvordan det bruges")
    calculator: CalculatorRef | None = doc("A calculator of the playbook", "En beregner i playbooken", default=None)


class Mistake(Part):
    """A common mistake and what to do instead."""

    mistake: Text = doc("What goes wrong", "Hvad der går galt")
    instead: Text = doc("What to do instead", "Hvad man gør i stedet")


class Variant(Part):
    """What differs for one segment."""

    segment: Segment = doc("b2b or b2c", "b2b eller b2c")
    differs: Text = doc("What differs", "Hvad der er anderledes")


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
    component: ComponentRef = doc("Main component it belongs to", "Hovedkomponent, det hører til")
    phases: tuple[PhaseRef, ...] = doc("Where the buyer is meanwhile", "Hvor køberen er imens", min_length=1)
    next: StageRef | None = doc(
        "The stage after it; none for the last", "Trinnet efter; intet for det sidste", default=None
    )
    owner: RoleRef | None = doc("Who answers for the stage", "Hvem der står til ansvar for trinnet", default=None)
    summary: Text = doc("The stage in one sentence", "Trinnet i én sætning")
    purpose: Text = doc("What it is for", "Hvad det er til for")
    entry_criteria: tuple[EntryCriterion, ...] = doc(
        "What must hold to enter", "Hvad der skal gælde for at gå ind", default=()
    )
    exit_criteria: tuple[ExitCriterion, ...] = doc(
        "What must hold to leave", "Hvad der skal gælde for at gå videre", default=()
    )
    activities: tuple[Activity, ...] = doc("The work", "Arbejdet", min_length=1)
    required_fields: tuple[FieldRef, ...] = doc(
        "CRM fields filled on leaving", "CRM-felter, der skal være udfyldt", default=()
    )
    probability: int = doc("Chance of winning, per cent", "Chance for at vinde, procent", ge=0, le=100)
    forecast_category: ForecastCategory = doc("How it counts in the forecast", "Hvordan det tæller i forecast")
    target_days: int = doc("Target duration in days", "Måltid i dage", ge=1, le=730)
    service_levels: tuple[ServiceLevel, ...] = doc("Promises with a time limit", "Løfter med tidsfrist", default=())
    kpis: tuple[KpiRef, ...] = doc("KPIs that measure it", "KPI'er, der måler det", default=())
    questions: tuple[Question, ...] = doc("Questions to ask", "Spørgsmål at stille", default=())
    materials: tuple[Material, ...] = doc("Materials used", "Materialer, der bruges", default=())
    good: Text = doc("What good looks like", "Sådan ser det ud, når det er godt")
    example: Text = doc("A worked example", "Et gennemarbejdet eksempel")
    mistakes: tuple[Mistake, ...] = doc("Common mistakes", "Almindelige fejl", default=())
    variants: tuple[Variant, ...] = doc(
        "What differs in B2B and B2C", "Hvad der er anderledes i B2B og B2C", default=()
    )
