"""A tornado: a bar for each figure from what its low gives to what its high gives, the expected value as a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.kit.charts.figure import decimals_of, figure, nice_ticks, scale_of, scale_words
from calculators.kit.markup import svg
from calculators.kit.markup.html import Child, Html
from calculators.kit.text.language import Locale, Text
from calculators.kit.text.money import sign_of
from calculators.kit.text.numbers import format_number

_HEADINGS = (
    Text("Tal", "Figure"),
    Text("Lav", "Low"),
    Text("Giver", "Gives"),
    Text("Høj", "High"),
    Text("Giver", "Gives"),
)
_AT_LOW, _AT_HIGH = Text("tallet lavt", "figure low"), Text("tallet højt", "figure high")
_STEP, _THICK, _TOP = 36, 12, 22


@dataclass(frozen=True)
class Reach:
    """One figure: what the result is at its low and at its high, and all four in words."""

    label: str
    low: float
    high: float
    low_input: str
    high_input: str
    low_shown: str
    high_shown: str


def tornado_chart(
    identity: str,
    title: str,
    description: str,
    base: float,
    reaches: Sequence[Reach],
    language: Locale,
) -> Html:
    """The bars in the order given; needs at least one. The halves for the low and the high figure differ in
    colour."""
    values = [base, *(value for reach in reaches for value in (reach.low, reach.high))]
    ticks = nice_ticks(min(values), max(values))
    span = ticks[-1] - ticks[0]
    scale, scale_name = scale_of(max(abs(ticks[0]), abs(ticks[-1])))
    decimals = decimals_of(ticks, scale)
    height = _TOP + len(reaches) * _STEP

    def x_of(value: float) -> float:
        return 16 + (svg.WIDTH - 32) * (value - ticks[0]) / span

    parts: list[Child] = [
        [
            svg.line(x_of(tick), _TOP - 4, x_of(tick), height, "chart-axis" if tick == 0 else "chart-grid"),
            svg.text(x_of(tick), 12, format_number(tick / scale, language, decimals), anchor="middle"),
        ]
        for tick in ticks
    ]
    for place, reach in enumerate(reaches):
        y = _TOP + place * _STEP
        parts.append(svg.text(0, y + 13, reach.label))
        for value, shown, given, css in (
            (reach.low, reach.low_shown, reach.low_input, "chart-bar chart-bar-cost"),
            (reach.high, reach.high_shown, reach.high_input, "chart-bar"),
        ):
            left, right = sorted((x_of(base), x_of(value)))
            parts.append(svg.rectangle(left, y + 18, right - left, _THICK, css, f"{given}: {shown}"))
        parts.append(svg.line(x_of(base), y + 16, x_of(base), y + 20 + _THICK, "chart-mark"))
    legend = [
        svg.rectangle(svg.WIDTH - 172, height + 7, 10, 10, "chart-bar chart-bar-cost"),
        svg.text(svg.WIDTH - 158, height + 16, _AT_LOW.say(language)),
        svg.rectangle(svg.WIDTH - 84, height + 7, 10, 10, "chart-bar"),
        svg.text(svg.WIDTH - 70, height + 16, _AT_HIGH.say(language)),
    ]
    drawn = svg.drawing(
        identity,
        title,
        description,
        height + 22,
        [*parts, svg.text(0, height + 16, scale_words(scale_name, sign_of(language.currency), language)), legend],
    )
    rows = [(reach.label, reach.low_input, reach.low_shown, reach.high_input, reach.high_shown) for reach in reaches]
    return figure(drawn, title, [heading.say(language) for heading in _HEADINGS], rows, language)
