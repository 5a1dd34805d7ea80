"""The process map: components, stages, and where the buyer is meanwhile. Drawn twice, across for a wide page and down
for a phone; the style sheet shows one of them. Each stage is a link."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from calculators.kit.markup.html import Html, element, join
from scripts.model.pipelines import Pipeline
from scripts.model.stages import Stage
from scripts.render.book import Book
from scripts.render.page import ROOT
from scripts.words import days, percent

_STEP, _BOX, _POINT = 160, 152, 12
_TALL, _ROW = 360, 84


class Leg(NamedTuple):
    """A stage on the road, and the chance of winning a deal in it, per cent."""

    stage: Stage
    probability: int


def figure(book: Book, pipeline: Pipeline | None) -> Html:
    """Both drawings in one figure, with the plain list of stages for those who do not see them."""
    legs = _legs(book, pipeline) if pipeline else ()
    if not legs:
        return Html("")
    listed = element("ol", [element("li", _sentence(book, leg)) for leg in legs])
    return element(
        "figure",
        _across(book, legs),
        _down(book, legs),
        element(
            "figcaption",
            element("span", book.t("Salgsprocessen trin for trin", "The sales process, stage by stage")),
            listed,
            class_="sp-visually-hidden",
        ),
        class_="sp-map",
    )


def _legs(book: Book, pipeline: Pipeline) -> tuple[Leg, ...]:
    book.read(pipeline)
    stages = book.playbook.stages
    return tuple(Leg(stages[step.stage], step.probability) for step in pipeline.stages if step.stage in stages)


def _sentence(book: Book, leg: Leg) -> Html:
    stage = leg.stage
    book.read(stage)
    phases = ", ".join(book.name("phases", phase) for phase in stage.phases)
    return join(
        (
            book.link("stages", stage.id),
            f": {phases}. {days(book.language, stage.target_days)}. {percent(book.language, leg.probability)}.",
        )
    )


def _across(book: Book, legs: Sequence[Leg]) -> Html:
    stages = [leg.stage for leg in legs]
    width = _STEP * len(stages)
    groups = [list(group) for _, group in groupby(stages, key=lambda stage: stage.component)]
    above = max(0, 18 * (max(len(_heading(book, group)) for group in groups) - 2))
    return element(
        "svg",
        [_band(book, group, stages) for group in groups],
        [_box(book, number, leg) for number, leg in enumerate(legs)],
        _journey(book, stages),
        class_="sp-map-across",
        viewBox=f"0 {0 - above} {width} {_height(book, stages) + above}",
        role="group",
        aria_label=book.t("Kort over salgsprocessen", "Map of the sales process"),
        focusable="false",
    )


def _band(book: Book, group: Sequence[Stage], stages: Sequence[Stage]) -> Html:
    """The component above its stages."""
    left = stages.index(group[0]) * _STEP
    right = left + len(group) * _STEP - (_STEP - _BOX)
    lines = _heading(book, group)
    start = 34 - 18 * len(lines)
    return join(
        (
            [
                element("text", line, x=left + 2, y=start + 18 * (row + 1) - 6, class_="sp-map-component")
                for row, line in enumerate(lines)
            ],
            element("rect", x=left, y=38, width=right - left, height=5, rx=2.5, class_="sp-map-band"),
        )
    )


def _heading(book: Book, group: Sequence[Stage]) -> list[str]:
    """The component's name in lines as wide as its stages."""
    return _wrapped(book.name("components", group[0].component), 20 * len(group))


def _box(book: Book, number: int, leg: Leg) -> Html:
    stage = leg.stage
    left, top, bottom = number * _STEP, 54, 166
    middle = (top + bottom) // 2
    right = left + _BOX
    notch = f" L{left + _POINT} {middle}" if number else ""
    shape = f"M{left} {top} H{right - _POINT} L{right} {middle} L{right - _POINT} {bottom} H{left}{notch} Z"
    lines = _wrapped(book.say(stage.name), 15)
    inner = left + (20 if number else 12)
    meter = 108
    return element(
        "a",
        element("path", d=shape, class_="sp-map-box"),
        element("text", str(number + 1), x=inner, y=top + 24, class_="sp-map-number"),
        [
            element("text", line, x=inner, y=top + 46 + 19 * row, class_=_name_class(line))
            for row, line in enumerate(lines)
        ],
        element(
            "text",
            f"{days(book.language, stage.target_days)} · {percent(book.language, leg.probability)}",
            x=inner,
            y=bottom - 22,
            class_="sp-map-facts",
        ),
        element("rect", x=inner, y=bottom - 14, width=meter, height=4, rx=2, class_="sp-map-meter"),
        element(
            "rect",
            x=inner,
            y=bottom - 14,
            width=round(meter * leg.probability / 100, 1),
            height=4,
            rx=2,
            class_="sp-map-fill",
        ),
        href=f"{ROOT}stages/{stage.id}/",
    )


