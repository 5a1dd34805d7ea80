"""The score as a person reads it: what it is, how certain, what has changed, and whom to call first."""

from calculators.kit.charts.figure import Bar, bar_chart
from calculators.kit.markup.elements import heading, key_figures, notes, paragraph, steps, verdict
from calculators.kit.markup.html import Html, join
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.nps import words
from calculators.nps.parameters import Parameters
from calculators.nps.result import Measured, Result

_GROUPS = (
    Text("Ambassadører (9-10)", "Promoters (9-10)"),
    Text("Passive (7-8)", "Passives (7-8)"),
    Text("Kritikere (0-6)", "Detractors (0-6)"),
)
_ANSWERS = Text("Svarene", "The answers")
_CHANGE = Text("Er ændringen mere end støj?", "Is the change more than noise?")
_CERTAINTY = Text("Hvor mange svar skal der til?", "How many answers does it take?")
_CALLS = Text("Hvem ringer I til først?", "Whom do you call first?")
_ANSWER_HEADINGS = (Text("Svar", "Answer"), Text("Antal", "Count"))
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
            _bars(result, language, prefix),
            notes([words.response_words(result, language)]),
            changed,
            heading(_CERTAINTY, language),
            paragraph(words.needed_words(result, measured, language)),
            heading(_CALLS, language),
            _calls(parameters, result, language),
            paragraph(_CALLS_NOTE.say(language)),
            notes([parameters.case.say(language)]),
        ]
    )


def _key_figures(result: Result, measured: Measured, language: Language) -> Html:
    estimate, total = measured.estimate, result.inputs.counts.total
    none = Text("ingen måling", "no measurement").say(language)
    noise = measured.change is not None and measured.change.is_noise
    detail = Text("støj", "noise") if noise else Text("mere end støj", "more than noise")
    figures = (
        (Text("NPS", "NPS"), words.score(measured.score, language), words.ANSWERS.counted(total, language)),
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


def _bars(result: Result, language: Language, prefix: str) -> Html:
    counts = result.inputs.counts
    numbers = (counts.promoters, counts.passives, counts.detractors)
    bars = [
        Bar(
            group.say(language),
            float(number),
            f"{format_number(number, language)} ({format_percent(number / counts.total, language)})",
        )
        for group, number in zip(_GROUPS, numbers, strict=True)
    ]
    return bar_chart(
        prefix + "answers",
        _ANSWERS.say(language),
        "; ".join(f"{bar.label}: {bar.shown}" for bar in bars),
        bars,
        language,
        headings=(_ANSWER_HEADINGS[0].say(language), _ANSWER_HEADINGS[1].say(language)),
    )


def _calls(parameters: Parameters, result: Result, language: Language) -> Html:
    found = []
    for one, count in zip(parameters.follow_ups, result.calls, strict=True):
        span = f"{one.lowest}-{one.highest}" if one.highest > one.lowest else str(one.lowest)
        who = Text(f"De, der svarede {span}", f"Those who answered {span}").say(language)
        many = "" if count is None else f" ({format_number(count, language)})"
        responsible = Text("Ansvarlig", "Responsible").say(language)
        within = Text(f"inden {words.limit(one, 'da')}", f"within {words.limit(one, 'en')}").say(language)
        found.append(
            (f"{who}{many}, {within}.", f"{one.action.say(language)} {responsible}: {one.owner.say(language)}.")
        )
    return steps(found)
