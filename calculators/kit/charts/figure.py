"""Charts as figures: a drawing, and the same figures in a table that opens beside it.

Every chart takes an `identity` (an id prefix that is unique on the page) and words that are already in the reader's
language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import NamedTuple

from calculators.kit.markup import svg
from calculators.kit.markup.elements import framed, headed, row
from calculators.kit.markup.html import Child, Html, element
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number

_DATA = Text("Vis tallene", "Show the figures")


@dataclass(frozen=True)
class Point:
    """One value of a line: `label` names it on the axis, `shown` is the value in words for the table and when pointed
    at."""

    label: str
    value: float
    shown: str


@dataclass(frozen=True)
class Mark:
    """A place along a chart that has a name; `position` counts points, or columns, from 0 and may lie between two."""

    position: float
    label: str


class Level(NamedTuple):
    """A value with a name that is drawn as a line across the chart: a target, a limit, a percentile."""

    value: float
    label: str


@dataclass(frozen=True)
class Bar:
    """One bar; `shown` is its value in words, `css` an extra class such as `chart-bar-cost`."""

    label: str
    value: float
    shown: str
    css: str = ""


@dataclass(frozen=True)
class Segment:
    """One part of a band; widths are relative to the sum; `shown` stands in the table."""

    label: str
    size: float
    shown: str
    css: str = ""


def line_chart(
    identity: str,
    title: str,
    description: str,
    points: Sequence[Point],
    language: Language,
    mark: Mark | None = None,
    unit: Text | None = None,
    headings: tuple[str, str] = ("", ""),
) -> Html:
    """Values over time with a zero line; needs at least two points. `unit` is written after the scale (`mio. kr.`)."""
    top, bottom, left, right, height = 30, 190, 44, svg.WIDTH - 12, 220
    values = [point.value for point in points]
    ticks = nice_ticks(min(0.0, *values), max(0.0, *values))
    scale, scale_name = scale_of(max(abs(ticks[0]), abs(ticks[-1])))
    span = ticks[-1] - ticks[0]

    def x_of(position: float) -> float:
        return left + (right - left) * position / (len(points) - 1)

    def y_of(value: float) -> float:
        return bottom - (bottom - top) * (value - ticks[0]) / span

    places = [(x_of(index), y_of(value)) for index, value in enumerate(values)]
    decimals = decimals_of(ticks, scale)
    grid = [
        [
            svg.line(left, y_of(tick), right, y_of(tick), "chart-axis" if tick == 0 else "chart-grid"),
            svg.text(left - 6, y_of(tick) + 4, format_number(tick / scale, language, decimals), anchor="end"),
        ]
        for tick in ticks
    ]
    every = 1 if len(points) <= 7 else 2
    names = [
        svg.text(x, height - 10, point.label, anchor="middle")
        for index, (point, (x, _)) in enumerate(zip(points, places, strict=True))
        if index % every == 0
    ]
    dots = [
        svg.circle(x, y, 3.5, "chart-dot", f"{point.label}: {point.shown}")
        for point, (x, y) in zip(points, places, strict=True)
    ]
    area = svg.polygon([(places[0][0], y_of(0)), *places, (places[-1][0], y_of(0))], "chart-area")
    drawn = svg.drawing(
        identity,
        title,
        description,
        height,
        [
            svg.text(4, 14, scale_words(scale_name, unit, language)),
            grid,
            names,
            area,
            svg.polyline(places, "chart-line"),
            dots,
            _mark(mark, x_of(mark.position), y_of(0), top, bottom) if mark else None,
        ],
    )
    return figure(drawn, title, headings, [(point.label, point.shown) for point in points], language)


def bar_chart(
    identity: str,
    title: str,
    description: str,
    bars: Sequence[Bar],
    language: Language,
    headings: tuple[str, str] = ("", ""),
) -> Html:
    """Horizontal bars from a common zero, each with its label above it and its value at the end; negative values go
    left."""
    step, thick = 38, 14
    low, high = min([0.0, *(bar.value for bar in bars)]), max([0.0, *(bar.value for bar in bars)])
    span = (high - low) or 1.0
    zero = svg.WIDTH * -low / span
    rows = []
    for index, bar in enumerate(bars):
        y = index * step
        length = svg.WIDTH * abs(bar.value) / span
        rows.append(
            [
                svg.text(0, y + 13, bar.label),
                svg.text(svg.WIDTH, y + 13, bar.shown, "chart-value", anchor="end"),
                svg.rectangle(
                    zero if bar.value >= 0 else zero - length, y + 18, length, thick, f"chart-bar {bar.css}".rstrip()
                ),
            ]
        )
    axis = svg.line(zero, 14, zero, len(bars) * step - 2, "chart-axis") if low < 0 else None
    drawn = svg.drawing(identity, title, description, max(len(bars) * step, step), [rows, axis])
    return figure(drawn, title, headings, [(bar.label, bar.shown) for bar in bars], language)


def band_chart(
    identity: str,
    title: str,
    description: str,
    segments: Sequence[Segment],
    language: Language,
    mark: Mark | None = None,
    headings: tuple[str, str] = ("", ""),
) -> Html:
    """One stacked band of segments side by side; `mark.position` is in the segments' own units from the left end."""
    total = sum(segment.size for segment in segments) or 1.0
    at = 0.0
    parts: list[Child] = []
    for index, segment in enumerate(segments):
        width = svg.WIDTH * segment.size / total
        parts.append(
            svg.rectangle(
                at,
                26,
                width,
                22,
                f"chart-band chart-band-{index} {segment.css}".rstrip(),
                f"{segment.label}: {segment.shown}",
            )
        )
        if width >= 7 * len(segment.label):
            parts.append(svg.text(at + width / 2, 64, segment.label, anchor="middle"))
        at += width
    if mark:
        x = svg.WIDTH * min(max(mark.position / total, 0), 1)
        anchor = "start" if x < 60 else "end" if x > svg.WIDTH - 60 else "middle"
        parts += [svg.line(x, 18, x, 52, "chart-mark"), svg.text(x, 12, mark.label, "chart-mark-label", anchor=anchor)]
    drawn = svg.drawing(identity, title, description, 70, parts)
    return figure(drawn, title, headings, [(segment.label, segment.shown) for segment in segments], language)


