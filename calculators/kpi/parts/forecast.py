"""What the open deals may bring: expected value, spread and three outcomes."""

from calculators.kit.charts.figure import Bar, bar_chart
from calculators.kit.markup.elements import note
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money, in_currency
from calculators.kit.text.numbers import format_number
from calculators.kpi.forecast import Forecast, Outlook, forecast_of
from calculators.kpi.parameters import Parameters
from calculators.kpi.result import Result
from calculators.kpi.tables import section, table

_TITLE = Text("Forecast for de åbne handler", "Forecast of the open deals")
_NONE = Text(
    "Ingen åbne handler med både beløb og trin, så der er intet at vægte.",
    "No open deals with both an amount and a stage, so that there is nothing to weigh.",
)
_CAPTION = Text(
    "Hvert beløb vægtet med playbookens sandsynlighed for trinnet",
    "Each amount weighed with the playbook's probability for its stage",
)
_HEADINGS = (
    Text("Forventet lukket", "Expected to close"),
    Text("Handler", "Deals"),
    Text("Pipeline", "Pipeline"),
    Text("Forventet", "Expected"),
    Text("Spredning (σ)", "Spread (σ)"),
    Text("P10", "P10"),
    Text("P50", "P50"),
    Text("P90", "P90"),
)
_ROWS = (
    Text("Dette kvartal", "This quarter"),
    Text("Næste kvartal", "Next quarter"),
    Text("Alle åbne", "All open"),
)
_DEPENDENT = Text(
    "P10 nås i ni ud af ti simuleringer, P90 i én ud af ti. "
    "Der regnes, som om handlerne afgøres uafhængigt af hinanden. Det gør de ikke: De deler marked, sæson og sælger. "
    "Den virkelige spredning er derfor større end den, der står her.",
    "P10 is reached in nine of ten simulations, P90 in one of ten. "
    "Deals are taken to be decided independently of each other. They are not: "
    "they share a market, a season and a seller. The true spread is therefore larger than what stands here.",
)
_CHART = Text("Vundet af de åbne handler", "Won of the open deals")
_OUTCOME = Text("Udfald", "Outcome")
_AMOUNT = Text("Beløb", "Amount")
_COUNTED_IN = Text("Beløb i ¤.", "Amounts in ¤.")


def html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """Three outcomes as bars, and the table."""
    forecast = forecast_of(result.scope)
    whole = forecast.all
    if not whole.count:
        return section(_TITLE.say(language), note(_NONE.say(language)))
    names = (Text("Lavt (P10)", "Low (P10)"), Text("Midt (P50)", "Middle (P50)"), Text("Højt (P90)", "High (P90)"))
    outlooks = (whole.p10, whole.p50, whole.p90)
    bars = [
        Bar(name.say(language), amount, format_money(amount, language))
        for name, amount in zip(names, outlooks, strict=True)
    ]
    told = "; ".join(f"{bar.label}: {bar.shown}" for bar in bars)
    rows = [
        (name.say(language), _cells(outlook, language))
        for name, outlook in zip(_ROWS, (forecast.this_quarter, forecast.next_quarter, whole), strict=True)
    ]
    headings = (_OUTCOME.say(language), _AMOUNT.say(language))
    return section(
        _TITLE.say(language),
        bar_chart(prefix + "forecast", _CHART.say(language), told, bars, language, headings),
        table(_CAPTION.say(language), [heading.say(language) for heading in _HEADINGS], rows),
        note(f"{_DEPENDENT.say(language)} {_said(forecast, language)}"),
    )


def _cells(outlook: Outlook, language: Language) -> list[str]:
    amounts = (outlook.pipeline, outlook.expected, outlook.spread, outlook.p10, outlook.p50, outlook.p90)
    return [format_number(outlook.count, language), *(format_number(amount, language) for amount in amounts)]


def _said(forecast: Forecast, language: Locale) -> str:
    draws = forecast.all.draws
    counted = in_currency(_COUNTED_IN, language.currency)
    da = f"{format_number(draws, 'da')} simuleringer med fast startværdi. {counted.da}"
    en = f"{format_number(draws, 'en')} simulations with a fixed seed. {counted.en}"
    if forecast.unweighted:
        da = f"{da} {forecast.unweighted} åbne handler uden beløb eller trin er ikke med."
        en = f"{en} {forecast.unweighted} open deals without an amount or a stage are left out."
    if forecast.late:
        da = f"{da} {forecast.late} skulle have været lukket og står kun under »Alle åbne«."
        en = f"{en} {forecast.late} should have closed by now and stand only under “All open”."
    return Text(da, en).say(language)
