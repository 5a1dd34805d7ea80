"""The lead score: who a lead is, what it did, and who gets it."""

from __future__ import annotations

from enum import StrEnum

from scripts.model.base import (
    CriterionRef,
    FieldRef,
    FrameworkRef,
    Id,
    Item,
    Kind,
    Part,
    Record,
    RoleRef,
    SegmentRef,
    ServiceLevel,
    Text,
    Unit,
    doc,
    text,
)
from scripts.model.criteria import LEVELS
from scripts.model.headings import SCORE


class Answer(Part):
    """A possible answer to a fit question."""

    item = Item("{label}")

    id: Id = doc("Its id within the rule", "Id inden for reglen", noun=("id", "id"))
    label: Text = doc("The answer", "Svaret", noun=("teksten", "label"))
    points: float = doc(
        "Points, may be negative",
        "Point, gerne negative",
        noun=("pointene", "points"),
        unit=Unit.POINTS,
        ge=-100,
        le=100,
    )


class FitRule(Part):
    """A question about who the lead is."""

    item = Item("{label}", movable=True)

    id: Id = doc("Its id", "Id", noun=("id", "id"))
    label: Text = doc("The question", "Spørgsmålet", noun=("teksten", "label"))
    why: Text = doc("Why it says something", "Hvorfor det siger noget", noun=("begrundelsen", "reason"))
    field: FieldRef | None = doc(
        "CRM field that holds it", "CRM-felt, der rummer det", noun=("CRM-feltet", "CRM field"), default=None
    )
    answers: tuple[Answer, ...] = doc("Possible answers", "Mulige svar", noun=("svaret", "answer"), min_length=2)


class EngagementRule(Part):
    """Points for what the lead did; they fade with time."""

    item = Item("{label}", movable=True)

    id: Id = doc("Its id", "Id", noun=("id", "id"))
    label: Text = doc("The event", "Hændelsen", noun=("teksten", "label"))
    why: Text = doc("Why it says something", "Hvorfor det siger noget", noun=("begrundelsen", "reason"))
    points: float = doc(
        "Points per event, may be negative",
        "Point pr. hændelse, gerne negative",
        noun=("pointene", "points"),
        unit=Unit.POINTS,
        ge=-100,
        le=100,
    )
    cap: float = doc(
        "Most points the rule gives, as a size",
        "Flest point, reglen giver, som størrelse",
        noun=("loftet", "cap"),
        unit=Unit.POINTS,
        gt=0,
        le=100,
    )
    half_life_days: float | None = doc(
        "Days until half the points are left; none: no decay",
        "Dage, til halvdelen er tilbage; intet: falder ikke",
        noun=("halveringstiden", "half-life"),
        unit=Unit.DAYS,
        gt=0,
        le=730,
        default=None,
    )


class RuleGroup(Part):
    """Rules with a common cap."""

    item = Item("{name}", movable=True)

    id: Id = doc("Its id", "Id", noun=("id", "id"))
    name: Text = doc("Its name", "Navnet", noun=("navnet", "name"))
    cap: float = doc(
        "Most points the group gives",
        "Flest point, gruppen giver",
        noun=("loftet", "cap"),
        unit=Unit.POINTS,
        gt=0,
        le=100,
    )


class FitGroup(RuleGroup):
    """Fit rules with a common cap."""

    rules: tuple[FitRule, ...] = doc("The rules", "Reglerne", noun=("spørgsmålet", "question"), min_length=1)


class EngagementGroup(RuleGroup):
    """Engagement rules with a common cap."""

    rules: tuple[EngagementRule, ...] = doc("The rules", "Reglerne", noun=("hændelsen", "event"), min_length=1)


class FrameworkGroup(Part):
    """Points within fit for evidence on the chosen framework's criteria: cap x reached levels / possible levels."""

    item = Item("{name}")

    id: Id = doc("Its id", "Id", noun=("id", "id"))
    name: Text = doc("Its name", "Navnet", noun=("navnet", "name"))
    cap: float = doc(
        "Points when every criterion is confirmed",
        "Point, når hvert kriterium er bekræftet",
        noun=("loftet", "cap"),
        unit=Unit.POINTS,
        gt=0,
        le=100,
    )
    default: FrameworkRef = doc(
        "Framework chosen from the start",
        "Rammen, der er valgt fra start",
        noun=("den ramme, der er valgt fra start,", "framework chosen from the start"),
        weighs=True,
    )


