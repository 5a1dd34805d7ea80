"""The lead-score model as managers own it: groups, points, caps, decay, bands and routes.

The names are those of the playbook's records (`playbook/scores/`, `playbook/frameworks/`, `playbook/criteria/`), of
which the pipeline hands over the part that the arithmetic and the form need. Points are on a scale of 0 to 100 an axis.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from calculators.kit.text.language import Text

Segment = Literal["b2b", "b2c"]


@dataclass(frozen=True)
class Answer:
    """A possible answer to a fit question and the points it gives, which may be negative."""

    id: str
    label: Text
    points: float


@dataclass(frozen=True)
class FitRule:
    """A question about who the lead is."""

    id: str
    label: Text
    why: Text
    answers: tuple[Answer, ...]


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
    """Who gets leads of these letters, figures and segments."""

    id: str
    name: Text
    fit: tuple[str, ...]
    engagement: tuple[int, ...]
    segments: tuple[str, ...]
    owner: str
    service_level: ServiceLevel
    next_step: Text


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
class FitCase:
    rule: str
    answer: str


@dataclass(frozen=True)
class EngagementCase:
    rule: str
    count: int
    days_ago: int


@dataclass(frozen=True)
class LevelCase:
    criterion: str
    level: int


@dataclass(frozen=True)
class Example:
    """The lead that is shown before anything is typed; `days_ago` counts back from `as_of`."""

    as_of: date
    segment: Segment
    fit: tuple[FitCase, ...]
    engagement: tuple[EngagementCase, ...]
    levels: tuple[LevelCase, ...]


@dataclass(frozen=True)
class Parameters:
    """Everything the lead score is computed from, but the lead.

    roles        the names of those who get leads
    field_names  what the CRM calls the field that holds an answer, by field id, such as `fit.technicians`
    """

    fit_groups: tuple[FitGroup, ...]
    framework_group: FrameworkGroup
    engagement_groups: tuple[EngagementGroup, ...]
    fit_cap: float
    engagement_cap: float
    fit_bands: tuple[FitBand, ...]
    engagement_bands: tuple[EngagementBand, ...]
    routes: tuple[Route, ...]
    example: Example
    frameworks: tuple[Framework, ...]
    criteria: tuple[Criterion, ...]
    roles: dict[str, Text]
    field_names: dict[str, Text] = field(default_factory=dict)
