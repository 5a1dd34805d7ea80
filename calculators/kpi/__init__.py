"""KPI dashboard: the playbook's KPIs from a CRM export, each against its target."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text
from calculators.kpi.inputs import defaults, fields, read_inputs
from calculators.kpi.parameters import Parameters, read_parameters
from calculators.kpi.result import Result, calculate
from calculators.kpi.view import PARTS, result_html
from calculators.kpi.words import announcement, summary

if TYPE_CHECKING:  # the browser needs it only when somebody asks for a file
    from calculators.kit.workbook.model import Workbook


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(parameters, read_inputs(values))


def result_plain(result: Result) -> dict[str, Any]:
    """The dashboard and all its other views as JSON data."""
    from calculators.kpi.plain import plain_of  # only the command line and the export ask for it

    return plain_of(result)


def _workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Language) -> "Workbook":
    """The KPIs as a spreadsheet with live formulas."""
    from calculators.kpi.workbook import workbook  # only where somebody asks for a file

    return workbook(parameters, values, result, language)


def _part(name: str) -> Part[Parameters, Result]:
    """A part of the result, whose module is imported when it is asked for."""

    def html(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
        found: Html = import_module(f"calculators.kpi.parts.{name}").html(parameters, result, language, prefix)
        return found

    return Part(name, html)


CALCULATOR: Calculator[Parameters, Result] = Calculator(
    id="kpi",
    name=Text("KPI-overblik", "KPI dashboard"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=result_plain,
    summary=summary,
    parts=tuple(map(_part, PARTS)),
    workbook=_workbook,
)
