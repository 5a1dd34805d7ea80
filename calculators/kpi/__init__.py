"""KPI dashboard: the playbook's KPIs from a CRM export, each against its target."""

from collections.abc import Mapping

from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value
from calculators.kit.on_demand import on_demand
from calculators.kit.text.language import Text
from calculators.kpi.inputs import defaults, fields, read_inputs
from calculators.kpi.parameters import Parameters, read_parameters
from calculators.kpi.result import Result, calculate
from calculators.kpi.view import PARTS, result_html
from calculators.kpi.words import announcement, summary


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(parameters, read_inputs(values))


CALCULATOR: Calculator[Parameters, Result] = Calculator(
    id="kpi",
    name=Text("KPI-overblik", "KPI dashboard"),
    read_parameters=read_parameters,
    currency=lambda parameters: parameters.currency,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=on_demand("calculators.kpi.plain:plain_of"),
    summary=summary,
    parts=tuple(Part(name, on_demand(f"calculators.kpi.parts.{name}:html")) for name in PARTS),
    workbook=on_demand("calculators.kpi.workbook:workbook"),
)
