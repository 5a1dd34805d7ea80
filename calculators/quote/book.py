"""The quote as a spreadsheet: inputs, price list, payments month by month, the packages, all by live formula."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from calculators.kit.input.fields import Value
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import in_currency
from calculators.kit.workbook.model import Cell, CellValue, Sheet, Style, Workbook, input_sheet
from calculators.kit.workbook.table import Column, Table
from calculators.quote import terms, words
from calculators.quote.inputs import LONGEST, credit_id, fields
from calculators.quote.offer import PackageOffer, Result
from calculators.quote.parameters import Approver, Parameters

NO_LIMIT = 1e12
"""What stands in the sheet for a limit that is not there."""

_TITLE = Text("Tilbud", "Proposal")
_PRICES = Text("Prisliste", "Price list")
_PAYMENTS = Text("Betaling", "Payment")
_PACKAGES = Text("Pakker", "Packages")
_CANNOT = Text("kan ikke", "cannot")
_LIMITS = (
    Text("Rolle", "Role"),
    Text("Rabat til og med", "Discount up to"),
    Text("Dækningsgrad fra", "Margin from"),
    Text("Måneder til og med", "Months up to"),
    Text("Om året til og med, ¤", "A year up to, ¤"),
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


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Locale) -> Workbook:
    """Four sheets: terms, price list, payment, packages."""
    inputs = input_sheet(_TITLE, fields(parameters), values, language)
    sheets = (inputs, _price_list(parameters, language), _payments(result, language))
    return Workbook(_TITLE.say(language), (*sheets, _packages(parameters, result, language)))


def _price_list(parameters: Parameters, language: Locale) -> Sheet:
    """What managers own, as constants with names."""
    rows: list[tuple[Cell, ...]] = []
    names: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {}

    def line(name: Text, style: Style, figures: Sequence[float], called: str) -> None:
        cells = [Cell(figure, style, name=f"{called}_{index}") for index, figure in enumerate(figures)]
        rows.append((Cell(words.of_units(name, parameters.unit).say(language)), *cells))

    def block(called: Sequence[str], headings: Sequence[Text], lines: Sequence[Sequence[Cell]]) -> None:
        rows.append((Cell(""),))
        said = (in_currency(words.of_units(heading, parameters.unit), language.currency) for heading in headings)
        rows.append(tuple(Cell(heading.say(language), "heading") for heading in said))
        for column, name in enumerate(called):
            names[name] = ((len(rows), column), (len(rows) + len(lines) - 1, column))
        rows.extend(tuple(cells) for cells in lines)

    packages = parameters.packages
    rows.append((Cell(""), *(Cell(one.name.say(language), "heading") for one in packages)))
    line(Text("Pris pr. {one}", "Price per {one}"), "number", [one.price for one in packages], "price")
    line(
        Text("Levering pr. {one}", "Delivery per {one}"), "number", [one.cost_per_unit for one in packages], "cost_each"
    )
    line(Text("Levering, fast", "Delivery, fixed"), "number", [one.cost_per_month for one in packages], "cost_fixed")
    extensions = [one.extension for one in packages]
    line(Text("Udvidet aftale, fast", "Extension, fixed"), "number", [one.per_month for one in extensions], "ext_fixed")
    each = [one.per_unit for one in extensions]
    line(Text("Udvidet aftale pr. {one}", "Extension per {one}"), "number", each, "ext_each")
    shares = [one.share for one in extensions]
    line(Text("Udvidet aftale, andel af pris", "Extension, share of price"), "percent", shares, "ext_share")
    costs = [one.cost_share for one in extensions]
    line(Text("Udvidet aftale, omkostning", "Extension, cost"), "percent", costs, "ext_cost")
    line(Text("Moms", "VAT"), "percent", [parameters.vat.default], "vat")
    share = parameters.implementation_cost_share
    line(Text("Implementering, omkostning", "Implementation, cost"), "percent", [share], "implementation_cost")
    within = Text("Kontantrabat inden for dage", "Cash discount within days")
    line(within, "integer", [parameters.cash_discount.days], "cash_days")
    steps = [(Cell(step.units, "integer"), Cell(step.discount, "percent")) for step in parameters.volume_steps]
    headings = Text("Fra {many}", "From {many}"), Text("Mængderabat", "Volume discount")
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


def _payments(result: Result, language: Locale) -> Sheet:
    """The agreement month by month: what 1 is worth paid at once, and paid as agreed."""
    inputs, plan = result.inputs, result.plan
    days = min(result.credit, result.cash_days) if inputs.cash_discount else result.credit
    credit = "INDEX(credit_days,MATCH(in_credit,credit_id,0))"
    above: list[tuple[Cell, ...]] = [
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
            Cell(days, "integer", f"=IF(in_cash_discount>0,MIN(cash_days_0,{credit}),{credit})", "days_to_payment"),
        ),
        (
            Cell(Text("Vilkårene som rabat", "The terms as a discount").say(language)),
            Cell(result.terms_discount, "percent", "=1-(1-in_cash_discount)*SUM(paid)/SUM(prompt)", "terms_discount"),
        ),
        (Cell(""),),
    ]
    table = Table(_MONTHS, _months(result, days), top=len(above))
    rows = (*above, *table.rows(language))
    return Sheet(_PAYMENTS.say(language), rows, (30, 24, 24, 20, 16), table.names("", ("prompt", "paid")))


class _Month(NamedTuple):
    """A month of the agreement, counted from 0: what 1 is worth paid on its first day, and the invoice that
    covers so many months from then, none where 0."""

    number: int
    prompt: float
    covered: int
    sent_after: int
    paid: float


def _months(result: Result, days: int) -> list[_Month]:
    inputs, plan = result.inputs, result.plan
    rate, deferral = inputs.financing_rate, inputs.deferral_months
    invoices = terms.invoices(inputs.term_months, plan)
    sent = {start if plan.in_advance else start - covered: (start, covered) for start, covered in invoices}
    found = []
    for month in range(LONGEST):
        start, covered = sent.get(month, (0, 0))
        prompt = terms.discount_factor(rate, month / 12) if month < inputs.term_months else 0.0
        paid = covered * terms.discount_factor(rate, (start + deferral) / 12 + days / terms.DAYS)
        found.append(_Month(month, prompt, covered, start, paid))
    return found


_MONTHS: tuple[Column[_Month], ...] = (
    Column("month", Text("Måned", "Month"), "integer", lambda month: month.number),
    Column(
        "prompt",
        Text("1 ¤ den første i måneden, i dag", "¤1 on the first of the month, today"),
        "number",
        lambda month: month.prompt,
        "IF({month}<in_term_months,(1+in_financing_rate)^-({month}/12),0)",
    ),
    Column(
        "covered",
        Text("Faktura dækker måneder", "Invoice covers months"),
        "integer",
        lambda month: month.covered,
        "IF(AND({month}<in_term_months,MOD({month},invoice_months)=0),MIN(invoice_months,in_term_months-{month}),0)",
    ),
    Column(
        "sent_after",
        Text("Sendes efter måned", "Sent after month"),
        "integer",
        lambda month: month.sent_after,
        "IF({covered}=0,0,{month}+IF(in_advance=1,0,{covered}))",
    ),
    Column(
        "paid",
        Text("Værd i dag", "Worth today"),
        "number",
        lambda month: month.paid,
        "{covered}*(1+in_financing_rate)^-(({sent_after}+in_deferral_months)/12+days_to_payment/365)",
    ),
)


Row = tuple[str, Text, Style, Callable[[PackageOffer], CellValue], str]

_ROWS: tuple[Row, ...] = (
    (
        "net_price",
        Text("Pris pr. {one} efter rabat", "Price per {one} after discount"),
        "number",
        lambda one: one.net_price,
        "=price_{i}*(1-volume_discount)*(1-in_discount)",
    ),
    (
        "subscription",
        Text("Abonnement om måneden", "Subscription a month"),
        "money",
        lambda one: one.subscription,
        "=net_price_{i}*in_units",
    ),
    (
        "extension",
        Text("Udvidet serviceaftale om måneden", "Extended service agreement a month"),
        "money",
        lambda one: one.extension,
        "=IF(in_extended,ext_fixed_{i}+in_units*(ext_each_{i}+ext_share_{i}*price_{i}),0)",
    ),
    (
        "monthly",
        Text("I alt om måneden", "In all a month"),
        "money",
        lambda one: one.monthly,
        "=subscription_{i}+extension_{i}",
    ),
    (
        "per_unit",
        Text("Pr. {one} om måneden", "Per {one} a month"),
        "number",
        lambda one: one.per_unit,
        "=monthly_{i}/in_units",
    ),
    (
        "first_year",
        Text("Første års abonnement", "First-year subscription"),
        "money",
        lambda one: one.first_year,
        "=12*subscription_{i}",
    ),
    (
        "total",
        Text("Hele aftalen", "Whole agreement"),
        "total",
        lambda one: one.total,
        "=monthly_{i}*in_term_months+in_implementation",
    ),
    ("vat", Text("Moms", "VAT"), "money", lambda one: one.vat, "=total_{i}*vat_0"),
    (
        "with_vat",
        Text("Hele aftalen med moms", "Whole agreement with VAT"),
        "money",
        lambda one: one.total + one.vat,
        "=total_{i}+vat_sum_{i}",
    ),
    (
        "spread",
        Text("Alt fordelt pr. måned", "All of it spread a month"),
        "money",
        lambda one: one.monthly_equivalent,
        "=total_{i}/in_term_months",
    ),
    (
        "first_invoice",
        Text("Første faktura", "First invoice"),
        "money",
        lambda one: one.first_invoice,
        "=monthly_{i}*MIN(invoice_months,in_term_months)+in_implementation",
    ),
    (
        "delivery",
        Text("Levering om måneden", "Delivery a month"),
        "money",
        lambda one: one.delivery,
        "=cost_fixed_{i}+cost_each_{i}*in_units+ext_cost_{i}*extension_{i}",
    ),
    (
        "margin",
        Text("Dækningsgrad", "Gross margin"),
        "percent",
        lambda one: one.margin,
        "=1-terms_discount-delivery_{i}/monthly_{i}",
    ),
    (
        "terms_cost",
        Text("Vilkårenes pris i dag", "Cost of the terms today"),
        "money",
        lambda one: one.terms_cost,
        "=monthly_{i}*SUM(prompt)*terms_discount+in_implementation*(1-(1-in_cash_discount)"
        "*(1+in_financing_rate)^-(in_deferral_months/12+days_to_payment/365))",
    ),
    (
        "contribution",
        Text("Dækningsbidrag i alt", "Contribution in all"),
        "money",
        lambda one: one.contribution,
        "=(monthly_{i}-delivery_{i})*in_term_months+in_implementation*(1-implementation_cost_0)-terms_cost_{i}",
    ),
)
_RENAMED = {"vat": "vat_sum"}
"""The price list has names of its own."""

_LEVEL = (
    "=MAX(SUMPRODUCT(--(limit_discount<in_discount-1E-9)),SUMPRODUCT(--(limit_margin>margin_{i}+1E-9)),"
    "SUMPRODUCT(--(limit_months<in_term_months)),SUMPRODUCT(--(limit_yearly<12*monthly_{i})),"
    "SUMPRODUCT(--(limit_credit<INDEX(credit_days,MATCH(in_credit,credit_id,0)))),"
    "SUMPRODUCT(--(limit_deferral<in_deferral_months)),SUMPRODUCT(--(limit_cash<in_cash_discount-1E-9)),"
    "INDEX(plan_role,MATCH(in_plan,plan_id,0)))"
)
"""How many roles from the seller up may not say yes: limits rise from one role to the next."""


def _packages(parameters: Parameters, result: Result, language: Language) -> Sheet:
    """A column a package: figures, who has to say yes, and the largest discount of each role."""
    packages = result.packages
    rows: list[tuple[Cell, ...]] = [
        (Cell(""), *(Cell(one.name.say(language), "heading") for one in packages)),
        (
            Cell(Text("Mængderabat", "Volume discount").say(language)),
            Cell(
                result.volume_discount,
                "percent",
                "=SUMPRODUCT(MAX((step_from<=in_units)*step_discount))",
                "volume_discount",
            ),
        ),
    ]
    for called, name, style, figure, formula in _ROWS:
        cells = [
            Cell(figure(one), style, formula.format(i=index), f"{_RENAMED.get(called, called)}_{index}")
            for index, one in enumerate(packages)
        ]
        rows.append((Cell(words.of_units(name, parameters.unit).say(language)), *cells))
    levels = [
        Cell(one.approver, "integer", _LEVEL.format(i=index), f"level_{index}") for index, one in enumerate(packages)
    ]
    rows.append((Cell(Text("Roller, der ikke må", "Roles that may not").say(language)), *levels))
    roles, nobody = len(parameters.approval), words.NOBODY.say(language)
    who = [
        Cell(
            words.approver(result, one.approver, language),
            "text",
            f'=IF(level_{index}>={roles},"{nobody}",INDEX(limit_role,level_{index}+1))',
        )
        for index, one in enumerate(packages)
    ]
    rows.append((Cell(Text("Skal sige ja", "Has to say yes").say(language)), *who))
    for place, role in enumerate(result.approvers, 1):
        label = Text(f"Største rabat, {role.da}", f"Largest discount, {role.en}").say(language)
        rows.append((Cell(label), *(_largest(one, place, index, language) for index, one in enumerate(packages))))
    return Sheet(_PACKAGES.say(language), tuple(rows), (36, 18, 18, 18, 18))


def _largest(one: PackageOffer, place: int, index: int, language: Language) -> Cell:
    """The lower of the role's limit and what the margin bears; words where neither leaves any."""
    largest, cannot = one.largest[place - 1], _CANNOT.say(language)
    kept = f"(1-terms_discount-INDEX(limit_margin,{place}))"
    bears = f"1-(delivery_{index}/{kept}-extension_{index})/(price_{index}*(1-volume_discount)*in_units)"
    formula = f'=IF({kept}<=0,"{cannot}",IF({bears}<-1E-9,"{cannot}",MIN({bears},INDEX(limit_discount,{place}))))'
    return Cell(cannot if largest is None else largest, "percent", formula)