class FitGrade(StrEnum):
    """How well the lead fits, best first."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class FitBand(Part):
    """Which fit points give which letter. The upper end belongs to the next band, but for the last."""

    item = Item("{grade}")

    grade: FitGrade = doc("A (best) to D", "A (bedst) til D", noun=("bogstavet", "letter"), key=True)
    low: float = doc(
        "From these points", "Fra disse point", noun=("den nedre grænse", "lower limit"), unit=Unit.POINTS, ge=0, le=100
    )
    high: float = doc(
        "Up to these points",
        "Op til disse point",
        noun=("den øvre grænse", "upper limit"),
        unit=Unit.POINTS,
        ge=0,
        le=100,
    )


class EngagementBand(Part):
    """Which engagement points give which figure."""

    item = Item("{grade}")

    grade: int = doc("1 (best) to 4", "1 (bedst) til 4", noun=("tallet", "figure"), key=True, ge=1, le=4)
    low: float = doc(
        "From these points", "Fra disse point", noun=("den nedre grænse", "lower limit"), unit=Unit.POINTS, ge=0, le=100
    )
    high: float = doc(
        "Up to these points",
        "Op til disse point",
        noun=("den øvre grænse", "upper limit"),
        unit=Unit.POINTS,
        ge=0,
        le=100,
    )


class Route(Part):
    """Who gets a lead of these grades in these segments, how fast, and what they do first."""

    item = Item("{name}", movable=True)

    id: Id = doc("Its id", "Id", noun=("id", "id"))
    name: Text = doc("Its name", "Navnet", noun=("navnet", "name"))
    fit: tuple[FitGrade, ...] = doc(
        "Letters it takes", "Bogstaver, den tager", noun=("bogstavet", "letter"), weighs=True, min_length=1
    )
    engagement: tuple[int, ...] = doc(
        "Figures it takes; all when left out",
        "Tal, den tager; alle, når intet er skrevet",
        noun=("tallet", "figure"),
        weighs=True,
        default=(1, 2, 3, 4),
        min_length=1,
    )
    segments: tuple[SegmentRef, ...] = doc(
        "Segments it takes; all when left out",
        "Segmenter, den tager; alle, når intet er skrevet",
        noun=("segmentet", "segment"),
        weighs=True,
        default=(),
    )
    owner: RoleRef = doc("Who gets the lead", "Hvem der får leadet", noun=("modtageren", "receiver"), weighs=True)
    service_level: ServiceLevel = doc("How fast", "Hvor hurtigt", noun=("løftet", "promise"))
    next_step: Text = doc("What they do first", "Hvad de gør først", noun=("det første skridt", "first step"))


class EngagementCase(Part):
    """An event in an example: how many times, and when last."""

    item = Item("{rule}")

    rule: Id = doc("Engagement rule", "Engagementsregel", noun=("reglen", "rule"), key=True, inner=True)
    count: int = doc("How many times", "Hvor mange gange", noun=("antallet", "count"), ge=0, le=1000)
    days_ago: int = doc(
        "Days before the as-of date of the last one",
        "Dage før opgørelsesdatoen",
        noun=("dagene siden den seneste", "days since the latest"),
        unit=Unit.DAYS,
        ge=0,
        le=3650,
    )


class LevelCase(Part):
    """A criterion's level in an example."""

    item = Item("{criterion}")

    criterion: CriterionRef = doc("Criterion", "Kriterium", noun=("kriteriet", "criterion"), key=True)
    level: int = doc("Rubric level 0-3", "Niveau 0-3", noun=("niveauet", "level"), called=LEVELS, ge=0, le=3)


class FitCase(Part):
    """An answer in an example."""

    item = Item("{rule}")

    rule: Id = doc("Fit rule", "Fit-regel", noun=("reglen", "rule"), key=True, inner=True)
    answer: Id = doc("Answer", "Svar", noun=("svaret", "answer"), inner=True)


class LeadCase(Part):
    """The lead that the calculator shows before anything is typed."""

    as_of: str = doc(
        "Date of the example, YYYY-MM-DD",
        "Eksemplets dato, ÅÅÅÅ-MM-DD",
        noun=("opgørelsesdatoen", "as-of date"),
        pattern=r"^\d{4}-\d{2}-\d{2}$",
    )
    segment: SegmentRef | None = doc(
        "Its segment; left out: the first there is",
        "Segmentet; udeladt: det første, der er",
        noun=("segmentet", "segment"),
        default=None,
    )
    fit: tuple[FitCase, ...] = doc(
        "Its fit answers", "Fit-svarene", noun=("svaret i eksemplet", "answer in the example")
    )
    engagement: tuple[EngagementCase, ...] = doc(
        "Its events", "Hændelserne", noun=("hændelsen i eksemplet", "event in the example")
    )
    levels: tuple[LevelCase, ...] = doc(
        "Its evidence levels", "Niveauerne", noun=("niveauet i eksemplet", "level in the example")
    )


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
    summary: Text = doc("The model in one sentence", "Modellen i én sætning", noun=("sammenfatningen", "summary"))
    how_to_read: Text = doc(
        "How a grade such as B2 is read", "Hvordan en karakter som B2 læses", noun=("læsevejledningen", "reading guide")
    )
    fit_groups: tuple[FitGroup, ...] = doc(
        "Who they are", "Hvem de er", noun=("fit-gruppen", "fit group"), min_length=1
    )
    framework_group: FrameworkGroup | None = doc(
        "What we know of them",
        "Hvad vi ved om dem",
        noun=("point for rammen", "points for the framework"),
        default=None,
    )
    engagement_groups: tuple[EngagementGroup, ...] = doc(
        "What they did; left out: a score of fit alone",
        "Hvad de gjorde; udeladt: en score af fit alene",
        noun=("engagementsgruppen", "engagement group"),
        default=(),
    )
    fit_cap: float = doc(
        "Most fit points in all",
        "Flest fit-point i alt",
        noun=("loftet over fit", "cap on fit"),
        unit=Unit.POINTS,
        gt=0,
        le=100,
    )
    engagement_cap: float = doc(
        "Most engagement points in all",
        "Flest engagementspoint i alt",
        noun=("loftet over engagement", "cap on engagement"),
        unit=Unit.POINTS,
        gt=0,
        le=100,
        default=100,
    )
    fit_bands: tuple[FitBand, ...] = doc("Points to letter", "Point til bogstav", noun=("båndet", "band"), min_length=1)
    engagement_bands: tuple[EngagementBand, ...] = doc(
        "Points to figure",
        "Point til tal",
        noun=("båndet", "band"),
        default=(EngagementBand.model_construct(grade=1, low=0, high=100),),
        min_length=1,
    )
    routes: tuple[Route, ...] = doc(
        "Who gets which lead", "Hvem der får hvilket lead", noun=("ruten", "route"), min_length=1
    )
    example: LeadCase | None = doc(
        "The lead shown first; may be left out of a score of fit alone",
        "Leadet, der vises først; må udelades i en score af fit alene",
        noun=("eksemplet", "example"),
        default=None,
    )
