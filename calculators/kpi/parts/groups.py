"""Segments, owners and sources side by side, with a warning against ranking on too little."""

from collections.abc import Callable

from calculators.kit.charts.interval import Share, interval_chart
from calculators.kit.markup.elements import note
from calculators.kit.markup.html import Html, join
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import in_currency
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import NOTHING, number, share_interval
from calculators.kpi.deal import Deal
from calculators.kpi.groups import MOST, Group, groups_of, overlap
from calculators.kpi.parameters import Parameters
from calculators.kpi.result import Result
from calculators.kpi.tables import section, table

_TITLE = Text("Efter segment, ejer og kilde", "By segment, owner and source")
_HEADINGS = (
    Text("Lukkede", "Closed"),
    Text("Vundne", "Won"),
    Text("Hitrate, 95 %-interval", "Win rate, 95% interval"),
    Text("Ordre i snit, ¤", "Mean order, ¤"),
    Text("Cyklus, dage", "Cycle, days"),
    Text("Åbne", "Open"),
    Text("Kan sammenlignes", "Comparable"),
)
_KINDS: tuple[tuple[str, Text, Text, Callable[[Deal], str | None]], ...] = (
    (
        "segment",
        Text("Segment", "Segment"),
        Text("Hitrate efter segment", "Win rate by segment"),
        lambda deal: deal.segment,
    ),
    ("owner", Text("Ejer", "Owner"), Text("Hitrate efter ejer", "Win rate by owner"), lambda deal: deal.owner),
    (
        "lead-source",
        Text("Kilde", "Source"),
        Text("Hitrate efter kilde", "Win rate by source"),
        lambda deal: deal.source,
    ),
)
_EMPTY = Text("(tom)", "(empty)")
_YES, _NO = Text("Ja", "Yes"), Text("For få handler", "Too few deals")
_ALIKE = Text(
    "Intervallerne overlapper. Forskellene kan være tilfældige og siger ikke, hvem der er bedst.",
    "The intervals overlap. The differences may be chance and do not say who is best.",
)
_DIFFER = Text(
    "Mindst to intervaller overlapper ikke. Spørg først, om de har fået de samme leads.",
    "At least two intervals do not overlap. Ask first whether they were given the same leads.",
)
_MISSING = Text("Filen har hverken segment, ejer eller kilde.", "The file has neither segment, owner nor source.")


def html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """A chart and a table for each column that the file has."""
    parts = [
        _kind(parameters, result, column, heading, caption, key, language, prefix)
        for column, heading, caption, key in _KINDS
        if column in result.scope.has
    ]
    return section(_TITLE.say(language), parts or note(_MISSING.say(language)))


def _kind(
    parameters: Parameters,
    result: Result,
    column: str,
    heading: Text,
    caption: Text,
    key: Callable[[Deal], str | None],
    language: Locale,
    prefix: str,
) -> Html:
    groups = groups_of(result.scope, key)
    shown = groups[:MOST]
    names = [_name(parameters, column, group, language) for group in shown]
    shares = [
        Share(
            name,
            group.win_rate.value,
            group.win_rate.low,
            group.win_rate.high,
            f"{format_percent(group.win_rate.value, language)} ({group.won}/{group.closed})",
            faint=group.few,
        )
        for name, group in zip(names, shown, strict=True)
        if group.win_rate is not None
    ]
    told = (_ALIKE if overlap(groups) else _DIFFER).say(language)
    headings = (heading.say(language), _HEADINGS[2].say(language))
    rows = [(name, _cells(group, language)) for name, group in zip(names, shown, strict=True)]
    more = len(groups) - len(shown)
    return join(
        [
            interval_chart(prefix + column, caption.say(language), told, shares, language, headings)
            if shares
            else None,
            note(told) if len(shares) > 1 else None,
            table(
                heading.say(language),
                [heading.say(language), *(in_currency(one, language.currency).say(language) for one in _HEADINGS)],
                rows,
                ["kpi-few" if group.few else None for group in shown],
                (7,),
            ),
            note(Text(f"Og {more} mere.", f"And {more} more.").say(language)) if more else None,
        ]
    )


def _name(parameters: Parameters, column: str, group: Group, language: Language) -> str:
    """The playbook's word for an answer it knows."""
    if group.name is None:
        return _EMPTY.say(language)
    record = parameters.fields.get(column)
    options = record.options if record else ()
    return next((one.label.say(language) for one in options if one.id == group.name), group.name)


def _cells(group: Group, language: Language) -> list[str]:
    rate = group.win_rate
    spread = NOTHING
    if rate is not None:
        spread = f"{format_percent(rate.value, language)} ({share_interval(rate.low, rate.high, language, 0)})"
    return [
        format_number(group.closed, language),
        format_number(group.won, language),
        spread,
        NOTHING if group.order is None else format_number(group.order, language),
        NOTHING if group.cycle is None else number(group.cycle, language),
        format_number(group.open, language),
        (_NO if group.few else _YES).say(language),
    ]
