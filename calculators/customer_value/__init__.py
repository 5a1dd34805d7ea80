"""What a customer is worth, what it costs to win one, and when the money is back (LTV, CAC, payback)."""

from calculators.customer_value.inputs import Inputs, defaults, fields, read_parameters
from calculators.customer_value.parameters import Parameters
from calculators.customer_value.result import Result, calculate
from calculators.customer_value.view import cohort_html, result_html
from calculators.customer_value.words import announcement, summary
from calculators.kit.calculator import Calculator, Part
from calculators.kit.input.fields import from_fields
from calculators.kit.on_demand import on_demand
from calculators.kit.text.language import Text

CALCULATOR: Calculator[Parameters, Result] = Calculator(
    id="customer-value",
    name=Text("Kundens værdi (LTV, CAC)", "Customer value (LTV, CAC)"),
    read_parameters=read_parameters,
    currency=lambda parameters: parameters.currency,
    fields=fields,
    defaults=defaults,
    calculate=from_fields(Inputs, calculate),
    result_html=result_html,
    announcement=announcement,
    summary=summary,
    parts=(Part("cohort", cohort_html),),
    workbook=on_demand("calculators.customer_value.sheets:workbook"),
)