def _journey(book: Book, stages: Sequence[Stage]) -> Html:
    """Below the stages: each phase of the journey as a bar over the stages it spans."""
    drawn = []
    for lane, phase, first, last in _lanes(book, stages):
        left, right, top = first * _STEP, last * _STEP + _BOX - _POINT, 200 + 32 * lane
        drawn.append(
            element(
                "a",
                element("rect", x=left, y=top, width=right - left, height=26, rx=13, class_="sp-map-phase"),
                element("text", book.name("phases", phase), x=left + 14, y=top + 18, class_="sp-map-phase-name"),
                href=f"{ROOT}phases/{phase}/",
            )
        )
    head = element("text", book.t("Køberens rejse", "The buyer’s journey"), x=2, y=190, class_="sp-map-component")
    return join((head, drawn)) if drawn else Html("")


def _lanes(book: Book, stages: Sequence[Stage]) -> list[tuple[int, str, int, int]]:
    """(lane, phase, first stage, last stage) of each phase, in lanes so that no two bars overlap."""
    ends: list[int] = []
    placed = []
    for phase in book.playbook.phases_in_order:
        inside = [number for number, stage in enumerate(stages) if phase.id in stage.phases]
        if not inside:
            continue
        lane = next((lane for lane, end in enumerate(ends) if end < inside[0]), len(ends))
        ends[lane : lane + 1] = [inside[-1]]
        placed.append((lane, phase.id, inside[0], inside[-1]))
    return placed


def _height(book: Book, stages: Sequence[Stage]) -> int:
    lanes = _lanes(book, stages)
    return 200 + 32 * (1 + max(lane for lane, *_ in lanes)) if lanes else 172


def _down(book: Book, legs: Sequence[Leg]) -> Html:
    drawn = []
    top = 0
    number = 0
    for component, group in groupby(legs, key=lambda leg: leg.stage.component):
        drawn.append(element("text", book.name("components", component), x=2, y=top + 20, class_="sp-map-component"))
        top += 30
        for leg in group:
            number += 1
            drawn.append(_row(book, number, leg, top))
            top += _ROW
        top += 8
    return element(
        "svg",
        drawn,
        class_="sp-map-down",
        viewBox=f"0 0 {_TALL} {top}",
        role="group",
        aria_label=book.t("Kort over salgsprocessen", "Map of the sales process"),
        focusable="false",
    )


def _row(book: Book, number: int, leg: Leg, top: int) -> Html:
    stage = leg.stage
    bottom = top + _ROW - 10
    phases = ", ".join(book.name("phases", phase) for phase in stage.phases)
    meter = 84
    left = _TALL - meter - 16
    return element(
        "a",
        element(
            "path", d=f"M0 {top} H{_TALL} V{bottom - 8} H36 L28 {bottom} L20 {bottom - 8} H0 Z", class_="sp-map-box"
        ),
        element("text", str(number), x=16, y=top + 31, class_="sp-map-number"),
        element("text", book.say(stage.name), x=40, y=top + 30, class_="sp-map-name"),
        element("text", phases, x=40, y=top + 52, class_="sp-map-facts"),
        element(
            "text",
            days(book.language, stage.target_days),
            x=_TALL - 16,
            y=top + 52,
            text_anchor="end",
            class_="sp-map-facts",
        ),
        element(
            "text",
            percent(book.language, leg.probability),
            x=_TALL - 16,
            y=top + 30,
            text_anchor="end",
            class_="sp-map-facts",
        ),
        element("rect", x=left, y=top + 58, width=meter, height=4, rx=2, class_="sp-map-meter"),
        element(
            "rect",
            x=left,
            y=top + 58,
            width=round(meter * leg.probability / 100, 1),
            height=4,
            rx=2,
            class_="sp-map-fill",
        ),
        href=f"{ROOT}stages/{stage.id}/",
    )


def _name_class(line: str) -> str:
    return "sp-map-name sp-map-name-long" if len(line) > 13 else "sp-map-name"


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of about `width` characters; a word is never broken."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines
