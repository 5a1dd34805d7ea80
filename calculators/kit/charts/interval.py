"""Shares with their intervals, one a row on a common scale from 0 to 100 per cent, each beside what was expected."""

from collections.abc import Sequence
from typing import NamedTuple

from calculators.kit.charts.figure import figure
from calculators.kit.markup import svg
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language
from calculators.kit.text.numbers import format_percent

_ROW, _TOP, _SIDE = 36.0, 8.0, 6.0


class Share(NamedTuple):
    """A share from 0 to 1 with its interval; `expected` is drawn as a mark; `faint` where it rests on too little."""

    label: str
    value: float
    low: float
    high: float
    shown: str
    expected: float | None = None
    faint: bool = False


def interval_chart(
    identity: str,
    title: str,
    description: str,
    shares: Sequence[Share],
    language: Language,
    headings: tuple[str, str] = ("", ""),
) -> Html:
    """A dot for each share, a line for its interval, and an upright mark for what was expected."""
    width = svg.WIDTH - 2 * _SIDE
    bottom = _TOP + _ROW * len(shares)

    def x_of(value: float) -> float:
        return _SIDE + width * min(max(value, 0.0), 1.0)

    scale = [
        [
            svg.line(x_of(at), _TOP, x_of(at), bottom, "chart-grid"),
            svg.text(
                x_of(at),
                bottom + 16,
                format_percent(at, language),
                anchor="start" if at == 0 else "end" if at == 1 else "middle",
            ),
        ]
        for at in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]
    rows = []
    for index, share in enumerate(shares):
        y = _TOP + _ROW * index + 26
        faint = " chart-faint" if share.faint else ""
        rows.append(
            [
                svg.text(0, y - 11, share.label, "chart-label chart-halo"),
                svg.text(svg.WIDTH, y - 11, share.shown, "chart-value chart-halo", anchor="end"),
                svg.line(x_of(share.low), y, x_of(share.high), y, "chart-whisker" + faint),
                svg.circle(x_of(share.value), y, 4, "chart-dot" + faint, f"{share.label}: {share.shown}"),
                None
                if share.expected is None
                else svg.line(x_of(share.expected), y - 7, x_of(share.expected), y + 7, "chart-mark chart-expected"),
            ]
        )
    drawn = svg.drawing(identity, title, description, bottom + 22, [scale, rows])
    return figure(drawn, title, headings, [(share.label, share.shown) for share in shares], language)
