"""How the spreadsheet counts each KPI: formulas over the columns of the data sheet, which are called `d_<id>`."""

from collections.abc import Mapping
from typing import NamedTuple

from calculators.kit.text.language import Text
from calculators.kit.workbook.model import Style
from calculators.kpi.data_sheet import WAITING

_PERIOD = 'd_{0},">="&kpi_start,d_{0},"<="&kpi_end'
_COHORT = 'd_created,">="&cohort_start,d_created,"<="&cohort_end'


class Counted(NamedTuple):
    """A share: the formulas of how many there are, and how many of them."""

    trials: str
    successes: str


_CLOSED, _DEALS = "d_period,1", "d_in,1,d_deal,1"
SHARES: Mapping[tuple[str, str], Counted] = {
    ("win-rate", "closed"): Counted(f"COUNTIFS({_CLOSED})", f"COUNTIFS({_CLOSED},d_won,1)"),
    ("win-rate", "offers"): Counted(f'COUNTIFS({_CLOSED},d_offer,">0")', f'COUNTIFS({_CLOSED},d_won,1,d_offer,">0")'),
    ("lead-to-customer-rate", "cohort"): Counted(
        f"COUNTIFS(d_in,1,{_COHORT})", f'COUNTIFS(d_in,1,{_COHORT},d_won,1,d_closed,"<="&cohort_end+horizon)'
    ),
    ("lead-quality", "customers-by-grade"): Counted(
        'COUNTIFS(d_in,1,d_good,1,d_created,">="&kpi_start-horizon,d_created,"<="&kpi_end-horizon)',
        'COUNTIFS(d_in,1,d_good,1,d_fast,1,d_created,">="&kpi_start-horizon,d_created,"<="&kpi_end-horizon)',
    ),
    ("sql-acceptance", "cohort"): Counted(
        f"COUNTIFS(d_in,1,d_ripe,1,{_PERIOD.format('handed')})",
        f"COUNTIFS(d_in,1,d_ripe,1,d_taken,1,{_PERIOD.format('handed')})",
    ),
    ("cadence-adherence", "on-time"): Counted(
        f"COUNTIFS(d_in,1,{_PERIOD.format('due')})", f"COUNTIFS(d_in,1,d_kept,1,{_PERIOD.format('due')})"
    ),
    ("stage-conversion", "cohort"): Counted(
        f"COUNTIFS(d_in,1,{_PERIOD.format('stage_in')})", f"COUNTIFS(d_in,1,d_stage_on,1,{_PERIOD.format('stage_in')})"
    ),
}
_SOLD = 'SUMIFS(d_amount,d_in,1,d_won,1,d_closed,">="&quarter_start,d_closed,"<="&quarter_end)'
_WON_AMOUNT = "SUMIFS(d_amount,d_period,1,d_won,1)"
_ANSWERS = 'd_in,1,d_nps,">=0",d_nps,"<=10",d_nps_day,">="&EDATE(kpi_end+1,-12),d_nps_day,"<="&kpi_end'
FIGURES: Mapping[tuple[str, str], tuple[str, str]] = {
    ("win-rate", "value"): (
        f'=IF(SUMIFS(d_amount,d_period,1)>0,{_WON_AMOUNT}/SUMIFS(d_amount,d_period,1),"")',
        '=COUNTIFS(d_period,1,d_amount,">-1E+300")',
    ),
    ("sales-cycle-length", "qualified"): ('=IF(COUNT(d_cycle)=0,"",MEDIAN(d_cycle))', "=COUNT(d_cycle)"),
    ("sales-cycle-length", "mean"): ('=IF(COUNT(d_cycle)=0,"",AVERAGE(d_cycle))', "=COUNT(d_cycle)"),
    ("average-order-size", "mean-net"): ('=IF(COUNT(d_order)=0,"",AVERAGE(d_order))', "=COUNT(d_order)"),
    ("average-order-size", "median-net"): ('=IF(COUNT(d_order)=0,"",MEDIAN(d_order))', "=COUNT(d_order)"),
    ("pipeline-velocity", "qualified"): (
        '=IF(OR(COUNT(d_cycle_over)=0,COUNTIFS(d_period,1,d_won,1,d_amount,">-1E+300")=0),"",'
        f'COUNTIFS({_DEALS},d_outcome,"")*COUNTIFS(d_period,1,d_won,1)/COUNTIFS(d_period,1)'
        f'*{_WON_AMOUNT}/COUNTIFS(d_period,1,d_won,1,d_amount,">-1E+300")/MEDIAN(d_cycle_over))',
        f'=COUNTIFS({_DEALS},d_outcome,"")',
    ),
    ("time-to-respond", "business-median"): (
        f'=IF(COUNT(d_wait)=0,"",IF(2*COUNTIF(d_wait,">="&{WAITING:.0f})>=COUNT(d_wait),"",MEDIAN(d_wait)))',
        "=COUNT(d_wait)",
    ),
    ("lifetime-value", "margin-over-churn"): (
        '=IF(OR(SUM(d_here)=0,SUM(d_left)=0,SUM(d_years)=0,COUNTIFS(d_customer,1,d_margin,">-1E+300")=0),"",'
        "12*SUMIFS(d_mrr,d_here,1)/SUM(d_here)*AVERAGEIFS(d_margin,d_customer,1)/(SUM(d_left)/SUM(d_years)))",
        "=SUM(d_here)",
    ),
    ("net-promoter-score", "relationship"): (
        f'=IF(COUNTIFS({_ANSWERS})=0,"",100*(COUNTIFS({_ANSWERS},d_nps,">=9")-COUNTIFS({_ANSWERS},d_nps,"<=6"))'
        f"/COUNTIFS({_ANSWERS}))",
        f"=COUNTIFS({_ANSWERS})",
    ),
    ("forecast-accuracy", "of-actual"): (
        f'=IF(OR(in_forecast="",in_forecast=0),"",IF({_SOLD}<=0,"",1-ABS({_SOLD}-in_forecast)/{_SOLD}))',
        '=COUNTIFS(d_in,1,d_won,1,d_amount,">-1E+300",d_closed,">="&quarter_start,d_closed,"<="&quarter_end)',
    ),
}


_QUARTER = 'd_closed,">="&quarter_start,d_closed,"<="&quarter_end'
NEIGHBOUR_FORMULAS: Mapping[str, tuple[Text, Style, tuple[str, str]]] = {
    "quota-attainment": (
        Text("Kvoteopfyldelse, seneste hele kvartal", "Quota attainment, latest full quarter"),
        "percent",
        (
            f'=IF(OR(in_budget="",in_budget=0),"",SUMIFS(d_amount,{_DEALS},d_won,1,{_QUARTER})/(in_budget/4))',
            f'=IF(OR(in_budget="",in_budget=0),0,COUNTIFS({_DEALS},d_won,1,d_amount,">-1E+300",{_QUARTER}))',
        ),
    ),
    "acquisition-cost": (
        Text("Pris pr. ny kunde (CAC)", "Cost of a new customer (CAC)"),
        "money",
        (
            '=IF(OR(in_cost="",in_cost=0,COUNTIFS(d_period,1,d_won,1)=0),"",'
            "in_cost*(kpi_end-kpi_start+1)/365.25/COUNTIFS(d_period,1,d_won,1))",
            "=COUNTIFS(d_period,1,d_won,1)",
        ),
    ),
}
