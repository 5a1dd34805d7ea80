"""Drawings: SVG with presentation attributes and classes only, a title and a description, and colours left to the
style sheet.

One unit is one CSS pixel on a phone (a drawing is 358 wide there), so text of 12 units stays legible.
Classes that the style sheet colours: chart-axis, chart-grid, chart-label, chart-line, chart-area, chart-bar,
chart-mark, chart-band.
"""

from collections.abc import Sequence

from calculators.kit.markup.html import Child, Html, element

WIDTH = 358
TEXT = 12


def drawing(identity: str, title: str, description: str, height: float, children: Child) -> Html:
    """An `<svg role="img">` of `WIDTH` by `height`. `identity` must be unique on the page: titles are referred to by
    id."""
    return element(
        "svg",
        element("title", title, id=identity + "-title"),
        element("desc", description, id=identity + "-desc"),
        children,
        viewBox=f"0 0 {WIDTH} {number(height)}",
        role="img",
        aria_labelledby=f"{identity}-title {identity}-desc",
        class_="chart-drawing",
        xmlns="http://www.w3.org/2000/svg",
        font_size=TEXT,
        fill="currentColor",
    )


def text(x: float, y: float, content: str, css: str = "chart-label", anchor: str | None = None) -> Html:
    """Words with their baseline at (x, y); `anchor` is `middle` or `end`."""
    return element("text", content, x=number(x), y=number(y), text_anchor=anchor, class_=css)


def line(x1: float, y1: float, x2: float, y2: float, css: str, dashed: bool = False) -> Html:
    """A straight line."""
    return element(
        "line",
        x1=number(x1),
        y1=number(y1),
        x2=number(x2),
        y2=number(y2),
        class_=css,
        stroke="currentColor",
        stroke_dasharray="4 3" if dashed else None,
    )


def rectangle(x: float, y: float, width: float, height: float, css: str, tip: str | None = None) -> Html:
    """A box; `tip` is shown when pointed at."""
    return element(
        "rect",
        element("title", tip) if tip else None,
        x=number(x),
        y=number(y),
        width=number(max(width, 0)),
        height=number(height),
        class_=css,
    )


def circle(x: float, y: float, radius: float, css: str, tip: str | None = None) -> Html:
    """A dot; `tip` is shown when pointed at."""
    return element(
        "circle", element("title", tip) if tip else None, cx=number(x), cy=number(y), r=number(radius), class_=css
    )


def group(*children: Child) -> Html:
    """Shapes that belong together."""
    return element("g", *children)


def polyline(points: Sequence[tuple[float, float]], css: str) -> Html:
    """An open line through the points."""
    return element("polyline", points=_points(points), class_=css, fill="none", stroke="currentColor")


def polygon(points: Sequence[tuple[float, float]], css: str) -> Html:
    """A filled shape."""
    return element("polygon", points=_points(points), class_=css)


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return (
        f"{value:.1f}".removesuffix(".0").replace("-0", "0") if abs(value) < 0.05 else f"{value:.1f}".removesuffix(".0")
    )


def _points(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)
