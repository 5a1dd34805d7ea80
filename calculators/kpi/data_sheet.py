"""The sheet of rows behind the spreadsheet's KPIs: what the file says, and beside it what the formulas count by."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, CellValue, Sheet, Style, address
from calculators.kpi.cells import date_of, hour_of
from calculators.kpi.deal import Deal
from calculators.kpi.hours import business_hours, working_days
from calculators.kpi.inputs import ALL
from calculators.kpi.measures.acceptance import ANSWER_DAYS
from calculators.kpi.measures.lead_quality import is_good
from calculators.kpi.measures.lifetime import years_of
from calculators.kpi.measures.order_size import BUSINESS, tells_segments
from calculators.kpi.measures.stage_conversion import entered_on, place_of
from calculators.kpi.result import Result
from calculators.kpi.scope import Scope

WAITING = 1e9
"""Hours in the column of waits where nobody has answered yet."""
TITLE = Text("Data", "Data")


class Fact(NamedTuple):
    """A column of what the file says; formulas call its cells `d_<id>`."""

    id: str
    heading: Text
    style: Style
    value: Callable[[Deal], CellValue]


class Derived(NamedTuple):
    """A column that follows by formula; `{id}` stands for the cell of another column in the same row."""

    id: str
    heading: Text
    formula: str


def facts(result: Result) -> tuple[Fact, ...]:
    """The columns of the file that the KPIs are made of, as the rows stood on the last day."""
    accepted = "qualified-date" in result.scope.has
    stage = place_of(result.scope, result.scope.parameters.conversion_stage)
    return (
        Fact("line", Text("Linje", "Line"), "integer", lambda deal: deal.line),
        Fact("created", Text("Oprettet", "Created"), "date", lambda deal: deal.arrived),
        Fact("created_hour", Text("kl.", "at"), "number", lambda deal: hour_of(deal.created)),
        Fact("touch", Text("Første kontakt", "First touch"), "date", lambda deal: date_of(deal.first_touch)),
        Fact("touch_hour", Text("kl.", "at"), "number", lambda deal: hour_of(deal.first_touch)),
        Fact("handed", Text("Overdraget", "Handed over"), "date", lambda deal: deal.handed_over),
        Fact("qualified", Text("Kvalificeret", "Qualified"), "date", lambda deal: deal.qualified),
        Fact("offer", Text("Tilbud", "Proposal"), "date", lambda deal: deal.offer),
        Fact("closed", Text("Lukket", "Closed"), "date", lambda deal: deal.closed),
        Fact("outcome", Text("Udfald", "Outcome"), "text", lambda deal: deal.outcome or None),
        Fact("amount", Text("Beløb", "Amount"), "money", lambda deal: deal.amount),
        Fact("mrr", Text("MRR", "MRR"), "money", lambda deal: deal.mrr),
        Fact("margin", Text("Dækningsgrad", "Margin"), "percent", lambda deal: deal.margin),
        Fact("churned", Text("Ophørt", "Churned"), "date", lambda deal: deal.churned),
        Fact("owner", Text("Ejer", "Owner"), "text", lambda deal: deal.owner),
        Fact("segment", Text("Segment", "Segment"), "text", lambda deal: deal.segment),
        Fact("grade", Text("Karakter", "Grade"), "text", lambda deal: deal.grade),
        Fact("due", Text("Skridt planlagt", "Step due"), "date", lambda deal: deal.due),
        Fact("done", Text("Skridt udført", "Step done"), "date", lambda deal: deal.done),
        Fact("nps", Text("NPS-svar", "NPS answer"), "number", lambda deal: deal.nps),
        Fact("nps_day", Text("NPS-dato", "NPS date"), "date", lambda deal: deal.nps_day),
        Fact(
            "stage_in",
            Text("Kom ind i trinnet", "Came into the stage"),
            "date",
            lambda deal: entered_on(deal, stage) if stage is not None and deal.reached >= stage else None,
        ),
        Fact(
            "stage_on",
            Text("Gik videre (1)", "Went on (1)"),
            "integer",
            lambda deal: int(stage is not None and deal.reached > stage),
        ),
        Fact(
            "deal",
            Text("Er en handel (1)", "Is a deal (1)"),
            "integer",
            lambda deal: int(not accepted or deal.qualified is not None),
        ),
        Fact("good", Text("A eller B (1)", "A or B (1)"), "integer", lambda deal: int(is_good(deal))),
    )


_IN = Text("Med i udsnittet (1)", "In the selection (1)")
_PART = "IF(WEEKDAY({day},2)>5,0,MEDIAN({hour},in_opens,closes_at)-in_opens)"  # hours of that day before the moment
_WAITED = (
    "IF(OR({created}=\"\",{created_hour}=\"\"),\"\",IF({touch}=\"\","
    + f"{WAITING:.0f}" + ",IF({touch_hour}=\"\",\"\",MAX(0,"
    "IF({touch}<{created},-999999,IF({touch}={created},0,NETWORKDAYS({created},{touch}-1)*(closes_at-in_opens)))"
    "+" + _PART.replace("{day}", "{touch}").replace("{hour}", "{touch_hour}")
    + "-" + _PART.replace("{day}", "{created}").replace("{hour}", "{created_hour}") + "))))"
)  # fmt: skip
DERIVED = (
    Derived(
        "in",
        _IN,
        'IF(AND(OR(in_segment="all",{segment}=in_segment),OR(in_owner="",EXACT(UPPER({owner}),UPPER(TRIM(in_owner))))),1,0)',
    ),
    Derived("won", Text("Vundet (1)", "Won (1)"), 'IF({outcome}="won",1,0)'),
    Derived(
        "period",
        Text("Lukket i perioden (1)", "Closed in the period (1)"),
        'IF(AND({in}=1,{deal}=1,{outcome}<>"",{closed}<>"",{closed}>=kpi_start,{closed}<=kpi_end),1,0)',
    ),
    Derived(
        "cycle",
        Text("Dage, vundne", "Days, won"),
        'IF(AND({period}=1,{won}=1,{qualified}<>"",{qualified}<={closed}),{closed}-{qualified},"")',
    ),
    Derived("cycle_over", Text("Dage over nul", "Days above none"), 'IF({cycle}="","",IF({cycle}>0,{cycle},""))'),
    Derived(
        "order",
        Text("Ordre, B2B", "Order, B2B"),
        'IF(AND({period}=1,{won}=1,{amount}<>"",OR(business=0,{segment}="b2b")),{amount},"")',
    ),
    Derived(
        "fast",
        Text("Kunde til tiden (1)", "Customer in time (1)"),
        'IF(AND({won}=1,{closed}<>"",{created}<>""),IF({closed}-{created}<=horizon,1,0),0)',
    ),
    Derived(
        "ripe",
        Text("Overdraget, moden (1)", "Handed over, ripe (1)"),
        f'IF({{handed}}="",0,IF({{handed}}>=kpi_end,0,IF(NETWORKDAYS({{handed}}+1,kpi_end)>={ANSWER_DAYS},1,0)))',
    ),
    Derived(
        "taken",
        Text("Accepteret i tide (1)", "Accepted in time (1)"),
        'IF(OR({handed}="",{qualified}=""),0,IF({qualified}<={handed},1,'
        f"IF(NETWORKDAYS({{handed}}+1,{{qualified}})<={ANSWER_DAYS},1,0)))",
    ),
    Derived("kept", Text("Til tiden (1)", "On time (1)"), 'IF(AND({due}<>"",{done}<>"",{done}<={due}),1,0)'),
    Derived(
        "wait",
        Text("Ventetid, timer", "Wait, hours"),
        'IF(AND({in}=1,{created}<>"",{created}>=kpi_start,{created}<=kpi_end),' + _WAITED + ',"")',
    ),
    Derived("customer", Text("Kunde (1)", "Customer (1)"), 'IF(AND({in}=1,{won}=1,{closed}<>""),1,0)'),
    Derived(
        "here", Text("Kunde med MRR (1)", "Customer with MRR (1)"), 'IF(AND({customer}=1,{mrr}<>"",{churned}=""),1,0)'
    ),
    Derived("left", Text("Kunde, gået (1)", "Customer, left (1)"), 'IF(AND({customer}=1,{churned}<>""),1,0)'),
    Derived(
        "years",
        Text("År som kunde", "Years as a customer"),
        'IF({customer}=1,MAX(0,(IF({churned}="",kpi_end,{churned})-{closed})/365.25),0)',
    ),
)


def data_sheet(result: Result, owner: str | None, segment: str, language: Language) -> Sheet:
    """Every row of the file, filtered or not; the selection is a formula. At least one row, so that ranges exist."""
    columns = facts(result)
    ids = [column.id for column in (*columns, *DERIVED)]
    headings = [column.heading.say(language) for column in (*columns, *DERIVED)]
    chosen = frozenset(deal.line for deal in result.scope.rows)
    business = tells_segments(result.scope)
    body = [
        _row(
            place,
            ids,
            [_fact(column, deal) for column in columns],
            derived(result.scope, deal, deal.line in chosen, business),
        )
        for place, deal in enumerate(result.deals.rows, 1)
    ]
    if not body:
        alone = segment == ALL and not owner
        body = [_row(1, ids, [Cell(None) for _ in columns], _NONE | {"in": int(alone)})]
    names = {f"d_{id}": ((1, column), (len(body), column)) for column, id in enumerate(ids)}
    head = tuple(Cell(heading, "heading") for heading in headings)
    return Sheet(TITLE.say(language), (head, *body), tuple(12 for _ in ids), names)


def derived(scope: Scope, deal: Deal, chosen: bool, business: bool) -> dict[str, CellValue]:
    """What the formulas of a row give, computed by our Python. `business` where any row of the selection is B2B."""
    accepted = "qualified-date" not in scope.has or deal.qualified is not None
    period = chosen and accepted and bool(deal.outcome) and scope.within(deal.closed)
    cycle = None
    if period and deal.won and deal.qualified is not None and deal.closed is not None and deal.qualified <= deal.closed:
        cycle = (deal.closed - deal.qualified).days
    ordered = period and deal.won and (not business or deal.segment == BUSINESS)
    customer = chosen and deal.won and deal.closed is not None
    horizon = scope.parameters.horizon_days
    return {
        "in": int(chosen),
        "won": int(deal.won),
        "period": int(period),
        "cycle": cycle,
        "cycle_over": cycle or None,
        "order": deal.amount if ordered else None,
        "fast": int(
            deal.won
            and deal.closed is not None
            and deal.arrived is not None
            and (deal.closed - deal.arrived).days <= horizon
        ),
        "ripe": int(deal.handed_over is not None and working_days(deal.handed_over, scope.end) >= ANSWER_DAYS),
        "taken": int(
            deal.handed_over is not None
            and deal.qualified is not None
            and working_days(deal.handed_over, deal.qualified) <= ANSWER_DAYS
        ),
        "kept": int(deal.due is not None and deal.done is not None and deal.done <= deal.due),
        "wait": _wait(scope, deal) if chosen and scope.within(deal.arrived) else None,
        "customer": int(customer),
        "here": int(customer and deal.mrr is not None and deal.churned is None),
        "left": int(customer and deal.churned is not None),
        "years": years_of(deal, scope.end) if customer else 0.0,
    }


_NONE: dict[str, CellValue] = dict.fromkeys((one.id for one in DERIVED), 0) | {
    "cycle": None,
    "cycle_over": None,
    "order": None,
    "wait": None,
}


def _row(place: int, ids: Sequence[str], known: Sequence[Cell], found: dict[str, CellValue]) -> tuple[Cell, ...]:
    cells = {id: address(place, column) for column, id in enumerate(ids)}
    return (*known, *(Cell(found[one.id], "number", "=" + one.formula.format_map(cells)) for one in DERIVED))


def _fact(column: Fact, deal: Deal) -> Cell:
    value = column.value(deal)
    return Cell(value, column.style if value is not None else "text")


def _wait(scope: Scope, deal: Deal) -> float | None:
    if not isinstance(deal.created, datetime):
        return None
    if deal.first_touch is None:
        return WAITING
    if not isinstance(deal.first_touch, datetime):
        return None
    return business_hours(deal.created, deal.first_touch, scope.opens, scope.closes)
