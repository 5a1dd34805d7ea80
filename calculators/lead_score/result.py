"""The lead score of one lead: points, grade, route, what lifts the grade and how long it lasts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.kit.input.fields import Value
from calculators.kit.scoring.grade import band_of, next_better, routes_of
from calculators.kit.scoring.lead import Lead
from calculators.kit.scoring.model import Model, Route
from calculators.kit.scoring.points import AxisPoints, engagement_points, fit_points
from calculators.kit.text.language import Text
from calculators.lead_score.form import lead_of
from calculators.lead_score.lift import Lift, engagement_lifts, fit_lifts

OUTLOOK_DAYS = tuple(range(0, 91, 15))


@dataclass(frozen=True)
class Outlook:
    """Engagement points and figure on a later day, if nothing more happens."""

    days: int
    on: date
    points: float
    figure: int


@dataclass(frozen=True)
class Result:
    """What the calculator knows of one lead.

    grade           letter and figure, such as B2; the letter where the score has one axis
    route, owner    None only where the model is wrong; `owner` is the role's name
    missing_*       how many points the next better grade takes, None at the top
    undated         events without a date, which count as if they had happened on the as-of date
    figure_lasts    days until silence alone lowers the figure, None when it stands for a year
    """

    lead: Lead
    fit: AxisPoints
    engagement: AxisPoints
    grade: str
    letter: str
    figure: int
    missing_fit: float | None
    missing_engagement: float | None
    route: Route | None
    owner: Text | None
    fit_lifts: tuple[Lift, ...]
    engagement_lifts: tuple[Lift, ...]
    outlook: tuple[Outlook, ...]
    figure_lasts: int | None
    undated: tuple[str, ...]

    @property
    def has_figure(self) -> bool:
        """False where the grade is a letter alone."""
        return self.grade != self.letter


def calculate(parameters: Model, values: Mapping[str, Value]) -> Result:
    """Score one lead from its values by field id. Pure: the day is one of the values."""
    lead = lead_of(parameters, values)
    fit, engagement = fit_points(parameters, lead), engagement_points(parameters, lead)
    fit_band = band_of(fit.points, parameters.score.fit_bands)
    engagement_band = band_of(engagement.points, parameters.score.engagement_bands)
    routes = routes_of(parameters, str(fit_band.grade), int(engagement_band.grade), lead.segment)
    route = routes[0] if len(routes) == 1 else None
    better_fit = next_better(fit_band, parameters.score.fit_bands)
    better_engagement = next_better(engagement_band, parameters.score.engagement_bands)
    return Result(
        lead=lead,
        fit=fit,
        engagement=engagement,
        grade=parameters.score.grade(str(fit_band.grade), int(engagement_band.grade)),
        letter=str(fit_band.grade),
        figure=int(engagement_band.grade),
        missing_fit=None if better_fit is None else round(better_fit.low - fit.points, 1),
        missing_engagement=None if better_engagement is None else round(better_engagement.low - engagement.points, 1),
        route=route,
        owner=None if route is None else parameters.roles[route.owner],
        fit_lifts=fit_lifts(parameters, lead),
        engagement_lifts=engagement_lifts(parameters, lead),
        outlook=tuple(_on(parameters, lead, days) for days in OUTLOOK_DAYS),
        figure_lasts=_figure_lasts(parameters, lead, int(engagement_band.grade)),
        undated=tuple(
            rule.id
            for rule in parameters.score.engagement_rules
            if lead.events[rule.id].count and lead.events[rule.id].last is None
        ),
    )


def _on(parameters: Model, lead: Lead, days: int) -> Outlook:
    day = lead.as_of + timedelta(days=days)
    points = engagement_points(parameters, lead, day).points
    return Outlook(days, day, points, int(band_of(points, parameters.score.engagement_bands).grade))


def _figure_lasts(parameters: Model, lead: Lead, figure: int) -> int | None:
    """Days until the figure falls by itself, found by halving within a year.

    A group with negative points can rise for a while as these fade, so a fall is looked for only once the year's end
    shows one.
    """
    low, high = 0, 365
    if _on(parameters, lead, high).figure <= figure:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if _on(parameters, lead, middle).figure > figure:
            high = middle
        else:
            low = middle
    return high
