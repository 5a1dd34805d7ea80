"""The lead score: who a lead is, what it did, and who gets it."""

from __future__ import annotations

from enum import StrEnum

from scripts.model.base import (
    CriterionRef,
    FieldRef,
    FrameworkRef,
    Id,
    Kind,
    Part,
    Record,
    RoleRef,
    Segment,
    ServiceLevel,
    Text,
    doc,
    text,
)
from scripts.model.groups import SCORE


class Answer(Part):
    """A possible answer to a fit question."""

    id: Id = doc("Its id within the rule", "Id inden for reglen")
    label: Text = doc("The answer", "Svaret")
    points: float = doc("Points, may be negative", "Point, gerne negative", ge=-100, le=100)


class FitRule(Part):
    """A question about who the lead is."""

    id: Id = doc("Its id", "Id")
    label: Text = doc("The question", "Spørgsmålet")
    why: Text = doc("Why it says something", "Hvorfor det siger noget")
    field: FieldRef | None = doc("CRM field that holds it", "CRM-felt, der rummer det", default=None)
    answers: tuple[Answer, ...] = doc("Possible answers", "Mulige svar", min_length=2)


class EngagementRule(Part):
    """Points for what the lead did; they fade with time."""

    id: Id = doc("Its id", "Id")
    label: Text = doc("The event", "Hændelsen")
    why: Text = doc("Why it says something", "Hvorfor det siger noget")
    points: float = doc("Points per event, may be negative", "Point pr. hændelse, gerne negative", ge=-100, le=100)
    cap: float = doc("Most points the rule gives, as a size", "Flest point, reglen giver, som størrelse", gt=0, le=100)
    half_life_days: float | None = doc(
        "Days until half the points are left; none: no decay",
        "Dage, til halvdelen er tilbage; intet: falder ikke",
        gt=0,
        le=730,
        default=None,
    )


class FitGroup(Part):
    """Fit rules with a common cap."""

    id: Id = doc("Its id", "Id")
    name: Text = doc("Its name", "Navnet")
    cap: float = doc("Most points the group gives", "Flest point, gruppen giver", gt=0, le=100)
    rules: tuple[FitRule, ...] = doc("The rules", "Reglerne", min_length=1)


class EngagementGroup(Part):
    """Engagement rules with a common cap."""

    id: Id = doc("Its id", "Id")
    name: Text = doc("Its name", "Navnet")
    cap: float = doc("Most points the group gives", "Flest point, gruppen giver", gt=0, le=100)
    rules: tuple[EngagementRule, ...] = doc("The rules", "Reglerne", min_length=1)


class FrameworkGroup(Part):
    """Points within fit for evidence on the chosen framework's criteria: cap x reached levels / possible levels."""

    id: Id = doc("Its id", "Id")
    name: Text = doc("Its name", "Navnet")
    cap: float = doc(
        "Points when every criterion is confirmed", "Point, når hvert kriterium er bekræftet", gt=0, le=100
    )
    default: FrameworkRef = doc("Framework chosen from the start", "Rammen, der er valgt fra start")


class FitGrade(StrEnum):
    """How well the lead fits, best first."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class FitBand(Part):
    """Which fit points give which letter. The upper end belongs to the next band, but for the last."""

    grade: FitGrade = doc("A (best) to D", "A (bedst) til D")
    low: float = doc("From these points", "Fra disse point", ge=0, le=100)
    high: float = doc("Up to these points", "Op til disse point", ge=0, le=100)


class EngagementBand(Part):
    """Which engagement points give which figure."""

    grade: int = doc("1 (best) to 4", "1 (bedst) til 4", ge=1, le=4)
    low: float = doc("From these points", "Fra disse point", ge=0, le=100)
    high: float = doc("Up to these points", "Op til disse point", ge=0, le=100)


class Route(Part):
    """Who gets a lead of these grades in these segments, how fast, and what they do first."""

    id: Id = doc("Its id", "Id")
    name: Text = doc("Its name", "Navnet")
    fit: tuple[FitGrade, ...] = doc("Letters it takes", "Bogstaver, den tager", min_length=1)
    engagement: tuple[int, ...] = doc("Figures it takes", "Tal, den tager", min_length=1)
    segments: tuple[Segment, ...] = doc("Segments it takes", "Segmenter, den tager", min_length=1)
    owner: RoleRef = doc("Who gets the lead", "Hvem der får leadet")
    service_level: ServiceLevel = doc("How fast", "Hvor hurtigt")
    next_step: Text = doc("What they do first", "Hvad de gør først")


class EngagementCase(Part):
    """An event in an example: how many times, and when last."""

    rule: Id = doc("Engagement rule", "Engagementsregel")
    count: int = doc("How many times", "Hvor mange gange", ge=0, le=1000)
    days_ago: int = doc("Days before the as-of date of the last one", "Dage før opgørelsesdatoen", ge=0, le=3650)


class LevelCase(Part):
    """A criterion's level in an example."""

    criterion: CriterionRef = doc("Criterion", "Kriterium")
    level: int = doc("Rubric level 0-3", "Niveau 0-3", ge=0, le=3)


class FitCase(Part):
    """An answer in an example."""

    rule: Id = doc("Fit rule", "Fit-regel")
    answer: Id = doc("Answer", "Svar")


class LeadCase(Part):
    """The lead that the calculator shows before anything is typed."""

    as_of: str = doc("Date of the example, YYYY-MM-DD", "Eksemplets dato, ÅÅÅÅ-MM-DD", pattern=r"^\d{4}-\d{2}-\d{2}$")
    segment: Segment = doc("Its segment", "Segmentet")
    fit: tuple[FitCase, ...] = doc("Its fit answers", "Fit-svarene")
    engagement: tuple[EngagementCase, ...] = doc("Its events", "Hændelserne")
    levels: tuple[LevelCase, ...] = doc("Its evidence levels", "Niveauerne")


class LeadScore(Record):
    """The lead-score model: fit says who they are, engagement says what they did."""

    kind = "scores"
    said = Kind(
        label=text("Scoremodel", "Score model"),
        one=text("en score", "a score"),
        noun=text("scoremodellen", "score model"),
        place=70,
        group=SCORE,
    )
    summary: Text = doc("The model in one sentence", "Modellen i én sætning")
    how_to_read: Text = doc("How a grade such as B2 is read", "Hvordan en karakter som B2 læses")
    fit_groups: tuple[FitGroup, ...] = doc("Who they are", "Hvem de er", min_length=1)
    framework_group: FrameworkGroup = doc("What we know of them", "Hvad vi ved om dem")
    engagement_groups: tuple[EngagementGroup, ...] = doc("What they did", "Hvad de gjorde", min_length=1)
    fit_cap: float = doc("Most fit points in all", "Flest fit-point i alt", gt=0, le=100)
    engagement_cap: float = doc("Most engagement points in all", "Flest engagementspoint i alt", gt=0, le=100)
    fit_bands: tuple[FitBand, ...] = doc("Points to letter", "Point til bogstav", min_length=1)
    engagement_bands: tuple[EngagementBand, ...] = doc("Points to figure", "Point til tal", min_length=1)
    routes: tuple[Route, ...] = doc("Who gets which lead", "Hvem der får hvilket lead", min_length=1)
    example: LeadCase = doc("The lead shown first", "Leadet, der vises først")
