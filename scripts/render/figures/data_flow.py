"""How data flows between the tools: an arc from each tool to every tool that gets its data."""

from __future__ import annotations

from calculators.kit.markup.html import Html, element
from calculators.kit.markup.svg import number
from scripts.render.book import Book
from scripts.render.page import ROOT

_WIDTH, _ROW, _LEFT, _BOX, _TALL = 358, 64, 4, 190, 48

Arc = tuple[int, int]
"""From one row to another."""


def figure(book: Book) -> Html:
    """The tools one below the other with arcs to the right; nothing where no data flows."""
    tools = list(book.playbook.tools.values())
    place = {tool.id: index for index, tool in enumerate(tools)}
    arcs = [
        (place[tool.id], place[connection.to])
        for tool in tools
        for connection in tool.connections
        if connection.to in place
    ]
    if not arcs:
        return Html("")
    boxes = [
        element(
            "a",
            element("rect", x=_LEFT, y=index * _ROW + 4, width=_BOX, height=_TALL, rx=8, class_="sp-map-box"),
            element("text", book.say(tool.name), x=_LEFT + 12, y=index * _ROW + 33, class_="sp-flow-name"),
            href=f"{ROOT}tools/{tool.id}/",
        )
        for index, tool in enumerate(tools)
    ]
    return element(
        "figure",
        element(
            "svg",
            [_arc(arc, arcs) for arc in arcs],
            boxes,
            viewBox=f"0 0 {_WIDTH} {_ROW * len(tools)}",
            role="group",
            aria_label=book.t("Hvor data flyder hen", "Where data flows"),
            class_="sp-flow",
            focusable="false",
        ),
        class_="sp-map sp-flow-box",
    )


def _arc(arc: Arc, arcs: list[Arc]) -> Html:
    """From the giver's edge to the receiver's, with a head; the further, the wider."""
    start, end = arc
    edge = _LEFT + _BOX
    from_y, to_y = _port(start, arc, arcs), _port(end, arc, arcs)
    reach = edge + 24 + 26 * abs(end - start)
    path = f"M{edge} {number(from_y)} C{reach} {number(from_y)} {reach} {number(to_y)} {edge + 8} {number(to_y)}"
    return element(
        "g",
        element("path", d=path, class_="sp-flow-arc", fill="none"),
        element("path", d=f"M{edge + 1} {number(to_y)} l9 -4 v8 z", class_="sp-flow-head"),
    )


def _port(row: int, arc: Arc, arcs: list[Arc]) -> float:
    """Where on a row's edge an arc ends: every arc has its own place, those from above uppermost, so that few cross."""

    def place(one: Arc) -> tuple[bool, int, bool]:
        far = one[1] if one[0] == row else one[0]
        return (far > row, -abs(far - row) if far > row else abs(far - row), one[0] == row)

    touching = sorted((one for one in arcs if row in one), key=place)
    return row * _ROW + 4 + _TALL * (touching.index(arc) + 1) / (len(touching) + 1)
