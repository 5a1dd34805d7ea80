"""The quote as a spreadsheet: inputs, price list, payments month by month, the packages, all by live formula."""

from collections.abc import Mapping, Sequence

from calculators.kit.input.fields import Value
from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, Sheet, Style, Workbook, input_sheet
from calculators.quote import terms
from calculators.quote.book_packages import packages_sheet
from calculators.quote.inputs import LONGEST, credit_id, fields
from calculators.quote.offer import Result
from calculators.quote.parameters import Approver, Parameters

NO_LIMIT = 1e12
"""What stands in the sheet for a limit that is not there."""

_TITLE = Text("Tilbud", "Proposal")
_PRICES = Text("Prisliste", "Price list")
_PAYMENTS = Text("Betaling", "Payment")
_LIMITS = (
    Text("Rolle", "Role"),
    Text("Rabat til og med", "Discount up to"),
    Text("Dækningsgrad fra", "Margin from"),
    Text("Måneder til og med", "Months up to"),
    Text("Kr. om året til og med", "DKK a year up to"),
    Text("Dages kredit til og med", "Days of credit up to"),
    Text("Udskudte måneder til og med", "Months of deferral up to"),
    Text("Kontantrabat til og med", "Cash discount up to"),
)
_LIMIT_NAMES = (
    "limit_role",
    "limit_discount",
    "limit_margin",
    "limit_months",
    "limit_yearly",
    "limit_credit",
    "limit_deferral",
    "limit_cash",
)
_INVOICES = (
    Text("Måned", "Month"),
    Text("1 kr. den første i måneden, i dag", "DKK 1 on the first of the month, today"),
    Text("Faktura dækker måneder", "Invoice covers months"),
    Text("Sendes efter måned", "Sent after month"),
    Text("Værd i dag", "Worth today"),
)


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Language) -> Workbook:
    """Four sheets: terms, price list, payment, packages."""
    inputs = input_sheet(_TITLE, fields(parameters), values, language)
    sheets = (inputs, _price_list(parameters, language), _payments(result, language))
    return Workbook(_TITLE.say(language), (*sheets, packages_sheet(parameters, result, language)))


def _price_list(parameters: Parameters, language: Language) -> Sheet:
    """What managers own, as constants with names."""
    rows: list[tuple[Cell, ...]] = []
    names: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {}

    def line(name: Text, style: Style, figures: Sequence[float], called: str) -> None:
        cells = [Cell(figure, style, name=f"{called}_{index}") for index, figure in enumerate(figures)]
        rows.append((Cell(name.say(language)), *cells))

    def block(called: Sequence[str], headings: Sequence[Text], lines: Sequence[Sequence[Cell]]) -> None:
        rows.append((Cell(""),))
        rows.append(tuple(Cell(heading.say(language), "heading") for heading in headings))
        for column, name in enumerate(called):
            names[name] = ((len(rows), column), (len(rows) + len(lines) - 1, column))
        rows.extend(tuple(cells) for cells in lines)

    packages = parameters.packages
    rows.append((Cell(""), *(Cell(one.name.say(language), "heading") for one in packages)))
    line(Text("Pris pr. tekniker", "Price per technician"), "number", [one.price for one in packages], "price")
    cost_each = [one.cost_per_technician for one in packages]
    line(Text("Levering pr. tekniker", "Delivery per technician"), "number", cost_each, "cost_each")
    line(Text("Levering, fast", "Delivery, fixed"), "number", [one.cost_per_month for one in packages], "cost_fixed")
    extensions = [one.extension for one in packages]
    line(Text("Udvidet aftale, fast", "Extension, fixed"), "number", [one.per_month for one in extensions], "ext_fixed")
    each = [one.per_technician for one in extensions]
    line(Text("Udvidet aftale pr. tekniker", "Extension per technician"), "number", each, "ext_each")
    shares = [one.share for one in extensions]
    line(Text("Udvidet aftale, andel af pris", "Extension, share of price"), "percent", shares, "ext_share")
    costs = [one.cost_share for one in extensions]
    line(Text("Udvidet aftale, omkostning", "Extension, cost"), "percent", costs, "ext_cost")
    line(Text("Moms", "VAT"), "percent", [parameters.vat.default], "vat")
    share = parameters.implementation_cost_share
    line(Text("Implementering, omkostning", "Implementation, cost"), "percent", [share], "implementation_cost")
    days = parameters.cash_discount.days
    line(Text("Kontantrabat inden for dage", "Cash discount within days"), "integer", [days], "cash_days")
    steps = [(Cell(step.technicians, "integer"), Cell(step.discount, "percent")) for step in parameters.volume_steps]
    headings = Text("Fra teknikere", "From technicians"), Text("Mængderabat", "Volume discount")
    block(("step_from", "step_discount"), headings, steps or [(Cell(1, "integer"), Cell(0.0, "percent"))])
    plans = [
        (
            Cell(one.id),
            Cell(one.months, "integer"),
            Cell(int(one.in_advance), "integer"),
            Cell(parameters.offers(one.id), "integer"),
        )
        for one in parameters.plans
    ]
    headed = Text("Betaling", "Payment"), Text("Måneder", "Months"), Text("Forud", "Advance"), Text("Rolle", "Role")
    block(("plan_id", "plan_months", "plan_advance", "plan_role"), headed, plans)
    credits = [(Cell(credit_id(days)), Cell(days, "integer")) for days in parameters.credit_days]
    block(("credit_id", "credit_days"), (Text("Kredit", "Credit"), Text("Dage", "Days")), credits)
    limits = [
        (
            Cell(parameters.role(one.role).say(language)),
            Cell(one.discount_up_to, "percent"),
            Cell(one.margin_from, "percent"),
            *(Cell(NO_LIMIT if limit is None else limit, "number") for limit in _limits(one)),
        )
        for one in parameters.approval
    ]
    block(_LIMIT_NAMES, _LIMITS, limits)
    return Sheet(_PRICES.say(language), tuple(rows), (34, 18, 18, 18, 18), names)


