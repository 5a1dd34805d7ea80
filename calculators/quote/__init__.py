"""The quote: three packages on the same terms, what is left of each, who has to say yes, and the offer to print."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import Value, inputs_from
from calculators.kit.input.plain import to_plain
from calculators.kit.markup.html import Html
from calculators.kit.text.language import Language, Text
from calculators.quote.check import read_parameters
from calculators.quote.inputs import Inputs, defaults, fields
from calculators.quote.offer import Result, calculate
from calculators.quote.parameters import Parameters
from calculators.quote.view import result_html
from calculators.quote.words import announcement, summary

if TYPE_CHECKING:  # only for whoever asks for a file
    from calculators.kit.workbook.model import Workbook


def _calculate(parameters: Parameters, values: Mapping[str, Value]) -> Result:
    return calculate(parameters, inputs_from(Inputs, values))


def _margin(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.quote.margin import margin_html

    return margin_html(parameters, result, language, prefix)


def _workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Language) -> "Workbook":
    from calculators.quote.book import workbook

    return workbook(parameters, values, result, language)


def _printed(parameters: Parameters, result: Result, language: Language, prefix: str) -> Html:
    from calculators.quote.printed import printed_offer

    return printed_offer(parameters, result, language, prefix)


CALCULATOR = Calculator(
    id="quote",
    name=Text("Tilbud", "Proposal"),
    read_parameters=read_parameters,
    fields=fields,
    defaults=defaults,
    calculate=_calculate,
    result_html=result_html,
    announcement=announcement,
    result_plain=to_plain,
    summary=summary,
    parts=(Part("margin", _margin),),
    workbook=_workbook,
    business_case=_printed,
)
