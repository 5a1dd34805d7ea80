"""Open deals that have stood too long, stage by stage and one by one."""

from calculators.kit.charts.strip import Strip, strip_chart
from calculators.kit.markup.elements import note
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money
from calculators.kit.text.numbers import format_number
from calculators.kit.text.quantities import NOTHING
from calculators.kpi import words
from calculators.kpi.ages import StageAges, Standing, ages_of, oldest, undated
from calculators.kpi.parameters import Parameters
from calculators.kpi.result import Result
from calculators.kpi.tables import section, table

_TITLE = Text("Hvad har stået for længe?", "What has stood too long?")
_CHART = Text(
    "Dage i trinnet for hver åben handel. Stregen er måltiden.",
    "Days in the stage of each open deal. The mark is the target.",
)
_NONE = Text(
    "Ingen åbne handler med et trin og en dato for, hvornår de kom dertil.",
    "No open deals with a stage and a date on which they came there.",
)
_OLDEST = Text("Længst over måltiden", "Furthest past the target")
_HEADINGS = (
    Text("Linje og id", "Line and id"),
    Text("Trin", "Stage"),
    Text("Ejer", "Owner"),
    Text("Dage (mål)", "Days (target)"),
    Text("Beløb", "Amount"),
)
_STAGE = Text("Trin", "Stage")
_OVER = Text("Over måltiden", "Past the target")
_LINE = Text("Linje", "Line")


def html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """A strip of dots for each stage, and the deals to talk about first."""
    ages = ages_of(result.scope)
    if not ages:
        return section(_TITLE.say(language), note(_NONE.say(language)))
    strips = [_strip(parameters, stage, language) for stage in ages]
    told = "; ".join(f"{strip.label}: {strip.shown}" for strip in strips)
    rows = [(_name(one, language), _cells(parameters, stage, one, language)) for stage, one in oldest(ages)]
    headings = (_STAGE.say(language), _OVER.say(language))
    return section(
        _TITLE.say(language),
        strip_chart(prefix + "ageing", _CHART.say(language), told, strips, language, headings),
        table(_OLDEST.say(language), [heading.say(language) for heading in _HEADINGS], rows, texts=(1, 2))
        if rows
        else None,
        _left_out(result, language),
    )


def _strip(parameters: Parameters, stage: StageAges, language: Locale) -> Strip:
    count, over = len(stage.deals), stage.over
    return Strip(
        label=parameters.road[stage.stage].name.say(language),
        values=tuple(
            (float(one.days), f"{_name(one, language)}: {words.value(one.days, 'days', language)}")
            for one in stage.deals
        ),
        limit=float(stage.target),
        limit_label=Text(f"mål {stage.target} dage", f"target {stage.target} days").say(language),
        shown=Text(f"{over} af {count} over", f"{over} of {count} past").say(language),
    )


def _name(one: Standing, language: Language) -> str:
    line = f"{_LINE.say(language)} {one.deal.line}"
    return f"{line}, {one.deal.id}" if one.deal.id else line


def _cells(parameters: Parameters, stage: StageAges, one: Standing, language: Locale) -> list[str]:
    amount = one.deal.amount
    return [
        parameters.road[stage.stage].name.say(language),
        one.deal.owner or NOTHING,
        f"{format_number(one.days, language)} ({stage.target})",
        NOTHING if amount is None else format_money(amount, language),
    ]


def _left_out(result: Result, language: Language) -> Html | None:
    count = undated(result.scope)
    if not count:
        return None
    return note(
        Text(
            f"{count} åbne handler har intet trin eller ingen dato for det og er ikke med.",
            f"{count} open deals have no stage or no date for it and are left out.",
        ).say(language)
    )
