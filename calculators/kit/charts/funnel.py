"""A funnel: how many came into each step, and what share of them went on."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.kit.charts.figure import figure
from calculators.kit.markup import svg
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language

_ROW, _BAR = 46.0, 20.0


@dataclass(frozen=True)
class Step:
    """A step: how many came in, shown as `count`; `onward` says what share went on to the next, empty for the last."""

    label: str
    entered: int
    count: str
    onward: str


def funnel_chart(
    identity: str,
    title: str,
    description: str,
    steps: Sequence[Step],
    language: Language,
    headings: tuple[str, str] = ("", ""),
) -> Html:
    """Bars one below the other, centred, as wide as the number that came in; a narrow one is still to be seen."""
    most = max((step.entered for step in steps), default=0) or 1
    middle = svg.WIDTH / 2
    rows = []
    for index, step in enumerate(steps):
        y = _ROW * index
        width = max(svg.WIDTH * step.entered / most, 2.0 if step.entered else 0.0)
        rows.append(
            [
                svg.text(0, y + 13, step.label),
                svg.text(svg.WIDTH, y + 13, step.count, "chart-value", anchor="end"),
                svg.rectangle(middle - width / 2, y + 19, width, _BAR, "chart-bar", f"{step.label}: {step.count}"),
            ]
        )
    drawn = svg.drawing(identity, title, description, max(_ROW * len(steps) - 4, _ROW), rows)
    told = [(step.label, f"{step.count}; {step.onward}" if step.onward else step.count) for step in steps]
    return figure(drawn, title, headings, told, language)
