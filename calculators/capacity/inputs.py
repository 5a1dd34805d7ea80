"""The inputs of the capacity calculator, each described once."""

from dataclasses import dataclass, replace
from typing import Annotated

from calculators.capacity.parameters import Parameters
from calculators.kit.input.assumptions import defaults_of, figures_of, refuse_unfit, with_assumptions
from calculators.kit.input.fields import Field, Group, Integer, Number, Percent, Row, Value, fields_of
from calculators.kit.input.plain import PlainError, from_plain
from calculators.kit.text.language import Text

LEADS = Group(label=Text("Leads ind", "Leads in"))
WORK = Group(label=Text("Hvad et lead kræver", "What a lead takes"))
PROMISE = Group(label=Text("Hvad vi lover", "What we promise"))
PEOPLE = Group(label=Text("Folkene", "The people"))
WEEK = Group(
    label=Text("Ugens mønster", "The week’s pattern"),
    help=Text("Kun forholdet mellem dagene tæller.", "Only the proportion between the days counts."),
    folded=True,
)
_MINUTES = Text("min.", "min")
_HOURS = Text("timer", "hours")


@dataclass(frozen=True)
class Day:
    """A day of the week."""

    share: Annotated[
        float, Percent(label=Text("Andel af leads", "Share of leads"), minimum=0, maximum=1, step=0.01, group=WEEK)
    ]


@dataclass(frozen=True)
class Inputs:
    """A team and its leads: minutes, hours, fractions."""

    leads_per_week: Annotated[
        float,
        Number(
            label=Text("Nye leads om ugen", "New leads a week"),
            minimum=0,
            maximum=2000,
            step=1,
            group=LEADS,
        ),
    ]
    outside_share: Annotated[
        float,
        Percent(
            label=Text("Kommer uden for åbningstid", "Arrive outside opening hours"),
            minimum=0,
            maximum=0.9,
            step=0.05,
            group=LEADS,
            help=Text(
                "De venter til næste åbning og står så i kø på én gang. Kun simuleringen ser det.",
                "They wait for the next opening and then queue all at once. Only the simulation sees that.",
            ),
        ),
    ]
    open_hours: Annotated[
        float,
        Number(label=Text("Åbent pr. dag", "Open each day"), minimum=4, maximum=24, step=0.5, unit=_HOURS, group=LEADS),
    ]
    handling_minutes: Annotated[
        float,
        Number(
            label=Text("Tid pr. kontakt", "Time per contact"),
            minimum=1,
            maximum=120,
            step=1,
            unit=_MINUTES,
            group=WORK,
            help=Text("Forberedelse, opkald og notat i gennemsnit.", "Preparation, call and note, on average."),
        ),
    ]
    touches: Annotated[
        float,
        Number(
            label=Text("Kontakter pr. lead", "Contacts per lead"),
            minimum=1,
            maximum=20,
            step=1,
            group=WORK,
            help=Text(
                "Den første og opfølgningerne. Den første går altid foran.",
                "The first and the follow-ups. The first always goes ahead.",
            ),
        ),
    ]
    answer_within: Annotated[
        float,
        Number(
            label=Text("Første kontakt inden", "First contact within"),
            minimum=1,
            maximum=2400,
            step=15,
            unit=_MINUTES,
            group=PROMISE,
            help=Text("I åbningstiden.", "In opening hours."),
        ),
    ]
    service_share: Annotated[
        float,
        Percent(
            label=Text("For så mange af leadene", "For so many of the leads"),
            minimum=0.1,
            maximum=0.999,
            step=0.05,
            group=PROMISE,
        ),
    ]
    occupancy_cap: Annotated[
        float,
        Percent(
            label=Text("Højeste belægning", "Highest occupancy"),
            minimum=0.1,
            maximum=1,
            step=0.05,
            group=PEOPLE,
            help=Text("Den del af vagten, der må gå med kontakter.", "The part of a shift that may go to contacts."),
        ),
    ]
    shrinkage: Annotated[
        float,
        Percent(
            label=Text("Fravær og møder", "Absence and meetings"),
            minimum=0,
            maximum=0.8,
            step=0.05,
            group=PEOPLE,
            help=Text(
                "Den del af arbejdstiden, hvor en ansat ikke er på vagt.",
                "The part of working time when an employee is not on duty.",
            ),
        ),
    ]
    team: Annotated[
        int,
        Integer(label=Text("Ansatte i dag", "Employed today"), minimum=0, maximum=500, step=1, group=PEOPLE),
    ]
    days: tuple[Day, ...]


def fields(parameters: Parameters) -> tuple[Field, ...]:
    """The inputs, with a row for each day of the week and the sources of the defaults."""
    rows = [Row(label=day.name) for day in parameters.weekdays]
    found = with_assumptions(fields_of(Inputs, {"days": rows}), parameters.assumptions)
    return tuple(
        replace(field, group=replace(WEEK, help=_pattern(parameters))) if field.group is WEEK else field
        for field in found
    )


def defaults(parameters: Parameters) -> dict[str, Value]:
    """The figures of the example."""
    return defaults_of(fields_of(Inputs), parameters.assumptions) | _shares(parameters)


def read_parameters(data: object) -> Parameters:
    """The parameters from plain JSON data. Raises PlainError, with the path, for what does not fit its field."""
    parameters = from_plain(Parameters, data)
    if not 1 <= len(parameters.weekdays) <= 7:
        raise PlainError("weekdays: expected one to seven days")
    if not 1000 <= parameters.events <= 200_000:
        raise PlainError("events: expected 1000 to 200000")
    if not parameters.growth or any(not 0 <= step <= 10 for step in parameters.growth):
        raise PlainError("growth: expected fractions from 0 to 10; 0.25 is 25% more")
    refuse_unfit(fields(parameters), figures_of(parameters.assumptions) | _shares(parameters), _path)
    return parameters


def _shares(parameters: Parameters) -> dict[str, Value]:
    """The share of each day, by field id."""
    return {f"days.{index}.share": day.share for index, day in enumerate(parameters.weekdays)}


def _path(field_id: str) -> str:
    if field_id.startswith("days."):
        return f"weekdays[{field_id.split('.')[1]}].share"
    return f"assumptions.{field_id}.default"


def _pattern(parameters: Parameters) -> Text:
    """What the pattern is, and where it comes from."""
    own, source = WEEK.help or Text("", ""), parameters.weekdays_source
    return Text(f"{own.da} Kilde: {source.da}", f"{own.en} Source: {source.en}")
