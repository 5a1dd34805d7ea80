"""How data flows between the tools: an arc from each tool to every tool that gets its data."""

from __future__ import annotations

from calculators.html import Html, element
from calculators.svg import number
from scripts.render.book import Book
from scripts.render.page import ROOT

_WIDTH, _ROW, _LEFT, _BOX = 358, 58, 4, 196


def figure(book: Book) -> Html:
    """The tools one below the other with arcs to the right; nothing where no data flows."""
    tools = list(book.playbook.tools.values())
    place = {tool.id: index for index, tool in enumerate(tools)}
    arcs = [(place[tool.id], place[connection.to]) for tool in tools for connection in tool.connections if connection.to in place]
    if not arcs:
        return Html("")
    height = _ROW * len(tools)
    return element("figure", element(
        "svg", [_arc(start, end) for start, end in arcs],
        [element("a", element("rect", x=_LEFT, y=index * _ROW + 6, width=_BOX, height=_ROW - 16, rx=8, class_="sp-map-box"),
                 element("text", book.say(tool.name), x=_LEFT + 12, y=index * _ROW + 32, class_="sp-flow-name"),
                 href=f"{ROOT}tools/{tool.id}/") for index, tool in enumerate(tools)],
        viewBox=f"0 0 {_WIDTH} {height}", role="group", aria_label=book.t("Hvor data flyder hen", "Where data flows"), class_="sp-flow",
        focusable="false"), class_="sp-map sp-flow-box")


def _arc(start: int, end: int) -> Html:
    """From the upper part of the giver's edge to the lower part of the receiver's, with a head."""
    edge = _LEFT + _BOX
    from_y, to_y = start * _ROW + 22, end * _ROW + 36
    reach = edge + 20 + 24 * abs(end - start)
    path = f"M{edge} {from_y} C{number(reach)} {from_y} {number(reach)} {to_y} {edge + 8} {to_y}"
    head = f"M{edge + 1} {to_y} l9 -4 v8 z"
    return element("g", element("path", d=path, class_="sp-flow-arc", fill="none"), element("path", d=head, class_="sp-flow-head"))
