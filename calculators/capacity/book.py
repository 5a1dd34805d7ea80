"""The staffing as a spreadsheet: inputs, each day's work, Erlang's recurrence on the busiest day."""

from collections.abc import Mapping
from typing import NamedTuple

from calculators.capacity.erlang import blocked
from calculators.capacity.inputs import fields
from calculators.capacity.parameters import Parameters
from calculators.capacity.staffing import Load, Result, Staffing, staffing
from calculators.kit.input.fields import Value
from calculators.kit.text.language import Locale, Text
from calculators.kit.workbook.model import Cell, Sheet, Workbook, input_name, input_sheet
from calculators.kit.workbook.table import Column, Table

_NAME = Text("Bemanding", "Staffing")
_MORE = Text("flere end tabellen", "more than the table")
_LEAST_ROWS = 30


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Locale) -> Workbook:
    """Three sheets: inputs, days, staffing."""
    inputs = input_sheet(_NAME, fields(parameters), values, language)
    return Workbook(_NAME.say(language), (inputs, _days(parameters, result, language), _people(result, language)))


class _Day(NamedTuple):
    """A day of the week with its load; `share` is the name of the cell that holds its share of the leads."""

    name: str
    load: Load
    share: str


def _days(parameters: Parameters, result: Result, language: Locale) -> Sheet:
    """Leads, hours of work and Erlang of each day; the busiest has a name."""
    shares = [input_name(f"days.{index}.share") for index in range(len(parameters.weekdays))]
    whole, count = "+".join(shares), len(shares)
    days = [
        _Day(day.name.say(language), load, share)
        for share, day, load in zip(shares, parameters.weekdays, result.loads, strict=True)
    ]
    columns = (
        Column[_Day]("day", Text("Dag", "Day"), "text", lambda day: day.name),
        Column[_Day](
            "leads",
            Text("Leads", "Leads"),
            "number",
            lambda day: day.load.leads,
            lambda day: f"in_leads_per_week*IF(({whole})>0,{day.share}/({whole}),1/{count})",
        ),
        Column[_Day](
            "erlang",
            Text("Erlang", "Erlang"),
            "number",
            lambda day: day.load.erlang,
            f"({{leads}}+in_leads_per_week*(in_touches-1)/{count})*in_handling_minutes/60/in_open_hours",
        ),
    )
    table, busiest = Table(columns, days), result.loads[result.busiest]
    below: tuple[tuple[Text, Cell], ...] = (
        (
            Text("Travleste dag, leads", "Busiest day, leads"),
            Cell(busiest.leads, "number", table.formula("=MAX({leads.all})"), "busiest_leads"),
        ),
        (
            Text("Travleste dag, Erlang", "Busiest day, Erlang"),
            Cell(busiest.erlang, "number", table.formula("=MAX({erlang.all})"), "busiest_load"),
        ),
        (
            Text("Første kontakter i timen", "First contacts an hour"),
            Cell(busiest.first_rate, "number", "=busiest_leads/in_open_hours", "first_rate"),
        ),
        (
            Text("Kontakter i timen pr. person", "Contacts an hour a person"),
            Cell(busiest.service_rate, "number", "=60/in_handling_minutes", "service_rate"),
        ),
        (
            Text("Timers arbejde om ugen", "Hours of work a week"),
            Cell(result.work_hours, "number", "=in_leads_per_week*in_touches*in_handling_minutes/60"),
        ),
    )
    rows = [
        *table.rows(language),
        *(
            (Cell(label.say(language), "total" if place < 2 else "text"), cell)
            for place, (label, cell) in enumerate(below)
        ),
    ]
    return Sheet(Text("Dage", "Days").say(language), tuple(rows), (32, 14, 14))


class _Duty(NamedTuple):
    """So many people on duty: the share that is lost without a queue (Erlang B), and what the queue gives."""

    lost: float
    gives: Staffing


def _people(result: Result, language: Locale) -> Sheet:
    """A row for each number on duty, each from the one above; over them, how many it takes."""
    more, load = _MORE.say(language), result.loads[result.busiest]
    duties, lost = [], 1.0
    for people in range(1, max(_LEAST_ROWS, result.on_duty + 15) + 1):
        lost = blocked(lost, load.erlang, people)
        duties.append(_Duty(lost, staffing(result.inputs, load, people)))
    table = Table(_duty_columns(Text("vokser", "grows").say(language)), duties, top=6)
    heads, *body = table.rows(language)
    first_enough = table.formula("=IF(busiest_load=0,0,IFERROR(MATCH(1,{enough.all},0)") + f',"{more}"))'
    employed = f'=IF(ISNUMBER(on_duty),ROUNDUP(MAX(on_duty/(1-in_shrinkage)-1E-9,0),0),"{more}")'
    team = result.team.people if result.team else 0
    note = Text("Ikke færre end én for hvert Erlang.", "No fewer than one for each Erlang.")
    rows: list[tuple[Cell, ...]] = [
        (
            Cell(Text("På vagt", "On duty").say(language), "total"),
            Cell(result.on_duty, "integer", first_enough, "on_duty"),
        ),
        (Cell(Text("Ansatte", "Employed").say(language), "total"), Cell(result.employed, "integer", employed)),
        (
            Cell(Text("På vagt af holdet i dag", "On duty of today’s team").say(language)),
            Cell(team, "integer", "=ROUNDDOWN(in_team*(1-in_shrinkage)+1E-9,0)"),
        ),
        (Cell(note.say(language), "note"),),
        (Cell(""),),
        heads,
        (Cell(0, "integer"), Cell(1.0, "number")),
        *body,
    ]
    return Sheet(_NAME.say(language), tuple(rows), (26, 14, 20, 20, 12, 12, 10))


def _duty_columns(grows: str) -> tuple[Column[_Duty], ...]:
    works, drain = "{people}>busiest_load", "({people}*service_rate-first_rate)"
    return (
        Column("people", Text("På vagt", "On duty"), "integer", lambda duty: duty.gives.people),
        Column(
            "lost",
            Text("Erlang B", "Erlang B"),
            "number",
            lambda duty: duty.lost,
            "busiest_load*{lost.above}/({people}+busiest_load*{lost.above})",
        ),
        Column(
            "must_wait",
            Text("Må vente (Erlang C)", "Wait at all (Erlang C)"),
            "percent",
            lambda duty: 1.0 if duty.gives.wait_share is None else duty.gives.wait_share,
            f"IF({works},{{people}}*{{lost}}/({{people}}-busiest_load*(1-{{lost}})),1)",
        ),
        Column(
            "wait",
            Text("Ventetid i snit, min.", "Average wait, min"),
            "number",
            lambda duty: grows if duty.gives.wait is None else 60 * duty.gives.wait,
            f'IF({works},60*{{must_wait}}/{drain},"{grows}")',
        ),
        Column(
            "in_time",
            Text("I tide", "In time"),
            "percent",
            lambda duty: duty.gives.service or 0.0,
            f"IF({works},1-{{must_wait}}*EXP(-{drain}*in_answer_within/60),0)",
        ),
        Column(
            "busy",
            Text("Belægning", "Occupancy"),
            "percent",
            lambda duty: duty.gives.occupancy,
            "busiest_load/{people}",
        ),
        Column(
            "enough",
            Text("Nok: 1", "Enough: 1"),
            "integer",
            lambda duty: int(duty.gives.enough),
            f"IF(AND({works},{{busy}}<=in_occupancy_cap+1E-9,{{in_time}}>=in_service_share-1E-9),1,0)",
        ),
    )
