"""The simulation beside the formulas: do they agree, and what do leads outside opening hours do?"""

from dataclasses import replace

from calculators.capacity import words
from calculators.capacity.parameters import Parameters
from calculators.capacity.simulation import MOST, Played, play
from calculators.capacity.staffing import Result, staffing
from calculators.kit.markup.elements import table
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text import quantities
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number
from calculators.kit.text.quantities import PEOPLE, number

_TITLE = Text("Spillet igennem, uge for uge", "Played through, week by week")
_HEADS = (
    Text("Regnet", "Method"),
    Text("I tide", "In time"),
    Text("Ventetid i snit", "Average wait"),
    Text("Belægning", "Occupancy"),
)


def simulation_html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """Formula, simulation, and simulation with nights and weekends, side by side; nothing where nobody is needed."""
    inputs, people = result.inputs, result.on_duty
    if not people:
        return join([])
    title = _TITLE.say(language)
    plain = play(replace(inputs, outside_share=0.0), people, parameters.events, parameters.seed)
    real = play(inputs, people, parameters.events, parameters.seed)
    if plain is None or real is None:
        most = format_number(MOST, language)
        too_many = Text(
            f"Med flere end {most} kontakter om ugen spiller vi det ikke igennem. Så store hold rammer formlen godt.",
            f"With more than {most} contacts a week we do not play it through. The formula is close for such teams.",
        )
        return join([element("h3", title), element("p", too_many.say(language))])
    weeks = [staffing(inputs, load, people) for load in result.loads]
    leads = [load.leads for load in result.loads]
    whole = sum(leads)
    service = sum(count * (one.service or 0.0) for count, one in zip(leads, weeks, strict=True)) / whole
    wait = sum(count * (one.wait or 0.0) for count, one in zip(leads, weeks, strict=True)) / whole
    occupancy = sum(one.occupancy for one in weeks) / len(weeks)
    by_formula = Text("Formlen, hele ugen", "The formula, whole week").say(language)
    rows = [
        (
            by_formula,
            words.share(service, language),
            words.duration(wait, language),
            quantities.share(occupancy, language),
        ),
        (Text("Simuleret", "Simulated").say(language), *_cells(plain, language)),
        (
            Text("Simuleret med nat og weekend", "Simulated with nights and weekends").say(language),
            *_cells(real, language),
        ),
    ]
    drawn, duty = format_number(real.leads, language), PEOPLE.counted(people, language)
    note = Text(
        f"{drawn} tilfældige leads med {duty} på vagt, altid de samme. "
        f"Usikkerheden på »i tide« er {_error(real, 'da')} procentpoint.",
        f"{drawn} random leads with {duty} on duty, always the same. "
        f"The uncertainty of “in time” is {_error(real, 'en')} percentage points.",
    )
    return join(
        [
            element("h3", title),
            table(_TITLE, _HEADS, rows, language, note),
            element("p", _reading(result, real, language), class_="result-note"),
        ]
    )


def _cells(played: Played, language: Language) -> tuple[str, str, str]:
    return (
        quantities.share(played.service, language),
        words.duration(played.wait, language),
        quantities.share(played.occupancy, language),
    )


def _error(played: Played, language: Language) -> str:
    """Twice the standard error in percentage points."""
    points = 100 * played.error
    return number(points, language) if points >= 0.1 else Text("under 0,1", "below 0.1").say(language)


def _reading(result: Result, real: Played, language: Language) -> str:
    if real.service + real.error < result.inputs.service_share:
        return Text(
            "Leads, der venter ved åbning, gør, at målet ikke holder. Sæt en mere på om morgenen, eller begynd før.",
            "Leads that wait at opening make the target fail. Put one more on in the morning, or start earlier.",
        ).say(language)
    return Text(
        "Målet holder også, når leads fra nat og weekend står i kø ved åbning.",
        "The target also holds when leads from nights and weekends queue at opening.",
    ).say(language)
