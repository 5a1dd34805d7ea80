"""The funnel and its table: how many came into each stage, what share went on, and how long it took."""

from calculators.kit.charts.funnel import Step as Drawn
from calculators.kit.charts.funnel import funnel_chart
from calculators.kit.markup.elements import note
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import NOTHING, number, share_interval
from calculators.kpi.funnel import Funnel, Level, funnel_of
from calculators.kpi.measures.stage_conversion import LOSSES_UNPLACED, losses_unplaced
from calculators.kpi.parameters import Parameters
from calculators.kpi.result import Result
from calculators.kpi.tables import section, table

_TITLE = Text("Tragten", "The funnel")
_CHART = Text(
    "Leads og handler, der kom ind i hvert trin i perioden", "Leads and deals that came into each stage in the period"
)
_WON = Text("Vundet", "Won")
_ENTERED = Text("Kom ind", "Came in")
_CAPTION = Text("Hvor mange går videre, og hvor længe varer det?", "How many go on, and how long does it take?")
_HEADINGS = (
    Text("Trin", "Stage"),
    Text("Kom ind", "Came in"),
    Text("Gik videre", "Went on"),
    Text("Andel, 95 %-interval", "Share, 95% interval"),
    Text("Tabt her", "Lost here"),
    Text("Står her endnu", "Still here"),
    Text("Median dage (mål)", "Median days (target)"),
)
_COUNTED = Text(
    "Et oversprunget trin tæller som passeret, "
    "en handel tæller én gang, og åbne handler tæller med blandt dem, der kom ind.",
    "A skipped stage counts as passed, a deal counts once, and open deals count among those that came in.",
)
_NO_STAGE = Text("Filen siger ikke, hvilket trin handlerne står i.", "The file does not say which stage deals are in.")


def html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """Nothing but a sentence where the file has no stages."""
    if "stage" not in result.scope.has and not any(column.startswith("entered.") for column in result.scope.has):
        return section(_TITLE.say(language), note(_NO_STAGE.say(language)))
    if losses_unplaced(result.scope):
        return section(_TITLE.say(language), note(LOSSES_UNPLACED.say(language)))
    funnel = funnel_of(result.scope)
    names = [parameters.road[level.step.stage].name.say(language) for level in funnel.levels]
    rows = [(name, _cells(parameters, level, language)) for name, level in zip(names, funnel.levels, strict=True)]
    steps = [
        Drawn(name, level.step.entered, format_number(level.step.entered, language), _onward(level, language))
        for name, level in zip(names, funnel.levels, strict=True)
    ]
    steps.append(Drawn(_WON.say(language), funnel.won, format_number(funnel.won, language), ""))
    headings = (_HEADINGS[0].say(language), _ENTERED.say(language))
    told = "; ".join(f"{step.label}: {step.count}" for step in steps)
    return section(
        _TITLE.say(language),
        funnel_chart(prefix + "funnel", _CHART.say(language), told, steps, language, headings),
        table(_CAPTION.say(language), [heading.say(language) for heading in _HEADINGS], rows),
        note(_said(funnel, language)),
    )


def _cells(parameters: Parameters, level: Level, language: Language) -> list[str]:
    step, target = level.step, parameters.road[level.step.stage].target_days
    days = NOTHING if level.days is None else number(level.days, language)
    return [
        format_number(step.entered, language),
        format_number(step.forward, language),
        _onward(level, language) or NOTHING,
        format_number(step.lost, language),
        format_number(step.entered - step.forward - step.lost, language),
        f"{days} ({target})",
    ]


def _onward(level: Level, language: Language) -> str:
    share = level.onward
    if share is None:
        return ""
    interval = share_interval(share.low, share.high, language, 0)
    return f"{format_percent(share.value, language)} ({interval})"


def _said(funnel: Funnel, language: Language) -> str:
    skipped = sum(level.step.skipped for level in funnel.levels)
    da, en = _COUNTED.da, _COUNTED.en
    if skipped:
        da, en = f"{da} Oversprunget: {skipped}.", f"{en} Skipped: {skipped}."
    if funnel.back:
        da, en = f"{da} Gået tilbage: {funnel.back}.", f"{en} Gone back: {funnel.back}."
    if funnel.unplaced:
        da = f"{da} {funnel.unplaced} rækker har intet trin og er ikke med."
        en = f"{en} {funnel.unplaced} rows have no stage and are left out."
    return Text(da, en).say(language)
