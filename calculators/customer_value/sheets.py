"""The customer's value as a workbook: the inputs, the value by variant, the cohort and the sensitivity, by formula."""

from collections.abc import Mapping

from calculators.customer_value.inputs import fields
from calculators.customer_value.lifetime import kept, rate_of_period
from calculators.customer_value.parameters import Parameters
from calculators.customer_value.result import Result, cohort, margin_of_period
from calculators.kit.input.fields import Value
from calculators.kit.text.language import Locale, Text
from calculators.kit.workbook.model import Cell, CellValue, Sheet, Workbook, input_sheet
from calculators.kit.workbook.rows import Row, Say, found, given, headings, saying, title

_TITLE = Text("Kundens værdi", "Customer value")
_VALUE = Text("Beregning", "Calculation")
_COHORT = Text("Kohorte", "Cohort")
_SENSITIVITY = Text("Følsomhed", "Sensitivity")
_NONE = "–"
_WIDTHS = (44, 18, 18, 18, 18, 18, 18, 18)


def workbook(parameters: Parameters, values: Mapping[str, Value], result: Result, language: Locale) -> Workbook:
    """Four sheets; a figure without a value shows a dash."""
    say = saying(language)
    return Workbook(
        _TITLE.say(language),
        (
            input_sheet(_TITLE, fields(parameters), values, language),
            Sheet(_VALUE.say(language), _calculation(parameters, result, say), (44, 18, 50)),
            Sheet(_COHORT.say(language), _cohort(result, say), _WIDTHS),
            Sheet(_SENSITIVITY.say(language), _sensitivity(parameters, result, say), _WIDTHS),
        ),
    )


def _or_none(value: float | None) -> CellValue:
    return _NONE if value is None else value


def _endless(share: str) -> str:
    return f'IF(1-{share}>0.000000000001,margin/(1-{share}),"{_NONE}")'


def _capped(margin: str, share: str, periods: str) -> str:
    """The sum of the first periods, a geometric series."""
    q, n = f"({share})", f"({periods})"
    return f"({margin})*IF(ABS(1-{q})<0.000000000001,{n},(1-{q}^{n})/(1-{q}))"


def _payback(cost: str, margin: str, share: str) -> str:
    """Months until a cohort has paid its cost, as `lifetime.cohort_payback` works them out."""
    c, m, h = f"({cost})", f"({margin})", f"({share})"
    whole = f"INT(LN(1-{c}*(1-{h})/{m})/LN({h}))"
    paid = f"{m}*(1-{h}^{whole})/(1-{h})"
    rest = f"12/periods*({whole}+({c}-{paid})/({m}*{h}^{whole}))"
    within = f'IF(OR({c}<={m},{h}=1),12/periods*{c}/{m},IF({h}<=0,"{_NONE}",IF(1-{c}*(1-{h})/{m}<=0,"{_NONE}",{rest})))'
    return f'IF({c}<=0,0,IF({m}<=0,"{_NONE}",{within}))'


def _calculation(parameters: Parameters, result: Result, say: Say) -> tuple[Row, ...]:
    inputs, economy, variants = result.inputs, result.economy, result.economy.variants
    rate = rate_of_period(inputs.discount_rate, inputs.periods)
    share, discounted = kept(inputs.churn, inputs.expansion), kept(inputs.churn, inputs.expansion, rate)
    cost, monthly = 'IF(cac="–",0,cac)', "(in_revenue*in_margin)"
    return (
        title(say(_VALUE.da, _VALUE.en)),
        headings(say("Størrelse", "Figure"), say("Værdi", "Value"), say("Bemærkning", "Note")),
        given(
            say("Tommelfingerregel, LTV:CAC", "Rule of thumb, LTV:CAC"), parameters.ratio_rule, "number", "ratio_rule"
        ),
        found(
            say("Perioder om året", "Periods a year"),
            inputs.periods,
            'IF(in_churn_period="month",12,1)',
            "integer",
            "periods",
        ),
        found(
            say("Dækning pr. kunde i perioden", "Gross profit per customer in the period"),
            margin_of_period(inputs),
            "in_revenue*12/periods*in_margin",
            "money",
            "margin",
        ),
        found(
            say("Rente i perioden", "Rate of the period"), rate, "(1+in_discount_rate)^(1/periods)-1", "percent", "rate"
        ),
        found(
            say("Tilbage i næste periode", "Kept in the next period"),
            share,
            "(1-in_churn)*(1+in_expansion)",
            "percent",
            "share",
        ),
        found(
            say("Det samme, diskonteret", "The same, discounted"),
            discounted,
            "share/(1+rate)",
            "percent",
            "discounted_share",
        ),
        found(
            say("LTV: dækning delt med kundetab", "LTV: margin over churn"),
            _or_none(variants.simple),
            f'IF(in_churn=0,"{_NONE}",margin/in_churn)',
            "money",
            "ltv_simple",
        ),
        found(say("LTV med mersalg", "LTV with expansion"), _or_none(variants.expanding), _endless("share"), "money"),
        found(
            say("LTV med mersalg, diskonteret", "LTV with expansion, discounted"),
            _or_none(variants.discounted),
            _endless("discounted_share"),
            "money",
        ),
        found(
            say("LTV, diskonteret, højst horisonten", "LTV, discounted, capped at the horizon"),
            variants.capped,
            _capped("margin", "discounted_share", "in_horizon*periods"),
            "money",
            "ltv_capped",
        ),
        found(
            say("Omsætning delt med kundetab", "Revenue over churn"),
            _or_none(variants.revenue),
            f'IF(in_churn=0,"{_NONE}",in_revenue*12/periods/in_churn)',
            "money",
            why=say("sædvanlig fejl: glemmer dækningsgraden", "the usual mistake: forgets the margin"),
        ),
        found(
            say("LTV, der bruges", "LTV used"), economy.value, "IF(in_churn=0,ltv_capped,ltv_simple)", "money", "ltv"
        ),
        found(
            "CAC",
            _or_none(economy.cost),
            f'IF(in_new_customers=0,"{_NONE}",in_cost/in_new_customers)',
            "money",
            "cac",
        ),
        found("LTV:CAC", _or_none(economy.ratio), f'IF({cost}=0,"{_NONE}",ltv/cac)', "number"),
        found(
            say("Måneder, til pengene er hjemme", "Months until the money is back"),
            _or_none(economy.payback),
            f'IF(cac="{_NONE}","{_NONE}",IF(cac<=0,0,IF({monthly}<=0,"{_NONE}",cac/{monthly})))',
            "number",
        ),
        found(
            say("Det samme med kundetab", "The same with churn counted"),
            _or_none(economy.cohort_payback),
            f'IF(cac="{_NONE}","{_NONE}",{_payback("cac", "margin", "share")})',
            "number",
        ),
        found(
            say("Kundetab, hvor LTV er CAC", "Churn at which LTV is CAC"),
            _or_none(result.breakeven),
            f'IF({cost}=0,"{_NONE}",margin/cac)',
            "percent",
        ),
        found(
            say("Kundetab ved tommelfingerreglen", "Churn at the rule of thumb"),
            _or_none(result.rule_churn),
            f'IF({cost}=0,"{_NONE}",margin/(ratio_rule*cac))',
            "percent",
        ),
    )


