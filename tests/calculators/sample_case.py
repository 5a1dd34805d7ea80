"""A business case of ordinary size, for tests of its frame: figures, a chart, tables, assumptions, signatures."""

from dataclasses import replace
from typing import Any

from calculators.kit.calculator import Calculator
from calculators.kit.charts.figure import Mark, Point, line_chart
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Text
from calculators.kit.text.money import format_money
from calculators.roi import CALCULATOR

YEARS = ((0, -655_000.0), (1, 148_000.0), (2, 412_000.0), (3, 430_000.0), (4, 437_500.0))


def with_case() -> Calculator[Any, Any]:
    """The ROI calculator with this module's business case."""
    return replace(CALCULATOR, business_case=case)


def case(parameters: Any, result: Any, language: Language, prefix: str) -> Html:
    """Two pages."""
    return join([_first(language, prefix), _second(language)])


def _first(language: Language, prefix: str) -> Html:
    def say(da: str, en: str) -> str:
        return Text(da, en).say(language)

    figures = (("ROI", "131 %"), (say("Nettonutidsværdi", "Net present value"), format_money(712_000, language)))
    key = [
        element("div", element("dt", label), element("dd", value, class_="key-figure-value"), class_="key-figure")
        for label, value in (*figures, (say("Tilbagebetalt", "Payback"), say("1,8 år", "1.8 years")))
    ]
    total, points = 0.0, []
    for year, amount in YEARS:
        total += amount
        points.append(Point(str(year), total, format_money(total, language)))
    title = say("Akkumuleret pengestrøm", "Cumulative cash flow")
    return element(
        "section",
        element("dl", key, class_="key-figures"),
        element(
            "p",
            say(
                "Planlægningen er tilbagebetalt på knap to år og giver 712.000 kr. mere, end den koster, efter risiko.",
                "The planning software pays back in just under two years and gives DKK 712,000 more than it costs.",
            ),
            class_="verdict",
        ),
        line_chart(prefix + "cumulative", title, title, points, language, Mark(1.8, say("1,8 år", "1.8 years"))),
        element("h3", say("År for år", "Year by year")),
        _table(
            [(str(year), format_money(amount, language)) for year, amount in YEARS],
            say("År", "Year"),
            say("Netto", "Net"),
        ),
        class_="case-page",
    )


def _second(language: Language) -> Html:
    def say(da: str, en: str) -> str:
        return Text(da, en).say(language)

    assumptions = [
        (say(f"Forudsætning nummer {number}", f"Assumption number {number}"), format_money(number * 12_500, language))
        for number in range(1, 19)
    ]
    signatures = [
        element(
            "div",
            element("p", say("Dato og underskrift", "Date and signature"), class_="signature-line"),
            class_="signature",
        )
        for _ in range(2)
    ]
    return element(
        "section",
        element("h3", say("Forudsætninger", "Assumptions")),
        _table(assumptions, say("Forudsætning", "Assumption"), say("Regnet med", "Counted as")),
        element("h3", say("Beslutning", "Decision")),
        element("p", say("Vi anbefaler at begynde 1. februar 2027.", "We recommend starting on 1 February 2027.")),
        element("div", signatures, class_="signatures"),
        class_="case-page",
    )


def _table(rows: list[tuple[str, str]], *headings: str) -> Html:
    return element(
        "table",
        element("thead", element("tr", [element("th", heading, scope="col") for heading in headings])),
        element(
            "tbody", [element("tr", element("th", name, scope="row"), element("td", shown)) for name, shown in rows]
        ),
        class_="figures",
    )
