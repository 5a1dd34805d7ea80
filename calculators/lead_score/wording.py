"""What the lead score says in words: names of rules, changes, service levels and verdicts, in both languages."""

from calculators.kit.scoring.model import Model, ServiceLevel
from calculators.kit.scoring.words import names_of, points_shown
from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Language, Text
from calculators.kit.text.quantities import DAYS, HOURS, Noun
from calculators.lead_score.lift import Change, Lift
from calculators.lead_score.result import Result

LETTERS = {
    "A": Text("passer meget godt", "an excellent fit"),
    "B": Text("passer godt", "a good fit"),
    "C": Text("passer nogenlunde", "a fair fit"),
    "D": Text("passer dårligt", "a poor fit"),
}
FIGURES = {
    1: Text("meget aktiv", "very active"),
    2: Text("aktiv", "active"),
    3: Text("lidt aktiv", "slightly active"),
    4: Text("næsten tavs", "almost silent"),
}
_BUSINESS_HOURS = Noun(Text("arbejdstime", "business hour"), Text("arbejdstimer", "business hours"))
FIT = Text("Fit", "Fit")
ENGAGEMENT = Text("Engagement", "Engagement")


def grade_words(result: Result, language: Language) -> str:
    """`passer godt, aktiv`."""
    letter = LETTERS[result.letter].say(language)
    return f"{letter}, {FIGURES[result.figure].say(language)}" if result.has_figure else letter


def limit_words(level: ServiceLevel, language: Language) -> str:
    """`inden for 2 arbejdstimer`, `within 24 hours`."""
    hours = points_shown(level.within_hours, language)
    noun = _BUSINESS_HOURS if level.hours == "business" else HOURS
    unit = noun.of(level.within_hours)
    return Text(f"inden for {hours} {unit.da}", f"within {hours} {unit.en}").say(language)


def change_words(change: Change, parameters: Model, language: Language) -> str:
    """One change as an instruction."""
    name = names_of(parameters)[change.field].say(language)
    kind, _, rule_id = change.field.partition(".")
    if kind == "event":
        return f"Én gang mere: {name}" if language == "da" else f"Once more: {name}"
    if kind == "level":
        rubric = next(criterion.rubric for criterion in parameters.criteria if criterion.id == rule_id)
        evidence = next(level.evidence for level in rubric if str(level.level) == change.to).say(language)
        return (
            f"{name} til niveau {change.to}: {evidence}"
            if language == "da"
            else f"{name} to level {change.to}: {evidence}"
        )
    answers = next(rule.answers for group in parameters.score.fit_groups for rule in group.rules if rule.id == rule_id)
    answer = next(answer.label for answer in answers if answer.id == change.to).say(language)
    return (
        f"Find ud af: {name} (hvis svaret er «{answer}»)"
        if language == "da"
        else f"Find out: {name} (if the answer is “{answer}”)"
    )


def lift_words(lift: Lift, language: Language) -> str:
    """What a lift leads to."""
    points = points_shown(lift.points, language)
    return f"giver {points} point og {lift.grade}" if language == "da" else f"gives {points} points and {lift.grade}"


def lasting_words(result: Result, language: Language) -> str:
    """How long the figure stands without anything new."""
    days = result.figure_lasts
    if result.figure == 4:
        return "Tallet kan ikke falde længere." if language == "da" else "The figure cannot fall any further."
    if days is None:
        return (
            "Tallet holder mindst et år, også hvis der ikke sker mere."
            if language == "da"
            else "The figure holds for at least a year, even if nothing more happens."
        )
    later = next((point for point in result.outlook if point.days >= days), result.outlook[-1])
    figure = max(later.figure, result.figure + 1)
    unit = DAYS.of(days).say(language)
    return (
        f"Sker der ikke mere, falder tallet til {figure} om {days} {unit}."
        if language == "da"
        else f"If nothing more happens, the figure falls to {figure} in {days} {unit}."
    )


def announcement(result: Result, language: Language) -> str:
    """The result in one sentence, for a screen reader."""
    fit, engagement = points_shown(result.fit.points, language), points_shown(result.engagement.points, language)
    if not result.has_figure:
        said = Text(f"Karakter {result.grade}: {fit} point.", f"Grade {result.grade}: {fit} points.").say(language)
        return f"{said} {_owner_words(result, language)}".strip()
    said = (
        f"Karakter {result.grade}: fit {fit} point, engagement {engagement} point."
        if language == "da"
        else f"Grade {result.grade}: fit {fit} points, engagement {engagement} points."
    )
    return f"{said} {_owner_words(result, language)}".strip()


def summary(result: Result, language: Language) -> tuple[str, ...]:
    """The result as lines of text, for the command line."""
    return (
        as_of_words(result, language),
        f"{result.grade}: {grade_words(result, language)}",
        announcement(result, language),
        *((lasting_words(result, language),) if result.has_figure else ()),
    )


def _owner_words(result: Result, language: Language) -> str:
    if result.route is None or result.owner is None:
        return ""
    limit = limit_words(result.route.service_level, language)
    return (
        f"Leadet går til {result.owner.da}, {limit}."
        if language == "da"
        else f"The lead goes to {result.owner.en}, {limit}."
    )


def as_of_words(result: Result, language: Language) -> str:
    """On which day the points count."""
    day = format_date(result.lead.as_of, language)
    return f"Opgjort {day}" if language == "da" else f"As of {day}"
