"""The part of the report card on single fields: how far each alone tells, what is missing, what knows too much."""

from calculators.kit.markup.elements import folded, heading
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import MINUS, format_number, format_percent
from calculators.lead_score_report import words
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.report import Report
from calculators.lead_score_report.single_fields import MISSING, FieldBin, Judged
from calculators.lead_score_report.tables import table

_FIELDS = Text("Hvad hvert felt siger alene", "What each field tells alone")
_CAPTION = Text(
    "Felterne er vejet på de ældste leads; AUC er på de nyeste. IV under 0,02 er ingenting, over 0,3 meget.",
    "Fields were weighed on the oldest leads; the AUC is on the newest. An IV under 0.02 is nothing, over 0.3 a lot.",
)
_HEADINGS = (
    Text("Felt", "Field"),
    Text("AUC, nyeste", "AUC, newest"),
    Text("AUC, ældste", "AUC, oldest"),
    Text("IV", "IV"),
    Text("Ikke udfyldt", "Not filled in"),
)
_BIN_HEADINGS = (
    Text("Svar", "Answer"),
    Text("Leads", "Leads"),
    Text("Vundet", "Won"),
    Text("Andel", "Share"),
    Text("Vægt", "Weight"),
)
_SUSPECT = Text("kender måske udfaldet", "may know the outcome")
_ONLY_FILLED = Text("kun om det er udfyldt", "only whether it is filled in")
_NONE = Text(
    "Filen har ingen andre felter at holde scoren op mod.", "The file has no other fields to hold the score against."
)
_SHOWN, _OPENED = 15, 8


def fields_html(parameters: Parameters, report: Report, language: Language, prefix: str) -> Html:
    """All fields in a table, the best first, and the answers of the best of them."""
    result = report.result
    if result.quality is None:
        return join([])
    if not result.fields:
        return join([heading(_FIELDS, language), element("p", _NONE.say(language))])
    rows = [_row(field, len(result.rows.won), language) for field in result.fields]
    more = len(rows) - _SHOWN
    rest = Text(f"De sidste {more} felter", f"The last {more} fields")
    fewest = format_number(result.asked.fewest, language)
    note = Text(
        f"Svar med færre end {fewest} leads er regnet sammen. "
        "Tomme felter og pladsholdere som »Vælg« er deres egen gruppe.",
        f"Answers with fewer than {fewest} leads are counted together. "
        "Empty fields and placeholders such as “Select” are a group of their own.",
    )
    return join(
        [
            heading(_FIELDS, language),
            element("p", note.say(language), class_="result-note"),
            table(_CAPTION, _HEADINGS, rows[:_SHOWN], language),
            folded(rest.say(language), table(_CAPTION, _HEADINGS, rows[_SHOWN:], language)) if more > 0 else None,
            [_answers(field, language) for field in result.fields[:_OPENED]],
        ]
    )


def _row(field: Judged, leads: int, language: Language) -> tuple[Html | str, ...]:
    marks = [
        mark.say(language) for mark, holds in ((_SUSPECT, field.suspect), (_ONLY_FILLED, field.only_filled)) if holds
    ]
    name = join(
        [field.label.say(language), element("span", f" ({', '.join(marks)})", class_="result-note") if marks else None]
    )
    return (
        name,
        words.figure(field.later, language),
        words.figure(field.earlier, language),
        format_number(field.value, language, 2),
        format_percent(field.missing / leads, language, 1),
    )


def _answers(field: Judged, language: Language) -> Html:
    label = field.label
    caption = Text(f"Svar på »{label.da}« blandt de ældste leads", f"Answers to “{label.en}” among the oldest leads")
    rows = [_bin_row(one, language) for one in sorted(field.bins, key=lambda one: (one.label is MISSING, -one.weight))]
    return folded(label.say(language), table(caption, _BIN_HEADINGS, rows, language))


def _bin_row(one: FieldBin, language: Language) -> tuple[str, ...]:
    return (
        one.label.say(language),
        format_number(one.counts.size, language),
        format_number(one.counts.wins, language),
        format_percent(one.counts.wins / one.counts.size, language, 1),
        weight_words(one.weight, language),
    )


def weight_words(weight: float, language: Language) -> str:
    """A weight of evidence with its sign: `+0,44`."""
    shown = format_number(weight, language, 2)
    return shown if shown.startswith(MINUS) or weight < 0.005 else "+" + shown
