"""Several curves in one drawing, each named at its end and dashed in its own way, so that colour is never alone in
telling them apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from calculators.kit.charts.figure import Level, figure, nice_ticks
from calculators.kit.markup import svg
from calculators.kit.markup.html import Html, element
from calculators.kit.text.language import Language

_DASHES = (None, "7 4", "2 3", "9 3 2 3", "1 4")
_TOP, _BOTTOM, _LEFT, _HEIGHT = 34, 196, 40, 236
_LETTER = 8.0
_APART = 14.0
Shown = Callable[[float], str]


@dataclass(frozen=True)
class Curve:
    """One curve: its name and its y at each x of the chart; `stepped` where it jumps rather than slopes."""

    label: str
    values: Sequence[float]
    stepped: bool = False


def curve_chart(
    identity: str,
    title: str,
    description: str,
    across: Sequence[float],
    curves: Sequence[Curve],
    language: Language,
    axes: tuple[str, str],
    shown: tuple[Shown, Shown],
    levels: Sequence[Level] = (),
) -> Html:
    """Curves over rising `across` (at least two), with the figures in a table that opens.

    `axes` names x and y; `shown` writes a figure of each in words. A curve's values lie as `across` does.
    """
    every = [value for curve in curves for value in curve.values] + [level.value for level in levels]
    ticks = nice_ticks(min(every), max(every))
    right = svg.WIDTH - 10 - _LETTER * max(len(curve.label) for curve in curves)
    first, last = across[0], across[-1]

    def x_of(value: float) -> float:
        return _LEFT + (right - _LEFT) * (value - first) / (last - first)

    def y_of(value: float) -> float:
        return _BOTTOM - (_BOTTOM - _TOP) * (value - ticks[0]) / (ticks[-1] - ticks[0])

    grid = [
        [
            svg.line(_LEFT, y_of(tick), right, y_of(tick), "chart-axis" if index == 0 else "chart-grid"),
            svg.text(_LEFT - 5, y_of(tick) + 4, shown[1](tick), anchor="end"),
        ]
        for index, tick in enumerate(ticks)
    ]
    marks = [
        svg.text(x_of(tick), _BOTTOM + 17, shown[0](tick), anchor="middle")
        for tick in nice_ticks(first, last)
        if first <= tick <= last
    ]
    limits = [
        svg.line(_LEFT, y_of(level.value), right, y_of(level.value), "chart-mark", dashed=True) for level in levels
    ]
    names = [_named(level, _roomier(level, curves), right, y_of(level.value)) for level in levels]
    ends = _apart([y_of(curve.values[-1]) for curve in curves])
    drawn = [
        [
            element(
                "polyline",
                element("title", curve.label),
                points=" ".join(f"{svg.number(x_of(x))},{svg.number(y_of(y))}" for x, y in _corners(across, curve)),
                class_=f"chart-line chart-curve-{index}",
                fill="none",
                stroke="currentColor",
                stroke_dasharray=_DASHES[index % len(_DASHES)],
            ),
            svg.text(right + 6, end + 4, curve.label, "chart-value"),
        ]
        for index, (curve, end) in enumerate(zip(curves, ends, strict=True))
    ]
    picture = svg.drawing(
        identity,
        title,
        description,
        _HEIGHT,
        [
            svg.text(2, 14, axes[1]),
            grid,
            marks,
            svg.text((_LEFT + right) / 2, _HEIGHT - 6, axes[0], anchor="middle"),
            limits,
            drawn,
            names,
        ],
    )
    headings = [axes[0], *(curve.label for curve in curves)]
    rows = [[shown[0](x), *(shown[1](curve.values[index]) for curve in curves)] for index, x in enumerate(across)]
    return figure(picture, title, headings, rows, language)


def _corners(across: Sequence[float], curve: Curve) -> list[tuple[float, float]]:
    """The points that a curve goes through; a stepped one keeps its height until the next x."""
    points = list(zip(across, curve.values, strict=True))
    if not curve.stepped:
        return points
    jumps = [
        corner for (_, before), (x, y) in zip(points, points[1:], strict=False) for corner in ((x, before), (x, y))
    ]
    return [points[0], *jumps]


def _named(level: Level, at_the_end: bool, right: float, y: float) -> Html:
    place, anchor = (right - 2, "end") if at_the_end else (_LEFT + 4, None)
    return svg.text(place, y - 4, level.label, "chart-mark-label", anchor=anchor)


def _roomier(level: Level, curves: Sequence[Curve]) -> bool:
    """Whether the curves keep farther from a level in the last third of the chart than in the first."""

    def room(part: slice) -> float:
        return min(abs(value - level.value) for curve in curves for value in curve.values[part])

    third = -(-len(curves[0].values) // 3)
    return room(slice(-third, None)) > room(slice(None, third))


def _apart(places: Sequence[float]) -> list[float]:
    """The places moved down as little as it takes for names to stand `_APART` from each other, in their order."""
    order = sorted(range(len(places)), key=lambda index: places[index])
    moved = list(places)
    for above, below in zip(order, order[1:], strict=False):
        moved[below] = max(moved[below], moved[above] + _APART)
    return moved
