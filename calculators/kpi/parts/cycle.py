"""How long won deals took: a histogram with median and quartiles."""

from calculators.kit.charts.columns import Column, columns_chart
from calculators.kit.charts.figure import Mark
from calculators.kit.markup.elements import note
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text
from calculators.kit.text.quantities import number
from calculators.kpi.measures.cycle import created, cycle_days, qualified
from calculators.kpi.parameters import Parameters
from calculators.kpi.result import Result
from calculators.kpi.scope import quantile
from calculators.kpi.tables import section

_TITLE = Text("Hvor længe tager en handel?", "How long does a deal take?")
_NONE = Text("Ingen vundne handler med begge datoer i perioden.", "No deals won in the period with both dates.")
_MEDIAN = Text("median", "median")
_TARGET = Text("mål", "target")
_DAYS = Text("Dage", "Days")
_DEALS = Text("handler", "deals")
_CHART = Text("Vundne handler efter dage", "Deals won by days")
_CLASSES_AT_MOST = 10
_WIDTHS = (1, 2, 5, 7, 14, 30, 60, 90, 180, 365)


def html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """From qualified to signed where the file tells, otherwise from created."""
    accepted = "qualified-date" in result.scope.has
    days = sorted(cycle_days(result.scope, qualified if accepted else created))
    if not days:
        return section(_TITLE.say(language), note(_NONE.say(language)))
    width = class_width(days[-1])
    counts = [0] * (days[-1] // width + 1)
    for day in days:
        counts[day // width] += 1
    columns = [
        Column(_class(index, width), count, f"{count} {_DEALS.say(language)}", str(index * width))
        for index, count in enumerate(counts)
    ]
    low, middle, high = (quantile(days, level) for level in (0.25, 0.5, 0.75))
    target = next((kpi.target for kpi in parameters.kpis if kpi.id == "sales-cycle-length"), None)
    marks = [Mark((middle + 0.5) / width, f"{_MEDIAN.say(language)} {number(middle, language)}")]
    if accepted and target is not None and target / width <= len(counts):
        marks.append(Mark((target + 0.5) / width, f"{_TARGET.say(language)} {number(target, language)}"))
    start = Text("fra kvalificeret", "from qualified") if accepted else Text("fra oprettet", "from created")
    said = Text(
        f"{len(days)} vundne handler, {start.da} til underskrift: Halvdelen tog højst {number(middle, 'da')} dage, "
        f"den midterste halvdel {number(low, 'da')} til {number(high, 'da')} dage, den længste {days[-1]}.",
        f"{len(days)} deals won, {start.en} to signed: half took at most {number(middle, 'en')} days, "
        f"the middle half {number(low, 'en')} to {number(high, 'en')} days, the longest {days[-1]}.",
    ).say(language)
    headings = (_DAYS.say(language), _DEALS.say(language).capitalize())
    return section(
        _TITLE.say(language),
        note(said),
        columns_chart(prefix + "cycle", _CHART.say(language), said, columns, language, marks=marks, headings=headings),
    )


def class_width(longest: int) -> int:
    """The narrowest usual width with which at most ten classes hold every value from 0 to `longest`."""
    return next((width for width in _WIDTHS if longest // width < _CLASSES_AT_MOST), longest // _CLASSES_AT_MOST + 1)


def _class(index: int, width: int) -> str:
    return str(index) if width == 1 else f"{index * width}–{(index + 1) * width - 1}"
