"""Markup is escaped, well-formed and free of style attributes; charts name themselves and show their figures."""

from xml.etree import ElementTree

from calculators.kit.charts.figure import Bar, Mark, Point, Segment, band_chart, bar_chart, line_chart, nice_ticks
from calculators.kit.markup.html import Html, element
from calculators.kit.markup.mathml import formula, fraction, power, row, words
from calculators.kit.text.language import Text

NASTY = """<script>alert("x")</script> & 'æøå'"""
SVG = "{http://www.w3.org/2000/svg}"


def charts(identity: str = "x-") -> list[Html]:
    points = [Point(NASTY, -500.0, "a"), Point("1", 20.5, "b"), Point("2", 1500.0, "c")]
    return [
        line_chart(identity + "line", NASTY, NASTY, points, "da", Mark(0.96, NASTY), Text("kr.", "DKK"), ("År", "Kr.")),
        bar_chart(identity + "bar", NASTY, NASTY, [Bar(NASTY, 5, "5"), Bar("b", -2, "-2"), Bar("c", 0, "0")], "en"),
        band_chart(
            identity + "band",
            NASTY,
            NASTY,
            [Segment(NASTY, 10, "0-10"), Segment("B", 20, "10-30")],
            "da",
            Mark(12, NASTY),
        ),
    ]


def test_every_text_and_attribute_is_escaped() -> None:
    found = ElementTree.fromstring(element("p", NASTY, element("b", NASTY), title=NASTY))
    assert found.text == NASTY and found[0].text == NASTY and found.get("title") == NASTY and len(found) == 1


def test_attributes_are_written_as_html_knows_them() -> None:
    assert (
        element("input", class_="a", aria_label="b", required=True, disabled=False, value=None)
        == '<input class="a" aria-label="b" required=""/>'
    )
    assert element("p", ["a", ["b", None]], Html("<br/>")) == "<p>ab<br/></p>"


def test_a_style_attribute_is_refused() -> None:
    try:
        found = element("p", style="color:red")
    except ValueError:
        return
    raise AssertionError(found)


def test_charts_are_well_formed_without_style_and_with_a_name() -> None:
    for chart in charts():
        root = ElementTree.fromstring(chart)
        drawing = root.find(f"{SVG}svg")
        assert drawing is not None and "style" not in {name for one in root.iter() for name in one.attrib}
        assert drawing.get("role") == "img"
        named = (drawing.get("aria-labelledby") or "").split()
        assert named == [drawing[0].get("id"), drawing[1].get("id")] and drawing[0].text == drawing[1].text == NASTY
        assert root.find("details/table") is not None and "nan" not in chart


def test_two_charts_on_a_page_share_no_id() -> None:
    ids = [
        one.get("id")
        for prefix in ("da-", "en-")
        for chart in charts(prefix)
        for one in ElementTree.fromstring(chart).iter()
        if one.get("id")
    ]
    assert len(ids) == len(set(ids)) == 12


def test_everything_drawn_lies_inside_the_picture() -> None:
    for chart in charts():
        drawing = ElementTree.fromstring(chart).find(f"{SVG}svg")
        assert drawing is not None
        _, _, width, height = map(float, (drawing.get("viewBox") or "").split())
        for box in drawing.iter(f"{SVG}rect"):
            x, y, w, h = (float(box.get(name) or "nan") for name in ("x", "y", "width", "height"))
            assert 0 <= x and x + w <= width + 0.11 and 0 <= y and y + h <= height
        for one in drawing.iter(f"{SVG}polyline"):
            for x, y in (map(float, place.split(",")) for place in (one.get("points") or "").split()):
                assert 0 <= x <= width and 0 <= y <= height


def test_bars_start_at_a_common_zero_with_negative_ones_to_its_left() -> None:
    chart = bar_chart("b", "t", "d", [Bar("a", 30, "30"), Bar("b", -10, "-10")], "da")
    drawing = ElementTree.fromstring(chart).find(f"{SVG}svg")
    assert drawing is not None
    gain, loss = [
        (float(box.get("x") or "nan"), float(box.get("width") or "nan")) for box in drawing.iter(f"{SVG}rect")
    ]
    zero = float(next(drawing.iter(f"{SVG}line")).get("x1") or "nan")
    assert abs(gain[0] - zero) < 0.2 and abs(loss[0] + loss[1] - zero) < 0.2 and abs(gain[1] - 3 * loss[1]) < 0.4


def test_charts_of_nothing_or_of_zeros_are_still_drawn() -> None:
    zeros = [Point("0", 0.0, "0"), Point("1", 0.0, "0")]
    for chart in (
        line_chart("a", "t", "d", zeros, "da"),
        bar_chart("b", "t", "d", [], "da"),
        bar_chart("b", "t", "d", [Bar("a", 0, "0")], "da"),
        band_chart("c", "t", "d", [Segment("a", 0, "0")], "da"),
    ):
        ElementTree.fromstring(chart)
        assert "nan" not in chart and "inf" not in chart.replace("info", "")


def test_ticks_are_round_cover_the_values_and_hold_zero_where_it_lies_between() -> None:
    for low, high in ((-560_000, 1_400_000), (0, 0), (0, 0.3), (-3, 0), (0, 1e9), (-1e-6, 1e-6), (0, 99)):
        ticks = nice_ticks(low, high)
        assert (
            2 <= len(ticks) <= 8
            and ticks[0] <= low + 1e-9
            and ticks[-1] >= high - 1e-9
            and any(abs(tick) < 1e-12 for tick in ticks)
        )


def test_the_scale_is_named_in_each_language_order() -> None:
    points = [Point("0", 0.0, "0"), Point("1", 2e6, "2")]
    assert "mio. kr." in line_chart("a", "t", "d", points, "da", unit=Text("kr.", "DKK"))
    assert "DKK million" in line_chart("a", "t", "d", points, "en", unit=Text("kr.", "DKK"))


def test_formulas_are_well_formed_mathml() -> None:
    root = ElementTree.fromstring(formula(words("NPV"), "=", fraction(row(1), power(row("1", "+", "r"), "t"))))
    assert root.tag.endswith("math") and root.get("display") == "block"
