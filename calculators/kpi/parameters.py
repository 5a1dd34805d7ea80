"""What the KPI dashboard is given: a few figures of its own, and the playbook's KPIs, stages, fields and scores.

The names are those of the playbook's records, of which it is lent the part that counting and showing need.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from calculators.kit.input.plain import from_plain
from calculators.kit.input.references import Between, Lent, OfCompany, Reference
from calculators.kit.text.language import Text
from calculators.kit.text.money import NO_CURRENCY

Outcome = Literal["won", "lost", "no-decision", "neither"]
Unit = Literal["percent", "days", "hours", "money", "money-per-day", "points", "ratio", "count"]


@dataclass(frozen=True)
class Assumption:
    """A figure that managers own, and where it comes from."""

    value: float
    source: Text


@dataclass(frozen=True)
class Amount(Assumption):
    """An amount of money."""

    value: Annotated[float, Between(0, 1e15)]


@dataclass(frozen=True)
class Rate(Assumption):
    """A share of one, as a fraction."""

    value: Annotated[float, Between(0, 1)]


@dataclass(frozen=True)
class Milestone:
    """A date by which a deal has reached a stage where the export has no date for the stage itself."""

    field: Annotated[str, Reference("fields")]
    stage: Annotated[str, Reference("stages")]


@dataclass(frozen=True)
class Words:
    """Words by which systems call a stage, an outcome or another answer of the playbook."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Own:
    """What the dashboard's own file holds.

    opens, closes     business hours, Monday to Friday, as hours of the day
    yearly_budget     new sales a year; a quarter of it is the quarter's quota
    yearly_cost       sales and marketing cost a year
    quarter_forecast  what was forecast for the latest full quarter on its first day
    discount_rate     a year, as a fraction
    fewest_share      a share of fewer says nothing against its target
    fewest_median     nor does a median or mean of fewer
    horizon_days      how long a lead or a deal is given to become a customer
    funnel_start      the first stage of the funnel
    conversion_stage  the stage that the target for stage conversion is about
    order_segment     the segment whose orders the average order size counts; None for those of all
    stage_words       how other systems call our stages
    outcome_words     how they call our outcomes, also where these stand in the stage column; `open` is no outcome
    """

    opens: Annotated[float, Between(0, 24)]
    closes: Annotated[float, Between(0, 24)]
    yearly_budget: Amount
    yearly_cost: Amount
    quarter_forecast: Amount
    discount_rate: Rate
    fewest_share: Annotated[int, Between(1, 1_000_000)]
    fewest_median: Annotated[int, Between(1, 1_000_000)]
    horizon_days: Annotated[int, Between(1, 3_660)]
    funnel_start: Annotated[str, Reference("stages")]
    conversion_stage: Annotated[str, Reference("stages")]
    milestones: tuple[Milestone, ...]
    stage_words: tuple[Words, ...]
    outcome_words: tuple[Words, ...]
    order_segment: Annotated[str, Reference("segments")] | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Variant:
    """A way to define a KPI; `chosen` is the one that the target is about."""

    id: str
    name: Text
    formula: Text
    chosen: bool


@dataclass(frozen=True)
class Kpi:
    """A KPI; `target` in its unit, per cent as such (30 is 30 %)."""

    id: str
    name: Text
    unit: Unit
    direction: Literal["higher", "lower"]
    target: float
    variants: tuple[Variant, ...]


@dataclass(frozen=True)
class StageRecord:
    """A stage as the playbook has it; `required_fields` are filled on leaving it."""

    id: str
    name: Text
    target_days: int
    required_fields: tuple[str, ...]


@dataclass(frozen=True)
class PipelineStage:
    """What a pipeline says of one of its stages; `probability` is per cent."""

    stage: str
    probability: int
    forecast_category: str


@dataclass(frozen=True)
class Pipeline:
    """The stages of one kind of deal, from first to last."""

    stages: tuple[PipelineStage, ...]


@dataclass(frozen=True)
class Stage(StageRecord):
    """A stage with what the first pipeline that it stands in says of it."""

    probability: int
    forecast_category: str


@dataclass(frozen=True)
class OutcomeRecord:
    """A way for a deal to end; `counts_as` is what it is in the figures."""

    id: str
    name: Text
    counts_as: Outcome


@dataclass(frozen=True)
class FieldOption:
    """An answer that a field may have."""

    id: str
    label: Text


@dataclass(frozen=True)
class FieldRecord:
    """A data point as the playbook calls it, with the answers it may have."""

    name: Text
    options: tuple[FieldOption, ...]


@dataclass(frozen=True)
class ServiceLevel:
    """A time limit in business hours or hours by the clock."""

    within_hours: float
    hours: Literal["business", "clock"]


@dataclass(frozen=True)
class Route:
    """How fast leads of these grades are to be answered."""

    fit: tuple[str, ...]
    engagement: tuple[int, ...]
    segments: tuple[str, ...]
    service_level: ServiceLevel


@dataclass(frozen=True)
class Segment:
    """A group of customers, and what it is called."""

    id: str
    name: Text


@dataclass(frozen=True)
class Score:
    """The routes of a score."""

    routes: tuple[Route, ...]


@dataclass(frozen=True)
class Parameters(Own):
    """Everything the dashboard is computed from, but the export."""

    kpis: Annotated[tuple[Kpi, ...], Lent("kpis")]
    stages: Annotated[tuple[StageRecord, ...], Lent("stages")]
    pipelines: Annotated[tuple[Pipeline, ...], Lent("pipelines")]
    outcomes: Annotated[tuple[OutcomeRecord, ...], Lent("outcomes")]
    fields: Annotated[dict[str, FieldRecord], Lent("fields")]
    scores: Annotated[tuple[Score, ...], Lent("scores")]
    segments: Annotated[tuple[Segment, ...], Lent("segments")] = ()
    currency: Annotated[str, OfCompany("currency")] = NO_CURRENCY

    @cached_property
    def road(self) -> tuple[Stage, ...]:
        """The stages of all pipelines in their order."""
        rows = {row.stage: row for pipeline in self.pipelines[::-1] for row in pipeline.stages}
        return tuple(
            Stage(one.id, one.name, one.target_days, one.required_fields, row.probability, row.forecast_category)
            for one in self.stages
            if (row := rows.get(one.id)) is not None
        )

    @property
    def order_segment_name(self) -> Text:
        """What the segment is called whose orders count."""
        id = self.order_segment or ""
        return next((one.name for one in self.segments if one.id == id), Text(id, id))

    @property
    def routes(self) -> tuple[Route, ...]:
        """Those of all scores."""
        return tuple(route for score in self.scores for route in score.routes)


def read_parameters(plain: object) -> Parameters:
    """From plain JSON data. Raises PlainError."""
    return from_plain(Parameters, plain)