def _cohort(result: Result, say: Say) -> tuple[Row, ...]:
    """Twenty years, so that the horizon may be changed; beyond it the rows are empty."""
    rows: list[Row] = [
        title(say("Dækning fra en ny kunde, opsummeret", "Gross profit of a new customer, added up")),
        headings(say("År", "Year"), say("Dækning", "Gross profit"), say("Minus CAC", "Less CAC")),
        (Cell(0, "integer"), Cell(0.0, "money"), Cell(-(result.economy.cost or 0.0), "money", '=-IF(cac="–",0,cac)')),
    ]
    margins = cohort(result.inputs)
    for year in range(1, 21):
        there = year < len(margins)
        formula = _capped("margin", "share", f"{year}*periods")
        margin = Cell(margins[year] if there else "", "money", f'=IF({year}>in_horizon,"",{formula})', f"cohort_{year}")
        less = margins[year] - (result.economy.cost or 0.0) if there else ""
        rows.append(
            (
                Cell(year, "integer"),
                margin,
                Cell(less, "money", f'=IF({year}>in_horizon,"",cohort_{year}-IF(cac="–",0,cac))'),
            )
        )
    return tuple(rows)


def _sensitivity(parameters: Parameters, result: Result, say: Say) -> tuple[Row, ...]:
    names = {
        "churn": say("Kundetab", "Churn"),
        "margin": say("Dækningsgrad", "Gross margin"),
        "revenue": say("Omsætning", "Revenue"),
        "cost": "CAC",
    }
    rows: list[Row] = [
        title(say("Én ændring ad gangen", "One change at a time")),
        given(say("Skridt", "Step"), parameters.sensitivity_step, "percent", "step"),
        headings(
            say("Ændring", "Change"),
            "LTV",
            "LTV:CAC",
            say("Måneder, til pengene er hjemme", "Months until money is back"),
        ),
    ]
    for one in result.moved:
        sign = "+" if one.change > 0 else "-"
        cells = {name: f"in_{name}" for name in names}
        moved = f"in_{one.field}*(1{sign}step)"
        cells[one.field] = f"MIN(1,{moved})" if one.field in ("churn", "margin") else f"({moved})"
        value, ratio, payback = _formulas(**cells)
        label = f"{names[one.field]} {sign.replace('-', '−')}"
        rows.append(
            (
                Cell(label),
                Cell(one.economy.value, "money", "=" + value),
                Cell(_or_none(one.economy.ratio), "number", "=" + ratio),
                Cell(_or_none(one.economy.cohort_payback), "number", "=" + payback),
            )
        )
    return tuple(rows)


def _formulas(churn: str, margin: str, revenue: str, cost: str) -> tuple[str, str, str]:
    """Value, ratio and payback of inputs given as expressions."""
    period, share = f"({revenue}*12/periods*{margin})", f"((1-{churn})*(1+in_expansion))"
    capped = _capped(period, f"{share}/(1+rate)", "in_horizon*periods")
    value, cac = f"IF({churn}=0,{capped},{period}/{churn})", f"({cost}/in_new_customers)"
    none = f"OR(in_new_customers=0,{cost}=0)"
    return (
        value,
        f'IF({none},"{_NONE}",{value}/{cac})',
        f'IF(in_new_customers=0,"{_NONE}",{_payback(cac, period, share)})',
    )
