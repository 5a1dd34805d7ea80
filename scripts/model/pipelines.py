"""The roads that deals go: which stages, in which order, and how likely a deal is won in each."""

from __future__ import annotations

from scripts.model.base import Item, Kind, Part, Record, SegmentRef, StageRef, Text, Unit, Word, doc, text
from scripts.model.headings import STAGES


class ForecastCategory(Word):
    """How a deal in the stage counts in the forecast: the categories of Salesforce and HubSpot, in kebab-case."""

    OMITTED = "omitted", "Tæller ikke med", "Omitted"
    PIPELINE = "pipeline", "Pipeline", "Pipeline"
    BEST_CASE = "best-case", "Bedste fald", "Best case"
    MOST_LIKELY = "most-likely", "Mest sandsynlig", "Most likely"
    COMMIT = "commit", "Forventet", "Commit"
    CLOSED = "closed", "Afsluttet", "Closed"


class PipelineStage(Part):
    """A stage on the road, and how a deal in it counts."""

    item = Item("{stage}")

    stage: StageRef = doc("The stage", "Trinnet", noun=("trinnet", "stage"), key=True)
    probability: int = doc(
        "Chance of winning, per cent",
        "Chance for at vinde, procent",
        noun=("chancen for at vinde", "chance of winning"),
        unit=Unit.PERCENT,
        ge=0,
        le=100,
    )
    forecast_category: ForecastCategory = doc(
        "How it counts in the forecast",
        "Hvordan det tæller i forecast",
        noun=("kategorien i forecast", "forecast category"),
        weighs=True,
    )


class Pipeline(Record):
    """A chain of stages that one kind of deal goes through, such as new business or renewals."""

    kind = "pipelines"
    said = Kind(
        label=text("Pipeline", "Pipeline"),
        one=text("en pipeline", "a pipeline"),
        noun=text("pipelinen", "pipeline"),
        place=12,
        group=STAGES,
    )
    order: int = doc(
        "Place among the pipelines; the first is the main one",
        "Plads blandt pipelines; den første er hovedvejen",
        noun=("pladsen i rækkefølgen", "place in the order"),
        ge=1,
        le=99,
        default=1,
    )
    summary: Text = doc(
        "Which deals go this way, in one sentence",
        "Hvilke handler der går denne vej, i én sætning",
        noun=("sammenfatningen", "summary"),
    )
    segments: tuple[SegmentRef, ...] = doc(
        "Segments whose deals go this way; all when left out",
        "Segmenter, hvis handler går denne vej; alle, når intet er skrevet",
        noun=("segmentet", "segment"),
        default=(),
    )
    stages: tuple[PipelineStage, ...] = doc(
        "Its stages, from first to last",
        "Trinnene fra først til sidst",
        noun=("trinnet", "stage"),
        weighs=True,
        min_length=1,
    )