def figure(drawn: Html, title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], language: Language) -> Html:
    """A drawing under its title, with its figures in a table that opens; the first of each row names it.

    A table of more than two columns scrolls sideways where there is no room.
    """
    body = [row(name, shown) for name, *shown in rows]
    if len(headings) > 2:
        table = framed(title, headed(headings), body)
    else:
        head = element("thead", element("tr", headed(headings))) if any(headings) else None
        table = element("table", head, element("tbody", body))
    return element(
        "figure",
        element("figcaption", title),
        drawn,
        element("details", element("summary", _DATA.say(language)), table, class_="chart-data"),
        class_="chart",
    )


def nice_ticks(low: float, high: float) -> list[float]:
    """Some four to seven round values from at or below `low` to at or above `high`, zero among them when it lies
    between."""
    span = (high - low) or 1.0
    raw = span / 4
    power = 10.0 ** floor(log10(raw))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= raw * (1 - 1e-9))
    first, last = floor(low / step + 1e-9), -floor(-high / step + 1e-9)
    return [index * step for index in range(first, max(last, first + 1) + 1)]


def decimals_of(ticks: Sequence[float], scale: float) -> int:
    """How many decimals, at most two, tell the ticks apart when counted in `scale`."""
    return next((few for few in (0, 1) if all(abs(round(one / scale, few) - one / scale) < 1e-9 for one in ticks)), 2)


def scale_of(largest: float) -> tuple[float, Text]:
    """What an axis counts in, and its name: ones (no name), thousands or millions."""
    if largest >= 1e6:
        return 1e6, Text("mio.", "million")
    if largest >= 1e4:
        return 1e3, Text("tusinde", "thousand")
    return 1.0, Text("", "")


def scale_words(scale: Text, unit: Text | None, language: Language) -> str:
    """What an axis counts in, with its unit: `mio. kr.`, `DKK million`."""
    words = (scale.say(language), unit.say(language) if unit else "")
    return " ".join(word for word in (words if language == "da" else words[::-1]) if word)


def _mark(mark: Mark, x: float, zero: float, top: float, bottom: float) -> Html:
    anchor = "end" if x > svg.WIDTH - 120 else "start"
    return element(
        "g",
        svg.line(x, top - 6, x, bottom, "chart-mark", dashed=True),
        svg.circle(x, zero, 5, "chart-mark-dot"),
        svg.text(x + (6 if anchor == "start" else -6), top - 8, mark.label, "chart-mark-label", anchor=anchor),
    )
