"""The quote: three packages on the same terms, what is left of each, who has to say yes, and the offer to print."""

from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import from_fields
from calculators.kit.on_demand import on_demand
from calculators.kit.text.language import Text
from calculators.quote.check import read_parameters
from calculators.quote.inputs import Inputs, defaults, fields
from calculators.quote.offer import Result, calculate
from calculators.quote.parameters import Parameters
from calculators.quote.view import result_html
from calculators.quote.words import announcement, summary

CALCULATOR: Calculator[Parameters, Result] = Calculator(
    id="quote",
    name=Text("Tilbud", "Proposal"),
    read_parameters=read_parameters,
    currency=lambda parameters: parameters.currency,
    fields=fields,
    defaults=defaults,
    calculate=from_fields(Inputs, calculate),
    result_html=result_html,
    announcement=announcement,
    summary=summary,
    parts=(Part("margin", on_demand("calculators.quote.margin:margin_html")),),
    workbook=on_demand("calculators.quote.book:workbook"),
    business_case=on_demand("calculators.quote.printed:printed_offer"),
)
