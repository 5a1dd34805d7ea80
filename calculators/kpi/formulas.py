"""The formulas of the dashboard, as the site shows them: those of the KPIs, then what they are made of."""

from calculators.kpi.basic_formulas import BASICS
from calculators.kpi.kpi_formulas import KPIS

FORMULAS = (*KPIS, *BASICS)
