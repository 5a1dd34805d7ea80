"""The formulas of the dashboard, as the site shows them: those of the KPIs, then what they are made of."""

from calculators.kpi.basic_formulas import BASICS
from calculators.kpi.follow_up_formulas import FOLLOW_UP
from calculators.kpi.sales_formulas import SALES

KPIS = (*SALES, *FOLLOW_UP)
FORMULAS = (*KPIS, *BASICS)
