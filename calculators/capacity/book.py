"""The staffing as a spreadsheet: inputs, each day's work, Erlang's recurrence on the busiest day."""

from collections.abc import Mapping

from calculators.capacity.erlang import blocked
from calculators.capacity.inputs import fields
from calculators.capacity.parameters import Parameters
from calculators.capacity.staffing import Result, staffing
from calculators.kit.input.fields import Value
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet, Workbook, input_name, input_sheet

_NAME = Text("Bemanding", "Staffing")
_MORE = Text("flere end tabellen", "more than the table")
_LEAST_ROWS = 30
_HEADS = (
    Text("På vagt", "On duty"),
    Text("Erlang B", "Erlang B"),
    Text("Må vente (Erlang C)", "Wait at all (Erlang C)"),
    Text("Ventetid i snit, min.", "Average wait, min"),
    Text("I tide", "In time"),
    Text("Belægning", "Occupancy"),
    Text("Nok: 1", "Enough: 1"),
)


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Language) -> Workbook:
    """Three sheets: inputs, days, staffing."""
    inputs = input_sheet(_NAME, fields(parameters), values, language)
    return Workbook(_NAME.say(language), (inputs, _days(parameters, result, language), _people(result, language)))


def _days(parameters: Parameters, result: Result, language: Language) -> Sheet:
    """Leads, hours of work and Erlang of each day; the busiest has a name."""
    heads = Text("Dag", "Day"), Text("Leads", "Leads"), Text("Erlang", "Erlang")
    rows: list[tuple[Cell, ...]] = [tuple(Cell(head.say(language), "heading") for head in heads)]
    shares = [input_name(f"days.{index}.share") for index in range(len(parameters.weekdays))]
    whole, count = "+".join(shares), len(shares)
    for share, day, load in zip(shares, parameters.weekdays, result.loads, strict=True):
        row = len(rows) + 1
        rows.append(
            (
                Cell(day.name.say(language)),
                Cell(load.leads, "number", f"=in_leads_per_week*IF(({whole})>0,{share}/({whole}),1/{count})"),
                Cell(
                    load.erlang,
                    "number",
                    f"=(B{row}+in_leads_per_week*(in_touches-1)/{count})*in_handling_minutes/60/in_open_hours",
                ),
            )
        )
    last = len(rows)
    busiest = result.loads[result.busiest]
    rows += [
        (
            Cell(Text("Travleste dag, leads", "Busiest day, leads").say(language), "total"),
            Cell(busiest.leads, "number", f"=MAX(B2:B{last})", "busiest_leads"),
        ),
        (
            Cell(Text("Travleste dag, Erlang", "Busiest day, Erlang").say(language), "total"),
            Cell(busiest.erlang, "number", f"=MAX(C2:C{last})", "busiest_load"),
        ),
        (
            Cell(Text("Første kontakter i timen", "First contacts an hour").say(language)),
            Cell(busiest.first_rate, "number", "=busiest_leads/in_open_hours", "first_rate"),
        ),
        (
            Cell(Text("Kontakter i timen pr. person", "Contacts an hour a person").say(language)),
            Cell(busiest.service_rate, "number", "=60/in_handling_minutes", "service_rate"),
        ),
        (
            Cell(Text("Timers arbejde om ugen", "Hours of work a week").say(language)),
            Cell(result.work_hours, "number", "=in_leads_per_week*in_touches*in_handling_minutes/60"),
        ),
    ]
    return Sheet(Text("Dage", "Days").say(language), tuple(rows), (32, 14, 14))


def _people(result: Result, language: Language) -> Sheet:
    """A row for each number on duty, each from the one above; over them, how many it takes."""
    grows, more = Text("vokser", "grows").say(language), _MORE.say(language)
    load, inputs = result.loads[result.busiest], result.inputs
    team = result.team.people if result.team else 0
    top, size = 6, max(_LEAST_ROWS, result.on_duty + 15)
    first, last = top + 2, top + 1 + size
    rows: list[tuple[Cell, ...]] = [
        (
            Cell(Text("På vagt", "On duty").say(language), "total"),
            Cell(
                result.on_duty,
                "integer",
                f'=IF(busiest_load=0,0,IFERROR(MATCH(1,G{first}:G{last},0),"{more}"))',
                "on_duty",
            ),
        ),
        (
            Cell(Text("Ansatte", "Employed").say(language), "total"),
            Cell(
                result.employed,
                "integer",
                f'=IF(ISNUMBER(on_duty),ROUNDUP(MAX(on_duty/(1-in_shrinkage)-1E-9,0),0),"{more}")',
            ),
        ),
        (
            Cell(Text("På vagt af holdet i dag", "On duty of today’s team").say(language)),
            Cell(team, "integer", "=ROUNDDOWN(in_team*(1-in_shrinkage)+1E-9,0)"),
        ),
        (
            Cell(
                Text("Ikke færre end én for hvert Erlang.", "No fewer than one for each Erlang.").say(language), "note"
            ),
        ),
        (Cell(""),),
        tuple(Cell(head.say(language), "heading") for head in _HEADS),
        (Cell(0, "integer"), Cell(1.0, "number")),
    ]
    lost = 1.0
    for people in range(1, size + 1):
        row = top + 1 + people
        lost = blocked(lost, load.erlang, people)
        given = staffing(inputs, load, people)
        works = f"A{row}>busiest_load"
        drain = f"(A{row}*service_rate-first_rate)"
        rows.append(
            (
                Cell(people, "integer"),
                Cell(lost, "number", f"=busiest_load*B{row - 1}/(A{row}+busiest_load*B{row - 1})"),
                Cell(
                    1.0 if given.wait_share is None else given.wait_share,
                    "percent",
                    f"=IF({works},A{row}*B{row}/(A{row}-busiest_load*(1-B{row})),1)",
                ),
                Cell(
                    grows if given.wait is None else 60 * given.wait,
                    "number",
                    f'=IF({works},60*C{row}/{drain},"{grows}")',
                ),
                Cell(
                    given.service or 0.0,
                    "percent",
                    f"=IF({works},1-C{row}*EXP(-{drain}*in_answer_within/60),0)",
                ),
                Cell(given.occupancy, "percent", f"=busiest_load/A{row}"),
                Cell(
                    int(given.enough),
                    "integer",
                    f"=IF(AND({works},F{row}<=in_occupancy_cap+1E-9,E{row}>=in_service_share-1E-9),1,0)",
                ),
            )
        )
    return Sheet(_NAME.say(language), tuple(rows), (26, 14, 20, 20, 12, 12, 10))
