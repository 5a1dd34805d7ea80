"""How points for what a lead did fade with time: one curve for each half-life in the model."""

from __future__ import annotations

from calculators.kit.markup.html import Html
from calculators.kit.markup.svg import drawing, line, polyline, text
from calculators.kit.scoring.points import decayed
from scripts.model.scores import LeadScore
from scripts.render.book import Book
from scripts.words import days, percent

_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 300, 14, 150
_SPAN = 90
"""Days along the axis."""


def half_lives(score: LeadScore) -> tuple[float, ...]:
    """The half-lives of the model, shortest first."""
    found = {rule.half_life_days for group in score.engagement_groups for rule in group.rules if rule.half_life_days}
    return tuple(sorted(found))


def figure(book: Book, score: LeadScore) -> Html:
    """The curves, each named at its end; nothing where no points fade."""
    lives = half_lives(score)
    if not lives:
        return Html("")
    t = book.t
    grid = [
        [
            line(_LEFT, _y(share), _RIGHT, _y(share), "chart-grid"),
            text(_LEFT - 6, _y(share) + 4, percent(book.language, share), anchor="end"),
        ]
        for share in (0, 50, 100)
    ]
    ticks = [text(_x(day), _BOTTOM + 18, str(day), anchor="middle") for day in range(0, _SPAN + 1, 30)]
    curves = [
        [
            polyline([(_x(day), _y(decayed(100, day, life))) for day in range(0, _SPAN + 1, 3)], "chart-line"),
            text(_RIGHT + 5, _end(lives, number), days(book.language, life)),
        ]
        for number, life in enumerate(lives, 1)
    ]
    return drawing(
        "decay",
        t("Hvor meget der er tilbage af pointene", "How much of the points is left"),
        t(
            "En kurve for hver halveringstid. Vandret: dage siden hændelsen. Lodret: procent tilbage.",
            "One curve for each half-life. Across: days since the event. Up: per cent left.",
        ),
        _BOTTOM + 40,
        [grid, ticks, curves, text((_LEFT + _RIGHT) / 2, _BOTTOM + 34, t("dage siden", "days since"), anchor="middle")],
    )


def _end(lives: tuple[float, ...], number: int) -> float:
    """Where the curve's name stands: at its end, but never closer than 14 units to the one below it."""
    place = _y(decayed(100, _SPAN, lives[0])) + 4
    for life in lives[1:number]:
        place = min(place - 14, _y(decayed(100, _SPAN, life)) + 4)
    return place


def _x(day: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * day / _SPAN


def _y(share: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * share / 100
