"""The packages in the spreadsheet: a column each, every figure by formula from the terms and the price list."""

from collections.abc import Callable

from calculators.kit.text.language import Language, Text
from calculators.kit.workbook.model import Cell, CellValue, Sheet, Style
from calculators.quote import words
from calculators.quote.offer import PackageOffer, Result
from calculators.quote.parameters import Parameters

_TITLE = Text("Pakker", "Packages")
_CANNOT = Text("kan ikke", "cannot")

Row = tuple[str, Text, Style, Callable[[PackageOffer], CellValue], str]

_ROWS: tuple[Row, ...] = (
    (
        "net_price",
        Text("Pris pr. tekniker efter rabat", "Price per technician after discount"),
        "number",
        lambda one: one.net_price,
        "=price_{i}*(1-volume_discount)*(1-in_discount)",
    ),
    (
        "subscription",
        Text("Abonnement om måneden", "Subscription a month"),
        "money",
        lambda one: one.subscription,
        "=net_price_{i}*in_technicians",
    ),
    (
        "extension",
        Text("Udvidet serviceaftale om måneden", "Extended service agreement a month"),
        "money",
        lambda one: one.extension,
        "=IF(in_extended,ext_fixed_{i}+in_technicians*(ext_each_{i}+ext_share_{i}*price_{i}),0)",
    ),
    (
        "monthly",
        Text("I alt om måneden", "In all a month"),
        "money",
        lambda one: one.monthly,
        "=subscription_{i}+extension_{i}",
    ),
    (
        "per_technician",
        Text("Pr. tekniker om måneden", "Per technician a month"),
        "number",
        lambda one: one.per_technician,
        "=monthly_{i}/in_technicians",
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
        "=cost_fixed_{i}+cost_each_{i}*in_technicians+ext_cost_{i}*extension_{i}",
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


def packages_sheet(parameters: Parameters, result: Result, language: Language) -> Sheet:
    """A column a package: figures, who has to say yes, and the largest discount of each role."""
    packages = result.packages
    rows: list[tuple[Cell, ...]] = [
        (Cell(""), *(Cell(one.name.say(language), "heading") for one in packages)),
        (
            Cell(Text("Mængderabat", "Volume discount").say(language)),
            Cell(
                result.volume_discount,
                "percent",
                "=SUMPRODUCT(MAX((step_from<=in_technicians)*step_discount))",
                "volume_discount",
            ),
        ),
    ]
    for called, name, style, figure, formula in _ROWS:
        cells = [
            Cell(figure(one), style, formula.format(i=index), f"{_RENAMED.get(called, called)}_{index}")
            for index, one in enumerate(packages)
        ]
        rows.append((Cell(name.say(language)), *cells))
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
    return Sheet(_TITLE.say(language), tuple(rows), (36, 18, 18, 18, 18))


def _largest(one: PackageOffer, place: int, index: int, language: Language) -> Cell:
    """The lower of the role's limit and what the margin bears; words where neither leaves any."""
    largest, cannot = one.largest[place - 1], _CANNOT.say(language)
    kept = f"(1-terms_discount-INDEX(limit_margin,{place}))"
    bears = f"1-(delivery_{index}/{kept}-extension_{index})/(price_{index}*(1-volume_discount)*in_technicians)"
    formula = f'=IF({kept}<=0,"{cannot}",IF({bears}<-1E-9,"{cannot}",MIN({bears},INDEX(limit_discount,{place}))))'
    return Cell(cannot if largest is None else largest, "percent", formula)
