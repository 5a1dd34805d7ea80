"""The sheet of rows behind the spreadsheet's KPIs: what the file says, and beside it what the formulas count by.

Each column that follows has its formula and the Python that must give the same next to each other.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from calculators.kit.text.language import Locale, Text
from calculators.kit.workbook.model import CellValue, Sheet, Style
from calculators.kit.workbook.table import Column, Table
from calculators.kpi.cells import date_of, hour_of
from calculators.kpi.deal import Deal, deal_of
from calculators.kpi.hours import business_hours, working_days
from calculators.kpi.inputs import ALL
from calculators.kpi.measures.acceptance import ANSWER_DAYS
from calculators.kpi.measures.lead_quality import is_good
from calculators.kpi.measures.lifetime import years_of
from calculators.kpi.measures.order_size import tells_segments
from calculators.kpi.measures.stage_conversion import entered_on, place_of
from calculators.kpi.result import Result
from calculators.kpi.scope import Scope

WAITING = 1e9
"""Hours in the column of waits where nobody has answered yet."""
TITLE = Text("Data", "Data")


@dataclass(frozen=True)
class Counted:
    """A row of the file, and what our Python counts it as.

    is_there     whether the file has it; a sheet has at least one row, so that its ranges exist
    chosen       whether it is in the selection of segment and owner
    by_segment   whether any row of the selection is of the segment whose orders count, so that only those are orders
    """

    scope: Scope
    deal: Deal
    is_there: bool
    chosen: bool
    by_segment: bool

    @property
    def is_deal(self) -> bool:
        """Whether it has been accepted, where the file tells."""
        return "qualified-date" not in self.scope.has or self.deal.qualified is not None

    @property
    def in_period(self) -> bool:
        """Whether it was closed in the period."""
        return self.chosen and self.is_deal and self.deal.decided and self.scope.within(self.deal.closed)

    @property
    def cycle(self) -> int | None:
        """Days from qualified to won."""
        start, end = self.deal.qualified, self.deal.closed
        if not (self.in_period and self.deal.won) or start is None or end is None or start > end:
            return None
        return (end - start).days

    @property
    def order(self) -> float | None:
        """What it brought in the period."""
        counted = not self.by_segment or self.deal.segment == self.scope.parameters.order_segment
        return self.deal.amount if self.in_period and self.deal.won and counted else None

    @property
    def is_fast(self) -> bool:
        """Whether it became a customer within the days that are given."""
        start, end = self.deal.arrived, self.deal.closed
        days = self.scope.parameters.horizon_days
        return self.deal.won and start is not None and end is not None and (end - start).days <= days

    @property
    def is_ripe(self) -> bool:
        """Whether it was handed over so long ago that it must have been answered."""
        handed = self.deal.handed_over
        return handed is not None and working_days(handed, self.scope.end) >= ANSWER_DAYS

    @property
    def is_taken(self) -> bool:
        """Whether it was accepted in time."""
        handed, accepted = self.deal.handed_over, self.deal.qualified
        return handed is not None and accepted is not None and working_days(handed, accepted) <= ANSWER_DAYS

    @property
    def is_kept(self) -> bool:
        """Whether the step was taken on time."""
        return self.deal.due is not None and self.deal.done is not None and self.deal.done <= self.deal.due

    @property
    def wait(self) -> float | None:
        """Hours until the first contact."""
        created, touch = self.deal.created, self.deal.first_touch
        if not self.chosen or not self.scope.within(self.deal.arrived) or not isinstance(created, datetime):
            return None
        if touch is None:
            return WAITING
        if not isinstance(touch, datetime):
            return None
        return business_hours(created, touch, self.scope.opens, self.scope.closes)

    @property
    def is_customer(self) -> bool:
        """Whether it was ever won."""
        return self.chosen and self.deal.won and self.deal.closed is not None

    @property
    def years(self) -> float:
        """Years as a customer."""
        return years_of(self.deal, self.scope.end) if self.is_customer else 0.0


def _fact(id: str, heading: Text, style: Style, value: Callable[[Deal], CellValue]) -> Column[Counted]:
    """A column of what the file says."""

    return Column(
        id,
        heading,
        lambda found: "text" if found is None else style,
        lambda row: value(row.deal) if row.is_there else None,
    )


def _facts(result: Result) -> tuple[Column[Counted], ...]:
    """The columns of the file that the KPIs are made of, as the rows stood on the last day."""
    accepted = "qualified-date" in result.scope.has
    stage = place_of(result.scope, result.scope.parameters.conversion_stage)
    return (
        _fact("line", Text("Linje", "Line"), "integer", lambda deal: deal.line),
        _fact("created", Text("Oprettet", "Created"), "date", lambda deal: deal.arrived),
        _fact("created_hour", Text("kl.", "at"), "number", lambda deal: hour_of(deal.created)),
        _fact("touch", Text("Første kontakt", "First touch"), "date", lambda deal: date_of(deal.first_touch)),
        _fact("touch_hour", Text("kl.", "at"), "number", lambda deal: hour_of(deal.first_touch)),
        _fact("handed", Text("Overdraget", "Handed over"), "date", lambda deal: deal.handed_over),
        _fact("qualified", Text("Kvalificeret", "Qualified"), "date", lambda deal: deal.qualified),
        _fact("offer", Text("Tilbud", "Proposal"), "date", lambda deal: deal.offer),
        _fact("closed", Text("Lukket", "Closed"), "date", lambda deal: deal.closed),
        _fact("outcome", Text("Udfald", "Outcome"), "text", lambda deal: deal.outcome or None),
        _fact("amount", Text("Beløb", "Amount"), "money", lambda deal: deal.amount),
        _fact("mrr", Text("MRR", "MRR"), "money", lambda deal: deal.mrr),
        _fact("margin", Text("Dækningsgrad", "Margin"), "percent", lambda deal: deal.margin),
        _fact("churned", Text("Ophørt", "Churned"), "date", lambda deal: deal.churned),
        _fact("owner", Text("Ejer", "Owner"), "text", lambda deal: deal.owner),
        _fact("segment", Text("Segment", "Segment"), "text", lambda deal: deal.segment),
        _fact("grade", Text("Karakter", "Grade"), "text", lambda deal: deal.grade),
        _fact("due", Text("Skridt planlagt", "Step due"), "date", lambda deal: deal.due),
        _fact("done", Text("Skridt udført", "Step done"), "date", lambda deal: deal.done),
        _fact("nps", Text("NPS-svar", "NPS answer"), "number", lambda deal: deal.nps),
        _fact("nps_day", Text("NPS-dato", "NPS date"), "date", lambda deal: deal.nps_day),
        _fact(
            "stage_in",
            Text("Kom ind i trinnet", "Came into the stage"),
            "date",
            lambda deal: entered_on(deal, stage) if stage is not None and deal.reached >= stage else None,
        ),
        _fact(
            "stage_on",
            Text("Gik videre (1)", "Went on (1)"),
            "integer",
            lambda deal: int(stage is not None and deal.reached > stage),
        ),
        _fact(
            "deal",
            Text("Er en handel (1)", "Is a deal (1)"),
            "integer",
            lambda deal: int(not accepted or deal.qualified is not None),
        ),
        _fact("good", Text("A eller B (1)", "A or B (1)"), "integer", lambda deal: int(is_good(deal))),
    )


def _opened(moment: str) -> str:
    """Business hours of that day before the moment."""
    return f"IF(WEEKDAY({{{moment}}},2)>5,0,MEDIAN({{{moment}_hour}},in_opens,closes_at)-in_opens)"


_DAYS_BETWEEN = (
    "IF({touch}<{created},-999999,"
    "IF({touch}={created},0,NETWORKDAYS({created},{touch}-1)*(closes_at-in_opens)))"
)  # fmt: skip
_WAIT = (
    'IF(OR({created}="",{created_hour}=""),"",'
    f'IF({{touch}}="",{WAITING:.0f},'
    f'IF({{touch_hour}}="","",MAX(0,{_DAYS_BETWEEN}+{_opened("touch")}-{_opened("created")}))))'
)


def _follows(id: str, heading: Text, value: Callable[[Counted], CellValue], formula: str) -> Column[Counted]:
    """A column that follows by formula from the others of the row."""
    return Column(id, heading, "number", value, formula)


_FOLLOWING: tuple[Column[Counted], ...] = (
    _follows(
        "in",
        Text("Med i udsnittet (1)", "In the selection (1)"),
        lambda row: int(row.chosen),
        'IF(AND(OR(in_segment="all",{segment}=in_segment),OR(in_owner="",EXACT(UPPER({owner}),UPPER(TRIM(in_owner))))),1,0)',
    ),
    _follows("won", Text("Vundet (1)", "Won (1)"), lambda row: int(row.deal.won), 'IF({outcome}="won",1,0)'),
    _follows(
        "period",
        Text("Lukket i perioden (1)", "Closed in the period (1)"),
        lambda row: int(row.in_period),
        'IF(AND({in}=1,{deal}=1,{outcome}<>"",{outcome}<>"neither",{closed}<>"",{closed}>=kpi_start,{closed}<=kpi_end),1,0)',
    ),
    _follows(
        "cycle",
        Text("Dage, vundne", "Days, won"),
        lambda row: row.cycle,
        'IF(AND({period}=1,{won}=1,{qualified}<>"",{qualified}<={closed}),{closed}-{qualified},"")',
    ),
    _follows(
        "cycle_over",
        Text("Dage over nul", "Days above none"),
        lambda row: row.cycle or None,
        'IF({cycle}="","",IF({cycle}>0,{cycle},""))',
    ),
    _follows(
        "order",
        Text("Ordre", "Order"),
        lambda row: row.order,
        'IF(AND({period}=1,{won}=1,{amount}<>"",OR(of_segment=0,{segment}=order_segment)),{amount},"")',
    ),
    _follows(
        "fast",
        Text("Kunde til tiden (1)", "Customer in time (1)"),
        lambda row: int(row.is_fast),
        'IF(AND({won}=1,{closed}<>"",{created}<>""),IF({closed}-{created}<=horizon,1,0),0)',
    ),
    _follows(
        "ripe",
        Text("Overdraget, moden (1)", "Handed over, ripe (1)"),
        lambda row: int(row.is_ripe),
        f'IF({{handed}}="",0,IF({{handed}}>=kpi_end,0,IF(NETWORKDAYS({{handed}}+1,kpi_end)>={ANSWER_DAYS},1,0)))',
    ),
    _follows(
        "taken",
        Text("Accepteret i tide (1)", "Accepted in time (1)"),
        lambda row: int(row.is_taken),
        'IF(OR({handed}="",{qualified}=""),0,IF({qualified}<={handed},1,'
        f"IF(NETWORKDAYS({{handed}}+1,{{qualified}})<={ANSWER_DAYS},1,0)))",
    ),
    _follows(
        "kept",
        Text("Til tiden (1)", "On time (1)"),
        lambda row: int(row.is_kept),
        'IF(AND({due}<>"",{done}<>"",{done}<={due}),1,0)',
    ),
    _follows(
        "wait",
        Text("Ventetid, timer", "Wait, hours"),
        lambda row: row.wait,
        f'IF(AND({{in}}=1,{{created}}<>"",{{created}}>=kpi_start,{{created}}<=kpi_end),{_WAIT},"")',
    ),
    _follows(
        "customer",
        Text("Kunde (1)", "Customer (1)"),
        lambda row: int(row.is_customer),
        'IF(AND({in}=1,{won}=1,{closed}<>""),1,0)',
    ),
    _follows(
        "here",
        Text("Kunde med MRR (1)", "Customer with MRR (1)"),
        lambda row: int(row.is_customer and row.deal.mrr is not None and row.deal.churned is None),
        'IF(AND({customer}=1,{mrr}<>"",{churned}=""),1,0)',
    ),
    _follows(
        "left",
        Text("Kunde, gået (1)", "Customer, left (1)"),
        lambda row: int(row.is_customer and row.deal.churned is not None),
        'IF(AND({customer}=1,{churned}<>""),1,0)',
    ),
    _follows(
        "years",
        Text("År som kunde", "Years as a customer"),
        lambda row: row.years,
        'IF({customer}=1,MAX(0,(IF({churned}="",kpi_end,{churned})-{closed})/365.25),0)',
    ),
)


def data_sheet(result: Result, owner: str | None, segment: str, language: Locale) -> Sheet:
    """Every row of the file, filtered or not; the selection is a formula. Its columns are called `d_<id>`."""
    scope = result.scope
    chosen = frozenset(deal.line for deal in scope.rows)
    by_segment = tells_segments(scope)
    rows = [Counted(scope, deal, True, deal.line in chosen, by_segment) for deal in result.deals.rows]
    if not rows:
        rows = [Counted(scope, deal_of(), False, segment == ALL and not owner, by_segment)]
    table = Table((*_facts(result), *_FOLLOWING), rows)
    return Sheet(TITLE.say(language), tuple(table.rows(language)), (12,) * len(table.columns), table.names("d_"))