def _limits(one: Approver) -> tuple[float | None, ...]:
    return one.months_up_to, one.yearly_up_to, one.credit_up_to, one.deferral_up_to, one.cash_discount_up_to


def _payments(result: Result, language: Language) -> Sheet:
    """The agreement month by month: what a krone is worth paid at once, and paid as agreed."""
    inputs, plan = result.inputs, result.plan
    days = min(result.credit, result.cash_days) if inputs.cash_discount else result.credit
    rate, months, deferral = inputs.financing_rate, inputs.term_months, inputs.deferral_months
    sent = {start if plan.in_advance else start - covered: (start, covered) for start, covered in _sent(result)}
    rows: list[tuple[Cell, ...]] = [
        (
            Cell(Text("Måneder pr. faktura", "Months an invoice").say(language)),
            Cell(plan.months, "integer", "=INDEX(plan_months,MATCH(in_plan,plan_id,0))", "invoice_months"),
        ),
        (
            Cell(Text("Forud (1) eller bagud (0)", "In advance (1) or arrears (0)").say(language)),
            Cell(int(plan.in_advance), "integer", "=INDEX(plan_advance,MATCH(in_plan,plan_id,0))", "in_advance"),
        ),
        (
            Cell(Text("Dage til betaling", "Days to payment").say(language)),
            Cell(
                days,
                "integer",
                "=IF(in_cash_discount>0,MIN(cash_days_0,INDEX(credit_days,MATCH(in_credit,credit_id,0))),"
                "INDEX(credit_days,MATCH(in_credit,credit_id,0)))",
                "days_to_payment",
            ),
        ),
        (
            Cell(Text("Vilkårene som rabat", "The terms as a discount").say(language)),
            Cell(result.terms_discount, "percent", "=1-(1-in_cash_discount)*SUM(paid)/SUM(prompt)", "terms_discount"),
        ),
        (Cell(""),),
        tuple(Cell(heading.say(language), "heading") for heading in _INVOICES),
    ]
    top = len(rows)
    for month in range(LONGEST):
        row = top + month + 1
        start, covered = sent.get(month, (0, 0))
        prompt = terms.discount_factor(rate, month / 12) if month < months else 0.0
        worth = covered * terms.discount_factor(rate, (start + deferral) / 12 + days / terms.DAYS)
        rows.append(
            (
                Cell(month, "integer"),
                Cell(prompt, "number", f"=IF(A{row}<in_term_months,(1+in_financing_rate)^-(A{row}/12),0)"),
                Cell(
                    covered,
                    "integer",
                    f"=IF(AND(A{row}<in_term_months,MOD(A{row},invoice_months)=0),"
                    f"MIN(invoice_months,in_term_months-A{row}),0)",
                ),
                Cell(start, "integer", f"=IF(C{row}=0,0,A{row}+IF(in_advance=1,0,C{row}))"),
                Cell(
                    worth,
                    "number",
                    f"=C{row}*(1+in_financing_rate)^-((D{row}+in_deferral_months)/12+days_to_payment/365)",
                ),
            )
        )
    last = top + LONGEST - 1
    names = {"prompt": ((top, 1), (last, 1)), "paid": ((top, 4), (last, 4))}
    return Sheet(_PAYMENTS.say(language), tuple(rows), (30, 24, 24, 20, 16), names)


def _sent(result: Result) -> tuple[tuple[int, int], ...]:
    return terms.invoices(result.inputs.term_months, result.plan)
