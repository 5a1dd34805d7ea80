"""The result as a person reads it: key figures, verdict, chart, year by year, benefits, waiting, assumptions."""

from calculators.charts import Bar, Mark, Point, bar_chart, line_chart
from calculators.echo import echo_of
from calculators.html import Html, element, join
from calculators.language import Language, Text
from calculators.numbers import format_number
from calculators.roi import words
from calculators.roi.inputs import fields
from calculators.roi.parameters import Parameters
from calculators.roi.result import Result

_KRONER = Text("kr.", "DKK")
_YEARS = Text("År for år", "Year by year")
_HEADINGS = (
    Text("År", "Year"),
    Text("Gevinst", "Benefits"),
    Text("Omkostning", "Costs"),
    Text("Netto", "Net"),
    Text("Nutidsværdi", "Present value"),
    Text("Akkumuleret", "Cumulative"),
)
_NOW = Text("Nu", "Now")
_IN_ALL = Text("I alt", "Total")
_UNIT_NOTE = Text(
    "Hele kroner efter risikofradrag og -tillæg. År 0 er starten og diskonteres ikke.",
    "Whole Danish kroner after risk. Year 0 is the start and is not discounted.",
)
_CUMULATIVE = Text("Akkumuleret pengestrøm", "Cumulative cash flow")
_BENEFITS = Text("Hvor gevinsten kommer fra", "Where the benefit comes from")
_BENEFITS_NOTE = Text(
    "Nutidsværdi over hele perioden efter risikofradrag.", "Present value over the whole period, after risk."
)
_WAITING = Text("Hvad det koster at vente", "What waiting costs")
_ASSUMPTIONS = Text("Forudsætninger og kilder", "Assumptions and sources")
_ASSUMPTION_HEADINGS = (
    Text("Forudsætning", "Assumption"),
    Text("Regnet med", "Counted as"),
    Text("Kilde til eksemplet", "Source of the example"),
)


def result_html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """The result fragment; ids start with `prefix`."""
    return join(
        [
            _key_figures(result, language),
            element("p", words.verdict(result, language), class_="verdict"),
            [element("p", note, class_="result-note") for note in _notes(result, language)],
            _chart(result, language, prefix),
            element("h3", _YEARS.say(language)),
            _year_table(result, language),
            element("h3", _BENEFITS.say(language)),
            _benefits(parameters, result, language, prefix),
            element("h3", _WAITING.say(language)),
            element("p", words.waiting(result, language)),
            _assumptions(parameters, result, language),
        ]
    )


def _key_figures(result: Result, language: Language) -> Html:
    horizon = result.inputs.horizon
    figures = (
        (
            Text("Tilbagebetalt", "Payback"),
            words.payback(result.payback, horizon, language),
            Text("diskonteret: ", "discounted: ").say(language)
            + words.payback(result.discounted_payback, horizon, language),
        ),
        (
            Text("Nettonutidsværdi", "Net present value"),
            words.money(result.net_present_value, language),
            f"{words.span(horizon, language)}, {words.percent(result.inputs.discount_rate, language)}",
        ),
        (
            Text("ROI", "ROI"),
            words.roi(result, language),
            Text("TCO: ", "TCO: ").say(language) + words.money(result.present_costs, language),
        ),
        (
            Text("Intern rente", "Internal rate"),
            words.internal_rate(result, language),
            Text("pr. år", "a year").say(language),
        ),
    )
    return element(
        "dl",
        [
            element(
                "div",
                element("dt", name.say(language)),
                element("dd", value, class_="key-figure-value"),
                element("dd", detail, class_="key-figure-detail"),
                class_="key-figure",
            )
            for name, value, detail in figures
        ],
        class_="key-figures",
    )


def _notes(result: Result, language: Language) -> list[str]:
    """What the key figures alone would leave unsaid."""
    notes = (
        words.internal_rate_reason(result, language),
        words.dips_again(result, language),
        words.NO_COSTS.say(language) if result.roi is None else None,
    )
    return [note for note in notes if note]


