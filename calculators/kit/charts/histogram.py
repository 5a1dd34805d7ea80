"""How many of many values fall where: columns from the lowest to the highest, and the running total as a line."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor

from calculators.kit.charts.figure import Level, decimals_of, figure, nice_ticks, scale_of, scale_words
from calculators.kit.markup import svg
from calculators.kit.markup.html import Child, Html
from calculators.kit.text.language import Locale, Text
from calculators.kit.text.money import sign_of
from calculators.kit.text.numbers import format_number, format_percent

_WANTED = 24
_CUMULATIVE = Text("samlet andel", "running share")


def bins(ascending: Sequence[float]) -> tuple[float, float, list[int]]:
    """Where the columns begin, how wide they are, and how many values each holds. Zero is always an edge.

    The values are ascending and not all the same.
    """
    ticks = nice_ticks(ascending[0], ascending[-1])
    step = ticks[1] - ticks[0]
    wanted = _WANTED * step / (ascending[-1] - ascending[0])
    width = step / min((1, 2, 4, 5, 10), key=lambda parts: abs(parts - wanted))
    first, last = floor(ascending[0] / width), ceil(ascending[-1] / width)
    inner = [
        bisect_left(ascending, edge, key=lambda value: floor(value / width))
        for edge in range(first + 1, max(last, first + 1))
    ]
    return first * width, width, [after - before for before, after in pairwise([0, *inner, len(ascending)])]


def histogram_chart(
    identity: str,
    title: str,
    description: str,
    ascending: Sequence[float],
    levels: Sequence[Level],
    language: Locale,
    headings: tuple[str, str],
) -> Html:
    """Columns below zero have the class `chart-bar-cost`. The table gives each column's range and share."""
    start, width, counts = bins(ascending)
    top, bottom, left, right = 34, 180, 6, svg.WIDTH - 42
    highest, number = max(counts), len(counts)
    ticks = [tick for tick in nice_ticks(start, start + number * width) if start <= tick <= start + number * width]
    scale, scale_name = scale_of(max(abs(start), abs(start + number * width)))
    decimals = decimals_of(ticks, scale)

    def x_of(value: float) -> float:
        return left + (right - left) * (value - start) / (number * width)

    def y_of(share: float) -> float:
        return bottom - (bottom - top) * share

    parts: list[Child] = []
    running, line, rows = 0, [(x_of(start), y_of(0))], []
    for place, count in enumerate(counts):
        begins, ends = start + place * width, start + (place + 1) * width
        running += count
        span = f"{format_number(begins, language)} – {format_number(ends, language)}"
        share = format_percent(count / len(ascending), language, 1)
        css = "chart-bar chart-bar-cost" if ends <= width * 1e-6 else "chart-bar"
        tall = (bottom - top) * count / highest
        parts.append(
            svg.rectangle(
                x_of(begins) + 0.5, bottom - tall, x_of(ends) - x_of(begins) - 1, tall, css, f"{span}: {share}"
            )
        )
        line.append((x_of(ends), y_of(running / len(ascending))))
        rows.append((span, share))
    axis = [
        svg.line(left, bottom, right, bottom, "chart-axis"),
        [
            svg.text(x_of(tick), bottom + 16, format_number(tick / scale, language, decimals), anchor="middle")
            for tick in ticks
        ],
        svg.text(left, bottom + 34, scale_words(scale_name, sign_of(language.currency), language)),
        svg.text(svg.WIDTH, bottom + 34, f"– {_CUMULATIVE.say(language)}", anchor="end"),
        [
            svg.text(svg.WIDTH, y_of(share) + 4, format_percent(share, language), anchor="end")
            for share in (0.0, 0.5, 1.0)
        ],
    ]
    marks = [
        [
            svg.line(x_of(level.value), top - 14, x_of(level.value), bottom, "chart-mark", dashed=True),
            svg.text(x_of(level.value), top - 20, level.label, "chart-mark-label", anchor="middle"),
        ]
        for level in levels
    ]
    drawn = svg.drawing(
        identity, title, description, bottom + 42, [parts, axis, svg.polyline(line, "chart-mark"), marks]
    )
    return figure(drawn, title, headings, rows, language)
