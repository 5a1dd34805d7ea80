"""The score as a person reads it: what it is, how certain, what has changed, and whom to call first."""

from calculators.charts import Segment, band_chart
from calculators.html import Html, join
from calculators.language import Language, Text
from calculators.nps import words
from calculators.nps.parameters import Parameters
from calculators.nps.result import Measured, Result
from calculators.numbers import format_number, format_percent
from calculators.result_elements import heading, key_figures, notes, paragraph, table, verdict

_GROUPS = (
    Text("Kritikere (0-6)", "Detractors (0-6)"),
    Text("Passive (7-8)", "Passives (7-8)"),
    Text("Ambassadører (9-10)", "Promoters (9-10)"),
)
_ANSWERS = Text("Svarene", "The answers")
_CHANGE = Text("Er ændringen mere end støj?", "Is the change more than noise?")
_CERTAINTY = Text("Hvor mange svar skal der til?", "How many answers does it take?")
_CALLS = Text("Hvem ringer I til først?", "Whom do you call first?")
_CALL_HEADINGS = (
    Text("Svar", "Answer"),
    Text("Antal", "Count"),
    Text("Senest efter", "Within"),
    Text("Ansvarlig", "Responsible"),
    Text("Hvad", "What"),
)
_CALLS_NOTE = Text(
    "Begynd øverst og med de laveste svar. Fristen løber fra den dag, svaret kom.",
    "Start at the top and with the lowest answers. The limit runs from the day the answer came.",
)
_STANDING = {
    "above": Text("nået", "met"),
    "below": Text("ikke nået", "not met"),
    "open": Text("kan ikke afgøres", "cannot be told"),
}


def result_html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """The result fragment; ids start with `prefix`."""
    measured = result.measured
    if measured is None:
        return verdict(words.verdict(result, language))
    changed: list[Html] = []
    if measured.change is not None:
        changed = [heading(_CHANGE, language), paragraph(words.change_detail(measured.change, language))]
    return join(
        [
            _key_figures(result, measured, language),
            verdict(words.verdict(result, language)),
            notes([words.adjusted_note(result, parameters.few_answers, language)]),
            _bands(result, language, prefix),
            notes([words.response_words(result, language)]),
            changed,
            heading(_CERTAINTY, language),
            paragraph(words.needed_words(result, measured, language)),
            heading(_CALLS, language),
            _calls(parameters, result, language),
            notes([parameters.case.say(language)]),
        ]
    )


def _key_figures(result: Result, measured: Measured, language: Language) -> Html:
    estimate, total = measured.estimate, result.inputs.counts.total
    none = Text("ingen måling", "no measurement").say(language)
    noise = measured.change is not None and measured.change.is_noise
    detail = Text("støj", "noise") if noise else Text("mere end støj", "more than noise")
    figures = (
        (Text("NPS", "NPS"), words.score(measured.score, language), words.answers(total, language)),
        (
            Text("Fejlmargin", "Margin of error"),
            words.margin(measured, language),
            words.interval(estimate.low, estimate.high, language),
        ),
        (
            Text("Mod målet", "Against the target"),
            words.score(measured.score - result.inputs.target, language, True),
            f"{words.score(result.inputs.target, language)}: {_STANDING[measured.standing].say(language)}",
        ),
        (
            Text("Siden sidst", "Since last time"),
            words.score(measured.change.value, language, True) if measured.change else "–",
            detail.say(language) if measured.change else none,
        ),
    )
    return key_figures(figures, language)


def _bands(result: Result, language: Language, prefix: str) -> Html:
    counts = result.inputs.counts
    numbers = (counts.detractors, counts.passives, counts.promoters)
    segments = [
        Segment(
            group.say(language),
            float(number),
            f"{format_number(number, language)} ({format_percent(number / counts.total, language)})",
        )
        for group, number in zip(_GROUPS, numbers, strict=True)
    ]
    return band_chart(
        prefix + "answers",
        _ANSWERS.say(language),
        "; ".join(f"{segment.label}: {segment.shown}" for segment in segments),
        segments,
        language,
        headings=(_CALL_HEADINGS[0].say(language), _CALL_HEADINGS[1].say(language)),
    )


def _calls(parameters: Parameters, result: Result, language: Language) -> Html:
    rows = [
        (
            f"{one.lowest}-{one.highest}" if one.highest > one.lowest else str(one.lowest),
            "–" if count is None else format_number(count, language),
            words.limit(one, language),
            one.owner.say(language),
            one.action.say(language),
        )
        for one, count in zip(parameters.follow_ups, result.calls, strict=True)
    ]
    return table(_CALLS, _CALL_HEADINGS, rows, language, _CALLS_NOTE)
