"""From points to a letter and a figure, and from these to the one who gets the lead."""

from collections.abc import Sequence

from calculators.kit.scoring.model import EngagementBand, FitBand, Model, Route

Band = FitBand | EngagementBand


def band_of(points: float, bands: Sequence[Band]) -> Band:
    """The band that holds `points`: from `low`, up to but not with `high`; the top band includes its end.

    Raises ValueError when no band does, which the playbook's rules prevent.
    """
    highest = max(band.high for band in bands)
    for band in bands:
        if band.low <= points < band.high or points == band.high == highest:
            return band
    raise ValueError(f"no band holds {points} points")


def next_better(band: Band, bands: Sequence[Band]) -> Band | None:
    """The band right above, or None for the top one."""
    above = [other for other in bands if other.low > band.low]
    return min(above, key=lambda other: other.low) if above else None


def routes_of(model: Model, letter: str, figure: int, segment: str) -> tuple[Route, ...]:
    """Every route that takes such a lead. The playbook's rules see to it that there is exactly one."""
    return tuple(
        route
        for route in model.score.routes
        if letter in route.fit and figure in route.engagement and route.takes(segment)
    )
