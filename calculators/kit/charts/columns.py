"""Upright columns over time or over classes of a number, with a line for the target."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from calculators.kit.charts.figure import Level, Mark, figure, nice_ticks, scale_of, scale_words
from calculators.kit.markup import svg
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number

_TOP, _BOTTOM, _LEFT, _HEIGHT = 30.0, 170.0, 40.0, 196.0
_RIGHT = 8.0
_GAP = 0.24
_NAMES_AT_MOST = 7


class Column(NamedTuple):
    """One column: `label` names it in the table and, without an `axis`, below it; `shown` is its value in words."""

    label: str
    value: float
    shown: str
    axis: str = ""


def columns_chart(
    identity: str,
    title: str,
    description: str,
    columns: Sequence[Column],
    language: Language,
    level: Level | None = None,
    marks: Sequence[Mark] = (),
    unit: Text | None = None,
    headings: tuple[str, str] = ("", ""),
) -> Html:
    """At least one column; values of 0 or more. `unit` stands above the scale (`mio. kr.`)."""
    most = max([column.value for column in columns] + ([level.value] if level else []))
    ticks = nice_ticks(0.0, most or 1.0)
    scale, scale_name = scale_of(ticks[-1])
    right = svg.WIDTH - _RIGHT
    step = (right - _LEFT) / len(columns)

    def y_of(value: float) -> float:
        return _BOTTOM - (_BOTTOM - _TOP) * value / ticks[-1]

    decimals = 0 if all(abs(tick / scale - round(tick / scale)) < 1e-9 for tick in ticks) else 1
    grid = [
        [
            svg.line(_LEFT, y_of(tick), right, y_of(tick), "chart-axis" if tick == 0 else "chart-grid"),
            svg.text(_LEFT - 6, y_of(tick) + 4, format_number(tick / scale, language, decimals), anchor="end"),
        ]
        for tick in ticks
    ]
    every = ceil(len(columns) / _NAMES_AT_MOST)
    bars = [
        svg.rectangle(
            _LEFT + step * (index + _GAP / 2),
            y_of(column.value),
            step * (1 - _GAP),
            _BOTTOM - y_of(column.value),
            "chart-bar",
            f"{column.label}: {column.shown}",
        )
        for index, column in enumerate(columns)
    ]
    names = [
        svg.text(_LEFT + step * (index + 0.5), _HEIGHT - 8, column.axis or column.label, anchor="middle")
        for index, column in enumerate(columns)
        if (len(columns) - 1 - index) % every == 0
    ]
    drawn = svg.drawing(
        identity,
        title,
        description,
        _HEIGHT,
        [
            svg.text(0, 12, scale_words(scale_name, unit, language)),
            grid,
            bars,
            names,
            _level(level, y_of(level.value), right) if level else None,
            [_mark(mark, _LEFT + step * mark.position, row) for row, mark in enumerate(marks)],
        ],
    )
    return figure(drawn, title, headings, [(column.label, column.shown) for column in columns], language)


def _level(level: Level, y: float, right: float) -> Html:
    return svg.group(
        svg.line(_LEFT, y, right, y, "chart-mark", dashed=True),
        svg.text(right, 12, level.label, "chart-mark-label", anchor="end"),
        svg.line(right - 22 - 7 * len(level.label), 8, right - 6 - 7 * len(level.label), 8, "chart-mark", dashed=True),
    )


def _mark(mark: Mark, x: float, row: int) -> Html:
    anchor = "end" if x > svg.WIDTH * 0.6 else "start"
    y = _TOP + 6 + 15 * row
    return svg.group(
        svg.line(x, _TOP - 6, x, _BOTTOM, "chart-mark", dashed=bool(row)),
        svg.text(x + (5 if anchor == "start" else -5), y, mark.label, "chart-mark-label chart-halo", anchor=anchor),
    )
