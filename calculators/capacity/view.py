"""The staffing as a person reads it: how many and why, what each number gives, day by day, today's team."""

from calculators.capacity import words
from calculators.capacity.parameters import Parameters
from calculators.capacity.staffing import Result, Staffing
from calculators.kit.calculator import slot
from calculators.kit.markup.elements import heading, key_figures, note, table
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text import quantities
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import NO_BREAK_SPACE, format_number
from calculators.kit.text.quantities import number

_EACH = Text("Hvad hvert antal på vagt giver", "What each number on duty gives")
_EACH_NOTE = Text(
    "Den travleste dag. Første kontakt går foran opfølgninger, men afbryder dem ikke.",
    "The busiest day. First contacts go ahead of follow-ups, but do not interrupt them.",
)
_HEADS = (
    Text("På vagt", "On duty"),
    Text("Må vente", "Wait at all"),
    Text("Ventetid i snit", "Average wait"),
    Text("I tide", "In time"),
    Text("Belægning", "Occupancy"),
    Text("Ledige timer pr. dag", "Idle hours a day"),
    Text("Ansatte", "Employed"),
)
_DAYS = Text("Dag for dag", "Day by day")
_DAY_HEADS = (
    Text("Dag", "Day"),
    Text("Leads", "Leads"),
    Text("Timers arbejde", "Hours of work"),
    Text("På vagt", "On duty"),
)
_TEAM = Text("Holdet i dag", "Today’s team")
_ENOUGH = Text("nok", "enough")


def result_html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """The result fragment; ids start with `prefix`."""
    verdict = element("p", words.verdict(result, language), class_="verdict")
    figures = _key_figures(result, language)
    if result.chosen is None:
        return join([figures, verdict])
    reason = words.why(result, language)
    lacking = result.team is None or not result.team.enough
    return join(
        [
            figures,
            verdict,
            element("p", reason) if reason else None,
            heading(_TEAM, language),
            element("p", words.team(result, language), class_="result-warning" if lacking else None),
            heading(_EACH, language),
            _each(result, language),
            heading(_DAYS, language),
            _days(parameters, result, language),
            slot("growth"),
            slot("simulation"),
            note(parameters.case.say(language)),
        ]
    )


def _key_figures(result: Result, language: Language) -> Html:
    chosen = result.chosen
    figures = (
        (
            Text("På vagt", "On duty"),
            format_number(result.on_duty, language),
            Text("ad gangen", "at a time").say(language),
        ),
        (
            Text("Ansatte", "Employed"),
            format_number(result.employed, language),
            Text("i dag: ", "today: ").say(language) + format_number(result.inputs.team, language),
        ),
        (
            Text("Svar i tide", "In time"),
            words.share(chosen.service if chosen else None, language),
            Text("mål: ", "target: ").say(language) + quantities.share(result.inputs.service_share, language),
        ),
        (
            Text("Belægning", "Occupancy"),
            words.share(chosen.occupancy if chosen else None, language),
            Text(
                f"{number(result.work_hours, 'da')} timer om ugen",
                f"{number(result.work_hours, 'en')} hours a week",
            ).say(language),
        ),
    )
    return key_figures(figures, language)


def _each(result: Result, language: Language) -> Html:
    rows = [(_people(row, language), *_row(row, language)) for row in result.rows]
    return table(_EACH, _HEADS, rows, language, _EACH_NOTE)


def _people(row: Staffing, language: Language) -> str:
    """The number, and whether it is enough."""
    count = format_number(row.people, language)
    return f"{count}{NO_BREAK_SPACE}({_ENOUGH.say(language)})" if row.enough else count


def _row(row: Staffing, language: Language) -> tuple[str, ...]:
    return (
        words.share(row.wait_share, language),
        words.wait(row, language),
        words.share(row.service, language),
        quantities.share(row.occupancy, language),
        number(row.idle_hours, language),
        format_number(row.employed, language),
    )


def _days(parameters: Parameters, result: Result, language: Language) -> Html:
    hours = result.inputs.open_hours
    rows = [
        (
            day.name.say(language),
            number(load.leads, language),
            number(load.erlang * hours, language),
            format_number(people, language),
        )
        for day, load, people in zip(parameters.weekdays, result.loads, result.needed, strict=True)
    ]
    return table(_DAYS, _DAY_HEADS, rows, language)
