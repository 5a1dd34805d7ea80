"""Charts of shares: bars with their intervals, and a plane of two shares with its diagonal."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.kit.charts.figure import figure, nice_ticks
from calculators.kit.markup import svg
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language
from calculators.kit.text.numbers import format_percent


@dataclass(frozen=True)
class ShareBar:
    """A share from 0 to 1 with the interval from `low` to `high`; `shown` is all of it in words."""

    label: str
    value: float
    low: float
    high: float
    shown: str


@dataclass(frozen=True)
class PlanePoint:
    """A place in the plane; with `low` and `high` it has an upright interval. `shown` stands in the table."""

    x: float
    y: float
    label: str
    shown: str
    low: float | None = None
    high: float | None = None


def share_chart(
    identity: str,
    title: str,
    description: str,
    bars: Sequence[ShareBar],
    language: Language,
    headings: tuple[str, str],
    reference: tuple[float, str] | None = None,
) -> Html:
    """Horizontal bars from zero, each with its interval as a line with ends.

    `reference` is a share with a name that all are held against.
    """
    step, thick, top = 40, 14, 18 if reference else 0
    most = max([bar.high for bar in bars] + ([reference[0]] if reference else [])) or 1.0

    def x_of(share: float) -> float:
        return (svg.WIDTH - 4) * share / most

    rows = []
    for index, bar in enumerate(bars):
        y = top + index * step
        middle = y + 18 + thick / 2
        rows.append(
            [
                svg.text(0, y + 13, bar.label),
                svg.text(svg.WIDTH, y + 13, bar.shown, "chart-value", anchor="end"),
                svg.rectangle(0, y + 18, x_of(bar.value), thick, "chart-bar"),
                svg.line(x_of(bar.low), middle, x_of(bar.high), middle, "chart-interval"),
                [
                    svg.line(x_of(end), middle - 5, x_of(end), middle + 5, "chart-interval")
                    for end in (bar.low, bar.high)
                ],
            ]
        )
    height = top + len(bars) * step
    mark = None
    if reference:
        x = x_of(reference[0])
        anchor = "start" if x < svg.WIDTH * 0.3 else "end" if x > svg.WIDTH * 0.7 else "middle"
        mark = [
            [svg.line(x, y, x, y + thick + 6, "chart-mark", dashed=True) for y in range(top + 15, height, step)],
            svg.text(x, 11, reference[1], "chart-mark-label", anchor=anchor),
        ]
    drawn = svg.drawing(identity, title, description, height, [rows, mark])
    return figure(drawn, title, headings, [(bar.label, bar.shown) for bar in bars], language)


def plane_chart(
    identity: str,
    title: str,
    description: str,
    points: Sequence[PlanePoint],
    language: Language,
    headings: tuple[str, str],
    names: tuple[str, str],
    joined: bool,
) -> Html:
    """Two shares against each other on one scale from zero, with the diagonal on which they are equal.

    `names` are those of the x and the y axis. Points that are `joined` begin at the origin.
    """
    left, right, top, bottom, height = 48.0, svg.WIDTH - 10.0, 26.0, 236.0, 276
    highest = max(max(point.x, point.high if point.high is not None else point.y) for point in points)
    ticks = nice_ticks(0.0, min(1.0, highest) or 1.0)
    most = ticks[-1]
    decimals = 0 if all(abs(tick * 100 - round(tick * 100)) < 1e-9 for tick in ticks) else 1

    def x_of(share: float) -> float:
        return left + (right - left) * share / most

    def y_of(share: float) -> float:
        return bottom - (bottom - top) * share / most

    grid = [
        [
            svg.line(left, y_of(tick), right, y_of(tick), "chart-grid" if tick else "chart-axis"),
            svg.text(left - 6, y_of(tick) + 4, format_percent(tick, language, decimals), anchor="end"),
            svg.text(
                x_of(tick),
                bottom + 18,
                format_percent(tick, language, decimals),
                anchor="end" if tick == most else "middle",
            ),
        ]
        for tick in ticks
    ]
    places = [(x_of(point.x), y_of(point.y)) for point in points]
    intervals = [
        svg.line(x_of(point.x), y_of(point.low), x_of(point.x), y_of(point.high), "chart-interval")
        for point in points
        if point.low is not None and point.high is not None
    ]
    drawn = svg.drawing(
        identity,
        title,
        description,
        height,
        [
            svg.text(0, 12, names[1]),
            svg.text(right, height - 6, names[0], anchor="end"),
            grid,
            svg.line(x_of(0), y_of(0), x_of(most), y_of(most), "chart-mark", dashed=True),
            intervals,
            svg.polyline([(x_of(0), y_of(0)), *places], "chart-line") if joined else None,
            [
                svg.circle(x, y, 4, "chart-dot", f"{point.label}: {point.shown}")
                for point, (x, y) in zip(points, places, strict=True)
            ],
        ],
    )
    return figure(drawn, title, headings, [(point.label, point.shown) for point in points], language)