def _chart(result: Result, language: Language, prefix: str) -> Html:
    points = [
        Point(
            str(year.number) if year.number else _NOW.say(language),
            year.cumulative,
            words.money(year.cumulative, language),
        )
        for year in result.years
    ]
    at = result.payback.lasting
    mark = Mark(at, words.duration(at, language)) if at else None
    return line_chart(
        prefix + "cash",
        _CUMULATIVE.say(language),
        words.verdict(result, language),
        points,
        language,
        mark=mark,
        unit=_KRONER,
        headings=(_HEADINGS[0].say(language), _CUMULATIVE.say(language)),
    )


def _year_table(result: Result, language: Language) -> Html:
    def row(name: str, figures: tuple[float, ...], css: str | None = None) -> Html:
        cells = [
            element("td", format_number(figure, language), class_="negative" if figure <= -0.5 else None)
            for figure in figures
        ]
        return element("tr", element("th", name, scope="row"), cells, class_=css)

    years = result.years
    rows = [
        row(str(year.number), (year.benefits, year.costs, year.net, year.present_net, year.cumulative))
        for year in years
    ]
    totals = (
        sum(year.benefits for year in years),
        sum(year.costs for year in years),
        years[-1].cumulative,
        result.net_present_value,
    )
    foot = element(
        "tr",
        element("th", _IN_ALL.say(language), scope="row"),
        [element("td", format_number(total, language)) for total in totals],
        element("td"),
    )
    table = element(
        "table",
        element("caption", _UNIT_NOTE.say(language)),
        element("thead", element("tr", [element("th", heading.say(language), scope="col") for heading in _HEADINGS])),
        element("tbody", rows),
        element("tfoot", foot),
        class_="figures",
    )
    return element("div", table, class_="table-scroll", tabindex="0", role="group", aria_label=_YEARS.say(language))


def _benefits(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    bars = [
        Bar(category.label.say(language), value, words.money(value, language))
        for category, value in zip(parameters.benefits, result.benefits, strict=True)
    ]
    bars.sort(key=lambda bar: -bar.value)
    return bar_chart(
        prefix + "benefits",
        _BENEFITS_NOTE.say(language),
        "; ".join(f"{bar.label}: {bar.shown}" for bar in bars),
        bars,
        language,
        headings=(_BENEFITS.say(language), _HEADINGS[4].say(language)),
    )


def _assumptions(parameters: Parameters, result: Result, language: Language) -> Html:
    values = _flat(result)
    rows = []
    for field in fields(parameters):
        name = (
            f"{field.row.label.say(language)}, {field.label.say(language).lower()}"
            if field.row
            else field.label.say(language)
        )
        repeated = field.row is not None and field.id.endswith(".risk")
        source = field.source.say(language) if field.source and not repeated else ""
        rows.append(
            element(
                "tr",
                element("th", name, scope="row"),
                element("td", echo_of(field, values[field.id], language)),
                element("td", source, class_="source"),
            )
        )
    head = element(
        "thead", element("tr", [element("th", heading.say(language), scope="col") for heading in _ASSUMPTION_HEADINGS])
    )
    return element(
        "details",
        element("summary", _ASSUMPTIONS.say(language)),
        element("p", parameters.case.say(language)),
        element(
            "div",
            element("table", head, element("tbody", rows), class_="assumptions"),
            class_="table-scroll",
            tabindex="0",
            role="group",
            aria_label=_ASSUMPTIONS.say(language),
        ),
        class_="assumption-list",
    )


def _flat(result: Result) -> dict[str, float]:
    """The inputs by field id."""
    values = {name: value for name, value in vars(result.inputs).items() if name != "benefits"}
    for index, benefit in enumerate(result.inputs.benefits):
        values |= {f"benefits.{index}.amount": benefit.amount, f"benefits.{index}.risk": benefit.risk}
    return values
