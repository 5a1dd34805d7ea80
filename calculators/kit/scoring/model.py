"""What a lead is scored by, as managers own it: groups, points, caps, decay, bands and routes.

The names are those of the playbook's records (`playbook/scores/`, `playbook/frameworks/`, `playbook/criteria/`), of
which a calculator is lent the part that these classes name. Points are on a scale of 0 to 100 an axis.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from calculators.kit.input.references import Lent, Names
from calculators.kit.text.language import Text


@dataclass(frozen=True)
class Answer:
    """A possible answer to a fit question and the points it gives, which may be negative."""

    id: str
    label: Text
    points: float


@dataclass(frozen=True)
class FitRule:
    """A question about who the lead is; `field` is the CRM field that holds the answer, if any does."""

    id: str
    label: Text
    why: Text
    answers: tuple[Answer, ...]
    field: str | None = None


@dataclass(frozen=True)
class FitGroup:
    """Fit rules whose sum is limited to plus or minus `cap`."""

    id: str
    name: Text
    cap: float
    rules: tuple[FitRule, ...]


@dataclass(frozen=True)
class EngagementRule:
    """Points for each event; the sum is limited to plus or minus `cap` and halves every `half_life_days`."""

    id: str
    label: Text
    why: Text
    points: float
    cap: float
    half_life_days: float | None


@dataclass(frozen=True)
class EngagementGroup:
    """Engagement rules whose sum is limited to plus or minus `cap`."""

    id: str
    name: Text
    cap: float
    rules: tuple[EngagementRule, ...]


@dataclass(frozen=True)
class FrameworkGroup:
    """Fit points for evidence: `cap` when every criterion of the chosen framework is confirmed."""

    id: str
    name: Text
    cap: float
    default: str


@dataclass(frozen=True)
class FitBand:
    """The points that give a letter: `low` up to, but not with, `high`; the best band includes its end."""

    grade: Literal["A", "B", "C", "D"]
    low: float
    high: float


@dataclass(frozen=True)
class EngagementBand:
    """The points that give a figure, 1 the best."""

    grade: Literal[1, 2, 3, 4]
    low: float
    high: float


@dataclass(frozen=True)
class ServiceLevel:
    """A promise with a time limit in business hours or hours by the clock."""

    what: Text
    within_hours: float
    hours: Literal["business", "clock"]
    owner: str


@dataclass(frozen=True)
class Route:
    """Who gets leads of these letters, figures and segments; without segments of all."""

    id: str
    name: Text
    fit: tuple[str, ...]
    engagement: tuple[int, ...]
    segments: tuple[str, ...]
    owner: str
    service_level: ServiceLevel
    next_step: Text

    def takes(self, segment: str) -> bool:
        """Whether it takes leads of the segment."""
        return not self.segments or segment in self.segments


@dataclass(frozen=True)
class FitCase:
    """An answer of the example."""

    rule: str
    answer: str


@dataclass(frozen=True)
class EngagementCase:
    """An event of the example: how many times, and how many days before the example's day it last happened."""

    rule: str
    count: int
    days_ago: int


@dataclass(frozen=True)
class LevelCase:
    """The evidence that the example has on a criterion."""

    criterion: str
    level: int


@dataclass(frozen=True)
class Example:
    """The lead that is shown before anything is typed; `days_ago` counts back from `as_of`."""

    as_of: date
    segment: str | None
    fit: tuple[FitCase, ...]
    engagement: tuple[EngagementCase, ...]
    levels: tuple[LevelCase, ...]


@dataclass(frozen=True)
class Score:
    """How points are given, what grade they make, and who gets a lead of that grade.

    Without `framework_group` evidence gives no points. Without engagement groups there is one figure.
    """

    fit_groups: tuple[FitGroup, ...]
    framework_group: FrameworkGroup | None
    engagement_groups: tuple[EngagementGroup, ...]
    fit_cap: float
    engagement_cap: float
    fit_bands: tuple[FitBand, ...]
    engagement_bands: tuple[EngagementBand, ...]
    routes: tuple[Route, ...]
    example: Example | None

    @property
    def has_engagement(self) -> bool:
        """False for a score of fit alone, whose grade is a letter."""
        return bool(self.engagement_groups)

    def grade(self, letter: str, figure: int) -> str:
        """Letter and figure, such as B2; the letter where there is no other axis."""
        return f"{letter}{figure}" if self.has_engagement else letter

    @property
    def fit_rules(self) -> tuple[FitRule, ...]:
        """All questions in the order of their groups."""
        return tuple(rule for group in self.fit_groups for rule in group.rules)

    @property
    def engagement_rules(self) -> tuple[EngagementRule, ...]:
        """All events in the order of their groups."""
        return tuple(rule for group in self.engagement_groups for rule in group.rules)


@dataclass(frozen=True)
class Level:
    """A level of evidence, 0 unknown to 3 confirmed."""

    level: int
    evidence: Text


@dataclass(frozen=True)
class Criterion:
    """A qualification criterion and what shows each level."""

    id: str
    name: Text
    rubric: tuple[Level, ...]


@dataclass(frozen=True)
class Letter:
    """A letter of a framework and the criterion it asks about."""

    name: Text
    criterion: str


@dataclass(frozen=True)
class Framework:
    """A qualification framework."""

    id: str
    name: Text
    letters: tuple[Letter, ...]


@dataclass(frozen=True)
class Segment:
    """A group of customers that leads belong to."""

    id: str
    name: Text


@dataclass(frozen=True)
class Model:
    """A score, with what it takes of the playbook's other records: everything that a lead is scored by.

    roles   the names of those who get leads
    fields  what the CRM calls the fields that hold answers
    """

    score: Annotated[Score, Lent("scores")]
    frameworks: Annotated[tuple[Framework, ...], Lent("frameworks")]
    criteria: Annotated[tuple[Criterion, ...], Lent("criteria")]
    segments: Annotated[tuple[Segment, ...], Lent("segments")]
    roles: Annotated[dict[str, Text], Names("roles")]
    fields: Annotated[dict[str, Text], Names("fields")] = field(default_factory=dict)

    @property
    def first_segment(self) -> str:
        """What a lead counts as that says nothing; empty where the company makes no difference."""
        return self.segments[0].id if self.segments else ""
