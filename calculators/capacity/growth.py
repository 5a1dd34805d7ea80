"""What more leads take, and how many today's team can; comes after the rest of the result."""

from calculators.capacity import words
from calculators.capacity.inputs import Inputs
from calculators.capacity.parameters import Parameters
from calculators.capacity.staffing import Result, employed, loads, most_leads, people_needed
from calculators.kit.charts.curves import Curve, curve_chart
from calculators.kit.markup.elements import table
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import number

_TITLE = Text("Hvis der kommer flere leads", "If more leads come")
_HEADS = (
    Text("Flere leads", "More leads"),
    Text("Om ugen", "A week"),
    Text("På vagt", "On duty"),
    Text("Ansatte", "Employed"),
)
_CHART = Text("Folk efter antal leads om ugen", "People by leads a week")
_STEPS = 24
_FARTHEST = 3.0
"""The chart goes to so many times the leads of today."""


def people_for(inputs: Inputs, leads: float) -> int:
    """People on duty that so many leads a week take on the busiest day."""
    return max(people_needed(inputs, load)[0] for load in loads(inputs, leads))


def growth_html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    """Today's limit, a table of growth and a chart; nothing where there are no leads."""
    inputs = result.inputs
    if result.chosen is None:
        return join([])
    rows = []
    for step in parameters.growth:
        leads = inputs.leads_per_week * (1 + step)
        need = people_for(inputs, leads)
        rows.append(
            (
                format_percent(step, language),
                number(leads, language),
                format_number(need, language),
                format_number(employed(need, inputs.shrinkage), language),
            )
        )
    title = _TITLE.say(language)
    return join(
        [
            element("h3", title),
            element("p", _limit(result, language)),
            table(_TITLE, _HEADS, rows, language),
            _chart(inputs, language, prefix),
        ]
    )


def _limit(result: Result, language: Language) -> str:
    if result.team is None:
        return words.team(result, language)
    most = number(most_leads(result.inputs, result.team.people), language)
    return Text(
        f"Holdet i dag kan tage {most} leads om ugen, før fristen eller belægningen ikke holder.",
        f"Today’s team can take {most} leads a week before the promise or the occupancy no longer holds.",
    ).say(language)


def _chart(inputs: Inputs, language: Language, prefix: str) -> Html:
    across = [inputs.leads_per_week * _FARTHEST * step / _STEPS for step in range(_STEPS + 1)]
    on_duty = [people_for(inputs, leads) for leads in across]
    staff = [employed(need, inputs.shrinkage) for need in on_duty]
    names = _HEADS[2].say(language), _HEADS[3].say(language)
    curves = [Curve(names[1], staff, True), Curve(names[0], on_duty, True)]

    def shown(value: float) -> str:
        return number(value, language)

    most, duty, total = shown(across[-1]), shown(on_duty[-1]), shown(staff[-1])
    described = Text(
        f"Fra ingen til {most} leads om ugen går det fra ingen til {duty} på vagt og {total} ansatte.",
        f"From none to {most} leads a week it goes from none to {duty} on duty and {total} employed.",
    )
    axes = Text("leads om ugen", "leads a week").say(language), Text("personer", "people").say(language)
    return curve_chart(
        prefix + "growth", _CHART.say(language), described.say(language), across, curves, language, axes, (shown, shown)
    )
