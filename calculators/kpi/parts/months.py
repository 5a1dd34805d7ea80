"""The last twelve months in a table, and the win rate of each with its interval."""

from calculators.kit.charts.interval import Share, interval_chart
from calculators.kit.markup.elements import folded, note
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import in_currency
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import NOTHING, number
from calculators.kpi import words
from calculators.kpi.months import Month, months_of
from calculators.kpi.parameters import Parameters
from calculators.kpi.result import Result
from calculators.kpi.tables import section, table

_TITLE = Text("Måned for måned", "Month by month")
_CAPTION = Text("De seneste 12 måneder, uanset perioden", "The last 12 months, whatever the period")
_HEADINGS = (
    Text("Måned", "Month"),
    Text("Nye leads", "New leads"),
    Text("Kvalificerede", "Qualified"),
    Text("Lukkede", "Closed"),
    Text("Vundne", "Won"),
    Text("Hitrate", "Win rate"),
    Text("Vundet, ¤", "Won, ¤"),
    Text("Cyklus, dage", "Cycle, days"),
)
_RATE = Text("Hitrate pr. måned med 95 %-interval", "Win rate by month with 95% interval")
_RATE_NOTE = Text(
    "Overlapper linjerne, kan forskellen være tilfældig.", "Where the lines overlap, the difference may be chance."
)
_TARGET = Text("Stregen er målet.", "The mark is the target.")


def html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """Months, the earliest first."""
    months = months_of(result.scope)
    rows = [(words.month(month.first, language), _cells(month, language)) for month in months]
    return section(
        _TITLE.say(language),
        table(
            _CAPTION.say(language),
            [in_currency(heading, language.currency).say(language) for heading in _HEADINGS],
            rows,
        ),
        _rates(parameters, months, language, prefix),
    )


def _cells(month: Month, language: Language) -> list[str]:
    rate = month.win_rate
    return [
        format_number(month.leads, language),
        format_number(month.accepted, language),
        format_number(month.closed, language),
        format_number(month.won, language),
        format_percent(rate.value, language) if rate else NOTHING,
        format_number(month.amount, language),
        number(month.cycle, language) if month.cycle is not None else NOTHING,
    ]


def _rates(parameters: Parameters, months: tuple[Month, ...], language: Language, prefix: str) -> Html | None:
    target = next((kpi.target / 100 for kpi in parameters.kpis if kpi.id == "win-rate"), None)
    shares = [
        Share(
            words.month(month.first, language),
            month.win_rate.value,
            month.win_rate.low,
            month.win_rate.high,
            f"{format_percent(month.win_rate.value, language)} ({month.won}/{month.closed})",
            expected=target,
            faint=month.closed < parameters.fewest_share,
        )
        for month in months
        if month.win_rate is not None
    ]
    if not shares:
        return None
    said = f"{_RATE_NOTE.say(language)} {_TARGET.say(language) if target is not None else ''}".strip()
    headings = (_HEADINGS[0].say(language), _HEADINGS[5].say(language))
    chart = interval_chart(prefix + "month-rates", _RATE.say(language), said, shares, language, headings)
    return folded(_RATE.say(language), note(said), chart)
