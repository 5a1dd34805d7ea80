"""Single values as dots along a line, one row for each group, with a mark for the group's limit."""

from collections.abc import Sequence
from typing import NamedTuple

from calculators.kit.charts.figure import figure, nice_ticks
from calculators.kit.markup import svg
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language
from calculators.kit.text.numbers import format_number

_ROW, _TOP, _SIDE = 44.0, 6.0, 6.0
_DODGE = 3.0


class Strip(NamedTuple):
    """A group: its values (0 or more) with what to say when one is pointed at, its limit, and itself in words."""

    label: str
    values: tuple[tuple[float, str], ...]
    limit: float
    limit_label: str
    shown: str


def strip_chart(
    identity: str,
    title: str,
    description: str,
    strips: Sequence[Strip],
    language: Language,
    headings: tuple[str, str] = ("", ""),
) -> Html:
    """Dots past the limit have a class of their own; the scale is common to all rows."""
    most = max((max([strip.limit, *(value for value, _ in strip.values)]) for strip in strips), default=1.0)
    ticks = nice_ticks(0.0, most or 1.0)
    bottom = _TOP + _ROW * len(strips)

    def x_of(value: float) -> float:
        return _SIDE + (svg.WIDTH - 2 * _SIDE) * value / ticks[-1]

    scale = [
        [
            svg.line(x_of(tick), _TOP, x_of(tick), bottom, "chart-grid"),
            svg.text(
                x_of(tick),
                bottom + 16,
                format_number(tick, language),
                anchor="start" if tick == 0 else "end" if tick == ticks[-1] else "middle",
            ),
        ]
        for tick in ticks
    ]
    rows = []
    for index, strip in enumerate(strips):
        y = _TOP + _ROW * index + 30
        limit = x_of(strip.limit)
        rows.append(
            [
                svg.text(0, y - 16, strip.label, "chart-label chart-halo"),
                svg.text(svg.WIDTH, y - 16, strip.shown, "chart-value chart-halo", anchor="end"),
                svg.line(limit, y - 11, limit, y + 11, "chart-mark chart-expected"),
                [
                    svg.circle(
                        x_of(value),
                        y + _DODGE * ((place % 3) - 1),
                        3.2,
                        "chart-dot chart-dot-over" if value > strip.limit else "chart-dot",
                        tip,
                    )
                    for place, (value, tip) in enumerate(sorted(strip.values))
                ],
            ]
        )
    drawn = svg.drawing(identity, title, description, bottom + 22, [scale, rows])
    return figure(
        drawn, title, headings, [(strip.label, f"{strip.shown} ({strip.limit_label})") for strip in strips], language
    )
